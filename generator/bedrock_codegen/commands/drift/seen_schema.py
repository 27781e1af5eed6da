"""From values that were seen to the schema that they would have."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from ...load import Json

TODO = "TODO: what it is."
Fits = Callable[[str, Sequence[Json]], bool]
"""Whether a definition of the spec, by name, is one for all of some objects."""


def infer_schema(values: Sequence[Json], name: str, definitions: Json, fits: Fits) -> tuple[Json, dict[str, Json]]:
    """The schema of a member, and the definitions it needs beside those that are there.

    Args:
        values: What was seen; None among them says that nothing is known of the value, or that it was null.
        name: The name of the definition that objects would get.
        definitions: The definitions of the spec.
        fits: Says whether one of them is meant already.
    """
    added: dict[str, Json] = {}
    schema = _schema([value for value in values if value is not None], name, definitions, fits, added)
    return {**schema, "description": TODO, "x-evidence": "recorded"}, added


def _schema(values: Sequence[Any], name: str, definitions: Json, fits: Fits, added: dict[str, Json]) -> Json:
    kinds = sorted({_kind(value) for value in values})
    if kinds == ["object"]:
        return _object(values, name, definitions, fits, added)
    if kinds == ["array"]:
        items = [item for value in values for item in value if item is not None]
        return {"type": "array", **({"items": _schema(items, name, definitions, fits, added)} if items else {})}
    if set(kinds) == {"integer", "number"}:
        kinds = ["number"]
    if len(kinds) > 1:
        arms = [[value for value in values if _kind(value) == kind] for kind in kinds]
        return {"anyOf": [_schema(arm, name, definitions, fits, added) for arm in arms]}
    return {"type": kinds[0]} if kinds else {}


def _object(values: Sequence[Json], name: str, definitions: Json, fits: Fits, added: dict[str, Json]) -> Json:
    """A reference: to a definition that the spec has, or else to a new one."""
    known = [each for each, schema in definitions.items() if "properties" in schema and fits(each, values)]
    keys = {key for value in values for key in value}
    best = max(known, key=lambda each: len(keys & definitions[each]["properties"].keys()), default=None)
    if best is None and keys:
        best = name
        members = {key: [value[key] for value in values if value.get(key) is not None] for key in sorted(keys)}
        added[name] = {
            "title": name,
            "description": TODO,
            "type": "object",
            "x-evidence": "recorded",
            "required": sorted(key for key in keys if all(key in value for value in values)),
            "properties": {
                key: {**_schema(found, f"{name}{camel(key)}"[:40], definitions, fits, added), "description": TODO}
                for key, found in members.items()
            },
        }
    return {"$ref": f"#/$defs/{best}"} if best else {"type": "object"}


def camel(key: str) -> str:
    """A wire name as a part of a class name."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", key))


def _kind(value: Json) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    return {dict: "object", list: "array", str: "string", int: "integer"}[type(value)]
