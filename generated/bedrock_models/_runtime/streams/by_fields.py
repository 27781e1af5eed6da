# Copied from generator/bedrock_codegen/runtime/_runtime/streams/by_fields.py; edit it there.
"""Answers whose card says of each field where in the events it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from itertools import pairwise
from typing import Any

from ..json.paths import first, first_there, keys_of
from ..models.family import AnswerMap, Field
from .growing import BEDROCK, UNPLACED, Event, parsed


def fields(events: Sequence[Event], answer: AnswerMap) -> dict[str, Any]:
    """Each field on its own, as the card says; what no event has stays out."""
    whole, lost = _made(events, answer.fields)
    unread = {id(event) for event in unread_events(events, answer)}
    left = [event for event in events if id(event) in unread or any(first_there(event, field.reads) for field in lost)]
    return {**whole, **({UNPLACED: left} if left else {})}


def unread_events(events: Sequence[Event], answer: AnswerMap) -> list[Event]:
    """The events that hold something, of which no field reads anything: no mere mark that a part begins or the stream lives."""
    reads = [path for field in answer.fields for path in field.reads]
    marks = {end.at for end in answer.ends} | {path for field in answer.fields for path in field.by}
    apart = [event for event in events if not first_there(event, reads)]
    if not apart:
        return []
    alone = {id(event) for event in apart}
    known = marks.union(*(_ways(event) for event in events if id(event) not in alone))
    return [event for event in apart if _ways(event) - known]


def _ways(value: Any, way: str = "") -> set[str]:
    """The paths to what is no object in an event, but for what Bedrock adds; several items of a list have one."""
    if isinstance(value, dict):
        return {path for key, inner in value.items() if not key.startswith(BEDROCK) for path in _ways(inner, f"{way}/{key}")}
    if isinstance(value, list):
        return {path for item in value for path in _ways(item, f"{way}/*")}
    return {way} if value not in (None, "") else set()


def _made(events: Sequence[Event], said: Sequence[Field]) -> tuple[dict[str, Any], list[Field]]:
    """The object that events make, and the fields for which they hold something that has no place in it."""
    whole = _Object()
    lost = [field for field in said if not _placed(whole, field, events)]
    for field in said:
        if field.value is not None and first(whole, field.to.rpartition("/")[0]):
            _put(whole, field.to, field.value)
    return _as_json(whole), lost


def _placed(whole: _Object, field: Field, events: Sequence[Event]) -> bool:
    """Put a field where it belongs; False where what events hold is not of the shape that its place wants."""
    try:
        if there := _items(events, field) if field.items else _values(events, field):
            _put(whole, field.to, _taken(field, there))
    except (AttributeError, LookupError, TypeError, ValueError):
        return False
    return True


def _values(events: Sequence[Event], field: Field) -> list[Any]:
    return [value for event in events for value in first_there(event, field.sources)]


def _items(events: Sequence[Event], field: Field) -> list[Any]:
    return [_item(item, field) for item in grouped(events, field)]


def _item(item: Item, field: Field) -> Any:
    """An item of which all pieces came.

    Raises:
        LookupError: a piece has no place in it.
    """
    kind = field.items[item.kind]
    if [each.to for each in kind] == [""]:  # the item is no object with fields, but the value itself
        return _taken(kind[0], _values(item.pieces, kind[0]))
    made, lost = _made(item.pieces, kind)
    if lost:
        raise LookupError(lost[0].to)
    return made


@dataclass(slots=True)
class Item:
    """An item of a list that grows: its kind by number, what its pieces say which item it is, and the pieces."""

    kind: int
    number: object = None
    pieces: list[Any] = dataclass_field(default_factory=list[Any])
    events: list[int] = dataclass_field(default_factory=list[int])
    """The numbers of the events that hold them."""


def grouped(events: Sequence[Event], field: Field) -> list[Item]:
    """The items that events hold pieces of, in their order."""
    items: list[Item] = []
    known: dict[object, Item] = {}
    for at, event in enumerate(events):
        for piece in first_there(event, field.sources) if field.sources else [event]:
            number = next(iter(first_there(piece, field.by)), None)
            for kind in _kinds(piece, field):
                begins = first_there(piece, field.begins) != []
                item = _going_on(items, known, kind, number, begins=begins) or _begun(items, known, kind, number)
                item.pieces.append(piece)
                item.events.append(at)
    for item in items:
        item.kind = max(range(len(field.items)), key=lambda kind: len(_held(item.pieces, field.items[kind])))
    numbers = [item.number for item in items if isinstance(item.number, int)]
    return sorted(items, key=lambda item: item.number) if len(numbers) == len(items) else items  # type: ignore[arg-type,return-value]


def _going_on(items: list[Item], known: Mapping[object, Item], kind: int, number: object, *, begins: bool) -> Item | None:
    """The item that a piece goes on with: that of its number, or the latest of its kind that no other kind parts from it."""
    if number is not None:
        return known.get(_key(number))
    return items[-1] if items and items[-1].kind == kind and not begins else None


def _begun(items: list[Item], known: dict[object, Item], kind: int, number: object) -> Item:
    """A new item, behind those that there are."""
    items.append(item := Item(kind, number))
    if number is not None:
        known[_key(number)] = item
    return item


def _key(number: object) -> object:
    """What a number or an id is known by; a broken stream may have anything there."""
    return number if isinstance(number, str | int) else repr(number)


def _kinds(piece: Any, field: Field) -> list[int]:
    """The kinds of items that a piece holds something of: the likeliest, and others that hold what it does not."""
    held = [_held([piece], kind) for kind in field.items]
    found = set[str]()
    kinds: list[int] = []
    for kind in sorted(range(len(held)), key=lambda kind: -len(held[kind])):
        if held[kind] - found:
            kinds.append(kind)
            found |= held[kind]
    return sorted(kinds)


def _held(pieces: Sequence[Any], kind: Sequence[Field]) -> set[str]:
    """The paths of a kind of items that lead to something in pieces."""
    return {path for field in kind for path in field.reads if any(first(piece, path) is not None for piece in pieces)}


def _taken(field: Field, there: list[Any]) -> Any:
    texts = all(isinstance(value, str) for value in there)
    match field.take:
        case "join":
            return "".join(there) if texts else there
        case "json":
            return parsed("".join(there) or "{}") if texts else there[-1]
        case "first":
            return there[0]
        case _:
            return there if field.items or field.take == "list" else there[-1]


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
    if not keys:
        whole.update(value)
        return
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
