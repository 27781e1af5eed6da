# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/answer_paths.py; edit it there.
"""Writing values into an answer at the paths that a family's answer map has."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from ...._runtime.json.paths import values


def holders(body: Any, path: str) -> list[dict[str, Any]]:
    """The objects that have, or may have, the last member of a path."""
    way = path.rpartition("/")[0]
    return [holder for holder in (values(body, way) if way else [body]) if isinstance(holder, dict)]


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
    """Give the first array on a path so many items, like the first that the path fits; those with a number get theirs."""
    way, star, rest = path.partition("/*")
    for holder in holders(body, way) if star else ():
        items = holder.get(key_of(way))
        if isinstance(items, list) and items:
            fits = (item for item in items if any(key_of(path) in each for each in holders([item], f"/*{rest}")))
            shown = next(fits, items[0])
            items[:] = [_numbered(copy.deepcopy(shown), number) for number in range(count)]


def _numbered(item: Any, number: int) -> Any:
    return {**item, "index": number} if isinstance(item, dict) and "index" in item else item


def holds(holder: Any, value: Any) -> bool:
    """Whether a value itself stands somewhere in another."""
    inner = holder.values() if isinstance(holder, dict) else holder if isinstance(holder, list) else ()
    return value is holder or any(holds(each, value) for each in inner)
