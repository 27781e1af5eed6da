"""Where model and validator may disagree, each case with its reason and a body that shows it.

A test asks of every entry whether its body still shows a disagreement: one that is not needed fails the suite.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .names import python_name

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """A disagreement that is meant to be, or that cannot be helped."""

    reason: str
    family: str
    role: str
    shown_by: Json
    """A body of that family about which the two disagree."""
    covers: Callable[[Json, Json], bool]
    """Whether, by its schema, a body is such a case."""


def is_tolerated(document: Json, body: Json) -> bool:
    """Whether the readers may disagree about a body."""
    return any(entry.covers(document, body) for entry in TOLERATED)


def _null_beside_a_namesake(document: Json, body: Json) -> bool:
    """An object that holds null for a member, and the member's name in Python as an unknown key."""
    nulls = [(holder, key) for holder in _objects(body) for key, value in holder.items() if value is None]
    names = dict(_python_names(document)) if nulls else {}
    return any(names.get(key, key) != key and names[key] in holder for holder, key in nulls)


def _python_names(schema: Json) -> Iterator[tuple[str, str]]:
    if isinstance(schema, dict):
        for wire, member in schema.get("properties", {}).items():
            yield wire, python_name(wire, member)
        for inner in schema.values():
            yield from _python_names(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _python_names(inner)


def _objects(value: Json) -> Iterator[dict[str, Json]]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(inner)


TOLERATED: tuple[Tolerance, ...] = (
    Tolerance(
        reason=(
            "pydantic takes an unknown key that equals a field's name in Python for that field being set; whether the field "
            "itself came as null cannot be told then, and the null is not written back"
        ),
        family="titan_embed_text_v1",
        role="response",
        shown_by={"embedding": [], "inputTextTokenCount": 0, "amazon-bedrock-guardrailAction": None, "guardrail_action": 1},
        covers=_null_beside_a_namesake,
    ),
)
