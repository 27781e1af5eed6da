# Copied from generator/bedrock_codegen/runtime/_runtime/streams/deadline.py; edit it there.
"""The end of the time that a call may take, kept at each read of its body.

The attributes that lead to the socket are not public. Where a client has none of them, nothing is done: the client's own read
timeout is then no longer than the whole call may take, and bounds silence.
"""

from __future__ import annotations

from time import monotonic
from typing import Any

from ..errors import NetworkError, joined, restored


class Deadline:
    """Until when a call may take, by the monotonic clock."""

    __slots__ = ("at", "seconds")

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.at = monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left; below 0 once it has passed."""
        return self.at - monotonic()


class Late(OSError):
    """A read that was not over in time: inside of what urllib3 and botocore make of it."""


def late(seconds: float) -> Late:
    """The read of a call that may take this long."""
    return Late(f"the call was not over in its {seconds:g} s (total_timeout)")


def overdue(seconds: float, so_far: str = "") -> NetworkError:
    """The error for a call that took this long, and what is known of it so far; a TimeoutError, too."""
    words = f"network: {late(seconds)}{so_far}. Try again later, or give the client a longer total_timeout."
    error = restored(joined(NetworkError, (TimeoutError,)), (words,), {})
    assert isinstance(error, NetworkError)  # noqa: S101 - for type checkers
    return error


def keep_to(body: Any, deadline: Deadline | None) -> None:
    """Let no read of a body that urllib3 reads end after the deadline, whatever trickles in."""
    file: Any = getattr(getattr(getattr(getattr(body, "_raw_stream", None), "_fp", None), "fp", None), "raw", None)
    found = getattr(file, "_sock", None)
    if deadline is not None and hasattr(found, "recv_into") and hasattr(found, "settimeout"):
        file._sock = _Bounded(found, deadline)  # noqa: SLF001 - it lives as long as this answer, and the socket goes on


def reason(error: BaseException) -> str:
    """What to say of an error that ended a body: that the time is over, or its own words."""
    seen: list[BaseException] = []
    waiting: list[Any] = [error]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Late):
            return str(item)
        if isinstance(item, BaseException) and not any(item is each for each in seen):
            seen.append(item)
            waiting += [*item.args, item.__cause__, item.__context__]
    return str(error) or type(error).__name__


class _Bounded:
    """A socket whose reads wait until a deadline at most."""

    __slots__ = ("_deadline", "_socket")

    def __init__(self, found: Any, deadline: Deadline) -> None:
        self._socket = found
        self._deadline = deadline

    def recv_into(self, buffer: Any) -> int:
        """Read what is there, or comes in time."""
        left, own = self._deadline.left(), self._socket.gettimeout()
        if left <= 0:
            raise late(self._deadline.seconds)
        self._socket.settimeout(left if own is None else min(left, own))
        try:
            read: int = self._socket.recv_into(buffer)
        except TimeoutError:
            if self._deadline.left() > 0:
                raise
            raise late(self._deadline.seconds) from None
        return read

    def __getattr__(self, name: str) -> Any:
        """All else is the socket's."""
        return getattr(self._socket, name)
