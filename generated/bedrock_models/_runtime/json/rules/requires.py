# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/requires.py; edit it there.
"""`requires`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..findings import Finding
from ..paths import first, values
from .base import Hand, Paths, Rule, When, names, signs_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Requires(Rule):
    """If any of `fields` is there, all of `needs` are; with `when`, only where that holds.

    A refusal names what `tell` leads to.
    """

    kind = "requires"
    beside = ("needs", "tell")

    needs: tuple[str, ...]
    when: When | None = None
    tell: str = ""

    def broken(self, body: object) -> Iterator[Finding]:
        missing = self._missing(body)
        there = self._there(body) if missing and (self.when is None or self.when.holds(body)) else []
        if there:
            finding = self._finding(missing[0], f"is needed together with {names(there)}")
            yield Finding(finding.pointer, f"{finding.message}{self._told(body)}")

    def signs(self) -> tuple[Paths, ...]:
        return signs_with(self.when, (self.fields,))

    def settled(self) -> tuple[Paths, int]:
        return self.needs, len(self.needs)

    def words(self) -> str:
        return f"only together with {', '.join(self.needs)}{f' (when {self.when})' if self.when else ''}"

    def mend(self, body: object, hand: Hand) -> None:
        missing = self._missing(body)[0]
        if "*" in missing or hand.removes:
            hand.remove(*self.fields)
        else:
            hand.draw(missing)

    def _told(self, body: object) -> str:
        told = dict.fromkeys(map(str, values(body, self.tell))) if self.tell else {}
        return f": {', '.join(told)}" if told else ""

    def _missing(self, body: object) -> list[str]:
        return [pointer for pointer in self.needs if first(body, pointer) is None]
