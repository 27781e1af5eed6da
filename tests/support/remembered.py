"""Answers that are the same each time are asked for once: most changes to a family leave most of its files as they are."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_codegen.emit import engine


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
