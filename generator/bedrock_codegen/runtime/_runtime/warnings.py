"""Which line of the user's code a warning should show."""

from __future__ import annotations

from inspect import currentframe

PACKAGE = __name__.rpartition("._runtime.")[0]


def caller() -> int:
    """How far up the first frame outside this package is, from who asks: the line that a warning should show."""
    frame, level = currentframe(), 0
    while frame is not None and str(frame.f_globals.get("__name__", "")).startswith(f"{PACKAGE}."):
        frame, level = frame.f_back, level + 1
    return level
