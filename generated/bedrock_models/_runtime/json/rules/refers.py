# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/refers.py; edit it there.
"""`refers`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..bounds import same
from ..findings import Finding
from ..paths import found, values
from .base import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Refers(Rule):
    """Each value that `fields` lead to is among those that `to` lead to. A refusal lists these."""

    kind = "refers"
    beside = ("to",)

    to: tuple[str, ...]

    def broken(self, body: object) -> Iterator[Finding]:
        there = [place for path in self.fields for place in found(body, path)]
        known = [value for path in self.to for value in values(body, path)] if there else []
        for pointer, value in there:
            if not any(same(value, other) for other in known):
                finding = self._finding(pointer, f"is {value!r}, which is none of {', '.join(self.to)}")
                listed = ", ".join(dict.fromkeys(map(str, known)))
                yield Finding(finding.pointer, f"{finding.message}: {listed}" if listed else finding.message)

    def words(self) -> str:
        return f"one of {', '.join(self.to)}"
