"""The end of the time that a call may take, kept at each read of its body.

The attributes that lead to the socket are not public. Where a client has none of them, nothing is done: the client's own read
timeout is then no longer than the whole call may take, and bounds silence.
"""

from __future__ import annotations

from collections.abc import Awaitable
from time import monotonic
from typing import Any, TypeVar

from ..errors import NetworkError, joined, restored

Result = TypeVar("Result")


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
    error.__context__, error.__suppress_context__ = late(seconds), True  # for `reason`; no traceback shows it
    return error


def keep_to(raw: Any, deadline: Deadline | None) -> None:
    """Let no read of an open response of urllib3 end after the deadline, whatever trickles in."""
    if deadline is None:
        return
    file: Any = getattr(getattr(getattr(raw, "_fp", None), "fp", None), "raw", None)
    found = getattr(file, "_sock", None)
    if hasattr(found, "recv_into") and hasattr(found, "settimeout"):
        file._sock = _Bounded(found, deadline)  # noqa: SLF001 - it lives as long as this answer, and the socket goes on


def reason(error: BaseException) -> str:
    """What to say of an error that ended a body: that the time is over, or its own words."""
    found = _late_in(error)
    return str(found or error) or type(error).__name__


def is_late(error: BaseException) -> bool:
    """Whether an error that ended a body says that the time of the call is over."""
    return _late_in(error) is not None


def _late_in(error: BaseException) -> Late | None:
    seen: list[BaseException] = []
    waiting: list[Any] = [error]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Late):
            return item
        if isinstance(item, BaseException) and not any(item is each for each in seen):
            seen.append(item)
            waiting += [*item.args, item.__cause__, item.__context__]
    return None


async def within(deadline: Deadline | None, call: Awaitable[Result], seconds: float | None = None) -> Result:
    """What a call returns, if it does so by then, and within so many seconds from now.

    Raises:
        Late: the deadline has passed; the call is cut off.
        TimeoutError: only the seconds have.
    """
    left = seconds if deadline is None else deadline.left() if seconds is None else min(seconds, deadline.left())
    if left is None:
        return await call
    from asyncio import timeout  # noqa: PLC0415 - late: it takes longer to load than the rest of this package

    scope = timeout(left)
    try:
        async with scope:
            return await call
    except TimeoutError:
        if deadline is not None and (deadline.left() <= 0 or (seconds is None and scope.expired())):
            raise late(deadline.seconds) from None
        raise


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
