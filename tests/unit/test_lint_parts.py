"""The linter's own tools: rules over plain JSON, paths in schemas, references, and words for faults."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from bedrock_codegen.common.rules import read
from bedrock_codegen.lint.graph import circles, longest_chain, reachable
from bedrock_codegen.lint.paths import UnresolvedError, constants, reach, types
from bedrock_codegen.lint.rule_semantics import checker_of, find_excess, instances
from bedrock_codegen.lint.validator import PATTERNS, Checker, looks_around
from bedrock_codegen.lint.views import BodyView
from bedrock_codegen.load import package_specs
from bedrock_codegen.runtime._runtime.json.paths import found

from tests.support import corpus
from tests.support.bodies import mutated

BODY: dict[str, Any] = {
    "a": 1,
    "b": 2,
    "list": [{"k": "x", "v": 1}, {"k": "y", "v": 2}, {"k": "x"}],
    "none": None,
    "yes": True,
}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/a", [("/a", 1)]),
        ("/none", []),
        ("/missing/deeper", []),
        ("/list/*/v", [("/list/0/v", 1), ("/list/1/v", 2)]),
        ("/list/*[k=x]/v", [("/list/0/v", 1)]),
        ("/list/1/k", [("/list/1/k", "y")]),
        ("/list/9/k", []),
        ("/a/*", []),
    ],
)
def test_a_path_finds_values_with_their_pointers(path: str, expected: list[tuple[str, Any]]) -> None:
    assert found(BODY, path) == expected


RULES: list[tuple[dict[str, Any], list[str]]] = [
    ({"rule": "at_most_one", "fields": ["/a", "/missing", "/b"]}, ["/b"]),
    ({"rule": "at_most_one", "fields": ["/a", "/none"]}, []),
    ({"rule": "one_of", "fields": ["/a", "/b"]}, ["/b"]),
    ({"rule": "one_of", "fields": ["/missing", "/none"]}, [""]),
    ({"rule": "one_of", "fields": ["/missing", "/b"]}, []),
    ({"rule": "requires", "fields": ["/a"], "needs": ["/b", "/none"]}, ["/none"]),
    ({"rule": "requires", "fields": ["/missing"], "needs": ["/none"]}, []),
    ({"rule": "requires", "fields": ["/a"], "needs": ["/none"], "when": {"at": "/b", "equals": [3]}}, []),
    ({"rule": "less_than", "fields": ["/a", "/b"]}, []),
    ({"rule": "less_than", "fields": ["/b", "/a"]}, ["/b"]),
    ({"rule": "less_than", "fields": ["/a", "/a"]}, ["/a"]),
    ({"rule": "less_than", "fields": ["/b", "/yes"]}, []),
    ({"rule": "less_than", "fields": ["/b", "/missing"]}, []),
    ({"rule": "only_when", "fields": ["/b"], "when": {"at": "/a", "equals": [1]}}, []),
    ({"rule": "only_when", "fields": ["/b"], "when": {"at": "/a", "equals": [True]}}, ["/b"]),
    ({"rule": "only_when", "fields": ["/b"], "when": {"at": "/missing", "equals": [1]}}, ["/b"]),
    ({"rule": "only_when", "fields": ["/b"], "when": {"at": "/missing", "differs": [1]}}, []),
    ({"rule": "only_when", "fields": ["/b"], "when": {"at": "/a", "differs": [1]}}, ["/b"]),
    ({"rule": "only_when", "fields": ["/b"], "when": {"at": "/a", "differs": [1]}, "except": [2]}, []),
    ({"rule": "combination", "fields": ["/a", "/b"], "allowed": [[1, 2], [2, 2]]}, []),
    ({"rule": "combination", "fields": ["/a", "/b"], "allowed": [[2, 1]]}, ["/a"]),
    ({"rule": "combination", "fields": ["/a", "/missing"], "allowed": [[2, 1]]}, []),
    ({"rule": "at_most", "fields": ["/a", "/list/*"], "most": 2}, ["/list/1"]),
    ({"rule": "at_most", "fields": ["/list/*"], "most": 3}, []),
    ({"rule": "unique", "fields": ["/list/*/k"]}, ["/list/2/k"]),
    ({"rule": "unique", "fields": ["/list/*/v", "/a"]}, ["/a"]),
    ({"rule": "alternate", "fields": ["/list/*/k"]}, []),
    ({"rule": "alternate", "fields": ["/a", "/list/*/v"]}, ["/list/0/v"]),
    ({"rule": "in_order", "fields": ["/list/*/v"], "order": [2, 1]}, ["/list/1/v"]),
    ({"rule": "in_order", "fields": ["/list/*/v"], "order": [1, 2]}, []),
]


@pytest.mark.parametrize(("rule", "expected"), RULES, ids=[json.dumps(rule) for rule, _ in RULES])
def test_a_rule_is_broken_where_it_says(rule: dict[str, Any], expected: list[str]) -> None:
    meant = read(rule)
    assert meant
    assert [finding.pointer for finding in meant.broken(BODY)] == expected


@pytest.mark.parametrize("rule", [{"rule": "of another kind", "fields": ["/a"]}, {"rule": "only_when", "fields": ["/a"]}, {}])
def test_what_makes_no_rule_is_none(rule: dict[str, Any]) -> None:
    assert read(rule) is None


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        ({"at": "/list/*/v", "schema": {"maximum": 1}}, ["/list/1/v"]),
        ({"at": "/list", "schema": {"maxItems": 2}}, ["/list"]),
        ({"at": "/list", "schema": False}, ["/list"]),
        ({"at": "/none", "schema": False}, []),
        ({"at": "/a", "schema": {"maxLength": 0}}, []),
    ],
)
def test_a_limit_is_exceeded_at_each_value(limit: dict[str, Any], expected: list[str]) -> None:
    assert [fault.pointer for fault in find_excess(limit["at"], checker_of(limit["schema"]), BODY)] == expected


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


TREE = BodyView(
    path="x.json",
    role="request",
    prefix="",
    data={
        "type": "object",
        "properties": {
            "root": _ref("Node"),
            "free": {"type": "object"},
            "map": {"type": "object", "additionalProperties": {"enum": ["a"]}},
        },
        "$defs": {
            "Node": {"discriminator": {"propertyName": "kind"}, "oneOf": [_ref("Leaf"), _ref("Fork")]},
            "Leaf": {"type": "object", "properties": {"kind": {"const": "leaf"}, "size": {"type": ["integer", "null"]}}},
            "Fork": {
                "type": "object",
                "properties": {"kind": {"const": "fork"}, "below": {"type": "array", "items": _ref("Node")}},
            },
        },
    },
)


def test_instances_of_a_definition_are_found_at_any_depth() -> None:
    leaf = {"kind": "leaf", "size": 1}
    value = {"root": {"kind": "fork", "below": [leaf, {"kind": "fork", "below": [leaf]}]}}
    by_name = {name: sorted(pointer for pointer, _ in places) for name, places in instances(TREE, value).items()}
    assert by_name["Leaf"] == ["/root/below/0", "/root/below/1/below/0"]
    assert by_name["Fork"] == ["/root", "/root/below/1"]


@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("/root/size", {"number", "null"}),
        ("/root/below/*/below/0/size", {"number", "null"}),
        ("/root[kind=fork]/below", {"array"}),
        ("/map/anything", {"string"}),
        ("/free/a/b/*/c", {"array", "boolean", "null", "number", "object", "string"}),
    ],
)
def test_a_path_leads_through_references_unions_and_free_objects(path: str, kinds: set[str]) -> None:
    assert {kind for schema in reach(TREE, path) for kind in types(TREE, schema)} == kinds


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/rot", "leads nowhere at 'rot'; one of root, free, map"),
        ("/root/*", "has a `*` where there is no array; a member: kind, size, below"),
        ("/root/below/kind", "leads nowhere at 'kind', which stands at an array; `*` for every item"),
        ("/root/size/x", "leads nowhere at 'x'; a path that ends before it: a null or number has no members"),
        ("/root[kind=tree]/size", "asks for kind=tree, which never is; one of leaf, fork"),
        ("/root[kind=leaf]/below", "leads nowhere at 'below'; one of kind, size"),
    ],
)
def test_a_path_that_leads_nowhere_says_where_it_stops(path: str, line: str) -> None:
    with pytest.raises(UnresolvedError) as caught:
        reach(TREE, path)
    assert f"{caught.value.wrong}; {caught.value.right}" == line


def test_constants_are_known_only_where_nothing_else_fits() -> None:
    assert constants(TREE, {"anyOf": [{"enum": ["a", "b"]}, {"const": "c"}, {"type": "null"}]}) == ["a", "b", "c"]
    assert constants(TREE, {"anyOf": [{"enum": ["a", "b"]}, {"type": "string"}]}) is None


GRAPH = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": [], "e": ["f"], "f": ["e", "a"], "g": ["g"]}


def test_references_are_counted_without_recursion() -> None:
    assert reachable(GRAPH, "a") == {"a", "b", "c", "d"}
    assert sorted(map(sorted, circles(GRAPH))) == [["e", "f"], ["g"]]
    assert longest_chain(GRAPH) == 5
    assert longest_chain({str(index): [str(index + 1)] for index in range(5000)}) == 5000
    assert longest_chain({str(index): [str((index + 1) % 5000)] for index in range(5000)}) == 5000


def _patterns(value: Any) -> set[str]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = {value["pattern"]} if isinstance(value, dict) and isinstance(value.get("pattern"), str) else set[str]()
    return own.union(*map(_patterns, inner))


@pytest.mark.parametrize("name", ["body.schema.json", "family.schema.json"])
def test_every_pattern_of_the_meta_schemas_has_words(name: str) -> None:
    schema = json.loads((package_specs() / name).read_text(encoding="utf-8"))
    assert sorted(_patterns(schema) - PATTERNS.keys()) == []


@pytest.mark.parametrize(
    ("schema", "value", "line"),
    [
        ({"pattern": "^a$"}, "a\n", '#: is "a\\n"; text that matches ^a$'),
        ({"type": "integer", "multipleOf": 64}, 65, "#: is 65; a multiple of 64"),
        ({"maxItems": 1}, [1, 2], "#: has 2 items; at most 1"),
        ({"required": ["a/b"]}, {}, "#/a~1b: is missing; it is required here"),
        ({"additionalProperties": False, "properties": {"topP": {}}}, {"top_p": 1}, "#/top_p: is not known here; one of topP"),
        ({"anyOf": [{"type": "string"}, {"type": "array", "maxItems": 1}]}, [1, 2], "#: has 2 items; at most 1"),
        ({"anyOf": [{"type": "string"}, {"type": "array"}]}, 1, "#: is 1; one of type string, type array"),
    ],
)
def test_a_fault_is_told_in_words(schema: Any, value: Any, line: str) -> None:
    (fault,) = Checker(schema).faults(value)
    assert f"#{fault.pointer}: {fault.wrong}; {fault.right}" == line


def test_an_integer_may_be_written_as_a_float_but_not_where_python_counts() -> None:
    assert Checker({"type": "integer"}).faults(1.0) == []
    assert len(Checker({"type": "integer"}, strict_integers=True).faults(1.0)) == 1


def test_a_schema_cannot_choose_its_own_dialect() -> None:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#/$defs/A", "$defs": {"A": {"pattern": "^a$"}}}
    assert len(Checker(schema).faults("a\n")) == 1


def test_functions_and_library_agree_about_bodies_and_what_is_bent_of_them() -> None:
    chance = random.Random(7)  # noqa: S311 - not a key
    verdicts = set()
    for name in corpus.FAMILIES:
        checker = Checker(corpus.body(name, "request"))
        for example in list(corpus.examples(name).values())[:3]:
            bent = [mutated(example["request"], chance)[1] for _ in range(6)]
            for body in (example["request"], *bent):
                fits = checker.fits.surely(body)
                assert fits == checker.library.is_valid(body), f"{name}: {body!r:.300}"
                verdicts.add(fits)
    assert verdicts == {True, False}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"const": 1}, True),
        ({"enum": [0, "a"]}, False),
        ({"enum": [[1]]}, [1.0]),
        ({"uniqueItems": True}, [1, True]),
        ({"uniqueItems": True}, [{"a": 1}, {"a": 1.0}]),
        ({"oneOf": [{"type": "integer"}, {"minimum": 2}]}, 3),
        ({"not": {"type": "string"}}, "a"),
        ({"prefixItems": [{"type": "string"}], "items": False}, ["a", 1]),
        ({"propertyNames": {"pattern": "^a"}}, {"b": 1}),
        ({"multipleOf": 0.1}, 0.3),
        ({"multipleOf": 0.5}, 1.5),
        ({"minimum": 1}, True),
        ({"type": ["integer", "null"]}, 1.0),
        ({"$ref": "#/$defs/A", "$defs": {"A": {"items": {"$ref": "#/$defs/A"}, "type": "array"}}}, [[], [[1]]]),
    ],
)
def test_functions_and_library_agree_about_each_keyword(schema: Any, value: Any) -> None:
    checker = Checker(schema)
    assert checker.fits.surely(value) == checker.library.is_valid(value)


@pytest.mark.parametrize("schema", [{"if": True, "then": False}, {"patternProperties": {"^a": False}}])
def test_a_keyword_that_the_functions_do_not_know_is_left_to_the_library(schema: Any) -> None:
    checker = Checker(schema)
    assert not checker.fits.surely({"a": 1})
    assert len(checker.faults({"a": 1})) >= 1


@pytest.mark.parametrize("pattern", ["(?=a)", "(?!a)", "(?<!a)", r"(a)\1", "(?P<x>a)(?P=x)"])
def test_look_around_and_back_references_are_recognised(pattern: str) -> None:
    assert looks_around(pattern)


@pytest.mark.parametrize("pattern", [r"\\1", "(?:a|b)", "(?i)a", "a{1,3}?", "[=!]"])
def test_other_patterns_are_not_taken_for_them(pattern: str) -> None:
    assert not looks_around(pattern)


BENT: tuple[Any, ...] = (None, True, -1, 1.5, "x", [], [0], [None], [[]], {}, {"at": 1}, [{}])


def test_a_rule_that_says_what_is_none_of_its_types_makes_no_rule_or_one_that_can_be_asked() -> None:
    said = {json.dumps(rule): rule for family in corpus.FAMILIES for rule in corpus.card(family).get("rules", ())}
    made = 0
    for rule in said.values():
        for member in rule.keys() - {"rule", "source", "evidence", "message"}:
            for value in BENT:
                meant = read({**rule, member: value})
                if meant is not None:
                    made += 1
                    list(meant.slips())
                    list(meant.broken({}))
                    list(meant.broken({"messages": [{"role": "user", "content": "x"}]}))
    assert made > 100
