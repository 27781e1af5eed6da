"""Bounds, patterns, defaults and examples of schemas: that they can be met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..common.findings import SpecFinding
from ..load import Json
from .validator import Checker, compile_pattern, looks_around
from .views import BodyView, Schema, SchemaPlace, show

PAIRS = (
    ("minimum", "maximum", False),
    ("minimum", "exclusiveMaximum", True),
    ("exclusiveMinimum", "maximum", True),
    ("exclusiveMinimum", "exclusiveMaximum", True),
    ("minLength", "maxLength", False),
    ("minItems", "maxItems", False),
)
MAX_PATTERN = 500
_READ_DIFFERENTLY = re.compile(r"\\[sSwWdDbB]")
"""Classes that hold ASCII in Java, more in Python and Rust, and something else in JavaScript."""
MAX_NUMBER = 2**63
"""What the engine, pydantic and other languages still hold as an integer."""


def value_findings(body: BodyView) -> Iterator[SpecFinding]:
    """Bounds that exclude each other, and defaults that their own schema refuses."""
    for place in body.places:
        for pointer, wrong, right in bounds(place.schema):
            yield body.finding(f"{place.pointer}/{pointer}", wrong, right)
    yield from _unsure(body)


def patterns(body: BodyView) -> Iterator[SpecFinding]:
    """Patterns that cannot be used; a body with such findings is not used further."""
    for place in body.places:
        for wrong, right in pattern_problems(place.schema.get("pattern")):
            yield body.finding(f"{place.pointer}/pattern", wrong, right)


def pattern_problems(pattern: Json) -> Iterator[tuple[str, str]]:
    """Why a pattern cannot be used, and what would be right."""
    if not isinstance(pattern, str) or len(pattern) > MAX_PATTERN:
        return
    if looks_around(pattern):
        yield "uses look-around or refers back", "a pattern without: engines that can do it may take for ever"
    elif read := _READ_DIFFERENTLY.search(pattern.replace(r"\\", "")):
        yield (
            f"has `{read[0]}`, which each engine reads in its own way",
            r"the characters: `[0-9]`, `[a-zA-Z0-9_]`, `[ \t\n\v\f\r]`",
        )
    elif compile_pattern(pattern) is None or not _python_takes(pattern):
        yield f"is no pattern: {show(pattern)}", "a regular expression that Python and Rust both read"


def _python_takes(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return True


def bounds(schema: Schema) -> Iterator[tuple[str, str, str]]:
    """Keyword, what is wrong and what would be right, for bounds that leave nothing."""
    for low, high, exclusive in PAIRS:
        least, most = schema.get(low), schema.get(high)
        if _empty(least, most, exclusive=exclusive):
            yield high, f"is {show(most)}, which leaves nothing above {low} {show(least)}", f"more than {show(least)}"
    for low, high in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if low in schema and high in schema:
            yield high, f"stands beside `{low}`", "one of the two"
    for keyword in {key for low, high, _ in PAIRS for key in (low, high)} | {"multipleOf"}:
        if isinstance(schema.get(keyword), int) and abs(schema[keyword]) > MAX_NUMBER:
            yield keyword, "is beyond what 64 bits hold", "a bound of at most 2**63"


def _empty(least: Json, most: Json, *, exclusive: bool) -> bool:
    """Whether nothing is left between two bounds."""
    if not (isinstance(least, int | float) and isinstance(most, int | float)):
        return False
    return least > most or (exclusive and least == most)


def _unsure(body: BodyView) -> Iterator[SpecFinding]:
    """A default or example that its own schema refuses would be shown to people, and would be wrong."""
    for place in body.places:
        for pointer, value in _samples(place):
            checker = Checker({**{key: item for key, item in place.schema.items() if key != "$defs"}, "$defs": body.definitions})
            for fault in checker.faults(value):
                yield body.finding(
                    f"{place.pointer}/{pointer}{fault.pointer}", f"{fault.wrong}, which its own schema refuses", fault.right
                )


def _samples(place: SchemaPlace) -> Iterator[tuple[str, Json]]:
    if "default" in place.schema:
        yield "default", place.schema["default"]
    examples = place.schema.get("examples")
    yield from ((f"examples/{index}", value) for index, value in enumerate(examples if isinstance(examples, list) else ()))
