"""What a record and the log say of each attempt, of a failure, and of a stream, by a client that tells of what it does."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextvars import copy_context
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import bedrock_models
import pytest
from bedrock_models import CallInfo, CallRecord, converse, errors, titan_text
from bedrock_models._runtime.calls import total_time, watch
from bedrock_models._runtime.calls.listening import summary, told_name
from botocore.exceptions import ClientError, EndpointConnectionError

from tests.support.fake_client import FakeClient

MODEL = "amazon.titan-text-express-v1"
GOOD = {"inputTextTokenCount": 1, "results": [{"tokenCount": 2, "outputText": "a", "completionReason": "FINISH"}]}
EVENT = {"outputText": "a", "index": 0, "totalOutputTextTokenCount": None, "completionReason": None}
END = EVENT | {"completionReason": "FINISH", "totalOutputTextTokenCount": 3}


class Heard:
    """The events of a client; who listens to each."""

    def __init__(self) -> None:
        self.heard: dict[str, Any] = {}

    def register_first(self, name: str, handler: Any, **_: Any) -> None:
        self.heard[name.partition(".")[0]] = handler

    def tell(self, name: str, **said: Any) -> None:
        if name in self.heard:
            self.heard[name](**said)


class Meta:
    """What a client says of itself."""

    def __init__(self) -> None:
        self.events = Heard()
        self.config = SimpleNamespace(read_timeout=9)
        self.region_name = "eu-west-1"
        self.endpoint_url = "https://bedrock.example"


class Telling(FakeClient):
    """A client that tells of its attempts as botocore does."""

    def __init__(self, *attempts: Any, answer: Any = GOOD, events: Any = (), error: Exception | None = None) -> None:
        super().__init__(answer, events=events)
        self.meta = Meta()
        self.at = datetime.max.replace(tzinfo=UTC)
        self.attempts = attempts
        self.error = error

    def invoke_model(self, **arguments: Any) -> Any:
        self.at = datetime.now(UTC)
        for said in self.attempts:
            self.meta.events.tell("before-send", request=None)
            self.meta.events.tell("needs-retry", **said)
        if self.error:
            raise self.error
        return super().invoke_model(**arguments)


def said(status: int, code: str = "", request_id: str | None = None) -> dict[str, Any]:
    parsed = {"Error": {"Code": code}} if code else {}
    return {"response": (SimpleNamespace(status_code=status), parsed | {"ResponseMetadata": {"RequestId": request_id}})}


def broken(error: Exception, request_id: str | None = None) -> dict[str, Any]:
    vars(error)["request_id"] = request_id
    return {"response": None, "caught_exception": error}


@pytest.fixture
def records() -> Iterator[list[CallRecord]]:
    found: list[CallRecord] = []
    with bedrock_models.on_call(found.append):
        yield found


def test_each_attempt_has_its_failure_and_its_request_id(records: list[CallRecord], caplog: pytest.LogCaptureFixture) -> None:
    attempts = [
        (said(429, "ThrottlingException", "id-1"), "ThrottlingException", "id-1"),
        (said(503, "", "id-2"), "503", "id-2"),
        (said(307, "", None), "307", None),
        (broken(OSError(), "id-3"), "OSError", "id-3"),
        (broken(OSError()), "OSError", None),
        (said(200, "", "id-4"), None, "id-4"),
    ]
    before = datetime.now(UTC)
    with caplog.at_level(logging.INFO, "bedrock_models"):
        client = Telling(*(given for given, _, _ in attempts))
        titan_text.invoke(MODEL, input_text="x", client=client)
    (record,) = records
    assert [(each.error, each.request_id) for each in record.attempts] == [(error, said) for _, error, said in attempts]
    assert (record.region, record.endpoint, record.complete) == ("eu-west-1", "https://bedrock.example", True)
    assert before <= record.started <= client.at
    lines = [line.getMessage() for line in caplog.records if line.levelno == logging.INFO]
    assert len(lines) == len(attempts) + 1
    assert ["request id" in line for line in lines[:-1]] == [told is not None for _, _, told in attempts]
    assert caplog.records[-1].bedrock_call is record  # type: ignore[attr-defined]


def test_waits_are_those_after_a_failure_and_durations_those_of_an_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a clock that goes on by one each time that it is asked."""
    clock = iter(range(1, 99))
    monkeypatch.setattr(watch, "perf_counter", lambda: float(next(clock)))
    call = watch.Watch(SimpleNamespace(operation="InvokeModel", model_id=MODEL, body=b"", family=None))  # type: ignore[arg-type]
    for error in ("ThrottlingException", None, None):
        call.attempt_began()
        call.attempt_ended(error, None)
    found = call._attempts  # noqa: SLF001 - what the record will hold
    assert [(each.waited, each.duration) for each in found] == [(0.0, 1.0), (1.0, 1.0), (0.0, 1.0)]


def test_an_end_is_told_once(records: list[CallRecord]) -> None:
    call = watch.Watch(SimpleNamespace(operation="InvokeModel", model_id=MODEL, body=b"", family=None))  # type: ignore[arg-type]
    call.end(CallInfo(), misfits=1)
    call.end(CallInfo(), ZeroDivisionError())
    assert [(record.misfits, record.error) for record in records] == [(1, None)]


def test_the_log_alone_is_told_too(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "bedrock_models"):
        titan_text.invoke(MODEL, input_text="x", client=Telling(said(200)))
    assert "answered in" in caplog.messages[-1]


