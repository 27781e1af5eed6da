"""The package under test: the generated one, or one that a fault was seeded into."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from types import ModuleType
from typing import Any

from pydantic import TypeAdapter

Json = Any


@dataclass(frozen=True)
class Subject:
    """A generated package by its import name."""

    package: str = "bedrock_models"

    @cached_property
    def module(self) -> ModuleType:
        """The package itself."""
        return import_module(self.package)

    @cached_property
    def strategies(self) -> ModuleType:
        """Its strategies."""
        return import_module(f"{self.package}.testing.bodies.strategies")

    def family(self, name: str) -> Any:
        """A family of the package."""
        return self.module.families()[name]

    def document(self, name: str, role: str) -> Json:
        """A published schema."""
        return self.module.schema(name, role)

    def reader(self, name: str, role: str, definition: str) -> Callable[[str], Any]:
        """What reads one definition from its JSON."""
        kind = self.kind(name, role, definition)
        reading = import_module(f"{self.package}._runtime.bodies.reading")
        read = reading.read_request if role == "request" else reading.read_answer
        adapter = TypeAdapter(kind)
        adapter.rebuild()  # what it was not whole for is here by now, and is not to be looked for at each body
        validator = adapter.validator
        return lambda text: read(validator, kind, text)

    def fields(self, name: str, role: str, definition: str) -> Mapping[str, Any]:
        """The fields of a class by their names in Python."""
        return self.kind(name, role, definition).model_fields  # type: ignore[no-any-return] # a generated class

    def kind(self, name: str, role: str, definition: str) -> Any:
        """A class, or an alias, by the name of its definition."""
        module = import_module(f"{self.package}.{name}.{'requests' if role == 'request' else 'answers'}")
        return getattr(module, definition, None) or getattr(import_module(f"{self.package}._bedrock"), definition)

    def refused(self, call: Callable[[], object]) -> Outcome:
        """What a call says against a body, reading answers strictly; an error of any other kind is passed on."""
        errors = self.module.errors
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            warnings.simplefilter("error", errors.AnswerWarning)
            try:
                value = call()
            except (errors.RequestError, errors.AnswerError) as error:
                return Outcome(None, tuple(error.findings), tuple(_texts(caught, errors)), error)
        return Outcome(value, None, tuple(_texts(caught, errors)), None)


@dataclass(frozen=True)
class Outcome:
    """What came of a call: a value, or findings; and what was warned about."""

    value: Any
    findings: tuple[Any, ...] | None
    warned: tuple[str, ...]
    error: Exception | None

    @property
    def pointers(self) -> set[str]:
        """Where something was wrong."""
        return {finding.pointer for finding in self.findings or ()}


def _texts(caught: list[warnings.WarningMessage], errors: Any) -> list[str]:
    return [str(item.message) for item in caught if issubclass(item.category, errors.UnconfirmedLimitWarning)]
