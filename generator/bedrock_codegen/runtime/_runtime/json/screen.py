"""One walk through a body that tells which of many checks it may break.

The paths of all checks are one tree, and a body is walked along it once: most bodies hold little of what checks are about, and
are done with all of them. What is told is never too little; what is told in vain costs a closer look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeAlias

from pydantic import BaseModel

from .bounds import fitting
from .first_look import Looks, first_looks
from .paths import MANY, compiled, everywhere, items_of, member, wire_names
from .rules import Limit, Rule

Check: TypeAlias = Rule | Limit
Hits: TypeAlias = dict[int, int]
"""The signs that a walk has met, and how often."""
See: TypeAlias = Callable[[Sequence[Any], Hits], None]
"""Looks at the values at one place, none of them None, and notes the signs that they are and hold.

All messages of a conversation are looked at as one: what there is to do is done once a place and not once a message.
"""


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
    settles_each: bool = False
    """Whether all of these must be there, each once in a body: by their number it is told of several bodies at once."""

    def stands(self, hits: Hits, bodies: int) -> bool:
        """Whether it does after a walk through so many bodies."""
        for group in self.groups:
            if group.isdisjoint(hits):
                return False
        if bodies > 1:
            return not self.settles_each or min(hits.get(sign, 0) for sign in self.settling) < bodies
        return not self.settling or len(self.settling & hits.keys()) != self.count


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

    def doubtful(self, *bodies: object) -> Sequence[Check]:
        """The checks that one of some bodies may break, in their order."""
        if self._looks is not None and len(bodies) == 1:
            look = self._looks[type(bodies[0])]
            if look is None or look(bodies[0]):
                return ()
        hits: Hits = {}
        self._see(bodies, hits)
        if hits and not self._asked.isdisjoint(hits):
            asked = {*self._silent, *(number for sign in self._asked & hits.keys() for number in self._asking[sign])}
        elif self._silent:
            asked = {*self._silent}
        else:
            return ()
        return [doubt.check for doubt in map(self._doubts.__getitem__, sorted(asked)) if doubt.stands(hits, len(bodies))]

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
            exact and 0 < len(settling) == count and not any("*" in path for path in settling),
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
        seers.append(_of_items(_seer(node.items)))
    if node.below:
        seers.append(_of_members({key: _seer(below) for key, below in node.below.items()}))
    tags: dict[str, dict[str, See]] = {}
    for (key, value), inner in node.tagged.items():
        tags.setdefault(key, {})[value] = _seer(inner)
    seers += [_of_tag(key, arms) for key, arms in tags.items()]
    return _in_turn(seers)


def _in_turn(seers: Sequence[See]) -> See:
    if len(seers) == 1:
        return seers[0]

    def see(values: Sequence[Any], hits: Hits) -> None:
        for one in seers:
            one(values, hits)

    return see


def _judge(node: _Node) -> See:
    """A look at the values alone."""
    sign, misfit = node.sign, node.misfit
    if not misfit:
        return lambda values, hits: _met(sign, len(values), hits)
    fits = fitting(*node.schemas.values())

    def judge(values: Sequence[Any], hits: Hits) -> None:
        if sign:
            _met(sign, len(values), hits)
        if not all(map(fits, values)):
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
