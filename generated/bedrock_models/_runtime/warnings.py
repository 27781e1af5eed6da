# Copied from generator/bedrock_codegen/runtime/_runtime/warnings.py; edit it there.
"""Which line of the user's code a warning should show."""

from __future__ import annotations

from inspect import currentframe
from types import FrameType

PACKAGE = __name__.rpartition("._runtime.")[0]


def caller() -> int:
    """How far up the first frame outside this package is, from who asks: the line that a warning should show."""
    frame, level = currentframe(), 0
    while frame is not None and _is_ours(frame):
        frame, level = frame.f_back, level + 1
    return level


def calling_frame() -> FrameType | None:
    """The first frame outside this package."""
    frame = currentframe()
    while frame is not None and _is_ours(frame):
        frame = frame.f_back
    return frame


def _is_ours(frame: FrameType) -> bool:
    """Whether a frame is of this package, or stands between two of its own, where a block is entered."""
    name = frame.f_globals.get("__name__", "")
    return name == "contextlib" or f"{name}.".startswith(f"{PACKAGE}.")
