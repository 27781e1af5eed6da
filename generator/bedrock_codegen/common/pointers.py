"""JSON Pointers (RFC 6901): keys with `/` and `~` escaped, each behind a slash."""

from __future__ import annotations

from collections.abc import Iterable

from ..runtime._runtime.json.paths import escape as escape
from ..runtime._runtime.json.paths import keys_of
from ..runtime._runtime.json.paths import unescape as unescape


def steps(pointer: str) -> tuple[str, ...]:
    """The keys that a JSON Pointer names, from the outermost to the last."""
    return tuple(keys_of(pointer))


def paths_of(said: str | Iterable[str]) -> tuple[str, ...]:
    """The paths that a card says, where one may stand without a list."""
    return (said,) if isinstance(said, str) else tuple(said)
