"""Answers whose card says of each field where in the events it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from ..json.paths import first, first_there, keys_of, values
from ..models.family import AnswerMap, Field
from .growing import UNPLACED, Event, parsed


def fields(events: Sequence[Event], answer: AnswerMap) -> dict[str, Any]:
    """Each field on its own, as the card says; what no event has stays out."""
    whole = _Object()
    texts = frozenset(path.rpartition("/")[2] for path in answer.text.event)
    lost = [field for field in answer.fields if not _placed(whole, field, events, texts)]
    for field in answer.fields:
        if field.value is not None and first(whole, field.to.rpartition("/")[0]):
            _put(whole, field.to, field.value)
    left = [event for event in events if any(first_there(event, field.sources) for field in lost)]
    return {**_as_json(whole), **({UNPLACED: left} if left else {})}


def _placed(whole: _Object, field: Field, events: Sequence[Event], texts: frozenset[str]) -> bool:
    """Put a field where it belongs; False where what events hold is not of the shape that its place wants."""
    try:
        if taken := _pieces(events, field, texts):
            _put(whole, field.to, _taken(field, taken))
    except (AttributeError, LookupError, TypeError, ValueError):
        return False
    return True


def _pieces(events: Sequence[Event], field: Field, texts: frozenset[str]) -> list[Any]:
    match field.take:
        case "merge":
            return _parts(events, field, texts)
        case "entries":
            return _entries(events, field)
        case _:
            return _values(events, field)


def _entries(events: Sequence[Event], field: Field) -> list[dict[str, Any]]:
    """The items of a list whose key says what they are, an item for each value; texts of one key that are neighbours go on."""
    entries: list[dict[str, Any]] = []
    keys = {source: keys_of(source)[-1] for source in field.sources}
    for event in events:
        for source, key in keys.items():
            for value in values(event, source):
                if entries and isinstance(value, str) and isinstance(entries[-1].get(key), str):
                    entries[-1][key] += value
                else:
                    entries.append({key: value})
    return entries


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


def _taken(field: Field, there: list[Any]) -> Any:
    match field.take:
        case "join":
            return "".join(there) if all(isinstance(value, str) for value in there) else there
        case "list" | "merge" | "entries":
            return there
        case "first":
            return there[0]
        case _:
            return there[-1]


class _Object(dict[str, Any]):
    """An object of the answer, which is not one of an event."""


class _Items(_Object):
    """An array of the answer by index: fields may come in any order, and some of them never."""


def _put(whole: _Object, pointer: str, value: Any) -> None:
    """Set the value at a pointer, with the objects and arrays that lead there.

    Raises:
        TypeError: something else stands in the way.
    """
    keys = keys_of(pointer)
    holder = whole
    for key, following in pairwise(keys):
        holder = _inside(holder, key, [] if following.isdigit() else {})
    holder[_fitting(holder, keys[-1])] = value


def _inside(holder: _Object, key: str, default: dict[str, Any] | list[Any]) -> _Object:
    """What a holder has at a key, as something of the answer's own."""
    held: Any = holder.get(key, default)
    if isinstance(held, list):
        held = _Items({str(index): item for index, item in enumerate(held)})
    elif isinstance(held, dict) and not isinstance(held, _Object):
        held = _Object(held)
    if not isinstance(held, _Object):
        raise TypeError(f"{key}: holds a {type(held).__name__}")
    holder[_fitting(holder, key)] = held
    return held


def _fitting(holder: _Object, key: str) -> str:
    if isinstance(holder, _Items) and not key.isdigit():
        raise TypeError(f"{key}: is no index")
    return key


def _as_json(value: Any) -> Any:
    """An answer as plain JSON; an item that no event spoke of leaves no hole."""
    if isinstance(value, _Items):
        return [_as_json(value[key]) for key in sorted(value, key=int)]
    return {key: _as_json(inner) for key, inner in value.items()} if isinstance(value, _Object) else value
