"""Sentences about a field."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_codegen.lower.descriptions import describe

RANGES: list[tuple[dict[str, Any], str]] = [
    ({}, ""),
    ({"minimum": 0, "maximum": 1}, " 0 to 1."),
    ({"minimum": 0}, " At least 0."),
    ({"maximum": 8192}, " At most 8192."),
    ({"minimum": 1, "maximum": 1}, " Exactly 1."),
    ({"exclusiveMinimum": 0, "maximum": 1}, " At most 1, more than 0."),
    ({"exclusiveMaximum": 2.5}, " Less than 2.5."),
    ({"minimum": 64, "multipleOf": 64}, " At least 64, a multiple of 64."),
    ({"minLength": 1}, " At least 1 character."),
    ({"minLength": 1, "maxLength": 20}, " 1 to 20 characters."),
    ({"maxLength": 1}, " At most 1 character."),
    ({"minItems": 2, "maxItems": 2}, " Exactly 2 items."),
    ({"minItems": 1, "maxItems": 1}, " Exactly 1 item."),
    ({"maxItems": 0}, " At most 0 items."),
]


@pytest.mark.parametrize(("bounds", "words"), RANGES)
def test_a_range_is_told_in_words(bounds: dict[str, Any], words: str) -> None:
    schema = {"description": "A field.", **bounds}
    assert describe(schema, schema) == f"A field.{words}"


DEFAULTS: list[tuple[Any, str]] = [
    (0.7, "0.7"), (0, "0"), ("NONE", '"NONE"'), ([], "[]"), (False, "false"), (None, "null"), ({"a": "ü"}, '{"a": "ü"}'),
]  # fmt: skip


@pytest.mark.parametrize(("value", "words"), DEFAULTS)
def test_a_default_is_the_services(value: Any, words: str) -> None:
    schema = {"description": "A field.", "default": value}
    assert describe(schema, schema) == f"A field. Service default: {words}."


@pytest.mark.parametrize(
    ("said", "words"),
    [("A field", "A field."), ("A field. ", "A field."), ("Really?", "Really?"), ("Go!", "Go!"), ("These:", "These:")],
)
def test_a_sentence_ends(said: str, words: str) -> None:
    assert describe({"description": said}, {}) == words


def test_the_range_is_that_of_what_a_member_refers_to_and_the_default_its_own() -> None:
    member = {"$ref": "#/$defs/Share", "default": 0.5}
    target = {"description": "A share.", "minimum": 0, "maximum": 1, "default": 0.9}
    assert describe(member, target) == "A share. 0 to 1. Service default: 0.5."
    assert describe({**member, "description": "How much"}, target) == "How much. 0 to 1. Service default: 0.5."
