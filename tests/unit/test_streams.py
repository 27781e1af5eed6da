"""Streams over a real endpoint: events, answers, connections, and everything that can go wrong."""

from __future__ import annotations

import gc
import json
import os
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import errors, jamba, writer
from bedrock_models._runtime.models.usage import Reply
from bedrock_models._runtime.streams.state import Incoming
from bedrock_models.testing import (
    BreakStream,
    CorruptChecksum,
    Cut,
    GarbageJson,
    InjectUnknownEvent,
    LocalBedrock,
    Refuse,
    Resplit,
    Stall,
    Throttle,
)
from botocore.config import Config
from botocore.exceptions import ClientError, EventStreamError

MODEL = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
MESSAGES: Any = [{"role": "user", "content": "Hi"}]
METRICS = {"inputTokenCount": 5, "outputTokenCount": 7, "invocationLatency": 30, "firstByteLatency": 10}
EVENTS: list[Any] = [
    {"type": "message_start", "message": {"id": "m", "type": "message", "role": "assistant", "model": "x", "content": [],
                                          "stop_reason": None, "usage": {"input_tokens": 5, "output_tokens": 1}}},
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Hello"}},
    {"type": "ping"},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": " there"}},
    {"type": "content_block_stop", "index": 0},
    {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None}, "usage": {"output_tokens": 7}},
    {"type": "message_stop", "amazon-bedrock-invocationMetrics": METRICS},
]  # fmt: skip


@pytest.fixture(scope="module")
def bedrock() -> Iterator[LocalBedrock]:
    with LocalBedrock(handler=lambda _: EVENTS) as endpoint:
        yield endpoint


@pytest.fixture
def client(bedrock: LocalBedrock) -> Iterator[Any]:
    bedrock.clear_faults()
    with closing(bedrock.client(config=Config(retries={"total_max_attempts": 1}, read_timeout=2))) as speaker:
        yield speaker
    bedrock.clear_faults()


def stream(client: Any) -> Any:
    return claude.stream(MODEL, messages=MESSAGES, max_tokens=64, client=client)


