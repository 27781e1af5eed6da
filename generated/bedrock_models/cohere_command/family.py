# Generated from specs/cohere/cohere_command by bedrock-codegen; do not edit.
"""Cohere Command: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models.family import AnswerMap, End, Family, Field, Reading
from .answers import CohereCommandEvent, CohereCommandResponse
from .requests import CohereCommandRequest

CohereCommandKnownId: TypeAlias = Literal[
    "cohere.command-light-text-v14",
    "cohere.command-text-v14",
]
CohereCommandModelId: TypeAlias = CohereCommandKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="cohere_command",
    provider="cohere",
    title="Cohere Command",
    operations=("invoke", "stream"),
    api="invoke_model",
    request=CohereCommandRequest,
    response=CohereCommandResponse,
    event=CohereCommandEvent,
    answer=AnswerMap(
        text=Reading(response=("/generations/*/text",), event=("/text", "/generations/*/text")),
        stop_reason=Reading(response=("/generations/*/finish_reason",), event=("/finish_reason", "/generations/*/finish_reason")),
        ends=(End(at="/amazon-bedrock-invocationMetrics"),),
        assembly="fields",
        fields=(
            Field("/id", ("/id",)),
            Field("/prompt", ("/prompt",)),
            Field("/generations", ("/generations",)),
            Field("/generations/0/text", ("/text",), take="join"),
            Field("/generations/0/finish_reason", ("/finish_reason",)),
        ),
    ),
    checks=(),
)
