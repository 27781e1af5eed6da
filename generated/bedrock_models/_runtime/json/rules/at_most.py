# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/at_most.py; edit it there.
"""`at_most`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..findings import Finding
from ..paths import found, values
from .base import Hand, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class AtMost(Rule):
    """All that `fields` lead to, taken together, is no more than `most` values."""

    kind = "at_most"

    most: int

    def broken(self, body: object) -> Iterator[Finding]:
        if sum(len(values(body, path)) for path in self.fields) > self.most:
            there = self._places(body)
            yield self._finding(there[self.most], f"is one too many: {len(there)} are here, and at most {self.most} are taken")

    @property
    def least(self) -> int:
        return self.most + 1

    def words(self) -> str:
        return f"at most {self.most} in all"

    def mend(self, body: object, hand: Hand) -> None:
        hand.remove(*reversed(self._places(body)[self.most :]))

    def _places(self, body: object) -> list[str]:
        return [pointer for path in self.fields for pointer, _ in found(body, path)]
