"""Reading values out of bodies by path.

A path is a JSON Pointer in wire names, in which `*` is every item of an array and `[key=value]` keeps the objects that hold that
value: `/content/*[type=text]/text`. Bodies may be typed objects, plain JSON, or one inside the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel


class Step(NamedTuple):
    """One step down: a key, an index or `*`, and the member that what is found there must hold."""

    key: str
    tag: tuple[str, str] | None = None


@cache
def compiled(path: str) -> tuple[Step, ...]:
    """The steps of a path."""
    return tuple(_step(part) for part in _split(path))


@cache
def wire_names(body: type[BaseModel]) -> dict[str, str]:
    """Wire name to Python name, for every field of a class."""
    return {field.alias or name: name for name, field in body.model_fields.items()}


def member(holder: object, key: str) -> object:
    """The member of an object or array that goes by a wire name; None where there is none."""
    if isinstance(holder, BaseModel):
        name = wire_names(type(holder)).get(key)
        return getattr(holder, name) if name else (holder.model_extra or {}).get(key)
    if isinstance(holder, Mapping):
        return holder.get(key)
    if isinstance(holder, Sequence) and not isinstance(holder, str | bytes) and key.isdigit() and int(key) < len(holder):
        return holder[int(key)]
    return None


def found(body: object, path: str) -> list[tuple[str, object]]:
    """Every value that a path leads to, with the pointer to it; nulls and absent members are not there."""
    places = [("", body)]
    for key, tag in compiled(path):
        if key == "*":
            places = [(f"{at}/{index}", item) for at, holder in places for index, item in _items(holder)]
        elif key:
            places = [(f"{at}/{escape(key)}", value) for at, holder in places if (value := member(holder, key)) is not None]
        if tag:
            places = [(at, holder) for at, holder in places if member(holder, tag[0]) == tag[1]]
        if not places:
            break
    return places


def first(body: object, path: str) -> object:
    """The first value that a path leads to, or None."""
    places = found(body, path)
    return places[0][1] if places else None


def last(body: object, paths: Sequence[str]) -> object:
    """The last value that the first fitting path leads to, or None."""
    for path in paths:
        places = found(body, path)
        if places:
            return places[-1][1]
    return None


def _items(holder: object) -> Iterator[tuple[int, object]]:
    if isinstance(holder, Sequence) and not isinstance(holder, str | bytes):
        yield from ((index, item) for index, item in enumerate(holder) if item is not None)


def objects(value: object, pointer: str = "") -> Iterator[tuple[str, BaseModel]]:
    """Every typed object in a body, itself included, with the pointer to it."""
    if isinstance(value, BaseModel):
        yield pointer, value
        for wire, name in wire_names(type(value)).items():
            yield from objects(getattr(value, name), f"{pointer}/{escape(wire)}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from objects(item, f"{pointer}/{escape(str(key))}")
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        for index, item in enumerate(value):
            yield from objects(item, f"{pointer}/{index}")


def escape(key: str) -> str:
    """A key as one step of a JSON Pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def _split(path: str) -> list[str]:
    parts = path.split("/")
    return parts if parts[0] else parts[1:]


def _step(part: str) -> Step:
    key, _, condition = part.partition("[")
    name, _, value = condition.rstrip("]").partition("=")
    return Step(key.replace("~1", "/").replace("~0", "~"), (name, value) if condition else None)
