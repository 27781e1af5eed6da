"""`less_than`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..findings import Finding
from ..paths import first
from .base import Hand, Paths, Rule, When, dotted, signs_with


@dataclass(frozen=True, slots=True, kw_only=True)
class LessThan(Rule):
    """The first field is smaller than the second, where both are there; with `when`, only where that holds."""

    kind = "less_than"
    count = (2, 2)
    together = True
    numbers = True

    when: When | None = None

    def broken(self, body: object) -> Iterator[Finding]:
        if self.when is not None and not self.when.holds(body):
            return
        small, large = (first(body, pointer) for pointer in self.fields)
        if _is_number(small) and _is_number(large) and small >= large:  # type: ignore[operator]
            yield self._finding(self.fields[0], f"must be less than {self.fields[1]}, which is {large}; got {small}")

    def signs(self) -> tuple[Paths, ...]:
        return signs_with(self.when, tuple((path,) for path in self.fields))

    def words(self) -> str:
        return f"the first is less than the second{f' (when {self.when})' if self.when else ''}"

    def mend(self, body: object, hand: Hand) -> None:
        smaller = first(body, self.fields[0])
        if hand.removes or not isinstance(smaller, int | float) or not hand.put(self.fields[1], smaller + 1):
            hand.remove(self.fields[0])

    def spoken(self, finding: Finding) -> str:  # noqa: ARG002 - it names both
        return f"`{dotted(self.fields[1])}` must be greater than `{dotted(self.fields[0])}`."


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
