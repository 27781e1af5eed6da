"""Values that are drawn once for every check that asks for such values, since drawing takes longer than most checks.

Hypothesis draws a quarter of them, and chance alone the rest. `BEDROCK_TESTS=long` lets hypothesis draw for each check by itself.
"""

from __future__ import annotations

import copy
import os
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from importlib import import_module

from hypothesis import given, settings
from hypothesis import strategies as st

from . import chance
from .made_once import made_once
from .subject import Json, Subject

LONG = os.environ.get("BEDROCK_TESTS") == "long"


@dataclass(frozen=True)
class Drawn:
    """A strategy, and what was drawn from it for all checks of a run."""

    name: str
    strategy: st.SearchStrategy[Json]
    by_chance: Callable[[str], Json]
    """Draws one by a seed."""

    @cached_property
    def values(self) -> Sequence[Json]:
        """As many as the profile says; they are shared, and not to be changed."""
        return tuple(made_once(self.name, self._drawn))

    def _drawn(self) -> list[Json]:
        found: list[Json] = []

        wanted = settings.default.max_examples if settings.default else 40

        @settings(max_examples=wanted // 4)
        @given(self.strategy)
        def keep(value: Json) -> None:
            found.append(value)

        keep()
        return [*found, *(self.by_chance(f"{self.name} {number}") for number in range(wanted - len(found)))]

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
    title = f"{subject.package} {name} request {model_id}"
    return Drawn(title, subject.strategies.requests(name, model_id), partial(chance.request, subject, name, model_id))


@cache
def bodies(subject: Subject, name: str, role: str) -> Drawn:
    """Bodies of a role; answers with what nobody has seen yet."""
    if role == "request":
        return requests(subject, name)
    strategy = subject.strategies.answers if role == "response" else subject.strategies.events
    by_chance = partial(chance.body, subject, subject.document(name, role), unknown=True)
    return Drawn(f"{subject.package} {name} {role}", strategy(name, unknown=True), by_chance)


@cache
def streams(subject: Subject, name: str) -> Drawn:
    """Whole streams."""
    title = f"{subject.package} {name} stream"
    return Drawn(title, subject.strategies.event_sequences(name), partial(chance.stream, subject, name))


@cache
def mixed(subject: Subject, name: str) -> Drawn:
    """Requests that keep all rules, and bodies that may keep none."""
    document = subject.document(name, "request")

    def by_chance(seed: str) -> Json:
        keeps = zlib.crc32(seed.encode()) % 2
        return chance.request(subject, name, None, seed) if keeps else chance.body(subject, document, seed, unknown=False)

    title = f"{subject.package} {name} mixed"
    return Drawn(title, subject.strategies.requests(name) | subject.strategies.bodies(document), by_chance)
