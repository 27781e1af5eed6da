"""The linter: a small family that has no findings, one slip at a time in it, and the exact line that says so."""

from __future__ import annotations

import json
import os
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.common.pointers import escape, steps
from bedrock_codegen.lint import lint, validator
from bedrock_codegen.load import Corpus, Document, FamilySpec, package_specs

DIALECT = "https://json-schema.org/draft/2020-12/schema"
EVIDENCE = {"x-source": "guide", "x-evidence": "documented"}

BEDROCK = json.loads((package_specs() / "bedrock.json").read_bytes())


def _object(title: str, properties: dict[str, Any], *, closed: bool, required: list[str] | None = None) -> dict[str, Any]:
    shut = {"additionalProperties": False} if closed else {}
    needs = {"required": required} if required else {}
    return {"title": title, "description": "What it is.", "type": "object", **shut, **needs, "properties": properties}


def _said(**schema: Any) -> dict[str, Any]:
    return {**schema, "description": "What it does."}


def _tag(value: str) -> dict[str, Any]:
    return _said(const=value, type="string")


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def toy() -> dict[str, Any]:
    """The files of a family that chats: a request, a response, a stream, a rule, a limit, and examples."""
    text_in = _object(
        "ToyInputText", {"type": _tag("text"), "text": _said(type="string")}, closed=True, required=["type", "text"]
    )
    image_in = _object(
        "ToyInputImage",
        {"type": _tag("image"), "data": _said(type="string", contentEncoding="base64")},
        closed=True,
        required=["type", "data"],
    )
    union_in = {
        "title": "ToyInputBlock",
        "description": "What it is.",
        "discriminator": {"propertyName": "type"},
        "oneOf": [_ref("ToyInputText"), _ref("ToyInputImage")],
    }
    config = _object(
        "ToyConfig",
        {"topP": _said(type="number", minimum=0, maximum=1, default=0.5), "topK": _said(type="integer", minimum=1)},
        closed=True,
    )
    text_out = _object("ToyText", {"type": _tag("text"), "text": _said(type="string")}, closed=False, required=["type"])
    union_out = {
        "title": "ToyBlock",
        "description": "What it is.",
        "discriminator": {"propertyName": "type"},
        "anyOf": [_ref("ToyText"), {"type": "object"}],
    }
    reason = _said(anyOf=[{"enum": ["end", "length"]}, {"type": "string"}])
    return {
        "family.json": {
            "$schema": "../../family.schema.json",
            "title": "Toy",
            "class_prefix": "Toy",
            "operations": ["invoke", "stream"],
            "parameters": {
                "first": ["blocks"],
                "flatten": ["/config"],
                "omit": ["/stream"],
                "constants": {"/version": "v1"},
                "echoes": {"ToyInputBlock": "ToyBlock"},
            },
            "rules": [
                {"rule": "at_most_one", "fields": ["/config/topP", "/config/topK"], "source": "guide", "evidence": "documented"},
                {
                    "rule": "only_when",
                    "fields": ["/seed"],
                    "when": {"at": "/mode", "equals": ["fixed"]},
                    "source": "guide",
                    "evidence": "documented",
                },
            ],
            "limits": [{"at": "/max", "schema": {"maximum": 10}, "models": ["acme.toy-small-*"], "source": "guide"}],
            "answer": {
                "text": {"response": "/blocks/*[type=text]/text", "event": "/delta"},
                "ends": {"at": "/reason"},
                "assembly": "fields",
                "fields": {
                    "/blocks/0/type": {"value": "text"},
                    "/blocks/0/text": {"from": "/delta", "take": "join"},
                    "/reason": {"from": "/reason"},
                },
            },
            "sources": {"guide": {"url": "https://example.com/guide"}},
        },
        "models.json": {"acme.toy-small-v1": {}, "acme.toy-large-v1": {}},
        "request.json": {
            "$schema": DIALECT,
            **_object(
                "ToyRequest",
                {
                    "version": _tag("v1"),
                    "blocks": _said(type="array", items=_ref("ToyInputBlock")),
                    "config": _ref("ToyConfig"),
                    "max": _said(type="integer", minimum=1, maximum=100),
                    "mode": _said(type="string", enum=["fixed", "free"]),
                    "seed": _said(type="integer"),
                    "stop": _said(anyOf=[{"type": "string"}, {"type": "array", "items": {"type": "string"}}]),
                    "name": _said(type="string", pattern="^[a-z]+$"),
                    "stream": _said(type="boolean"),
                },
                closed=True,
                required=["version", "blocks"],
            ),
            **EVIDENCE,
            "$defs": {"ToyInputBlock": union_in, "ToyInputText": text_in, "ToyInputImage": image_in, "ToyConfig": config},
        },
        "response.json": {
            "$schema": DIALECT,
            **_object("ToyResponse", {"blocks": _said(type="array", items=_ref("ToyBlock")), "reason": reason}, closed=False),
            **EVIDENCE,
            "$defs": {"ToyBlock": union_out, "ToyText": text_out},
        },
        "event.json": {
            "$schema": DIALECT,
            **_object("ToyEvent", {"delta": _said(type="string"), "reason": deepcopy(reason)}, closed=False),
            **EVIDENCE,
        },
        "examples/hello.json": {
            "description": "A greeting.",
            "model_id": "us.acme.toy-small-v1",
            "request": {"version": "v1", "blocks": [{"type": "text", "text": "Hi"}], "config": {"topP": 0.1}, "max": 10},
            "response": {"blocks": [{"type": "text", "text": "Hello"}], "reason": "end"},
            "events": [{"delta": "Hello"}, {"delta": "", "reason": "end"}],
        },
        "examples/invalid/too_long.json": {
            "description": "The small model writes less.",
            "model_id": "acme.toy-small-v1",
            "request": {"version": "v1", "blocks": [], "max": 11},
            "at": "/max",
        },
        "examples/invalid/unknown.json": {
            "description": "A slip in a nested block.",
            "request": {"version": "v1", "blocks": [{"type": "text", "text": "Hi", "txt": "Hi"}]},
            "at": "/blocks/0/txt",
        },
    }


