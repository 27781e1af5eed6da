"""`request`: the parameters of a family's calls, made into a body without sending it."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import bedrock_models
import pytest
from bedrock_models import errors, nova_reel, titan_text
from bedrock_models._runtime.calls.options import merged
from bedrock_models._runtime.calls.preparing import prepare

from tests.support.fake_client import FakeAsyncClient, FakeClient

TITAN = "amazon.titan-text-express-v1"
ANSWER = {"inputTextTokenCount": 1, "results": [{"tokenCount": 1, "outputText": "Hello", "completionReason": "FINISH"}]}
EVENT = {"outputText": "Hello", "index": 0, "totalOutputTextTokenCount": 1, "completionReason": "FINISH"}

SHORT: Any = {"duration_seconds": 6, "fps": 24, "dimension": "1280x720", "seed": 0}


def test_it_returns_the_typed_request() -> None:
    made = titan_text.request("Hi", temperature=0)
    assert made == titan_text.TitanTextRequest(
        input_text="Hi", text_generation_config=titan_text.TitanTextGenerationConfig(temperature=0)
    )
    assert made.to_wire() == b'{"inputText":"Hi","textGenerationConfig":{"temperature":0.0}}'


def test_it_refuses_what_the_calls_refuse() -> None:
    with pytest.raises(errors.RequestError) as alone:
        titan_text.request("Hi", temperature=2)
    with pytest.raises(errors.RequestError) as called:
        titan_text.invoke(TITAN, "Hi", temperature=2, client=FakeClient(ANSWER))
    assert str(alone.value) == str(called.value)
    assert alone.value.findings[0].pointer == "/textGenerationConfig/temperature"


def test_a_family_without_calls_makes_requests() -> None:
    made = nova_reel.request("TEXT_VIDEO", text_to_video_params={"text": "A river"}, **SHORT)
    assert json.loads(made.to_wire()) == {
        "taskType": "TEXT_VIDEO",
        "textToVideoParams": {"text": "A river"},
        "videoGenerationConfig": {"durationSeconds": 6, "fps": 24, "dimension": "1280x720", "seed": 0},
    }


def test_the_calls_of_the_package_send_the_same_bytes_as_those_of_the_family() -> None:
    made = titan_text.request("Hi", max_token_count=5)
    client = FakeClient(ANSWER, events=[EVENT])
    titan_text.invoke(TITAN, "Hi", max_token_count=5, client=client)
    bedrock_models.invoke(TITAN, made, client=client)
    list(titan_text.stream(TITAN, "Hi", max_token_count=5, client=client))
    list(bedrock_models.stream(TITAN, made, client=client))
    other = FakeAsyncClient(ANSWER, events=[EVENT])

    async def ask() -> None:
        await titan_text.ainvoke(TITAN, "Hi", max_token_count=5, client=other)
        await bedrock_models.ainvoke(TITAN, made, client=other)
        assert [event async for event in titan_text.astream(TITAN, "Hi", max_token_count=5, client=other)]
        assert [event async for event in bedrock_models.astream(TITAN, made, client=other)]

    asyncio.run(ask())
    assert [sent["body"] for sent in client.sent + other.sent] == [made.to_wire()] * 8


def test_what_would_be_sent_can_be_asked_for() -> None:
    client = FakeClient(ANSWER)
    extra: dict[str, Any] = {"textGenerationConfig": {"novel": None}}
    made = titan_text.request("Hi", top_p=0.5)
    titan_text.invoke(TITAN, "Hi", top_p=0.5, extra_body=extra, client=client)
    assert prepare(titan_text.FAMILY, TITAN, made, extra).body == client.sent[0]["body"]


def test_what_the_spec_does_not_know_joins_the_body_at_every_depth() -> None:
    client = FakeClient(ANSWER)
    extra: dict[str, Any] = {"textGenerationConfig": {"novel": {"deep": 1}}, "fresh": [1]}
    titan_text.invoke(TITAN, "Hi", top_p=0.5, extra_body=extra, client=client)
    config = {"topP": 0.5, "novel": {"deep": 1}}
    assert json.loads(client.sent[0]["body"]) == {"inputText": "Hi", "textGenerationConfig": config, "fresh": [1]}
    body = {"a": {"b": {"c": 1, "d": {"e": 2}}, "f": [1]}, "g": 3}
    assert merged(body, {"a": {"b": {"d": {"h": 4}}, "f": [2]}}) == {
        "a": {"b": {"c": 1, "d": {"e": 2, "h": 4}}, "f": [2]},
        "g": 3,
    }


def test_a_request_for_another_operation_is_refused() -> None:
    made = nova_reel.request("TEXT_VIDEO", text_to_video_params={"text": "A river"}, **SHORT)
    with pytest.raises(errors.RequestError, match="nova_reel has no invoke"):
        bedrock_models.invoke("amazon.nova-reel-v1:0", made, client=FakeClient(ANSWER))  # type: ignore[call-overload]


@pytest.mark.parametrize("given", [{"inputText": "Hi"}, b"{}", titan_text.TitanTextGenerationConfig(), None], ids=str)
def test_what_is_no_request_is_refused(given: Any) -> None:
    for send in (bedrock_models.invoke, bedrock_models.stream, bedrock_models.astream):
        with pytest.raises(errors.RequestError, match="must be a whole request; got "):
            send(TITAN, given, client=FakeClient(ANSWER))


def test_what_json_cannot_hold_joins_no_body() -> None:
    within: dict[str, Any] = {}
    within["itself"] = within
    for extra in (within, {"a": {1, 2}}, {"a": b"bytes"}):
        with pytest.raises(
            errors.RequestError, match=r"(?s)extra_body is refused.*cannot be written as JSON.*Give what JSON has"
        ):
            titan_text.invoke("amazon.titan-text-express-v1", "Hi", extra_body=extra)
        with pytest.raises(errors.RequestError, match=r"(?s)titan_text refuses this body.*cannot be written as JSON"):
            bedrock_models.resolve("amazon.titan-text-express-v1").check({"inputText": "Hi", "more": extra})
