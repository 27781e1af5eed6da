"""`unique`."""

from __future__ import annotations

from collections.abc import Iterator

from ..bounds import same
from ..findings import Finding
from ..paths import found, values
from .base import Rule


class Unique(Rule):
    """All values that `fields` lead to, taken together, differ from each other."""

    __slots__ = ()
    kind = "unique"

    def broken(self, body: object) -> Iterator[Finding]:
        there = [value for path in self.fields for value in values(body, path)]
        if len(there) < 2 or (all(isinstance(value, str) for value in there) and len({*there}) == len(there)):
            return
        for pointer, value, earlier in self._repeated(body):
            yield self._finding(pointer, f"must differ from {earlier}; both are {value!r}")

    @property
    def least(self) -> int:
        return 2

    def words(self) -> str:
        return "all different"

    def _repeated(self, body: object) -> list[tuple[str, object, str]]:
        seen: list[tuple[str, object]] = []
        repeated: list[tuple[str, object, str]] = []
        for pointer, value in (place for path in self.fields for place in found(body, path)):
            earlier = next((at for at, other in seen if same(value, other)), None)
            if earlier is None:
                seen.append((pointer, value))
            else:
                repeated.append((pointer, value, earlier))
        return repeated
