# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/schema_texts.py; edit it there.
"""JSON Schemas within a body, as rules of several kinds read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from ..paths import escape, found

_ONE = ("items", "additionalProperties", "contains")
_LISTS = ("anyOf", "oneOf", "allOf", "prefixItems")
_MAPS = ("properties", "$defs", "definitions")
"""The keywords of JSON Schema below which further schemas stand."""


def wrong_in(
    body: object, paths: Sequence[str], faults: Callable[[object], Iterator[tuple[str, str]]]
) -> Iterator[tuple[str, str]]:
    """What is wrong with the schemas that paths lead to, each with its place in the body: of a text, the whole of it."""
    for at, value in (place for path in paths for place in found(body, path)):
        schema = read(value)
        for pointer, wrong in faults(schema):
            yield (f"{at}{pointer}" if schema is value else at), wrong


def below(schema: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """What stands below a schema, with the way there: further schemas."""
    for keyword in _ONE:
        yield keyword, schema.get(keyword)
    for keyword in _LISTS:
        arms = schema.get(keyword)
        yield from ((f"{keyword}/{index}", arm) for index, arm in enumerate(arms if isinstance(arms, Sequence) else ()))
    for keyword in _MAPS:
        members = schema.get(keyword)
        yield from (
            (f"{keyword}/{escape(str(name))}", inner) for name, inner in (members if isinstance(members, Mapping) else {}).items()
        )


def read(value: object) -> object:
    """A schema, or what its text says; what is no JSON is another rule's to refuse."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return None
