"""What the endpoint answers, and in which order it asks for answers."""

from __future__ import annotations

import json
from typing import Any, Literal

import bedrock_models
import pytest
from bedrock_models._runtime.json.equality import equal
from bedrock_models._runtime.streams.assemble import assembled
from bedrock_models.testing import Answer, AwsError, Events, LocalBedrock, Request, sample
from bedrock_models.testing.bodies.split import split
from bedrock_models.testing.endpoint import known
from bedrock_models.testing.endpoint.metrics import headers, with_metrics
from botocore.exceptions import ClientError

from tests.endpoint.endpoint_calls import CLAUDE, TITAN, Caller
from tests.support.in_one import in_one

FAMILIES = bedrock_models.families()
ASKED = {"inputText": "Where is the lighthouse?"}
EXAMPLES = [
    (name, example) for name, family in FAMILIES.items() if family.api == "invoke_model" for example in known.examples(name)
]
IDS = [f"{name}-{example['name']}" for name, example in EXAMPLES]


@pytest.fixture(scope="module")
def shared() -> Any:
    """One endpoint and client for what only reads."""
    with LocalBedrock() as running, Caller(running) as calls:
        yield calls


def form(value: Any) -> Any:
    """JSON without the pictures and vectors that the spec shows in short."""
    if isinstance(value, dict):
        return {key: form(item) for key, item in value.items()}
    if isinstance(value, list):
        is_vector = value and all(isinstance(item, int | float) and not isinstance(item, bool) for item in value)
        return "vector" if is_vector else [form(item) for item in value]
    return "picture" if isinstance(value, str) and value.startswith(("iVBOR", "/9j/", "UklGR")) else value


@in_one("name, example", EXAMPLES)
def test_every_example_is_answered_as_the_spec_shows(shared: Caller, name: str, example: Any) -> None:
    family = FAMILIES[name]
    if "invoke" in family.operations and "response" in example:
        assert form(shared.invoke(example["model_id"], example["request"])) == form(example["response"])
    if "stream" in family.operations:
        events = shared.stream(example["model_id"], example["request"])
        for event in events:
            family.parse_event(json.dumps(event))
        last = next(event for event in reversed(events) if isinstance(event, dict))
        assert "amazon-bedrock-invocationMetrics" in last
        if "events" in example:
            assert len(events) == len(example["events"])
    if family.operations == ("async_invoke",):
        with pytest.raises(ClientError, match="ValidationException"):
            shared.invoke(example["model_id"], example["request"])


def bare(value: Any) -> Any:
    """JSON without what says nothing: null, empty text, empty arrays."""
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items() if item not in (None, "", [])}
    return [bare(item) for item in value] if isinstance(value, list) else value


@in_one(
    "name, example",
    [(name, example) for name, example in EXAMPLES if "stream" in FAMILIES[name].operations and "response" in example],
)
def test_a_split_answer_is_the_answer_again_when_assembled(name: str, example: Any) -> None:
    family = FAMILIES[name]
    events = split(family, example["response"])
    for event in events:
        family.parse_event(json.dumps(event))
    whole = assembled(events, family.answer)
    assert equal(bare(whole), bare(example["response"]))


@pytest.mark.parametrize("name", list(FAMILIES))
@in_one("seed", range(8))
def test_drawn_bodies_fit_their_family_and_depend_on_the_seed_alone(name: str, seed: int) -> None:
    family = FAMILIES[name]
    roles: tuple[Literal["request", "response", "event"], ...] = ("request", "response", "event")
    for role in roles:
        if role in known.schemas(name):
            body = sample(name, role, seed=seed)
            getattr(family, f"parse_{role}")(json.dumps(body))
            assert equal(body, sample(name, role, seed=seed))


def test_a_request_that_no_example_shows_gets_the_same_answer_each_time(caller: Caller) -> None:
    assert caller.invoke(TITAN, ASKED) == caller.invoke(TITAN, ASKED)


def test_without_examples_an_answer_is_drawn_and_depends_on_seed_and_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "examples", lambda _: ())
    answers = []
    for seed in (1, 1, 2):
        with LocalBedrock(seed=seed) as running, Caller(running) as caller:
            answers.append(caller.invoke(TITAN, ASKED))
            FAMILIES["titan_text"].parse_response(json.dumps(answers[-1]))
            other = caller.invoke(TITAN, {"inputText": "Something else"})
    assert answers[0] == answers[1]
    assert answers[0] != answers[2]
    assert other != answers[2]


def test_a_request_with_tools_gets_a_tool_call(caller: Caller) -> None:
    tool = {"name": "tide", "description": "When the tide is high.", "input_schema": {"type": "object"}}
    body = {
        "anthropic_version": "bedrock-2023-05-31",
        "max_tokens": 60,
        "messages": [{"role": "user", "content": "High tide in Leith?"}],
        "tools": [tool],
    }
    kinds = {block["type"] for block in caller.invoke(CLAUDE, body)["content"]}
    assert "tool_use" in kinds


