"""Types of parameters in words of Python, and in JSON Schema."""

from __future__ import annotations

from typing import Any

from bedrock_models._runtime.porting.definitions import definitions_of, schema_of

from tests.support.in_one import in_one

Json = Any
TOOLS: Json = {"each": {"takes": {"$definitions": {"type": "$type"}}}}


@in_one(
    "word, schema",
    [
        ("str", {"type": "string"}),
        ("List[int]", {"type": "array", "items": {"type": "integer"}}),
        ("Dict[str, float]", {"type": "object", "additionalProperties": {"type": "number"}}),
        (
            "List[Dict[str, List[str]]]",
            {
                "type": "array",
                "items": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
            },
        ),
        ("dict", {"type": "object"}),
        ("list", {"type": "array"}),
        ("Any", {}),
    ],
)
def test_a_type_in_a_word_of_python_says_what_it_holds_both_ways(word: str, schema: Json) -> None:
    assert schema_of(TOOLS, {"at": {"type": word}}, "") == ({"type": "object", "properties": {"at": schema}}, [])
    assert definitions_of(TOOLS, {"type": "object", "properties": {"at": schema}}) == ({"at": {"type": word}}, [])


@in_one("word", ["Dict[int, str]", "List[]", "Optional[str]", "List[Thing]", "Dict[str]", "datetime", "", None])
def test_a_type_that_nobody_knows_is_told(word: Json) -> None:
    assert schema_of(TOOLS, {"at": {"type": word} if word else {}}, "/tools") == (
        {"type": "object", "properties": {"at": {}}},
        ["/tools/takes/at/type"],
    )


@in_one(
    "schema, word, left",
    [
        ({"type": "array", "items": {"type": "string", "enum": ["a"]}}, "list", ["items of at"]),
        ({"type": "object", "additionalProperties": False}, "dict", ["additionalProperties of at"]),
        ({"type": "object", "properties": {"a": {}}}, "dict", ["properties of at"]),
        ({"type": ["string", "null"]}, "Any", ["type of at"]),
    ],
)
def test_what_no_word_of_python_says_is_told(schema: Json, word: str, left: list[str]) -> None:
    assert definitions_of(TOOLS, {"properties": {"at": schema}}) == ({"at": {"type": word}}, left)
