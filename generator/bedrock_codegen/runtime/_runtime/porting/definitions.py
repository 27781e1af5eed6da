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
NESTED = re.compile(r"(list|dict)\[(?:str,\s*)?(.+)\]", re.IGNORECASE)
"""A list, or an object by names, and what it holds."""
HOLDS = {"list": "items", "dict": "additionalProperties"}
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
    """The schema of a type, with what it holds; None where nobody knows the word."""
    if not isinstance(word, str):
        return None
    word = word.strip()
    if held := NESTED.fullmatch(word):
        kind, inner = held[1].lower(), _type(held[2])
        is_whole = (kind == "dict") == bool(re.match(r"dict\[str,", word, re.IGNORECASE))
        return None if inner is None or not is_whole else {"type": TYPES[kind], **({HOLDS[kind]: inner} if inner else {})}
    known = {**TYPES, **{name: name for name in WORDS}}
    return {} if word.lower() == "any" else {"type": known[word.lower()]} if word.lower() in known else None


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
    """The word for a type with what it holds, and the members of the schema that it does not say."""
    kind = WORDS.get(schema["type"]) if isinstance(schema.get("type"), str) else None
    if kind is None:
        return "Any", [key for key in schema if key != "description"]
    inner = schema.get(HOLDS.get(kind, ""))
    item, more = _word(inner) if isinstance(inner, dict) else ("", [])
    if not item or more or "description" in inner:
        return kind, [key for key in schema if key not in {"type", "description"}]
    held = f"List[{item}]" if kind == "list" else f"Dict[str, {item}]"
    return held, [key for key in schema if key not in {"type", "description", HOLDS[kind]}]