def test_a_failure_says_which_call_it_was(records: list[CallRecord]) -> None:
    refused = {"Error": {"Code": "OddException", "Message": "no"}, "ResponseMetadata": {"RequestId": "id-9"}}
    with pytest.raises(errors.ServiceError):
        titan_text.invoke(MODEL, input_text="x", client=Telling(said(400), error=ClientError(refused, "InvokeModel")))  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError):
        titan_text.invoke(MODEL, input_text="x", client=Telling(said(200), error=ZeroDivisionError()))
    first, second = records
    assert (first.info.request_id, first.info.model_id, first.complete, len(first.attempts)) == ("id-9", MODEL, False, 1)
    assert (second.info.request_id, len(second.attempts)) == (None, 1), "what failed behind the attempts is none"
    assert (second.number, first.error is not None) == (first.number + 1, True)


def test_a_call_that_is_over_hears_no_more(records: list[CallRecord]) -> None:
    client = Telling(said(200))
    titan_text.invoke(MODEL, input_text="x", client=client)
    client.meta.events.tell("needs-retry", **said(500))
    assert watch._call.get() is None  # noqa: SLF001 - what the client's events find
    assert len(records[0].attempts) == 1


def test_misfits_and_events_are_counted(records: list[CallRecord]) -> None:
    with pytest.warns(errors.AnswerWarning):
        titan_text.invoke(MODEL, input_text="x", client=FakeClient(GOOD | {"inputTextTokenCount": "1", "results": 3}))
    list(titan_text.stream(MODEL, input_text="x", client=FakeClient(events=[EVENT, EVENT, END])))
    with pytest.raises(errors.StreamTruncated) as cut:
        list(titan_text.stream(MODEL, input_text="x", client=FakeClient()))
    with titan_text.stream(MODEL, input_text="x", client=FakeClient(events=[EVENT, EVENT, END])) as left:
        next(left)
    answered, whole, empty, closed = records
    assert (answered.misfits, answered.events, answered.first_event) == (2, None, None)
    assert (whole.events, whole.complete, whole.first_event is not None) == (3, True, True)
    assert (empty.events, empty.complete, empty.first_event, empty.error) == (0, False, None, cut.value)
    assert (closed.complete, closed.error) == (False, None)


def test_the_first_event_is_the_first(monkeypatch: pytest.MonkeyPatch, records: list[CallRecord]) -> None:
    clock = iter(range(1, 99))
    monkeypatch.setattr(watch, "perf_counter", lambda: float(next(clock)))
    list(titan_text.stream(MODEL, input_text="x", client=FakeClient(events=[EVENT, EVENT, END])))
    assert (records[0].first_event, records[0].duration) == (1.0, 2.0)


def test_who_listens_may_stop_while_told() -> None:
    told: list[str] = []

    def first(_: CallRecord) -> None:
        told.append("first")
        one.close()

    one = bedrock_models.on_call(first)
    with bedrock_models.on_call(lambda _: told.append("second")):
        titan_text.invoke(MODEL, input_text="x", client=FakeClient(GOOD))
    assert told == ["first", "second"]


def test_a_client_without_events_is_watched_as_far_as_it_goes(records: list[CallRecord]) -> None:
    client = FakeClient(GOOD)
    client.meta = SimpleNamespace(events=SimpleNamespace(), endpoint_url=None)  # type: ignore[attr-defined]
    titan_text.invoke(MODEL, input_text="x", client=client)
    assert (records[0].attempts, records[0].region, records[0].endpoint) == ((), None, None)


def test_a_fact_of_zero_is_told_and_one_of_nobody_is_not() -> None:
    record = CallRecord(
        family="",
        operation="InvokeModel",
        model_id=MODEL,
        started=datetime.now(UTC),
        duration=1.5,
        first_event=None,
        attempts=(),
        info=CallInfo(),
        misfits=0,
        error=None,
        complete=True,
        events=0,
    )
    assert summary(record) == "answered in 1.500 s, events 0"
    cut = errors.AnswerInterrupted("cut", [], b"12345")
    assert summary(replace(record, complete=False, error=cut)).endswith(", events 0, bytes 5")


def test_an_error_is_called_by_aws_s_name_or_its_classes() -> None:
    ours = errors.NetworkError("x")
    ours.__cause__ = OSError()
    theirs = errors.SetupError("x")
    with pytest.raises(errors.NetworkError) as both:
        converse.invoke(MODEL, [{"role": "user", "content": [{"text": "x"}]}], client=Gone())  # type: ignore[arg-type]
    assert [told_name(each) for each in (ours, theirs, both.value, ZeroDivisionError())] == [
        "NetworkError (OSError)",
        "SetupError",
        "NetworkError (EndpointConnectionError)",
        "ZeroDivisionError",
    ]


class Gone:
    """A client that reaches nothing."""

    def converse(self, **_: Any) -> Any:
        raise EndpointConnectionError(endpoint_url="https://bedrock.example")


def test_the_time_of_a_call_is_that_of_its_own_client() -> None:
    """Whatever another client, with a limit or without, does meanwhile in the same task."""
    one, other = (SimpleNamespace(meta=Meta()) for _ in range(2))
    total_time.bound(one, 5)
    total_time.bound(other, 1e-9)

    def calls() -> None:
        other.meta.events.tell("before-call")
        request = SimpleNamespace(context={})
        one.meta.events.tell("before-send", request=request)
        one.meta.events.tell("needs-retry", **said(503))
        assert request.context == {}
        assert total_time.failure_of_attempt(one.meta, 0) == ""
        assert total_time.deadline_at(one.meta) is None
        assert total_time.deadline_at(other.meta) is not None
        time.sleep(0.001)
        with pytest.raises(errors.NetworkError, match=r"not over in its 1e-09 s \(total_timeout\)\. Try"):
            other.meta.events.tell("before-send", request=request)

    copy_context().run(calls)
