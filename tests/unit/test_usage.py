"""One record of each call. The law: a stream counts what the same answer counts unstreamed."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from bedrock_models import Usage, families
from bedrock_models import claude_messages as claude
from bedrock_models._runtime.models.family import AnswerMap, Reading
from bedrock_models._runtime.models.usage import METRICS, Reply
from bedrock_models._runtime.streams.assemble import assembled

from tests.support.corpus import FAMILIES, examples
from tests.support.in_one import in_one
from tests.unit.test_assemble import STREAMED

STREAMING = sorted({str(case.values[0]) for case in STREAMED})
HEADERS = {
    "x-amzn-bedrock-input-token-count": "5",
    "x-amzn-bedrock-output-token-count": "7",
    "x-amzn-bedrock-cache-read-input-token-count": "2",
    "x-amzn-bedrock-cache-write-input-token-count": "3",
    "x-amzn-bedrock-invocation-latency": "551",
}


def reply(name: str, **metadata: Any) -> Reply:
    return Reply(families()[name], "some.model", {"ResponseMetadata": metadata})


def _counted(name: str, body: object, events: list[Any]) -> tuple[int, int]:
    """What Bedrock counts of an answer: the same as answer and events say, where they say anything."""
    said = reply(name).of_body(families()[name].parse_response(json.dumps(body))).usage
    told = reply(name).of_events(events).usage

    def known(*counts: int | None) -> int:
        return next((count for count in counts if count is not None), 11)

    return known(said.input_tokens, told.input_tokens), known(said.output_tokens, told.output_tokens)


@pytest.mark.parametrize("name", STREAMING)
def test_a_stream_counts_what_the_answer_counts_unstreamed(name: str) -> None:
    family = families()[name]
    for key, example in examples(name).items():
        if "events" not in example:
            continue
        body = example.get("response") or assembled(example["events"], family.answer)
        bare = [
            {k: v for k, v in event.items() if k != METRICS} if isinstance(event, dict) else event for event in example["events"]
        ]
        taken, given = _counted(name, body, bare)
        headers = {"x-amzn-bedrock-input-token-count": str(taken), "x-amzn-bedrock-output-token-count": str(given)}
        streamed = reply(name).of_events([*bare, {METRICS: {"inputTokenCount": taken, "outputTokenCount": given}}])
        unstreamed = reply(name, HTTPHeaders=headers).of_body(family.parse_response(json.dumps(body)))
        assert streamed.usage.input_tokens == unstreamed.usage.input_tokens, key
        assert streamed.usage.output_tokens == unstreamed.usage.output_tokens, key
        if (name, key) != ("cohere_command_r", "search_queries"):  # an answer of queries only says why it ended in streams only
            assert streamed.stop_reason == unstreamed.stop_reason, key


def test_every_streaming_family_is_tested() -> None:
    assert set(STREAMING) == {name for name in FAMILIES if "stream" in families()[name].operations}


def test_a_count_of_zero_is_a_count() -> None:
    example = next(each for each in examples("claude_messages").values() if "response" in each)
    names = ("input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens")
    body = {**example["response"], "usage": dict.fromkeys(names, 0)}
    said = reply("claude_messages", HTTPHeaders=HEADERS).of_body(families()["claude_messages"].parse_response(json.dumps(body)))
    assert said.usage == Usage(input_tokens=0, output_tokens=0, cache_read_tokens=0, cache_write_tokens=0)
    none = dict.fromkeys(HEADERS, "0")
    told = reply("mistral_prompt", HTTPHeaders=none).of_body({"outputs": [{"text": "", "stop_reason": "stop"}]})
    assert told.usage == Usage(input_tokens=0, output_tokens=0, cache_read_tokens=0, cache_write_tokens=0)


def test_headers_fill_what_the_body_does_not_say() -> None:
    info = reply("mistral_prompt", HTTPHeaders=HEADERS, RequestId="r").of_body(
        {"outputs": [{"text": "x", "stop_reason": "stop"}]}
    )
    assert info.usage == Usage(input_tokens=5, output_tokens=7, cache_read_tokens=2, cache_write_tokens=3)
    assert (info.request_id, info.model_id, info.stop_reason, info.invocation_latency_ms) == ("r", "some.model", "stop", 551)


def test_the_body_wins_over_metrics() -> None:
    """Recorded: metrics of Claude 3 streams that call tools count too little, the body does not."""
    events = [{"type": "message_delta", "usage": {"output_tokens": 88}, "delta": {"stop_reason": "tool_use"}}]
    info = reply("claude_messages").of_events(
        [*events, {"type": "message_stop", METRICS: {"outputTokenCount": 68, "inputTokenCount": 3}}]
    )
    assert info.usage == Usage(input_tokens=3, output_tokens=88)


def test_the_last_value_of_a_stream_wins() -> None:
    events: list[dict[str, Any]] = [{"type": "message_start", "message": {"usage": {"input_tokens": 3, "output_tokens": 1}}}]
    assert reply("claude_messages").of_events(events).usage.output_tokens == 1
    events.append({"type": "message_delta", "usage": {"output_tokens": 9}})
    assert reply("claude_messages").of_events(events).usage == Usage(input_tokens=3, output_tokens=9)


def test_of_several_counts_of_bedrock_the_last_wins_and_each_time_is_its_own() -> None:
    events = [{METRICS: {"inputTokenCount": 1, "firstByteLatency": 5}}, "no object", {METRICS: None}]
    last = {"inputTokenCount": 2, "outputTokenCount": 3, "cacheReadInputTokenCount": 4, "cacheWriteInputTokenCount": 5}
    times = {"invocationLatency": 60, "firstByteLatency": 7}
    found = reply("titan_text").of_events(
        [*events, {METRICS: {**last, **times}}, f"no {METRICS}", {METRICS: None}, {METRICS: "x"}]
    )
    assert found.usage == Usage(input_tokens=2, output_tokens=3, cache_read_tokens=4, cache_write_tokens=5)
    assert (found.invocation_latency_ms, found.first_byte_latency_ms) == (60, 7)


def test_guardrail_and_tier() -> None:
    found = Reply(families()["titan_text"], "m", {"serviceTier": "flex"}).of_body(
        {"amazon-bedrock-guardrailAction": "INTERVENED"}
    )
    assert (found.guardrail_action, found.service_tier) == ("INTERVENED", "flex")


def test_a_body_that_no_call_returned_has_an_empty_record() -> None:
    body = examples("claude_messages")
    answer = claude.ClaudeResponse.from_wire(
        json.dumps(next(example["response"] for example in body.values() if "response" in example))
    )
    assert answer.bedrock.request_id is None
    assert answer.bedrock.usage == Usage()


@pytest.mark.parametrize("value", ["", "many", "1e999", None])
def test_a_header_that_is_no_number_says_nothing(value: Any) -> None:
    headers = {"x-amzn-bedrock-output-token-count": value}
    assert reply("mistral_prompt", HTTPHeaders=headers).of_body({}).usage.output_tokens is None


AT = {
    "input_tokens": ("inputTokenCount", "input-token-count"),
    "output_tokens": ("outputTokenCount", "output-token-count"),
    "cache_read_tokens": ("cacheReadInputTokenCount", "cache-read-input-token-count"),
    "cache_write_tokens": ("cacheWriteInputTokenCount", "cache-write-input-token-count"),
    "latency": ("invocationLatency", "invocation-latency"),
}
"""Fact to where the invocation metrics and the headers have it."""


def _told(fact: str, **said: Any) -> Any:
    """What is made of a fact that the events, the metrics and the headers of a stream tell."""
    metric, header = AT[fact]
    at: dict[str, Any] = {fact: Reading(event=("/is",))}
    family = replace(families()["nova"], answer=AnswerMap(**at))
    events = [{"is": said["body"]}] if "body" in said else []
    headers = {f"x-amzn-bedrock-{header}": said["header"]} if "header" in said else {}
    reply = Reply(family, "m", {"ResponseMetadata": {"HTTPHeaders": headers}})
    info = reply.of_events([*events, {METRICS: {metric: said["metric"]}}] if "metric" in said else events)
    return info.invocation_latency_ms if fact == "latency" else getattr(info.usage, fact)


@in_one("fact, body, metric, header", product(AT, (None, 0, 1), (None, 0, 2), (None, "0", "3")))
def test_of_body_metrics_and_headers_the_first_that_says_a_number_counts(
    fact: str, body: int | None, metric: int | None, header: str | None
) -> None:
    said = {name: value for name, value in (("body", body), ("metric", metric), ("header", header)) if value is not None}
    assert _told(fact, **said) == (int(next(iter(said.values()))) if said else None)


@in_one("value, number", [(28.0, 28), ("28.0", 28), ("28", 28), (True, None), (False, None), (float("inf"), None), ([1], None)])
def test_a_number_is_read_however_it_is_written(value: Any, number: int | None) -> None:
    assert [_told(fact, body=value) for fact in AT] == [number] * len(AT)
    byte = reply("nova").of_events([{METRICS: {"firstByteLatency": value}}]).first_byte_latency_ms
    assert (byte, type(byte)) == (number, type(number))


@in_one("body, beside, header", product((None, "a", 5), (None, "b", {}), (None, "c")))
def test_the_tier_is_what_the_body_says_or_the_client_or_a_header(body: Any, beside: Any, header: str | None) -> None:
    family = replace(families()["nova"], answer=AnswerMap(service_tier=Reading(response=("/tier",))))
    headers = {} if header is None else {"x-amzn-bedrock-service-tier": header}
    response = {"serviceTier": beside, "ResponseMetadata": {"HTTPHeaders": headers}}
    said = Reply(family, "m", response).of_body({"tier": body}).service_tier
    assert said == next((tier for tier in (body, beside, header) if isinstance(tier, str)), None)


def test_of_a_stream_the_last_event_that_says_it_counts_and_an_answer_is_not_read_as_events() -> None:
    both = AnswerMap(stop_reason=Reading(response=("/whole",), event=("/piece",)))
    said = Reply(replace(families()["nova"], answer=both), "m", {})
    events = [{"piece": "a"}, {"piece": "b", "amazon-bedrock-guardrailAction": "NONE"}, {"whole": "c"}]
    told = said.of_events([*events, {"amazon-bedrock-guardrailAction": "INTERVENED"}, {}])
    assert (told.stop_reason, told.guardrail_action) == ("b", "INTERVENED")
    alone = Reply(replace(families()["nova"], answer=AnswerMap(stop_reason=Reading(response=("/whole",)))), "m", {})
    assert (alone.of_events(events).stop_reason, said.of_body(events[2]).stop_reason) == (None, "c")
