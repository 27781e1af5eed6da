# Copied from generator/bedrock_codegen/runtime/_runtime/json/bounds.py; edit it there.
"""Bounds on one value: the fragments of JSON Schema that limits are written in."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from .findings import counted, shown


def violation(value: object, schema: Mapping[str, object]) -> str:
    """How a value breaks a fragment of JSON Schema; empty if it does not. A bound for another type of value does not apply."""
    for keyword, bound in schema.items():
        wrong = _violation(value, keyword, bound)
        if wrong:
            return f"{wrong}; got {_short(value)}"
    return ""


def _violation(value: object, keyword: str, bound: object) -> str:
    if keyword in {"type", "const", "enum"}:
        return _kind_violation(value, keyword, bound)
    if isinstance(value, str):
        return _text_violation(value, keyword, bound)
    if isinstance(bound, int | float) and isinstance(value, int | float) and not isinstance(value, bool):
        return _number_violation(value, keyword, bound)
    if isinstance(bound, int) and isinstance(value, Sequence):
        return _count_violation(len(value), keyword, bound, "Items", "item")
    return ""


def _kind_violation(value: object, keyword: str, bound: object) -> str:
    wanted = _items(bound)
    if keyword == "type":
        return "" if any(isinstance(value, _TYPES[str(kind)]) for kind in wanted) else f"must be {' or '.join(map(str, wanted))}"
    return "" if any(same(value, item) for item in wanted) else f"must be {' or '.join(map(repr, wanted))}"


def _items(bound: object) -> Sequence[object]:
    return bound if isinstance(bound, list | tuple) else [bound]


def _number_violation(value: float, keyword: str, bound: float) -> str:
    fits, words = _NUMBERS.get(keyword, (_any, ""))
    return "" if fits(value, bound) else f"must be {words} {bound}"


def _any(value: float, bound: float) -> bool:  # noqa: ARG001 - the shape of its neighbours
    return True


def _multiple(value: float, bound: float) -> bool:
    return value % bound == 0


_NUMBERS: Mapping[str, tuple[Callable[[float, float], bool], str]] = {
    "minimum": (operator.ge, "at least"),
    "maximum": (operator.le, "at most"),
    "exclusiveMinimum": (operator.gt, "more than"),
    "exclusiveMaximum": (operator.lt, "less than"),
    "multipleOf": (_multiple, "a multiple of"),
}


def _text_violation(value: str, keyword: str, bound: object) -> str:
    if keyword == "pattern" and isinstance(bound, str):
        return "" if _pattern(bound).search(value) else f"must match {bound}"
    return _count_violation(len(value), keyword, bound, "Length", "character") if isinstance(bound, int) else ""


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """A pattern as JSON Schema means it: `$` is the end, and not also the place before a last line feed."""
    return re.compile(to_the_end(text))


def to_the_end(pattern: str) -> str:
    """A pattern in which Python's `$` is the very end; escaped, or in a class of characters, it is a dollar."""
    return re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]|\$", lambda part: r"\Z" if part[0] == "$" else part[0], pattern)


def _count_violation(count: int, keyword: str, bound: int, suffix: str, noun: str) -> str:
    if keyword == f"min{suffix}" and count < bound:
        return f"must have at least {bound} {noun}{plural(bound)}"
    if keyword == f"max{suffix}" and count > bound:
        return f"must have at most {bound} {noun}{plural(bound)}"
    return ""


def plural(count: int) -> str:
    """The ending of what there are so many of."""
    return "" if count == 1 else "s"


_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (Mapping, BaseModel),
    "array": (list, tuple),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}


def same(one: object, other: object) -> bool:
    """Equality of JSON values: true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def fitting_of(kind: type, *schemas: Mapping[str, object]) -> Callable[[Any], object]:
    """The same as `fitting` for values of just one type: where it can be, a test that calls no Python."""
    keywords = set().union(*schemas)
    if kind is int and keywords <= {"minimum", "maximum"}:
        low, high = _range(schemas, "minimum", "maximum")
        if math.isfinite(low) and math.isfinite(high):
            return range(math.ceil(low), math.floor(high) + 1).__contains__
    if kind is str and keywords <= LENGTHS and _range(schemas, "minLength", "maxLength") == (1, math.inf):
        return bool
    if kind is str and (texts := _allowed_texts(*schemas)):
        return texts.__contains__
    return fitting(*schemas)


LENGTHS = frozenset({"minItems", "maxItems", "minLength", "maxLength"})


def fitting(*schemas: Mapping[str, object]) -> Callable[[object], bool]:
    """A quick test that only values which keep all of these fragments pass; for the most common fragments, all that do."""
    keywords = set().union(*schemas)
    if keywords <= {"minimum", "maximum"}:
        low, high = _range(schemas, "minimum", "maximum")
        return lambda value: type(value) in {int, float} and low <= value <= high  # type: ignore[operator]
    if keywords <= {"minItems", "maxItems"}:
        low, high = _range(schemas, "minItems", "maxItems")
        return lambda value: type(value) is list and low <= len(value) <= high
    if keywords <= LENGTHS:  # texts or lists, as a turn of a conversation may be
        ranges: dict[type, tuple[float, float]] = {
            list: _range(schemas, "minItems", "maxItems"),
            str: _range(schemas, "minLength", "maxLength"),
        }
        return lambda value: (bounds := ranges.get(type(value))) is not None and bounds[0] <= len(value) <= bounds[1]  # type: ignore[arg-type]
    texts = _allowed_texts(*schemas)
    if texts:
        return lambda value: type(value) is str and value in texts
    starts = _starts_of_misfits(*schemas)
    if starts is not None:
        return lambda value: (value[:1] not in starts) if type(value) is str else type(value) is list and len(value) > 0
    return lambda value: not any(violation(value, schema) for schema in schemas)


def _allowed_texts(*schemas: Mapping[str, object]) -> frozenset[str]:
    """The texts that all of some enumerations allow; none where there is more to keep."""
    if any(set(schema) != {"enum"} for schema in schemas):
        return frozenset()
    return frozenset.intersection(
        *(frozenset(item for item in _items(schema["enum"]) if isinstance(item, str)) for schema in schemas)
    )


_ONE_OTHER = re.compile(r"\[\^((?:\\[tnr]|[^\]\\^-])+)\]")
"""A pattern that wants one character outside a class, such as one that is no white space."""


def _starts_of_misfits(*schemas: Mapping[str, object]) -> frozenset[str] | None:
    """What texts begin with that break these fragments, the empty one with nothing; None where more can be wrong.

    Of arrays, the empty one alone may break them.
    """
    starts = {""}
    for schema in schemas:
        found = _ONE_OTHER.fullmatch(str(schema.get("pattern", "")))
        if (
            not schema.keys() <= {"minLength", "minItems", "pattern"}
            or schema.get("minLength", 1) != 1
            or schema.get("minItems", 1) != 1
            or ("pattern" in schema and not found)
        ):
            return None
        starts.update(
            re.sub(r"\\([tnr])", lambda escape: {"t": "\t", "n": "\n", "r": "\r"}[escape[1]], found[1]) if found else ""
        )
    return frozenset(starts)


def _range(schemas: Sequence[Mapping[str, object]], least: str, most: str) -> tuple[float, float]:
    def bounds(keyword: str) -> list[float]:
        return [bound for schema in schemas if isinstance(bound := schema.get(keyword), int | float)]

    return max(bounds(least), default=-math.inf), min(bounds(most), default=math.inf)


def _short(value: object) -> str:
    return counted(len(value), "item") if isinstance(value, list | tuple) else shown(value)
