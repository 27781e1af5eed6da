# Copied from generator/bedrock_codegen/runtime/testing/bodies/repair.py; edit it there.
"""Making a drawn body keep rules and limits: what is too much goes, what is missing is drawn, until nothing is broken."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from ..._runtime.json.paths import first
from ..._runtime.json.rules import AtMostOne, Combination, LessThan, Limit, OneOf, OnlyWhen, Requires, Rule
from .drawing import Choices, Json
from .places import Place

ROUNDS = 12
"""Changes to one object, and passes over a body, after which it is given up."""

Check = Rule | Limit


class Repair:
    """Changes to one body.

    Args:
        choices: Where choices come from.
        place: The body beside its schema.
        draw: Draws a value of a part of the schema.
        checks: What must hold, by the class of the objects that it is about.
    """

    def __init__(
        self, choices: Choices, place: Place, draw: Callable[[Json], Json], checks: Mapping[str, Sequence[Check]]
    ) -> None:
        self._choices = choices
        self._place = place
        self._draw = draw
        self._checks = checks

    def repair(self) -> bool:
        """Change the body until it keeps all checks, innermost objects first; False if that does not come about."""
        return any(not self._pass(removes=bool(turn % 2)) for turn in range(ROUNDS))

    def _pass(self, *, removes: bool) -> bool:
        """Mend every object once; whether anything was broken.

        Every other pass leans to taking away, so that two rules that ask for opposite things come to rest.
        """
        changed = False
        for pointer, title, body in self._place.objects():
            for _ in range(ROUNDS):
                broken = next((check for check in self._checks.get(title, ()) if any(check.broken(body))), None)
                if broken is None:
                    break
                changed = True
                self._mend(broken, body, pointer, removes=removes != self._rarely())
        return changed

    def _mend(self, check: Check, body: Json, at: str, *, removes: bool) -> None:
        """Change what breaks a check, by taking away or by adding; `at` points to the object that it is about."""
        match check:
            case AtMostOne() | OneOf():
                if all(first(body, path) is None for path in check.fields):
                    self._place.ensure(at + self._choices.one(check.fields), self._draw)
                self._keep_one(check, body, at)
            case Requires():
                self._complete(check, body, at, removes=removes)
            case LessThan():
                smaller: Json = first(body, check.fields[0])
                if removes or not self._place.put(at + check.fields[1], smaller + 1):
                    self._remove(check.fields[:1], at)
            case OnlyWhen():
                if check.when.equals and not removes:
                    self._place.put(at + check.when.at, self._choices.one(check.when.equals))
                else:
                    self._remove(check.fields, at)
            case Combination():
                self._combine(check, body, at)
            case Limit():
                self._bound(check, body, at, removes=removes)
            case _:
                raise NotImplementedError(type(check).__name__)

    def _rarely(self) -> bool:
        return self._choices.integer(0, 3) == 3

    def _remove(self, paths: Sequence[str], at: str) -> None:
        self._place.remove([at + path for path in paths])

    def _keep_one(self, check: Rule, body: Json, at: str) -> None:
        there = [path for path in check.fields if first(body, path) is not None]
        if len(there) > 1:
            kept = self._choices.one(there)
            self._remove([path for path in there if path != kept], at)

    def _complete(self, check: Requires, body: Json, at: str, *, removes: bool) -> None:
        """Draw what is needed; or take away what needs it, always where no single place could be drawn."""
        missing = next(path for path in check.needs if first(body, path) is None)
        if "*" in missing or removes:
            self._remove(check.fields, at)
        else:
            self._place.ensure(at + missing, self._draw)

    def _combine(self, check: Combination, body: Json, at: str) -> None:
        """Choose one of the rows that differ least from what is there."""
        now = [first(body, path) for path in check.fields]
        alike = [sum(value == other for value, other in zip(row, now, strict=True)) for row in check.allowed]
        rows = [row for row, same in zip(check.allowed, alike, strict=True) if same == max(alike)]
        for path, value in zip(check.fields, self._choices.one(rows), strict=True):
            self._place.put(at + path, value)

    def _bound(self, check: Limit, body: Json, at: str, *, removes: bool) -> None:
        """Draw anew within the limit, or take away."""
        for finding in reversed(list(check.broken(body))):
            schema = self._place.schema_at(at + finding.pointer)
            if check.schema is None or schema is None or removes:
                self._remove([finding.pointer], at)
            else:
                drawn = self._draw({**schema, **check.schema})
                before = first(body, finding.pointer) if "pattern" in check.schema and "pattern" not in schema else ""
                self._place.put(at + finding.pointer, f"{before}{drawn}" if isinstance(before, str) and before else drawn)


def checks_by_class(request: type[BaseModel], checks: Sequence[Rule | Limit]) -> dict[str, list[Rule | Limit]]:
    """The rules of each class that a request is made of, by its name, with the checks of a model beside those of their class."""
    by_class: dict[str, list[Rule | Limit]] = {}
    waiting: list[Any] = [request]
    seen: set[int] = set()
    while waiting:
        kind = waiting.pop()
        if id(kind) in seen:
            continue
        seen.add(id(kind))
        if hasattr(kind, "__rules__"):
            by_class[kind.__name__] = [*kind.__rules__]
            waiting += [field.annotation for field in kind.model_fields.values()]
        waiting += [*getattr(kind, "__args__", ()), getattr(kind, "__value__", None)]
    for check in checks:
        by_class.setdefault((check.on if isinstance(check, Rule) else "") or request.__name__, []).append(check)
    return by_class
