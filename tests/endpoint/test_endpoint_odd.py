"""Faults and handlers of the endpoint in combination: whose calls are counted, whose words and headers win."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from bedrock_models.testing import Answer, BreakStream, InjectUnknownEvent, LocalBedrock, Throttle, UnknownField
from bedrock_models.testing.endpoint.faults import Faults
from bedrock_models.testing.endpoint.values import Events, Request
from botocore.exceptions import ClientError

from tests.endpoint.endpoint_calls import TITAN, Caller


def request(model_id: str) -> Request:
    return Request(operation="InvokeModel", model_id=model_id, body=None, raw=b"", headers={})


def always(said: Any) -> Callable[[Request], Any]:
    return lambda _: said


def test_each_fault_counts_the_calls_that_fit_it_alone() -> None:
    second, first = Throttle(call=2, model="b*"), Throttle(call=1)
    faults = Faults([second, first])
    assert [faults.of(request(name)) for name in ("a", "b", "a", "b", "b")] == [[first], [], [], [second], []]


def test_what_breaks_a_stream_says_what_it_was_told_to() -> None:
    for message in ("odd", ""):
        broken: Any = BreakStream(after=0, message=message).answer(Events([{}]), request(TITAN))
        (error,) = broken.events
        assert (error.code, "odd" in error.message) == ("ModelStreamErrorException", bool(message))


def test_a_field_that_is_put_in_is_there_whatever_was_there_before() -> None:
    changed: Any = UnknownField(name="text", value=0).answer(Answer(body={"text": "x", "more": 1}), request(TITAN))
    assert changed.body == {"text": 0, "more": 1}


def test_an_event_of_nothing_is_an_event() -> None:
    events: list[Any] = [{}, 0, [], "odd"]
    for event in events:
        changed: Any = InjectUnknownEvent(event=event, after=1).answer(Events([1, 2]), request(TITAN))
        assert [*changed.events] == [1, event, 2]


def test_the_headers_of_a_handler_win() -> None:
    body = {"inputTextTokenCount": 3, "results": [{"tokenCount": 2, "outputText": "Hi", "completionReason": "FINISH"}]}
    told = Answer(body=body, headers={"x-amzn-bedrock-input-token-count": "7", "x-odd": "1"})
    with LocalBedrock(lambda _: told) as bedrock:
        client = bedrock.client()
        headers = client.invoke_model(modelId=TITAN, body=b'{"inputText": "Hi"}')["ResponseMetadata"]["HTTPHeaders"]
        client.close()
    assert (headers["x-amzn-bedrock-input-token-count"], headers["x-odd"]) == ("7", "1")
    assert headers["x-amzn-bedrock-output-token-count"] == "2"


def test_what_a_handler_says_is_said_though_it_is_empty() -> None:
    said: list[Any] = [{}, Answer(body={})]
    for body in said:
        with LocalBedrock(always(body)) as bedrock, Caller(bedrock) as caller:
            assert caller.invoke(TITAN, {"inputText": "Hi"}) == {}
    with LocalBedrock(always([])) as bedrock, Caller(bedrock) as caller:
        told = caller.client.invoke_model_with_response_stream(modelId=TITAN, body=b'{"inputText": "Hi"}')
        assert [*told["body"]] == []


def test_a_stream_may_be_refused_by_an_answer_and_has_headers_of_its_own() -> None:
    refused = Answer(status=429, body={"message": "slow"}, headers={"x-amzn-errortype": "ThrottlingException"})
    with LocalBedrock(lambda _: refused) as bedrock, Caller(bedrock) as caller, pytest.raises(ClientError, match="slow"):
        caller.client.invoke_model_with_response_stream(modelId=TITAN, body=b'{"inputText": "Hi"}')
    with LocalBedrock(lambda _: Events([{"outputText": "a"}], {"x-odd": "1"})) as bedrock, Caller(bedrock) as caller:
        told = caller.client.invoke_model_with_response_stream(modelId=TITAN, body=b'{"inputText": "Hi"}')
        assert len([*told["body"]]) == 1
    assert told["ResponseMetadata"]["HTTPHeaders"]["x-odd"] == "1"
