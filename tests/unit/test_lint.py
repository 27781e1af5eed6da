"""The linter: a small family that has no findings, one slip at a time in it, and the exact line that says so."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from bedrock_codegen.findings import steps
from bedrock_codegen.lint import lint
from bedrock_codegen.load import Corpus, Document, FamilySpec, load, package_specs

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DROP = object()
EVIDENCE = {"x-source": "guide", "x-evidence": "documented"}

META, _ = load([package_specs()])


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
    text_in = _object("ToyInputText", {"type": _tag("text"), "text": _said(type="string")}, closed=True, required=["type", "text"])
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
                "fields": {"/blocks/0/text": {"from": "/delta", "take": "join"}, "/reason": {"from": "/reason"}},
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


def corpus(*families: FamilySpec, others: Any = None, bedrock: Any = None) -> Corpus:
    return Corpus(
        families=families,
        bedrock=Document("bedrock.json", META.bedrock.data if bedrock is None else bedrock),
        other_models=Document("models.json", {"without_family": {}, "preferred": {}} if others is None else others),
        body_schema=META.body_schema,
        family_schema=META.family_schema,
    )


def put(files: dict[str, Any], place: str, value: Any) -> None:
    """Set, or drop, what a place such as `request.json#/properties/max` points to; `-` appends."""
    file, _, pointer = place.partition("#")
    path = [file, *steps(pointer)]
    holder: Any = files
    for key in path[:-1]:
        holder = holder[int(key)] if isinstance(holder, list) else holder[key]
    key = path[-1]
    if isinstance(holder, list) and key == "-":
        holder.append(value)
    elif value is DROP:
        del holder[int(key) if isinstance(holder, list) else key]
    else:
        holder[int(key) if isinstance(holder, list) else key] = value


def lines(files: dict[str, Any]) -> list[str]:
    return [str(finding) for finding in lint(corpus(family(files)))]


Slip = tuple[str, dict[str, Any], list[str]]

BODIES: list[Slip] = [
    (
        "a keyword that is a trap",
        {"request.json#/properties/max/format": "int32"},
        [
            "request.json#/properties/max/format: is not known here; "
            "leave it out: validators and pydantic disagree about formats; say it in the description, or by `pattern`"
        ],
    ),
    (
        "a keyword that makes an engine import code",
        {"request.json#/properties/seed/customTypePath": "os.system"},
        [
            "request.json#/properties/seed/customTypePath: is not known here; "
            "leave it out: it makes the engine import whatever it names"
        ],
    ),
    (
        "a misspelt keyword",
        {"request.json#/properties/max/maximun": 9},
        ["request.json#/properties/max/maximun: is not known here; `maximum`"],
    ),
    (
        "a reference out of the file",
        {"request.json#/properties/config/$ref": "file:///etc/passwd"},
        [
            'request.json#/properties/config/$ref: is "file:///etc/passwd"; '
            "`#/$defs/Name`: a file stands alone, and nothing outside it is ever read",
            "request.json#/$defs/ToyConfig: is never used; a reference to it, or nothing",
            "family.json#/parameters/flatten/0: /config is no object with members; a member that refers to one",
            "request.json#/properties/config/$ref: refers to nothing in this file; one of ToyInputBlock, ToyInputText, "
            "ToyInputImage, ToyConfig",
        ],
    ),
    (
        "a reference that leads nowhere",
        {"request.json#/properties/blocks/items/$ref": "#/$defs/ToyInputBlok"},
        [
            "request.json#/properties/blocks/items/$ref: refers to 'ToyInputBlok', which is not there; "
            "one of ToyInputBlock, ToyInputText, ToyConfig, ToyInputImage",
            *(
                f"request.json#/$defs/{name}: is never used; a reference to it, or nothing"
                for name in ("ToyInputBlock", "ToyInputImage", "ToyInputText")
            ),
        ],
    ),
    (
        "a title that is not its key",
        {"request.json#/$defs/ToyConfig/title": "ToyKonfig"},
        ['request.json#/$defs/ToyConfig/title: is "ToyKonfig"; "ToyConfig", as its key'],
    ),
    (
        "a title too many",
        {"request.json#/properties/max/title": "ToyMax"},
        ["request.json#/properties/max/title: has no place here; no title: only definitions are classes"],
    ),
    (
        "a root of another name",
        {"response.json#/title": "ToyAnswer"},
        ['response.json#/title: is "ToyAnswer"; "ToyResponse"'],
    ),
    (
        "no description on a property",
        {"request.json#/properties/max/description": DROP},
        [
            "request.json#/properties/max/description: is missing; "
            "one line: what it does, units, what happens at the ends of the range"
        ],
    ),
    (
        "a description of two lines",
        {"event.json#/properties/delta/description": "one\ntwo"},
        ['event.json#/properties/delta/description: is "one\\ntwo"; one line without control characters'],
    ),
    (
        "an open request",
        {"request.json#/$defs/ToyConfig/additionalProperties": DROP},
        ["request.json#/$defs/ToyConfig/additionalProperties: is missing; false: requests are closed"],
    ),
    (
        "a closed answer",
        {"response.json#/$defs/ToyText/additionalProperties": False},
        ["response.json#/$defs/ToyText/additionalProperties: closes an answer; leave it out: answers are open"],
    ),
    (
        "a bound in an answer",
        {"response.json#/$defs/ToyText/properties/text/minLength": 1},
        [
            "response.json#/$defs/ToyText/properties/text/minLength: bounds an answer; "
            "leave it out: an answer that was paid for must never be lost"
        ],
    ),
    (
        "a closed enumeration in an answer",
        {"event.json#/properties/delta/enum": ["a", ""]},
        [
            "event.json#/properties/delta/enum: closes an enumeration of an answer; "
            '`{"anyOf": [{"enum": [...]}, {"type": "string"}]}`',
            'examples/hello.json#/events/0/delta: is "Hello"; one of a, , null',
        ],
    ),
    (
        "a constant in an answer",
        {"event.json#/properties/kind": _tag("piece")},
        ['event.json#/properties/kind/const: closes a member of an answer that is no tag; `{"type": "string"}`'],
    ),
    (
        "an object inline",
        {"request.json#/properties/seed": _said(type="object", additionalProperties=False, properties={})},
        [
            "request.json#/properties/seed/properties: an object with members stands inline; a definition for it, and a reference",
        ],
    ),
    (
        "bounded items",
        {"request.json#/properties/stop/anyOf/1/items/maxLength": 3},
        [
            "request.json#/properties/stop/anyOf/1/items/maxLength: bounds items that have no name; "
            "a definition for the item, and a reference to it"
        ],
    ),
    (
        "a requirement of nothing",
        {"request.json#/$defs/ToyConfig/required": ["topQ"]},
        [
            "examples/hello.json#/request/config/topQ: is missing; it is required here",
            "request.json#/$defs/ToyConfig/required/0: requires 'topQ', which is no property; one of topP, topK",
        ],
    ),
    (
        "a bound for another type",
        {"request.json#/properties/name/minimum": 1},
        ["request.json#/properties/name/minimum: says nothing about a value of type string; another type, or no `minimum`"],
    ),
    (
        "words beside a reference",
        {"request.json#/properties/config/minItems": 1},
        ["request.json#/properties/config/minItems: has no effect beside `$ref`; a definition that holds both"],
    ),
    (
        "bounds that leave nothing",
        {"request.json#/properties/seed/minimum": 5, "request.json#/properties/seed/maximum": 4},
        ["request.json#/properties/seed/maximum: is 4, which leaves nothing above minimum 5; more than 5"],
    ),
    (
        "a default out of range",
        {"request.json#/$defs/ToyConfig/properties/topP/default": 2},
        ["request.json#/$defs/ToyConfig/properties/topP/default: is 2, which its own schema refuses; at most 1"],
    ),
    (
        "look-around",
        {"request.json#/properties/name/pattern": "^(?!x)"},
        [
            "request.json#/properties/name/pattern: uses look-around or refers back; "
            "a pattern without: engines that can do it may take for ever"
        ],
    ),
    (
        "a pattern that is none",
        {"request.json#/properties/name/pattern": "("},
        ['request.json#/properties/name/pattern: is no pattern: "("; a regular expression that Python and Rust both read'],
    ),
    (
        "a source that is not cited",
        {"request.json#/properties/seed/x-source": "gide"},
        ["request.json#/properties/seed/x-source: 'gide' is no source of the card; one of guide"],
    ),
    (
        "no evidence for a file",
        {"event.json#/x-evidence": DROP},
        [
            "event.json#/x-evidence: is missing; for the whole file: a key of the card's `sources`, and its kind of evidence",
        ],
    ),
    (
        "a bound that nobody confirmed",
        {"request.json#/properties/max/x-evidence": "unconfirmed"},
        [
            f"request.json#/properties/max/{key}: refuses by `{key}` what is unconfirmed; "
            "a limit of the card with this bound: it warns"
            for key in ("maximum", "minimum")
        ],
    ),
    (
        "two names that become one",
        {"request.json#/properties/Max": _said(type="integer")},
        ["request.json#/properties/Max: becomes 'max' in Python, as 'max' does; `x-name` with another name"],
    ),
    (
        "a name that Bedrock's own key has",
        {"response.json#/properties/guardrail_action": _said(type="string")},
        [
            "response.json#/properties/guardrail_action: becomes 'guardrail_action' in Python, "
            "as 'amazon-bedrock-guardrailAction' does; `x-name` with another name"
        ],
    ),
    (
        "a property name with a line break",
        {"request.json#/properties/na\nme": _said(type="string")},
        ['request.json#/properties/na\nme: is "na\\nme"; printable ASCII without blanks, at most 100 characters'],
    ),
    (
        "a name of the request in an answer",
        {
            "response.json#/properties/config": _ref("ToyConfig"),
            "response.json#/$defs/ToyConfig": _object("ToyConfig", {}, closed=False),
        },
        ["response.json#/$defs/ToyConfig: is a definition of the request too; ToyInputConfig in the request"],
    ),
    (
        "one name for two things in answers",
        {
            "event.json#/properties/piece": _ref("ToyText"),
            "event.json#/$defs": {"ToyText": _object("ToyText", {}, closed=False)},
        },
        [
            "event.json#/$defs/ToyText: differs from the definition of that name in response.json; "
            "the same in both, or another name"
        ],
    ),
    (
        "a definition in a circle",
        {"request.json#/$defs/ToyConfig": {"title": "ToyConfig", "description": "Round.", "anyOf": [_ref("ToyConfig"), {"type": "null"}]}},
        [
            "family.json#/limits/0: placeholder",
        ],
    ),
]

UNIONS: list[Slip] = [
    (
        "no open arm",
        {"response.json#/$defs/ToyBlock/anyOf/1": DROP, "response.json#/$defs/ToyBlock/anyOf/-": _ref("ToyText")},
        [
            'response.json#/$defs/ToyBlock/anyOf: has no open last arm; a last arm {"type": "object"} for what nobody has seen yet',
            "response.json#/$defs/ToyBlock/anyOf/1: has the tag 'text', as ToyText has; a tag of its own",
        ],
    ),
    (
        "an open union in a request",
        {"request.json#/$defs/ToyInputBlock/oneOf": DROP, "request.json#/$defs/ToyInputBlock/anyOf": [_ref("ToyInputText"), _ref("ToyInputImage")]},
        [
            "request.json#/$defs/ToyInputBlock/discriminator: stands beside `anyOf`; `oneOf`: closed in a request",
        ],
    ),
    (
        "an arm without the tag",
        {"request.json#/$defs/ToyInputBlock/oneOf/-": _ref("ToyConfig")},
        [
            "request.json#/$defs/ToyInputBlock/oneOf/2: ToyConfig has no constant 'type'; "
            '`"type": {"const": "...", "type": "string"}` in `properties` and `required`'
        ],
    ),
    (
        "a tag that is not required",
        {"request.json#/$defs/ToyInputImage/required": ["data"]},
        [
            "request.json#/$defs/ToyInputBlock/oneOf/1: ToyInputImage does not require 'type'; "
            '`"type": {"const": "...", "type": "string"}` in `properties` and `required`'
        ],
    ),
    (
        "a tag twice",
        {"request.json#/$defs/ToyInputImage/properties/type/const": "text"},
        ["request.json#/$defs/ToyInputBlock/oneOf/1: has the tag 'text', as ToyInputText has; a tag of its own"],
    ),
    (
        "a union without a name",
        {"request.json#/properties/seed": _said(discriminator={"propertyName": "type"}, oneOf=[_ref("ToyInputText")])},
        [
            "request.json#/properties/seed/discriminator: has no place here; "
            "a definition of its own for the union, and a reference to it"
        ],
    ),
    (
        "oneOf without a tag",
        {"request.json#/properties/seed": _said(oneOf=[{"type": "string"}, {"type": "integer"}])},
        ["request.json#/properties/seed/oneOf: has no discriminator; `discriminator` too, or `anyOf` for different JSON types"],
    ),
    (
        "arms of one type",
        {"request.json#/properties/stop/anyOf": [{"type": "integer"}, {"type": "number"}]},
        ["request.json#/properties/stop/anyOf/1: arms 0 and 1 both take number; arms of different JSON types"],
    ),
    (
        "objects that nothing tells apart",
        {"request.json#/properties/stop/anyOf": [_ref("ToyInputText"), _ref("ToyInputBlock")]},
        [
            "request.json#/properties/stop/anyOf/1: arms 0 and 1 both take object; "
            "a definition of the union with a `discriminator`"
        ],
    ),
    (
        "objects of an answer without a tag",
        {"response.json#/properties/reason": _said(anyOf=[_ref("ToyText"), {"type": "object"}])},
        [
            "response.json#/properties/reason/anyOf/1: arms 0 and 1 both take object; "
            '`discriminator`, and a last arm {"type": "object"}'
        ],
    ),
]

CARD: list[Slip] = [
    ("first", {"family.json#/parameters/first/0": "block"}, ["family.json#/parameters/first/0: 'block' is no parameter; one of blocks, max, mode, seed, stop, name, topP, topK"]),
    ("flatten", {"family.json#/parameters/flatten/0": "/max"}, ["family.json#/parameters/flatten/0: /max is no object with members; a member that refers to one"]),
    ("omit", {"family.json#/parameters/omit/0": "/steam"}, []),
    ("echo from", {"family.json#/parameters/echoes": {"ToyInputBlok": "ToyBlock"}}, []),
    ("echo to", {"family.json#/parameters/echoes": {"ToyInputBlock": "ToyBlok"}}, []),
    ("constant", {"family.json#/parameters/constants/~1version": "v2"}, []),
    ("constant left out", {"family.json#/parameters/constants": {}}, []),
    ("constant that is not required", {"request.json#/required": ["blocks"]}, []),
    ("no file for an operation", {"event.json": DROP}, []),
    ("a file for no operation", {"family.json#/operations": ["invoke"]}, []),
    ("a path that leads nowhere", {"family.json#/answer/text/response": "/blocks/*[type=text]/txt"}, []),
    ("a star at no array", {"family.json#/answer/text/event": "/delta/*"}, []),
    ("a tag that is never", {"family.json#/answer/text/response": "/blocks/*[type=txt]/text"}, []),
    ("no end", {"family.json#/answer/ends": DROP}, []),
    ("no assembly", {"family.json#/answer/assembly": DROP}, []),
    ("no fields", {"family.json#/answer/fields": DROP}, []),
    ("fields for nothing", {"family.json#/answer/assembly": "choices"}, []),
    ("a field from nowhere", {"family.json#/answer/fields/~1reason/from": "/raeson"}, []),
    ("a rule's field", {"family.json#/rules/0/fields/1": "/config/topQ"}, []),
    ("a rule without its member", {"family.json#/rules/1/when": DROP}, []),
    ("a member of another rule", {"family.json#/rules/0/needs": ["/max"]}, []),
    ("too few fields", {"family.json#/rules/0/fields": ["/max"]}, []),
    ("a rule on nothing", {"family.json#/rules/0/on": "ToyKonfig"}, []),
    ("a condition that never holds", {"family.json#/rules/1/when/equals/0": "fixt"}, []),
    ("a rule's source", {"family.json#/rules/0/source": "other"}, []),
    ("less than text", {"family.json#/rules/0/rule": "less_than", "family.json#/rules/0/fields": ["/name", "/max"]}, []),
    ("a row too short", {"family.json#/rules/0": {"rule": "combination", "fields": ["/max", "/seed"], "allowed": [[1, 2], [1]], "source": "guide", "evidence": "reported"}}, []),
    ("a limit's place", {"family.json#/limits/0/at": "/maks"}, []),
    ("a limit's models", {"family.json#/limits/0/models/0": "acme.tiny-*"}, []),
    ("a limit for another type", {"family.json#/limits/0/schema": {"maxLength": 3}}, []),
    ("a limit inside", {"family.json#/limits/0/schema": {"properties": {}}}, []),
    ("a prefix", {"family.json#/class_prefix": "toy"}, []),
    ("a member", {"family.json#/paramters": {}}, []),
    ("a source without address", {"family.json#/sources/guide": {}}, []),
]

EXAMPLES: list[Slip] = [
    ("a request that is refused", {"examples/hello.json#/request/max": 0}, []),
    ("a request that a limit refuses", {"examples/hello.json#/request/max": 11}, []),
    ("a request that a rule refuses", {"examples/hello.json#/request/seed": 1}, []),
    ("an answer with a slip", {"examples/hello.json#/response/reson": "end"}, []),
    ("a known tag of another shape", {"examples/hello.json#/response/blocks/0/text": 1}, []),
    ("no last event", {"examples/hello.json#/events": [{"delta": "Hello"}]}, []),
    ("no answer", {"examples/hello.json#/response": DROP, "examples/hello.json#/events": DROP}, []),
    ("a model of nobody", {"examples/hello.json#/model_id": "acme.toy-smal-v1"}, []),
    ("a body that is accepted", {"examples/invalid/too_long.json#/request/max": 10}, []),
    ("refused elsewhere", {"examples/invalid/too_long.json#/at": "/min"}, []),
    ("an unknown tag", {"examples/invalid/unknown.json#/request/blocks/0/type": "txt"}, []),
    ("no example", {"examples/hello.json": DROP}, []),
    ("no refused example", {"examples/invalid/unknown.json": DROP, "examples/invalid/too_long.json": DROP}, []),
]

MODELS: list[Slip] = [
    ("a successor of nobody", {"models.json#/acme.toy-small-v1": {"lifecycle": {"status": "legacy", "successor": "acme.toy-larg-v1"}}}, []),
    ("its own successor", {"models.json#/acme.toy-small-v1": {"lifecycle": {"status": "legacy", "successor": "acme.toy-small-v1"}}}, []),
    ("the end before the beginning", {"models.json#/acme.toy-small-v1": {"lifecycle": {"status": "eol", "legacy": "2026-02-01", "eol": "2026-01-01"}}}, []),
    ("no day", {"models.json#/acme.toy-small-v1": {"lifecycle": {"status": "eol", "eol": "2026-02-30"}}}, []),
    ("a profile's id", {"models.json#/us.acme.toy-small-v1": {}}, []),
    ("profiles without one", {"models.json#/acme.toy-small-v1": {"inference": "profile"}}, []),
    ("a limit with models", {"models.json#/acme.toy-small-v1": {"limits": [{"at": "/max", "schema": False, "models": ["acme.*"], "source": "guide"}]}}, []),
    ("no number", {"models.json#/acme.toy-small-v1": {"context": 4096.0}}, []),
]

SLIPS = [*BODIES, *UNIONS, *CARD, *EXAMPLES, *MODELS]


def slipped(changes: dict[str, Any]) -> dict[str, Any]:
    files = toy()
    for place, value in changes.items():
        put(files, place, deepcopy(value) if value is not DROP else value)
    return files
