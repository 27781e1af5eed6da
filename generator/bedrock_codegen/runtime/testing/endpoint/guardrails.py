"""Guardrails as this endpoint has them, alone and along a conversation: e-mail addresses are masked, all else passes."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

from .values import Answer, AwsError, Request

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
MASK = "{EMAIL}"
MASKED, PASSED = "Guardrail masked.", "No action."
TRACED = ("enabled", "enabled_full")
"""Settings of `trace` that ask for one."""
UNIT = 1000
"""Characters of a text unit, which is what is billed."""


def apply(request: Request) -> Answer:
    """ApplyGuardrail."""
    body = request.body if isinstance(request.body, dict) else {}
    blocks = body.get("content")
    if body.get("source") not in {"INPUT", "OUTPUT"} or not isinstance(blocks, list):
        raise AwsError("ValidationException", "The request must hold source (INPUT or OUTPUT) and content.")
    texts = [str(block["text"].get("text", "")) for block in blocks if isinstance(block, dict) and "text" in block]
    found = _found(texts)
    return Answer(
        body={
            "usage": _usage(texts),
            "action": "GUARDRAIL_INTERVENED" if found else "NONE",
            "actionReason": MASKED if found else PASSED,
            "outputs": [{"text": ADDRESS.sub(MASK, text)} for text in texts] if found else [],
            "assessments": [_assessment(texts)],
            "guardrailCoverage": _coverage(texts),
        }
    )


def guard(answer: dict[str, Any], asked: Mapping[str, Any]) -> None:
    """Do to an answer of Converse what the guardrail does that the request names, and say so where its trace is asked for."""
    answer.pop("trace", None)
    given = asked.get("guardrailConfig")
    if not given:
        return
    blocks = [block for block in answer["output"]["message"]["content"] if "text" in block]
    said = [block["text"] for block in blocks]
    for block in blocks:
        block["text"] = ADDRESS.sub(MASK, block["text"])
    if _found(said):
        answer["stopReason"] = "guardrail_intervened"
    if given.get("trace") in TRACED:
        answer["trace"] = {"guardrail": _trace(given["guardrailIdentifier"], _asked_texts(asked), said)}


def _trace(identifier: str, asked: list[str], said: list[str]) -> dict[str, Any]:
    return {
        "actionReason": MASKED if _found(said) else PASSED,
        "modelOutput": said if _found(said) else [],
        "inputAssessment": {identifier: _assessment(asked)},
        "outputAssessments": {identifier: [_assessment(said)]},
    }


def _asked_texts(asked: Mapping[str, Any]) -> list[str]:
    """The texts that the guardrail looks at: those in `guardContent`, or all where there are none."""
    blocks = [block for turn in asked.get("messages", ()) for block in turn["content"]]
    chosen = [block["guardContent"]["text"]["text"] for block in blocks if "text" in block.get("guardContent", {})]
    return chosen or [block["text"] for block in blocks if "text" in block]


def _found(texts: list[str]) -> list[str]:
    return [match for text in texts for match in ADDRESS.findall(text)]


def _assessment(texts: list[str]) -> dict[str, Any]:
    """What was found in texts, and what that took."""
    assessment: dict[str, Any] = {
        "invocationMetrics": {
            "guardrailProcessingLatency": 112,
            "usage": _usage(texts),
            "guardrailCoverage": _coverage(texts),
        }
    }
    if found := _found(texts):
        entities = [{"match": match, "type": "EMAIL", "action": "ANONYMIZED", "detected": True} for match in found]
        assessment["sensitiveInformationPolicy"] = {"piiEntities": entities, "regexes": []}
    return assessment


def check(request: Request) -> Answer:
    """InvokeGuardrailChecks."""
    body = request.body if isinstance(request.body, dict) else {}
    checks, messages = body.get("checks"), body.get("messages")
    if not isinstance(checks, dict) or not checks or not isinstance(messages, list) or not messages:
        raise AwsError("ValidationException", "The request must hold messages and at least one check.")
    results: dict[str, Any] = {
        name: {"results": [{"category": each["category"], "severityScore": 0.0} for each in checks[name]["categories"]]}
        for name in ("contentFilter", "promptAttack")
        if name in checks
    }
    if "sensitiveInformation" in checks:
        wanted = {each["type"] for each in checks["sensitiveInformation"]["entities"]}
        results["sensitiveInformation"] = {"results": _addresses(messages) if "EMAIL" in wanted else [], "truncated": False}
    texts = [block.get("text", "") for message in messages for block in message.get("content", ())]
    return Answer(body={"results": results, "usage": {name: {"textUnits": _units(texts)} for name in results}})


def _addresses(messages: list[Any]) -> list[dict[str, Any]]:
    return [
        {
            "type": "EMAIL",
            "confidenceScore": 0.99,
            "beginOffset": match.start(),
            "endOffset": match.end(),
            "messageIndex": number,
            "contentIndex": part,
        }
        for number, message in enumerate(messages)
        for part, block in enumerate(message.get("content", ()))
        for match in ADDRESS.finditer(block.get("text", ""))
    ]


def _units(texts: list[str]) -> int:
    return sum(max(1, math.ceil(len(text) / UNIT)) for text in texts)


def _usage(texts: list[str]) -> dict[str, int]:
    units = _units(texts)
    return {
        "topicPolicyUnits": 0,
        "contentPolicyUnits": 0,
        "wordPolicyUnits": 0,
        "sensitiveInformationPolicyUnits": units,
        "sensitiveInformationPolicyFreeUnits": 0,
        "contextualGroundingPolicyUnits": 0,
    }


def _coverage(texts: list[str]) -> dict[str, Any]:
    characters = sum(map(len, texts))
    return {"textCharacters": {"guarded": characters, "total": characters}}
