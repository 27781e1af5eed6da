# Generated from specs/anthropic/claude_completions by bedrock-codegen; do not edit.
"""Anthropic Claude text completions: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, End, Family, Field, Reading
from .answers import ClaudeCompletionsEvent, ClaudeCompletionsResponse
from .requests import ClaudeCompletionsRequest

ClaudeCompletionsKnownId: TypeAlias = Literal[
    "anthropic.claude-instant-v1",
    "anthropic.claude-v1",
    "anthropic.claude-v2",
    "anthropic.claude-v2:1",
]
ClaudeCompletionsModelId: TypeAlias = ClaudeCompletionsKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="claude_completions",
    provider="anthropic",
    title="Anthropic Claude text completions",
    operations=("invoke", "stream"),
    api="invoke_model",
    request=ClaudeCompletionsRequest,
    response=ClaudeCompletionsResponse,
    event=ClaudeCompletionsEvent,
    answer=AnswerMap(
        text=Reading(response=("/completion",), event=("/completion",)),
        stop_reason=Reading(response=("/stop_reason",), event=("/stop_reason",)),
        ends=(End(at="/stop_reason"),),
        assembly="fields",
        fields=(
            Field("/completion", ("/completion",), take="join"),
            Field("/stop_reason", ("/stop_reason",)),
            Field("/stop", ("/stop",)),
            Field("/type", ("/type",)),
            Field("/id", ("/id",)),
            Field("/model", ("/model",)),
        ),
    ),
    checks=(
        Limit(at="/max_tokens_to_sample", schema={"maximum": 4096}, certain=False),
        Limit(at="/top_k", schema={"maximum": 500}, certain=False),
        Limit(
            at="/prompt",
            schema={"pattern": "Human:"},
            models=("anthropic.claude-v2*",),
            message="a prompt has a turn that begins with \\n\\nHuman:",
        ),
        Limit(
            at="/prompt",
            schema={"pattern": "Assistant:"},
            message="a prompt ends in a turn that begins with \\n\\nAssistant:",
            certain=False,
        ),
    ),
)
