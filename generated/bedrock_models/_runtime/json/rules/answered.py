# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/answered.py; edit it there.
"""`answered`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ..findings import Finding
from ..paths import first, found, values
from .base import Paths, Rule

Places = list[tuple[str, object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Rule):
    """What one turn among `fields` asks at `asks`, the next one answers at `answers`, and nothing else.

    Neighbours that are alike in `speaker` are one turn. The last turn may leave open what it asks.
    """

    kind = "answered"
    inside = ("asks", "answers", "speaker")

    asks: str
    answers: str
    speaker: str

    def broken(self, body: object) -> Iterator[Finding]:
        if len(self.fields) == 1 and self._all_match(values(body, self.fields[0])):
            return
        turns = self._turns(body)
        for (asked, _), (_, answered) in pairwise([([], []), *turns]):
            known = [value for _, value in answered]
            for pointer, value in asked:
                if value not in known:
                    yield self._finding(pointer, f"is {value!r}, and the next turn has no answer to it at {self.answers}")
            known = [value for _, value in asked]
            for pointer, value in answered:
                if value not in known:
                    yield self._finding(pointer, f"is {value!r}, and the turn before does not ask that at {self.asks}")

    def signs(self) -> tuple[Paths, ...]:
        return (tuple(f"{path}{inner}" for path in self.fields for inner in (self.asks, self.answers)),)

    def words(self) -> str:
        return f"what one turn asks at {self.asks}, the next answers at {self.answers}, and nothing else"

    def _all_match(self, items: Sequence[object]) -> bool:
        """Whether nothing is wrong, told without saying where anything is."""
        open_asks: list[object] = []
        for _, group in groupby(items, key=lambda item: first(item, self.speaker)):
            turn = list(group)
            answered = [value for item in turn for value in values(item, self.answers)]
            if answered != open_asks and not _are_of_same_values(answered, open_asks):
                return False
            open_asks = [value for item in turn for value in values(item, self.asks)]
        return True

    def _turns(self, body: object) -> list[tuple[Places, Places]]:
        items = sorted((place for path in self.fields for place in found(body, path)), key=lambda place: _index(place[0]))
        return [self._turn(list(group)) for _, group in groupby(items, key=lambda place: first(place[1], self.speaker))]

    def _turn(self, items: Places) -> tuple[Places, Places]:
        return _within(items, self.asks), _within(items, self.answers)


def _are_of_same_values(one: Sequence[object], other: Sequence[object]) -> bool:
    return all(value in other for value in one) and all(value in one for value in other)


def _within(items: Sequence[tuple[str, object]], path: str) -> Places:
    return [(f"{at}{pointer}", value) for at, item in items for pointer, value in found(item, path)]


def _index(pointer: str) -> int:
    return int(pointer.rpartition("/")[2])
