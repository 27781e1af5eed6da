"""The right name for a wrong one: of a field, a keyword, an option."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

SHORTEST = 3
"""Characters of a name that are enough to guess the rest."""


def nearest(name: str, names: Sequence[str]) -> str:
    """The name that was probably meant; empty if none is near.

    A name that was cut short comes before one that is only spelt alike: `guardrail_id` means `guardrail_identifier`, though
    `guardrail_version` has more letters in common.
    """
    by_shape = {letters(known): known for known in reversed(names)}
    shape = letters(name)
    if shape in by_shape:
        return by_shape[shape]
    long_enough = len(shape) >= SHORTEST
    close = [known for known in map(letters, names) if long_enough and known.startswith(shape)]
    close = close or get_close_matches(shape, list(by_shape), n=1, cutoff=0.6)
    close = close or [known for known in by_shape if long_enough and shape.startswith(known)]
    return by_shape[close[0]] if close else ""


def no_field(name: str, names: Sequence[str]) -> str:
    """What to say of a member that nobody knows, beside those that are known."""
    near = nearest(name, names)
    return f"is no field here; did you mean {near}?" if near else "is no field here"


def letters(name: str) -> str:
    """A name without what spellings differ in: `topK`, `top_k` and `top-k` are the same."""
    return name.replace("_", "").replace("-", "").lower()