def family(files: dict[str, Any], *, provider: str = "acme", name: str = "toy") -> FamilySpec:
    def document(file: str) -> Document:
        return Document(file, files[file])

    def folder(start: str) -> dict[str, Document]:
        names = [file for file in files if file.startswith(start) and "/" not in file.removeprefix(start)]
        return {file.removeprefix(start).removesuffix(".json"): document(file) for file in names}

    return FamilySpec(
        provider=provider,
        name=name,
        card=document("family.json"),
        models=document("models.json"),
        bodies={role: document(f"{role}.json") for role in ("request", "response", "event") if f"{role}.json" in files},
        examples=folder("examples/"),
        refused=folder("examples/invalid/"),
    )


def corpus(*families: FamilySpec, others: Any = ..., bedrock: Any = ...) -> Corpus:
    return Corpus(
        families=families,
        bedrock=Document("bedrock.json", BEDROCK if bedrock is ... else bedrock),
        other_models=Document("models.json", {"without_family": {}, "preferred": {}} if others is ... else others),
    )


def change(files: dict[str, Any], place: str, *value: Any) -> None:
    """Set what a place such as `request.json#/properties/max` points to, or drop it; `-` appends."""
    file, _, pointer = place.partition("#")
    path = [file, *steps(pointer)]
    holder: Any = files
    for key in path[:-1]:
        holder = holder[int(key)] if isinstance(holder, list) else holder[key]
    last: Any = int(path[-1]) if isinstance(holder, list) and path[-1] != "-" else path[-1]
    if last == "-":
        holder += value
    elif value:
        holder[last] = value[0]
    else:
        del holder[last]


def lines(files: dict[str, Any]) -> list[str]:
    return [str(finding) for finding in lint(corpus(family(files)))]


SLIPS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("test_lint_slips.json").read_text(encoding="utf-8"))
"""What is changed in the small family (dropped, then put), and the lines that say what is wrong with it."""


def slipped(*slips: dict[str, Any]) -> dict[str, Any]:
    files = toy()
    for slip in slips:
        for place in slip.get("drop", ()):
            change(files, place)
        for place, value in slip.get("put", {}).items():
            change(files, place, deepcopy(value))
    return files


