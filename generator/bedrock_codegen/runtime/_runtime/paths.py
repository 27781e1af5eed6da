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


def found(body: object, path: str) -> Iterator[tuple[str, object]]:
    """Every value that a path leads to, with the pointer to it; nulls and absent members are not there."""
    return _down(body, compiled(path), "")


def first(body: object, path: str) -> object:
    """The first value that a path leads to, or None."""
    return next((value for _, value in found(body, path)), None)


def last(body: object, paths: Sequence[str]) -> object:
    """The last value that the first fitting path leads to, or None."""
    for path in paths:
        values = [value for _, value in found(body, path)]
        if values:
            return values[-1]
    return None


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


def _down(value: object, steps: tuple[Step, ...], pointer: str) -> Iterator[tuple[str, object]]:
    if value is None:
        return
    if not steps:
        yield pointer, value
        return
    (key, tag), rest = steps[0], steps[1:]
    for name, item in _children(value, key):
        if tag is None or member(item, tag[0]) == tag[1]:
            yield from _down(item, rest, f"{pointer}/{name}" if key else pointer)


def _children(value: object, key: str) -> Iterator[tuple[str, object]]:
    if key == "":
        yield "", value
    elif key != "*":
        yield escape(key), member(value, key)
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        yield from ((str(index), item) for index, item in enumerate(value))


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
