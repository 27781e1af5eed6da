"""`at_most_one`."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Finding
from .base import Hand, Paths, Rule, dotted, names


class AtMostOne(Rule):
    """At most one of `fields` is there."""

    __slots__ = ()
    kind = "at_most_one"
    count = (2, 99)

    def broken(self, body: object) -> Iterator[Finding]:
        there = self._there(body)
        if len(there) > 1:
            yield self._finding(there[1], f"excludes {names(there[:1])}: give one of them")

    def signs(self) -> tuple[Paths, ...]:
        """Of two, the first named is the one that stands beside the usual one."""
        return tuple((path,) for path in reversed(self.fields)) if len(self.fields) == 2 else (self.fields,)

    def words(self) -> str:
        return "at most one of them"

    def mend(self, body: object, hand: Hand) -> None:
        there = self._there(body)
        kept = hand.one(there)
        hand.remove(*(path for path in there if path != kept))

    def spoken(self, finding: Finding) -> str:  # noqa: ARG002 - it names all of them
        both = " and ".join(f"`{dotted(pointer)}`" for pointer in sorted(self.fields))
        return f"{both} cannot both be specified for this model. Please use only one."
