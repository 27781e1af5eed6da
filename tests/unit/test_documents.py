"""What the engine is given: nothing that it would misread, drop, or make code of."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_codegen.lower.engine_input import BESIDE, FILES, document, is_object, redirect, twin


def body(properties: dict[str, Any], required: tuple[str, ...] = (), **definitions: Any) -> dict[str, Any]:
    return {
        "$schema": "s", "title": "R", "description": "A request.", "type": "object", "additionalProperties": False,
        "required": list(required), "properties": properties, "$defs": definitions,
    }  # fmt: skip


THING = {
    "title": "Thing",
    "description": "A thing.",
    "type": "object",
    "properties": {"a": {"type": "string", "description": "A text."}},
}
SHORT = {"title": "Short", "description": "A short text.", "type": "string", "maxLength": 5}
TRAPS: dict[str, Any] = {
    "customTypePath": "os.system", "x-python-type": "os.system", "x-python-import": {"module": "os", "name": "system"},
    "format": "uri", "x-source": "guide", "x-evidence": "documented", "examples": ["x"], "uniqueItems": True,
    "x-enum-varnames": ["a"], "default": "x",
}  # fmt: skip


def member(schema: dict[str, Any], *, request: bool = True, required: tuple[str, ...] = ()) -> dict[str, Any]:
    found: dict[str, Any] = document(body({"x": schema}, required, Thing=THING, Short=SHORT), request=request)["properties"]["x"]
    return found


@pytest.mark.parametrize("keyword", TRAPS)
def test_what_the_engine_has_no_business_with_is_left_out(keyword: str) -> None:
    assert keyword not in member({"type": "string", "description": "A field.", keyword: TRAPS[keyword]})


def test_words_hold_range_and_default() -> None:
    schema = {"type": "number", "minimum": 0, "maximum": 1, "default": 0.5, "description": "A share."}
    assert member(schema) == {
        "type": "number",
        "minimum": 0,
        "maximum": 1,
        "description": "A share. 0 to 1. Service default: 0.5.",
    }
    assert member({"$ref": "#/$defs/Short"})["description"] == "A short text. At most 5 characters."
    assert member({"$ref": "#/$defs/Thing", "description": "This one."})["description"] == "This one."


def test_a_required_constant_of_a_request_is_filled_in() -> None:
    constant = {"const": "v1", "type": "string", "description": "The version."}
    assert member(constant, required=("x",))["default"] == "v1"
    assert "default" not in member(constant)
    assert "default" not in member(constant, required=("x",), request=False)


def test_base64_of_a_request_takes_files() -> None:
    schema = {"type": "string", "contentEncoding": "base64", "description": "Bytes."}
    assert member(schema)["customTypePath"] == f"{FILES}.Base64"
    assert "customTypePath" not in member(schema, request=False)


def test_a_base_class_says_what_is_closed() -> None:
    whole = document(body({}, Thing={**THING, "additionalProperties": False}), request=True)
    assert "additionalProperties" not in whole
    assert "additionalProperties" not in whole["$defs"]["Thing"]
    assert member({"type": "object", "additionalProperties": {"type": "string"}, "description": "A map."})[
        "additionalProperties"
    ] == {"type": "string"}


def test_a_map_that_may_be_null_keeps_the_type_of_its_values() -> None:
    values = {"type": "number"}
    found = member({"type": ["object", "null"], "additionalProperties": values, "description": "A map."})
    assert found == {"description": "A map.", "anyOf": [{"type": "object", "additionalProperties": values}, {"type": "null"}]}


def test_the_open_arm_of_a_union_is_not_the_engines() -> None:
    arms = [{"$ref": "#/$defs/Thing"}, {"$ref": "#/$defs/Short"}, {"type": "object"}]
    schema = {"discriminator": {"propertyName": "type"}, "description": "A union."}
    assert member({**schema, "anyOf": arms})["anyOf"] == arms[:2]
    single = member({**schema, "anyOf": [arms[0], arms[2]]})
    assert single["anyOf"] == arms[:1]
    assert "discriminator" not in single
    assert member({"anyOf": arms, "description": "No tags."})["anyOf"] == arms


def test_is_object() -> None:
    whole = body({}, Thing=THING, Short=SHORT)
    assert is_object(THING, whole)
    assert not is_object({"type": "string"}, whole)
    assert is_object({"oneOf": [{"$ref": "#/$defs/Thing"}]}, whole)
    assert not is_object({"anyOf": [{"type": "string"}, {"$ref": "#/$defs/Short"}]}, {"$defs": {"Short": {"type": "string"}}})


def test_redirect_moves_members_items_and_values_but_not_arms_of_a_tagged_union() -> None:
    here = {"$ref": "#/$defs/Thing"}
    tagged = {"discriminator": {"propertyName": "t"}, "oneOf": [dict(here)]}
    whole = {
        "properties": {
            "a": dict(here),
            "b": {"items": dict(here)},
            "c": {"additionalProperties": dict(here)},
            "d": {"anyOf": [dict(here), {}]},
        },
        "$defs": {"U": tagged, "Thing": THING},
    }
    redirect(whole, "Thing", "ThingLike")
    there = {"$ref": "#/$defs/ThingLike"}
    assert whole["properties"] == {
        "a": there, "b": {"items": there}, "c": {"additionalProperties": there}, "d": {"anyOf": [there, {}]},
    }  # fmt: skip
    assert tagged["oneOf"] == [here]


def twinned(schema: dict[str, Any]) -> dict[str, Any]:
    whole = document(body({"x": schema}, (), Thing=THING, Short=SHORT), request=True)
    found: dict[str, Any] = twin(whole, whole, {"Thing": "ThingLike"})["properties"]["x"]
    return found


def test_a_dict_twin_takes_the_dict_and_the_class() -> None:
    arm = {"type": "object", "customTypePath": f"{BESIDE}.requests.ThingLike"}
    place = {"anyOf": [{"$ref": "#/$defs/Thing"}, arm]}
    assert twinned({"$ref": "#/$defs/Thing"}) == {"description": "A thing.", **place}
    assert twinned({"type": "array", "items": {"$ref": "#/$defs/Thing"}, "description": "Things."})["items"] == place
    assert (
        twinned({"type": "object", "additionalProperties": {"$ref": "#/$defs/Thing"}, "description": "M."})[
            "additionalProperties"
        ]
        == place
    )
    assert twinned({"anyOf": [{"type": "string"}, {"$ref": "#/$defs/Thing"}], "description": "U."})["anyOf"] == [
        {"type": "string"},
        place,
    ]


def test_a_dict_twin_has_no_names_that_nobody_gave() -> None:
    """What is no class stands as its plain type: with bounds, the engine would make up a name for it."""
    texts = twinned({"type": "array", "maxItems": 2, "items": {"$ref": "#/$defs/Short"}, "description": "Texts."})
    assert texts["items"] == {"type": "string", "description": "A short text."}
    assert "maxItems" not in texts
    arms = twinned(
        {
            "anyOf": [{"type": "string", "minLength": 1}, {"type": "array", "items": {"type": "string"}, "minItems": 1}],
            "description": "U.",
        }
    )
    assert arms["anyOf"] == [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]


def test_a_dict_twin_takes_files() -> None:
    schema = {"type": "string", "contentEncoding": "base64", "description": "Bytes."}
    assert twinned(schema) == {"description": "Bytes.", "type": "object", "customTypePath": f"{FILES}.FileContent"}
