# Generated from specs/amazon/titan_text by bedrock-codegen; do not edit.
"""Amazon Titan Text: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, End, Family, Field, Reading
from .answers import TitanTextEvent, TitanTextResponse
from .requests import TitanTextRequest

TitanTextKnownId: TypeAlias = Literal[
    "amazon.titan-text-express-v1",
    "amazon.titan-text-lite-v1",
    "amazon.titan-text-premier-v1:0",
    "amazon.titan-tg1-large",
]
TitanTextModelId: TypeAlias = TitanTextKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="titan_text",
    provider="amazon",
    title="Amazon Titan Text",
    operations=("invoke", "stream", "batch"),
    api="invoke_model",
    request=TitanTextRequest,
    response=TitanTextResponse,
    event=TitanTextEvent,
    answer=AnswerMap(
        text=Reading(response=("/results/*/outputText",), event=("/outputText",)),
        stop_reason=Reading(response=("/results/*/completionReason",), event=("/completionReason",)),
        input_tokens=Reading(response=("/inputTextTokenCount",), event=("/inputTextTokenCount",)),
        output_tokens=Reading(response=("/results/*/tokenCount",), event=("/totalOutputTextTokenCount",)),
        ends=(
            End(at="/completionReason"),
            End(at="/totalOutputTextTokenCount"),
        ),
        assembly="fields",
        fields=(
            Field("/inputTextTokenCount", ("/inputTextTokenCount",)),
            Field("/results/0/tokenCount", ("/totalOutputTextTokenCount",)),
            Field("/results/0/outputText", ("/outputText",), take="join"),
            Field("/results/0/completionReason", ("/completionReason",)),
        ),
    ),
    checks=(
        Limit(at="/textGenerationConfig/maxTokenCount", schema={"maximum": 4096}, models=("amazon.titan-text-lite-v1",)),
        Limit(at="/textGenerationConfig/maxTokenCount", schema={"maximum": 3072}, models=("amazon.titan-text-premier-v1:0",)),
        Limit(
            at="/textGenerationConfig/stopSequences",
            schema={"maxItems": 1},
            models=("amazon.titan-text-express-v1",),
            certain=False,
        ),
        Limit(
            at="/textGenerationConfig/stopSequences/*",
            schema={"pattern": "^(\\|+|User:)$"},
            models=("amazon.titan-text-express-v1",),
            certain=False,
        ),
        Limit(at="/inputText", schema={"maxLength": 42000}, certain=False),
    ),
)