class Iterated:
    """A client whose streams have nothing to read but their iterator."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def invoke_model_with_response_stream(self, **arguments: Any) -> Any:
        reply = self._client.invoke_model_with_response_stream(**arguments)
        return {**reply, "body": IteratedBody(reply["body"])}


class IteratedBody:
    """An event stream that shows its iterator only."""

    def __init__(self, body: Any) -> None:
        self._body = body
        self.close = body.close

    def __iter__(self) -> Iterator[Any]:
        return iter(self._body)


@pytest.fixture(params=["open response", "iterator"])
def any_client(request: pytest.FixtureRequest, client: Any) -> Any:
    return client if request.param == "open response" else Iterated(client)


def test_events_are_typed_and_whole(any_client: Any) -> None:
    events = list(stream(any_client))
    assert [json.loads(event.to_wire()) for event in events] == EVENTS
    assert isinstance(events[2], claude.ClaudeBlockDelta)


def test_text_answer_and_record(any_client: Any) -> None:
    with stream(any_client) as events:
        assert list(events.text()) == ["Hello", " there"]
    answer = events.answer()
    assert isinstance(answer, claude.ClaudeResponse)
    assert answer.content[0].type == "text"
    assert answer.content[0].text == "Hello there"
    assert answer.stop_reason == "end_turn"
    assert answer.bedrock == events.bedrock
    assert events.bedrock.usage.output_tokens == 7
    assert events.bedrock.first_byte_latency_ms == 10
    assert events.bedrock.model_id == MODEL
    assert events.bedrock.request_id


def test_answer_reads_what_is_left(client: Any) -> None:
    events = stream(client)
    next(events)
    assert events.answer().content[0].text == "Hello there"


def test_the_stream_lives_as_long_as_its_iterator(client: Any) -> None:
    assert len([event for event in stream(client)]) == len(EVENTS)  # noqa: C416 - nothing but the loop holds the stream
    pieces = stream(client).text()
    gc.collect()
    assert "".join(pieces) == "Hello there"


@pytest.mark.parametrize("size", [1, 7, 100, 0])
def test_pieces_need_not_be_messages(bedrock: LocalBedrock, client: Any, size: int) -> None:
    bedrock.fault(Resplit(size=size))
    assert len(list(stream(client))) == len(EVENTS)


def test_an_unknown_event_is_kept(bedrock: LocalBedrock, client: Any) -> None:
    bedrock.fault(InjectUnknownEvent(after=1))
    events = list(stream(client))
    assert events[1].model_extra["type"] == "event_of_tomorrow"


IN_STREAM = {
    "InternalServerException": (500, True),
    "ModelStreamErrorException": (424, True),
    "ValidationException": (400, False),
    "ThrottlingException": (429, True),
    "ModelTimeoutException": (408, True),
    "ServiceUnavailableException": (503, True),
}


@pytest.mark.parametrize("name", IN_STREAM)
def test_an_exception_in_the_stream_is_the_modelled_error(bedrock: LocalBedrock, client: Any, any_client: Any, name: str) -> None:
    bedrock.fault(BreakStream(after=3, error=name, message="Sentence of the service."))
    events = stream(any_client)
    with pytest.raises(getattr(errors, name)) as caught:
        list(events)
    error: Any = caught.value
    assert (error.status_code, error.retryable) == IN_STREAM[name]
    assert error.response["ResponseMetadata"]["HTTPStatusCode"] == IN_STREAM[name][0]
    assert (error.code, error.message, error.model_id) == (name, "Sentence of the service.", MODEL)
    assert error.request_id
    assert error.partial.content[0].text == "Hello"
    assert [json.loads(event.to_wire()) for event in error.events] == EVENTS[:3]
    assert {errors.ServiceError, EventStreamError, ClientError} < set(type(error).__mro__)
    if any_client is client:
        assert isinstance(error, getattr(client.exceptions, name))
    with pytest.raises(getattr(errors, name)):
        events.answer()


def test_a_cut_at_every_byte_is_told_and_keeps_what_came(bedrock: LocalBedrock, client: Any) -> None:
    """After the last event, metrics and all, only the end of the transfer is missing: that is no loss."""
    whole = _size(client)
    for after in range(0, whole, 1 if os.environ.get("BEDROCK_TESTS") == "long" else 13):
        bedrock.fault(Cut(after=after))
        seen: list[Any] = []
        with pytest.raises(errors.StreamInterrupted) as caught:
            seen.extend(stream(client))
        bedrock.clear_faults()
        error = caught.value
        assert [json.loads(event.to_wire()) for event in error.events] == EVENTS[: len(error.events)]
        text = "".join(event.delta.text for event in error.events if event.type == "content_block_delta")
        assert (error.partial.content[0].text if text else "") == text
        assert (error.partial is None) == (not error.events)


def _size(client: Any) -> int:
    body = claude.ClaudeRequest(messages=MESSAGES, max_tokens=64).to_wire()
    reply = client.invoke_model_with_response_stream(modelId=MODEL, body=body)
    return sum(map(len, reply["body"]._raw_stream.stream()))  # noqa: SLF001 - the bytes as they come


def test_a_cut_after_everything_came_is_no_loss(bedrock: LocalBedrock, client: Any) -> None:
    bedrock.fault(Cut(after=_size(client)))
    assert stream(client).answer().content[0].text == "Hello there"


def test_a_wrong_checksum(bedrock: LocalBedrock, any_client: Any) -> None:
    bedrock.fault(CorruptChecksum(frame=4))
    with pytest.raises(errors.StreamCorrupt, match="hecksum") as caught:
        list(stream(any_client))
    assert caught.value.partial.content[0].text == "Hello"
    assert len(caught.value.events) == 3


def test_an_event_that_is_not_json(bedrock: LocalBedrock, any_client: Any) -> None:
    bedrock.fault(GarbageJson(event=4))
    with pytest.raises(errors.StreamCorrupt, match="not JSON") as caught:
        list(stream(any_client))
    assert caught.value.partial.content[0].text == "Hello"


def test_an_event_that_does_not_fit_carries_its_body(any_client: Any, bedrock: LocalBedrock) -> None:
    wrong = {"type": "content_block_delta", "index": "zero", "delta": {"type": "text_delta", "text": "x"}}
    bedrock.fault(InjectUnknownEvent(after=3, event=wrong))
    with pytest.raises(errors.EventError) as caught:
        list(stream(any_client))
    assert {errors.StreamError, errors.AnswerError} < set(type(caught.value).__mro__)
    assert json.loads(caught.value.body) == wrong
    assert [finding.pointer for finding in caught.value.findings] == ["/index"]
    assert caught.value.partial.content[0].text == "Hello"


def test_an_integral_float_is_an_integer(bedrock: LocalBedrock, client: Any) -> None:
    bedrock.fault(InjectUnknownEvent(after=5, event={"type": "content_block_stop", "index": 0.0}))
    assert len(list(stream(client))) == len(EVENTS) + 1


def test_a_stalled_stream_ends_with_the_read_timeout(bedrock: LocalBedrock, client: Any) -> None:
    bedrock.fault(Stall(after=3))
    with pytest.raises(errors.StreamInterrupted) as caught:
        list(stream(client))
    assert caught.value.partial.content[0].text == "Hello"
    assert caught.value.__cause__ is not None


def test_an_end_without_the_terminal_event(any_client: Any) -> None:
    with (
        LocalBedrock(handler=lambda _: EVENTS[:-1]) as endpoint,
        closing(endpoint.client()) as inner,
        pytest.raises(errors.StreamTruncated) as caught,
    ):
        list(stream(Iterated(inner) if isinstance(any_client, Iterated) else inner))
    assert caught.value.partial.stop_reason == "end_turn"
    assert len(caught.value.events) == len(EVENTS) - 1


def test_a_stream_closed_early_has_no_answer(bedrock: LocalBedrock, client: Any) -> None:
    bedrock.fault(Stall(after=3))
    with stream(client) as events:
        next(events)
    assert list(events) == []
    with pytest.raises(errors.StreamTruncated) as caught:
        events.answer()
    assert caught.value.partial.role == "assistant"


@pytest.mark.parametrize("fault", [Throttle(), Refuse(error="ServiceUnavailableException")])
def test_a_burst_of_refusals_before_the_stream(bedrock: LocalBedrock, client: Any, fault: Refuse) -> None:
    bedrock.fault(fault)
    for _ in range(5):
        with pytest.raises(getattr(errors, fault.error)) as caught:
            stream(client)
        assert caught.value.retryable


def test_connections_are_used_again() -> None:
    with LocalBedrock(handler=lambda _: EVENTS) as endpoint, closing(endpoint.client()) as speaker:
        for _ in range(20):
            list(stream(speaker))
        for _ in range(20):
            with stream(speaker) as events:
                for event in events:
                    if event.type == "message_stop":
                        break
        assert endpoint.connections == 1


class _Cycle:
    """Something that only the collector can free."""

    def __init__(self, events: object) -> None:
        self.events = events
        self.me = self


@pytest.mark.parametrize("where", ["nowhere", "at the first event", "at the terminal event"])
def test_a_stream_that_the_collector_frees_harms_no_other_call(where: str) -> None:
    rounds = 2000 if os.environ.get("BEDROCK_TESTS") == "long" else 40
    with (
        LocalBedrock(handler=lambda request: EVENTS if "Stream" in request.operation else None) as endpoint,
        closing(endpoint.client()) as client,
    ):
        gc.freeze()  # what was there before is not what is looked for, and makes collecting slow
        for _ in range(rounds):
            events = stream(client)
            if where != "nowhere":
                for event in events:
                    if where == "at the first event" or event.type == "message_stop":
                        break
            held: object = _Cycle(events)
            del events, held
            gc.collect()
            assert claude.invoke(MODEL, messages=MESSAGES, max_tokens=64, client=client).role == "assistant"


def test_closing_does_not_wait_for_a_service_that_is_silent(bedrock: LocalBedrock, client: Any) -> None:
    bedrock.fault(Stall(after=len(EVENTS)))  # for ever: the client gives up after an hour
    with stream(client) as events:
        for event in events:
            if event.type == "message_stop":
                break
    assert events.answer().stop_reason == "end_turn"
    assert stream(client).answer().stop_reason == "end_turn", "nor does reading, once all that counts has come"
    bedrock.clear_faults()
    assert list(stream(client))


def test_closing_does_not_wait_for_a_service_that_never_ends(client: Any, bedrock: LocalBedrock) -> None:
    del bedrock

    class Endless:
        """A client whose streams go on after their terminal event."""

        def invoke_model_with_response_stream(self, **arguments: Any) -> Any:
            reply = client.invoke_model_with_response_stream(**arguments)
            more = {"chunk": {"bytes": json.dumps({"type": "ping"}).encode()}}
            return {**reply, "body": chain(reply["body"], repeat(more))}

    with stream(Endless()) as events:
        for event in events:
            if event.type == "message_stop":
                break
    assert len(events.bedrock.model_id or "") > 0


def test_another_thread_may_close(bedrock: LocalBedrock, client: Any) -> None:
    bedrock.fault(Stall(after=3))
    events = stream(client)
    caught: list[Exception] = []
    waiting = threading.Event()

    def read() -> None:
        try:
            for number, _ in enumerate(events, start=1):
                if number == 3:
                    waiting.set()
        except errors.StreamError as error:
            caught.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    assert waiting.wait(10)
    time.sleep(0.05)  # let it begin to wait for the next event
    events.close()
    reader.join(10)
    assert not reader.is_alive()
    assert [type(error) for error in caught] == [errors.StreamTruncated]
    assert caught[0].partial.role == "assistant"  # type: ignore[attr-defined]
    bedrock.clear_faults()
    assert list(stream(client))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files by /proc")
def test_abandoned_streams_leak_nothing() -> None:
    rounds = 10_000 if os.environ.get("BEDROCK_TESTS") == "long" else 150
    with LocalBedrock(handler=lambda _: EVENTS) as endpoint, closing(endpoint.client()) as speaker:
        list(stream(speaker))
        files, threads = len(list(Path("/proc/self/fd").iterdir())), threading.active_count()
        for number in range(rounds):
            events = stream(speaker)
            if number % 2:
                next(events)
            del events
        gc.collect()
        left = len(list(Path("/proc/self/fd").iterdir())) - files
        assert left <= 10, "the endpoint may still be closing a few"
        assert threading.active_count() <= threads + 10


def test_an_event_is_read_when_it_is_asked_for_and_counts_all_the_same() -> None:
    incoming = Incoming(Reply(claude.family.FAMILY, MODEL, {}), lambda *_: ValueError())
    events = incoming.take([json.dumps(event).encode() for event in EVENTS])
    assert next(events).type == "message_start"
    assert (len(incoming.raw), incoming.complete()) == (1, False)
    incoming.catch_up()
    assert (len(incoming.raw), incoming.complete(), incoming.metered, [*events]) == (len(EVENTS), True, True, [])
    assert incoming.answer().text == "Hello there"


def test_metrics_alone_are_no_event() -> None:
    events = [{"id": "1", "choices": [{"index": 0, "delta": {"role": "assistant", "content": "Hi"}, "finish_reason": "stop"}]}]
    with (
        LocalBedrock(handler=lambda _: [*events, {"amazon-bedrock-invocationMetrics": METRICS}]) as endpoint,
        closing(endpoint.client()) as client,
    ):
        given = jamba.stream("ai21.jamba-1-5-mini-v1:0", messages=[{"role": "user", "content": "x"}], client=client)
        assert len(list(given)) == 1
        assert given.bedrock.usage.output_tokens == 7
        message = given.answer().choices[0].message
        assert message is not None
        assert message.content == "Hi"


def test_a_bare_string_is_an_event() -> None:
    events: list[Any] = [{"choices": [{"index": 0, "delta": {"content": "Hi"}, "finish_reason": "stop"}]}, "[DONE]"]
    with LocalBedrock(handler=lambda _: events) as endpoint, closing(endpoint.client()) as client:
        given = writer.stream("us.writer.palmyra-x5-v1:0", messages=[{"role": "user", "content": "x"}], client=client)
        assert list(given.text()) == ["Hi"]
        message = given.answer().choices[0].message
        assert message is not None
        assert message.content == "Hi"


def test_the_top_level_speaks_for_every_family(client: Any) -> None:
    request = claude.ClaudeRequest(messages=MESSAGES, max_tokens=64)
    with bedrock_models.stream(MODEL, request, client=client) as events:
        assert "".join(events.text()) == "Hello there"
