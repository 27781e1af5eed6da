"""Parameters of a tool by name, each with its type in a word of Python (`$definitions`): from and to a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..json.paths import escape

Json = Any
TYPES = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "list": "array",
    "dict": "object",
}
"""Words of Python, and those of JSON Schema."""
WORDS = {schema: python for python, schema in TYPES.items()}
ITEMS = re.compile(r"list\[(\w+)\]", re.IGNORECASE)
SAID = frozenset(("type", "description", "required"))
"""What a definition says of a parameter."""


def schema_of(definitions: Mapping[str, Json], at: str) -> tuple[Json, list[str]]:
    """The JSON Schema that definitions stand for, and pointers to what has no meaning in one."""
    lost: list[str] = []
    properties: dict[str, Json] = {}
    for name, said in definitions.items():
        place = f"{at}/{escape(name)}"
        kind = _type(said.get("type"))
        lost += [f"{place}/type"] if kind is None else []
        lost += [f"{place}/{escape(key)}" for key in said if key not in SAID]
        described = {"description": said["description"]} if "description" in said else {}
        properties[name] = {**(kind or {}), **described}
    required = [name for name, said in definitions.items() if said.get("required") is True]
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}, lost


def _type(word: Json) -> Json:
    """The schema of a type; None where nobody knows the word."""
    known = {**TYPES, **{name: name for name in WORDS}}
    if not isinstance(word, str):
        return None
    if listed := ITEMS.fullmatch(word):
        inner = known.get(listed[1].lower())
        return {"type": "array", "items": {"type": inner}} if inner else None
    kind = known.get(word.lower().partition("[")[0])
    return {"type": kind} if kind and ("[" not in word or kind == "object") else None


def definitions_of(schema: Json) -> tuple[dict[str, Json], list[str]]:
    """The definitions that a JSON Schema stands for, and what they cannot say of it: `enum of day`."""
    required = schema.get("required", ())
    left = [key for key in schema if key not in {"type", "properties", "required"}]
    made: dict[str, Json] = {}
    for name, said in schema.get("properties", {}).items():
        kind, more = _word(said if isinstance(said, dict) else {})
        left += [f"{key} of {name}" for key in more]
        described = {"description": said["description"]} if isinstance(said, dict) and "description" in said else {}
        made[name] = {"type": kind, **described, **({"required": True} if name in required else {})}
    return made, left


def _word(schema: Json) -> tuple[str, list[str]]:
    """The word for a type, and the members of the schema that it does not say."""
    kind = WORDS.get(schema.get("type")) if isinstance(schema.get("type"), str) else None
    inner = schema.get("items")
    item = WORDS.get(str(inner["type"])) if kind == "list" and isinstance(inner, dict) and inner.keys() == {"type"} else None
    said = {"description", *(["type"] if kind else []), *(["items"] if item else [])}
    return f"List[{item}]" if item else kind or "Any", [key for key in schema if key not in said]
