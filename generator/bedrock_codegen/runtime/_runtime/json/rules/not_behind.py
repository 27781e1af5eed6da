"""`not_behind`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..findings import Finding
from ..paths import found, values
from .base import Paths, Rule, names

Place = tuple[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotBehind(Rule):
    """Of the items that `fields` lead to, none that has any of `holds` stands directly behind one that has any of `behind`."""

    kind = "not_behind"
    inside = ("holds", "behind")

    holds: tuple[str, ...]
    behind: tuple[str, ...]

    def broken(self, body: object) -> Iterator[Finding]:
        for path in self.fields:
            for before, item in pairwise(found(body, path)):
                if _are_neighbours(before, item) and _first(before, self.behind):
                    yield from (
                        self._finding(at, f"stands directly behind {names(self.behind)}") for at in _first(item, self.holds)
                    )

    def signs(self) -> tuple[Paths, ...]:
        return tuple(tuple(f"{path}{inner}" for path in self.fields for inner in group) for group in (self.behind, self.holds))

    def words(self) -> str:
        return f"none with {', '.join(self.holds)} directly behind one with {', '.join(self.behind)}"


def _are_neighbours(one: Place, other: Place) -> bool:
    """Whether two items stand in one array, the second right after the first."""
    (array, _, index), (same, _, after) = one[0].rpartition("/"), other[0].rpartition("/")
    return array == same and int(after) == int(index) + 1


def _first(item: Place, paths: Sequence[str]) -> list[str]:
    """The pointer to the first thing that any of some paths leads to from an item; none where there is nothing."""
    at, holder = item
    there = next((path for path in paths if values(holder, path)), None)
    return [] if there is None else [f"{at}{pointer}" for pointer, _ in found(holder, there)[:1]]
