# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/base.py; edit it there.
"""What every kind of rule has: what it is about, whom it concerns, and what others may ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol, TypeVar

from ..bounds import same
from ..findings import Finding
from ..paths import MANY, compiled, first, values

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class When:
    """A condition on the values that a path leads to.

    That one is among `equals`, or that none is among `differs`; or, by `there`, only that there is one, or none.
    """

    at: str
    equals: tuple[object, ...] = ()
    differs: tuple[object, ...] = ()
    there: bool | None = None

    def holds(self, body: object) -> bool:
        """Whether the condition holds for a body."""
        there = values(body, self.at)
        if self.there is not None:
            return bool(there) == self.there
        if self.differs:
            return not any(same(value, other) for value in there for other in self.differs)
        return any(same(value, other) for value in there for other in self.equals)

    def __str__(self) -> str:
        if self.there is not None:
            return f"{self.at} is {'' if self.there else 'not '}given"
        words = either(self.differs or self.equals)
        if self.at.endswith("/*"):
            return f"{self.at.removesuffix('/*')} {'does not hold' if self.differs else 'holds'} {words}"
        return f"{self.at} is {'not ' if self.differs else ''}{words}"


class Hand(Protocol):
    """What may be done to a drawn body to make it keep a rule. Paths begin at the object that the rule is about."""

    @property
    def removes(self) -> bool:
        """Whether to take away rather than to add, where both would do."""
        ...

    def one(self, items: Sequence[Item]) -> Item:
        """Choose."""
        ...

    def remove(self, *paths: str) -> None:
        """Take away all that paths lead to."""
        ...

    def draw(self, path: str) -> None:
        """Draw what is missing at a path."""
        ...

    def put(self, path: str, value: object) -> bool:
        """Set a value, in an array beside what it holds; False if there is no place for it."""
        ...


def needed_with(when: When | None, trigger: str) -> tuple[str, ...]:
    """What a rule needs in a body to be broken, that is about bodies only where a condition holds."""
    positive = when is not None and (when.equals or when.there)
    return tuple(filter(None, (trigger, last_key(when.at) if when is not None and positive else "")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Something that must hold between fields, for every model or those that `models` matches.

    A kind of rule is a class: its docstring says what it means, its fields are what a card may say beside the common ones.
    """

    kind: ClassVar[str] = ""
    """What a card calls it."""
    count: ClassVar[tuple[int, int]] = (1, 99)
    """How many fields it takes."""
    together: ClassVar[bool] = False
    """Whether it takes all of the fields to break it."""
    numbers: ClassVar[bool] = False
    """Whether it compares numbers."""

    fields: tuple[str, ...]
    on: str = ""
    """The class whose objects the rule is about, where it is not checked by that class itself."""
    models: tuple[str, ...] = ()
    message: str = ""
    certain: bool = True

    def broken(self, body: object) -> Iterator[Finding]:
        """What is wrong with a body, by this rule."""
        raise NotImplementedError

    def words(self) -> str:
        """What must hold of the fields, as the second half of a sentence."""
        raise NotImplementedError

    def mend(self, body: object, hand: Hand) -> None:
        """Change a drawn body that breaks the rule, so that it comes nearer to keeping it: leave out what breaks it."""
        hand.remove(*reversed([finding.pointer for finding in self.broken(body)]))

    def spoken(self, finding: Finding) -> str:
        """A finding as Anthropic's own check would put it."""
        return f"{dotted(finding.pointer)}: {finding.message}" if finding.pointer else finding.message

    def slips(self) -> Iterator[tuple[str, str, str]]:
        """What a card says that cannot be meant: the member, what is wrong, and what would be right."""
        yield from ()

    def trigger(self) -> str:
        """A text that stands in the JSON of every body that breaks the rule, in quotes; empty if there is none."""
        alike = [found for read in (mark, last_key) if len(found := {read(path) for path in self.fields}) == 1]
        return next(iter(alike[0])) if alike else ""

    def needed(self) -> tuple[str, ...]:
        """Texts that all stand in the JSON of every body that breaks the rule, in quotes."""
        return tuple(filter(None, (self.trigger(),)))

    def paths(self) -> tuple[str, ...]:
        """Paths of which one at least leads somewhere in every body that breaks the rule; empty if there are none."""
        return self.fields

    def _there(self, body: object) -> list[str]:
        return [pointer for pointer in self.fields if first(body, pointer) is not None]

    def _finding(self, pointer: str, wrong: str) -> Finding:
        return Finding(pointer, self.message or wrong)


def mark(path: str) -> str:
    """A text that stands in the JSON of every body in which a path leads somewhere: the value of its last condition, or a key."""
    tags = [step.tag[1] for step in compiled(path) if step.tag and step.kept]
    return tags[-1] if tags else last_key(path)


def last_key(path: str) -> str:
    """The last key of a path that objects have; empty if there is none."""
    keys = [step.key for step in compiled(path) if step.key not in {"", *MANY}]
    return keys[-1] if keys else ""


def names(pointers: Sequence[str]) -> str:
    """Pointers as people read them."""
    return ", ".join(map(dotted, pointers))


def dotted(pointer: str) -> str:
    """A pointer as people and some services write it."""
    return pointer.removeprefix("/").replace("/", ".")


def either(choices: Sequence[object]) -> str:
    """Values, any of which will do."""
    return " or ".join(map(repr, choices))
