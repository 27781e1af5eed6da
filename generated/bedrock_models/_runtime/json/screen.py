# Copied from generator/bedrock_codegen/runtime/_runtime/json/screen.py; edit it there.
"""One walk through a body that tells which of many checks it may break.

The paths of all checks are one tree, and a body is walked along it once: most bodies hold little of what checks are about, and
are done with all of them. What is told is never too little; what is told in vain costs a closer look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from pydantic import BaseModel

from .first_look import Looks, first_looks
from .paths import classes_in, compiled, everywhere, is_item, wire_names
from .rules import Limit, Rule
from .walks import Hits, Node, seer

Check: TypeAlias = Rule | Limit


def _stands_in_items(rule: Rule) -> bool:
    """Whether what a rule is about stands in the items of one array, and in no array within them."""
    return [sum(is_item(step.key) for step in compiled(path)) for path in rule.fields] == [1]


def _is_member(path: str) -> bool:
    """Whether a path leads to a member of the body itself, whatever it is."""
    (key, tag, _), *more = compiled(path)
    return not more and not tag and not is_item(key)


@dataclass(frozen=True, slots=True)
class _Doubt:
    """When a check may be broken: a sign of each group was met, and of those that settle it not just so many."""

    check: Check
    groups: tuple[frozenset[int], ...]
    settling: frozenset[int] = frozenset()
    count: int = 0
    least: int = 1
    """How many values of those that the last group leads to it takes."""
    holders: frozenset[int] = frozenset()
    """Of the objects that it is about, where that is not the body itself."""
    each: tuple[frozenset[int], ...] = ()
    """What each of these objects must hold once: by their number it is told of all of them."""

    def stands(self, hits: Hits) -> bool:
        """Whether it does after a walk."""
        for group in self.groups:
            if group.isdisjoint(hits):
                return False
        if self.least > 1 and _count(self.groups[-1], hits) < self.least:
            return False
        if self.each:
            held = _count(self.holders, hits)
            return any(_count(signs, hits) < held for signs in self.each)
        return not self.settling or len(self.settling & hits.keys()) != self.count


def _count(signs: Iterable[int], hits: Hits) -> int:
    return sum(hits.get(sign, 0) for sign in signs)


class Screen:
    """Checks of one class of bodies, and the walk that tells which of them a body may break."""

    __slots__ = ("_asked", "_asking", "_body", "_doubts", "_looks", "_root", "_see", "_signs", "_silent")

    def __init__(self, checks: Iterable[Check], body: type[BaseModel]) -> None:
        self._root, self._body = Node(), body
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
        self._see = seer(self._root)
        self._looks = self._first_looks(ordered)

    def doubtful(self, body: object) -> Sequence[Check]:
        """The checks that a body may break, in their order."""
        if self._looks is not None:
            look = self._looks[type(body)]
            if look is None or look(body):
                return ()
        hits: Hits = {}
        self._see([body], hits)
        if hits and not self._asked.isdisjoint(hits):
            asked = {*self._silent, *(number for sign in self._asked & hits.keys() for number in self._asking[sign])}
        elif self._silent:
            asked = {*self._silent}
        else:
            return ()
        return [doubt.check for doubt in map(self._doubts.__getitem__, sorted(asked)) if doubt.stands(hits)]

    def _first_looks(self, ordered: Sequence[Check]) -> Looks | None:
        """The first looks at bodies; None where there is a check that they cannot tell to be kept."""
        silent = [ordered[number] for number in self._silent]
        settled = [check.settled() if isinstance(check, Rule) and not check.on else ((), 0) for check in silent]
        if any(not paths or not all(map(_is_member, paths)) for paths, _ in settled):
            return None
        self._note_settled(ordered)
        return first_looks(self._root, self._asked, settled, self._of_several(ordered))

    def _note_settled(self, ordered: Sequence[Check]) -> None:
        """Note at the objects which a rule is about what settles it, where no other check asks for them."""
        for check, doubt in zip(ordered, self._doubts, strict=True):
            if doubt.holders and doubt.groups == (doubt.holders,) and isinstance(check, Rule):
                for place in _holders(check.on, self._body):
                    node = self._root.at(place)
                    if len(self._asking[node.sign]) == 1:
                        node.settled = check.settled()

    def _of_several(self, ordered: Sequence[Check]) -> frozenset[int]:
        """The signs that tell nothing where one item alone has them: all checks that ask for them are about several items."""
        plain = {
            number
            for number, (check, doubt) in enumerate(zip(ordered, self._doubts, strict=True))
            if isinstance(check, Rule) and doubt.least > 1 and not check.on and _stands_in_items(check)
        }
        return frozenset(sign for sign, asking in self._asking.items() if plain.issuperset(asking))

    def _limit(self, limit: Limit) -> _Doubt:
        """A limit of values, which is no other where the same stands without conditions; or of a field that must not be there."""
        if limit.schema is None:
            return _Doubt(limit, (frozenset([self._sign(limit.at)]),))
        plain, words = self._root.at(everywhere(limit.at)), repr(limit.schema)
        node = plain if words in plain.schemas else self._root.at(limit.at)
        node.schemas[words] = limit.schema
        node.misfit = node.misfit or self._new()
        return _Doubt(limit, (frozenset([node.misfit]),))

    def _rule(self, check: Check, body: type[BaseModel]) -> _Doubt:
        assert isinstance(check, Rule)  # noqa: S101 - limits were noted before
        holders = _holders(check.on, body) if check.on else ("",)
        if check.passes is not None and holders:
            return _Doubt(
                check, (frozenset(self._test(holder + path, check.passes) for holder in holders for path in check.fields),)
            )
        settling, count = check.settled()
        exact = not any(tag or (is_item(key) and key != "*") for path in settling for key, tag, _ in compiled(path))
        each = settling if check.on and exact and len(settling) == count and "*" not in "".join(settling) else ()
        telling = [group for group in check.signs() if not _is_everywhere(group, _about(check, body))] if holders else []
        telling.sort(key=_depth)  # the last, which is the rarest, asks for it
        if check.on and holders and not telling:
            telling = [("",)]
        signs = tuple(frozenset(self._sign(holder + path) for holder in holders for path in group) for group in telling)
        return _Doubt(
            check,
            signs,
            frozenset(map(self._sign, settling if exact and not check.on else ())),
            count,
            check.least if [*map(len, signs)] == [len(holders) * len(check.fields)] else 1,
            frozenset(self._sign(holder) for holder in holders if each),
            tuple(frozenset(self._sign(holder + path) for holder in holders) for path in each),
        )

    def _sign(self, path: str) -> int:
        node = self._root.at(path)
        node.sign = node.sign or self._new()
        return node.sign

    def _test(self, path: str, passes: Callable[[Any], bool]) -> int:
        tests = self._root.at(path).tests
        return tests.setdefault(passes, tests.get(passes) or self._new())

    def _new(self) -> int:
        self._signs += 1
        return self._signs


def _holders(name: str, body: type[BaseModel]) -> Sequence[str]:
    from .class_places import places_of  # noqa: PLC0415 - few families have rules of classes

    return places_of(name, body)


def _about(rule: Rule, body: type[BaseModel]) -> type[BaseModel]:
    """The class of the objects that a rule is about."""
    return next((kind for kind in classes_in(body) if kind.__name__ == rule.on), body) if rule.on else body


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
