# Copied from generator/bedrock_codegen/runtime/_runtime/fm/choice.py; edit it there.
"""Which class of the common interface a model is for, and which models can do what another cannot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib import import_module
from typing import Any

from ..errors import UnknownModelError
from ..models.catalogue import ANY_MODEL, resolve
from ..models.references import base_id, check_reference, is_arn
from ..models.table import PACKAGE, table
from .errors import UnsupportedError
from .fallback import announce, by_converse

WORDS = {
    "generate": "generate text",
    "chat": "chat",
    "embed": "embed texts",
    "image": "make pictures",
    "rerank": "rerank documents",
}
"""What classes can do, as messages say it; `see` is part of `chat`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A class of the common interface."""

    name: str
    family: str
    models: tuple[str, ...]
    """Patterns of the ids that it is for; none: all of the family."""
    first_for: tuple[str, ...]
    """Patterns of ids of several families for which it is meant when nobody says."""
    operations: tuple[str, ...]
    """`generate`, `chat`, `see` (pictures in a chat), `embed`, `image`, `rerank`."""


@cache
def choices() -> tuple[Choice, ...]:
    """Every class, in the order of the families; of several for one model the usual one first."""
    rows: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = import_module(
        f"{PACKAGE}.fm.choices"
    ).CHOICES
    return tuple(Choice(*row) for row in rows)


def choose(model_ref: str, *, family: str | None = None, **defaults: Any) -> Any:
    """A model by its id, profile or ARN, as the class that it is for.

    Raises:
        UnknownModelError: The class cannot be told.
        UnsupportedError: The model has none of the operations of the common interface.
    """
    ref = getattr(model_ref, "value", model_ref)
    check_reference(ref)
    if family is None and (reason := by_converse(ref)):
        announce(ref, reason)
        family = ANY_MODEL
    info = resolve(ref, family=family)
    found = classes_for(info.id, (family,) if family else info.family_names)
    if not found:
        families = " or ".join(info.family_names) or "no family"
        raise UnsupportedError(
            f"{ref}: has no class in the common interface. It belongs to {families} ({info.note or 'see its native calls'})"
        )
    usual = _usual(info.id, found)
    return getattr(import_module(f"{PACKAGE}.fm.{usual.family}"), usual.name)(ref, **defaults)


def _usual(base: str, found: list[Choice]) -> Choice:
    """The first of the classes for a reference; one that does not say its model is not taken for any of several.

    Raises:
        UnknownModelError: Models of the family have different classes, and the reference fits them all.
    """
    names = [choice.name for choice in found if found[0].models]
    if is_arn(base) and len(names) > 1:
        ways = " or ".join(f"{name}.from_id(...)" for name in names)
        raise UnknownModelError(f"{base}: models of {found[0].family} differ, and this does not say which it is. Use {ways}")
    return found[0]


def classes_for(base: str, families: Iterable[str]) -> list[Choice]:
    """The classes for a base id, the usual one first."""
    found = [choice for family in families for choice in choices() if choice.family == family and fits(base, choice.models)]
    return sorted(found, key=lambda choice: not (choice.first_for and fits(base, choice.first_for)))


def fits(base: str, models: tuple[str, ...]) -> bool:
    """Whether a class with these patterns is for an id; an opaque ARN fits any."""
    return not models or is_arn(base) or any(fnmatchcase(base, pattern) for pattern in models)


def belongs(base: str) -> str:
    """Which classes a known id is for, as a sentence."""
    found = [choice.name for choice in classes_for(base, table()[base]["families"])]
    return f"Use {' or '.join(found)}" if found else "It has no class in the common interface"


def cannot(name: str, model_id: str, method: str, operation: str) -> str:
    """That a model has no such method, what it has, and which classes have it."""
    can = " and ".join(WORDS[each] for each in _named(name).operations if each in WORDS)
    return f"{name} ({model_id}): has no {method}(). It can {can}; {method}() is there with {_able(operation)}"


def check_sight(name: str, model_id: str) -> str:
    """Why a model cannot look at pictures; empty if it can, or nobody knows."""
    row = table().get(base_id(model_id)[0])
    if "see" in _named(name).operations and (row is None or "image" in row.get("in", ("image",))):
        return ""
    return f"{model_id}: cannot look at pictures. Leave `images` out, or use a model that can, of {_able('see')}"


def _named(name: str) -> Choice:
    return next(choice for choice in choices() if choice.name == name)


def _able(operation: str) -> str:
    return ", ".join(choice.name for choice in choices() if operation in choice.operations)
