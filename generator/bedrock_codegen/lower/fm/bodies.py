"""Bodies as Python expressions: what a card gives by pointer becomes nested dict displays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...common.pointers import steps
from ...load import Json

Entries = dict[str, Any]
"""Wire name to expression, or to the entries of an object."""


def body(places: Iterable[tuple[str, str]]) -> str:
    """A request for pointers and the expressions of their values; an object of which nothing is given is left out."""
    entries: Entries = {}
    for pointer, expression in places:
        *groups, last = steps(pointer)
        holder = entries
        for group in groups:
            holder = holder.setdefault(group, {})
        holder[last] = expression
    return _display(entries)


def pattern(value: Json, known: Mapping[str, str]) -> str:
    """A JSON value as an expression, in which texts such as `$text` stand for other expressions.

    `$images` inside an array stands for as many entries as there are pictures; a part that holds `$text` beside them is left out
    where the text is empty.
    """
    if isinstance(value, str):
        return known[value] if value in known else repr(value)
    if isinstance(value, list):
        return f"[{', '.join(_entry(item, known, beside_images='$images' in value) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {pattern(item, known)}" for key, item in value.items()) + "}"
    return repr(value)


def _entry(item: Json, known: Mapping[str, str], *, beside_images: bool) -> str:
    written = pattern(item, known)
    if item == "$images":
        return f"*{written}"
    return f"*([{written}] if {known['$text']} else [])" if beside_images and "$text" in str(item) else written


def _display(entries: Entries, *, inside: bool = False) -> str:
    items = (f"{wire!r}: {_display(value, inside=True) if isinstance(value, dict) else value}" for wire, value in entries.items())
    display = "{" + ", ".join(items) + ",}"
    return f"present({display})" if inside else display
