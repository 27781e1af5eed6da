"""Values to try where a schema says something: right ones, wrong ones, and those on either side of each bound.

Nothing here says which is which. Two independent readers must agree about every one of them.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

Json = Any

EVERY_TYPE: tuple[Json, ...] = (None, True, False, 0, 1, -1, 0.5, 7, "", "a", "7", [], ["a"], [1], [None], {}, {"a": 1})
"""A few values of each JSON type."""
ONE_OF_EACH_TYPE: tuple[Json, ...] = (None, True, 7, 0.5, "a", ["a"], {})
"""Enough where another place that says the same was tried with more."""


def candidates(schema: Json, document: Json, types: tuple[Json, ...] = EVERY_TYPE) -> list[Json]:
    """Values to put where a schema stands, each once."""
    return list({json.dumps(value): value for value in _candidates(schema, document, types)}.values())


def _candidates(schema: Json, document: Json, types: tuple[Json, ...]) -> list[Json]:
    schema = _resolved(schema, document)
    found = [
        *types,
        *_near_bounds(schema),
        *_near_words(schema),
        *_near_lengths(schema, document, types),
        *_tagged(schema, document),
    ]
    for arm in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        if "discriminator" not in schema:
            found += _candidates(arm, document, types)
    return found


def _near_bounds(schema: Json) -> Iterator[Json]:
    for key in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"):
        if key in schema:
            bound = schema[key]
            yield from (bound, bound - 1, bound + 1, bound - 0.001, bound + 0.001, bound * 2)


def _near_words(schema: Json) -> Iterator[Json]:
    listed = schema.get("enum", [schema["const"]] if "const" in schema else [])
    for word in listed:
        yield word
        yield from (f"{word}x", str(word).swapcase(), f" {word}") if isinstance(word, str) else (word + 1, str(word))


def _near_lengths(schema: Json, document: Json, types: tuple[Json, ...]) -> Iterator[Json]:
    for key in ("minLength", "maxLength"):
        if key in schema:
            yield from ("a" * length for length in (schema[key] - 1, schema[key], schema[key] + 1) if 0 <= length <= 200_000)
    if "pattern" in schema:
        yield from ("s3://a/b", "x", "x x", " ", "\n", "data:", "#00ff00", "#00ff00\n", "123456789012", "12", "a-b_c", "a.b")
    for key in ("minItems", "maxItems"):
        if key in schema and schema[key] <= 10_000:
            item = smallest(schema.get("items", {}), document)
            yield from ([item] * count for count in (schema[key] - 1, schema[key], schema[key] + 1) if count >= 0)
    if "items" in schema:
        yield from ([item] for item in (*types, smallest(schema["items"], document)))


def _tagged(schema: Json, document: Json) -> Iterator[Json]:
    """Each arm of a union by its tag, whole and as the tag alone; and tags that nobody has."""
    by = schema.get("discriminator", {}).get("propertyName")
    if by:
        yield from ({by: "no such kind"}, {by: 1}, {by: None})
        for arm in (*schema.get("oneOf", ()), *schema.get("anyOf", ())):
            whole = smallest(arm, document)
            if isinstance(whole, dict):
                yield whole
                yield {by: whole.get(by)}


def smallest(schema: Json, document: Json) -> Json:  # noqa: PLR0911 - a case for each type
    """A small value that a schema allows, but for patterns."""
    schema = _resolved(schema, document)
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return smallest(schema[key][0], document)
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    kind = schema.get("type", "string")
    match kind if isinstance(kind, str) else kind[0]:
        case "object":
            members = schema.get("properties", {})
            return {name: smallest(members[name], document) for name in schema.get("required", ())}
        case "array":
            return [smallest(schema.get("items", {}), document)] * schema.get("minItems", 0)
        case "string":
            return _text(schema)
        case "integer" | "number":
            return max(schema.get("minimum", schema.get("exclusiveMinimum", 0) + ("exclusiveMinimum" in schema)), 0)
        case "boolean":
            return False
        case _:
            return None


def _text(schema: Json) -> str:
    shortest: int = max(schema.get("minLength", 0), 1)
    known = ("a" * shortest, "s3://abc", "data:a", "#00ff00", "123456789012")
    return next((text for text in known if re.search(schema.get("pattern", ""), text)), known[0])


def neighbours(schema: Json, document: Json, body: Json) -> Iterator[tuple[str, Json]]:
    """Bodies that differ from one object by a member: another value, absent, or unknown. With words that say how."""
    members = schema.get("properties", {})
    for name, member in members.items():
        for value in candidates(member, document):
            yield f"{name} = {value!r:.60}", {**body, name: value}
        without = {key: value for key, value in body.items() if key != name}
        yield f"{name} left out", without
    yield "an unknown member", {**body, "zz_new": 1}
    yield "a member whose name is near", {**body, **{f"{name}_": 1 for name in list(members)[:1]}}


def changed(body: Json, pointer: tuple[str | int, ...], value: Json) -> Json:
    """A body with another value in one place."""
    whole = copy.deepcopy(body)
    holder = whole
    for key in pointer[:-1]:
        holder = holder[key]
    holder[pointer[-1]] = value
    return whole


def _resolved(schema: Json, document: Json) -> Json:
    while "$ref" in schema:
        schema = document["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema
