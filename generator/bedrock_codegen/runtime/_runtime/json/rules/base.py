"""What every kind of rule has: what it is about, whom it concerns, and what others may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, TypeAlias, TypeVar

from ..bounds import same
from ..findings import Finding
from ..paths import first, values

Item = TypeVar("Item")
Paths: TypeAlias = tuple[str, ...]


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


def signs_with(when: When | None, signs: tuple[Paths, ...]) -> tuple[Paths, ...]:
    """The signs of a rule that is about bodies only where a condition holds."""
    return (*signs, (when.at,)) if when is not None and (when.equals or when.there) else signs


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
    beside: ClassVar[Paths] = ()
    """Its further members that hold paths, which begin where `fields` do."""
    inside: ClassVar[Paths] = ()
    """Its members that hold paths, which begin at what `fields` lead to."""

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

    def signs(self) -> tuple[Paths, ...]:
        """Groups of paths, the rarest last. Of each, one path at least leads somewhere in every body that breaks the rule."""
        return tuple((path,) for path in self.fields) if self.together else (self.fields,)

    @property
    def passes(self) -> Callable[[Any], bool] | None:
        """A quick test of the values that `fields` lead to: while all of them pass, the rule is kept. None: there is none."""
        return None

    @property
    def least(self) -> int:
        """How many values of those that `fields` lead to it takes to break the rule."""
        return 1

    def settled(self) -> tuple[Paths, int]:
        """Paths, and a number: where just so many of them lead somewhere, a body keeps the rule. None of them where none tell."""
        return (), 0

    def _there(self, body: object) -> list[str]:
        return [pointer for pointer in self.fields if first(body, pointer) is not None]

    def _finding(self, pointer: str, wrong: str) -> Finding:
        return Finding(pointer, self.message or wrong)


def names(pointers: Sequence[str]) -> str:
    """Pointers as people read them."""
    return ", ".join(map(dotted, pointers))


def dotted(pointer: str) -> str:
    """A pointer as people and some services write it."""
    return pointer.removeprefix("/").replace("/", ".")


def either(choices: Sequence[object]) -> str:
    """Values, any of which will do."""
    return " or ".join(map(repr, choices))
