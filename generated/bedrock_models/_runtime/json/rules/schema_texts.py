# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/schema_texts.py; edit it there.
"""JSON Schemas within a body, as rules of several kinds read them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from ..paths import escape

_ONE = ("items", "additionalProperties", "contains")
_LISTS = ("anyOf", "oneOf", "allOf", "prefixItems")
_MAPS = ("properties", "$defs", "definitions")
"""The keywords of JSON Schema below which further schemas stand."""


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
