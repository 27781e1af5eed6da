"""What a conversation asks for beside its answer: fields of the model's own answer, the trace of a guardrail, a tier."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_models import converse
from bedrock_models.testing import LocalBedrock

CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
GUARDRAIL: Any = {"guardrailIdentifier": "gr1", "guardrailVersion": "1"}


def asked(text: str = "Which bird cannot fly?") -> Any:
    return [{"role": "user", "content": [{"text": text}]}]


def both(model: str, messages: Any, **more: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """An answer, and the stop and the metadata of a stream, put together."""
    with LocalBedrock() as bedrock:
        client = bedrock.client()
        answer: Any = client.converse(modelId=model, messages=messages, **more)
        events: Any = list(client.converse_stream(modelId=model, messages=messages, **more)["stream"])
    return answer, events[-2]["messageStop"] | events[-1]["metadata"]


def test_fields_of_the_models_own_answer_come_back_where_they_are_asked_for() -> None:
    paths = ["/stop_sequence", "/usage/output_tokens", "/delta/stop_sequence", "/nowhere"]
    answer, stream = both(CLAUDE, asked(), additionalModelResponseFieldPaths=paths, inferenceConfig={"maxTokens": 5})
    assert answer["additionalModelResponseFields"] == {"stop_sequence": None, "usage": {"output_tokens": 5}}
    # in a stream the pointers are into the model's own events
    assert stream["additionalModelResponseFields"] == {"delta": {"stop_sequence": None}, "usage": {"output_tokens": 5}}


def test_the_sequence_that_ended_the_answer_is_told() -> None:
    whole, _ = both(CLAUDE, asked())
    word = whole["output"]["message"]["content"][0]["text"].split()[3]
    more = {"inferenceConfig": {"stopSequences": [word]}}
    answer, stream = both(CLAUDE, asked(), additionalModelResponseFieldPaths=["/stop_sequence", "/delta/stop_sequence"], **more)
    assert (answer["stopReason"], answer["additionalModelResponseFields"]) == ("stop_sequence", {"stop_sequence": word})
    assert stream["additionalModelResponseFields"] == {"delta": {"stop_sequence": word}}


@pytest.mark.parametrize(
    ("model", "path", "there"),
    [
        ("us.amazon.nova-lite-v1:0", "/usage/inputTokens", True),
        ("us.meta.llama3-3-70b-instruct-v1:0", "/generation_token_count", True),
        ("amazon.titan-text-express-v1", "/results/0/completionReason", True),
        ("us.meta.llama3-3-70b-instruct-v1:0", "/stop_sequence", False),
        ("google.gemma-3-4b-it", "/stop_sequence", False),
    ],
)
def test_every_family_has_fields_of_its_own_and_what_it_lacks_is_left_out(model: str, path: str, *, there: bool) -> None:
    answer, _ = both(model, asked(), additionalModelResponseFieldPaths=[path])
    assert ("additionalModelResponseFields" in answer) == there


def test_a_trace_comes_where_it_is_asked_for_and_says_what_was_done() -> None:
    messages = asked("Write to ann@example.com")
    answer, stream = both(CLAUDE, messages, guardrailConfig={**GUARDRAIL, "trace": "enabled"})
    for one in (answer, stream):
        assert one["stopReason"] == "guardrail_intervened"
        trace = one["trace"]["guardrail"]
        (entity,) = trace["inputAssessment"]["gr1"]["sensitiveInformationPolicy"]["piiEntities"]
        assert (entity["match"], entity["action"]) == ("ann@example.com", "ANONYMIZED")
        assert trace["outputAssessments"]["gr1"][0]["sensitiveInformationPolicy"]["piiEntities"]
        assert "ann@example.com" in trace["modelOutput"][0]
    assert "{EMAIL}" in answer["output"]["message"]["content"][0]["text"]


def test_no_trace_comes_unasked_and_one_of_nothing_says_so() -> None:
    for given in ({}, {"trace": "disabled"}):
        for one in both(CLAUDE, asked(), guardrailConfig=GUARDRAIL | given):
            assert "trace" not in one
            assert one["stopReason"] == "end_turn"
    for one in both(CLAUDE, asked(), guardrailConfig=GUARDRAIL | {"trace": "enabled_full"}):
        assert one["trace"]["guardrail"]["actionReason"] == "No action."
        assert one["trace"]["guardrail"]["modelOutput"] == []


def test_the_tier_and_the_speed_that_were_asked_for_are_said_again() -> None:
    for one in both(CLAUDE, asked(), serviceTier={"type": "flex"}, performanceConfig={"latency": "optimized"}):
        assert (one["serviceTier"], one["performanceConfig"]) == ({"type": "flex"}, {"latency": "optimized"})
    with LocalBedrock() as bedrock:
        typed = converse.invoke(CLAUDE, asked(), options={"service_tier": "flex"}, client=bedrock.client())
    assert typed.bedrock.service_tier == "flex"
