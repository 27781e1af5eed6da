# Copied from generator/bedrock_codegen/runtime/_runtime/streams/async_stream.py; edit it there.
"""Streams of typed events, asynchronous."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator
from types import TracebackType
from typing import Any, Generic, Self, TypeAlias, TypeVar

from ..info import CallInfo
from . import connection
from .client_events import client_items_async
from .connection import MOMENT, PATIENCE, TRAILING, is_watched
from .deadline import within
from .eventstream import Frame
from .http_chunks import unread
from .state import Incoming, cut, whole_answer

Event = TypeVar("Event")
Response = TypeVar("Response")
Read: TypeAlias = Callable[[], Awaitable[Iterator[Any] | None]]
"""Reads the next events; None at the end."""


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
            cut(self.incoming, self.body)


class AsyncStream(Generic[Event, Response]):
    """The events of an answer as they arrive.

    The request is sent when the stream is awaited, entered with `async with`, or iterated, whichever comes first. Apart from that
    it is like `Stream`. Cancelling the task that reads it closes the connection at once.
    """

    __slots__ = ("__weakref__", "_events", "_opening")

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._events: AsyncGenerator[Event] = _events(opening)

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
            incoming.catch_up()
            if not incoming.ended and incoming.complete():
                await _drain(incoming, _reader(incoming, body), body)
        await self._events.aclose()
        if incoming is not None and not incoming.ended:
            cut(incoming, body)

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
        answer: Response = whole_answer(await self._opening.open())
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


async def _events(opening: Opening) -> AsyncGenerator[Any]:
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
            cut(incoming, opening.body)


async def _batch(incoming: Incoming, read: Read) -> Iterator[Any] | None:
    try:
        return await read()
    except Exception as error:  # noqa: BLE001 - as in `_events`
        incoming.interrupted(error)
        return None


def _patient(incoming: Incoming, read: Read) -> Read:
    """The same reader, which waits for the end of the body only so long once the last event has come, metrics and all."""

    async def patiently() -> Iterator[Any] | None:
        ended = incoming.metered and incoming.complete()
        return await within(incoming.deadline, read(), PATIENCE if ended else None)

    return patiently


def _reader(incoming: Incoming, body: Any) -> Read:
    """What reads the next events: by our own decoder over aiohttp's open response, or what the client's iterator makes of it."""
    raw = None if is_watched(body) else getattr(body, "_raw_stream", None)
    content: Any = getattr(raw, "content", None)
    readany = getattr(content, "readany", None)
    if readany is None:
        return _client_reader(incoming, body)

    async def read() -> Iterator[Any] | None:
        try:
            data: bytes = await readany()
        except Exception:
            if not (data := unread(content)):  # what came before the connection broke; the next read raises once more
                raise
        return incoming.take(incoming.decode(data)) if data else None

    return read


def _client_reader(incoming: Incoming, body: Any) -> Read:
    items = client_items_async(body, typed=incoming.typed)

    async def read() -> Iterator[Any] | None:
        found = await anext(items, None)
        return None if found is None else incoming.take(found)

    return read


async def _drain(incoming: Incoming, read: Read, body: Any) -> None:
    """As `_drain`: a moment, and no longer."""
    from asyncio import timeout  # noqa: PLC0415 - late: it takes longer to load than the rest of this package

    most = len(incoming.raw) + TRAILING
    try:
        async with timeout(MOMENT):
            while await read() is not None:
                incoming.catch_up()
                if len(incoming.raw) > most:
                    raise TimeoutError
            incoming.end()
    except Exception:  # noqa: BLE001 - whatever it is, the connection is cut
        incoming.settle()
        cut(incoming, body)
