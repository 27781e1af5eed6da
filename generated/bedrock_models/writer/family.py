# Generated from specs/writer/writer by bedrock-codegen; do not edit.
"""Writer Palmyra: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models.family import AnswerMap, End, Family, Reading
from .answers import WriterEvent, WriterResponse
from .requests import WriterRequest

WriterKnownId: TypeAlias = Literal[
    "writer.palmyra-x4-v1:0",
    "writer.palmyra-x5-v1:0",
    "us.writer.palmyra-x4-v1:0",
    "us.writer.palmyra-x5-v1:0",
]
WriterModelId: TypeAlias = WriterKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="writer",
    provider="writer",
    title="Writer Palmyra",
    operations=("invoke", "stream"),
    api="invoke_model",
    request=WriterRequest,
    response=WriterResponse,
    event=WriterEvent,
    answer=AnswerMap(
        text=Reading(
            response=("/choices/*/message/content", "/choices/*/text"), event=("/choices/*/delta/content", "/choices/*/text")
        ),
        stop_reason=Reading(response=("/choices/*/finish_reason",), event=("/choices/*/finish_reason",)),
        input_tokens=Reading(response=("/usage/prompt_tokens",), event=("/usage/prompt_tokens",)),
        output_tokens=Reading(response=("/usage/completion_tokens",), event=("/usage/completion_tokens",)),
        cache_read_tokens=Reading(
            response=("/usage/prompt_tokens_details/cached_tokens",), event=("/usage/prompt_tokens_details/cached_tokens",)
        ),
        ends=(End(at="/choices/*/finish_reason"),),
        assembly="choices",
    ),
    checks=(),
)
