# Copied from generator/bedrock_codegen/runtime/_runtime/calls/watch.py; edit it there.
"""What happens in calls, told to a logger and to callbacks; while nobody listens, nothing is noted.

No prompt, body, header or credential is told, and no message of an error either: services repeat what they were sent.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextvars import ContextVar, Token
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter
from types import TracebackType
from typing import Any, Self
from weakref import WeakSet

from ..info import CallInfo
from ..service_errors.sent import Sent
from ..streams.state import Incoming
from ..warnings import PACKAGE
from .total_time import failed_with

LOGGER = logging.getLogger(PACKAGE)
LOGGER.addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One time that a call was sent."""

    waited: float
    """Seconds since the attempt before it had failed; 0 for the first."""
    duration: float
    """Seconds until the service had answered, or failed."""
    error: str | None
    """AWS's name of the error, or the client's class; None where the service answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecord:
    """A call that has ended: what was called, how long it took, and how it went."""

    family: str
    operation: str
    """AWS's name, such as `InvokeModel`."""
    model_id: str
    """The model id, profile or ARN that was called."""
    started: datetime
    """When it was sent, in UTC."""
    duration: float
    """Seconds until the answer was read, the stream was at its end or closed, or the call had failed."""
    first_event: float | None
    """Seconds until the first event; streams only."""
    attempts: tuple[Attempt, ...]
    """Each time that it was sent; empty where the client tells nothing of it."""
    info: CallInfo
    """What Bedrock said about it."""
    misfits: int
    """Places of the answer, or of a stream's events, that do not fit the spec."""
    error: BaseException | None
    """What the call raised. Its words may repeat what was sent: log its class."""
    complete: bool
    """Whether the whole answer came; false also for a stream that was closed before its end."""


Callback = Callable[[CallRecord], object]


class Listening:
    """A callback that is told of calls, until it is closed; as a context manager, until the end of the block."""

    def __init__(self, callback: Callback) -> None:
        self._callback = callback

    def __enter__(self) -> Self:
        """Listen; it does so already."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Listen no more."""
        self.close()

    def close(self) -> None:
        """Listen no more; calls that are under way are not told either."""
        if self in _listening:
            _listening.remove(self)

    def tell(self, record: CallRecord) -> None:
        """Hand over a record. A callback that fails is logged, and breaks no call."""
        try:
            self._callback(record)
        except Exception:
            LOGGER.exception("a callback of on_call failed")


_listening: list[Listening] = []
_call: ContextVar[Watch | None] = ContextVar("bedrock_typed_watch", default=None)
_clients: WeakSet[Any] = WeakSet()


def on_call(callback: Callback) -> Listening:
    """Call a function with the `CallRecord` of every call and every stream that ends, in the thread or task where it ends.

    Args:
        callback: Takes the record; what it returns is not used, and what it raises is logged.
    """
    listening = Listening(callback)
    _listening.append(listening)
    return listening


class Unwatched:
    """A call that nobody watches."""

    __slots__ = ()

    def __enter__(self) -> Self:
        """Begin the call."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the call."""

    def on(self, client: Any) -> Any:
        """Hear what a client does."""
        return client

    def answered(self, answer: Any) -> Any:
        """Note the answer."""
        return answer

    def incoming(self, *arguments: Any) -> Incoming:
        """The state of a stream."""
        return Incoming(*arguments)


_UNWATCHED = Unwatched()


def watched(sent: Sent) -> Unwatched:
    """The watch over a call, if somebody listens."""
    return Watch(sent) if _listening or LOGGER.isEnabledFor(logging.INFO) else _UNWATCHED


