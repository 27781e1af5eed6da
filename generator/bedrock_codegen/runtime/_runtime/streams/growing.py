"""What the ways to assemble an answer share: how JSON grows by pieces, and where an event goes that has no place.

What is not of the shape that its place wants raises; `place_all` keeps the event.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Event = Mapping[str, Any]

BEDROCK = "amazon-bedrock-"
"""How the keys begin that Bedrock itself adds to events and answers."""
UNPLACED = "unplaced_events"
"""The member of an assembled answer that holds the events which have no place in it; there only where there are some."""


class SoFar:
    """Texts of which each event holds a whole one, as far as it is written: what is new in it is a piece."""

    __slots__ = ("_told",)

    def __init__(self) -> None:
        self._told: list[str] = []

    def piece(self, text: str) -> str:
        """What a text says beyond the one that it goes on with; all of one that is new."""
        before = max((told for told in self._told if text.startswith(told)), key=len, default="")
        self._told = [*(told for told in self._told if told is not before), text]
        return text.removeprefix(before)


def told(texts: Iterable[str], *, so_far: bool) -> str:
    """The text that events tell: piece by piece, or each as far as it is."""
    return "".join(map(SoFar().piece, texts) if so_far else texts)


def place_all(events: Sequence[Event], place: Callable[[Event], None]) -> dict[str, Any]:
    """Place each event; of those that cannot be placed, or only in part, the member that keeps them."""
    left: list[Event] = []
    for event in events:
        try:
            place(event)
        except (AttributeError, LookupError, TypeError, ValueError):  # not of the shape that its place wants
            left.append(event)
    return {UNPLACED: left} if left else {}


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


def updated(counts: Event, newer: Event) -> dict[str, Any]:
    return {**counts, **{key: value for key, value in newer.items() if value is not None}}


def as_object(value: Any) -> Event:
    """An object, empty where there is none; anything else has no place here."""
    if isinstance(value, dict | None):
        return value or {}
    raise TypeError(type(value).__name__)


def as_array(value: Any) -> list[Any]:
    """An array, empty where there is none; anything else has no place here."""
    if isinstance(value, list | None):
        return value or []
    raise TypeError(type(value).__name__)


def as_index(value: Any) -> int:
    """An index; anything else has no place here."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(type(value).__name__)


def parsed(text: str) -> Any:
    """The arguments of a tool call; of a call that was cut off, the text as it came."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
