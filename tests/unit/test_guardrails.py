"""Guardrails by themselves: what is sent, what comes back, and the same classes wherever a guardrail tells what it found."""

from __future__ import annotations

import asyncio
import json
from types import SimpleNamespace
from typing import Any

import boto3
import pytest
from bedrock_models import converse, errors, guardrails, nova
from bedrock_models.guardrails.bodies import GuardrailAnswer, GuardrailChecksAnswer
from bedrock_models.testing import Answer, AwsError, LocalBedrock

from tests.support.in_one import in_one

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
        for data in (b"\x89PNG", bytearray(b"\x89PNG"), memoryview(b"\x89PNG")):
            picture = {"image": {"format": "png", "source": {"bytes": data}}}
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
    with pytest.raises(errors.RequestError, match=r"(?s)ApplyGuardrail cannot be sent this.*/content: is empty"):
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
    older: Any = SimpleNamespace(meta=SimpleNamespace(service_model=SimpleNamespace(service_name="bedrock-runtime")))
    with pytest.raises(errors.SetupError, match="invoke_guardrail_checks is newer than the installed botocore: update boto3"):
        guardrails.check("hi", entities=["EMAIL"], client=older)


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
    two = {"guardrail": {"outputs": [{"gr1": [ASSESSMENT, {}]}, {"gr2": ASSESSMENT}]}}
    several = nova.NovaResponse.from_wire(json.dumps({**said, "amazon-bedrock-trace": two}))
    assert [json.loads(one.to_wire()) for one in guardrails.assessments(several)][-3:] == [ASSESSMENT, {}, ASSESSMENT]
    for answer in (conversed, native):
        found = guardrails.assessments(answer)
        assert [json.loads(one.to_wire()) for one in found] == [ASSESSMENT, ASSESSMENT]
        assert all(type(one) is guardrails.Assessment for one in found)
    trace = guardrails.trace(native)
    assert trace is not None
    assert trace.action_reason == "masked"
    assert guardrails.trace(conversed) is None


def test_all_that_several_guardrails_found_in_several_texts_is_told() -> None:
    marks: list[dict[str, Any]] = [{"appliedGuardrailDetails": {"guardrailId": f"gr{number}"}} for number in range(6)]
    found = {"inputAssessment": {"a": marks[0], "b": marks[1]}, "outputAssessments": {"a": marks[2:4], "b": marks[4:]}}
    said = {
        "output": {"message": {"role": "assistant", "content": []}},
        "stopReason": "end_turn",
        "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
    }
    conversed = converse.ConverseResponse.from_wire(json.dumps({**said, "trace": {"guardrail": found}}))
    told = {"input": {"a": marks[0], "b": marks[1]}, "outputs": [{"a": marks[2:4]}, {"a": marks[4], "b": marks[5]}]}
    native = nova.NovaResponse.from_wire(json.dumps({**said, "amazon-bedrock-trace": {"guardrail": told}}))
    applied = GuardrailAnswer.from_wire(json.dumps({"action": "NONE", "assessments": marks}))
    for answer in (conversed, native, applied):
        assert [json.loads(one.to_wire()) for one in guardrails.assessments(answer)] == marks


def test_each_member_of_an_answer_is_read_from_its_own_name() -> None:
    answer = GuardrailAnswer.from_wire(
        json.dumps(
            {
                "action": "NONE",
                "actionReason": "why",
                "blockedResponse": "no",
                "output": [{"text": "other"}],
                "outputs": [{"text": "one"}, {}, {"text": "two"}],
                "guardrailCoverage": {"textCharacters": {"guarded": 1, "total": 2}},
                "usage": {"topicPolicyUnits": 3},
            }
        ).encode()
    )
    assert (answer.action, answer.action_reason, answer.blocked_response, answer.blocked) == ("NONE", "why", "no", False)
    assert (answer.text, [each.text for each in answer.output]) == ("onetwo", ["other"])
    assert answer.coverage is not None
    assert answer.coverage.to_wire() == b'{"textCharacters":{"guarded":1,"total":2}}'
    assert answer.usage is not None
    assert GuardrailAnswer.from_wire(b'{"action": "GUARDRAIL_INTERVENED"}').blocked


