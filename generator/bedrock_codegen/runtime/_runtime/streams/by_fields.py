"""Answers whose card says of each field where in the events it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..json.paths import first, first_there
from ..models.family import AnswerMap, Field
from .growing import Event, parsed


def fields(events: Sequence[Event], answer: AnswerMap) -> dict[str, Any]:
    """Each field on its own, as the card says; what no event has stays out."""
    whole: dict[str, Any] = {}
    texts = frozenset(path.rpartition("/")[2] for path in answer.text.event)
    for field in answer.fields:
        taken = _parts(events, field, texts) if field.take == "merge" else _values(events, field)
        if taken:
            _put(whole, field.to, _taken(field, taken))
    for field in answer.fields:
        if field.value is not None and first(whole, field.to.rpartition("/")[0]):
            _put(whole, field.to, field.value)
    return whole


def _values(events: Sequence[Event], field: Field) -> list[Any]:
    return [value for event in events for value in first_there(event, field.sources)]


def _parts(events: Sequence[Event], field: Field, texts: frozenset[str]) -> list[Any]:
    """The items of a list, each of the pieces that say its number."""
    items: dict[int, Any] = {}
    grow = dict(field.grows)
    beside = field.by_in_piece
    for event in events:
        outside = None if beside else first(event, field.by)
        for piece in first_there(event, field.sources):
            number = first(piece, beside) if beside else outside
            at = number if isinstance(number, int) else max(len(items) - 1, 0)
            items[at] = _grown(items.get(at), piece, joins=False, texts=texts | grow.keys())
    return [_item(items[at], beside.removeprefix("/"), grow) for at in sorted(items)]


def _item(item: Any, number: str, grow: Mapping[str, str]) -> Any:
    """An item of which all pieces came: without its number, and with what its texts say."""
    if not isinstance(item, dict):
        return item
    renamed = {key: grow.get(key, key) for key in item if key != number}
    return {name: item[key] if name == key else parsed(item[key]) for key, name in renamed.items()}


def _grown(value: Any, piece: Any, *, joins: bool, texts: frozenset[str]) -> Any:
    """A part with a piece more: texts that are generated go on, of anything else the newer counts."""
    if isinstance(value, dict) and isinstance(piece, dict):
        return value | {key: _grown(value.get(key), inner, joins=key in texts, texts=texts) for key, inner in piece.items()}
    if isinstance(value, list) and isinstance(piece, list):
        return value + piece
    return value + piece if joins and isinstance(value, str) and isinstance(piece, str) else piece


def _taken(field: Field, values: list[Any]) -> Any:
    match field.take:
        case "join":
            return "".join(values) if all(isinstance(value, str) for value in values) else values
        case "list" | "merge":
            return values
        case "first":
            return values[0]
        case _:
            return values[-1]


def _put(whole: dict[str, Any], pointer: str, value: Any) -> None:
    """Set the value at a pointer, with the objects and arrays that lead there."""
    keys = pointer.split("/")[1:]
    holder: Any = whole
    for key, following in zip(keys, [*keys[1:], ""], strict=True):
        inner: Any = value if not following else [] if following.isdigit() else {}
        if isinstance(holder, list):
            if int(key) == len(holder):
                holder.append(inner)
            elif not following:
                holder[int(key)] = inner
            holder = holder[int(key)]
        else:
            holder[key] = holder.get(key, inner) if following else inner
            holder = holder[key]
