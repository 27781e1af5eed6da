"""What a logger and `on_call` are told: enough to say what happened and when, and nothing of what was sent or answered."""

from __future__ import annotations

import asyncio
import logging
import socket
import warnings
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import bedrock_models
import pytest
from bedrock_models import CallInfo, CallRecord, Usage, converse, errors, titan_text
from bedrock_models import claude_messages as claude
from bedrock_models._runtime.calls import watch
from bedrock_models._runtime.calls.listening import Attempt, summary
from bedrock_models._runtime.service_errors.classes import service_error
from bedrock_models._runtime.service_errors.sent import Sent
from bedrock_models.testing import BreakStream, LocalBedrock, SlowFirstByte, Stall, Throttle, UnknownField

from tests.support.fake_client import FakeClient

MODEL = "amazon.titan-text-express-v1"
CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
SECRET = "the-secret-of-the-prompt"
TURN: Any = [{"role": "user", "content": [{"text": SECRET}]}]


@pytest.fixture
def bedrock() -> Iterator[LocalBedrock]:
    with LocalBedrock() as endpoint:
        yield endpoint


@pytest.fixture
def client(bedrock: LocalBedrock) -> Iterator[Any]:
    with closing(make(bedrock.url)) as made:
        yield made


@pytest.fixture
def records() -> Iterator[list[CallRecord]]:
    found: list[CallRecord] = []
    with bedrock_models.on_call(found.append):
        yield found


def make(url: str, **settings: Any) -> Any:
    return bedrock_models.new_client(region="us-east-1", endpoint=url, bearer_token="the-token", **{"attempts": 3, **settings})  # pyright: ignore[reportArgumentType]


def test_a_throttling_burst(
    bedrock: LocalBedrock, client: Any, records: list[CallRecord], caplog: pytest.LogCaptureFixture
) -> None:
    bedrock.fault(Throttle(call=range(1, 3)))
    with caplog.at_level(logging.DEBUG, "bedrock_models"):
        titan_text.invoke(MODEL, input_text=SECRET, client=client)
    (record,) = records
    assert [attempt.error for attempt in record.attempts] == ["ThrottlingException", "ThrottlingException", None]
    assert record.attempts[0].waited == 0 < record.attempts[1].waited
    assert sum(attempt.waited + attempt.duration for attempt in record.attempts) <= record.duration
    assert (record.family, record.operation, record.model_id) == ("titan_text", "InvokeModel", MODEL)
    assert record.complete
    assert record.info.usage.output_tokens is not None
    lines = [line.getMessage() for line in caplog.records if line.name == "bedrock_models"]
    assert [sum(word in line for line in lines) for word in ("attempt 1 ", "attempt 2 ", "attempt 3 ")] == [1, 1, 1]
    assert "ThrottlingException" in lines[1]
    assert "answered in" in lines[-1]
    assert "attempts 3" in lines[-1]
    assert str(record.info.request_id) in lines[-1]
    assert all(first.created <= second.created for first, second in pairwise(caplog.records))
    assert not any(SECRET in line for line in lines)
    assert not any("the-token" in line for line in lines)


def test_throttled_to_the_end(
    bedrock: LocalBedrock, client: Any, records: list[CallRecord], caplog: pytest.LogCaptureFixture
) -> None:
    bedrock.fault(Throttle(call=range(1, 9)))
    with caplog.at_level(logging.INFO, "bedrock_models"), pytest.raises(errors.ThrottlingException) as caught:
        converse.invoke(MODEL, messages=TURN, client=client)
    assert records[0].error is caught.value
    assert [attempt.error for attempt in records[0].attempts] == ["ThrottlingException"] * 3
    assert not records[0].complete
    assert "failed with ThrottlingException" in caplog.messages[-1]
    assert "status 429" in caplog.messages[-1]


def test_a_slow_first_byte(bedrock: LocalBedrock, client: Any, records: list[CallRecord]) -> None:
    bedrock.fault(SlowFirstByte(seconds=0.2))
    list(titan_text.stream(MODEL, input_text=SECRET, client=client))
    assert records[0].operation == "InvokeModelWithResponseStream"
    assert records[0].first_event is not None
    assert 0.2 <= records[0].first_event <= records[0].duration
    assert records[0].complete


@pytest.mark.parametrize("sign", ["/", "#", "?"])
def test_an_address_that_cannot_be_read_is_not_told(sign: str) -> None:
    """A password with such a sign in it is taken for a port."""
    meta = SimpleNamespace(endpoint_url=f"http://me:s3c{sign}ret@127.0.0.1:9")
    assert watch._endpoint(meta) is None  # noqa: SLF001 - what records and the log say


def test_no_part_of_a_password_is_told() -> None:
    meta = SimpleNamespace(endpoint_url="http://me:s3c@re:t@127.0.0.1:9/deep")
    assert watch._endpoint(meta) == "http://127.0.0.1:9"  # noqa: SLF001 - what records and the log say


