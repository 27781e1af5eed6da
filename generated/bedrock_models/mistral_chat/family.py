# Generated from specs/mistral/mistral_chat by bedrock-codegen; do not edit.
"""Mistral chat: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, End, Family, Reading
from .answers import MistralChatEvent, MistralChatResponse
from .requests import MistralChatRequest

MistralChatKnownId: TypeAlias = Literal[
    "mistral.mistral-large-2402-v1:0",
    "mistral.mistral-large-2407-v1:0",
    "mistral.mistral-small-2402-v1:0",
    "mistral.pixtral-large-2502-v1:0",
    "us.mistral.pixtral-large-2502-v1:0",
    "eu.mistral.pixtral-large-2502-v1:0",
]
MistralChatModelId: TypeAlias = MistralChatKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

_OF_2024 = ("mistral.mistral-large-2407-*", "mistral.mistral-large-2402-*", "mistral.mistral-small-2402-*")

FAMILY = Family(
    name="mistral_chat",
    provider="mistral",
    title="Mistral chat",
    operations=("invoke", "stream", "batch"),
    api="invoke_model",
    request=MistralChatRequest,
    response=MistralChatResponse,
    event=MistralChatEvent,
    answer=AnswerMap(
        text=Reading(response=("/choices/*/message/content",), event=("/choices/*/delta/content", "/choices/*/message/content")),
        stop_reason=Reading(
            response=("/choices/*/finish_reason", "/choices/*/stop_reason"),
            event=("/choices/*/finish_reason", "/choices/*/stop_reason"),
        ),
        input_tokens=Reading(response=("/usage/prompt_tokens",), event=("/usage/prompt_tokens",)),
        output_tokens=Reading(response=("/usage/completion_tokens",), event=("/usage/completion_tokens",)),
        ends=(End(at="/amazon-bedrock-invocationMetrics"),),
        assembly="choices",
    ),
    checks=(
        Limit(at="/max_tokens", schema={"maximum": 8192}, models=_OF_2024),
        Limit(at="/max_tokens", schema={"maximum": 16384}, models=("mistral.pixtral-*",), certain=False),
        Limit(at="/temperature", schema={"maximum": 1}, models=_OF_2024),
        Limit(at="/temperature", schema={"maximum": 1.5}, models=("mistral.pixtral-*",), certain=False),
        Limit(
            at="/stop",
            schema=None,
            models=("mistral.mistral-large-2407-*",),
            message="Large 2407 refused stop texts through Converse",
            certain=False,
        ),
    ),
)
