"""Answers that are the same each time are asked for once: most changes to a family leave most of its files as they are."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bedrock_codegen.emit import engine
from bedrock_codegen.lint.validator import Checker, Mismatch


def remember_engine(patch: pytest.MonkeyPatch) -> None:
    """Ask the engine once for each document."""
    answers: dict[tuple[str, str], Any] = {}
    ask = vars(engine)["generate"]

    def generate(text: str, config: Any) -> Any:
        key = (text, str(config))
        if key not in answers:
            answers[key] = ask(text, config=config)
        return answers[key]

    patch.setattr(engine, "generate", generate)


def remember_meta_schemas(patch: pytest.MonkeyPatch) -> None:
    """Hold each file against its meta-schema once; what a family's own schemas say of a value is worked out each time."""
    answers: dict[str, list[Mismatch]] = {}
    ask = Checker.faults

    def faults(self: Checker, value: Any) -> list[Mismatch]:
        schema = self._validator.schema
        if "schema.json" not in str(schema.get("$ref") if isinstance(schema, dict) else ""):
            return ask(self, value)
        key = json.dumps([schema, value])
        if key not in answers:
            answers[key] = ask(self, value)
        return answers[key]

    patch.setattr(Checker, "faults", faults)
