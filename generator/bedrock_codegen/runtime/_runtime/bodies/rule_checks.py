"""The rules of an object's class, applied when it is made: most objects are done with after one look."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from ..json.paths import items_of, members_at, values, wire_names
from ..json.rules import Door, OneOf, Requires, Rule, at_stake, doors, outermost


def only_one(rule: OneOf) -> Callable[[Any], Any]:
    """The check of objects that are told apart by key: one that has just one member, which is not None, is done with."""
    keys = {path[1:] for path in rule.fields if path.count("/") == 1}
    known: dict[type, frozenset[str]] = {}

    def check(body: Any) -> Any:
        given = body.__pydantic_fields_set__
        if len(given) == 1:
            (name,) = given
            kind: Any = type(body)
            if kind not in known:
                known[kind] = frozenset(name for wire, name in wire_names(kind).items() if wire in keys)
            if name in known[kind] and body.__dict__[name] is not None:
                return body
        return keep(body)

    return check


def keep(body: Any) -> Any:
    """Check that an object keeps the rules of its class."""
    kind: Any = type(body)
    for array, items, groups in _rules(kind, frozenset(body.__pydantic_fields_set__)):
        if items.keep(body) if items else array and not values(body, array):
            continue
        seen: Seen = {}
        for tests, group in groups:
            for test in tests:
                if test(body, seen):
                    _apply(group, body)
                    break
    return body


@dataclass(frozen=True, slots=True)
class _Items:
    """The items of a field, and the members that an item must have for some rules to be broken."""

    field: str
    keys: frozenset[str]
    names: dict[type, frozenset[str]]
    """The same by the class of an item, in Python; of the classes met so far."""

    def keep(self, body: Any) -> bool:
        """Whether no item has any of them: then all the rules are kept."""
        names = self.names
        for item in items_of(body.__dict__[self.field]):
            kind = type(item)
            if kind not in names:
                if not issubclass(kind, BaseModel):
                    return False
                names[kind] = frozenset(name for wire, name in wire_names(kind).items() if wire in self.keys) | self.keys
            if not names[kind].isdisjoint(item.__pydantic_fields_set__):
                return False
        return True


def _items(body: Any, given: frozenset[str], array: str, groups: Iterable[tuple[Any, tuple[Door, ...], Any]]) -> _Items | None:
    """The items that all groups of rules behind an array are about, where they are those of a field that is given."""
    found = [door for missing, those, _ in groups for door in ((None,) if missing else those or (None,))]
    name = wire_names(body).get(array[1:-2]) if array.count("/") == 2 else None
    if name is None or name not in given or not all(door and door.array == array and door.key for door in found):
        return None
    return _Items(name, frozenset(door.key for door in found if door), {})


Seen = dict[str, dict[type, set[str]]]
"""What the items of arrays hold, of those that were looked at."""
Test = Callable[[Any, Seen], bool]
Group = tuple[tuple[Test, ...], tuple[Rule, ...]]


def _apply(rules: Iterable[Rule], body: Any) -> None:
    for rule in rules:
        for finding in rule.broken(body):
            raise PydanticCustomError("rule", "{wrong}", {"wrong": finding.message, "at": finding.pointer})


@lru_cache(maxsize=1024)
def _rules(body: Any, given: frozenset[str]) -> tuple[tuple[str, _Items | None, tuple[Group, ...]], ...]:
    """The rules of a class that objects with these fields can break: programs send the same few shapes again and again.

    Rules that follow one another and need the same members stand together, after quick tests of which one passes where they may
    be broken. Groups that need items of one array stand behind it: a conversation of texts has none, and is done with them.
    """
    at_hand = [rule for rule in body.__rules__ if at_stake(rule, body, given)]
    alike = groupby(at_hand, key=lambda rule: (_missing(rule, body, given), doors(rule, body, given)))
    groups = [(missing, found, tuple(rules)) for (missing, found), rules in alike]
    behind = [(array, list(inner)) for array, inner in groupby(groups, key=lambda group: "" if group[0] else outermost(group[1]))]
    return tuple(
        (array, _items(body, given, array, inner), tuple((_tests(missing, found), rules) for missing, found, rules in inner))
        for array, inner in behind
    )


def _tests(missing: _Missing | None, found: tuple[Door, ...]) -> tuple[Test, ...]:
    return (missing,) if missing else tuple(map(_Ajar, found)) or (_always,)


def _always(_: Any, __: Seen) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class _Ajar:
    """Whether any item of an array has some member; the items are looked at once for all who ask."""

    door: Door

    def __call__(self, body: Any, seen: Seen) -> bool:
        array, key = self.door
        kinds = seen.get(array)
        if kinds is None:
            kinds = seen[array] = members_at(body, array)
        for kind, there in kinds.items():
            if not key or (wire_names(kind).get(key, key) if issubclass(kind, BaseModel) else key) in there:
                return True
        return False


@dataclass(frozen=True, slots=True)
class _Missing:
    """Whether any of some fields that were given is None, which is as good as not given."""

    names: tuple[str, ...]

    def __call__(self, body: Any, _: Seen) -> bool:
        for name in self.names:  # noqa: SIM110 - `any` with a generator takes twice as long
            if getattr(body, name) is None:
                return True
        return False


def _missing(rule: Rule, body: Any, given: frozenset[str]) -> _Missing | None:
    """Fields that are given, and while they are there keep the rule: the only one of `OneOf`, all that are required."""
    names = wire_names(body)
    paths = rule.needs if isinstance(rule, Requires) else rule.fields if isinstance(rule, OneOf) else ()
    fields = [names.get(path[1:], "") for path in paths]
    there = given.intersection(fields)
    keeps = all(fields) and (len(there) == 1 if isinstance(rule, OneOf) else len(there) == len(fields) > 0)
    return _Missing(tuple(sorted(there))) if keeps else None
