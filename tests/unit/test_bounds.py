"""Bounds of JSON Schema, each at its edge: the last value that fits, the first that does not, and what is said of it."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_models._runtime.json.bounds import fitting, fitting_of, violation

EDGES: list[tuple[dict[str, Any], list[Any], list[Any], str]] = [
    ({"minimum": 1}, [1, 1.0, 2], [0, 0.99], "must be at least 1"),
    ({"maximum": 1}, [1, 1.0, 0], [2, 1.01], "must be at most 1"),
    ({"exclusiveMinimum": 1}, [1.01], [1, 0], "must be more than 1"),
    ({"exclusiveMaximum": 1}, [0.99], [1, 2], "must be less than 1"),
    ({"multipleOf": 10}, [0, 10, -20], [5, 10.5, 11], "must be a multiple of 10"),
    ({"minLength": 2}, ["ab"], ["a", ""], "must have at least 2 characters"),
    ({"maxLength": 2}, ["", "ab"], ["abc"], "must have at most 2 characters"),
    ({"minItems": 2}, [[1, 2]], [[1], []], "must have at least 2 items"),
    ({"maxItems": 2}, [[], [1, 2]], [[1, 2, 3]], "must have at most 2 items"),
    ({"pattern": "^a.$"}, ["ab"], ["a", "ab\n", "abc"], "must match ^a.$"),
    ({"pattern": "b"}, ["abc"], ["ac"], "must match b"),
    ({"pattern": r"[$]\$$"}, ["$$"], ["$", "$$\n"], r"must match [$]\$$"),
    ({"enum": ["a", 1, None]}, ["a", 1, 1.0, None], ["b", True, 0], "must be 'a' or 1 or None"),
    ({"const": False}, [False], [0, True, None], "must be False"),
    ({"type": "integer"}, [1], ["1", 1.5], "must be integer"),
    ({"type": ["string", "null"]}, ["", None], [0, []], "must be string or null"),
    ({"minItems": 1, "minLength": 1}, ["a", [0]], ["", []], "must have at least 1 "),
]


@pytest.mark.parametrize(("schema", "fine", "wrong", "says"), EDGES)
def test_a_bound_ends_where_it_says(schema: dict[str, Any], fine: list[Any], wrong: list[Any], says: str) -> None:
    assert [violation(value, schema) for value in fine] == [""] * len(fine)
    assert [value for value in wrong if says not in violation(value, schema)] == []
    assert [value for value in wrong if fitting(schema)(value)] == [], "what is quickly passed is never wrong"
    for value in (*fine, *wrong):
        assert bool(fitting_of(type(value), schema)(value)) == fitting(schema)(value), "the same is told of one type"


def test_of_several_bounds_the_narrowest_hold() -> None:
    fits = fitting({"minimum": 1, "maximum": 9}, {"minimum": 3}, {"maximum": 5})
    assert [value for value in range(11) if fits(value)] == [3, 4, 5]


@pytest.mark.parametrize(
    ("schemas", "fine", "wrong"),
    [
        ([{"minimum": 1}, {"maximum": 9}], [1, 9], [0, 10]),
        ([{"minimum": 0.5, "maximum": 2.5}], [1, 2], [0, 3]),
        ([{"minLength": 1, "minItems": 1}], ["a"], [""]),
        ([{"enum": ["a", "b"]}, {"enum": ["b", 1]}], ["b"], ["a", ""]),
    ],
)
def test_common_bounds_of_one_type_call_no_python(schemas: list[dict[str, Any]], fine: list[Any], wrong: list[Any]) -> None:
    fits = fitting_of(type(fine[0]), *schemas)
    assert not hasattr(fits, "__code__")
    assert [bool(fits(value)) for value in (*fine, *wrong)] == [True] * len(fine) + [False] * len(wrong)
    sized = fitting({"minItems": 1}, {"minItems": 2, "maxItems": 3})
    assert [count for count in range(5) if sized([0] * count)] == [2, 3]
    assert [text for text in ("", "a", "\ta", " a") if fitting({"minLength": 1, "pattern": r"[^\t ]"})(text)] == ["a"]