def test_a_dead_endpoint(records: list[CallRecord], caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
    with (
        caplog.at_level(logging.INFO, "bedrock_models"),
        closing(make(f"http://127.0.0.1:{port}", attempts=2)) as client,
        pytest.raises(errors.NetworkError) as caught,
    ):
        titan_text.invoke(MODEL, input_text=SECRET, client=client)
    assert [attempt.error for attempt in records[0].attempts] == ["EndpointConnectionError"] * 2
    assert records[0].error is caught.value
    assert "failed with NetworkError" in caplog.messages[-1]


def test_a_stream_that_breaks_and_one_that_is_closed(bedrock: LocalBedrock, client: Any, records: list[CallRecord]) -> None:
    bedrock.fault(BreakStream(after=1, error="ModelTimeoutException", call=1), Stall(after=1, seconds=5, call=2))
    with pytest.raises(errors.ModelTimeoutException) as caught:
        list(titan_text.stream(MODEL, input_text=SECRET, client=client))
    with claude.stream(CLAUDE, messages=[{"role": "user", "content": SECRET}], max_tokens=9, client=client) as events:
        next(events)
    list(titan_text.stream(MODEL, input_text=SECRET, client=client))
    broken, left, whole = records
    assert (broken.error, broken.complete) == (caught.value, False)
    assert (left.error, left.complete) == (None, False)
    assert (whole.error, whole.complete) == (None, True)
    assert whole.info.usage.output_tokens is not None


def test_a_misfit_is_counted(bedrock: LocalBedrock, client: Any, records: list[CallRecord]) -> None:
    bedrock.fault(UnknownField())
    titan_text.invoke(MODEL, input_text=SECRET, client=client)
    assert records[0].misfits == 0, "what is new is no misfit"
    assert records[0].complete


def test_misfits_of_a_stream_are_counted(records: list[CallRecord]) -> None:
    good = {"outputText": "a", "index": 0, "totalOutputTextTokenCount": None, "completionReason": None}
    end = good | {"completionReason": "FINISH", "totalOutputTextTokenCount": 3}
    bent = good | {"outputText": 3, "index": "0"}
    for events in ([good, end], [bent, good, bent, end], [good, ["no object"], end]):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", errors.AnswerWarning)
            list(titan_text.stream(MODEL, input_text="x", client=FakeClient(events=events)))
    assert [record.misfits for record in records] == [0, 4, 1]
    assert all(record.complete for record in records)


def test_asynchronous_calls(bedrock: LocalBedrock, records: list[CallRecord]) -> None:
    bedrock.fault(Throttle(call=1))

    async def calls() -> None:
        settings: Any = {"region": "us-east-1", "endpoint": bedrock.url, "bearer_token": "x", "attempts": 2}
        async with bedrock_models.new_async_client(**settings) as client:
            await asyncio.gather(*(titan_text.ainvoke(MODEL, input_text=str(at), client=client) for at in range(5)))
            async for _ in titan_text.astream(MODEL, input_text="stream", client=client):
                pass

    asyncio.run(calls())
    assert [len(record.attempts) for record in records].count(2) == 1
    assert [record.operation for record in records] == ["InvokeModel"] * 5 + ["InvokeModelWithResponseStream"]
    assert all(record.complete for record in records)


def test_a_cancelled_call_is_told(bedrock: LocalBedrock, records: list[CallRecord]) -> None:
    bedrock.fault(SlowFirstByte(seconds=5))

    async def calls() -> None:
        async with bedrock_models.new_async_client(region="us-east-1", endpoint=bedrock.url, bearer_token="x") as client:
            async with asyncio.timeout(0.2):
                await titan_text.ainvoke(MODEL, input_text="x", client=client)

    with pytest.raises(TimeoutError):
        asyncio.run(calls())
    assert isinstance(records[0].error, asyncio.CancelledError)


def test_a_callback_that_fails_breaks_no_call(client: Any, caplog: pytest.LogCaptureFixture) -> None:
    def fail(record: CallRecord) -> None:
        raise ZeroDivisionError(record.model_id)

    with bedrock_models.on_call(fail):
        assert titan_text.invoke(MODEL, input_text="x", client=client).results
    assert "a callback of on_call failed" in caplog.text


def test_who_listens_no_more_is_not_told(client: Any) -> None:
    found: list[CallRecord] = []
    listening = bedrock_models.on_call(found.append)
    titan_text.invoke(MODEL, input_text="x", client=client)
    listening.close()
    listening.close()
    titan_text.invoke(MODEL, input_text="x", client=client)
    assert len(found) == 1


def test_nothing_is_noted_while_nobody_listens(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    monkeypatch.setattr(watch, "Watch", made.append)
    titan_text.invoke(MODEL, input_text="x", client=client)
    list(titan_text.stream(MODEL, input_text="x", client=client))
    assert made == []


def test_the_line_about_a_call_says_each_fact_by_its_name() -> None:
    usage = Usage(input_tokens=11, output_tokens=12, cache_read_tokens=13, cache_write_tokens=14)
    record = CallRecord(
        family="titan_text",
        operation="InvokeModelWithResponseStream",
        model_id=MODEL,
        started=datetime.now(UTC),
        duration=1.5,
        first_event=0.25,
        attempts=(Attempt(waited=0, duration=1, error=None),) * 2,
        info=CallInfo(usage=usage, stop_reason="FINISH", request_id="id-1"),
        misfits=3,
        error=None,
        complete=True,
        region="eu-west-1",
        endpoint="https://bedrock.example",
        events=7,
    )
    facts = (
        "attempts 2, first event 0.250 s, events 7, input tokens 11, output tokens 12, "
        "stop reason FINISH, misfits 3, request id id-1"
    )
    assert summary(record) == f"answered in 1.500 s, region eu-west-1, {facts}"
    assert summary(replace(record, complete=False)).startswith("closed before its end in 1.500 s, ")
    said = {"Error": {"Code": "OddException", "Message": "no"}, "ResponseMetadata": {"HTTPStatusCode": 418}}
    refused = replace(record, complete=False, error=service_error(said, Sent(model_id=MODEL)))
    more = facts.replace("misfits 3, ", "misfits 3, status 418, ")
    where = "region eu-west-1, endpoint https://bedrock.example"
    assert summary(refused) == f"failed with OddException in 1.500 s, {where}, {more}"
