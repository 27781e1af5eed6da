# Copied from generator/bedrock_codegen/runtime/_runtime/json/walks.py; edit it there.
"""The tree of the places that checks are about, and the walk along it through bodies."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeAlias

from pydantic import BaseModel

from .bounds import fitting
from .paths import compiled, is_item, items_of, member, wire_names

Hits: TypeAlias = dict[int, int]
"""The signs that a walk has met, and how often."""
See: TypeAlias = Callable[[Sequence[Any], Hits], None]
"""Looks at the values at one place, none of them None, and notes the signs that they are and hold.

All messages of a conversation are looked at as one: what there is to do is done once a place and not once a message.
"""


Settled: TypeAlias = tuple[Sequence[str], int]
"""Paths, and a number: a check is kept where just so many of them lead somewhere."""


@dataclass(slots=True)
class Node:
    """A place in bodies: what a value there is a sign of, and where to go on from it."""

    sign: int = 0
    """Of a value that is there; 0 where nobody asks."""
    misfit: int = 0
    """Of a value that may break one of the fragments of JSON Schema that stand here."""
    schemas: dict[str, Mapping[str, object]] = field(default_factory=dict)
    tests: dict[Callable[[Any], bool], int] = field(default_factory=dict)
    """Quick tests, and the signs of a value that does not pass."""
    below: dict[str, Node] = field(default_factory=dict)
    items: Node | None = None
    last: Node | None = None
    """The last item of an array, where something is asked about that alone, and there is one such array."""
    tagged: dict[tuple[str, str], Node] = field(default_factory=dict)
    settled: Settled | None = None
    """When an object here keeps all checks that ask for it."""

    def at(self, path: str) -> Node:
        """The place that a path leads to from here, or one that holds it: any item of arrays, and few conditions."""
        node, steps, single = self, compiled(path), True
        arrays = max((number for number, step in enumerate(steps) if is_item(step.key)), default=0)
        for number, (key, tag, kept) in enumerate(steps):
            if key == "-1" and single:
                node.last = node.last or Node()
                node = node.last
            elif is_item(key):
                node.items = node.items or Node()
                node, single = node.items, False
            elif key:
                node = node.below.setdefault(key, Node())
            if tag and kept and (number >= arrays or single):
                node = node.tagged.setdefault(tag, Node())
        return node


def seer(node: Node) -> See:
    """The walk from a place on: a function for what there is to do, made once, since checks are few and bodies many."""
    seers: list[See] = [_judge(node)] if node.sign or node.misfit or node.tests else []
    if node.items:
        seers.append(_of_items(seer(node.items)))
    if node.last:
        seers.append(_of_last(seer(node.last)))
    if node.below:
        seers.append(_of_members({key: seer(below) for key, below in node.below.items()}))
    tags: dict[str, dict[str, See]] = {}
    for (key, value), inner in node.tagged.items():
        tags.setdefault(key, {})[value] = seer(inner)
    seers += [_of_tag(key, arms) for key, arms in tags.items()]
    return _in_turn(seers)


def _in_turn(seers: Sequence[See]) -> See:
    if len(seers) == 1:
        return seers[0]

    def see(values: Sequence[Any], hits: Hits) -> None:
        for one in seers:
            one(values, hits)

    return see


def _judge(node: Node) -> See:
    """A look at the values alone."""
    sign, tests = node.sign, [*node.tests.items()]
    if node.misfit:
        tests.append((fitting(*node.schemas.values()), node.misfit))
    if not tests:
        return lambda values, hits: _met(sign, len(values), hits)

    def judge(values: Sequence[Any], hits: Hits) -> None:
        if sign:
            _met(sign, len(values), hits)
        for passes, misfit in tests:
            if not all(map(passes, values)):
                hits[misfit] = 1

    return judge


def _met(sign: int, times: int, hits: Hits) -> None:
    hits[sign] = hits.get(sign, 0) + times


def _of_items(see: See) -> See:
    def walk(arrays: Sequence[Any], hits: Hits) -> None:
        items = [item for array in arrays for item in (array if type(array) is list else items_of(array)) if item is not None]
        if items:
            see(items, hits)

    return walk


def _of_last(see: See) -> See:
    def walk(arrays: Sequence[Any], hits: Hits) -> None:
        lasts = [item for array in arrays for item in items_of(array)[-1:] if item is not None]
        if lasts:
            see(lasts, hits)

    return walk


def _of_tag(key: str, arms: Mapping[str, See]) -> See:
    def walk(holders: Sequence[Any], hits: Hits) -> None:
        for tag, tagged in _grouped(holders, lambda holder: _text(member(holder, key))).items():
            if tag in arms:
                arms[tag](tagged, hits)

    return walk


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _grouped(values: Sequence[Any], key: Callable[[Any], Any]) -> Mapping[Any, list[Any]]:
    groups: dict[Any, list[Any]] = {}
    for value in values:
        groups.setdefault(key(value), []).append(value)
    return groups


def _of_members(below: Mapping[str, See]) -> See:
    plans: dict[type, _Plan] = {}  # of the types met so far

    def look(holders: Sequence[Any], hits: Hits) -> None:
        if len(holders) > 1 and len({*map(type, holders)}) > 1:
            for alike in _grouped(holders, type).values():
                look(alike, hits)
            return
        first = holders[0]
        plan = plans.get(type(first))
        if plan is None:
            plan = plans[type(first)] = _plan(type(first), below)
        names, others = plan
        if names:
            given = first.__pydantic_fields_set__
            for name in given if len(holders) == 1 else given.union(*map(_given, holders)):
                if name in names and (values := [value for each in holders if (value := each.__dict__.get(name)) is not None]):
                    names[name](values, hits)
        for key, see in others:
            if values := [value for each in holders if (value := member(each, key)) is not None]:
                see(values, hits)

    return look


_given = attrgetter("__pydantic_fields_set__")


_Plan: TypeAlias = tuple[Mapping[str, See], Sequence[tuple[str, See]]]
"""How to look into one type: by the names in Python of what was set, and by the wire names of all else that may be there."""


def _plan(kind: type, below: Mapping[str, See]) -> _Plan:
    if not issubclass(kind, BaseModel):
        return {}, [*below.items()] if issubclass(kind, Mapping) else ()
    names = {wire: name for wire, name in wire_names(kind).items() if wire in below}
    fields = kind.model_fields
    unset = {wire for wire, name in names.items() if not fields[name].is_required() and fields[name].default is not None}
    takes_others = kind.model_config.get("extra") == "allow" or getattr(kind, "__open__", False)
    unknown = below.keys() - names.keys() if takes_others else set[str]()
    return {name: below[wire] for wire, name in names.items()}, [(key, below[key]) for key in sorted(unset | unknown)]
