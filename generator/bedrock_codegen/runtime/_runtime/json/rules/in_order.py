"""`in_order`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..findings import Finding
from ..paths import found, values
from .base import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class InOrder(Rule):
    """Of all values that `fields` lead to, one after the other, none that is listed in `order` comes after a later one of it."""

    kind = "in_order"

    order: tuple[object, ...]

    def broken(self, body: object) -> Iterator[Finding]:
        if sum(len(values(body, path)) for path in self.fields) < 2:
            return
        reached = 0
        for pointer, value in self._listed(body):
            place = self.order.index(value)
            if place < reached:
                yield self._finding(pointer, f"is {value!r} after {self.order[reached]!r}: the order is {self._order()}")
            reached = max(reached, place)

    @property
    def least(self) -> int:
        return 2

    def words(self) -> str:
        return f"in the order {self._order()}"

    def _listed(self, body: object) -> list[tuple[str, object]]:
        return [place for path in self.fields for place in found(body, path) if place[1] in self.order]

    def _order(self) -> str:
        return ", then ".join(map(repr, self.order))
