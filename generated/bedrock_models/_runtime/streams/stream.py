# Copied from generator/bedrock_codegen/runtime/_runtime/streams/stream.py; edit it there.
"""Streams of typed events, blocking."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from time import monotonic
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from ..info import CallInfo
from . import connection
from .connection import MOMENT, PATIENCE, TRAILING, is_watched
from .eventstream import Frame
from .http_chunks import pieces
from .state import Incoming, cut, whole_answer

Event = TypeVar("Event")
Response = TypeVar("Response")


class Stream(Generic[Event, Response]):
    """The events of an answer as they arrive.

    Iterate it, or its `text()`; after the last event `answer()` is the whole answer and `bedrock` is complete. A stream that is
    not read to its end holds a connection until it is closed: use it in a `with` block.

    Iterating raises a `StreamError` if the stream breaks, and a `ServiceError` if the service gives up in the middle of it; both
    carry the part of the answer that came.
    """

    __slots__ = ("__weakref__", "_body", "_events", "_incoming")

    def __init__(self, incoming: Incoming, body: Any) -> None:
        self._incoming = incoming
        self._body = body
        self._events: Generator[Event] = _events(incoming, body)
        next(self._events)  # begin: only a generator that has begun cleans up when it is dropped

    def __iter__(self) -> Iterator[Event]:
        """The events that are still to come."""
        return self._events

    def __next__(self) -> Event:
        """The next event."""
        return next(self._events)

    def __enter__(self) -> Self:
        """The stream itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the stream."""
        self.close()

    def close(self) -> None:
        """Give the connection back; after the last event it is used again, before that it is cut. Any thread may close it.

        It does not wait for the service: what follows the last event is read if it is there, or comes at once.
        """
        self._incoming.closing = True
        try:
            self._events.close()
        except ValueError:  # another thread is reading; it finds the connection cut
            connection.interrupt(self._body)

    def text(self) -> Iterator[str]:
        """The text of the answer, piece by piece; of several answers at once, as it comes."""
        texts = self._incoming.texts
        for event in self._events:
            yield from texts(event)

    def answer(self) -> Response:
        """The whole answer, once the rest of the stream is read.

        Raises:
            StreamError: The stream broke, or was closed before its end; carries the part that came.
            ServiceError: The service gave up.
            AnswerError: What the events make up does not fit the response.
        """
        for _ in self._events:
            pass
        answer: Response = whole_answer(self._incoming)
        return answer

    @property
    def bedrock(self) -> CallInfo:
        """What Bedrock said about the call; complete after the last event."""
        return self._incoming.info()

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Messages of the stream of kinds that this release does not know."""
        return tuple(self._incoming.frames)


def _events(incoming: Incoming, body: Any) -> Generator[Any]:
    """Read a body event by event. It holds no `Stream`: a stream that is dropped takes this with it, and the connection."""
    source = _source(incoming, body)
    try:
        yield None
        try:
            for events in source:
                yield from events
                if incoming.failure is not None:
                    break
                if incoming.metered and incoming.complete():  # nothing that counts is to come
                    connection.bound(body, PATIENCE)
        except Exception as error:  # noqa: BLE001 - urllib3, OSError, botocore, and whatever else a client may use
            incoming.interrupted(error)
        else:
            incoming.end()
    except GeneratorExit:
        # Only a caller who closes waits, and only a moment. A stream that is dropped is cut: the collector may be at work, and
        # a connection that it has taken apart must not go back to the pool.
        incoming.catch_up()
        if incoming.closing and incoming.complete():
            _drain(incoming, source, body)
    finally:
        if incoming.broken or not incoming.whole:
            cut(incoming, body)


def _source(incoming: Incoming, body: Any) -> Iterator[Iterator[Any]]:
    """The events as bytes arrive: by our own decoder over boto3's open response, or what the client's iterator makes of it."""
    raw = None if is_watched(body) else getattr(body, "_raw_stream", None)
    if hasattr(raw, "stream"):
        return map(incoming.take, map(incoming.decode, pieces(raw)))
    from .client_events import client_items  # noqa: PLC0415 - late: only for clients without an open response

    return (incoming.take(items) for items in client_items(body, typed=incoming.typed))


def _drain(incoming: Incoming, source: Iterator[Iterator[Any]], body: Any) -> None:
    """Read what follows the terminal event, so that the connection can be used again; where it takes too long, cut it."""
    try:
        connection.bound(body, MOMENT)
        until, most = monotonic() + MOMENT, len(incoming.raw) + TRAILING
        for _ in source:
            incoming.catch_up()
            if monotonic() > until or len(incoming.raw) > most:
                break
        else:
            incoming.end()
            return
    except Exception:  # noqa: BLE001, S110 - whatever it is, the connection is cut
        pass
    incoming.settle()
    cut(incoming, body)