def test_the_handler_is_asked_first_and_may_pass() -> None:
    answer = {"inputTextTokenCount": 1, "results": [{"tokenCount": 1, "outputText": "mine", "completionReason": "FINISH"}]}

    def handler(request: Request) -> Any:
        return answer if request.body["inputText"] == "mine?" else None

    with LocalBedrock(handler) as running, Caller(running) as caller:
        assert caller.invoke(TITAN, {"inputText": "mine?"}) == answer
        assert caller.invoke(TITAN, ASKED) != answer
        events = caller.stream(TITAN, {"inputText": "mine?"})
    assert [event["outputText"] for event in events] == ["mine", ""]


def test_a_handler_gives_events_headers_or_errors() -> None:
    def handler(request: Request) -> Any:
        kind = request.body["inputText"]
        if kind == "events":
            return Events({"outputText": str(number)} for number in range(3))
        if kind == "broken":
            return [{"outputText": "0"}, AwsError("throttlingException", "slow down")]
        if kind == "headers":
            return Answer(body={"results": []}, headers={"x-amzn-bedrock-service-tier": "flex"})
        return ValueError("a slip of the test's")

    with LocalBedrock(handler) as running, Caller(running) as caller:
        assert [event["outputText"] for event in caller.stream(TITAN, {"inputText": "events"})] == ["0", "1", "2"]
        with pytest.raises(Exception, match=r"throttlingException.*slow down"):
            caller.stream(TITAN, {"inputText": "broken"})
        answer = caller.client.invoke_model(modelId=TITAN, body=json.dumps({"inputText": "headers"}))
        answer["body"].read()
        assert answer["serviceTier"] == "flex"
        with pytest.raises(ClientError, match=r"InternalServerException.*a slip of the test's"):
            caller.invoke(TITAN, {"inputText": "slip"})


def test_what_arrived_is_kept_and_the_oldest_forgotten(
    bedrock: LocalBedrock, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bedrock_models.testing.endpoint.local.KEEP", 3)
    arn = f"arn:aws:bedrock:eu-west-1::foundation-model/{TITAN}"
    for number in range(5):
        caller.invoke(arn, {"inputText": str(number)})
    assert [request.body["inputText"] for request in bedrock.requests] == ["2", "3", "4"]
    last = bedrock.requests[-1]
    assert (last.operation, last.model_id, last.region) == ("InvokeModel", arn, "us-east-1")
    assert last.headers["user-agent"].startswith("Boto3/")


def test_answers_carry_the_headers_of_the_service(caller: Caller) -> None:
    answer = caller.client.invoke_model(modelId=TITAN, body=json.dumps(ASKED))
    headers = answer["ResponseMetadata"]["HTTPHeaders"]
    results = json.loads(answer["body"].read())
    assert int(headers["x-amzn-bedrock-input-token-count"]) == results["inputTextTokenCount"]
    assert int(headers["x-amzn-bedrock-output-token-count"]) == sum(result["tokenCount"] for result in results["results"])
    assert int(headers["x-amzn-bedrock-invocation-latency"]) > 0
    assert answer["ResponseMetadata"]["RequestId"]


def test_converse_is_answered_by_a_handler_and_split_for_a_stream() -> None:
    content = [{"text": "Hello there"}, {"toolUse": {"toolUseId": "t1", "name": "tide", "input": {"port": "Leith"}}}]
    answer = {
        "output": {"message": {"role": "assistant", "content": content}},
        "stopReason": "tool_use",
        "usage": {"inputTokens": 1, "outputTokens": 2, "totalTokens": 3},
        "metrics": {"latencyMs": 5},
    }
    said = {"modelId": CLAUDE, "messages": [{"role": "user", "content": [{"text": "Hi"}]}]}
    with LocalBedrock(lambda request: answer if request.operation.startswith("Converse") else None) as running:
        client = running.client()
        assert client.converse(**said)["output"] == answer["output"]
        events = list(client.converse_stream(**said)["stream"])
    text = "".join(event["contentBlockDelta"]["delta"].get("text", "") for event in events if "contentBlockDelta" in event)
    assert text == "Hello there"
    assert events[0] == {"messageStart": {"role": "assistant"}}
    assert events[-1]["metadata"]["usage"]["totalTokens"] == 3


def test_converse_answers_what_was_said(caller: Caller) -> None:
    said = {"modelId": CLAUDE, "messages": [{"role": "user", "content": [{"text": "Is the harbour open?"}]}]}
    answer = caller.client.converse(**said)
    assert "Is the harbour open?" in answer["output"]["message"]["content"][0]["text"]
    assert answer["usage"]["totalTokens"] == answer["usage"]["inputTokens"] + answer["usage"]["outputTokens"]
    tool = {"toolSpec": {"name": "tide", "inputSchema": {"json": {"type": "object", "properties": {"port": {"type": "string"}}}}}}
    called = caller.client.converse(**said, toolConfig={"tools": [tool]})
    assert called["stopReason"] == "tool_use"
    assert called["output"]["message"]["content"][-1]["toolUse"]["name"] == "tide"


def test_tokens_are_counted(caller: Caller) -> None:
    body = json.dumps(
        {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 9, "messages": [{"role": "user", "content": "Hi"}]}
    )
    model_id = CLAUDE.removeprefix("us.")
    counted = caller.client.count_tokens(modelId=model_id, input={"invokeModel": {"body": body}})
    assert counted["inputTokens"] > 0
    with pytest.raises(ClientError, match="Field required"):
        caller.client.count_tokens(modelId=model_id, input={"invokeModel": {"body": "{}"}})
    with pytest.raises(ClientError, match="doesn't support counting tokens"):  # a model counts, none of its profiles
        caller.client.count_tokens(modelId=CLAUDE, input={"invokeModel": {"body": body}})


async def _talk_async(bedrock: LocalBedrock) -> tuple[Any, list[Any]]:
    async with bedrock.async_client() as client:
        answer = await client.invoke_model(modelId=TITAN, body=json.dumps(ASKED))
        whole = json.loads(await answer["body"].read())
        streamed = await client.invoke_model_with_response_stream(modelId=TITAN, body=json.dumps(ASKED))
        return whole, [json.loads(event["chunk"]["bytes"]) async for event in streamed["body"]]


def test_an_asynchronous_client_is_answered(bedrock: LocalBedrock) -> None:
    pytest.importorskip("aiobotocore")
    import asyncio  # noqa: PLC0415

    whole, events = asyncio.run(_talk_async(bedrock))
    assert whole["results"]
    assert events[-1]["completionReason"]


def test_a_plain_question_gets_a_plain_answer(caller: Caller) -> None:
    body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 60, "messages": [{"role": "user", "content": "Which bird?"}]}
    answer = caller.invoke(CLAUDE, body)
    assert answer["stop_reason"] == "end_turn"
    assert [block["type"] for block in answer["content"]] == ["text"]
    assert caller.invoke("stability.stable-image-core-v1:1", {"prompt": "a harbour"})["images"][0]