def test_each_check_is_read_from_its_own_name() -> None:
    scores = {name: {"results": [{"category": name, "severityScore": 0.5}]} for name in ("contentFilter", "promptAttack")}
    entity = {"type": "EMAIL", "confidenceScore": 0.25, "beginOffset": 1, "endOffset": 2, "messageIndex": 3, "contentIndex": 4}
    answer = GuardrailChecksAnswer.from_wire(
        json.dumps(
            {
                "results": {**scores, "sensitiveInformation": {"results": [entity], "truncated": True}},
                "usage": {
                    name: {"textUnits": units}
                    for units, name in enumerate(("contentFilter", "promptAttack", "sensitiveInformation"), start=5)
                },
            }
        ).encode()
    )
    results, usage = answer.results, answer.usage
    assert results.content_filter is not None
    assert results.prompt_attack is not None
    assert results.sensitive_information is not None
    assert [(each.category, each.severity_score) for each in results.content_filter.results] == [("contentFilter", 0.5)]
    assert [each.category for each in results.prompt_attack.results] == ["promptAttack"]
    (found,) = results.sensitive_information.results
    assert (found.confidence_score, found.begin_offset, found.end_offset) == (0.25, 1, 2)
    assert (found.message_index, found.content_index, results.sensitive_information.truncated) == (3, 4, True)
    assert usage is not None
    units = (usage.content_filter, usage.prompt_attack, usage.sensitive_information)
    assert [each.text_units for each in units if each] == [5, 6, 7]


@pytest.mark.skipif(not NEW, reason="the installed botocore is older than InvokeGuardrailChecks")
def test_every_category_that_is_asked_for_is_sent() -> None:
    turns = [{"role": "user", "content": [{"text": "hi"}]}]
    with LocalBedrock() as bedrock:
        guardrails.check(
            turns,
            content=["HATE", "INSULTS"],
            attacks=["JAILBREAK", "PROMPT_LEAKAGE"],
            entities=["EMAIL", "NAME"],
            client=bedrock.client(),
        )
        guardrails.apply("gr1", "2", ["hi", {"text": {"text": "there"}}], source="OUTPUT", scope="FULL", client=bedrock.client())
    checked, applied = (request.body for request in bedrock.requests[-2:])
    assert checked == {
        "messages": turns,
        "checks": {
            "contentFilter": {"categories": [{"category": "HATE"}, {"category": "INSULTS"}]},
            "promptAttack": {"categories": [{"category": "JAILBREAK"}, {"category": "PROMPT_LEAKAGE"}]},
            "sensitiveInformation": {"entities": [{"type": "EMAIL"}, {"type": "NAME"}]},
        },
    }
    assert applied == {
        "source": "OUTPUT",
        "outputScope": "FULL",
        "content": [{"text": {"text": "hi"}}, {"text": {"text": "there"}}],
    }


class _Asked:
    """A client of either kind that notes what it is asked, and answers that nothing was found."""

    def __init__(self, *, awaited: bool) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self._awaited = awaited

    def _note(self, name: str, told: dict[str, Any]) -> Any:
        async def later() -> dict[str, Any]:
            return {"action": "NONE", "results": {}}

        self.calls.append((name, told))
        return later() if self._awaited else {"action": "NONE", "results": {}}

    def apply_guardrail(self, **told: Any) -> Any:
        return self._note("apply_guardrail", told)

    def invoke_guardrail_checks(self, **told: Any) -> Any:
        return self._note("invoke_guardrail_checks", told)


OF_CHECK = ({"content": ["HATE", "INSULTS"]}, {"attacks": ["JAILBREAK"]}, {"entities": ["EMAIL", "NAME"]})
TWINS: list[tuple[Any, Any, tuple[Any, ...], dict[str, Any]]] = [
    (guardrails.apply, guardrails.aapply, ("gr1", "2", ["hi", {"text": {"text": "there"}}]), beside)
    for beside in ({}, {"source": "OUTPUT"}, {"scope": "FULL"}, {"source": "OUTPUT", "scope": "INTERVENTIONS"})
]
TWINS += [(guardrails.check, guardrails.acheck, ("hi",), asked) for asked in (*OF_CHECK, OF_CHECK[0] | OF_CHECK[1] | OF_CHECK[2])]


@in_one("call, acall, arguments, beside", TWINS)
def test_an_asynchronous_twin_sends_the_same(call: Any, acall: Any, arguments: tuple[Any, ...], beside: dict[str, Any]) -> None:
    client, later = _Asked(awaited=False), _Asked(awaited=True)
    call(*arguments, **beside, client=client)
    asyncio.run(acall(*arguments, **beside, client=later))
    assert client.calls == later.calls
    assert len(client.calls) == 1
    with pytest.raises(errors.RequestError, match=r"cannot be sent this"):
        asyncio.run(acall(*arguments[:-1], [], client=later) if call is guardrails.apply else acall("hi", client=later))
    if call is guardrails.check:
        with pytest.raises(errors.SetupError, match="object has no invoke_guardrail_checks"):
            asyncio.run(acall(*arguments, **beside, client=object()))
