"""How a card puts streams together, as the runtime does it: for whoever tries a card on streams."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..runtime._runtime.models.family import AnswerMap, End, Field, Reading
from .pointers import paths_of


def answer_of(said: Mapping[str, Any]) -> AnswerMap:
    """What a card's `answer` says of texts, and of how events make up a response."""
    ends = said.get("ends", ())
    return AnswerMap(
        text=Reading(**{role: paths_of(paths) for role, paths in said.get("text", {}).items()}),
        so_far=said.get("so_far", False),
        ends=tuple(End(**end) for end in ([ends] if isinstance(ends, dict) else ends)),
        assembly=said.get("assembly"),
        fields=_fields(said.get("fields", {})),
        last=said.get("last", ""),
    )


def _fields(said: Mapping[str, Any]) -> tuple[Field, ...]:
    return tuple(
        Field(
            to,
            paths_of(field.get("from", ())),
            field.get("take", "last"),
            field.get("value"),
            tuple(_fields(kind) for kind in field.get("items", ())),
            paths_of(field.get("by", ())),
            paths_of(field.get("begins", ())),
        )
        for to, field in said.items()
    )
