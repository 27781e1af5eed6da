# Copied from generator/bedrock_codegen/runtime/_runtime/porting/definitions.py; edit it there.
"""Parameters of a tool in a format's own words, one by one (`$definitions`): from and to a JSON Schema.

They stand in a list, each with its `$key`, or by name. A family's card says which `types` its words are; without them, they are
words of Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from operator import getitem
from typing import Any

from ..json.paths import escape
from .patterns import beyond, marks_of, match, repeated, way_to, write

Json = Any
PYTHON = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "list": "array",
    "dict": "object",
}
"""Words of Python, and those of JSON Schema."""
WORDS = {schema: python for python, schema in PYTHON.items()}
NESTED = re.compile(r"(list|dict)\[(?:str,\s*)?(.+)\]", re.IGNORECASE)
"""A list, or an object by names, and what it holds."""
HOLDS = {"list": "items", "dict": "additionalProperties"}
MEMBERS = {"$description": "description", "$enum": "enum"}
"""What a definition says as a JSON Schema does."""


def schema_of(tools: Json, definitions: Json, at: str) -> tuple[Json, list[str]]:
    """The JSON Schema that definitions stand for, and pointers to what has no meaning in one.

    `tools` is what a card says of them; `at` is where the tool stands.
    """
    way = way_to(tools["each"], "$definitions")
    pattern = _pattern(tools["each"])
    lost: list[str] = []
    properties: dict[str, Json] = {}
    required: list[str] = []
    for key, place, said in _each(definitions, "/".join((at, *map(escape, way)))):
        found = match(pattern, said)
        name = key or (found or {}).get("$key")
        if found is None or not isinstance(name, str):
            lost.append(place)
            continue
        kind = _type(found.get("$type"), found.get("$items"), tools.get("types"))
        lost += ["/".join((place, *map(escape, way_to(pattern, "$type"))))] if kind is None else []
        lost += beyond(pattern, said, place)
        properties[name] = {**(kind or {}), **{word: found[mark] for mark, word in MEMBERS.items() if mark in found}}
        required += [name] if found.get("$required") is True else []
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}, lost


def offered(tools: Json, known: Mapping[str, Json]) -> dict[str, Json]:
    """What is known of a tool, with definitions where a card has them in place of its schema."""
    has = "$definitions" in marks_of(tools["each"])
    return {**known, **({"$definitions": definitions_of(tools, known["$schema"])[0]} if has else {})}


def definitions_of(tools: Json, schema: Json) -> tuple[Json, list[str]]:
    """The definitions that a JSON Schema stands for, and what they cannot say of it: `enum of day`."""
    pattern, required = _pattern(tools["each"]), schema.get("required", ())
    left = [key for key in schema if key not in {"type", "properties", "required"}]
    made: dict[str, Json] = {}
    for name, said in schema.get("properties", {}).items():
        inner = said if isinstance(said, dict) else {}
        known, more = _known(inner, marks_of(pattern), tools.get("types"))
        left += [f"{key} of {name}" for key in more]
        made[name] = write(pattern, {"$key": name, **known, **({"$required": True} if name in required else {})})
    listed = isinstance(reduce(getitem, way_to(tools["each"], "$definitions"), tools["each"]), list)
    return (list(made.values()) if listed else made), left


def _pattern(each: Json) -> Json:
    """How a card writes one parameter."""
    return repeated(reduce(getitem, way_to(each, "$definitions"), each))[1]


def _each(definitions: Json, at: str) -> Iterator[tuple[str, str, Json]]:
    """Each definition with its name, where that is its key, and its place."""
    if isinstance(definitions, dict):
        return ((name, f"{at}/{escape(name)}", said) for name, said in definitions.items())
    return (("", f"{at}/{index}", said) for index, said in enumerate(definitions))


def _type(word: Json, items: Json, types: Mapping[str, str] | None) -> Json:
    """The schema of a type; None where nobody knows the word."""
    if not isinstance(word, str):
        return None
    if types is None:
        return _of_python(word)
    kind, inner = types.get(word), types.get(str(items))
    return {"type": kind, **({"items": {"type": inner}} if inner else {})} if kind else None


def _of_python(word: Json) -> Json:
    """The schema of a word of Python, with what it holds."""
    word = word.strip()
    if held := NESTED.fullmatch(word):
        kind, inner = held[1].lower(), _of_python(held[2])
        is_whole = (kind == "dict") == bool(re.match(r"dict\[str,", word, re.IGNORECASE))
        return None if inner is None or not is_whole else {"type": PYTHON[kind], **({HOLDS[kind]: inner} if inner else {})}
    known = {**PYTHON, **{name: name for name in WORDS}}
    return {} if word.lower() == "any" else {"type": known[word.lower()]} if word.lower() in known else None


def _known(schema: Json, marks: Mapping[str, bool], types: Mapping[str, str] | None) -> tuple[dict[str, Json], list[str]]:
    """What marks stand for in the schema of a parameter, and the members of the schema that none of them says."""
    members = {mark: word for mark, word in MEMBERS.items() if mark in marks and word in schema}
    if types is None:
        word, left = _in_python(schema)
        known: dict[str, Json] = {"$type": word}
    else:
        known, left = _in_words(schema, {kind: word for word, kind in reversed([*types.items()])}, items="$items" in marks)
    return known | {mark: schema[word] for mark, word in members.items()}, [key for key in left if key not in members.values()]


def _in_words(schema: Json, words: Mapping[str, str], *, items: bool) -> tuple[dict[str, Json], list[str]]:
    """The words for a type and for that of items, and the members of the schema that they do not say."""
    kind = words.get(schema["type"]) if isinstance(schema.get("type"), str) else None
    inner = schema.get("items") if items and kind and schema["type"] == "array" else None
    item = words.get(str(inner["type"])) if isinstance(inner, dict) and inner.keys() == {"type"} else None
    said = {*(["type"] if kind else []), *(["items"] if item else [])}
    return {"$type": kind or words.get("string"), "$items": item}, [key for key in schema if key not in said]


def _in_python(schema: Json) -> tuple[str, list[str]]:
    """The word for a type with what it holds, and the members of the schema that it does not say."""
    kind = WORDS.get(schema["type"]) if isinstance(schema.get("type"), str) else None
    if kind is None:
        return "Any", [*schema]
    inner = schema.get(HOLDS.get(kind, ""))
    item, more = _in_python(inner) if isinstance(inner, dict) else ("", [])
    if not item or more:
        return kind, [key for key in schema if key != "type"]
    held = f"List[{item}]" if kind == "list" else f"Dict[str, {item}]"
    return held, [key for key in schema if key not in {"type", HOLDS[kind]}]
