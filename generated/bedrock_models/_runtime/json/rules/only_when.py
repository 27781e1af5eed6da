# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/only_when.py; edit it there.
"""`only_when`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..bounds import same
from ..findings import Finding
from ..paths import found, values
from .base import Hand, Paths, Rule, When, either


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyWhen(Rule):
    """All that `fields` lead to is there only when `when` holds, but for values in `except`."""

    kind = "only_when"

    when: When
    unless: tuple[object, ...] = field(default=(), metadata={"card": "except"})

    def broken(self, body: object) -> Iterator[Finding]:
        if self.when.holds(body) or not any(values(body, path) for path in self.fields):  # quicker than to find their places
            return
        for pointer, value in (place for path in self.fields for place in found(body, path)):
            if not any(same(value, other) for other in self.unless):
                yield self._finding(pointer, f"is accepted {self.words()}")

    def signs(self) -> tuple[Paths, ...]:
        there = self.when.differs or self.when.there is False  # only what is there breaks such a condition
        return (self.fields, (self.when.at,)) if there else (self.fields,)

    def words(self) -> str:
        return f"only when {self.when}{f' (but for {either(self.unless)})' if self.unless else ''}"

    def mend(self, body: object, hand: Hand) -> None:  # noqa: ARG002 - the rule is broken, so all of it is known
        if hand.removes or not (self.when.equals and hand.put(self.when.at, hand.one(self.when.equals))):
            hand.remove(*self.fields)
