"""What the log and the records of calls tell somebody who has nothing else: which call, where, how often, and how it went."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any

import bedrock_models
import pytest
from bedrock_models import CallRecord, converse, errors, nova
from bedrock_models.testing import Cut, GarbageJson, LocalBedrock, SlowFirstByte, Stall, Throttle

from tests.support.fake_client import FakeClient

NOVA = "us.amazon.nova-lite-v1:0"
HI: Any = [{"role": "user", "content": [{"text": "Hi"}]}]
FAMILIES = (nova, converse)
ANSWER: Any = {
    "output": {"message": {"role": "assistant", "content": [{"text": "Hi"}]}},
    "stopReason": "end_turn",
    "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
}


@pytest.fixture(autouse=True)
def _credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_BEARER_TOKEN_BEDROCK", "x")


@pytest.fixture
def records(caplog: pytest.LogCaptureFixture) -> Iterator[list[CallRecord]]:
    found: list[CallRecord] = []
    with caplog.at_level(logging.INFO, "bedrock_models"), bedrock_models.on_call(found.append):
        yield found


def settings(bedrock: LocalBedrock, **more: Any) -> dict[str, Any]:
    return {"region": "eu-west-1", "endpoint": bedrock.url, "attempts": 1, **more}


def invoked(family: Any, client: Any, text: str = "Hi") -> None:
    family.invoke(NOVA, messages=[{"role": "user", "content": [{"text": text}]}], client=client)


def says(text: str, request: Any) -> bool:
    """Whether this is the question."""
    return bool(request.body["messages"][0]["content"][0]["text"] == text)


def streamed(family: Any, client: Any) -> None:
    list(family.stream(NOVA, messages=HI, client=client))


async def ainvoked(family: Any, client: Any) -> None:
    await family.ainvoke(NOVA, messages=HI, client=client)


async def astreamed(family: Any, client: Any) -> None:
    async for _ in family.astream(NOVA, messages=HI, client=client):
        pass


async def each_fails(bedrock: LocalBedrock, **more: Any) -> None:
    """Every kind of asynchronous call, one after the other."""
    async with bedrock_models.new_async_client(**settings(bedrock, **more)) as client:
        for call in (ainvoked, astreamed):
            for family in FAMILIES:
                with pytest.raises(errors.NetworkError):
                    await call(family, client)


def ours(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [line.getMessage() for line in caplog.records if line.name == "bedrock_models"]


def test_calls_at_once_are_told_apart(
    records: list[CallRecord], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    texts = ("a", "b", "c", "d")
    with LocalBedrock(faults=[Throttle(call=1, when=partial(says, text)) for text in texts]) as bedrock:
        client = bedrock_models.new_client(**settings(bedrock, attempts=2))
        threads = [threading.Thread(target=invoked, args=(nova, client, text)) for text in texts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len({record.number for record in records}) == 4
    lines = ours(caplog)
    for record in records:
        mine = [line for line in lines if line.startswith(f"InvokeModel {NOVA} #{record.number}: ")]
        assert len(mine) == 3
        ids = [attempt.request_id for attempt in record.attempts]
        assert all(str(request_id) in line for request_id, line in zip(ids, mine, strict=False))
        assert record.info.request_id == ids[-1]
    ids = [str(attempt.request_id) for record in records for attempt in record.attempts]
    assert len(set(ids)) == len(ids) == 8


@pytest.mark.parametrize("after", [0, 30])
def test_an_answer_that_is_cut_off_says_which_call_it_was(
    records: list[CallRecord], caplog: pytest.LogCaptureFixture, after: int
) -> None:
    with LocalBedrock(faults=[Cut(after=after)]) as bedrock:
        client = bedrock_models.new_client(**settings(bedrock))
        for call in (invoked, streamed):
            for family in FAMILIES:
                with pytest.raises(errors.NetworkError):
                    call(family, client)
        asyncio.run(each_fails(bedrock))
        endpoint = bedrock.url
    answer, stream = errors.AnswerInterrupted, errors.StreamInterrupted
    kinds: list[Any] = [answer, answer, stream, stream] * 2
    ends = [line for line in ours(caplog) if "failed with" in line]
    for record, kind, line in zip(records, kinds, ends, strict=True):
        assert isinstance(record.error, kind)
        assert getattr(record.error, "request_id", None) == record.info.request_id == record.attempts[-1].request_id is not None
        assert (record.region, record.endpoint) == ("eu-west-1", endpoint)
        assert record.events == (0 if kind is errors.StreamInterrupted else None)
        for told in (f"{kind.__name__} (", "region eu-west-1", endpoint, "attempts 1", f"request id {record.info.request_id}"):
            assert told in line
        assert (f"bytes {after}" if kind is errors.AnswerInterrupted else "events 0") in line


def test_an_answer_that_is_no_json_says_which_call_it_was(records: list[CallRecord]) -> None:
    with LocalBedrock(faults=[GarbageJson()]) as bedrock:
        for family in FAMILIES:
            with pytest.raises(errors.AnswerError) as caught:
                invoked(family, bedrock.client())
            assert caught.value.request_id == records[-1].info.request_id == records[-1].attempts[0].request_id is not None


def test_what_came_of_an_answer_is_kept_when_the_next_attempt_gets_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    with LocalBedrock(faults=[Cut(after=30, call=1), Stall(call=2)]) as bedrock:
        client = bedrock_models.new_client(**settings(bedrock, attempts=2, read_timeout=0.5))
        with pytest.raises(errors.AnswerInterrupted) as caught:
            invoked(converse, client)
    assert len(caught.value.body) == 30
    assert len(bedrock.requests) == 2


@pytest.mark.parametrize("call", [invoked, streamed])
@pytest.mark.parametrize("family", FAMILIES)
def test_each_attempt_is_told_where_the_time_of_a_call_is_over(
    records: list[CallRecord], family: Any, call: Callable[[Any, Any], None]
) -> None:
    """One that is cut off counts, and one that is not made does not."""
    with LocalBedrock(faults=[Throttle(call=1), SlowFirstByte(seconds=30, call=range(2, 9))]) as bedrock:
        client = bedrock_models.new_client(**settings(bedrock, attempts=5, total_timeout=0.5))
        with pytest.raises(TimeoutError):
            call(family, client)
        assert len(records[0].attempts) == len(bedrock.requests)
    assert records[0].attempts[0].error == "ThrottlingException"
    assert all(attempt.error == "ReadTimeoutError" for attempt in records[0].attempts[1:])


def test_an_attempt_that_is_cancelled_was_made_all_the_same(records: list[CallRecord]) -> None:
    async def cancelled(bedrock: LocalBedrock) -> None:
        async with bedrock_models.new_async_client(**settings(bedrock)) as client:
            for call in (ainvoked, astreamed):
                for family in FAMILIES:
                    sent = len(bedrock.requests)
                    task = asyncio.create_task(call(family, client))
                    while len(bedrock.requests) == sent:  # noqa: ASYNC110 - another thread serves
                        await asyncio.sleep(0.01)
                    task.cancel()
                    with pytest.raises(asyncio.CancelledError):
                        await task

    with LocalBedrock(faults=[SlowFirstByte(seconds=30)]) as bedrock:
        asyncio.run(cancelled(bedrock))
    assert [[attempt.error for attempt in record.attempts] for record in records] == [["CancelledError"]] * 4


def test_the_time_of_an_asynchronous_call_that_is_over_is_named(
    records: list[CallRecord], caplog: pytest.LogCaptureFixture
) -> None:
    with LocalBedrock(faults=[SlowFirstByte(seconds=30)]) as bedrock:
        asyncio.run(each_fails(bedrock, total_timeout=0.3))
    assert all("(TimeoutError)" in line for line in ours(caplog) if "failed with" in line)
    assert [attempt.error for record in records for attempt in record.attempts] == ["TimeoutError"] * 4


def test_an_address_is_told_without_the_password_in_it(records: list[CallRecord]) -> None:
    client: Any = FakeClient(ANSWER)
    client.meta = SimpleNamespace(region_name="us-east-1", endpoint_url="https://me:secret@gate.example:8443/bedrock?key=1")
    nova.invoke(NOVA, messages=HI, client=client)
    assert records[0].endpoint == "https://gate.example:8443"


def test_what_a_client_does_not_say_is_not_told(records: list[CallRecord]) -> None:
    nova.invoke(NOVA, messages=HI, client=FakeClient(ANSWER))
    assert (records[0].region, records[0].endpoint, records[0].attempts) == (None, None, ())


def test_an_error_names_the_address_without_the_password_in_it() -> None:
    client = bedrock_models.new_client(region="us-east-1", endpoint="http://me:secret@127.0.0.1:9", attempts=1)
    for family in FAMILIES:
        with pytest.raises(errors.NetworkError, match=r"http://127\.0\.0\.1:9/") as caught:
            invoked(family, client)
        assert "secret" not in f"{caught.value} {caught.value!r} {vars(caught.value)}"