def test_the_small_family_has_no_findings() -> None:
    assert lines(toy()) == []


@pytest.mark.parametrize("slip", SLIPS, ids=[slip["slip"] for slip in SLIPS])
def test_a_slip_is_told_in_a_line(slip: dict[str, Any]) -> None:
    assert slip["lines"]
    assert lines(slipped(slip)) == slip["lines"]


def test_many_slips_are_told_at_once() -> None:
    names = [
        "a keyword that is a trap",
        "an open request",
        "a bound in an answer",
        "look-around",
        "no assembly",
        "a rule's source",
    ]
    names += ["a source that is not cited", "a successor of nobody", "no last event", "an arm without the tag"]
    chosen = [slip for slip in SLIPS if slip["slip"] in names]
    assert len(chosen) == 10
    assert {line for slip in chosen for line in slip["lines"]} <= set(lines(slipped(*chosen)))


def test_nothing_is_changed_by_looking() -> None:
    files = toy()
    lines(files)
    assert files == toy()


def test_the_findings_are_sorted_and_unique() -> None:
    files = slipped({"put": {"request.json#/properties/max/format": "int32", "event.json#/properties/delta/format": "x"}})
    found = lint(corpus(family(files), family(files)))
    assert found == sorted(set(found))


def other(*, prefix: str = "Other", ids: str = "acme.other", name: str = "other") -> FamilySpec:
    """A second family like the first."""
    text = json.dumps(toy()).replace("Toy", prefix).replace("acme.toy", ids)
    return family(json.loads(text), name=name)


@pytest.mark.parametrize(
    ("families", "line"),
    [
        ([other(prefix="Toy")], "family.json#/class_prefix: is 'Toy', as in toy; a prefix of its own"),
        (
            [other(prefix="Bedrock")],
            "family.json#/class_prefix: is what Bedrock's own classes begin with; another prefix",
        ),
        (
            [other(ids="acme.toy")],
            (
                "models.json#/acme.toy-large-v1: is in several families: toy, other; "
                "one of them under `preferred` in specs/models.json"
            ),
        ),
    ],
)
def test_families_do_not_get_in_each_other_s_way(families: list[FamilySpec], line: str) -> None:
    assert line in [str(finding) for finding in lint(corpus(family(toy()), *families))]


@pytest.mark.parametrize("name", ["testing", "_runtime", "guard", "class", "Toy", "my-toy", "2toys", "ainvoke", "x" * 41])
def test_a_folder_becomes_a_module(name: str) -> None:
    (finding, *_) = lint(corpus(family(toy(), name=name)))
    assert (finding.file, finding.pointer) == ("family.json", "")


@pytest.mark.parametrize(
    ("others", "line"),
    [
        (
            {"without_family": {"acme.toy-small-v1": {"note": "Converse only."}}, "preferred": {}},
            "models.json#/without_family/acme.toy-small-v1: is in the family toy; one of the two",
        ),
        (
            {"without_family": {"acme.voice-v1": {}}, "preferred": {}},
            (
                "models.json#/without_family/acme.voice-v1/note: is missing; "
                "why no body of this model is described, and how it is called instead"
            ),
        ),
        (
            {"without_family": {}, "preferred": {"acme.toy-small-v1": "toy"}},
            "models.json#/preferred/acme.toy-small-v1: is only in the family toy; nothing: there is no choice",
        ),
        (
            {"without_family": {}, "preferred": {"acme.voice-v1": "toy"}},
            "models.json#/preferred/acme.voice-v1: is in no family; nothing: there is no choice",
        ),
        ({"without_family": {}}, "models.json#/preferred: is missing; it is required here"),
    ],
)
def test_ids_outside_of_families(others: Any, line: str) -> None:
    assert [str(finding) for finding in lint(corpus(family(toy()), others=others))] == [line]


