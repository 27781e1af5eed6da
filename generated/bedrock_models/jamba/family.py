# Generated from specs/ai21/jamba by bedrock-codegen; do not edit.
"""AI21 Jamba: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, End, Family, Reading
from .answers import JambaEvent, JambaResponse
from .requests import JambaRequest

JambaKnownId: TypeAlias = Literal[
    "ai21.jamba-1-5-large-v1:0",
    "ai21.jamba-1-5-mini-v1:0",
    "ai21.jamba-instruct-v1:0",
]
JambaModelId: TypeAlias = JambaKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="jamba",
    provider="ai21",
    title="AI21 Jamba",
    operations=("invoke", "stream"),
    api="invoke_model",
    request=JambaRequest,
    response=JambaResponse,
    event=JambaEvent,
    answer=AnswerMap(
        text=Reading(response=("/choices/*/message/content",), event=("/choices/*/delta/content",)),
        stop_reason=Reading(response=("/choices/*/finish_reason",), event=("/choices/*/finish_reason",)),
        input_tokens=Reading(response=("/usage/prompt_tokens",), event=("/usage/prompt_tokens",)),
        output_tokens=Reading(response=("/usage/completion_tokens",), event=("/usage/completion_tokens",)),
        ends=(End(at="/choices/*/finish_reason"),),
        assembly="choices",
    ),
    checks=(
        Limit(at="/tools", schema=None, models=("ai21.jamba-instruct-*",), message="tools came with Jamba 1.5", certain=False),
        Limit(
            at="/documents",
            schema=None,
            models=("ai21.jamba-instruct-*",),
            message="documents came with Jamba 1.5",
            certain=False,
        ),
        Limit(
            at="/response_format",
            schema=None,
            models=("ai21.jamba-instruct-*",),
            message="response_format came with Jamba 1.5",
            certain=False,
        ),
        Limit(
            at="/messages/*/role",
            schema={"enum": ["user", "assistant", "system"]},
            models=("ai21.jamba-instruct-*",),
            message="tool messages came with Jamba 1.5",
            certain=False,
        ),
    ),
)
