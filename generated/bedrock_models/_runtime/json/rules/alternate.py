# Copied from generator/bedrock_codegen/runtime/_runtime/json/rules/alternate.py; edit it there.
"""`alternate`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, starmap

from ..bounds import same
from ..findings import Finding
from ..paths import found, values
from .base import Rule


class Alternate(Rule):
    """Of all values that `fields` lead to, one after the other, no two neighbours are the same."""

    __slots__ = ()
    kind = "alternate"

    def broken(self, body: object) -> Iterator[Finding]:
        if not any(starmap(same, pairwise(value for path in self.fields for value in values(body, path)))):
            return
        there = [place for path in self.fields for place in found(body, path)]
        for (_, before), (pointer, value) in pairwise(there):
            if same(before, value):
                yield self._finding(pointer, f"is {value!r} like the one before it")

    @property
    def least(self) -> int:
        return 2

    def words(self) -> str:
        return "no two neighbours are the same"
