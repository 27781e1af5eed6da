# Generated from specs/cohere/cohere_command_r by bedrock-codegen; do not edit.
"""Cohere Command R: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    AtMostOne,
    Limit,
)
from .._runtime.models.family import AnswerMap, End, Family, Reading
from .answers import CohereCommandREvent, CohereCommandRResponse
from .requests import CohereCommandRRequest

CohereCommandRKnownId: TypeAlias = Literal[
    "cohere.command-r-plus-v1:0",
    "cohere.command-r-v1:0",
]
CohereCommandRModelId: TypeAlias = CohereCommandRKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="cohere_command_r",
    provider="cohere",
    title="Cohere Command R",
    operations=("invoke", "stream"),
    api="invoke_model",
    request=CohereCommandRRequest,
    response=CohereCommandRResponse,
    event=CohereCommandREvent,
    answer=AnswerMap(
        text=Reading(response=("/text",), event=("[event_type=text-generation]/text",)),
        stop_reason=Reading(response=("/finish_reason",), event=("/finish_reason",)),
        input_tokens=Reading(response=("/meta/billed_units/input_tokens",), event=("/response/meta/billed_units/input_tokens",)),
        output_tokens=Reading(
            response=("/meta/billed_units/output_tokens",), event=("/response/meta/billed_units/output_tokens",)
        ),
        ends=(End(at="/event_type", equals="stream-end"),),
        assembly="last",
        last="/response",
    ),
    checks=(
        AtMostOne(fields=("/documents", "/tools"), certain=False),
        Limit(at="/p", schema={"maximum": 0.99}, models=("cohere.command-r-plus-*",)),
        Limit(at="/p", schema={"maximum": 0.99}, models=("cohere.command-r-v1*",), certain=False),
        Limit(at="/max_tokens", schema={"minimum": 1, "maximum": 4096}, certain=False),
        Limit(at="/stop_sequences", schema={"maxItems": 5}, certain=False),
        Limit(
            at="/chat_history/*/role",
            schema={"enum": ["USER", "CHATBOT"]},
            message="the guide knows USER and CHATBOT only",
            certain=False,
        ),
        Limit(
            at="/response_format", schema=None, message="is known from Cohere's own service, not seen on Bedrock", certain=False
        ),
    ),
)
