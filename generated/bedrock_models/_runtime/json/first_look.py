# Copied from generator/bedrock_codegen/runtime/_runtime/json/first_look.py; edit it there.
"""A first look at a body: whether it holds anything at all that one of many checks is about.

Most bodies do not, and are done with. It goes along the tree of a `Screen`, gathers nothing, and ends at the first thing that it
meets: what it leaves open is for the screen to tell. For each place and type of values there it is one function, made when the
first of them is met; which one is told by a dict, since calls are what costs here.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from pydantic import BaseModel

from .bounds import LENGTHS, fitting_of
from .paths import first, member, wire_names
from .walks import Node, Settled

Clear: TypeAlias = Callable[[Any], object]
"""Whether a value holds nothing that the checks are about."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked about a value. Several places may be about one: those that its tag leads to, beside the one it stands at."""

    places: tuple[Node, ...]
    signs: AbstractSet[int]
    several: AbstractSet[int] = frozenset()
    """Those of the signs that tell nothing where one item of an array alone has them."""
    settled: tuple[Settled, ...] = ()

    @property
    def itself(self) -> bool:
        """Whether it is asked only that there is one."""
        return any(place.sign in self.signs and place.settled is None for place in self.places)

    @property
    def settling(self) -> tuple[Settled, ...]:
        """What settles the checks that ask for it."""
        return (*self.settled, *(place.settled for place in self.places if place.settled and place.sign in self.signs))

    @property
    def schemas(self) -> list[Mapping[str, object]]:
        """What it must keep."""
        return [schema for place in self.places if place.misfit for schema in place.schemas.values()]

    def tests(self, kind: type) -> list[Clear]:
        """What it must pass, if it is of this type."""
        bounds = [fitting_of(kind, *self.schemas)] if self.schemas else []
        return [*bounds, *(test for place in self.places for test in place.tests)]

    def counts(self) -> Container[int] | None:
        """How many items of an array, of few, keep all that it must pass; None where that is not told by their number."""
        if any(place.tests for place in self.places) or not set().union(*self.schemas) <= LENGTHS:
            return None
        fits = _all(self.tests(list))
        return frozenset(count for count in range(_MANY + 1) if fits is None or fits([None] * count))

    def items(self) -> _Asked:
        """What is asked about its items."""
        return self._of(place.items for place in self.places if place.items)

    def item(self) -> _Asked:
        """What is asked about an item that is the only one."""
        return replace(self.items(), signs=self.signs - self.several)

    def last(self) -> _Asked:
        """What is asked about its last item alone."""
        return self._of(place.last for place in self.places if place.last)

    def members(self) -> dict[str, _Asked]:
        """What is asked about its members, by wire name."""
        keys = sorted({key for place in self.places for key in place.below})
        below = {key: self._of(place.below[key] for place in self.places if key in place.below) for key in keys}
        return {key: asked for key, asked in below.items() if asked.anything()}

    def tags(self) -> dict[str, dict[str, _Asked]]:
        """What is asked beside that by a member, and the value that it has."""
        tags: dict[str, dict[str, _Asked]] = {}
        for key, value in sorted({tag for place in self.places for tag in place.tagged}):
            arm = self._of(place.tagged[key, value] for place in self.places if (key, value) in place.tagged)
            if arm.anything():
                tags.setdefault(key, {})[value] = arm
        return tags

    def anything(self) -> bool:
        """Whether anything is asked, of it or of what it holds."""
        own = self.itself or bool(self.schemas or self.tests(object) or self.settling or self.members() or self.tags())
        return own or any(inner.places and inner.anything() for inner in (self.items(), self.last()))

    def also(self, arm: _Asked) -> _Asked:
        """The same with what is asked by a tag."""
        return replace(self, places=(*self.places, *arm.places))

    def _of(self, places: Iterable[Node]) -> _Asked:
        return replace(self, places=tuple(places), settled=())


class Looks(dict[type, "Clear | None"]):
    """The looks at a value, by its type; None for a type that can hold nothing that is asked about."""

    __slots__ = ("_asked",)

    def __init__(self, asked: _Asked) -> None:
        super().__init__({type(None): None})
        self._asked = asked

    def __missing__(self, kind: type) -> Clear | None:
        """Make the look at a type that is met for the first time."""
        look = self[kind] = _look_at(kind, self._asked)
        return look


def first_looks(
    root: Node, signs: AbstractSet[int], settled: Iterable[Settled] = (), several: AbstractSet[int] = frozenset()
) -> Looks:
    """The first looks at bodies, along a tree.

    Args:
        root: The whole body.
        signs: Those that ask for a check. Without any of them, a body keeps all checks that have one.
        settled: For each check that no sign asks for, when it is kept.
        several: Those of the signs that tell nothing where one item of an array alone has them.
    """
    return Looks(_Asked((root,), signs, several, tuple(settled)))


def _look_at(kind: type, asked: _Asked) -> Clear | None:
    if asked.itself:
        return _never
    if issubclass(kind, Sequence) and not issubclass(kind, str | bytes):
        return _look_at_array(kind, asked)
    into = _look_into(kind, asked)
    return _all([*asked.tests(kind), *([into] if into else ())])


