"""A bound that some models set on one value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..bounds import violation
from ..findings import Finding
from ..paths import found


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A bound that some models set on one value: a fragment of JSON Schema, or None for a field they do not take."""

    at: str
    schema: Mapping[str, object] | None
    models: tuple[str, ...] = ()
    message: str = ""
    certain: bool = True

    def broken(self, body: object) -> Iterator[Finding]:
        """What is wrong with a body, by this limit."""
        for pointer, value in found(body, self.at):
            if wrong := self._wrong(value):
                yield Finding(pointer, self.message or wrong)

    def _wrong(self, value: object) -> str:
        return "is not accepted by this model" if self.schema is None else violation(value, self.schema)
