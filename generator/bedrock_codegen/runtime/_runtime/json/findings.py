"""What is wrong with a body, and where; and the right name for a wrong one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

SHORTEST = 3
"""Characters of a name that are enough to guess the rest."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a body."""

    pointer: str
    """A JSON Pointer to it in the body, in wire names; empty for the body itself."""
    message: str
    """What is wrong, and what would be right."""

    def __str__(self) -> str:
        return f"{self.pointer or 'body'} {self.message}"


def nearest(name: str, names: Sequence[str]) -> str:
    """The name that was probably meant; empty if none is near."""
    by_shape = {_shape(known): known for known in reversed(names)}
    shape = _shape(name)
    close = get_close_matches(shape, list(by_shape), n=1, cutoff=0.6)
    close = close or [
        known for known in by_shape if len(shape) >= SHORTEST and (known.startswith(shape) or shape.startswith(known))
    ]
    return by_shape[close[0]] if close else ""


def _shape(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()
