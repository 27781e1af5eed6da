# Copied from generator/bedrock_codegen/runtime/_runtime/streams/growing.py; edit it there.
"""JSON that grows piece by piece."""

from __future__ import annotations

from typing import Any


def joined(value: Any, more: Any) -> Any:
    """A text with more of it; of anything else the newer, where there is one."""
    if isinstance(value, str) and isinstance(more, str):
        return value + more
    if more is None or value in (None, "", [], {}) or (isinstance(value, int | float) and isinstance(more, int | float)):
        return value if more is None else more
    if type(value) is not type(more):  # taking the newer would lose what came
        raise TypeError(f"{type(value).__name__}: is followed by {type(more).__name__}")
    return more


def merged(value: Any, more: Any) -> Any:
    """JSON with more of it: objects key by key, arrays and texts one after the other."""
    if isinstance(value, dict) and isinstance(more, dict):
        return value | {key: merged(value.get(key), inner) for key, inner in more.items()}
    if isinstance(value, list) and isinstance(more, list):
        return value + more
    return joined(value, more)
