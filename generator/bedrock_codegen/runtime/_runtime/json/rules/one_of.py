"""`one_of`."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Finding
from .base import Hand, Paths, Rule, names


class OneOf(Rule):
    """Exactly one of `fields` is there."""

    __slots__ = ()
    kind = "one_of"

    def broken(self, body: object) -> Iterator[Finding]:
        there = self._there(body)
        if not there:
            yield self._finding("", f"needs one of {names(self.fields)}")
        elif len(there) > 1:
            yield self._finding(there[1], f"excludes {names(there[:1])}: give exactly one of {names(self.fields)}")

    def signs(self) -> tuple[Paths, ...]:
        """None: a body without any of the fields breaks it."""
        return ()

    def settled(self) -> tuple[Paths, int]:
        return self.fields, 1

    def words(self) -> str:
        return "exactly one of them"

    def mend(self, body: object, hand: Hand) -> None:
        there = self._there(body)
        kept = hand.one(there or self.fields)
        if there:
            hand.remove(*(path for path in there if path != kept))
        else:
            hand.draw(kept)
