"""Converse over the caller's client: what is sent and what is read are ours, whatever botocore knows of them."""

# Messages stand in variables here, as programs write them; checkers want to be told what such a dict is.
# mypy: disable-error-code="arg-type, list-item, return-value, type-arg, unused-ignore"
# pyright: reportArgumentType=false, reportCallIssue=false
from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from types import MethodType
from typing import Any

import boto3
import pytest
import wrapt
from bedrock_models import converse, errors
from bedrock_models._runtime.calls.converse import boto3_body, is_watched
from bedrock_models.testing import Answer, AwsError, Events, LocalBedrock
from botocore.config import Config

MODEL = "us.amazon.nova-lite-v1:0"
THINKING = "us.amazon.nova-2-lite-v1:0"
QUESTION = [{"role": "user", "content": [{"text": "Name a river in Chile."}]}]
ANSWER = {
    "output": {"message": {"role": "assistant", "content": [{"text": "Biobío"}], "newer": 1}},
    "stopReason": "end_turn",
    "usage": {"inputTokens": 3, "outputTokens": 2, "totalTokens": 5, "serverToolUsage": {}},
    "metrics": {"latencyMs": 7},
    "brandNew": {"a": None},
}
EVENTS = [
    {"messageStart": {"role": "assistant"}},
    {"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"text": "Bio"}, "newer": 1}},
    {"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"text": "bío"}}},
    {"contentBlockStop": {"contentBlockIndex": 0}},
    {"messageStop": {"stopReason": "end_turn"}},
    {"metadata": {"usage": {"inputTokens": 3, "outputTokens": 2, "totalTokens": 5}, "metrics": {"latencyMs": 7}}},
]


def unpadded(event: Any) -> Any:
    value = json.loads(event.to_wire())
    return {kind: {key: inner for key, inner in held.items() if key != "p"} for kind, held in value.items()}


def answering(request: Any) -> Any:
    return Events(EVENTS) if request.operation == "ConverseStream" else ANSWER


def watched(client: Any, seen: list[Any]) -> Any:
    """A client as tracing tools leave it: what makes its calls is wrapped, and so are its streams."""
    call = client._make_api_call  # noqa: SLF001 - it is what they wrap

    def make_api_call(_: Any, operation: str, arguments: Any) -> Any:
        reply = call(operation, arguments)
        seen.append((operation, arguments, reply))
        if "stream" in reply:
            reply["stream"] = WatchedStream(reply["stream"], seen)
        return reply

    client._make_api_call = MethodType(make_api_call, client)  # noqa: SLF001
    return client


class WatchedStream(wrapt.ObjectProxy):  # type: ignore[misc]
    def __init__(self, stream: Any, seen: list[Any]) -> None:
        super().__init__(stream)
        self._self_seen = seen

    def __iter__(self) -> Any:
        for event in self.__wrapped__:
            self._self_seen.append(event)
            yield event


def test_what_botocore_lacks_goes_out_and_comes_in() -> None:
    with LocalBedrock(answering, validate=False) as bedrock:
        answer = converse.invoke(MODEL, QUESTION, max_tokens=5, client=bedrock.client(), extra_body={"brandNew": [1]})
        assert bedrock.requests[-1].body == {"messages": QUESTION, "inferenceConfig": {"maxTokens": 5}, "brandNew": [1]}
        assert bedrock.requests[-1].headers["content-type"] == "application/json"
    assert json.loads(answer.to_wire()) == ANSWER
    assert sorted(answer.unknown_fields()) == ["/brandNew", "/output/message/newer"]
    assert (answer.bedrock.usage.input_tokens, answer.bedrock.invocation_latency_ms, answer.bedrock.stop_reason) == (
        3,
        7,
        "end_turn",
    )


def test_the_same_client_converses_as_ever_beside_it() -> None:
    with LocalBedrock(answering) as bedrock:
        client = bedrock.client()
        converse.invoke(MODEL, QUESTION, client=client)
        assert client.converse(modelId=MODEL, messages=QUESTION)["stopReason"] == "end_turn"
        assert bedrock.requests[-1].body == {"messages": QUESTION}


def test_the_body_is_equal_to_what_botocore_writes() -> None:
    picture = {"role": "user", "content": [{"image": {"format": "png", "source": {"bytes": b"\x89PNG"}}}, {"text": "What?"}]}
    tools = [{"toolSpec": {"name": "look", "inputSchema": {"json": {"type": "object"}}}}]
    with LocalBedrock(answering) as bedrock:
        client = bedrock.client()
        converse.invoke(MODEL, [picture], system=[{"text": "Be brief."}], temperature=0, tools=tools, client=client)
        client.converse(
            modelId=MODEL,
            messages=[picture],
            system=[{"text": "Be brief."}],
            inferenceConfig={"temperature": 0},
            toolConfig={"tools": tools},
        )
        ours, theirs = bedrock.requests
    assert ours.body == theirs.body
    assert ours.model_id == theirs.model_id


def test_a_stream_comes_as_typed_events_and_adds_up() -> None:
    with LocalBedrock(answering) as bedrock, converse.stream(MODEL, QUESTION, client=bedrock.client()) as events:
        came = list(events)
    assert [unpadded(event) for event in came] == EVENTS
    assert [event.kind for event in came][:2] == ["messageStart", "contentBlockDelta"]
    assert came[1].unknown_fields() == ["/contentBlockDelta/newer"]
    assert events.answer().output.message.content[0].text == "Biobío"
    assert events.bedrock.usage.output_tokens == 2


def test_a_stream_gives_its_text() -> None:
    with LocalBedrock(answering) as bedrock, converse.stream(MODEL, QUESTION, client=bedrock.client()) as events:
        assert "".join(events.text()) == "Biobío"


def test_an_error_in_a_stream_carries_what_came() -> None:
    broken = [*EVENTS[:2], AwsError("ModelStreamErrorException", "it failed", originalStatusCode=500)]
    with (
        LocalBedrock(lambda _: Events(broken)) as bedrock,
        converse.stream(MODEL, QUESTION, client=bedrock.client()) as events,
        pytest.raises(errors.ModelStreamErrorException, match="it failed") as caught,
    ):
        list(events)
    assert [unpadded(event) for event in caught.value.events] == EVENTS[:2]
    assert caught.value.partial is not None


def test_options_stand_in_the_body() -> None:
    options = {"guardrail_identifier": "abc", "guardrail_version": "1", "trace": "ENABLED_FULL", "service_tier": "flex"}
    with LocalBedrock(answering) as bedrock:
        tags = {"request_metadata": {"team": "x"}, "performance_config_latency": "optimized"}
        converse.invoke(MODEL, QUESTION, client=bedrock.client(), options={**options, **tags})  # type: ignore[typeddict-item]
        assert bedrock.requests[-1].body == {
            "messages": QUESTION,
            "guardrailConfig": {"guardrailIdentifier": "abc", "guardrailVersion": "1", "trace": "enabled_full"},
            "serviceTier": {"type": "flex"},
            "performanceConfig": {"latency": "optimized"},
            "requestMetadata": {"team": "x"},
        }


def test_what_is_given_twice_is_refused() -> None:
    with pytest.raises(errors.RequestError, match="/serviceTier: is given in the options as well"):
        converse.invoke(MODEL, QUESTION, service_tier={"type": "flex"}, options={"service_tier": "flex"}, client=None)


def test_an_answer_goes_into_the_next_turn_as_it_is() -> None:
    thought = {"reasoningContent": {"reasoningText": {"text": "Hm.", "signature": "abc"}}}
    turn = {"role": "assistant", "content": [thought, {"text": "Biobío"}]}
    with LocalBedrock(lambda _: {**ANSWER, "output": {"message": turn}}) as bedrock:
        client = bedrock.client()
        answer = converse.invoke(THINKING, QUESTION, client=client)
        assert [block.kind for block in answer.output.message.content] == ["reasoningContent", "text"]
        converse.invoke(THINKING, [*QUESTION, answer.output.message, *QUESTION], client=client)
        assert bedrock.requests[-1].body == {"messages": [*QUESTION, turn, *QUESTION]}


def test_a_throttled_call_is_tried_again_and_read() -> None:
    answers = iter([AwsError("ThrottlingException", "slow"), ANSWER])
    with LocalBedrock(lambda _: next(answers)) as bedrock:
        client = bedrock.client(config=Config(retries={"total_max_attempts": 2}))
        answer = converse.invoke(MODEL, QUESTION, client=client)
        assert len(bedrock.requests) == 2
    assert json.loads(answer.to_wire()) == ANSWER


def test_a_refusal_is_ours_and_the_clients() -> None:
    with LocalBedrock(lambda _: AwsError("ValidationException", "no such thing")) as bedrock:
        client = bedrock.client()
        with pytest.raises(client.exceptions.ValidationException) as caught:
            converse.invoke(MODEL, QUESTION, client=client)
    assert isinstance(caught.value, errors.ValidationException)
    assert caught.value.operation_name == "Converse"


def test_threads_do_not_take_each_others_bodies() -> None:
    def echo(request: Any) -> Any:
        return {**ANSWER, "brandNew": request.body["messages"][0]["content"][0]["text"]}

    with LocalBedrock(echo) as bedrock, ThreadPoolExecutor(8) as pool:
        client = bedrock.client()

        def ask(number: int) -> Any:
            question = [{"role": "user", "content": [{"text": str(number)}]}]
            answer = converse.invoke(MODEL, question, client=client)  # type: ignore[arg-type]
            return json.loads(answer.to_wire())["brandNew"]

        assert list(pool.map(ask, range(40))) == [str(number) for number in range(40)]


def test_tasks_do_not_take_each_others_bodies() -> None:
    session = pytest.importorskip("aiobotocore.session")

    def echo(request: Any) -> Any:
        if request.operation == "ConverseStream":
            return Events(EVENTS)
        return {**ANSWER, "brandNew": request.body["messages"][0]["content"][0]["text"]}

    async def main(url: str) -> None:
        keys = {"aws_access_key_id": "x", "aws_secret_access_key": "y"}
        made = session.get_session().create_client("bedrock-runtime", region_name="us-east-1", endpoint_url=url, **keys)
        async with made as client:

            async def ask(number: int) -> Any:
                question = [{"role": "user", "content": [{"text": str(number)}]}]
                answer = await converse.ainvoke(MODEL, question, client=client)  # type: ignore[arg-type]
                return json.loads(answer.to_wire())["brandNew"]

            assert await asyncio.gather(*map(ask, range(20))) == [str(number) for number in range(20)]
            async with converse.astream(MODEL, QUESTION, client=client) as events:
                assert [unpadded(event) async for event in events] == EVENTS
                assert (await events.answer()).output.message.content[0].text == "Biobío"

    with LocalBedrock(echo) as bedrock:
        asyncio.run(main(bedrock.url))


def test_a_watched_client_sees_arguments_and_answer_and_loses_nothing() -> None:
    seen: list[Any] = []
    with LocalBedrock(answering, validate=False) as bedrock:
        client = watched(bedrock.client(), seen)
        answer = converse.invoke(MODEL, QUESTION, max_tokens=5, client=client, extra_body={"brandNew": 1})
        assert bedrock.requests[-1].body == {"messages": QUESTION, "inferenceConfig": {"maxTokens": 5}, "brandNew": 1}
    assert json.loads(answer.to_wire()) == ANSWER
    [(operation, arguments, reply)] = seen
    assert operation == "Converse"
    assert arguments == {"modelId": MODEL, "messages": QUESTION, "inferenceConfig": {"maxTokens": 5}}
    assert reply["usage"]["inputTokens"] == 3


def test_an_answer_that_a_watched_client_cannot_read_is_not_lost() -> None:
    """botocore takes no block with two members."""
    block = {"text": "Biobío", "newer": 1}
    unreadable = {**ANSWER, "output": {"message": {"role": "assistant", "content": [block]}}}
    with LocalBedrock(lambda _: unreadable) as bedrock:
        answer = converse.invoke(MODEL, QUESTION, client=watched(bedrock.client(), []))
    assert json.loads(answer.to_wire()) == unreadable


def test_a_watched_stream_is_seen_and_loses_nothing() -> None:
    seen: list[Any] = []
    with LocalBedrock(answering) as bedrock:
        client = watched(bedrock.client(), seen)
        with converse.stream(MODEL, QUESTION, client=client) as events:
            came = list(events)
    assert [unpadded(event) for event in came] == EVENTS
    assert seen[1:][-1]["metadata"]["usage"]["outputTokens"] == 2
    assert len(seen) == 1 + len(EVENTS)


@pytest.mark.parametrize("name", ["converse", "_make_api_call"])
def test_what_is_wrapped_is_known_for_it_whatever_it_says(name: str) -> None:
    with LocalBedrock() as bedrock:
        client = bedrock.client()
        assert not is_watched(client, "converse")
        setattr(client, name, wrapt.FunctionWrapper(getattr(client, name), lambda f, _, args, kwargs: f(*args, **kwargs)))
        assert is_watched(client, "converse")


def test_a_client_without_events_is_given_arguments_and_read() -> None:
    class Fake:
        def converse(self, **arguments: Any) -> Any:
            self.arguments = arguments
            return {**ANSWER, "ResponseMetadata": {"RequestId": "r"}}

        def converse_stream(self, **_: Any) -> Any:
            return {"stream": EVENTS}

    fake: Any = Fake()
    answer = converse.invoke(MODEL, QUESTION, client=fake)
    assert fake.arguments == {"modelId": MODEL, "messages": QUESTION}
    assert json.loads(answer.to_wire()) == ANSWER
    assert answer.bedrock.request_id == "r"
    assert [json.loads(event.to_wire()) for event in converse.stream(MODEL, QUESTION, client=fake)] == EVENTS


def test_arguments_hold_bytes_and_leave_out_what_botocore_does_not_know() -> None:
    client = boto3.client("bedrock-runtime", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="y")
    source = {"image": {"format": "png", "source": {"bytes": "iVBORw=="}}}
    body = {
        "messages": [{"role": "user", "content": [source, {"hologram": {}}, {"text": ""}]}],
        "additionalModelRequestFields": {},
    }
    assert boto3_body(client, "converse", json.dumps(body).encode()) == {
        "messages": [{"role": "user", "content": [{"image": {"format": "png", "source": {"bytes": b"\x89PNG"}}}, {"text": ""}]}],
        "additionalModelRequestFields": {},
    }


def test_an_answer_of_bytes_comes_through() -> None:
    data = json.dumps(ANSWER, ensure_ascii=False).encode()
    with LocalBedrock(lambda _: Answer(body=data)) as bedrock:
        assert json.loads(converse.invoke(MODEL, QUESTION, client=bedrock.client()).to_wire()) == ANSWER


@pytest.mark.parametrize(
    ("block", "wrong"), [({"text": None}, "needs one of"), ({}, "needs one of"), ({"text": "", "image": None}, "")]
)
def test_a_block_holds_one_kind_and_none_is_no_kind(block: Any, wrong: str) -> None:
    if not wrong:
        assert json.loads(converse.request([{"role": "user", "content": [block]}]).to_wire())["messages"][0]["content"] == [
            {"text": ""}
        ]
        return
    with pytest.raises(errors.RequestError, match=wrong):
        converse.request([{"role": "user", "content": [block]}])
