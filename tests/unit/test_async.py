"""Asynchronous calls: the same answers and errors, cancellation, and the shared client of an event loop."""

from __future__ import annotations

import asyncio
import gc
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import bedrock_models
import pytest
from aiobotocore.config import AioConfig
from bedrock_models import claude_messages as claude
from bedrock_models import errors
from bedrock_models._runtime.calls import async_clients
from bedrock_models._runtime.calls.clients import POOL
from bedrock_models.testing import BreakStream, CorruptChecksum, Cut, GarbageJson, LocalBedrock, Stall, Throttle

from tests.unit.test_streams import EVENTS, IN_STREAM, MESSAGES, MODEL

ARGUMENTS: Any = {"messages": MESSAGES, "max_tokens": 64}


def run(work: Callable[[LocalBedrock, Any], Awaitable[Any]], *, read_timeout: float = 2, **settings: Any) -> Any:
    """Do something with an endpoint and a client, in a loop of its own."""

    async def main() -> Any:
        config = AioConfig(retries={"total_max_attempts": 1}, read_timeout=read_timeout)
        with LocalBedrock(handler=lambda request: EVENTS if "Stream" in request.operation else None, **settings) as bedrock:
            async with bedrock.async_client(config=config) as client:
                return await work(bedrock, client)

    return asyncio.run(main())


def astream(client: Any) -> Any:
    return claude.astream(MODEL, **ARGUMENTS, client=client)


class Iterated:
    """A client whose streams have nothing to read but their iterator."""

    def __init__(self, client: Any) -> None:
        self._client = client

    async def invoke_model_with_response_stream(self, **arguments: Any) -> Any:
        reply = await self._client.invoke_model_with_response_stream(**arguments)
        return {**reply, "body": self._events(reply["body"])}

    async def _events(self, body: Any) -> AsyncIterator[Any]:
        try:
            async for event in body:
                yield event
        finally:
            body.close()


def test_an_answer() -> None:
    async def work(_: LocalBedrock, client: Any) -> None:
        answer = await claude.ainvoke(MODEL, **ARGUMENTS, client=client)
        assert isinstance(answer, claude.ClaudeResponse)
        assert answer.bedrock.usage.output_tokens
        request = claude.ClaudeRequest(**ARGUMENTS)
        assert await bedrock_models.ainvoke(MODEL, request, client=client) == answer

    run(work)


@pytest.mark.parametrize("wrap", [lambda client: client, Iterated], ids=["open response", "iterator"])
def test_every_way_to_read_a_stream(wrap: Any) -> None:
    async def work(bedrock: LocalBedrock, client: Any) -> None:
        client = wrap(client)
        assert [json.loads(event.to_wire()) async for event in astream(client)] == EVENTS
        async with astream(client) as events:
            assert "".join([piece async for piece in events.text()]) == "Hello there"
        assert events.bedrock.usage.output_tokens == 7
        assert (await events.answer()).content[0].text == "Hello there"
        async with await astream(client) as events:
            assert (await anext(events)).type == "message_start"
            assert (await events.answer()).bedrock == events.bedrock
        request = claude.ClaudeRequest(**ARGUMENTS)
        async with bedrock_models.astream(MODEL, request, client=client) as events:
            assert (await events.answer()).stop_reason == "end_turn"
        assert len(bedrock.requests) == 4, "each is sent once"

    run(work)


def test_nothing_is_sent_before_it_is_touched() -> None:
    async def work(bedrock: LocalBedrock, client: Any) -> None:
        events = astream(client)
        assert events.bedrock.model_id == MODEL
        await asyncio.sleep(0)
        assert not bedrock.requests
        await events.close()

    run(work)


def test_a_wrong_request_is_refused_at_the_call() -> None:
    with pytest.raises(errors.RequestError):
        claude.astream(MODEL, messages=MESSAGES, max_tokens=-1)


@pytest.mark.parametrize("name", IN_STREAM)
def test_an_exception_in_the_stream(name: str) -> None:
    async def work(bedrock: LocalBedrock, client: Any) -> None:
        bedrock.fault(BreakStream(after=3, error=name))
        for speaker in (client, Iterated(client)):
            with pytest.raises(getattr(errors, name)) as caught:
                _ = [event async for event in astream(speaker)]
            assert (caught.value.status_code, caught.value.retryable) == IN_STREAM[name]
            assert caught.value.partial.content[0].text == "Hello"

    run(work)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Cut(after=900), errors.StreamInterrupted),
        (Stall(after=3), errors.StreamInterrupted),
        (CorruptChecksum(frame=4), errors.StreamCorrupt),
        (GarbageJson(event=4), errors.StreamCorrupt),
    ],
)
def test_a_broken_stream_keeps_what_came(fault: Any, error: type[errors.StreamError]) -> None:
    async def work(bedrock: LocalBedrock, client: Any) -> None:
        bedrock.fault(fault)
        with pytest.raises(error) as caught:
            await astream(client).answer()
        assert caught.value.partial is not None
        assert [json.loads(event.to_wire()) for event in caught.value.events] == EVENTS[: len(caught.value.events)]

    run(work)


