# Copied from generator/bedrock_codegen/runtime/testing/bodies/drawing.py; edit it there.
"""Bodies out of schemas: a walk over a schema of our subset that asks a source of choices for every value.

The walk knows nothing of where the choices come from; `strategies` lets hypothesis make them. A budget keeps bodies small: once
it is spent, optional members stay away, arrays are short, and a union takes the arm that ends soonest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from ..._runtime.json.schemas import follow

Json = Any
Item = TypeVar("Item")

BUDGET = 60
"""Values in a body, roughly."""
LARGEST = 2**63 - 1
EXACT = 2**53
"""Up to here a float holds every integer."""
CHUNK = 16
"""Optional members that one choice decides about."""


class Choices(Protocol):
    """What a walk asks for; each answer is what a schema leaves open."""

    def integer(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        ...

    def number(self, low: float | None, high: float | None, *, above: bool, below: bool) -> float:
        """A finite number; `above` and `below` leave out the ends."""
        ...

    def text(self, shortest: int, longest: int) -> str:
        """Text of a number of characters."""
        ...

    def matching(self, pattern: str, shortest: int, longest: int | None) -> str:
        """Text in which a pattern is found."""
        ...

    def base64(self, shortest: int) -> str:
        """Bytes, encoded as text of so many characters at least."""
        ...

    def one(self, items: Sequence[Item]) -> Item:
        """One of several."""
        ...


class Drawing:
    """One body being drawn from a document.

    Args:
        choices: Where values come from.
        document: The schema with its definitions.
        unknown: Also draw what a newer service might send: unlisted values, kinds and members.
    """

    def __init__(self, choices: Choices, document: Json, *, unknown: bool = False) -> None:
        self._choices = choices
        self._document = document
        self._unknown = unknown
        self._left = BUDGET

    def value(self, schema: Json) -> Json:
        """A value that a schema allows."""
        schema = follow(schema, self._document)
        self._left -= 1
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self._choices.one(schema["enum"])
        if "not" in schema:
            return f"new {self._choices.text(0, 6)}"
        for key in ("oneOf", "anyOf"):
            if key in schema:
                return self.value(self._arm(schema[key], is_open=self._document_is_open(schema)))
        return self._typed(schema)

    def _document_is_open(self, schema: Json) -> bool:
        return self._unknown or not ("discriminator" in schema or any("enum" in arm for arm in schema["anyOf"]))

    def _arm(self, arms: Sequence[Json], *, is_open: bool) -> Json:
        listed = [arm for arm in arms if is_open or not _takes_anything(arm)]
        if self._left > 0:
            return self._choices.one(listed)
        return min(listed, key=lambda arm: height(arm, self._document))

    def _typed(self, schema: Json) -> Json:
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = kind[0] if self._left > 0 and self._choices.integer(0, 7) else kind[-1]
        if kind == "object" or "properties" in schema:
            return self._object(schema)
        if kind is None:
            return self._anything()
        draw: Callable[[Json], Json] = getattr(self, f"_{kind}")
        return draw(schema)

    def _null(self, _: Json) -> None:
        return None

    def _boolean(self, _: Json) -> bool:
        return bool(self._choices.integer(0, 1))

    def _integer(self, schema: Json) -> int:
        low, high = whole_bounds(schema, LARGEST)
        step: int = schema.get("multipleOf", 1)
        return self._choices.integer(-(-low // step), high // step) * step

    def _number(self, schema: Json) -> float:
        low, high = whole_bounds(schema, EXACT)
        if low <= high and self._choices.integer(0, 1):
            return self._choices.integer(low, high)
        least, most = schema.get("minimum", schema.get("exclusiveMinimum")), schema.get("maximum", schema.get("exclusiveMaximum"))
        return self._choices.number(least, most, above="exclusiveMinimum" in schema, below="exclusiveMaximum" in schema)

    def _string(self, schema: Json) -> str:
        shortest, longest = schema.get("minLength", 0), schema.get("maxLength")
        if "pattern" in schema:
            return self._choices.matching(schema["pattern"], shortest, longest)
        if schema.get("contentEncoding") == "base64":
            return self._choices.base64(shortest)
        most = shortest + 12
        return self._choices.text(shortest, most if longest is None else min(longest, most))

    def _array(self, schema: Json) -> list[Json]:
        fewest, most = schema.get("minItems", 0), schema.get("maxItems")
        spare = 3 if self._left > 0 else 0
        count = self._choices.integer(fewest, fewest + spare if most is None else min(most, fewest + spare))
        return [self.value(schema.get("items", {})) for _ in range(count)]

    def _object(self, schema: Json) -> dict[str, Json]:
        members = schema.get("properties", {})
        required = schema.get("required", ())
        optional = [name for name in members if name not in required]
        there = {*required, *self._chosen(optional)}
        drawn = {name: self.value(member) for name, member in members.items() if name in there}
        return drawn | {name: value for name, value in self._others(schema).items() if name not in members}

    def _chosen(self, names: Sequence[str]) -> list[str]:
        """Some of the optional members: many at first, fewer as the budget shrinks."""
        chosen: list[str] = []
        for start in range(0, len(names), CHUNK):
            part = names[start : start + CHUNK]
            if self._left <= 0:
                break
            mask = self._choices.integer(0, 2 ** len(part) - 1)
            if self._left < BUDGET - 2:
                mask &= self._choices.integer(0, 2 ** len(part) - 1)
            chosen += [name for bit, name in enumerate(part) if mask >> bit & 1]
        return chosen

    def _others(self, schema: Json) -> dict[str, Json]:
        """Members under free names: of a map, of a free object, or, where asked for, of a service that is newer."""
        values = schema.get("additionalProperties", True)
        if values is False or ("properties" in schema and not (self._unknown and not self._choices.integer(0, 7))):
            return {}
        count = self._choices.integer(0, 2 if self._left > 0 else 0)
        return {self._choices.text(1, 8): self.value(values if isinstance(values, dict) else {}) for _ in range(count)}

    def _anything(self) -> Json:
        kinds = ("string", "integer", "boolean", "number", "null", "array", "object")
        return self._typed({"type": self._choices.one(kinds if self._left > 0 else kinds[:5])})


def whole_bounds(schema: Json, largest: int) -> tuple[int, int]:
    """The least and the greatest whole number that bounds allow."""
    low = schema.get("minimum", -largest)
    high = schema.get("maximum", largest)
    low, high = math.ceil(low), math.floor(high)
    if "exclusiveMinimum" in schema:
        low = max(low, math.floor(schema["exclusiveMinimum"]) + 1)
    if "exclusiveMaximum" in schema:
        high = min(high, math.ceil(schema["exclusiveMaximum"]) - 1)
    return low, high


def height(schema: Json, document: Json, above: tuple[str, ...] = ()) -> float:
    """How deep the smallest value of a schema is nested; infinite where a definition needs itself."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return math.inf if name in above else height(document["$defs"][name], document, (*above, name))
    arms = schema.get("oneOf", schema.get("anyOf"))
    if arms:
        return min(height(arm, document, above) for arm in arms)
    inner = [schema["properties"][name] for name in schema.get("required", ()) if name in schema.get("properties", {})]
    if schema.get("minItems"):
        inner.append(schema.get("items", {}))
    return 1 + max((height(item, document, above) for item in inner), default=0)


def _takes_anything(arm: Mapping[str, Json]) -> bool:
    """The open arm of a union of objects, or of an enumeration."""
    return arm.get("type") in {"object", "string"} and "enum" not in arm
