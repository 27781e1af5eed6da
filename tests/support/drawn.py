"""Values that hypothesis draws: once for every check that asks for such values, since drawing takes longer than most checks.

`BEDROCK_TESTS=long` draws for each check by itself.
"""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module

from hypothesis import given
from hypothesis import strategies as st

from .made_once import made_once
from .subject import Json, Subject

LONG = os.environ.get("BEDROCK_TESTS") == "long"


@dataclass(frozen=True)
class Drawn:
    """A strategy, and what was drawn from it for all checks of a run."""

    name: str
    strategy: st.SearchStrategy[Json]

    @cached_property
    def values(self) -> Sequence[Json]:
        """As many as the profile says; they are shared, and not to be changed."""
        return tuple(made_once(self.name, self._drawn))

    def _drawn(self) -> list[Json]:
        found: list[Json] = []

        @given(self.strategy)
        def keep(value: Json) -> None:
            found.append(value)

        keep()
        return found

    def each(self, check: Callable[[Json], None], *, share: int = 1) -> None:
        """Check each value, or one of so many where that is slow; of what fails, hypothesis looks for the smallest."""
        search = given(self.strategy)(check)
        if LONG:
            search()
            return
        for value in self.values[::share]:
            try:
                check(copy.deepcopy(value))
            except Exception:
                search()
                raise


@cache
def requests(subject: Subject, name: str, model_id: str | None = None) -> Drawn:
    """Requests of a family, which a model takes if its base id is named."""
    applies = import_module(f"{subject.package}._runtime.json.rules").applies
    if model_id and not any(applies(check, model_id) for check in subject.family(name).checks):
        return requests(subject, name)
    return Drawn(f"{subject.package} {name} request {model_id}", subject.strategies.requests(name, model_id))


@cache
def bodies(subject: Subject, name: str, role: str) -> Drawn:
    """Bodies of a role; answers with what nobody has seen yet."""
    if role == "request":
        return requests(subject, name)
    strategy = subject.strategies.answers if role == "response" else subject.strategies.events
    return Drawn(f"{subject.package} {name} {role}", strategy(name, unknown=True))


@cache
def streams(subject: Subject, name: str) -> Drawn:
    """Whole streams."""
    return Drawn(f"{subject.package} {name} stream", subject.strategies.event_sequences(name))
