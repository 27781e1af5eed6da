"""Odd keys, several places, zeros and both forms of a body, in what bounds, paths and rules read of JSON."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, product
from types import MappingProxyType
from typing import Any

from bedrock_models._runtime.json import paths
from bedrock_models._runtime.json.bounds import fitting, same, violation
from bedrock_models._runtime.json.equality import equal
from bedrock_models._runtime.json.findings import Finding, counted, kind_of, shown
from bedrock_models._runtime.json.nearest_name import nearest
from bedrock_models._runtime.json.rules import (
    Alternate,
    Answered,
    AtMost,
    ClosedSchema,
    Combination,
    InOrder,
    LessThan,
    NotBehind,
    OneOf,
    OnlyWhen,
    Refers,
    Requires,
    Unique,
    ValidSchema,
    When,
    WithoutKeys,
    concerns,
)
from bedrock_models._runtime.models.nearest_id import nearest_id
from pydantic import BaseModel

from tests.support.in_one import in_one


class Part(BaseModel):
    """An object of a class."""

    n: int | None = None


TYPED: dict[str, list[Any]] = {
    "object": [{}, {"a": 1}, MappingProxyType({}), Part()],
    "array": [[], (1,)],
    "string": ["", "a"],
    "number": [1.5, -0.5],
    "integer": [0, 1],
    "null": [None],
}


@in_one("wanted", TYPED)
def test_a_type_is_what_json_calls_so(wanted: str) -> None:
    right = [value for value in chain(*TYPED.values()) if not violation(value, {"type": wanted})]
    assert right == [*TYPED[wanted], *(TYPED["integer"] if wanted == "number" else ())]


def test_bounds_count_items_of_any_array_and_say_so_in_numbers() -> None:
    assert violation((1, 2), {"maxItems": 1}) == "must have at most 1 item; got 2 items"
    assert violation([], {"minItems": 1}) == "must have at least 1 item; got 0 items"
    assert violation("a", {"maxLength": 0}).startswith("must have at most 0 characters")
    assert violation([1], {"maxItems": 0}).startswith("must have at most 0 items")
    long = fitting({"minLength": 3, "pattern": r"[^\t ]"})
    assert [text for text in ("", "a", " ab", "abc") if long(text)] == [" ab", "abc"]
    many = fitting({"minItems": 2, "pattern": r"[^\t]"})
    assert [items for items in ([], [1], [1, 2]) if many(items)] == [[1, 2]]


ALIKE: list[tuple[Any, Any, bool]] = [
    (1, 1.0, True),
    (True, 1, False),
    (False, 0, False),
    ([], [0], False),
    ([1], [1, 2], False),
    ([1, [True]], [1.0, [1]], False),
    ({"a": [0]}, {"a": [0.0]}, True),
    ({"a": 1}, {"a": 1, "b": None}, False),
    (None, False, False),
]


@in_one("one, other, alike", ALIKE)
def test_values_are_equal_as_json_has_them(one: Any, other: Any, alike: bool) -> None:  # noqa: FBT001
    assert (equal(one, other), equal(other, one)) == (alike, alike)
    if not isinstance(one, list | dict):
        assert same(one, other) is alike


KEYS = ("~", "/", "~1", "~0", "a/b~c", "", "~01", "é", "0", "-1x")


@in_one("key, inner", product(KEYS, KEYS))
def test_any_key_is_found_by_its_pointer(key: str, inner: str) -> None:
    pointer = f"/{paths.escape(key)}/{paths.escape(inner)}"
    assert paths.keys_of(pointer) == [key, inner]
    if key and inner:
        body = {key: [0, {inner: 7}]}
        assert paths.values(body, f"/{paths.escape(key)}/*/{paths.escape(inner)}") == [7]
        assert paths.found(body, f"/{paths.escape(key)}/*/{paths.escape(inner)}") == [
            (f"/{paths.escape(key)}/1/{paths.escape(inner)}", 7)
        ]


ROWS = {"rows": [{"k": "a", "n": 0}, None, {"k": "b", "n": 1}, {"n": 2}]}
WAYS: list[tuple[str, list[Any]]] = [
    ("/rows/*/n", [0, 1, 2]),
    ("/rows/-1/n", [2]),
    ("/rows/:-1/n", [0, 1]),
    ("/rows/*[k=a]/n", [0]),
    ("/rows/*[k!=a]/n", [1, 2]),
    ("/rows/0/n", [0]),
    ("/rows/4/n", []),
    ("/rows/1/n", []),
    ("/rows/k", []),
]


@in_one("path, there", WAYS)
def test_a_path_leads_where_it_says_with_and_without_places(path: str, there: list[Any]) -> None:
    assert paths.values(ROWS, path) == there
    assert [value for _, value in paths.found(ROWS, path)] == there
    assert paths.first(ROWS, path) == (there[0] if there else None)
    assert paths.last(ROWS, ("/none", path)) == (there[-1] if there else None)


def test_what_several_paths_lead_to_stands_in_the_order_of_the_body() -> None:
    body = {"list": [{"b": index} if index % 2 else {"a": index} for index in range(12)]}
    assert paths.together(body, ("/list/*/a", "/list/*/b")) == [*range(12)]
    assert paths.together(body, ("/list/*/none", "/list/*/b")) == [*range(1, 12, 2)]


def test_what_is_said_of_values() -> None:
    all_kinds: list[Any] = [None, True, 0, 0.5, "", (), {}, Part()]
    assert [*map(kind_of, all_kinds)] == [
        *("null", "true", "a number", "a number", "a text", "an array", "an object", "an object")
    ]
    assert (shown("x" * 38), shown("x" * 39)) == (f'"{"x" * 38}"', "a text of 39 characters")
    assert (shown(10**39), shown(10**40), shown(10**5000)) == (str(10**39), "a number of 41 digits", "a number")
    assert [counted(n, "row") for n in (0, 1, 2000)] == ["0 rows", "1 row", "2,000 rows"]
    assert [counted(n, "entry", "entries") for n in (1, 2)] == ["1 entry", "2 entries"]
    assert (str(Finding("", "x")), str(Finding("/a", "x"))) == ("body: x", "/a: x")


NEAR: list[tuple[str, list[str], str]] = [
    ("top-k", ["top_k", "topK"], "top_k"),
    ("TOPK", ["a", "topK"], "topK"),
    ("guardrail_id", ["guardrail_version", "guardrail_identifier"], "guardrail_identifier"),
    ("temperatures_of_it", ["max", "temperature"], "temperature"),
    ("zz", ["zzz_long_name"], ""),
]


@in_one("name, names, found", NEAR)
def test_a_name_finds_the_one_that_was_meant(name: str, names: list[str], found: str) -> None:
    assert nearest(name, names) == found


@in_one(
    "name",
    ["ANTHROPIC.Claude-Sonnet-4-5", "anthropic/claude-sonnet-4-5", "claude-sonnet-4-5-latest", "openrouter/claude-sonnet-4.5"],
)
def test_an_id_is_found_however_others_spell_it(name: str) -> None:
    assert nearest_id(name).startswith("anthropic.claude-sonnet-4-5-")


CONCERNS: list[tuple[tuple[str, ...], bool]] = [
    ((), True),
    (("a.*",), True),
    (("b.*", "a.x"), True),
    (("b.*",), False),
    (("!b.*",), True),
    (("!a.*",), False),
    (("a.*", "!a.x"), False),
    (("!a.x", "a.*"), False),
]


@in_one("patterns, meant", CONCERNS)
def test_patterns_of_ids_name_and_except(patterns: tuple[str, ...], meant: bool) -> None:  # noqa: FBT001
    assert concerns(patterns, "a.x") is meant


SEVERAL = {"n": [1, 2]}
WHENS: list[tuple[dict[str, Any], Any, bool]] = [
    ({"equals": (2, 5)}, SEVERAL, True),
    ({"equals": (5,)}, SEVERAL, False),
    ({"equals": (1,)}, {"n": [True]}, False),
    ({"equals": (0,)}, {"n": [0]}, True),
    ({"equals": (0,)}, {}, False),
    ({"differs": (2,)}, SEVERAL, False),
    ({"differs": (5,)}, SEVERAL, True),
    ({"differs": (0,)}, {}, True),
    ({"differs": (1,)}, {"n": [True]}, True),
    *(({"there": there}, body, there is bool(body)) for there in (True, False) for body in ({}, {"n": [0]})),
]


@in_one("how, body, holds", WHENS)
def test_a_condition_is_about_any_of_the_values(how: Any, body: Any, holds: bool) -> None:  # noqa: FBT001
    assert When(at="/n/*", **how).holds(body) is holds


def turn(speaker: str, **members: Any) -> dict[str, Any]:
    return {"s": speaker, **members}


ANSWERED = Answered(fields=("/t/*",), asks="/ask", answers="/say", speaker="/s")
FREE = {"type": ["object", "null"]}
RULES: list[tuple[Any, Any, list[str]]] = [
    (Alternate(fields=("/a", "/t/*")), {"a": 1, "t": [1, 2]}, ["/t/0"]),
    (AtMost(fields=("/a/*", "/b/*"), most=2), {"a": [1, 2], "b": [1, 2]}, ["/b/0"]),
    (AtMost(fields=("/a/*", "/b/*"), most=2), {"a": [1], "b": [1]}, []),
    (Unique(fields=("/a/*", "/b/*")), {"a": [1, True, 0], "b": [False, 1.0]}, ["/b/1"]),
    (InOrder(fields=("/t/*",), order=("x", "y", "z")), {"t": ["z", "x", "y", "other"]}, ["/t/1", "/t/2"]),
    (LessThan(fields=("/a", "/b")), {"a": 0, "b": 0}, ["/a"]),
    (LessThan(fields=("/a", "/b")), {"a": True, "b": 0}, []),
    (Combination(fields=("/a", "/b"), allowed=((1, 2),)), {"a": 0, "b": 2}, ["/a"]),
    (Combination(fields=("/a", "/b"), allowed=((1, 2),)), {"a": 0}, []),
    (OneOf(fields=("/a", "/b", "/c")), {"a": 0, "c": ""}, ["/c"]),
    (OnlyWhen(fields=("/a", "/b"), when=When(at="/c", there=True), unless=(1,)), {"a": 1, "b": True}, ["/b"]),
    (Refers(fields=("/a/*",), to=("/b/*", "/c/*")), {"a": [1, 2, 3], "b": [1], "c": [2, 2]}, ["/a/2"]),
    (Requires(fields=("/a", "/b"), needs=("/c", "/d")), {"b": 0, "c": 0}, ["/d"]),
    (Requires(fields=("/a",), needs=("/c", "/d")), {"a": 0}, ["/c"]),
    (NotBehind(fields=("/t/*",), holds=("/a",), behind=("/b",)), {"t": [{"b": 0}, {"a": 0}, {"b": 0}, {}, {"a": 0}]}, ["/t/1/a"]),
    (
        WithoutKeys(fields=("/a", "/b"), keys=("k",)),
        {"a": {"k": 1}, "b": {"x": [[{"k": 1}]], "y": {"k": 0}}},
        ["/b/x/0/0/k", "/b/y/k"],
    ),
    (ANSWERED, {"t": [turn("a", say=1)]}, ["/t/0/say"]),
    (ANSWERED, {"t": [turn("a", ask=1), turn("b", say=2)]}, ["/t/0/ask", "/t/1/say"]),
    (ANSWERED, {"t": [turn("a", ask=1), turn("a", ask=2), turn("b", say=2), turn("b", say=1)]}, []),
    (ANSWERED, {"t": [turn("a", ask=1), turn("a", ask=2), turn("b", say=2)]}, ["/t/0/ask"]),
    (
        Answered(fields=("/t/:-1", "/t/-1"), asks="/ask", answers="/say", speaker="/s"),
        {"t": [turn("ab"[index % 2], **({"ask": index} if index % 2 == 0 else {"say": index - 1})) for index in range(14)]},
        [],
    ),
    (ClosedSchema(fields=("/a",)), {"a": FREE}, ["/a"]),
    (
        ClosedSchema(fields=("/a",)),
        {"a": {"prefixItems": [FREE], "definitions": {"a/b": FREE}}},
        ["/a/prefixItems/0", "/a/definitions/a~1b"],
    ),
    (ClosedSchema(fields=("/a",), without=("x", "y")), {"a": {"additionalProperties": False, "y": 0}}, ["/a/y"]),
    (ClosedSchema(fields=("/a", "/b")), {"b": '{"type": "object"}'}, ["/b"]),
    (ValidSchema(fields=("/a",)), {"a": {"minLength": True, "items": [], "$ref": "#/x", "x": 0}}, ["/a/minLength"]),
    (ValidSchema(fields=("/a",)), {"a": {"$ref": "#/none"}}, ["/a/$ref"]),
    (ValidSchema(fields=("/a",), keywords=("type",)), {"a": {"minLength": "x", "type": 5}}, ["/a/type"]),
]


@in_one("rule, body, wrong", RULES)
def test_a_rule_says_each_place_and_its_message_stands_for_its_own_words(rule: Any, body: Any, wrong: list[str]) -> None:
    assert [finding.pointer for finding in rule.broken(body)] == wrong
    assert all(finding.message.startswith("so") for finding in replace(rule, message="so").broken(body))
