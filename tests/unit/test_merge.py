"""The schemas as the service means them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from bedrock_codegen.common.schemas import name_of, publish, resolve, root_objects, subschemas, tags

BEDROCK: dict[str, Any] = {
    "request": {
        "properties": {"amazon-x": {"$ref": "#/$defs/BedrockX"}},
        "$defs": {"BedrockX": {"title": "BedrockX", "properties": {}}},
    },
    "response": {"properties": {"amazon-y": {"type": "string"}}},
    "event": {"properties": {"amazon-z": {"type": "string"}}},
}
UNION: dict[str, Any] = {
    "title": "Event",
    "discriminator": {"propertyName": "type"},
    "anyOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}, {"type": "object"}],
    "$defs": {
        "A": {"title": "A", "type": "object", "required": ["type"], "properties": {"type": {"const": "a", "type": "string"}}},
        "B": {"title": "B", "type": "object", "required": ["type"], "properties": {"type": {"enum": ["b", "c"]}}},
    },
}


def answer(schema: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"title": "R", "type": "object", "required": list(required), "properties": {"x": schema}}


NULLABLE: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"type": "string"}, {"type": ["string", "null"]}),
    ({"type": ["string", "null"]}, {"type": ["string", "null"]}),
    ({"type": "array", "items": {"type": "integer"}}, {"type": ["array", "null"], "items": {"type": "integer"}}),
    ({"description": "Anything."}, {"description": "Anything."}),
    ({"anyOf": [{"type": "string"}]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
    ({"anyOf": [{"type": "string"}, {"type": "null"}]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
    ({"$ref": "#/$defs/A", "description": "An A."}, {"description": "An A.", "anyOf": [{"$ref": "#/$defs/A"}, {"type": "null"}]}),
    ({"const": "a", "type": "string"}, {"anyOf": [{"const": "a", "type": "string"}, {"type": "null"}]}),
    ({"enum": ["a"], "x-source": "s"}, {"x-source": "s", "anyOf": [{"enum": ["a"]}, {"type": "null"}]}),
]


@pytest.mark.parametrize(("schema", "wanted"), NULLABLE)
def test_an_optional_member_of_an_answer_may_be_null(schema: dict[str, Any], wanted: dict[str, Any]) -> None:
    assert publish(answer(schema), "response", BEDROCK)["properties"]["x"] == wanted
    assert publish(answer(schema, "x"), "response", BEDROCK)["properties"]["x"] == schema
    assert publish(answer(schema), "request", BEDROCK)["properties"]["x"] == schema


def test_bedrocks_own_members_are_added_and_nothing_is_changed() -> None:
    body, before = answer({"type": "string"}), deepcopy(BEDROCK)
    whole = publish(body, "request", BEDROCK)
    assert set(whole["properties"]) == {"x", "amazon-x"}
    assert set(whole["$defs"]) == {"BedrockX"}
    assert body == answer({"type": "string"})
    whole["$defs"]["BedrockX"]["properties"]["y"] = {}
    assert before == BEDROCK


def test_the_arms_of_an_event_get_them_too() -> None:
    whole = publish(UNION, "event", BEDROCK)
    assert all("amazon-z" in whole["$defs"][name]["properties"] for name in "AB")
    assert "properties" not in whole


def test_the_open_arm_takes_nothing_that_is_listed() -> None:
    whole = publish(UNION, "event", BEDROCK)
    assert whole["anyOf"][-1] == {"type": "object", "properties": {"type": {"not": {"enum": ["a", "b", "c"]}}}}


def test_a_string_that_ends_a_stream_may_be_any() -> None:
    body = {"title": "E", "anyOf": [{"$ref": "#/$defs/A"}, {"type": "string", "const": "[DONE]"}], "$defs": UNION["$defs"]}
    assert publish(body, "event", BEDROCK)["anyOf"] == [{"$ref": "#/$defs/A"}, {"type": "string"}]


def test_tags() -> None:
    assert tags(UNION, UNION) == ["a", "b", "c"]


def test_root_objects() -> None:
    assert root_objects(UNION) == [UNION["$defs"]["A"], UNION["$defs"]["B"]]
    assert root_objects({"properties": {}, "$defs": {"A": {}}}) == [{"properties": {}, "$defs": {"A": {}}}]
    assert root_objects({"type": "object", "$defs": {}}) == [{"type": "object", "$defs": {}}]


def test_subschemas_finds_each_once() -> None:
    inner = {"type": "string"}
    schema = {
        "properties": {"a": inner},
        "$defs": {"B": {"anyOf": [{"items": {"enum": ["x"]}}, {"additionalProperties": {"const": "y"}}]}},
        "additionalProperties": False, "items": True,
    }  # fmt: skip
    found = subschemas(schema)
    assert found[0] is schema
    assert len(found) == 7
    assert {"enum": ["x"]} in found
    assert {"const": "y"} in found


def test_references() -> None:
    body = {"$defs": {"A": {"$ref": "#/$defs/B"}, "B": {"type": "string"}}}
    assert name_of({"$ref": "#/$defs/A"}) == "A"
    assert resolve({"$ref": "#/$defs/A"}, body) == {"type": "string"}
    assert resolve({"type": "integer"}, body) == {"type": "integer"}