def test_every_text_gets_a_vector_and_every_document_a_score(caller: Caller) -> None:
    for count in (1, 2, 5):
        texts = [f"text {number}" for number in range(count)]
        answer = caller.invoke("cohere.embed-english-v3", {"texts": texts, "input_type": "search_document"})
        assert len(answer["embeddings"]) == count
        ranked = caller.invoke("cohere.rerank-v3-5:0", {"query": "sea", "documents": texts, "api_version": 2})
        scores = [result["relevance_score"] for result in ranked["results"]]
        assert scores == sorted(scores, reverse=True)
        assert sorted(result["index"] for result in ranked["results"]) == list(range(count))
        assert len(ranked["results"]) == count
    assert caller.invoke("amazon.titan-embed-text-v2:0", {"inputText": "x"})["embedding"]


def test_a_text_and_a_block_of_text_are_one_question(caller: Caller) -> None:
    body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 60}
    short = body | {"messages": [{"role": "user", "content": "Which bird?"}]}
    long = body | {"messages": [{"role": "user", "content": [{"type": "text", "text": "Which bird?"}]}]}
    assert caller.invoke(CLAUDE, short) == caller.invoke(CLAUDE, long)


GROWING: dict[str, list[Any]] = {
    "llama": [{"generation": "a", "generation_token_count": 1}, {"generation": "b", "generation_token_count": 5}],
    "claude_messages": [{"type": "message_delta", "usage": {"output_tokens": count}} for count in (1, 5)],
}


@pytest.mark.parametrize("family", GROWING)
def test_a_count_that_grows_along_a_stream_is_measured_at_its_end(family: str) -> None:
    *before, last = with_metrics(bedrock_models.families()[family], GROWING[family], {}, 0.0)
    assert last["amazon-bedrock-invocationMetrics"]["outputTokenCount"] == 5
    assert before == GROWING[family][:-1]


def test_each_count_and_time_has_the_header_and_the_metric_that_is_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bedrock_models.testing.endpoint.metrics.perf_counter", lambda: 7.5)
    claude = bedrock_models.families()["claude_messages"]
    usage = {"input_tokens": 11, "output_tokens": 12, "cache_read_input_tokens": 13, "cache_creation_input_tokens": 14}
    said = headers(claude, {}, {"usage": usage, "content": [{"type": "text", "text": "hi"}]}, 5.0)
    assert said == {
        "x-amzn-bedrock-invocation-latency": "2500",
        "x-amzn-bedrock-input-token-count": "11",
        "x-amzn-bedrock-output-token-count": "12",
        "x-amzn-bedrock-cache-read-input-token-count": "13",
        "x-amzn-bedrock-cache-write-input-token-count": "14",
    }
    events = [{"type": "message_delta", "usage": {"output_tokens": 12}}, {"type": "message_stop"}, "no object"]
    first, last, other = with_metrics(claude, events, {"prompt": "word " * 100}, 5.0)
    metrics = last.pop("amazon-bedrock-invocationMetrics")
    assert [first, last, other] == events
    assert metrics["outputTokenCount"] == 12 < metrics["inputTokenCount"]
    assert metrics["invocationLatency"] == metrics["firstByteLatency"] == 2500
