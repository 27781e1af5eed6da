# Generated from specs/deepseek/deepseek_r1 by bedrock-codegen; do not edit.
"""DeepSeek R1: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models.family import AnswerMap, End, Family, Field, Reading
from .answers import DeepseekR1Event, DeepseekR1Response
from .requests import DeepseekR1Request

DeepseekR1KnownId: TypeAlias = Literal[
    "deepseek.r1-v1:0",
    "us.deepseek.r1-v1:0",
]
DeepseekR1ModelId: TypeAlias = DeepseekR1KnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="deepseek_r1",
    provider="deepseek",
    title="DeepSeek R1",
    operations=("invoke", "stream"),
    api="invoke_model",
    request=DeepseekR1Request,
    response=DeepseekR1Response,
    event=DeepseekR1Event,
    answer=AnswerMap(
        text=Reading(response=("/choices/*/text",), event=("/choices/*/text",)),
        stop_reason=Reading(response=("/choices/*/stop_reason",), event=("/choices/*/stop_reason",)),
        ends=(End(at="/choices/*/stop_reason"),),
        assembly="fields",
        fields=(
            Field("/choices/0/text", ("/choices/*/text",), take="join"),
            Field("/choices/0/stop_reason", ("/choices/*/stop_reason",)),
        ),
    ),
    checks=(),
)
