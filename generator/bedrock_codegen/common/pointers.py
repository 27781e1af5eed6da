"""JSON Pointers (RFC 6901): keys with `/` and `~` escaped, each behind a slash."""

from __future__ import annotations


def escape(key: str) -> str:
    """A key as one step of a JSON Pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def unescape(step: str) -> str:
    """The key that one step of a JSON Pointer stands for."""
    return step.replace("~1", "/").replace("~0", "~")


def steps(pointer: str) -> tuple[str, ...]:
    """The keys that a JSON Pointer names, from the outermost to the last."""
    return tuple(unescape(step) for step in pointer.split("/")[1:])
