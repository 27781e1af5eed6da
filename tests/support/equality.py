"""Equality of JSON values: numbers by value, so that 1 is 1.0, and nothing else by kindness."""

from __future__ import annotations

from typing import Any

EXACT = 2**53
"""Beyond it a JSON number has the precision of a double, for most readers of JSON: a `number` field writes it as one."""


def difference(one: Any, other: Any, pointer: str = "") -> str:
    """Where two JSON values first differ, and how; empty if they are equal."""
    if isinstance(one, dict) and isinstance(other, dict):
        if one.keys() != other.keys():
            return f"{pointer or '/'}: keys differ by {sorted(one.keys() ^ other.keys())}"
        pairs = [(f"{pointer}/{key}", value, other[key]) for key, value in one.items()]
    elif isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return f"{pointer or '/'}: {len(one)} items, and {len(other)}"
        pairs = [(f"{pointer}/{index}", *pair) for index, pair in enumerate(zip(one, other, strict=True))]
    else:
        return "" if _equal(one, other) else f"{pointer or '/'}: {one!r:.100} is not {other!r:.100}"
    return next((found for where, left, right in pairs if (found := difference(left, right, where))), "")


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal."""
    return not difference(one, other)


def _equal(one: Any, other: Any) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other or (abs(one) > EXACT and float(one) == float(other))
    return type(one) is type(other) and bool(one == other)
