# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules.py; edit it there.
"""Rules between the fields of a request, and limits that single models set.

Both are values that the generator writes and one function each evaluates: over typed requests and plain JSON alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import ClassVar

from pydantic import BaseModel

from .bounds import same, violation
from .findings import Finding
from .paths import compiled, first, found, values, wire_names


@dataclass(frozen=True, slots=True)
class When:
    """A condition on the values that a path leads to: that one is among `equals`, or that none is among `differs`."""

    at: str
    equals: tuple[object, ...] = ()
    differs: tuple[object, ...] = ()

    def holds(self, body: object) -> bool:
        """Whether the condition holds for a body."""
        there = values(body, self.at)
        if self.differs:
            return not any(same(value, other) for value in there for other in self.differs)
        return any(same(value, other) for value in there for other in self.equals)

    def __str__(self) -> str:
        values = " or ".join(map(repr, self.differs or self.equals))
        return f"{self.at} is {'not ' if self.differs else ''}{values}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Something that must hold between fields, for every model or those that `models` matches."""

    together: ClassVar[bool] = False
    """Whether it takes all of the fields to break it."""

    fields: tuple[str, ...]
    on: str = ""
    """The class whose objects the rule is about, where it is not checked by that class itself."""
    models: tuple[str, ...] = ()
    message: str = ""
    certain: bool = True

    def broken(self, body: object) -> Iterator[Finding]:
        """What is wrong with a body, by this rule."""
        raise NotImplementedError

    def _there(self, body: object) -> list[str]:
        return [pointer for pointer in self.fields if first(body, pointer) is not None]

    def _finding(self, pointer: str, wrong: str) -> Finding:
        return Finding(pointer, self.message or wrong)


class AtMostOne(Rule):
    """At most one of the fields is there."""

    __slots__ = ()

    def broken(self, body: object) -> Iterator[Finding]:
        there = self._there(body)
        if len(there) > 1:
            yield self._finding(there[1], f"excludes {_names(there[:1])}: give one of them")


class OneOf(Rule):
    """Exactly one of the fields is there."""

    __slots__ = ()

    def broken(self, body: object) -> Iterator[Finding]:
        there = self._there(body)
        if not there:
            yield self._finding("", f"needs one of {_names(self.fields)}")
        elif len(there) > 1:
            yield self._finding(there[1], f"excludes {_names(there[:1])}: give exactly one of {_names(self.fields)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Requires(Rule):
    """If one of the fields is there, so is everything in `needs`; with `when`, only where that holds."""

    needs: tuple[str, ...]
    when: When | None = None

    def broken(self, body: object) -> Iterator[Finding]:
        there = self._there(body) if self.when is None or self.when.holds(body) else []
        missing = [pointer for pointer in self.needs if first(body, pointer) is None]
        if there and missing:
            yield self._finding(missing[0], f"is needed together with {_names(there)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LessThan(Rule):
    """The first field is smaller than the second, where both are there; with `when`, only where that holds."""

    together = True
    when: When | None = None

    def broken(self, body: object) -> Iterator[Finding]:
        if self.when is not None and not self.when.holds(body):
            return
        small, large = (first(body, pointer) for pointer in self.fields)
        if isinstance(small, int | float) and isinstance(large, int | float) and small >= large:
            yield self._finding(self.fields[0], f"must be less than {self.fields[1]}, which is {large}; got {small}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyWhen(Rule):
    """The fields are there only when a condition holds, but for the values in `unless`."""

    when: When
    unless: tuple[object, ...] = ()

    def broken(self, body: object) -> Iterator[Finding]:
        if not self.when.holds(body):
            for pointer in self._there(body):
                if not any(same(first(body, pointer), value) for value in self.unless):
                    values = f" (but for {' or '.join(map(repr, self.unless))})" if self.unless else ""
                    yield self._finding(pointer, f"is accepted only when {self.when}{values}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination(Rule):
    """The values of the fields, where all are there, are one of the allowed rows."""

    together = True
    allowed: tuple[tuple[object, ...], ...]

    def broken(self, body: object) -> Iterator[Finding]:
        values = tuple(first(body, pointer) for pointer in self.fields)
        if None not in values and not any(all(map(same, values, row)) for row in self.allowed):
            rows = ", ".join(" x ".join(map(str, row)) for row in self.allowed)
            got = " x ".join(map(str, values))
            yield self._finding(self.fields[0], f"with {_names(self.fields[1:])} must be one of {rows}; got {got}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A bound that some models set on one value: a fragment of JSON Schema, or None for a field they do not take."""

    at: str
    schema: Mapping[str, object] | None
    models: tuple[str, ...] = ()
    message: str = ""
    certain: bool = True

    def broken(self, body: object) -> Iterator[Finding]:
        """What is wrong with a body, by this limit."""
        for pointer, value in found(body, self.at):
            if wrong := self._wrong(value):
                yield Finding(pointer, self.message or wrong)

    def _wrong(self, value: object) -> str:
        return "is not accepted by this model" if self.schema is None else violation(value, self.schema)


def at_stake(check: Rule | Limit, body: type[BaseModel], given: frozenset[str]) -> bool:
    """Whether a body of a class, with these fields given, can break a check at all."""
    if isinstance(check, OneOf):
        return True
    names = wire_names(body)
    fields = [names.get(key, key) for path in _concerned(check) for key in (compiled(path)[0].key,)]
    there = [name in given or (name in body.model_fields and body.model_fields[name].default is not None) for name in fields]
    return all(there) if isinstance(check, Rule) and check.together else any(there)


def last_key(check: Rule | Limit) -> str:
    """The last key of the path that a check is about: without it in a body the check holds. Empty unless there is one path."""
    keys = [step.key for path in _concerned(check)[:1] for step in compiled(path) if step.key not in {"", "*"}]
    return keys[-1] if keys and len(_concerned(check)) == 1 else ""


def _concerned(check: Rule | Limit) -> tuple[str, ...]:
    if isinstance(check, Limit):
        return (check.at,)
    return () if isinstance(check, OneOf) else check.fields


def applies(check: Rule | Limit, model_id: str) -> bool:
    """Whether a rule or limit is meant for a base model id."""
    return not check.models or any(fnmatchcase(model_id, pattern) for pattern in check.models)


def _names(pointers: Sequence[str]) -> str:
    return ", ".join(pointer.removeprefix("/").replace("/", ".") for pointer in pointers)
