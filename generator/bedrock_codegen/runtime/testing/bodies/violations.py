"""How a body breaks its schema, keyword by keyword: what a refusal in AWS's words is made of.

The typed classes decide whether a request is refused; this only explains. It knows the part of JSON Schema that specs use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..._runtime.json.paths import escape
from ..._runtime.json.schemas import follow

TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
    "null": type(None),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a body: as keys, and as a path in which the chosen arms of unions stand too."""

    keys: tuple[str, ...] = ()
    path: tuple[str, ...] = ()

    def down(self, key: str) -> Place:
        """One step further down."""
        return Place((*self.keys, key), (*self.path, key))

    def arm(self, tag: str) -> Place:
        """The same place, inside an arm of a union."""
        return Place(self.keys, (*self.path, tag))

    @property
    def pointer(self) -> str:
        """As a JSON Pointer."""
        return "".join(f"/{escape(key)}" for key in self.keys)


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken keyword."""

    place: Place
    keyword: str
    bound: Any
    """What the schema says: the keyword's value; for `required` and `additionalProperties` the name of the member."""
    value: Any


TOP = Place()


def violations(value: Any, schema: Mapping[str, Any], place: Place = TOP) -> list[Violation]:
    """Everything in which a body, or the part of it at a place, breaks a schema."""
    return list(_walk(value, schema, schema, place))


def is_of(value: Any, kind: str) -> bool:
    """Whether a JSON value is of a type; true is no number."""
    if isinstance(value, bool):
        return kind == "boolean"
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, TYPES[kind])


def kinds(schema: Mapping[str, Any], root: Mapping[str, Any]) -> list[str]:
    """The types that a schema takes; none if it does not say."""
    schema = follow(schema, root)
    if "type" in schema:
        return [schema["type"]] if isinstance(schema["type"], str) else list(schema["type"])
    if "enum" in schema or "const" in schema:
        return ["string"]
    return [kind for arm in arms(schema) for kind in kinds(arm, root)]


def arms(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The arms of a union."""
    return list(schema.get("oneOf") or schema.get("anyOf") or ())


def tagged(schema: Mapping[str, Any], root: Mapping[str, Any]) -> tuple[str, dict[str, Mapping[str, Any]]]:
    """The member that tells the arms of a union apart, and each arm by the value of it."""
    by = schema["discriminator"]["propertyName"]
    found: dict[str, Mapping[str, Any]] = {}
    for arm in arms(schema):
        member = follow(arm, root).get("properties", {}).get(by, {})
        found |= dict.fromkeys([member["const"]] if "const" in member else member.get("enum", ()), arm)
    return by, found


def _walk(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], place: Place) -> Iterator[Violation]:
    schema = follow(schema, root)
    if "discriminator" in schema:
        yield from _tagged(value, schema, root, place)
    elif arms(schema):
        yield from _untagged(value, schema, root, place)
    else:
        yield from _plain(value, schema, root, place)


def _tagged(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], place: Place) -> Iterator[Violation]:
    by, known = tagged(schema, root)
    if not isinstance(value, dict):
        yield Violation(place, "type", ["object"], value)
    elif by not in value:
        optional = [arm for arm in known.values() if by not in follow(arm, root).get("required", ())]
        if optional:
            yield from _walk(value, optional[0], root, place)
        else:
            yield Violation(place, "required", by, value)
    elif value[by] in known if isinstance(value[by], str) else False:
        yield from _walk(value, known[value[by]], root, place.arm(value[by]))
    elif schema.get("oneOf"):
        yield Violation(place.down(by), "tag", list(known), value[by])


def _untagged(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], place: Place) -> Iterator[Violation]:
    fitting = [arm for arm in arms(schema) if any(is_of(value, kind) for kind in kinds(arm, root)) or not kinds(arm, root)]
    if not fitting:
        yield Violation(place, "type", [kind for arm in arms(schema) for kind in kinds(arm, root)], value)
        return
    tried = [list(_walk(value, arm, root, place)) for arm in fitting]
    yield from min(tried, key=len)


def _plain(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], place: Place) -> Iterator[Violation]:
    accepted = kinds(schema, root)
    if accepted and not any(is_of(value, kind) for kind in accepted):
        yield Violation(place, "type", accepted, value)
        return
    yield from (Violation(place, keyword, bound, value) for keyword, bound in schema.items() if _broken(value, keyword, bound))
    if isinstance(value, dict):
        yield from _members(value, schema, root, place)
    elif isinstance(value, list) and isinstance(schema.get("items"), dict):
        for index, item in enumerate(value):
            yield from _walk(item, schema["items"], root, place.down(str(index)))


def _members(value: dict[str, Any], schema: Mapping[str, Any], root: Mapping[str, Any], place: Place) -> Iterator[Violation]:
    properties, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    for key in schema.get("required", ()):
        if key not in value:
            yield Violation(place, "required", key, value)
    for key, item in value.items():
        if key in properties:
            yield from _walk(item, properties[key], root, place.down(key))
        elif others is False:
            yield Violation(place.down(key), "additionalProperties", key, item)
        elif isinstance(others, dict):
            yield from _walk(item, others, root, place.down(key))


def _broken(value: Any, keyword: str, bound: Any) -> bool:
    if keyword == "const":
        return bool(value != bound)
    if keyword == "enum":
        return value not in bound
    if isinstance(value, str):
        return (
            (keyword == "minLength" and len(value) < bound)
            or (keyword == "maxLength" and len(value) > bound)
            or (keyword == "pattern" and re.search(bound, value) is None)
        )
    if isinstance(value, list):
        return (keyword == "minItems" and len(value) < bound) or (keyword == "maxItems" and len(value) > bound)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _off_bounds(value, keyword, bound)
    return False


def _off_bounds(value: float, keyword: str, bound: float) -> bool:
    return (
        (keyword == "minimum" and value < bound)
        or (keyword == "maximum" and value > bound)
        or (keyword == "exclusiveMinimum" and value <= bound)
        or (keyword == "exclusiveMaximum" and value >= bound)
        or (keyword == "multipleOf" and value % bound != 0)
    )
