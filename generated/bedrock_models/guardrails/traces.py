# Copied from generator/bedrock_codegen/runtime/guardrails/traces.py; edit it there.
"""What a guardrail found, out of any answer that tells it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .._converse import ConverseGuardAssessment, ConverseResponse
from .bodies import GuardrailAnswer, GuardrailTrace


def trace(answer: Any) -> GuardrailTrace | None:
    """The trace of an answer or event of InvokeModel; None where no guardrail told one."""
    told = getattr(answer, "guardrail_trace", None)
    found = told.get("guardrail") if isinstance(told, Mapping) else None
    return None if found is None else GuardrailTrace.from_wire(json.dumps(found))


def assessments(answer: Any) -> list[ConverseGuardAssessment]:
    """All that guardrails found: of ApplyGuardrail, of a Converse answer, or of an answer or event of InvokeModel."""
    if isinstance(answer, GuardrailAnswer):
        return list(answer.assessments)
    if isinstance(answer, ConverseResponse):
        return list(_of_converse(answer))
    told = trace(answer)
    return [] if told is None else [*told.input.values(), *(one for output in told.outputs for one in _each(output.values()))]


def _of_converse(answer: ConverseResponse) -> Iterator[ConverseGuardAssessment]:
    told = answer.trace.guardrail if answer.trace is not None else None
    if told is not None:
        yield from (told.input_assessment or {}).values()
        yield from (one for found in (told.output_assessments or {}).values() for one in found)


def _each(found: Any) -> Iterator[ConverseGuardAssessment]:
    for one in found:
        yield from one if isinstance(one, list) else [one]
