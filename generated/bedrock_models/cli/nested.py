# Copied from generator/bedrock_codegen/runtime/cli/nested.py; edit it there.
"""The objects within a request, opened one by one: by the way that leads to them, or by the name of their class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .._runtime.json.nearest_name import nearest
from .._runtime.json.schemas import follow
from .._runtime.models.catalogue import schema
from .._runtime.models.family import Family
from .parameters import Parameter, member, parameters
from .problems import Problem

Json = Any


@dataclass(frozen=True, slots=True)
class Opened:
    """An object of a request, with its members."""

    way: str
    """How it is reached, such as `messages.content`."""
    title: str
    about: str
    members: tuple[Parameter, ...]
    schema: Json


def opened(family: Family, place: str) -> list[Opened]:
    """The objects at a place: several where a union stands.

    Raises:
        Problem: There is no such place, or no object there.
    """
    body = schema(family.name, "request")
    nodes = [body["$defs"][place]] if place in body.get("$defs", {}) else _at(_steps(family, place), body, place)
    found = [_opened(place, node, body) for start in nodes for node in _objects(start, body)]
    if not found:
        raise Problem(f"{place}: is no object, and has nothing within")
    return found


def everything_within(family: Family, start: Sequence[Opened]) -> Iterator[Opened]:
    """Objects, what is within them, and so on to the end; each class once."""
    body = schema(family.name, "request")
    waiting, seen = list(start), set[str]()
    while waiting:
        item = waiting.pop(0)
        if item.title in seen:
            continue
        seen.add(item.title)
        yield item
        inner = [
            _opened(f"{item.way}.{name}".lstrip("."), node, body)
            for name, held in item.schema["properties"].items()
            for node in _objects(held, body)
        ]
        waiting = [*inner, *waiting]


def roots(family: Family) -> list[Opened]:
    """The body itself, as the one object to begin with."""
    body = schema(family.name, "request")
    return [_opened("", body, body)]


def _steps(family: Family, place: str) -> list[str]:
    """The members on the way; one that became a parameter of its own is named by it."""
    first, *rest = place.replace("[]", "").strip(".").split(".")
    pointers = {item.name: item.pointer for item in parameters(family)}
    return [*pointers.get(first, f"/{first}").split("/")[1:], *rest]


def _at(steps: Sequence[str], body: Json, place: str) -> list[Json]:
    nodes: list[Json] = [body]
    for step in steps:
        holders = [holder for node in nodes for holder in _objects(node, body)]
        names = list(dict.fromkeys(name for holder in holders for name in holder["properties"]))
        nodes = [holder["properties"][step] for holder in holders if step in holder["properties"]]
        if not nodes:
            near = nearest(step, names)
            right = f"Did you mean {near}?" if near else f"There are {', '.join(names)}" if names else "Nothing is within it"
            raise Problem(f"{place}: there is no {step!r}. {right}")
    return nodes


def _objects(node: Json, body: Json) -> Iterator[Json]:
    """The objects with members that a schema leads to at once: itself, its items, its arms."""
    target = follow(node, body)
    if "properties" in target:
        yield target
    inner = [*target.get("anyOf", ()), *target.get("oneOf", ()), target.get("items"), target.get("additionalProperties")]
    for arm in inner:
        if isinstance(arm, dict):
            yield from _objects(arm, body)


def _opened(way: str, node: Json, body: Json) -> Opened:
    required = node.get("required", ())
    members = tuple(
        member(name, f"/{name}", inner, body, required=name in required) for name, inner in node["properties"].items()
    )
    return Opened(way, node.get("title", ""), node.get("description", ""), members, node)
