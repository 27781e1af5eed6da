"""A time limit for the whole of a call: its attempts, the waits between, and the body of its answer.

Blocking calls are bounded where they wait: before an attempt the client is given what is left of the time as its read timeout,
and every read of a body waits no longer than that. Asynchronous calls are cut by asyncio's own timeout.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from contextlib import suppress
from contextvars import ContextVar
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from ..errors import NetworkError
from ..json.findings import counted
from ..streams.deadline import Deadline, Late, overdue, within

Result = TypeVar("Result")
_FAILED = 300

_limits: WeakKeyDictionary[Any, float] = WeakKeyDictionary()
"""Client to the seconds that a call of it may take. Its `meta` stands for it, below whatever wraps it."""


class _Call:
    """A blocking call of a client that has a limit."""

    __slots__ = ("attempts", "deadline", "failed", "meta")

    def __init__(self, meta: Any, seconds: float) -> None:
        self.meta = meta
        self.deadline = Deadline(seconds)
        self.attempts = 0
        self.failed = ""

    def overdue(self) -> NetworkError:
        """The error for a call that is not over in time."""
        tries = f" after {counted(self.attempts, 'attempt')}, the last of which failed with {self.failed}" if self.failed else ""
        return overdue(self.deadline.seconds, tries)


_call: ContextVar[_Call | None] = ContextVar("bedrock_typed_total_time", default=None)


def limit(client: Any, seconds: float | None) -> Any:
    """Let calls of an asynchronous client take no longer than this."""
    if seconds is not None:
        _limits[client.meta] = seconds
    return client


def bound(client: Any, seconds: float | None) -> Any:
    """Let calls of a blocking client take no longer than this, botocore's own calls of it included."""
    if seconds is not None:
        _limits[client.meta] = seconds
        _Bound(client.meta, seconds).listen()
    return client


class _Bound:
    """What is done at the events of a client whose calls have a limit."""

    __slots__ = ("_longest", "_meta", "_seconds")

    def __init__(self, meta: Any, seconds: float) -> None:
        self._meta = meta
        self._seconds = seconds
        self._longest = meta.config.read_timeout

    def listen(self) -> None:
        """Hear of calls: when they begin, before they are sent, and what became of it."""
        events = self._meta.events
        events.register_first("before-call.bedrock-runtime", self._begin)
        events.register_first("before-send.bedrock-runtime", self._sending)
        events.register_first("needs-retry.bedrock-runtime", self._sent)

    def _begin(self, **_: Any) -> None:
        _call.set(_Call(self._meta, self._seconds))

    def _mine(self) -> _Call | None:
        call = _call.get()
        return call if call is not None and call.meta is self._meta else None

    def _sending(self, request: Any, **_: Any) -> None:
        call = self._mine()
        if call is None:
            return
        if call.deadline.left() <= 0:
            raise call.overdue()
        context = getattr(request, "context", None)
        if context is not None:  # a botocore that does not look there waits as long as the client's own read timeout
            context["read_timeout"] = min(self._longest, call.deadline.left())

    def _sent(self, response: Any, caught_exception: Any = None, **_: Any) -> None:
        if isinstance(caught_exception, NetworkError):
            raise caught_exception  # ours, from above; where aiobotocore is loaded, botocore tries again after any TimeoutError
        call = self._mine()
        if call is None:
            return
        call.attempts += 1
        call.failed = failed_with(response, caught_exception)
        if call.failed and call.deadline.left() <= 0:
            raise call.overdue()


def failed_with(response: Any, caught: BaseException | None) -> str:
    """The name of what failed; empty for an answer."""
    if caught is not None:
        return type(caught).__name__
    http, parsed = response
    code = parsed.get("Error", {}).get("Code") if isinstance(parsed, Mapping) else None
    return str(code or http.status_code) if http.status_code >= _FAILED else ""


def failure_of_attempt(meta: Any, number: int) -> str:
    """What the attempt of this number failed with, of a blocking call of a client that has a limit; empty where nobody knows."""
    call = _call.get()
    return call.failed if call is not None and call.meta is meta and call.attempts == number else ""


def deadline_of(client: Any) -> Deadline | None:
    """Until when the blocking call that was just made of a client may take."""
    return deadline_at(getattr(client, "meta", None)) if _limits else None


def deadline_at(meta: Any) -> Deadline | None:
    """The same of a call that is under way, by the client's `meta`."""
    call = _call.get()
    return call.deadline if call is not None and call.meta is meta else None


def new_deadline(client: Any) -> Deadline | None:
    """Until when an asynchronous call that begins now may take; None where nobody said."""
    with suppress(TypeError):  # what stands in for a client in a test may not be told by a weak reference
        if _limits and (seconds := _limits.get(getattr(client, "meta", None))) is not None:
            return Deadline(seconds)
    return None


async def in_time(deadline: Deadline | None, call: Awaitable[Result]) -> Result:
    """What a call returns, if it does so by then.

    Raises:
        NetworkError: it does not; its task is cut off.
    """
    try:
        return await within(deadline, call)
    except Late:
        raise overdue(deadline.seconds if deadline else 0) from None
