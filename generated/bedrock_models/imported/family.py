# Generated from specs/amazon/imported by bedrock-codegen; do not edit.
"""Imported models: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.models.family import AnswerMap, End, Family, Field, Reading
from .answers import ImportedEvent, ImportedResponse
from .requests import ImportedRequest

ImportedModelId: TypeAlias = str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="imported",
    provider="amazon",
    title="Imported models",
    operations=("invoke", "stream"),
    api="invoke_model",
    request=ImportedRequest,
    response=ImportedResponse,
    event=ImportedEvent,
    answer=AnswerMap(
        text=Reading(
            response=("/choices/*/message/content", "/choices/*/text", "/generation", "/outputs/*/text"),
            event=("/choices/*/delta/content", "/choices/*/text", "/generation", "/outputs/*/text"),
        ),
        stop_reason=Reading(
            response=("/choices/*/finish_reason", "/stop_reason", "/outputs/*/stop_reason"),
            event=("/choices/*/finish_reason", "/stop_reason", "/outputs/*/stop_reason"),
        ),
        input_tokens=Reading(
            response=("/usage/prompt_tokens", "/prompt_token_count"), event=("/usage/prompt_tokens", "/prompt_token_count")
        ),
        output_tokens=Reading(
            response=("/usage/completion_tokens", "/generation_token_count"),
            event=("/usage/completion_tokens", "/generation_token_count"),
        ),
        ends=(
            End(at="/choices/*/finish_reason"),
            End(at="/stop_reason"),
            End(at="/outputs/*/stop_reason"),
        ),
        assembly="choices",
        fields=(
            Field("/generation", ("/generation",), take="join"),
            Field("/outputs/0/text", ("/outputs/*/text",), take="join"),
            Field("/outputs/0/stop_reason", ("/outputs/*/stop_reason",)),
            Field("/logprobs", ("/logprobs",)),
            Field("/prompt_token_count", ("/prompt_token_count",)),
            Field("/generation_token_count", ("/generation_token_count",)),
            Field("/stop_reason", ("/stop_reason",)),
        ),
    ),
    checks=(),
)
