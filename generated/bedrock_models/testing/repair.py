"""Making a drawn body keep rules and limits: what is too much goes, what is missing is drawn, until nothing is broken."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .._runtime.paths import first, found
from .._runtime.rules import AtMostOne, Combination, LessThan, Limit, OneOf, OnlyWhen, Requires, Rule
from .drawing import Choices, Json, resolved
from .places import Place

ROUNDS = 25
"""Changes after which a body is given up."""


class Repair:
    """Changes to one body, an object of the document's."""

    def __init__(self, choices: Choices, document: Json, draw: Callable[[Json], Json]) -> None:
        self._choices = choices
        self._document = document
        self._draw = draw

    def repair(self, body: Json, schema: Json, checks: Sequence[Rule | Limit]) -> bool:
        """Change a body until it keeps all checks; False if that does not come about."""
        place = Place(body, schema, self._document)
        for _ in range(ROUNDS):
            broken = next((check for check in checks if any(check.broken(body))), None)
            if broken is None:
                return True
            self._mend(broken, place)
        return False

    def _mend(self, check: Rule | Limit, place: Place) -> None:
        match check:
            case AtMostOne():
                self._keep_one(check, place)
            case OneOf():
                if not any(place.there(check.fields)):
                    place.ensure(self._choices.one(check.fields), self._draw)
                self._keep_one(check, place)
            case Requires():
                self._complete(check, place)
            case LessThan():
                smaller = next(value for _, value in found(place.body, check.fields[0]))
                if not self._choices.integer(0, 3) or not place.put(check.fields[1], smaller + 1):
                    place.remove(check.fields[:1])
            case OnlyWhen():
                if check.when.equals and self._choices.integer(0, 1):
                    place.put(check.when.at, self._choices.one(check.when.equals))
                else:
                    place.remove(check.fields)
            case Combination():
                self._combine(check, place)
            case Limit():
                self._bound(check, place)
            case _:
                raise NotImplementedError(type(check).__name__)

    def _keep_one(self, check: Rule, place: Place) -> None:
        there = list(place.there(check.fields))
        kept = self._choices.one(there)
        place.remove([path for path in there if path != kept])

    def _complete(self, check: Requires, place: Place) -> None:
        """Draw what is needed; or take away what needs it, always where no single place could be drawn."""
        missing = next(path for path in check.needs if not any(place.there([path])))
        if "*" in missing or not self._choices.integer(0, 2):
            place.remove(check.fields)
        else:
            place.ensure(missing, self._draw)

    def _combine(self, check: Combination, place: Place) -> None:
        """Choose one of the rows that differ least from what is there."""
        now = [first(place.body, path) for path in check.fields]
        alike = [sum(value == other for value, other in zip(row, now, strict=True)) for row in check.allowed]
        rows = [row for row, same in zip(check.allowed, alike, strict=True) if same == max(alike)]
        for path, value in zip(check.fields, self._choices.one(rows), strict=True):
            place.put(path, value)

    def _bound(self, check: Limit, place: Place) -> None:
        """Draw anew within the limit, or take away."""
        for finding in reversed(list(check.broken(place.body))):
            schema = place.schema_at(finding.pointer)
            if check.schema is None or schema is None or not self._choices.integer(0, 3):
                place.remove([finding.pointer])
            else:
                place.put(finding.pointer, self._draw({**resolved(schema, self._document), **check.schema}))
