"""Streams of typed events, blocking and asynchronous."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator
from time import monotonic
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from ..info import CallInfo
from . import connection
from .client_events import client_items, client_items_async
from .deadline import late
from .eventstream import Frame
from .http_chunks import pieces
from .state import Incoming

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
        answer: Response = _whole(self._incoming)
        return answer

    @property
    def bedrock(self) -> CallInfo:
        """What Bedrock said about the call; complete after the last event."""
        return self._incoming.info()

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Messages of the stream of kinds that this release does not know."""
        return tuple(self._incoming.frames)


class Opening:
    """A stream that is sent when it is first touched."""

    __slots__ = ("_send", "body", "incoming", "model_id")

    def __init__(self, model_id: str, send: Callable[[], Awaitable[tuple[Incoming, Any]]]) -> None:
        self.model_id = model_id
        self.incoming: Incoming | None = None
        self.body: Any = None
        self._send = send

    async def open(self) -> Incoming:
        """Send the request, unless that is done."""
        if self.incoming is None:
            self.incoming, self.body = await self._send()
        return self.incoming

    def __del__(self) -> None:
        """Cut the connection of a stream that nobody holds any more."""
        if self.incoming is not None and not self.incoming.ended:
            _cut(self.incoming, self.body)


class AsyncStream(Generic[Event, Response]):
    """The events of an answer as they arrive.

    The request is sent when the stream is awaited, entered with `async with`, or iterated, whichever comes first. Apart from that
    it is like `Stream`. Cancelling the task that reads it closes the connection at once.
    """

    __slots__ = ("__weakref__", "_events", "_opening")

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._events: AsyncGenerator[Event] = _events_async(opening)

    def __await__(self) -> Generator[Any, Any, Self]:
        """Send the request; the stream itself."""
        yield from self._opening.open().__await__()
        return self

    async def __aenter__(self) -> Self:
        """Send the request; the stream itself."""
        return await self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the stream."""
        await self.close()

    def __aiter__(self) -> AsyncIterator[Event]:
        """The events that are still to come."""
        return self._events

    async def __anext__(self) -> Event:
        """The next event."""
        return await anext(self._events)

    async def close(self) -> None:
        """Give the connection back; after the last event it is used again, before that it is cut. Any task may close it."""
        incoming, body = self._opening.incoming, self._opening.body
        if incoming is not None:
            incoming.closing = True
            if getattr(self._events, "ag_running", False):  # another task is reading; it finds the connection cut
                connection.interrupt(body)
                return
            if not incoming.ended and incoming.complete():
                await _drain_async(incoming, _reader(incoming, body), body)
        await self._events.aclose()
        if incoming is not None and not incoming.ended:
            _cut(incoming, body)

    aclose = close

    async def text(self) -> AsyncIterator[str]:
        """The text of the answer, piece by piece; of several answers at once, as it comes."""
        async for event in self._events:
            for piece in (await self._opening.open()).texts(event):
                yield piece

    async def answer(self) -> Response:
        """The whole answer, once the rest of the stream is read.

        Raises:
            StreamError: The stream broke, or was closed before its end; carries the part that came.
            ServiceError: The service gave up.
            AnswerError: What the events make up does not fit the response.
        """
        async for _ in self._events:
            pass
        answer: Response = _whole(await self._opening.open())
        return answer

    @property
    def bedrock(self) -> CallInfo:
        """What Bedrock said about the call; complete after the last event."""
        incoming = self._opening.incoming
        return CallInfo(model_id=self._opening.model_id) if incoming is None else incoming.info()

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Messages of the stream of kinds that this release does not know."""
        return () if self._opening.incoming is None else tuple(self._opening.incoming.frames)


def _whole(incoming: Incoming) -> Any:
    if incoming.failure is not None:
        raise incoming.failure
    if not incoming.whole:
        raise incoming.closed()
    return incoming.answer()


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
        if incoming.closing and incoming.complete():
            _drain(incoming, source, body)
    finally:
        if incoming.broken or not incoming.whole:
            _cut(incoming, body)


def _source(incoming: Incoming, body: Any) -> Iterator[list[Any]]:
    """The events as bytes arrive: by our own decoder over boto3's open response, or what the client's iterator makes of it."""
    raw = None if _is_watched(body) else getattr(body, "_raw_stream", None)
    if hasattr(raw, "stream"):
        return map(incoming.take, map(incoming.decode, pieces(raw)))
    return (incoming.take(items) for items in client_items(body, typed=incoming.typed))