class Watch(Unwatched):
    """Notes of one call."""

    __slots__ = ("_attempts", "_failed", "_sending", "_sent", "_since", "_started", "_token", "done", "first_event")

    def __init__(self, sent: Sent) -> None:
        self._sent = sent
        self._started = datetime.now(UTC)
        self._since = perf_counter()
        self._attempts: list[Attempt] = []
        self._sending: float | None = None
        self._failed: float | None = None
        self._token: Token[Watch | None] | None = None
        self.first_event: float | None = None
        self.done = False
        LOGGER.debug("%s: sending %d bytes", self, len(sent.body))

    def __str__(self) -> str:
        return f"{self._sent.operation} {self._sent.model_id}"

    def __enter__(self) -> Self:
        """Let the client's events find this call."""
        self._token = _call.set(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Note a failure."""
        if self._token is not None:
            _call.reset(self._token)
        if error is not None:
            self.end(CallInfo(model_id=self._sent.model_id, request_id=getattr(error, "request_id", None)), error)

    def on(self, client: Any) -> Any:
        """Hear what a client sends and gets, as far as it has events."""
        events: Any = getattr(getattr(client, "meta", None), "events", None)
        if hasattr(events, "register_first") and client not in _clients:
            events.register_first("before-send.bedrock-runtime", _sending, unique_id="bedrock-typed-sending")
            events.register_first("needs-retry.bedrock-runtime", _sent, unique_id="bedrock-typed-sent")
            _clients.add(client)
        return client

    def answered(self, answer: Any) -> Any:
        """Note an answer that came at once."""
        self.end(answer.bedrock, misfits=len(answer.misfits))
        return answer

    def incoming(self, *arguments: Any) -> Incoming:
        """The state of a stream that tells of its events and its end."""
        return WatchedIncoming(self, *arguments)

    def sending(self) -> None:
        """Note that the client sends."""
        self._sending = perf_counter()

    def sent(self, error: str | None) -> None:
        """Note what became of it."""
        now, begun = perf_counter(), self._sending or self._since
        attempt = Attempt(waited=begun - self._failed if self._failed else 0.0, duration=now - begun, error=error)
        self._attempts.append(attempt)
        self._failed = now if error else None
        if error or attempt.waited:
            number, outcome = len(self._attempts), error or "answered"
            LOGGER.info("%s: attempt %d after %.3f s: %s in %.3f s", self, number, attempt.waited, outcome, attempt.duration)

    def event(self) -> None:
        """Note the first event."""
        if self.first_event is None:
            self.first_event = perf_counter() - self._since
            LOGGER.debug("%s: first event after %.3f s", self, self.first_event)

    def end(self, info: CallInfo, error: BaseException | None = None, *, complete: bool = True, misfits: int = 0) -> None:
        """Tell who listens that the call is over; once."""
        if self.done:
            return
        self.done = True
        record = CallRecord(
            family=self._sent.family.name if self._sent.family else "",
            operation=self._sent.operation,
            model_id=self._sent.model_id,
            started=self._started,
            duration=perf_counter() - self._since,
            first_event=self.first_event,
            attempts=tuple(self._attempts),
            info=info,
            misfits=misfits,
            error=error,
            complete=complete and error is None,
        )
        LOGGER.info("%s: %s", self, summary(record), extra={"bedrock_call": record})
        for listening in tuple(_listening):
            listening.tell(record)


def summary(record: CallRecord) -> str:
    """One line about a call, without a word of what was sent or answered."""
    usage = record.info.usage
    facts = {
        "attempts": len(record.attempts) or None,
        "first event": None if record.first_event is None else f"{record.first_event:.3f} s",
        "input tokens": usage.input_tokens,
        "output tokens": usage.output_tokens,
        "stop reason": record.info.stop_reason,
        "misfits": record.misfits or None,
        "status": getattr(record.error, "status_code", None),
        "request id": record.info.request_id,
    }
    name = "answered" if record.complete else "closed before its end"
    if record.error is not None:
        name = f"failed with {getattr(record.error, 'code', None) or type(record.error).__name__}"
    told = [f"{key} {value}" for key, value in facts.items() if value is not None]
    return ", ".join([f"{name} in {record.duration:.3f} s", *told])


class WatchedIncoming(Incoming):
    """A stream that tells its watch of its first event and of its end, however it ends."""

    __slots__ = ("_watch",)

    def __init__(self, watch: Watch, *arguments: Any) -> None:
        self._watch = watch
        super().__init__(*arguments)

    def take(self, items: Any) -> list[Any]:
        """Take the next messages."""
        events = super().take(items)
        if events:
            self._watch.event()
        return events

    def end(self) -> None:
        """Judge the end, and tell of it."""
        self._judged(super().end)

    def interrupted(self, error: Exception) -> None:
        """Judge a broken connection, and tell of it."""
        self._judged(super().interrupted, error)

    def settle(self) -> None:
        """Judge what came, and tell of it."""
        self._judged(super().settle)

    def cut(self) -> None:
        """Tell of an end that nobody judges: the stream was closed."""
        super().cut()
        self._tell()

    def _judged(self, judge: Callable[..., None], *arguments: Any) -> None:
        try:
            judge(*arguments)
        finally:
            self._tell()

    def _tell(self) -> None:
        if not self._watch.done:
            self._watch.end(self.info(), self.failure, complete=self.whole, misfits=self.misfits)


def _sending(**_: Any) -> None:
    """botocore's event before an attempt is sent."""
    call = _call.get()
    if call is not None:
        call.sending()


def _sent(response: Any, caught_exception: Any = None, **_: Any) -> None:
    """botocore's event once an attempt has an answer or has failed."""
    call = _call.get()
    if call is not None:
        call.sent(failed_with(response, caught_exception) or None)
