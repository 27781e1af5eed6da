"""A body beside its schema: every place where the two do not agree, as a pointer into the spec."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...common.pointers import escape, steps
from ...common.schemas import name_of, tags
from ...lint.validator import matches
from ...load import Json

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """One place where a body is not what its schema says."""

    kind: str
    """`unknown` member, `tag` of a union or `value` of an enumeration; or a misfit: `type`, `missing`, `bound`, `constant`."""
    file: str
    """Where the schema stands: `request.json`, `response.json`, `event.json` or `bedrock.json`."""
    pointer: str
    """A JSON Pointer into that file: to what would have to change."""
    at: str
    """A JSON Pointer into the body."""
    value: Json

    @property
    def weight(self) -> int:
        """How bad it is: what is only new is better than what does not fit."""
        return 1 if self.kind in {"unknown", "tag", "value"} else 10


@dataclass(frozen=True, slots=True)
class Spot:
    """A schema, and where it stands in its file."""

    schema: Json
    file: str
    pointer: str
    body: Json
    """The whole file, for references."""

    def inner(self, *path: str | int) -> Spot:
        """A schema inside this one."""
        schema = self.schema
        for step in path:
            schema = schema[step]
        return Spot(schema, self.file, self.pointer + "".join(f"/{escape(str(step))}" for step in path), self.body)

    def resolved(self) -> Spot:
        """What it refers to, or itself."""
        spot = self
        while "$ref" in spot.schema:
            name = name_of(spot.schema)
            spot = Spot(spot.body["$defs"][name], spot.file, f"{spot.prefix}/$defs/{escape(name)}", spot.body)
        return spot

    @property
    def prefix(self) -> str:
        """Where its body begins in the file."""
        return f"/{self.pointer.split('/')[1]}" if self.file == "bedrock.json" else ""

    @property
    def is_union(self) -> bool:
        """Whether it has arms."""
        return bool(self.schema.get("anyOf") or self.schema.get("oneOf"))

    def arms(self) -> list[Spot]:
        """The arms of a union, as they stand there."""
        return [self.inner(key, index) for key in ("anyOf", "oneOf") for index in range(len(self.schema.get(key, ())))]


@dataclass(frozen=True, slots=True)
class Role:
    """The schema of a whole body, and of what Bedrock adds to it."""

    name: str
    root: Spot
    added: Spot

    @property
    def is_open(self) -> bool:
        """Whether it is an answer: its optional members may be null."""
        return self.name != "request"

    def differences(self, value: Json) -> list[Deviation]:
        """Every place where a body is not what the spec says."""
        if self.is_open and isinstance(value, str) and any(arm.schema.get("type") == "string" for arm in self.root.arms()):
            return []  # the bare text that marks the end of some streams
        return self._value(self.root, value, "")

    def _value(self, spot: Spot, value: Json, at: str) -> list[Deviation]:
        spot = spot.resolved()
        if spot.is_union:
            return self._union(spot, value, at)
        wrong = _scalar(spot.schema, value)
        if wrong:
            kind, path = wrong
            return [Deviation(kind=kind, file=spot.file, pointer=f"{spot.pointer}{path}", at=at, value=value)]
        if isinstance(value, dict):
            return list(self._object(spot, value, at))
        if isinstance(value, list) and isinstance(spot.schema.get("items"), dict):
            inner = spot.inner("items")
            return [found for index, item in enumerate(value) for found in self._value(inner, item, f"{at}/{index}")]
        return []

    def _union(self, spot: Spot, value: Json, at: str) -> list[Deviation]:
        if "discriminator" in spot.schema and isinstance(value, dict):
            return self._tagged(spot, value, at)
        listed = [text for arm in spot.arms() for text in arm.resolved().schema.get("enum", ())]
        is_open = any(arm.schema.get("type") == "string" for arm in spot.arms())
        if listed and is_open and isinstance(value, str) and value not in listed:
            return [Deviation(kind="value", file=spot.file, pointer=spot.pointer, at=at, value=value)]
        tried = [self._value(arm, value, at) for arm in spot.arms()]
        return min(tried, key=lambda found: sum(each.weight for each in found))

    def _tagged(self, spot: Spot, value: dict[str, Json], at: str) -> list[Deviation]:
        by = spot.schema["discriminator"]["propertyName"]
        tag = value.get(by)
        for arm in spot.arms():
            if "$ref" in arm.schema and tag in tags({**spot.schema, "anyOf": [arm.schema], "oneOf": []}, spot.body):
                return self._value(arm, value, at)
        return [Deviation(kind="tag", file=spot.file, pointer=spot.pointer, at=at, value=value)]

    def _object(self, spot: Spot, value: dict[str, Json], at: str) -> Iterator[Deviation]:
        schema = spot.schema
        required = schema.get("required", ())
        for name in required:
            if name not in value:
                yield Deviation(
                    kind="missing", file=spot.file, pointer=f"{spot.pointer}/required", at=f"{at}/{escape(name)}", value=name
                )
        for name, item in value.items():
            place = f"{at}/{escape(name)}"
            if self.is_open and item is None and name not in required:
                continue
            inner = self._member(spot, name, at)
            if inner is not None:
                yield from self._value(inner, item, place)
            elif "properties" in schema and not isinstance(schema.get("additionalProperties"), dict):
                pointer = f"{spot.pointer}/properties/{escape(name)}"
                yield Deviation(kind="unknown", file=spot.file, pointer=pointer, at=place, value=item)

    def _member(self, spot: Spot, name: str, at: str) -> Spot | None:
        """The schema of a member; None where nothing is said of it."""
        if name in spot.schema.get("properties", {}):
            return spot.inner("properties", name)
        if at == "" and name in self.added.schema.get("properties", {}):
            return self.added.inner("properties", name)
        return spot.inner("additionalProperties") if isinstance(spot.schema.get("additionalProperties"), dict) else None

    def unknown(self, pointer: str) -> Deviation | None:
        """The difference that a logged pointer to an unknown member stands for; None if the spec knows it by now."""
        *path, name = steps(pointer)
        spots = _below([self.root], path)
        holders = [spot for spot in spots if "properties" in spot.schema]
        if not holders or any(name in spot.schema["properties"] for spot in holders):
            return None
        return Deviation(
            kind="unknown",
            file=holders[0].file,
            pointer=f"{holders[0].pointer}/properties/{escape(name)}",
            at=pointer,
            value=None,
        )


def _below(spots: list[Spot], path: Sequence[str]) -> list[Spot]:
    """Every schema that a path into a body may lead to."""
    for step in path:
        spots = [inner for spot in _leaves(spots) for inner in _inside(spot, step)]
    return _leaves(spots)


def _inside(spot: Spot, step: str) -> list[Spot]:
    if step in spot.schema.get("properties", {}):
        return [spot.inner("properties", step)]
    keys = [key for key in ("items", "additionalProperties") if isinstance(spot.schema.get(key), dict)]
    return [spot.inner(key) for key in keys]


def _leaves(spots: list[Spot]) -> list[Spot]:
    found: list[Spot] = []
    for spot in spots:
        target = spot.resolved()
        found += _leaves(target.arms()) if target.is_union else [target]
    return found


def _scalar(schema: Json, value: Json) -> tuple[str, str] | None:
    """What is wrong with a value by itself: the kind, and the keyword that says so."""
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_is(value, kind) for kind in kinds):
        return "type", "/type"
    if "const" in schema and value != schema["const"]:
        return "constant", "/const"
    if "enum" in schema and value not in schema["enum"]:
        return "value" if isinstance(value, str) else "type", "/enum"
    wrong = next((key for key in _TESTS if key in schema and not _within(value, key, schema[key])), None)
    return ("bound", f"/{wrong}") if wrong else None


def _is(value: Json, kind: str) -> bool:
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))


_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "minimum": operator.ge,
    "maximum": operator.le,
    "exclusiveMinimum": operator.gt,
    "exclusiveMaximum": operator.lt,
    "minLength": lambda text, bound: len(text) >= bound,
    "maxLength": lambda text, bound: len(text) <= bound,
    "minItems": lambda items, bound: len(items) >= bound,
    "maxItems": lambda items, bound: len(items) <= bound,
    "pattern": lambda text, bound: matches(bound, text),
}
"""Keyword to whether a value of the type it is about is within it."""


def _within(value: Any, key: str, bound: Any) -> bool:
    """Whether a value keeps a bound; one for another type of value does not apply."""
    about = str if key.endswith("Length") or key == "pattern" else list if key.endswith("Items") else (int, float)
    return isinstance(value, bool) or not isinstance(value, about) or bool(_TESTS[key](value, bound))