def test_an_id_in_two_families_is_fine_where_one_is_preferred() -> None:
    twin = other(ids="acme.toy", name="twin")
    preferred = dict.fromkeys(("acme.toy-small-v1", "acme.toy-large-v1"), "twin")
    assert lint(corpus(family(toy()), twin, others={"without_family": {}, "preferred": preferred})) == []
    wrong = {"without_family": {}, "preferred": {**preferred, "acme.toy-small-v1": "tvin"}}
    assert [str(finding) for finding in lint(corpus(family(toy()), twin, others=wrong))] == [
        "models.json#/acme.toy-small-v1: is in several families: toy, twin; one of them under `preferred` in specs/models.json",
        "models.json#/preferred/acme.toy-small-v1: 'tvin' does not have this model; one of twin, toy",
    ]


def test_what_bedrock_adds_is_checked_too() -> None:
    bedrock = deepcopy(BEDROCK)
    bedrock["response"]["properties"]["amazon-bedrock-trace"]["maxProperties"] = 1
    bedrock["request"]["title"] = "BedrockBody"
    assert [str(finding) for finding in lint(corpus(family(toy()), bedrock=bedrock))] == [
        'bedrock.json#/request/title: is "BedrockBody"; "BedrockRequest"',
        "bedrock.json#/response/properties/amazon-bedrock-trace/maxProperties: is not known here; `properties`",
    ]


TRIED = 2 if os.environ.get("BEDROCK_TESTS") == "long" else 1
"""Odd values that are tried at each place of the small family, in turn."""
ODD_VALUES: list[Any] = [None, True, 0, -1.5, "", "x\n", "#/$defs/ToyConfig", [], [[]], [None], {}, {"": {}}, {"a/b~": []}]


