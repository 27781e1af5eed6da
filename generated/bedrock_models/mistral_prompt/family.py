# Generated from specs/mistral/mistral_prompt by bedrock-codegen; do not edit.
"""Mistral prompts: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, End, Family, Field, Reading
from .answers import MistralPromptEvent, MistralPromptResponse
from .requests import MistralPromptRequest

MistralPromptKnownId: TypeAlias = Literal[
    "mistral.mistral-7b-instruct-v0:2",
    "mistral.mistral-large-2402-v1:0",
    "mistral.mistral-large-2407-v1:0",
    "mistral.mistral-small-2402-v1:0",
    "mistral.mixtral-8x7b-instruct-v0:1",
]
MistralPromptModelId: TypeAlias = MistralPromptKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="mistral_prompt",
    provider="mistral",
    title="Mistral prompts",
    operations=("invoke", "stream", "batch"),
    api="invoke_model",
    request=MistralPromptRequest,
    response=MistralPromptResponse,
    event=MistralPromptEvent,
    answer=AnswerMap(
        text=Reading(response=("/outputs/*/text",), event=("/outputs/*/text",)),
        stop_reason=Reading(response=("/outputs/*/stop_reason",), event=("/outputs/*/stop_reason",)),
        ends=(End(at="/outputs/*/stop_reason"),),
        assembly="fields",
        fields=(
            Field("/outputs/0/text", ("/outputs/*/text",), take="join"),
            Field("/outputs/0/stop_reason", ("/outputs/*/stop_reason",)),
        ),
    ),
    checks=(
        Limit(at="/max_tokens", schema={"maximum": 4096}, models=("mistral.mixtral-8x7b-*",)),
        Limit(at="/stop", schema={"maxItems": 10}, certain=False),
    ),
)
