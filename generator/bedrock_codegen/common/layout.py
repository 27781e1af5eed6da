"""JSON as the specs keep it: a value stands on one line where it fits, lists of words run on like prose."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

Json = Any

WIDTH = 130
SPREAD = frozenset(("properties", "$defs"))
"""Members whose value has a line for each of its own members, however short it is."""


def laid_out(value: Json) -> str:
    """The text of a file that holds this value: a line for each member of its root, and for each definition and property."""
    return _spread(value, 0) + "\n" if isinstance(value, dict) and value else one_line(value) + "\n"


def one_line(value: Json) -> str:
    """A value without line breaks."""
    return json.dumps(value, ensure_ascii=False)


def lay_out(value: Json, margin: int, taken: int = 0) -> str:
    """A value on a line that begins after `margin` blanks and has `taken` characters already."""
    short = one_line(value)
    if margin + taken + len(short) + 1 <= WIDTH and not (isinstance(value, dict) and SPREAD & value.keys()):
        return short
    if isinstance(value, dict) and value:
        return _spread(value, margin)
    if isinstance(value, list) and value:
        return _lay_out_list(value, margin)
    return short


def _spread(value: dict[str, Json], margin: int) -> str:
    inner = margin + 2
    rows = [f"{' ' * inner}{one_line(key)}: {_member(key, item, inner, len(one_line(key)) + 2)}" for key, item in value.items()]
    return "{\n" + ",\n".join(rows) + "\n" + " " * margin + "}"


def _member(key: str, value: Json, margin: int, taken: int) -> str:
    spread = key in SPREAD and isinstance(value, dict) and bool(value)
    return _spread(value, margin) if spread else lay_out(value, margin, taken)


def _lay_out_list(values: list[Json], margin: int) -> str:
    inner = margin + 2
    if all(not isinstance(value, dict | list) for value in values):
        rows = list(_fill([one_line(value) for value in values], WIDTH - inner))
    else:
        rows = [lay_out(value, inner) for value in values]
    return "[\n" + ",\n".join(" " * inner + row for row in rows) + "\n" + " " * margin + "]"


def _fill(words: list[str], width: int) -> Iterator[str]:
    row = ""
    for word in words:
        if row and len(row) + len(word) + 3 > width:
            yield row
            row = word
        else:
            row = f"{row}, {word}" if row else word
    yield row