def test_a_refusal() -> None:
    async def work(bedrock: LocalBedrock, client: Any) -> None:
        bedrock.fault(Throttle())
        for call in (claude.ainvoke(MODEL, **ARGUMENTS, client=client), astream(client)):
            with pytest.raises(errors.ThrottlingException) as caught:
                await call
            assert caught.value.retryable

    run(work)


def test_cancelling_closes_the_connection() -> None:
    async def work(bedrock: LocalBedrock, client: Any) -> None:
        bedrock.fault(Stall(after=3))

        async def read() -> None:
            async for _ in astream(client):
                got.set()

        got = asyncio.Event()
        task = asyncio.create_task(read())
        await got.wait()
        assert bedrock.connections == 1
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await _closed(bedrock)

    run(work)


async def _closed(bedrock: LocalBedrock) -> None:
    for _ in range(200):
        if bedrock.connections == 0:
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"{bedrock.connections} connections are open")


def test_connections_are_used_again_or_cut() -> None:
    async def work(bedrock: LocalBedrock, client: Any) -> None:
        for _ in range(10):
            async with astream(client) as events:
                async for event in events:
                    if event.type == "message_stop":
                        break
        assert bedrock.connections == 1
        bedrock.fault(Stall(after=3))  # else all of it is here at once, and the connection is free already
        async with astream(client) as events:
            await anext(events)
        await _closed(bedrock)
        events = await astream(client)
        del events
        gc.collect()
        await _closed(bedrock)

    run(work)


def test_closing_waits_for_nobody() -> None:
    async def work(bedrock: LocalBedrock, client: Any) -> None:
        bedrock.fault(Stall(after=len(EVENTS)))  # for ever
        async with astream(client) as events:
            async for event in events:
                if event.type == "message_stop":
                    break
        assert (await events.answer()).stop_reason == "end_turn"
        assert (await asyncio.wait_for(astream(client).answer(), 20)).stop_reason == "end_turn", "nor does reading"
        bedrock.clear_faults()
        bedrock.fault(Stall(after=3))
        events = await astream(client)

        async def read() -> None:
            async for _ in events:
                pass

        task = asyncio.create_task(read())
        await asyncio.sleep(0.05)  # let it begin to wait for the next event
        await events.close()
        with pytest.raises(errors.StreamTruncated):
            await asyncio.wait_for(task, 10)
        await _closed(bedrock)

    run(work, read_timeout=3600)


MANY = 1000 if os.environ.get("BEDROCK_TESTS") == "long" else 300
"""Streams at once: several times what a pool holds."""


def test_many_streams_at_once() -> None:
    async def work(_: LocalBedrock, client: Any) -> None:
        answers = await asyncio.gather(*(astream(client).answer() for _ in range(MANY)))
        assert {answer.content[0].text for answer in answers} == {"Hello there"}

    run(work)


def test_more_streams_open_at_once_than_a_pool_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalBedrock() as bedrock:
        for name, value in bedrock.environment.items():
            monkeypatch.setenv(name, value)

        bedrock.fault(Stall(after=3))

        async def main() -> int:
            opened = await asyncio.gather(*(claude.astream(MODEL, **ARGUMENTS) for _ in range(POOL + 20)))
            for events in opened:
                await events.close()
            return len(opened)

        assert asyncio.run(asyncio.wait_for(main(), 30)) == POOL + 20


def test_the_shared_client_lives_as_long_as_its_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalBedrock() as bedrock:
        for name, value in bedrock.environment.items():
            monkeypatch.setenv(name, value)

        async def main() -> list[Any]:
            await asyncio.gather(*(claude.ainvoke(MODEL, **ARGUMENTS) for _ in range(5)))
            return [await async_clients.shared_async_client() for _ in range(2)]

        first = asyncio.run(main())
        second = asyncio.run(main())
        assert first[0] is first[1]
        assert first[0] is not second[0]
        assert len(bedrock.requests) == 10
        assert not async_clients._clients, "closed with their loops"  # noqa: SLF001 - what would leak


def test_a_client_that_cannot_be_made_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalBedrock() as bedrock:
        for name, value in bedrock.environment.items():
            monkeypatch.setenv(name, value)

        async def main() -> None:
            monkeypatch.setenv("AWS_PROFILE", "no such profile")
            with pytest.raises(Exception, match="no such profile"):
                await claude.ainvoke(MODEL, **ARGUMENTS)
            monkeypatch.delenv("AWS_PROFILE")
            assert await claude.ainvoke(MODEL, **ARGUMENTS)

        asyncio.run(main())


def test_a_loop_that_ends_closes_its_client_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """A loop closes the generators that are open all at once; one that waits for another would be told on the way out."""
    told: list[Any] = []

    async def main() -> str:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context))
        return (await claude.ainvoke(MODEL, **ARGUMENTS)).text

    with LocalBedrock() as bedrock:
        for name, value in bedrock.environment.items():
            monkeypatch.setenv(name, value)
        for _ in range(3):
            assert asyncio.run(main())
    assert told == []