def _all(tests: Sequence[Clear]) -> Clear | None:
    """One look for several; None for none."""
    if len(tests) == 2:
        first, second = tests
        return lambda value: first(value) and second(value)
    return tests[0] if len(tests) == 1 else (lambda value: all(test(value) for test in tests)) if tests else None


def _look_into(kind: type, asked: _Asked) -> Clear | None:
    """The look at what values of a type hold."""
    if issubclass(kind, BaseModel):
        return _into_object(kind, asked)
    if issubclass(kind, Mapping):
        return _by_wire(_looks(asked.members()), {key: _looks(arms) for key, arms in asked.tags().items()}, asked.settling, {})
    return None


def _looks(inner: Mapping[str, _Asked]) -> dict[str, Looks]:
    return {key: Looks(asked) for key, asked in inner.items()}


_MANY = 8
"""Items from which on a screen is quicker, which looks at all of them at once."""


def _look_at_array(kind: type, asked: _Asked) -> Clear | None:
    """The look at an array and its items. One that is the only one is the last, too."""
    fits, last = _all(asked.tests(kind)), Looks(asked.last()) if asked.last().anything() else None
    if last is None and not asked.items().anything():
        return fits
    several, alone = Looks(asked.items()), Looks(asked.item().also(asked.last()))
    told = asked.counts() if kind is list else None
    counts, fits = (range(_MANY + 1), fits) if told is None else (told, None)

    def look(array: Any) -> bool:
        count = len(array)
        if count not in counts or (fits is not None and not fits(array)):
            return False
        looks = alone if count == 1 else several
        for item in array:
            see = looks[type(item)]
            if see is not None and not see(item):
                return False
        return last is None or count < 2 or _is_clear(array[-1], last)

    return look


def _into_object(kind: type[BaseModel], asked: _Asked) -> Clear | None:
    names, tags = wire_names(kind), asked.tags()

    def named(asked: _Asked) -> dict[str, Looks]:
        return {names[wire]: Looks(inner) for wire, inner in asked.members().items() if wire in names}

    def is_about_what_was_set(arm: _Asked) -> bool:
        return not (arm.itself or arm.tests(object) or arm.tags() or any(_may_be_unset(wire, kind) for wire in arm.members()))

    tag = next((key for key, arms in tags.items() if key in names and all(map(is_about_what_was_set, arms.values()))), "")
    arms = {value: named(asked.also(arm)) for value, arm in tags.pop(tag, {}).items()}
    others = {wire: Looks(inner) for wire, inner in asked.members().items() if _may_be_unset(wire, kind)}
    by_name = _by_name(named(asked), names.get(tag, ""), arms)
    by_wire = _by_wire(others, {key: _looks(arms) for key, arms in tags.items()}, asked.settling, names)
    if by_name is None or by_wire is None:
        return by_name or by_wire
    return lambda holder: by_name(holder) and by_wire(holder)


def _may_be_unset(wire: str, kind: type[BaseModel]) -> bool:
    """Whether an object may hold a member that is not among those that were set, by its name in Python."""
    name = wire_names(kind).get(wire)
    if name is None:
        return kind.model_config.get("extra") == "allow" or getattr(kind, "__open__", False)
    field = kind.model_fields[name]
    return not field.is_required() and field.default is not None


def _by_name(members: Mapping[str, Looks], tag: str, arms: Mapping[str, Mapping[str, Looks]]) -> Clear | None:
    """The look at the members of a typed object that were set, by name in Python; where it has a tag, by the value of that."""

    def look(holder: Any) -> bool:
        held = holder.__dict__
        try:
            looks = arms.get(held.get(tag), members)
        except TypeError:  # no text: nobody can say what it is
            return False
        for name in holder.__pydantic_fields_set__:
            if name in looks:
                value = held.get(name)
                see = looks[name][type(value)]
                if see is not None and not see(value):
                    return False
        return True

    return look if members or arms else None


def _by_wire(
    members: Mapping[str, Looks], tags: Mapping[str, Mapping[str, Looks]], settled: Sequence[Settled], names: Mapping[str, str]
) -> Clear | None:
    """The look at an object of any form, by wire names: slower, and needed for little."""

    def look(holder: Any) -> bool:
        for key, looks in members.items():
            if not _is_clear(member(holder, key), looks):
                return False
        for key, arms in tags.items():
            tag = member(holder, key)
            if isinstance(tag, str) and tag in arms and not _is_clear(holder, arms[tag]):
                return False
        return all(_count(holder, paths) == count for paths, count in settled)

    if not members and not tags and len(settled) == 1 and settled[0][1] == len(settled[0][0]) == 1:
        only = names.get(settled[0][0][0][1:])
        if only is not None:
            return lambda holder: holder.__dict__.get(only) is not None
    return look if members or tags or settled else None


def _is_clear(value: object, looks: Looks) -> bool:
    see = looks[type(value)]
    return see is None or bool(see(value))


def _count(holder: object, paths: Sequence[str]) -> int:
    return sum(first(holder, path) is not None for path in paths)


def _never(_: Any) -> bool:
    return False
