"""How a stream ends that is closed, dropped or left, at each place, without a connection: the same of both twins."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from bedrock_models import errors, families
from bedrock_models._runtime.models.usage import METRICS, Reply
from bedrock_models._runtime.streams import async_stream, connection, stream
from bedrock_models._runtime.streams.async_stream import AsyncStream, Opening
from bedrock_models._runtime.streams.connection import PATIENCE, TRAILING
from bedrock_models._runtime.streams.deadline import Deadline
from bedrock_models._runtime.streams.state import Incoming
from bedrock_models._runtime.streams.stream import Stream

from tests.support.in_one import in_one

TEXT: dict[str, Any] = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "x"}}
STOP: dict[str, Any] = {"type": "message_stop"}
COUNTS: dict[str, Any] = {METRICS: {"outputTokenCount": 3}}
MANY = [TEXT] * (2 * TRAILING)


class Body:
    """A stream of a client, which says how much of it was read, and over which socket."""

    def __init__(self, events: list[Any]) -> None:
        self.pulled, self.closed, self.waits = 0, 0, list[float]()
        self._events = self._given(events)
        sock = SimpleNamespace(settimeout=self.waits.append, shutdown=lambda _: None)
        self._raw_stream = SimpleNamespace(_connection=SimpleNamespace(sock=sock))

    def _given(self, events: list[Any]) -> Iterator[Any]:
        for event in events:
            self.pulled += 1
            yield {"chunk": {"bytes": json.dumps(event).encode()}}

    def __iter__(self) -> Iterator[Any]:
        return self._events

    async def __aiter__(self) -> Any:
        for event in self._events:
            yield event

    def close(self) -> None:
        self.closed += 1


def state() -> Incoming:
    reply = Reply(families()["claude_messages"], "some.model", {"ResponseMetadata": {"RequestId": "r"}})
    return Incoming(reply, lambda *_: errors.StreamError("refused"))


class Blocking:
    """A blocking stream, as the tests drive either."""

    def __init__(self, events: list[Any]) -> None:
        self.body, self.incoming = Body(events), state()
        self.stream: Any = Stream(self.incoming, self.body)

    def read(self, most: int) -> None:
        for _ in range(most):
            next(self.stream)

    def close(self) -> None:
        self.stream.close()

    def drop(self) -> None:
        del self.stream

    def rest(self) -> None:
        list(self.stream)


class Asynchronous(Blocking):
    """The same of its twin."""

    def __init__(self, events: list[Any]) -> None:
        self.body, self.incoming = Body(events), state()

        async def send() -> tuple[Incoming, Any]:
            return self.incoming, self.body

        self.loop = asyncio.new_event_loop()
        self.stream = AsyncStream(Opening("some.model", send))

    def _run(self, doing: Any) -> Any:
        return self.loop.run_until_complete(doing)

    def read(self, most: int) -> None:
        for _ in range(most):
            self._run(anext(self.stream))

    def close(self) -> None:
        self._run(self.stream.close())
        self.loop.close()

    def rest(self) -> None:
        async def rest() -> None:
            async for _ in self.stream:
                pass

        try:
            self._run(rest())
        finally:
            self.loop.close()


TWINS = (Blocking, Asynchronous)
CLOSED: list[tuple[list[Any], int, tuple[int, bool, bool]]] = [
    ([TEXT, TEXT, STOP, COUNTS], 1, (1, False, True)),
    ([TEXT, STOP, COUNTS], 2, (3, True, False)),
    ([TEXT, {**STOP, **COUNTS}], 2, (2, True, False)),
    ([STOP, *[TEXT] * 7, COUNTS], 1, (9, True, False)),
    ([STOP, *MANY], 1, (TRAILING + 2, False, True)),
]
"""Events, how many are read, and then: how many were pulled, whether the answer is whole, whether the connection was cut."""


@in_one("events, read, then", CLOSED)
@in_one("twin", TWINS)
def test_what_follows_the_last_event_is_read_when_a_stream_is_closed_and_no_more(
    twin: Any, events: list[Any], read: int, then: tuple[int, bool, bool]
) -> None:
    made = twin(events)
    made.read(read)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stream, "monotonic", lambda: 0.0)  # however slow the machine is
        made.close()
    assert (made.body.pulled, made.incoming.whole, made.body.closed > 0) == then
    assert len(made.incoming.raw) == then[0]
    assert made.incoming.ended


def test_a_stream_that_is_dropped_is_cut_wherever_it_is() -> None:
    for read in (1, 2):
        made = Blocking([TEXT, STOP, COUNTS])
        made.read(read)
        made.drop()
        assert (made.body.pulled, made.body.closed, len(made.incoming.raw)) == (read, 1, read)


@in_one("twin", TWINS)
def test_a_stream_that_is_read_to_its_end_gives_its_connection_back(twin: Any) -> None:
    made = twin([TEXT, STOP, COUNTS])
    made.rest()
    assert (made.incoming.whole, made.body.closed, made.stream.answer is None) == (True, 0, False)


@in_one("twin", TWINS)
def test_nothing_is_read_behind_an_event_that_ends_a_stream(twin: Any) -> None:
    made = twin([TEXT, STOP, COUNTS, TEXT])
    made.read(1)
    made.incoming.failure = errors.StreamError("it ended")
    with pytest.raises(errors.StreamError, match="it ended"):
        made.rest()
    assert made.body.pulled <= 2
    assert made.body.closed == 1


WAITS: list[tuple[list[Any], bool]] = [
    ([TEXT, {**STOP, **COUNTS}, TEXT], True),
    ([TEXT, STOP, COUNTS, TEXT], True),
    ([TEXT, STOP, TEXT], False),
    ([TEXT, COUNTS, TEXT], False),
]


@in_one("events, patient", WAITS)
def test_the_end_is_awaited_a_little_once_all_that_counts_has_come(events: list[Any], patient: bool) -> None:  # noqa: FBT001
    made = Blocking(events)
    made.read(sum(event is not COUNTS for event in events))
    assert made.body.waits[:1] == ([PATIENCE] if patient else [])
    with pytest.MonkeyPatch.context() as patch:
        told: list[Any] = []

        async def within(deadline: Any, call: Any, seconds: float | None) -> Any:
            told.append((deadline, seconds))
            return await call

        patch.setattr(async_stream, "within", within)
        later = Asynchronous(events)
        deadline = later.incoming.deadline = Deadline(60)
        later.read(2)
        with pytest.raises((StopAsyncIteration, errors.StreamError)):
            later.read(9)
        later.loop.close()
    assert [seconds for _, seconds in told][-1] == (PATIENCE if patient else None)
    assert told[0] == (deadline, None)
    assert {each for each, _ in told} == {deadline}


def test_closing_waits_a_moment_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, connection.MOMENT / 2, connection.MOMENT * 2, 9.0])
    monkeypatch.setattr(stream, "monotonic", lambda: next(clock))
    made = Blocking([STOP, *[TEXT] * 9])
    made.read(1)
    made.close()
    assert (made.body.pulled, made.body.closed, made.body.waits) == (3, 1, [connection.MOMENT])


def test_a_stream_that_nobody_touched_knows_its_model_and_closes() -> None:
    made = Asynchronous([TEXT])
    assert (made.stream.bedrock.model_id, made.stream.bedrock.request_id, made.stream.frames) == ("some.model", None, ())
    made.close()
    assert (made.body.pulled, made.incoming.raw) == (0, [])


def test_a_body_that_was_sent_and_never_read_is_cut_when_nobody_holds_it() -> None:
    made = Asynchronous([TEXT])
    made._run(made.stream.__aenter__())  # noqa: SLF001
    made.loop.close()
    made.drop()
    assert (made.body.closed, made.incoming.ended) == (1, True)


class Cut:
    """A socket whose connection is gone."""

    def settimeout(self, _: float) -> None:
        raise OSError

    shutdown = settimeout


def test_a_connection_that_is_gone_already_is_no_trouble() -> None:
    gone = SimpleNamespace(_raw_stream=SimpleNamespace(_connection=SimpleNamespace(sock=Cut())))
    connection.bound(gone, 1)
    connection.interrupt(gone)
    closed: list[int] = []
    connection.interrupt(SimpleNamespace(_raw_stream=SimpleNamespace(close=lambda: closed.append(1))))
    connection.interrupt(object())
    assert closed == [1]
