"""Where model and validator may disagree, each case with its reason and a body that shows it.

A test asks of every entry whether its body still shows a disagreement: one that is not needed fails the suite.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """A disagreement that is meant to be."""

    reason: str
    family: str
    role: str
    shown_by: Any
    """A body about which the two disagree."""
    covers: Callable[[Any], bool]
    """Whether a body is such a case."""
    taken: bool
    """Whether it is the model that takes it."""


TOLERATED: tuple[Tolerance, ...] = ()


def is_tolerated(body: Any, *, valid: bool, taken: bool) -> bool:
    """Whether the readers may say different things of a body."""
    return valid != taken and any(entry.taken == taken and entry.covers(body) for entry in TOLERATED)
