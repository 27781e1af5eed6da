"""Guardrails by themselves: what is sent, what comes back, and the same classes wherever a guardrail tells what it found."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import boto3
import pytest
from bedrock_models import converse, errors, guardrails, nova
from bedrock_models.testing import Answer, AwsError, LocalBedrock

NEW = hasattr(boto3.client("bedrock-runtime", region_name="us-east-1"), "invoke_guardrail_checks")
ASSESSMENT = {
    "sensitiveInformationPolicy": {"piiEntities": [{"match": "a@b.org", "type": "EMAIL", "action": "ANONYMIZED"}]},
    "appliedGuardrailDetails": {"guardrailId": "gr1"},
}


def test_a_text_is_masked() -> None:
    with LocalBedrock() as bedrock:
        answer = guardrails.apply("gr1", "DRAFT", "Write to ann@example.com", scope="FULL", client=bedrock.client())
        sent = bedrock.requests[-1]
    assert sent.operation == "ApplyGuardrail"
    assert sent.body == {"source": "INPUT", "content": [{"text": {"text": "Write to ann@example.com"}}], "outputScope": "FULL"}
    assert (answer.blocked, answer.text, answer.action_reason) == (True, "Write to {EMAIL}", "Guardrail masked.")
    (found,) = guardrails.assessments(answer)
    assert isinstance(found, guardrails.Assessment)
    assert found.sensitive_information_policy is not None
    assert found.sensitive_information_policy.pii_entities
    assert found.sensitive_information_policy.pii_entities[0].match == "ann@example.com"


def test_pictures_go_as_base64_and_nothing_is_lost() -> None:
    told = {"action": "NONE", "outputs": [], "assessments": [], "usage": {"newUnits": 1}, "newer": 1}
    with LocalBedrock(lambda _: Answer(body=told)) as bedrock:
        picture = {"image": {"format": "png", "source": {"bytes": b"\x89PNG"}}}
        answer = guardrails.apply("gr1", "1", ["hi", picture], source="OUTPUT", client=bedrock.client())
        assert bedrock.requests[-1].body["content"][1] == {"image": {"format": "png", "source": {"bytes": "iVBORw=="}}}
    assert json.loads(answer.to_wire()) == told
    assert not answer.blocked


def test_what_the_service_says_beyond_botocores_model_is_known() -> None:
    """As recorded in 2026: the blocked text by itself, and the outputs under a second name."""
    shown = [{"text": "Sorry."}]
    told = {"action": "GUARDRAIL_INTERVENED", "outputs": shown, "output": shown, "blockedResponse": "Sorry.", "assessments": []}
    with LocalBedrock(lambda _: Answer(body=told)) as bedrock:
        answer = guardrails.apply("gr1", "1", "hi", client=bedrock.client())
    assert (answer.unknown_fields(), answer.blocked_response, answer.output[0].text) == ([], "Sorry.", "Sorry.")
    assert json.loads(answer.to_wire()) == told


def test_nothing_to_look_at_is_refused_here() -> None:
    with pytest.raises(errors.RequestError, match="/content: is empty"):
        guardrails.apply("gr1", "1", [])
    with pytest.raises(errors.RequestError, match=r"/checks: is empty\. Ask for one"):
        guardrails.check("hi")


def test_a_refusal_is_one_of_ours() -> None:
    with LocalBedrock(lambda _: AwsError("ResourceNotFoundException", "no such guardrail")) as bedrock:
        with pytest.raises(errors.ResourceNotFoundException, match="no such guardrail") as caught:
            guardrails.apply("gr9", "1", "hi", client=bedrock.client())
        assert caught.value.operation_name == "ApplyGuardrail"


@pytest.mark.skipif(not NEW, reason="the installed botocore is older than InvokeGuardrailChecks")
def test_checks_need_no_guardrail() -> None:
    with LocalBedrock() as bedrock:
        client = bedrock.client()
        answer = guardrails.check("Write to a@b.org", content=["HATE"], attacks=["JAILBREAK"], entities=["EMAIL"], client=client)
        body = bedrock.requests[-1].body
    assert body["messages"] == [{"role": "user", "content": [{"text": "Write to a@b.org"}]}]
    assert list(body["checks"]) == ["contentFilter", "promptAttack", "sensitiveInformation"]
    assert answer.results.content_filter is not None
    assert answer.results.sensitive_information is not None
    assert answer.results.content_filter.results[0].severity_score == 0
    found = answer.results.sensitive_information.results[0]
    assert (found.type, found.begin_offset, found.end_offset) == ("EMAIL", 9, 16)


def test_an_older_botocore_says_so() -> None:
    with pytest.raises(errors.RequestError, match="Update boto3"):
        guardrails.check("hi", entities=["EMAIL"], client=object())  # type: ignore[arg-type]


def test_asynchronous_twins() -> None:
    session = pytest.importorskip("aiobotocore.session")

    async def main(url: str) -> Any:
        keys = {"aws_access_key_id": "x", "aws_secret_access_key": "y"}
        made = session.get_session().create_client("bedrock-runtime", region_name="us-east-1", endpoint_url=url, **keys)
        async with made as client:
            return await guardrails.aapply("gr1", "1", "to a@b.org", client=client)

    with LocalBedrock() as bedrock:
        assert asyncio.run(main(bedrock.url)).text == "to {EMAIL}"


def test_a_converse_trace_and_one_of_invoke_model_are_read_alike() -> None:
    said = {
        "output": {"message": {"role": "assistant", "content": [{"text": "x"}]}},
        "stopReason": "end_turn",
        "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
        "trace": {"guardrail": {"inputAssessment": {"gr1": ASSESSMENT}, "outputAssessments": {"gr1": [ASSESSMENT]}}},
    }
    told = {"guardrail": {"input": {"gr1": ASSESSMENT}, "outputs": [{"gr1": ASSESSMENT}], "actionReason": "masked"}}
    native = nova.NovaResponse.from_wire(
        json.dumps({**said, "output": {"message": {"role": "assistant", "content": []}}, "amazon-bedrock-trace": told})
    )
    conversed = converse.ConverseResponse.from_wire(json.dumps(said))
    for answer in (conversed, native):
        found = guardrails.assessments(answer)
        assert [json.loads(one.to_wire()) for one in found] == [ASSESSMENT, ASSESSMENT]
        assert all(type(one) is guardrails.Assessment for one in found)
    trace = guardrails.trace(native)
    assert trace is not None
    assert trace.action_reason == "masked"
    assert guardrails.trace(conversed) is None
