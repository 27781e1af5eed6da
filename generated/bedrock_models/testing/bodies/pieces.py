# Copied from generator/bedrock_codegen/runtime/testing/bodies/pieces.py; edit it there.
"""Pieces of texts, and of the items of lists, as the events of streams hold them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..._runtime.models.family import Field

PIECES = re.compile(r"\s*\S+|\s+")
"""A word with the space before it."""


def pieces(text: str) -> list[str]:
    """A text in words; joined again it is the same."""
    return PIECES.findall(text)


def of_entry(field: Field, item: Any) -> Iterator[dict[str, Any]]:
    """The events of an item whose key says what it is: of a text word by word."""
    sources = {source.rpartition("/")[2]: source for source in field.sources}
    for key, value in item.items() if isinstance(item, dict) else ():
        for piece in (pieces(value) or [""] if isinstance(value, str) else [value]) if key in sources else ():
            event: dict[str, Any] = {}
            put(event, sources[key], piece)
            yield event


def of_part(field: Field, item: Any, number: int, texts: set[str]) -> Iterator[dict[str, Any]]:
    """The events of an item that is told apart by its number."""
    grow = {name: piece for piece, name in field.grows}
    for piece in _item_pieces(_as_pieces(item, grow), texts | set(grow.values())):
        event: dict[str, Any] = {}
        put(event, field.sources[0], piece)
        put(event, field.by, number)
        yield event


def _as_pieces(item: Any, grow: Mapping[str, str]) -> Any:
    """An item as its pieces write it: some have the text of a member's JSON, by a name of its own."""
    if not isinstance(item, dict):
        return item
    texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in item.items() if key in grow}
    return {grow.get(key, key): texts.get(key, value) for key, value in item.items()}


def _item_pieces(item: Any, texts: set[str]) -> Iterator[Any]:
    """A part in pieces: its generated text word by word, all else at once."""
    for key, value in item.items() if isinstance(item, dict) else ():
        if key in texts and isinstance(value, str):
            rest = {other: inner for other, inner in item.items() if other != key}
            yield from ({**rest, key: piece} for piece in pieces(value) or [""])
            return
    yield item


def put(holder: Any, path: str, value: Any) -> None:
    """Set a value at a path, making what leads there; `*` is the first item."""
    steps = path.split("/")[1:]
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        inner: Any = value if following is None else [] if following == "*" or following.isdigit() else {}
        if isinstance(holder, list):
            holder[:] = holder or [inner]
            holder = holder[0]
        elif following is None:
            holder[step] = value
        else:
            holder = holder.setdefault(step, inner)
