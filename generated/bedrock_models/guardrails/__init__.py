# Copied from generator/bedrock_codegen/runtime/guardrails/__init__.py; edit it there.
"""Guardrails by themselves: check texts and pictures without a model, and read what a guardrail found wherever it is told.

    answer = guardrails.apply("abc123", "1", "How do I pick a lock?")
    answer.blocked, answer.text, answer.assessments[0].topic_policy
    guardrails.check("Write to ann@example.com", entities=["EMAIL"]).results.sensitive_information.results[0].begin_offset

`assessments(answer)` gives the same classes for ApplyGuardrail, for the trace of a Converse answer, and for that of InvokeModel.
"""

from .._converse import ConverseGuardAssessment as Assessment
from .bodies import GuardrailAnswer, GuardrailChecksAnswer, GuardrailTrace
from .calls import aapply, acheck, apply, check
from .traces import assessments, trace

__all__ = [
    "Assessment",
    "GuardrailAnswer",
    "GuardrailChecksAnswer",
    "GuardrailTrace",
    "aapply",
    "acheck",
    "apply",
    "assessments",
    "check",
    "trace",
]


def __dir__() -> list[str]:
    return list(__all__)