def _is_watched(body: Any) -> bool:
    """Whether a proxy stands for the client's stream, as tracing tools put one there: it has to see the events go by."""
    return type(body) is not body.__class__


def _drain(incoming: Incoming, source: Iterator[list[Any]], body: Any) -> None:
    """Read what follows the terminal event, so that the connection can be used again; where it takes too long, cut it."""
    try:
        connection.bound(body, MOMENT)
        until, most = monotonic() + MOMENT, len(incoming.raw) + TRAILING
        for _ in source:
            if monotonic() > until or len(incoming.raw) > most:
                break
        else:
            incoming.end()
            return
    except Exception:  # noqa: BLE001, S110 - whatever it is, the connection is cut
        pass
    incoming.settle()
    _cut(incoming, body)


def _cut(incoming: Incoming, body: Any) -> None:
    incoming.cut()
    close = getattr(body, "close", None)
    if close is not None:
        close()


PATIENCE = 1.0
"""Seconds to wait for the end of a body whose last event, metrics and all, has come."""
MOMENT = 0.05
"""Seconds to wait for it when the stream is being closed."""
TRAILING = 64
"""Events after the terminal one that are read when the stream is being closed."""


async def _events_async(opening: Opening) -> AsyncGenerator[Any]:
    """Read a body event by event. It holds no `AsyncStream`, as `_events` holds no `Stream`."""
    incoming = await opening.open()
    read = _patient(incoming, _reader(incoming, opening.body))
    try:
        while (events := await _batch(incoming, read)) is not None:
            for event in events:
                yield event
            if incoming.failure is not None:
                break
        incoming.end()
    finally:  # a task that was cancelled comes straight here
        if incoming.broken or not incoming.whole:
            _cut(incoming, opening.body)


async def _batch(incoming: Incoming, read: Callable[[], Awaitable[list[Any] | None]]) -> list[Any] | None:
    try:
        return await read()
    except Exception as error:  # noqa: BLE001 - as in `_events`
        incoming.interrupted(error)
        return None


def _patient(incoming: Incoming, read: Callable[[], Awaitable[list[Any] | None]]) -> Callable[[], Awaitable[list[Any] | None]]:
    """The same reader, which waits for the end of the body only so long once the last event has come, metrics and all."""

    async def patiently() -> list[Any] | None:
        ended = incoming.metered and incoming.complete()
        if not ended and incoming.deadline is None:
            return await read()
        from asyncio import timeout  # noqa: PLC0415 - late: it takes longer to load than the rest of this package

        left = PATIENCE if incoming.deadline is None else incoming.deadline.left()
        try:
            async with timeout(min(left, PATIENCE) if ended else left):
                return await read()
        except TimeoutError:
            if incoming.deadline is None or incoming.deadline.left() > 0:
                raise
            raise late(incoming.deadline.seconds) from None

    return patiently


def _reader(incoming: Incoming, body: Any) -> Callable[[], Awaitable[list[Any] | None]]:
    """What reads the next events: by our own decoder over aiohttp's open response, or what the client's iterator makes of it."""
    raw = None if _is_watched(body) else getattr(body, "_raw_stream", None)
    readany = getattr(getattr(raw, "content", None), "readany", None)
    if readany is None:
        return _client_reader(incoming, body)

    async def read() -> list[Any] | None:
        data = await readany()
        return incoming.take(incoming.decode(data)) if data else None

    return read


def _client_reader(incoming: Incoming, body: Any) -> Callable[[], Awaitable[list[Any] | None]]:
    items = client_items_async(body, typed=incoming.typed)

    async def read() -> list[Any] | None:
        found = await anext(items, None)
        return None if found is None else incoming.take(found)

    return read


async def _drain_async(incoming: Incoming, read: Callable[[], Awaitable[list[Any] | None]], body: Any) -> None:
    """As `_drain`: a moment, and no longer."""
    from asyncio import timeout  # noqa: PLC0415 - late: it takes longer to load than the rest of this package

    most = len(incoming.raw) + TRAILING
    try:
        async with timeout(MOMENT):
            while await read() is not None:
                if len(incoming.raw) > most:
                    raise TimeoutError
            incoming.end()
    except Exception:  # noqa: BLE001 - whatever it is, the connection is cut
        incoming.settle()
        _cut(incoming, body)
