# Copied from generator/bedrock_codegen/runtime/_runtime/json/equality.py; edit it there.
"""Whether two JSON values are equal, however deep; `bounds.same` looks at the values themselves alone."""

from __future__ import annotations

from typing import Any


def equal(one: Any, other: Any) -> bool:
    """Equality of JSON values: 1 is 1.0, and true is neither."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(equal(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(equal, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)
