"""`closed_schema`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..findings import Finding
from ..paths import escape
from .base import Hand, Paths, Rule, When, signs_with
from .schema_texts import below, wrong_in


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedSchema(Rule):
    """Each JSON Schema that `fields` lead to, or its text, has `additionalProperties: false` in all objects, and no `without`.

    With `when`, only where that holds.
    """

    kind = "closed_schema"

    without: tuple[str, ...] = ()
    when: When | None = None

    def broken(self, body: object) -> Iterator[Finding]:
        if self.when is not None and not self.when.holds(body):
            return
        for at, wrong in wrong_in(body, self.fields, lambda schema: self._faults(schema, "")):
            yield self._finding(at, wrong)

    def signs(self) -> tuple[Paths, ...]:
        return signs_with(self.when, (self.fields,))

    def words(self) -> str:
        return (
            f"a schema whose objects all say additionalProperties: false{f', without {self._without()}' if self.without else ''}"
        )

    def mend(self, body: object, hand: Hand) -> None:  # noqa: ARG002 - the rule is broken, so all of it is known
        hand.remove(*self.fields)

    def _faults(self, schema: object, at: str) -> Iterator[tuple[str, str]]:
        if not isinstance(schema, Mapping):
            return
        kinds = schema.get("type")
        if (
            "object" in (kinds if isinstance(kinds, list | tuple) else [kinds])
            and schema.get("additionalProperties") is not False
        ):
            yield at, "is an object of a schema, which must say additionalProperties: false"
        for keyword in self.without:
            if keyword in schema:
                yield f"{at}/{escape(keyword)}", f"stands in a schema, and is not supported there: leave {self._without()} out"
        for step, inner in below(schema):
            yield from self._faults(inner, f"{at}/{step}")

    def _without(self) -> str:
        return ", ".join(self.without)
