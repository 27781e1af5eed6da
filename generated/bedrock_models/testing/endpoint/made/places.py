# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/places.py; edit it there.
"""Writing values into an answer at the paths that a family's answer map has."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any


def holders(body: Any, path: str) -> list[dict[str, Any]]:
    """The objects that have, or may have, the last member of a path."""
    level: list[Any] = [body]
    for step in path.split("/")[1:-1]:
        key = step.partition("[")[0]
        if key == "*":
            level = [item for holder in level if isinstance(holder, list) for item in holder]
        elif key.isdigit():
            level = [holder[int(key)] for holder in level if isinstance(holder, list) and int(key) < len(holder)]
        else:
            level = [holder[key] for holder in level if isinstance(holder, dict) and key in holder]
    return [holder for holder in level if isinstance(holder, dict)]


def key_of(path: str) -> str:
    """The last member of a path."""
    return path.rpartition("/")[2].partition("[")[0]


def put(body: Any, path: str, values: Sequence[Any]) -> None:
    """Set values at a path: each its own, or the last one for all that are left."""
    key = key_of(path)
    if key == "*":
        return
    for number, holder in enumerate(holders(body, path)):
        holder[key] = values[min(number, len(values) - 1)]


def repeat(body: Any, path: str, count: int) -> None:
    """Give the first array on a path so many items, all like the first; those that are numbered get their number."""
    way, star, _ = path.partition("/*")
    for holder in holders(body, way) if star else ():
        items = holder.get(key_of(way))
        if isinstance(items, list) and items:
            items[:] = [_numbered(copy.deepcopy(items[0]), number) for number in range(count)]


def _numbered(item: Any, number: int) -> Any:
    return {**item, "index": number} if isinstance(item, dict) and "index" in item else item
