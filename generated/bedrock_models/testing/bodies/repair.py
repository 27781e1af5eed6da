# Copied from generator/bedrock_codegen/runtime/testing/bodies/repair.py; edit it there.
"""Making a drawn body keep rules and limits: what is too much goes, what is missing is drawn, until nothing is broken."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from ..._runtime.json.paths import first
from ..._runtime.json.rules import Limit, Rule
from .drawing import Choices, Json
from .edits import Place

ROUNDS = 12
"""Changes to one object, and passes over a body, after which it is given up."""

BEYOND = 10**9
"""An index behind all items of an array."""

Check = Rule | Limit
Item = TypeVar("Item")


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
        if isinstance(check, Limit):
            self._bound(check, body, at, removes=removes)
        else:
            check.mend(body, _Hand(self._choices, self._place, self._draw, at, removes))

    def _rarely(self) -> bool:
        return self._choices.integer(0, 3) == 3

    def _bound(self, check: Limit, body: Json, at: str, *, removes: bool) -> None:
        """Draw anew within the limit, or take away."""
        for finding in reversed(list(check.broken(body))):
            schema = self._place.schema_at(at + finding.pointer)
            if check.schema is None or schema is None or removes:
                self._place.remove([at + finding.pointer])
            else:
                drawn = self._draw({**schema, **check.schema})
                before = first(body, finding.pointer) if "pattern" in check.schema and "pattern" not in schema else ""
                self._place.put(at + finding.pointer, f"{before}{drawn}" if isinstance(before, str) and before else drawn)


@dataclass(frozen=True, slots=True)
class _Hand:
    """What rules may do to a body, by paths that begin at the object that they are about."""

    choices: Choices
    place: Place
    drawer: Callable[[Json], Json]
    at: str
    removes: bool

    def one(self, items: Sequence[Item]) -> Item:
        return self.choices.one(items)

    def remove(self, *paths: str) -> None:
        self.place.remove([self.at + path for path in paths])

    def draw(self, path: str) -> None:
        self.place.ensure(self.at + path, self.drawer)

    def put(self, path: str, value: object) -> bool:
        holder, _, key = path.rpartition("/")
        if key == "*":
            self.draw(holder)
        return self.place.put(f"{self.at}{holder}/{BEYOND if key == '*' else key}", value)


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
