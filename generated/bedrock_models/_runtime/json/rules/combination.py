# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/combination.py; edit it there.
"""`combination`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..bounds import same
from ..findings import Finding
from ..paths import first
from .base import Hand, Rule, names


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination(Rule):
    """The values of `fields`, where all are there, are one of the rows of `allowed`."""

    kind = "combination"
    together = True

    allowed: tuple[tuple[object, ...], ...]

    def broken(self, body: object) -> Iterator[Finding]:
        values = tuple(first(body, pointer) for pointer in self.fields)
        if None not in values and not any(all(map(same, values, row)) for row in self.allowed):
            got = " x ".join(map(str, values))
            yield self._finding(self.fields[0], f"with {names(self.fields[1:])} must be one of {self._rows()}; got {got}")

    def words(self) -> str:
        return f"only as {self._rows()}"

    def mend(self, body: object, hand: Hand) -> None:
        now = [first(body, path) for path in self.fields]
        alike = [sum(map(same, row, now)) for row in self.allowed]
        rows = [row for row, same_values in zip(self.allowed, alike, strict=True) if same_values == max(alike)]
        for path, value in zip(self.fields, hand.one(rows), strict=True):
            hand.put(path, value)

    def slips(self) -> Iterator[tuple[str, str, str]]:
        for index, row in enumerate(self.allowed):
            if len(row) != len(self.fields):
                yield f"allowed/{index}", f"has {len(row)} values", f"{len(self.fields)}, one for each of `fields`"

    def _rows(self) -> str:
        return ", ".join(" x ".join(map(str, row)) for row in self.allowed)
