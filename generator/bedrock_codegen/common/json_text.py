"""Edits of JSON as text: what is not edited stays as it was written, line by line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .layout import WIDTH, lay_out, one_line
from .pointers import escape

Json = Any
BLANK = re.compile(r"[ \t\r\n]*")
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
ATOM = re.compile(r"[^\s,\[\]{}]+")


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands in a text; `outer` also takes in its key."""

    start: int
    end: int
    outer: int


def spans(text: str) -> dict[str, Span]:
    """JSON Pointer to place, for every value of a text that is JSON."""
    return dict(_spans(text, _skip(text, 0), ""))


def insert(text: str, pointer: str, value: Json, *, key: str | None = None, before: int = 0) -> str:
    """A text with one more member, or item, in the object or array at a pointer.

    Args:
        text: JSON.
        pointer: Where the object or array is.
        value: What is added.
        key: Its name, in an object.
        before: How many of what is there stay behind it.
    """
    there = spans(text)
    holder = there[pointer]
    inner = sorted((span for at, span in there.items() if _parent(at) == pointer and at), key=lambda span: span.start)
    label = "" if key is None else f"{one_line(key)}: "
    if not inner:
        margin = _margin(text, holder.start)
        return text[: holder.start] + _open(text[holder.start], label, value, margin) + text[holder.end :]
    after = inner[-1 - before] if before < len(inner) else None
    if after is None:
        raise ValueError(f"{pointer}: has {len(inner)} members, not more than {before}")
    line_start = text.rfind("\n", 0, after.outer) + 1
    if "\n" in text[holder.start : after.outer] and not text[line_start : after.outer].strip():
        margin = after.outer - line_start
        return f"{text[: after.end]},\n{' ' * margin}{label}{lay_out(value, margin, len(label))}{text[after.end :]}"
    short = f"{text[: after.end]}, {label}{one_line(value)}{text[after.end :]}"
    line = short[line_start:].partition("\n")[0]
    if len(line) <= WIDTH:
        return short
    if "\n" in text[holder.start : holder.end]:  # words that run on over lines
        return f"{text[: after.end]},\n{' ' * _margin(text, after.outer)}{one_line(value)}{text[after.end :]}"
    return _spread(text, holder, label, value, before)


def remove(text: str, pointer: str) -> str:
    """A text without the member or item at a pointer, and the comma that goes with it."""
    there = spans(text)
    gone = there[pointer]
    siblings = sorted((span for at, span in there.items() if _parent(at) == _parent(pointer) and at), key=lambda span: span.start)
    place = siblings.index(gone)
    if place + 1 < len(siblings):
        return text[: gone.outer] + text[siblings[place + 1].outer :]
    start = siblings[place - 1].end if place else there[_parent(pointer)].start + 1
    end = gone.end if place else there[_parent(pointer)].end - 1
    return text[:start] + text[end:]


def _spread(text: str, holder: Span, label: str, value: Json, before: int) -> str:
    """A container that stood on one line, with a line for each of what it holds."""
    whole = json.loads(text[holder.start : holder.end])
    if isinstance(whole, dict):
        items = list(whole.items())
        whole = dict([*items[: len(items) - before], (json.loads(label[:-2]), value), *items[len(items) - before :]])
    else:
        whole.insert(len(whole) - before, value)
    margin = _margin(text, holder.start)
    taken = holder.start - text.rfind("\n", 0, holder.start) - 1 - margin
    return text[: holder.start] + lay_out(whole, margin, taken) + text[holder.end :]


def _open(bracket: str, label: str, value: Json, margin: int) -> str:
    """An object or array that was empty, with what it holds now."""
    closing = "}" if bracket == "{" else "]"
    if bracket == "[":
        return f"[{lay_out(value, margin, 1)}]"
    return f"{{\n{' ' * (margin + 2)}{label}{lay_out(value, margin + 2, len(label))}\n{' ' * margin}{closing}"


def _margin(text: str, at: int) -> int:
    """The blanks that the line of a place begins with."""
    start = text.rfind("\n", 0, at) + 1
    return len(text[start:]) - len(text[start:].lstrip(" "))


def _parent(pointer: str) -> str:
    return pointer.rpartition("/")[0]


def _skip(text: str, at: int) -> int:
    found = BLANK.match(text, at)
    return found.end() if found else at


def _spans(text: str, at: int, pointer: str, outer: int = -1) -> Iterator[tuple[str, Span]]:
    """The spans of a value and of all inside it; the value's own comes last."""
    begin = at
    if text[at] in "{[":
        at, number = _skip(text, at + 1), 0
        while text[at] not in "}]":
            start, step = at, str(number)
            if text[begin] == "{":
                name = _end_of(STRING, text, at)
                step = escape(json.loads(text[at:name]))
                at = _skip(text, _skip(text, name) + 1)
            inner = Span(at, at, at)
            for place, span in _spans(text, at, f"{pointer}/{step}", start):
                inner = span
                yield place, span
            at, number = _skip(text, inner.end), number + 1
            if text[at] == ",":
                at = _skip(text, at + 1)
        at += 1
    else:
        at = _end_of(STRING if text[at] == '"' else ATOM, text, at)
    yield pointer, Span(begin, at, begin if outer < 0 else outer)


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    if found is None:
        raise ValueError(f"character {at}: there is no JSON")
    return found.end()
