# Copied from generator/bedrock_codegen/runtime/_runtime/calls/watch.py; edit it there.
"""Notes of a call while it runs, for the logger and for those who listen; while nobody does, nothing is noted."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextvars import ContextVar, Token
from datetime import UTC, datetime
from itertools import count
from time import perf_counter
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit
from weakref import WeakSet

from ..errors import BedrockModelsError
from ..info import CallInfo
from ..models.usage import request_id_of
from ..service_errors.sent import Sent
from ..streams.state import Incoming
from .listening import LOGGER, Attempt, CallRecord, listeners, name_behind, summary
from .total_time import failed_with, failure_of_attempt

_call: ContextVar[Watch | None] = ContextVar("bedrock_typed_watch", default=None)
_clients: WeakSet[Any] = WeakSet()
_numbers = count(1)


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
    return Watch(sent) if listeners or LOGGER.isEnabledFor(logging.INFO) else _UNWATCHED


class Watch(Unwatched):
    """Notes of one call."""

    __slots__ = (
        "_attempts",
        "_began",
        "_failed",
        "_meta",
        "_number",
        "_request",
        "_since",
        "_started",
        "_token",
        "done",
        "first_event",
    )

    def __init__(self, sent: Sent) -> None:
        self._request = sent
        self._number = next(_numbers)
        self._meta: Any = None
        self._started = datetime.now(UTC)
        self._since = perf_counter()
        self._attempts: list[Attempt] = []
        self._began: float | None = None
        self._failed: float | None = None
        self._token: Token[Watch | None] | None = None
        self.first_event: float | None = None
        self.done = False
        LOGGER.debug("%s: sending %d bytes", self, len(sent.body))

    def __str__(self) -> str:
        return f"{self._request.operation} {self._request.model_id} #{self._number}"

    def __enter__(self) -> Self:
        """Let the client's events find this call."""
        self._token = _call.set(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Note a failure."""
        if self._token is not None:
            _call.reset(self._token)
        if error is not None:
            self.end(CallInfo(model_id=self._request.model_id, request_id=getattr(error, "request_id", None)), error)

    def on(self, client: Any) -> Any:
        """Hear what a client sends and gets, as far as it has events."""
        self._meta = getattr(client, "meta", None)
        events: Any = getattr(self._meta, "events", None)
        if hasattr(events, "register_first") and client not in _clients:
            events.register_first("before-send.bedrock-runtime", _before_send, unique_id="bedrock-typed-sending")
            events.register_first("needs-retry.bedrock-runtime", _needs_retry, unique_id="bedrock-typed-sent")
            _clients.add(client)
        return client

    def answered(self, answer: Any) -> Any:
        """Note an answer that came at once."""
        self.end(answer.bedrock, misfits=len(answer.misfits))
        return answer

    def incoming(self, *arguments: Any) -> Incoming:
        """The state of a stream that tells of its events and its end."""
        return WatchedIncoming(self, *arguments)

    def attempt_began(self) -> None:
        """Note that the client sends."""
        self._began = perf_counter()

    def attempt_ended(self, error: str | None, request_id: str | None) -> None:
        """Note what became of what was sent."""
        now, begun = perf_counter(), self._began or self._since
        waited = begun - self._failed if self._failed else 0.0
        attempt = Attempt(waited=waited, duration=now - begun, error=error, request_id=request_id)
        self._attempts.append(attempt)
        self._began = None
        self._failed = now if error else None
        if error or waited:
            number, outcome, told = len(self._attempts), error or "answered", f", request id {request_id}" if request_id else ""
            LOGGER.info("%s: attempt %d after %.3f s: %s in %.3f s%s", self, number, waited, outcome, attempt.duration, told)

    def _cut_off(self, error: BaseException) -> None:
        """Note the attempt under way, if there is one: it is cancelled or interrupted, or the time of the call is over."""
        if self._began is not None:
            failed = failure_of_attempt(self._meta, len(self._attempts) + 1)
            behind = name_behind(error) if isinstance(error, BedrockModelsError) else ""
            self.attempt_ended(failed or behind or type(error).__name__, getattr(error, "request_id", None))

    def event(self) -> None:
        """Note the first event."""
        if self.first_event is None:
            self.first_event = perf_counter() - self._since
            LOGGER.debug("%s: first event after %.3f s", self, self.first_event)

    def end(
        self,
        info: CallInfo,
        error: BaseException | None = None,
        *,
        complete: bool = True,
        misfits: int = 0,
        events: int | None = None,
    ) -> None:
        """Tell who listens that the call is over; once."""
        if self.done:
            return
        self.done = True
        if error is not None:
            self._cut_off(error)
        record = CallRecord(
            family=self._request.family.name if self._request.family else "",
            operation=self._request.operation,
            model_id=self._request.model_id,
            started=self._started,
            duration=perf_counter() - self._since,
            first_event=self.first_event,
            attempts=tuple(self._attempts),
            info=info,
            misfits=misfits,
            error=error,
            complete=complete and error is None,
            number=self._number,
            region=_text(getattr(self._meta, "region_name", None)),
            endpoint=_endpoint(self._meta),
            events=events,
        )
        LOGGER.info("%s: %s", self, summary(record), extra={"bedrock_call": record})
        for listening in tuple(listeners):
            listening.tell(record)


class WatchedIncoming(Incoming):
    """A stream that tells its watch of its first event and of its end, however it ends."""

    __slots__ = ("_watch",)

    def __init__(self, watch: Watch, *arguments: Any) -> None:
        self._watch = watch
        super().__init__(*arguments)

    def unread(self) -> Iterator[Any]:
        """The events of the messages that wait."""
        for event in super().unread():
            self._watch.event()
            yield event

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
            self._watch.end(self.info(), self.failure, complete=self.whole, misfits=self.misfits, events=len(self.raw))


def _before_send(**_: Any) -> None:
    """botocore's event before an attempt is sent."""
    call = _call.get()
    if call is not None:
        call.attempt_began()


def _needs_retry(response: Any, caught_exception: Any = None, **_: Any) -> None:
    """botocore's event once an attempt has an answer or has failed."""
    call = _call.get()
    if call is not None:
        request_id = getattr(caught_exception, "request_id", None) if response is None else request_id_of(response[1])
        call.attempt_ended(failed_with(response, caught_exception) or None, request_id)


def _endpoint(meta: Any) -> str | None:
    """Where a client sends its calls, without a name and password that its address may hold."""
    url = _text(getattr(meta, "endpoint_url", None))
    if url is None:
        return None
    parts = urlsplit(url)
    try:
        _ = parts.port
    except ValueError:  # what looks like a port is the beginning of a password
        return None
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
