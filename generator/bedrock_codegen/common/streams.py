"""How a card puts streams together, as the runtime does it: for whoever tries a card on streams."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..runtime._runtime.models.family import AnswerMap, End, Field, Reading


def answer_of(said: Mapping[str, Any]) -> AnswerMap:
    """What a card's `answer` says of texts, and of how events make up a response."""
    ends = said.get("ends", ())
    return AnswerMap(
        text=Reading(**{role: _paths(paths) for role, paths in said.get("text", {}).items()}),
        ends=tuple(End(**end) for end in ([ends] if isinstance(ends, dict) else ends)),
        assembly=said.get("assembly"),
        fields=_fields(said.get("fields", {})),
        last=said.get("last", ""),
    )


def _fields(said: Mapping[str, Any]) -> tuple[Field, ...]:
    return tuple(
        Field(
            to,
            _paths(field.get("from", ())),
            field.get("take", "last"),
            field.get("value"),
            tuple(_fields(kind) for kind in field.get("items", ())),
            field.get("by", ""),
            _paths(field.get("begins", ())),
        )
        for to, field in said.items()
    )


def _paths(said: Any) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)
