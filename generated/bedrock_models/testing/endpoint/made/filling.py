# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/filling.py; edit it there.
"""Values that keep a JSON Schema of the caller's, out of what the caller said where that fits."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import reduce
from random import Random
from typing import Any

from ...._runtime.json.paths import keys_of, member
from ...bodies.patterns import matching

WORDS = ("harbour", "lantern", "river", "garden", "letter", "evening", "stone", "bread")
FORMATS: Mapping[str, str] = {
    "date": "2025-06-01",
    "date-time": "2025-06-01T12:00:00Z",
    "duration": "P1D",
    "email": "ada@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "12:00:00Z",
    "uri": "https://example.com/",
    "uuid": "6f1b3c0e-7a42-4c56-9d0a-2b8f5e1c9a37",
}
DEEPEST = 6
"""Below this, only what has to be there is: a schema may hold itself."""
NAMES = re.compile(r"(?<=[a-zß-ÿ0-9,'] )[A-ZÀ-Þ][\w'-]+")
"""Words inside a sentence that have a capital."""
NUMBERS = re.compile(r"(?<![\w.-])-?\d+(?:\.\d+)?(?![\w-])")


class Filling:
    """One value being made; words and numbers of the prompt are used up in turn."""

    def __init__(self, schema: Any, prompt: str, random: Random) -> None:
        self._document = schema
        self._random = random
        self._names = NAMES.findall(prompt) if " " in prompt.strip() else [prompt.strip()] * bool(prompt.strip())
        self._numbers = [float(number) for number in NUMBERS.findall(prompt)]

    def value(self, schema: Any, name: str = "", depth: int = 0) -> Any:
        """A value that a schema allows; `name` is the member that it is for."""
        schema = self._resolved(schema)
        for key, pick in (("const", schema.get("const")), ("default", schema.get("default"))):
            if key in schema and pick is not None:
                return pick
        for key in ("enum", "examples"):
            if schema.get(key):
                return self._random.choice(schema[key])
        arms = schema.get("anyOf") or schema.get("oneOf")
        if arms:
            rest = {key: value for key, value in schema.items() if key not in {"anyOf", "oneOf"}}
            return self.value(_merged([rest, self._resolved(self._arm(arms, depth))]), name, depth)
        make = getattr(self, f"_{_kind(schema)}")
        return make(schema, name, depth)

    def _resolved(self, schema: Any) -> dict[str, Any]:
        """A schema with what it refers to and all that it has to keep as well."""
        if not isinstance(schema, dict):
            return {}
        if isinstance(schema.get("$ref"), str):
            target = reduce(member, keys_of(schema["$ref"].lstrip("#")), self._document)
            rest = {key: value for key, value in schema.items() if key != "$ref"}
            return _merged([self._resolved(target), rest])
        if "allOf" in schema:
            rest = {key: value for key, value in schema.items() if key != "allOf"}
            return _merged([*map(self._resolved, schema["allOf"]), rest])
        return schema

    def _arm(self, arms: Sequence[Any], depth: int) -> Any:
        """The first arm that is not null; deep down the last, which is null where null is allowed."""
        said = [arm for arm in arms if not (isinstance(arm, dict) and arm.get("type") == "null")]
        return arms[-1] if depth >= DEEPEST or not said else said[0]

    def _object(self, schema: Mapping[str, Any], _: str, depth: int) -> dict[str, Any]:
        members: Mapping[str, Any] = schema.get("properties") or {}
        required = [name for name in schema.get("required") or () if isinstance(name, str)]
        there = [name for name in members if name in required or depth < DEEPEST] + [n for n in required if n not in members]
        filled = {name: self.value(members.get(name), name, depth + 1) for name in there}
        others = schema.get("additionalProperties")
        missing = max(0, schema.get("minProperties", 1 if isinstance(others, dict) and not members else 0) - len(filled))
        return filled | {f"{WORDS[n % 8]}{n or ''}": self.value(others, "", depth + 1) for n in range(missing)}

    def _array(self, schema: Mapping[str, Any], name: str, depth: int) -> list[Any]:
        first = [self.value(item, name, depth + 1) for item in schema.get("prefixItems") or ()]
        least, most = (
            schema.get("minItems", 1 if depth < DEEPEST and schema.get("items") else 0),
            schema.get("maxItems", math.inf),
        )
        items: list[Any] = first
        for _ in range(100):  # items that have to differ may need several tries
            if len(items) >= min(least, most):
                break
            item = self.value(schema.get("items"), name, depth + 1)
            items += [] if schema.get("uniqueItems") and item in items else [item]
        return items

    def _string(self, schema: Mapping[str, Any], name: str, _: int) -> str:
        least, most = schema.get("minLength", 0), schema.get("maxLength")
        if "pattern" in schema:
            return matching(schema["pattern"], self._random, least, most if most is not None else least + 100)
        if schema.get("format") in FORMATS:
            return FORMATS[schema["format"]]
        text = self._names.pop(0) if self._names else f"{name} {self._random.choice(WORDS)}".strip()
        return str(text + "." * (least - len(text)))[:most]

    def _integer(self, schema: Mapping[str, Any], _: str, __: int) -> int:
        return int(self._within(schema, whole=True))

    def _number(self, schema: Mapping[str, Any], _: str, __: int) -> float:
        return self._within(schema, whole=False)

    def _within(self, schema: Mapping[str, Any], *, whole: bool) -> float:
        """A number of the prompt that keeps the bounds, or one of those next to a bound that does."""
        step = schema.get("multipleOf") or (1 if whole else 0)
        said = next((value for value in self._numbers if _keeps(value, schema, step)), None)
        if said is not None:
            self._numbers.remove(said)
            return said
        near = [value for value in _near(schema, step) if _keeps(value, schema, step)]
        return round(self._random.choice(near), 9) if near else 0

    def _boolean(self, *_: object) -> bool:
        return bool(self._random.randint(0, 1))

    def _null(self, *_: object) -> None:
        return None


def filled(schema: Any, prompt: str, random: Random) -> Any:
    """A value that a schema allows."""
    return Filling(schema, prompt, random).value(schema)


def _kind(schema: Mapping[str, Any]) -> str:
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next((one for one in kind if one != "null"), "null")
    if kind in {"object", "array", "string", "integer", "number", "boolean", "null"}:
        return str(kind)
    return "object" if "properties" in schema else "array" if "items" in schema else "string"


def _merged(schemas: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for schema in schemas:
        members = {**whole.get("properties", {}), **schema.get("properties", {})}
        required = [*whole.get("required", ()), *schema.get("required", ())]
        whole |= schema
        whole |= ({"properties": members} if members else {}) | ({"required": required} if required else {})
    return whole


def _keeps(value: float, schema: Mapping[str, Any], step: float) -> bool:
    """Whether a number keeps what a schema says of numbers."""
    return (
        value >= schema.get("minimum", -math.inf)
        and value <= schema.get("maximum", math.inf)
        and value > schema.get("exclusiveMinimum", -math.inf)
        and value < schema.get("exclusiveMaximum", math.inf)
        and (not step or math.isclose(math.remainder(value, step), 0, abs_tol=1e-9))
    )


def _near(schema: Mapping[str, Any], step: float) -> list[float]:
    """Numbers from the lower bound on, or up to the upper one; from zero where there is none."""
    least = max(schema.get("minimum", -math.inf), schema.get("exclusiveMinimum", -math.inf))
    most = min(schema.get("maximum", math.inf), schema.get("exclusiveMaximum", math.inf))
    grid = step or ((most - least) / 16 if math.isfinite(most - least) else 0.5)
    start = least if math.isfinite(least) else min(0.0, most - 16 * grid)
    first = math.ceil(start / step) * step if step else start
    return [first + grid * number for number in range(17)]
