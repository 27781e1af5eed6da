"""Sentences about a field, for people who read the generated code in an editor."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def describe(schema: dict[str, Any], target: dict[str, Any]) -> str:
    """A field's description with its range and the service's default, which nobody has to write by hand.

    `schema` is what stands at the property, `target` what it refers to, or itself.
    """
    text = str(schema.get("description", target.get("description", ""))).rstrip()
    facts = [sentence for sentence in (_range(target), _default(schema)) if sentence]
    return " ".join([text if text.endswith((".", "!", "?", ":")) else f"{text}.", *facts])


def range_words(schema: Mapping[str, Any]) -> str:
    """The bounds of a schema as a phrase; empty where it has none."""
    number = _between(schema.get("minimum"), schema.get("maximum"), "")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    parts = [
        number,
        f"more than {above}" if above is not None else "",
        f"less than {below}" if below is not None else "",
        f"a multiple of {schema['multipleOf']}" if "multipleOf" in schema else "",
        _between(schema.get("minLength"), schema.get("maxLength"), "character"),
        _between(schema.get("minItems"), schema.get("maxItems"), "item"),
    ]
    return ", ".join(part for part in parts if part)


def _range(schema: dict[str, Any]) -> str:
    text = range_words(schema)
    return f"{text[0].upper()}{text[1:]}." if text else ""


def _between(low: float | None, high: float | None, noun: str) -> str:
    if low is None and high is None:
        return ""
    last = low if high is None else high
    unit = f" {noun}{'' if last == 1 else 's'}" if noun else ""
    if low == high:
        return f"exactly {low}{unit}"
    if low is None:
        return f"at most {high}{unit}"
    return f"at least {low}{unit}" if high is None else f"{low} to {high}{unit}"


def _default(schema: dict[str, Any]) -> str:
    return f"Service default: {json.dumps(schema['default'], ensure_ascii=False)}." if "default" in schema else ""
