"""Defects that were found in other clients, each a test named after where it was found. None of them is ours."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import cohere_command_r, errors, jamba, llama, titan_text
from bedrock_models._runtime.calls import clients
from bedrock_models.testing import BreakStream, LocalBedrock

METRICS = {"inputTokenCount": 5, "outputTokenCount": 7, "invocationLatency": 30, "firstByteLatency": 10}
CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
COHERE_EVENTS: list[Any] = [
    {"event_type": "text-generation", "is_finished": False, "text": 'a {brace} and "quotes"'},
    {"event_type": "stream-end", "is_finished": True, "finish_reason": "COMPLETE",
     "response": {"text": 'a {brace} and "quotes"', "finish_reason": "COMPLETE"}, "amazon-bedrock-invocationMetrics": METRICS},
]  # fmt: skip


@contextmanager
def endpoint(*events: Any) -> Generator[tuple[LocalBedrock, Any]]:
    """An endpoint that streams these events, or answers from the examples, and a client of it."""
    with LocalBedrock(handler=(lambda _: list(events)) if events else None) as bedrock:
        client = bedrock.client()
        yield bedrock, client
        client.close()


def test_cohere_stream_parser_reads_events_by_a_regular_expression() -> None:
    """cohere 7.3.1: `{[^\\}]*}` over lines of text; events with a brace in them, and V2 events, yield nothing."""
    with endpoint(*COHERE_EVENTS) as (_, client):
        events = list(cohere_command_r.stream("cohere.command-r-v1:0", message="Hi", client=client))
    assert [json.loads(event.to_wire()) for event in events] == COHERE_EVENTS


def test_cohere_in_stream_throttling_just_ends_the_stream() -> None:
    """cohere 7.3.1: an in-stream `throttlingException` yields nothing, and the stream ends as if it were whole."""
    with endpoint(*COHERE_EVENTS) as (bedrock, client):
        bedrock.fault(BreakStream(after=1, error="ThrottlingException"))
        with pytest.raises(errors.ThrottlingException) as caught:
            list(cohere_command_r.stream("cohere.command-r-v1:0", message="Hi", client=client))
    assert caught.value.retryable
    assert len(caught.value.events) == 1


def test_botocore_in_stream_error_is_of_no_modelled_class_and_has_no_status() -> None:
    """botocore: `EventStreamError` is not `client.exceptions.InternalServerException`, its status is missing or 400."""
    with endpoint() as (bedrock, client):
        bedrock.fault(BreakStream(after=1, error="InternalServerException"))
        with pytest.raises(client.exceptions.InternalServerException) as caught:
            list(claude.stream(CLAUDE, messages=[{"role": "user", "content": "Hi"}], max_tokens=5, client=client))
    assert isinstance(caught.value, errors.InternalServerException)
    assert caught.value.response.get("ResponseMetadata", {}).get("HTTPStatusCode") == 500


@pytest.mark.parametrize("reason", ["length", "stop"])
def test_langchain_llama_stream_that_ends_by_length_has_no_usage(reason: str) -> None:
    """langchain-aws 1.9.1: usage of a Llama stream is emitted for `stop` only."""
    counts = {"prompt_token_count": 5, "generation_token_count": 7}
    last = {"generation": "y", "stop_reason": reason, **counts, "amazon-bedrock-invocationMetrics": METRICS}
    with endpoint({"generation": "x", "stop_reason": None}, last) as (_, client):
        events = llama.stream("meta.llama3-8b-instruct-v1:0", prompt="Hi", client=client)
        assert "".join(events.text()) == "xy"
    assert (events.bedrock.usage.input_tokens, events.bedrock.usage.output_tokens) == (5, 7)
    assert events.bedrock.stop_reason == reason


def test_langchain_ai21_max_tokens_is_dropped() -> None:
    """langchain-aws 1.9.1: AI21's `max_tokens` is never sent."""
    with endpoint() as (bedrock, client):
        jamba.invoke("ai21.jamba-1-5-mini-v1:0", messages=[{"role": "user", "content": "Hi"}], max_tokens=5, client=client)
    assert bedrock.requests[-1].body["max_tokens"] == 5


def test_langchain_unknown_arguments_pass_unseen() -> None:
    """langchain-aws 1.9.1: arguments that no model knows go through."""
    call: Any = titan_text.invoke
    with pytest.raises(TypeError, match="temprature"):
        call("amazon.titan-text-express-v1", input_text="Hi", temprature=0.5)
    with pytest.raises(errors.RequestError, match="did you mean temperature"):
        titan_text.TitanTextRequest.from_wire(b'{"inputText": "Hi", "textGenerationConfig": {"temprature": 0.5}}')


def test_langchain_cohere_stream_returns_before_the_metrics() -> None:
    """langchain-aws 1.9.1: the Cohere stream is left before the chunk that holds the metrics, and the connection is lost."""
    events = [*COHERE_EVENTS[:1], {k: v for k, v in COHERE_EVENTS[1].items() if not k.startswith("amazon")}]
    with endpoint(*events, {"amazon-bedrock-invocationMetrics": METRICS}) as (bedrock, client):
        for _ in range(5):
            with cohere_command_r.stream("cohere.command-r-v1:0", message="Hi", client=client) as given:
                for event in given:
                    if event.event_type == "stream-end":
                        break
            assert given.bedrock.usage.output_tokens == 7
        assert bedrock.connections == 1


def test_litellm_settings_of_one_call_become_those_of_the_process() -> None:
    """litellm: `AmazonTitanConfig.__init__` writes to its class."""
    with endpoint() as (bedrock, client):
        titan_text.invoke("amazon.titan-text-express-v1", input_text="Hi", temperature=0.2, top_p=0.5, client=client)
        titan_text.invoke("amazon.titan-text-express-v1", input_text="Hi", client=client)
    assert bedrock.requests[0].body["textGenerationConfig"] == {"temperature": 0.2, "topP": 0.5}
    assert bedrock.requests[1].body == {"inputText": "Hi"}


def test_semantic_kernel_titan_completion_tokens_are_looked_up_in_the_wrong_place() -> None:
    """semantic-kernel: `tokenCount` is read at the top, where it never is."""
    answer = {"inputTextTokenCount": 3, "results": [{"tokenCount": 9, "outputText": "x", "completionReason": "FINISH"}]}
    with LocalBedrock(handler=lambda _: answer) as bedrock:
        client = bedrock.client()
        usage = titan_text.invoke("amazon.titan-text-express-v1", input_text="Hi", client=client).bedrock.usage
        client.close()
    assert (usage.input_tokens, usage.output_tokens) == (3, 9)


def test_boto3_does_not_read_aws_region(monkeypatch: pytest.MonkeyPatch) -> None:
    """boto3: `AWS_REGION` alone leaves `Session().region_name` empty. anthropic: falls back to us-east-1."""
    monkeypatch.setenv("AWS_REGION", "eu-north-1")
    monkeypatch.delenv("AWS_DEFAULT_REGION", raising=False)
    client = clients.new_client()
    assert client.meta.region_name == "eu-north-1"
    assert "eu-north-1" in client.meta.endpoint_url
