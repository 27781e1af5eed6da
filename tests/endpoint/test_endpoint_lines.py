"""What a line of a request means to the local endpoint, and how an answer, a refusal and a stream go back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from bedrock_models.recording.frames import as_json, messages
from bedrock_models.testing import Answer, AwsError
from bedrock_models.testing.endpoint.reply import Reply, from_answer, from_error, from_events
from bedrock_models.testing.endpoint.routes import route
from bedrock_models.testing.endpoint.values import Events

from tests.support.in_one import in_one

MODEL = "us.amazon.nova-lite-v1:0"
ARN = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc"
LINES: dict[str, tuple[str, str]] = {
    f"POST /model/{MODEL}/invoke": ("InvokeModel", MODEL),
    f"POST /model/{quote(ARN, safe='')}/invoke": ("InvokeModel", ARN),
    f"POST /model/{ARN}/invoke-with-response-stream": ("InvokeModelWithResponseStream", ARN),
    f"POST /model/{MODEL}/converse": ("Converse", MODEL),
    f"POST /model/{quote(MODEL)}/converse-stream": ("ConverseStream", MODEL),
    f"POST /model/{MODEL}/count-tokens": ("CountTokens", MODEL),
    "POST /async-invoke": ("StartAsyncInvoke", ""),
    "GET /async-invoke": ("ListAsyncInvokes", ""),
    "GET /async-invoke/arn%3Aaws%3Ax%3A%3A%3Aa%2Fb": ("GetAsyncInvoke", "arn:aws:x:::a/b"),
    "POST /prompts/": ("CreatePrompt", ""),
    "GET /prompts/PROMPT0000/": ("GetPrompt", "PROMPT0000"),
    "POST /prompts/PROMPT0000/versions": ("CreatePromptVersion", "PROMPT0000"),
    "GET /foundation-models": ("ListFoundationModels", ""),
    f"GET /foundation-models/{MODEL}": ("GetFoundationModel", MODEL),
    "GET /inference-profiles": ("ListInferenceProfiles", ""),
    f"GET /inference-profiles/{MODEL}": ("GetInferenceProfile", MODEL),
    "POST /model-invocation-job": ("CreateModelInvocationJob", ""),
    "GET /model-invocation-jobs": ("ListModelInvocationJobs", ""),
    "GET /model-invocation-job/abc": ("GetModelInvocationJob", "abc"),
    "POST /model-invocation-job/abc/stop": ("StopModelInvocationJob", "abc"),
    "POST /guardrail/gr1/version/DRAFT/apply": ("ApplyGuardrail", "gr1"),
    "POST /guardrail-checks/invoke": ("InvokeGuardrailChecks", ""),
}


@in_one("line", LINES)
def test_a_line_is_an_operation_and_what_it_is_about(line: str) -> None:
    method, path = line.split(" ")
    for query, asked in (("", {}), ("?a=1&b=x%2Fy", {"a": "1", "b": "x/y"})):
        assert route(method, f"{path}{query}") == (*LINES[line], asked)
    with pytest.raises(AwsError, match="is no operation of this endpoint"):
        route("PATCH", path)


@in_one("length, fits", [(2048, True), (2049, False)])
def test_an_id_is_as_long_as_the_service_takes(length: int, fits: bool) -> None:  # noqa: FBT001 - a case
    if fits:
        assert len(route("POST", f"/model/{'a' * length}/invoke").target) == length
    else:
        with pytest.raises(AwsError, match="length less than or equal to 2048"):
            route("POST", f"/model/{'a' * length}/invoke")


def sent(reply: Reply) -> bytes:
    return b"".join(piece for piece in reply.pieces if isinstance(piece, bytes))


@in_one("body, data", [({"a": "é"}, '{"a":"é"}'.encode()), (b"{ }", b"{ }"), (None, b"null")])
def test_an_answer_goes_back_as_it_was_given(body: Any, data: bytes) -> None:
    reply = from_answer(Answer(body=body, headers={"x-more": "1", "content-type": "text/plain"}, status=201))
    assert (reply.status, sent(reply), reply.length) == (201, data, len(data))
    assert (reply.headers["x-more"], reply.headers["content-type"]) == ("1", "text/plain")
    assert len(reply.headers["x-amzn-requestid"]) == 36
    assert from_answer(Answer(body={})).headers["content-type"] == "application/json"


def test_a_refusal_has_its_name_members_and_status() -> None:
    reply = from_error(AwsError("modelErrorException", "bad", originalStatusCode=500))
    assert json.loads(sent(reply)) == {"message": "bad", "originalStatusCode": 500}
    assert reply.status == 424
    name, _, where = reply.headers["x-amzn-errortype"].partition(":")
    assert (name, where.startswith("http://internal.amazon.com/")) == ("ModelErrorException", True)
    assert from_error(AwsError("MadeUp", status=599)).status == 599


def _breaking(error: Exception) -> Iterator[Any]:
    yield {"a": 1}
    raise error


def framed(reply: Reply) -> list[tuple[str, Any]]:
    found, wrong = messages(sent(reply))
    assert not wrong
    told = [as_json(each) for each in found]
    return [(each["headers"].get(":event-type") or each["headers"][":exception-type"], each["payload"]) for each in told]


def test_a_stream_is_frames_up_to_its_first_error() -> None:
    refused = AwsError("ThrottlingException", "slow")
    end = ("throttlingException", {"message": "slow"})
    for events in ([{"a": 1}, refused, {"b": 2}], _breaking(refused)):
        assert framed(from_events(Events(events), converse=False)) == [("chunk", {"chunk": {"a": 1}}), end]
    broken = framed(from_events(Events(_breaking(KeyError("x"))), converse=False))
    assert broken[-1] == ("internalServerException", {"message": "KeyError: 'x'"})
    assert framed(from_events(Events([b"not JSON"]), converse=False)) == [("chunk", {"chunk": "bm90IEpTT04="})]


@in_one("converse", [False, True])
def test_only_what_is_native_names_the_type_of_its_chunks(converse: bool) -> None:  # noqa: FBT001 - a case
    events = [{"messageStart": {"role": "assistant"}}, {"messageStop": {"stopReason": "end_turn"}}]
    reply = from_events(Events(events, headers={"x-more": "1"}), converse=converse)
    assert (reply.status, reply.length, reply.chunks, reply.headers["x-more"]) == (200, None, True, "1")
    assert reply.headers["content-type"] == "application/vnd.amazon.eventstream"
    assert reply.headers.get("x-amzn-bedrock-content-type") == (None if converse else "application/json")
    names = [name for name, _ in framed(reply)]
    assert names == (["messageStart", "messageStop"] if converse else ["chunk", "chunk"])
