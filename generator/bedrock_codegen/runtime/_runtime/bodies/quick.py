"""A quicker validator for requests as most are: texts and numbers, and nothing that a rule asks about.

The whole validator of a class calls our Python for every object that has rules. This one is made of it by leaving out: what
would make a rule ask is taken as None only, of a text or blocks the text alone, and no function of Python is left. So what it
takes, the whole one takes the same way, and all rules of classes are kept. What it does not take is nothing wrong: the whole one
is for that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ValidationError


@dataclass(frozen=True, slots=True)
class Quick:
    """The quicker validator of a class."""

    validate: Callable[..., Any]
    members: frozenset[str]
    """What may be given, by any name: a request with more is not tried."""
    constants: frozenset[str]
    """Members that are sent without being given."""

    def made(self, given: Mapping[str, object], into: BaseModel | None = None) -> Any:
        """A request of its members, as the whole validator would make it; None where that is not told."""
        if not given.keys() <= self.members:
            return None
        try:
            request = self.validate(given, self_instance=into)
        except ValidationError:
            return None
        if self.constants:
            request.__pydantic_fields_set__.update(self.constants)
        return request


def quick(kind: type[BaseModel]) -> Quick | None:
    """The quicker validator of a class of requests, once enough of them were made for it to be worth the making; else None."""
    if kind in _FOUND:
        return _FOUND[kind]
    asked = _ASKED[kind] = _ASKED.get(kind, 0) + 1
    if asked > WORTH:
        _FOUND[kind] = quick_of(kind)
    return None


WORTH = 32
"""Requests of a class from which on more are to be expected: to make the validator takes as long as hundreds of them."""
_FOUND: dict[type[BaseModel], Quick | None] = {}
_ASKED: dict[type[BaseModel], int] = {}


def quick_of(kind: type[BaseModel]) -> Quick | None:
    """The quicker validator of a class of requests; None where all of its requests need a closer look."""
    from .narrowing import narrowed  # noqa: PLC0415 - few programs make so many requests

    found = narrowed(kind)
    return found and Quick(*found)