def places(value: Any, pointer: str = "") -> list[str]:
    """Pointers to everything in a value."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [pointer, *(place for key, item in members for place in places(item, f"{pointer}/{escape(str(key))}"))]


@pytest.mark.parametrize("file", sorted(toy()))
def test_any_value_anywhere_is_a_finding_and_no_crash(file: str) -> None:
    silent = []
    for index, pointer in enumerate(places(toy()[file])):
        for odd in (ODD_VALUES[index % len(ODD_VALUES)], ODD_VALUES[(index * 5 + 3) % len(ODD_VALUES)])[:TRIED]:
            files = toy()
            if pointer:
                change(files, f"{file}#{pointer}", odd)
            else:
                files[file] = odd
            if not lines(files) and odd not in (0, [], {}, ""):
                silent.append((pointer, odd))
    assert file.startswith("examples/") or [place for place in silent if not ACCEPTS.search(place[0])] == []


ACCEPTS = re.compile(
    r"/(default|properties|additionalProperties|items|anyOf/\d|request/config|text|delta|models|echoes|omit|first|\$defs)(/|$)"
)


@pytest.mark.parametrize("odd", ODD_VALUES)
def test_what_stands_beside_the_families_may_be_anything(odd: Any) -> None:
    assert lint(corpus(family(toy()), others=odd))
    assert lint(corpus(family(toy()), bedrock=odd)) or odd == BEDROCK
    for role in ("request", "response", "event"):
        assert lint(corpus(family(toy()), bedrock={**BEDROCK, role: odd}))


@pytest.mark.parametrize(
    "name",
    [
        "format",
        "customTypePath",
        "customBasePath",
        "x-python-type",
        "x-python-import",
        "x-enum-varnames",
        "x-is-base-class",
        "$id",
        "allOf",
        "not",
        "if",
        "prefixItems",
        "patternProperties",
        "uniqueItems",
        "$dynamicRef",
        "deprecated",
        "__class__",
        "\u2028",
    ],
)
@pytest.mark.parametrize(
    "at", ["", "/properties/max", "/properties/stop/anyOf/1/items", "/$defs/ToyConfig", "/$defs/ToyInputBlock"]
)
def test_an_unknown_keyword_is_refused_wherever_it_stands(name: str, at: str) -> None:
    files = toy()
    change(files, f"request.json#{at}/{escape(name)}", "os.system")
    assert [finding.pointer for finding in lint(corpus(family(files)))] == [f"{at}/{escape(name)}"]


@pytest.mark.parametrize("keyword", ["$defs", "$schema"])
def test_what_belongs_to_the_root_hides_nothing_elsewhere(keyword: str) -> None:
    files = toy()
    change(files, f"request.json#/properties/max/{keyword}", {"X": {"customTypePath": "os.system"}})
    assert lines(files) == [f"request.json#/properties/max/{keyword}: has no place here; `{keyword}` at the root of the file"]


@pytest.mark.parametrize(
    "ref", ["http://127.0.0.1/x.json", "x.json#/$defs/A", "#", "#/properties/max", "#/$defs/ToyConfig\n", "../a", 3]
)
def test_a_reference_is_never_followed_out_of_the_file(ref: Any) -> None:
    files = toy()
    change(files, "request.json#/properties/seed", {"$ref": ref})
    assert "/properties/seed/$ref" in [finding.pointer for finding in lint(corpus(family(files)))]


def test_too_many_members_are_not_looked_into() -> None:
    files = toy()
    change(files, "request.json#/properties", {f"p{index}": {"type": "string", "description": "One."} for index in range(2500)})
    assert "request.json#: has 2,510 properties and definitions; at most 2,000" in lines(files)


def test_too_many_values_are_not_looked_into() -> None:
    files = toy()
    change(files, "examples/hello.json#/request/blocks", [0] * 60_000)
    assert [line for line in lines(files) if "60,0" in line] == ["examples/hello.json#: holds 60,021 values; at most 20,000"]


@pytest.mark.parametrize("circle", [False, True])
def test_a_chain_that_python_could_not_import_is_refused(circle: bool) -> None:  # noqa: FBT001
    files = toy()
    names = [f"ToyLink{index}" for index in range(60)]
    for name, below in zip(names, [*names[1:], names[0] if circle else ""], strict=True):
        member = {"below": _ref(below)} if below else {}
        change(files, f"request.json#/$defs/{name}", _object(name, member, closed=True))
    change(files, "request.json#/properties/link", _ref(names[0]))
    assert lines(files) == ["request.json#/$defs: 61 definitions stand one inside the other; at most 50"]


def test_an_example_that_would_take_for_ever_to_check_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validator, "MAX_REFERENCES", 5000)  # a tenth: they are only counted
    files = toy()
    for name, key in (("ToyLeft", "left"), ("ToyRight", "right")):
        union = {"anyOf": [_ref("ToyLeft"), _ref("ToyRight")]}
        definition = _object(name, {key: _said(type="string"), "in": _said(**union)}, closed=True, required=[key])
        change(files, f"request.json#/$defs/{name}", definition)
    change(files, "request.json#/properties/tree", _ref("ToyLeft"))
    tree: dict[str, Any] = {"left": "x"}
    for _ in range(50):
        tree = {"left": "x", "in": tree}
    change(files, "examples/hello.json#/request/tree", tree)
    assert lines(files) == []
    change(files, "examples/hello.json#/request/tree/in/in/in/in/in/in/in/in/in/in/in/in/in/in/in/in/in/in/in/in/up", "x")
    assert len(lines(files)) == 1


def test_a_pattern_that_would_take_for_ever_does_not() -> None:
    files = toy()
    change(files, "request.json#/properties/name/pattern", "^(a+)+$")
    change(files, "examples/hello.json#/request/name", "a" * 5000 + "!")
    (line,) = lines(files)
    assert line.startswith("examples/hello.json#/request/name: is ")


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("ToyConfigDict", "has a name that the generator needs itself"),
        ("ToyModelId", "has a name that the generator needs itself"),
        ("ToyInputBlockLike", "has a name that the generator needs itself"),
        ("ToyRequest", "has the name of the root"),
        ("ToyResponse", ""),
    ],
)
def test_a_class_name_stands_for_one_thing(name: str, wrong: str) -> None:
    files = toy()
    change(files, f"request.json#/$defs/{name}", _object(name, {}, closed=True))
    change(files, "request.json#/properties/extra", _ref(name))
    assert [finding.wrong for finding in lint(corpus(family(files)))][:1] == ([wrong] if wrong else [])


@pytest.mark.parametrize("name", ["class", "model_config", "from_wire", "json"])
def test_a_python_name_is_one_that_python_takes(name: str) -> None:
    files = toy()
    change(files, "request.json#/properties/max/x-name", name)
    assert lines(files) == [
        f"request.json#/properties/max/x-name: is {name!r}, which Python, pydantic or the package needs itself; {name}_"
    ]
