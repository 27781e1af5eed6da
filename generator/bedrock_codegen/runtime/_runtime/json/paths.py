"""Reading values out of bodies by path.

A path is a JSON Pointer in wire names, in which `*` is every item of an array, `-1` the last, `:-1` every item but the last,
and `[key=value]` keeps the objects that hold that value: `/content/*[type=text]/text`; `[key!=value]` keeps those that do not.
Bodies may be typed objects, plain JSON, or one inside the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

MANY: Mapping[str, slice] = {"*": slice(None), "-1": slice(-1, None), ":-1": slice(None, -1)}
"""Steps that stand for items of an array, and which."""


class Step(NamedTuple):
    """One step down: a key, an index or one of `MANY`, and the member that what is found there must hold, or must not."""

    key: str
    tag: tuple[str, str] | None = None
    kept: bool = True
    """Whether what has the tag is kept; otherwise, what has not."""


@cache
def compiled(path: str) -> tuple[Step, ...]:
    """The steps of a path."""
    return tuple(_step(part) for part in _split(path))


@cache
def wire_names(body: type[BaseModel]) -> dict[str, str]:
    """Wire name to Python name, for every field of a class."""
    return {field.alias or name: name for name, field in body.model_fields.items()}


def member(holder: Any, key: str) -> object:
    """The member of an object or array that goes by a wire name; None where there is none."""
    shape = _SHAPES.get(type(holder)) or _shape(type(holder))
    if isinstance(shape, dict):
        name = shape.get(key)
        # what an answer left out is not in its dict, and `getattr` would say so by an error
        return holder.__dict__.get(name) if name else (holder.model_extra or {}).get(key)
    if shape == "object":
        found: object = holder.get(key)
        return found
    return holder[int(key)] if shape == "array" and key.isdigit() and int(key) < len(holder) else None


_SHAPES: dict[type, dict[str, str] | str] = {}
"""How to look into values of each type met so far: asking pydantic's classes what they are costs more than all the rest."""


def _shape(kind: type) -> dict[str, str] | str:
    """How to look into a value of some type: by wire names, or as an `object`, an `array` or a `leaf`."""
    if issubclass(kind, BaseModel):
        shape: dict[str, str] | str = wire_names(kind)
    elif issubclass(kind, Mapping):
        shape = "object"
    else:
        shape = "array" if issubclass(kind, Sequence) and not issubclass(kind, str | bytes) else "leaf"
    _SHAPES[kind] = shape
    return shape


def values(body: object, path: str) -> list[object]:
    """Every value that a path leads to; nulls and absent members are not there."""
    there: list[object] = []
    _descend(body, compiled(path), 0, there)
    return there


def _descend(holder: object, steps: tuple[Step, ...], at: int, there: list[object]) -> None:
    for number in range(at, len(steps)):
        key, tag, kept = steps[number]
        if key in MANY:
            for item in _array(holder)[MANY[key]]:
                if item is not None and (tag is None or (member(item, tag[0]) == tag[1]) is kept):
                    _descend(item, steps, number + 1, there)
            return
        if key:
            holder = member(holder, key)
        if holder is None or (tag and (member(holder, tag[0]) == tag[1]) is not kept):
            return
    there.append(holder)


def found(body: object, path: str) -> list[tuple[str, object]]:
    """Every value that a path leads to, with the pointer to it."""
    places: list[tuple[str, object]] = [("", body)]
    for key, tag, kept in compiled(path):
        if key in MANY:
            places = [place for at, holder in places for place in _items(at, _array(holder), MANY[key])]
        elif key:
            places = [(f"{at}/{escape(key)}", value) for at, holder in places if (value := member(holder, key)) is not None]
        if tag:
            places = [(at, holder) for at, holder in places if (member(holder, tag[0]) == tag[1]) is kept]
    return places


def _items(at: str, array: Sequence[object], which: slice) -> Iterator[tuple[str, object]]:
    for index in range(len(array))[which]:
        if array[index] is not None:
            yield f"{at}/{index}", array[index]


def first(body: object, path: str) -> object:
    """The first value that a path leads to, or None."""
    steps = compiled(path)
    holder: object = body
    for number, (key, tag, kept) in enumerate(steps):
        if key in MANY:
            there: list[object] = []
            _descend(holder, steps, number, there)
            return there[0] if there else None
        if key:
            holder = member(holder, key)
        if holder is None or (tag and (member(holder, tag[0]) == tag[1]) is not kept):
            return None
    return holder


@cache
@cache
def stem(path: str) -> tuple[str, str]:
    """A path up to its last array, without conditions, and the key that follows: without such a member, it leads nowhere."""
    keys = [step.key for step in compiled(path)]
    arrays = [number for number, key in enumerate(keys, start=1) if key in MANY]
    last = arrays[-1] if arrays else 0
    array = "".join(f"/{'*' if key in MANY else escape(key)}" for key in keys[:last])
    return array, next(iter(keys[last:]), "")


def members_at(body: object, array: str) -> dict[type, set[str]]:
    """The names of the members that the items of an array have, by their classes; for a class, its names in Python."""
    kinds: dict[type, set[str]] = {}
    for item in _items_at(body, array):
        kind = type(item)
        there = kinds.get(kind)
        if there is None:
            there = kinds[kind] = set()
        there.update(item.__pydantic_fields_set__ if isinstance(item, BaseModel) else item if isinstance(item, dict) else ())
    return kinds


def _items_at(body: object, array: str) -> list[Any]:
    """What `values` finds by a path without conditions: one level after the other, which is quicker where there are many."""
    level: list[Any] = [body]
    for key, _, _ in compiled(array):
        if key in MANY:
            level = [item for holder in level for item in _array(holder)[MANY[key]] if item is not None]
        else:
            level = [item for holder in level if (item := member(holder, key)) is not None]
    return level


def everywhere(path: str) -> str:
    """A path without conditions, and with every item where it has one: what it leads to is among what this leads to."""
    return "".join(
        f"/{'*' if key in MANY or key.isdigit() else escape(key)}" for key in (step.key for step in compiled(path)) if key
    )


def last(body: object, paths: Sequence[str]) -> object:
    """The last value that the first fitting path leads to, or None."""
    return next((there[-1] for path in paths if (there := values(body, path))), None)


def _array(holder: Any) -> Sequence[object]:
    return holder if (_SHAPES.get(type(holder)) or _shape(type(holder))) == "array" else ()


def objects(value: object, pointer: str = "") -> Iterator[tuple[str, BaseModel]]:
    """Every typed object in a body, itself included, with the pointer to it."""
    if isinstance(value, BaseModel):
        yield pointer, value
        for wire, name in wire_names(type(value)).items():
            yield from objects(value.__dict__.get(name), f"{pointer}/{escape(wire)}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from objects(item, f"{pointer}/{escape(str(key))}")
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        for index, item in enumerate(value):
            yield from objects(item, f"{pointer}/{index}")


def escape(key: str) -> str:
    """A key as one step of a JSON Pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def unescape(step: str) -> str:
    """The key that one step of a JSON Pointer stands for."""
    return step.replace("~1", "/").replace("~0", "~")


def keys_of(pointer: str) -> list[str]:
    """The keys that a JSON Pointer names, from the outermost to the last."""
    return [unescape(step) for step in pointer.split("/")[1:]]


def _split(path: str) -> list[str]:
    parts = path.split("/")
    return parts if parts[0] else parts[1:]


def _step(part: str) -> Step:
    key, _, condition = part.partition("[")
    name, _, value = condition.rstrip("]").partition("=")
    return Step(unescape(key), (name.removesuffix("!"), value) if condition else None, not name.endswith("!"))
