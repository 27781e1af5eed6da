"""Everything that can be made to go wrong, and which calls it meets."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from bedrock_models import converse, errors
from bedrock_models._runtime.service_errors.statuses import STATUS
from bedrock_models.recording.frames import messages
from bedrock_models.testing import (
    BreakStream,
    CorruptChecksum,
    Cut,
    Fault,
    GarbageJson,
    InjectUnknownEvent,
    LocalBedrock,
    Refuse,
    Resplit,
    SlowEvents,
    SlowFirstByte,
    Stall,
    Throttle,
    UnknownField,
)
from bedrock_models.testing.endpoint.reply import Drop, Pause
from bedrock_models.testing.endpoint.values import Events, Request
from botocore.config import Config
from botocore.eventstream import ChecksumMismatch
from botocore.exceptions import ClientError, EventStreamError, ReadTimeoutError
from urllib3.exceptions import HTTPError

from tests.endpoint.endpoint_calls import TITAN, Caller, refused

ASKED = {"inputText": "Write a haiku about the sea.", "textGenerationConfig": {"temperature": 0.2, "maxTokenCount": 64}}
MODELLED = sorted(name for name in STATUS if name != "UnknownOperationException")
BROKEN = (HTTPError, EventStreamError, ChecksumMismatch, ReadTimeoutError, ConnectionError)


def events_before_the_end(bedrock: LocalBedrock, **config: Any) -> tuple[int, BaseException | None]:
    """How many events of the haiku, three in all, arrive, and what ends them early."""
    client = bedrock.client(config=Config(retries={"total_max_attempts": 1}, **config))
    count = 0
    body = client.invoke_model_with_response_stream(modelId=TITAN, body=json.dumps(ASKED))["body"]
    try:
        for _ in body:
            count += 1
    except BROKEN as error:
        return count, error
    finally:
        body.close()
        client.close()
    return count, None


@pytest.fixture
def faulty(bedrock: LocalBedrock) -> Callable[..., LocalBedrock]:
    """Adds a fault and gives the endpoint."""

    def add(*faults: Fault) -> LocalBedrock:
        bedrock.fault(*faults)
        return bedrock

    return add


def codes(caller: Caller, count: int) -> list[int]:
    """The statuses of some calls."""
    found = []
    for _ in range(count):
        try:
            answer = caller.client.invoke_model(modelId=TITAN, body=json.dumps(ASKED))
            answer["body"].read()
            found.append(answer["ResponseMetadata"]["HTTPStatusCode"])
        except ClientError as error:
            found.append(refused(error)["ResponseMetadata"]["HTTPStatusCode"])
    return found


def test_a_fault_meets_the_calls_that_it_numbers(faulty: Any, caller: Caller) -> None:
    faulty(Throttle(call=2), Refuse(error="ModelTimeoutException", call=range(4, 6)))
    assert codes(caller, 6) == [200, 429, 200, 408, 408, 200]


def test_a_fault_meets_calls_by_model_operation_and_condition(faulty: Any, caller: Caller) -> None:
    bedrock = faulty(
        Throttle(model="meta.*"),
        Throttle(operation="Converse*"),
        Throttle(call=1, when=lambda request: request.body["inputText"].startswith("Write")),
    )
    assert codes(caller, 2) == [429, 200]
    bedrock.fault(Throttle())
    assert codes(caller, 1) == [429]
    bedrock.clear_faults()
    assert codes(caller, 1) == [200]


@pytest.mark.parametrize("name", MODELLED)
def test_every_modelled_error_arrives_by_its_name(faulty: Any, caller: Caller, name: str) -> None:
    faulty(Refuse(error=name, message="because"))
    with pytest.raises(ClientError) as caught:
        caller.invoke(TITAN, ASKED)
    assert refused(caught.value)["Error"] == {"Code": name, "Message": "because"}
    assert refused(caught.value)["ResponseMetadata"]["HTTPStatusCode"] == STATUS[name]


def test_an_exception_breaks_a_stream_after_some_events(faulty: Any) -> None:
    count, error = events_before_the_end(faulty(BreakStream(after=2, error="ThrottlingException")))
    assert count == 2
    assert isinstance(error, EventStreamError)
    assert refused(error)["Error"]["Code"] == "throttlingException"


@pytest.mark.parametrize(("after", "arrive"), [(0, 0), (100, 0), (400, 1)])
def test_a_connection_is_cut_after_some_bytes(faulty: Any, after: int, arrive: int) -> None:
    count, error = events_before_the_end(faulty(Cut(after=after)))
    assert count == arrive
    assert isinstance(error, BROKEN)


def test_a_whole_answer_is_cut_too(faulty: Any, caller: Caller) -> None:
    faulty(Cut(after=10))
    with pytest.raises(Exception, match=r"[Ii]ncomplete|ended|closed|broken"):
        caller.invoke(TITAN, ASKED)


def test_a_checksum_is_falsified(faulty: Any) -> None:
    count, error = events_before_the_end(faulty(CorruptChecksum(frame=2)))
    assert count == 1
    assert isinstance(error, ChecksumMismatch)


def test_a_stream_stalls_until_the_reader_gives_up(faulty: Any) -> None:
    count, error = events_before_the_end(faulty(Stall(after=1)), read_timeout=0.2)
    assert count == 1
    assert isinstance(error, BROKEN)


def test_a_stream_that_stalls_for_a_while_is_then_cut(faulty: Any) -> None:
    count, error = events_before_the_end(faulty(Stall(after=2, seconds=0.01)))
    assert count == 2
    assert isinstance(error, BROKEN)


def test_slow_answers_are_whole(faulty: Any) -> None:
    assert events_before_the_end(faulty(SlowFirstByte(seconds=0.01), SlowEvents(seconds=0.01))) == (3, None)


def test_a_slow_first_byte_holds_back_the_head_as_well(faulty: Any) -> None:
    client = faulty(SlowFirstByte(seconds=30)).client(config=Config(retries={"total_max_attempts": 1}, read_timeout=0.2))
    with pytest.raises(ReadTimeoutError):
        client.invoke_model(modelId=TITAN, body=json.dumps(ASKED))
    client.close()


@pytest.mark.parametrize("size", [0, 1, 7, 1000])
def test_frames_may_arrive_in_any_pieces(faulty: Any, size: int) -> None:
    assert events_before_the_end(faulty(Resplit(size=size))) == (3, None)


def test_json_breaks_off(faulty: Any, caller: Caller) -> None:
    faulty(GarbageJson(event=2))
    with pytest.raises(json.JSONDecodeError):
        caller.invoke(TITAN, ASKED)
    answer = caller.client.invoke_model_with_response_stream(modelId=TITAN, body=json.dumps(ASKED))
    chunks = [event["chunk"]["bytes"] for event in answer["body"]]
    assert json.loads(chunks[0])
    with pytest.raises(json.JSONDecodeError):
        json.loads(chunks[1])


def test_unknown_fields_and_events(faulty: Any, caller: Caller) -> None:
    faulty(UnknownField(name="surprise", value=[1]), InjectUnknownEvent(after=1))
    assert caller.invoke(TITAN, ASKED)["surprise"] == [1]
    events = caller.stream(TITAN, ASKED)
    assert [event.get("type") for event in events] == [None, "event_of_tomorrow", None, None]
    assert [event.get("surprise") for event in events] == [[1], None, [1], [1]]


def test_fields_and_json_of_converse_are_those_of_its_events(faulty: Any, bedrock: LocalBedrock) -> None:
    messages: Any = [{"role": "user", "content": [{"text": "Hi"}]}]
    faulty(UnknownField(name="surprise", value=[1]))
    with converse.stream(TITAN, messages, client=bedrock.client()) as stream:
        events = [json.loads(event.to_wire()) for event in stream]
    assert {payload.get("surprise") == [1] for event in events for payload in event.values()} == {True}
    assert stream.answer().text
    faulty(GarbageJson(event=3))
    with converse.stream(TITAN, messages, client=bedrock.client()) as stream, pytest.raises(errors.StreamCorrupt) as caught:
        list(stream)
    assert len(caught.value.events) == 2


def test_an_unknown_event_of_converse_is_one_object(faulty: Any, bedrock: LocalBedrock) -> None:
    def frames() -> list[Any]:
        asked = {"modelId": TITAN, "messages": [{"role": "user", "content": [{"text": "Hi"}]}]}
        with Caller(bedrock) as caller:
            raw = b"".join(caller.client.converse_stream(**asked)["stream"]._raw_stream.stream())  # noqa: SLF001 - the bytes below
        found, rest = messages(raw)
        assert not rest
        return [(found_one.headers[":event-type"], json.loads(found_one.payload)) for found_one in found]

    before = frames()
    faulty(InjectUnknownEvent(after=1))
    after = frames()
    assert [name for name, _ in after] == [before[0][0], "eventOfTomorrow", *(name for name, _ in before[1:])]
    assert all(isinstance(payload, dict) for _, payload in after)


def test_an_unknown_event_of_the_callers_own(faulty: Any, caller: Caller) -> None:
    faulty(InjectUnknownEvent(after=0, event={"outputText": "new", "mood": "good"}))
    assert caller.stream(TITAN, ASKED)[0] == {"outputText": "new", "mood": "good"}


def test_faults_given_at_the_start_count_from_there() -> None:
    with LocalBedrock(faults=[Throttle(call=1)]) as running, Caller(running) as caller:
        assert codes(caller, 2) == [429, 200]
        assert len(running.requests) == 2


PIECES = [b"first", b"second", b"third"]
REQUEST = Request(operation="InvokeModelWithResponseStream", model_id=TITAN, body=None, raw=b"", headers={})


def test_one_frame_is_falsified_and_no_other() -> None:
    sent = list(CorruptChecksum(frame=2).send(PIECES))
    assert [sent[0], sent[2]] == [b"first", b"third"]
    assert sent[1] != b"second"


def test_one_event_breaks_off_and_no_other() -> None:
    answer = GarbageJson(event=2).answer(Events([{"a": 1}, {"b": 2}, {"c": 3}]), REQUEST)
    assert isinstance(answer, Events)
    assert list(answer.events) == [{"a": 1}, b'{"b"', {"c": 3}]


def test_what_is_sent_is_cut_or_held_where_it_was_said() -> None:
    for after in range(17):
        sent = list(Cut(after=after).send(PIECES))
        assert isinstance(sent.pop(), Drop)
        assert b"".join(piece for piece in sent if isinstance(piece, bytes)) == b"".join(PIECES)[:after]
    assert list(Stall(after=1, seconds=2.0).send(PIECES)) == [b"first", Pause(2.0), Drop()]
    assert list(SlowFirstByte(seconds=2.0).send(PIECES)) == [Pause(2.0), *PIECES]
    slow = [each for piece in PIECES for each in (Pause(2.0), piece)]
    assert list(SlowEvents(seconds=2.0).send(PIECES)) == slow
    assert list(Resplit(size=7).send(PIECES)) == [b"firstse", b"condthi", b"rd"]
    assert list(Resplit().send(PIECES)) == [b"firstsecondthird"]
