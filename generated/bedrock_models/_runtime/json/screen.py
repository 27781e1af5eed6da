# Copied from generator/bedrock_codegen/runtime/_runtime/json/screen.py; edit it there.
"""One walk through a body that tells which of many checks it may break.

The paths of all checks are one tree, and a body is walked along it once: most bodies hold little of what checks are about, and
are done with all of them. What is told is never too little; what is told in vain costs a closer look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from pydantic import BaseModel

from .bounds import fitting
from .first_look import Looks, first_looks
from .paths import MANY, compiled, everywhere, items_of, member, wire_names
from .rules import Limit, Rule

Check: TypeAlias = Rule | Limit
Hits: TypeAlias = set[int]
"""The signs that a walk has met."""
See: TypeAlias = Callable[[Any, Hits], None]
"""Looks at a value, and notes the signs that it is and holds."""


@dataclass(slots=True)
class _Node:
    """A place in bodies: what a value there is a sign of, and where to go on from it."""

    sign: int = 0
    """Of a value that is there; 0 where nobody asks."""
    misfit: int = 0
    """Of a value that may break one of the fragments of JSON Schema that stand here."""
    schemas: dict[str, Mapping[str, object]] = field(default_factory=dict)
    below: dict[str, _Node] = field(default_factory=dict)
    items: _Node | None = None
    tagged: dict[tuple[str, str], _Node] = field(default_factory=dict)

    def at(self, path: str) -> _Node:
        """The place that a path leads to from here, or one that holds it: any item of arrays, and few conditions."""
        node, steps = self, compiled(path)
        arrays = max((number for number, step in enumerate(steps) if _is_item(step.key)), default=0)
        for number, (key, tag, kept) in enumerate(steps):
            if _is_item(key):
                node.items = node.items or _Node()
                node = node.items
            elif key:
                node = node.below.setdefault(key, _Node())
            if tag and kept and number >= arrays:
                node = node.tagged.setdefault(tag, _Node())
        return node


def _is_item(key: str) -> bool:
    return key in MANY or key.isdigit()


def _is_member(path: str) -> bool:
    """Whether a path leads to a member of the body itself, whatever it is."""
    (key, tag, _), *more = compiled(path)
    return not more and not tag and not _is_item(key)


@dataclass(frozen=True, slots=True)
class _Doubt:
    """When a check may be broken: a sign of each group was met, and of those that settle it not just so many."""

    check: Check
    groups: tuple[frozenset[int], ...]
    settling: frozenset[int]
    count: int

    def stands(self, hits: Hits) -> bool:
        """Whether it does after a walk."""
        for group in self.groups:
            if group.isdisjoint(hits):
                return False
        return not self.settling or len(self.settling & hits) != self.count


class Screen:
    """Checks of one class of bodies, and the walk that tells which of them a body may break."""

    __slots__ = ("_asked", "_asking", "_doubts", "_looks", "_root", "_see", "_signs", "_silent")

    def __init__(self, checks: Iterable[Check], body: type[BaseModel]) -> None:
        self._root = _Node()
        self._signs = 0
        ordered = list(checks)
        noted = {id(check): self._limit(check) for check in sorted(_limits(ordered), key=_has_conditions)}
        self._doubts = [noted.get(id(check)) or self._rule(check, body) for check in ordered]
        self._silent = [number for number, doubt in enumerate(self._doubts) if not doubt.groups]
        """Checks that no sign asks for: they are looked at each time."""
        self._asking: dict[int, list[int]] = {}
        for number, doubt in enumerate(self._doubts):
            for sign in doubt.groups[-1] if doubt.groups else ():
                self._asking.setdefault(sign, []).append(number)
        self._asked = frozenset(self._asking)
        self._see = _seer(self._root)
        self._looks = self._first_looks([ordered[number] for number in self._silent])

    def doubtful(self, body: object) -> Sequence[Check]:
        """The checks that a body may break, in their order."""
        if self._looks is not None:
            look = self._looks[type(body)]
            if look is None or look(body):
                return ()
        hits: Hits = set()
        self._see(body, hits)
        if hits and not self._asked.isdisjoint(hits):
            asked = {*self._silent, *(number for sign in self._asked & hits for number in self._asking[sign])}
        elif self._silent:
            asked = {*self._silent}
        else:
            return ()
        return [doubt.check for doubt in map(self._doubts.__getitem__, sorted(asked)) if doubt.stands(hits)]

    def _first_looks(self, silent: Sequence[Check]) -> Looks | None:
        """The first looks at bodies; None where there is a check that they cannot tell to be kept."""
        settled = [check.settled() if isinstance(check, Rule) and not check.on else ((), 0) for check in silent]
        if any(not paths or not all(map(_is_member, paths)) for paths, _ in settled):
            return None
        keys = [([compiled(path)[0].key for path in paths], count) for paths, count in settled]
        return first_looks(self._root, self._asked, keys)

    def _limit(self, limit: Limit) -> _Doubt:
        """A limit of values, which is no other where the same stands without conditions; or of a field that must not be there."""
        if limit.schema is None:
            return _Doubt(limit, (frozenset([self._sign(limit.at)]),), frozenset(), 0)
        plain, words = self._root.at(everywhere(limit.at)), repr(limit.schema)
        node = plain if words in plain.schemas else self._root.at(limit.at)
        node.schemas[words] = limit.schema
        node.misfit = node.misfit or self._new()
        return _Doubt(limit, (frozenset([node.misfit]),), frozenset(), 0)

    def _rule(self, check: Check, body: type[BaseModel]) -> _Doubt:
        assert isinstance(check, Rule)  # noqa: S101 - limits were noted before
        holders = _holders(check.on, body) if check.on else ("",)
        groups = check.signs() if holders else ()
        settling, count = ((), 0) if check.on else check.settled()
        exact = not any(tag or (_is_item(key) and key != "*") for path in settling for key, tag, _ in compiled(path))
        telling = [group for group in groups if check.on or not _is_everywhere(group, body)]
        telling.sort(key=_depth)  # the last, which is the rarest, asks for it
        return _Doubt(
            check,
            tuple(frozenset(self._sign(holder + path) for holder in holders for path in group) for group in telling),
            frozenset(map(self._sign, settling if exact else ())),
            count,
        )

    def _sign(self, path: str) -> int:
        node = self._root.at(path)
        node.sign = node.sign or self._new()
        return node.sign

    def _new(self) -> int:
        self._signs += 1
        return self._signs


def _holders(name: str, body: type[BaseModel]) -> Sequence[str]:
    from .places import places_of  # noqa: PLC0415 - few families have rules of classes

    return places_of(name, body)


def _is_everywhere(group: Sequence[str], body: type[BaseModel]) -> bool:
    """Whether a path leads to a field that all bodies have."""
    names = wire_names(body)
    return any(path[1:] in names and body.model_fields[names[path[1:]]].is_required() for path in group)


def _depth(group: Sequence[str]) -> int:
    return min(path.count("/") for path in group)


def _limits(checks: Iterable[Check]) -> list[Limit]:
    return [check for check in checks if isinstance(check, Limit)]


def _has_conditions(limit: Limit) -> bool:
    return any(step.tag for step in compiled(limit.at))


def _seer(node: _Node) -> See:
    """The walk from a place on: a function for what there is to do, made once, since checks are few and bodies many."""
    seers: list[See] = [_judge(node)] if node.sign or node.misfit else []
    if node.items:
        seers.append(_of_items(node.items))
    if node.below:
        look = _of_members({key: _seer(below) for key, below in node.below.items()})
        seers.append(lambda value, hits: look((value,), hits))
    tags: dict[str, dict[str, See]] = {}
    for (key, value), inner in node.tagged.items():
        tags.setdefault(key, {})[value] = _seer(inner)
    seers += [_of_tag(key, arms) for key, arms in tags.items()]
    return _in_turn(seers)


def _in_turn(seers: Sequence[See]) -> See:
    if len(seers) == 1:
        return seers[0]

    def see(value: Any, hits: Hits) -> None:
        for one in seers:
            one(value, hits)

    return see


def _judge(node: _Node) -> See:
    """A look at the value alone."""
    sign, misfit = node.sign, node.misfit
    if not misfit:
        return lambda _, hits: hits.add(sign)
    fits = fitting(*node.schemas.values())

    def judge(value: Any, hits: Hits) -> None:
        if sign:
            hits.add(sign)
        if not fits(value):
            hits.add(misfit)

    return judge


def _of_items(node: _Node) -> See:
    if node.below and not (node.sign or node.misfit or node.items or node.tagged):  # most items are objects, and only that
        look = _of_members({key: _seer(below) for key, below in node.below.items()})
        return lambda array, hits: look(array if type(array) is list else items_of(array), hits)
    see = _seer(node)

    def walk(array: Any, hits: Hits) -> None:
        for item in array if type(array) is list else items_of(array):
            if item is not None:
                see(item, hits)

    return walk


def _of_tag(key: str, arms: Mapping[str, See]) -> See:
    def walk(holder: Any, hits: Hits) -> None:
        tag = member(holder, key)
        if isinstance(tag, str) and tag in arms:
            arms[tag](holder, hits)

    return walk


def _of_members(below: Mapping[str, See]) -> Callable[[Iterable[Any], Hits], None]:
    plans: dict[type, _Plan] = {}  # of the types met so far

    def look(holders: Iterable[Any], hits: Hits) -> None:
        for holder in holders:
            plan = plans.get(type(holder))
            if plan is None:
                plan = plans[type(holder)] = _plan(type(holder), below)
            names, others = plan
            if names:
                for name in holder.__pydantic_fields_set__:
                    if name in names and (value := holder.__dict__.get(name)) is not None:
                        names[name](value, hits)
            if others:
                for key, see in others:
                    if (value := member(holder, key)) is not None:
                        see(value, hits)

    return look


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
