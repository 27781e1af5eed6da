# Generated from specs/ai21/jurassic2 by bedrock-codegen; do not edit.
"""AI21 Jurassic-2: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, Family, Reading
from .answers import Jurassic2Response
from .requests import Jurassic2Request

Jurassic2KnownId: TypeAlias = Literal[
    "ai21.j2-grande-instruct",
    "ai21.j2-jumbo-instruct",
    "ai21.j2-mid",
    "ai21.j2-mid-v1",
    "ai21.j2-ultra",
    "ai21.j2-ultra-v1",
]
Jurassic2ModelId: TypeAlias = Jurassic2KnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="jurassic2",
    provider="ai21",
    title="AI21 Jurassic-2",
    operations=("invoke",),
    api="invoke_model",
    request=Jurassic2Request,
    response=Jurassic2Response,
    event=None,
    answer=AnswerMap(
        text=Reading(response=("/completions/*/data/text",)),
        stop_reason=Reading(response=("/completions/*/finishReason/reason",)),
    ),
    checks=(
        Limit(at="/maxTokens", schema={"maximum": 2048}, models=("ai21.j2-grande-instruct", "ai21.j2-jumbo-instruct")),
        Limit(at="/stopSequences", schema={"maxItems": 1}, certain=False),
        Limit(at="/numResults", schema={"minimum": 1, "maximum": 64}, certain=False),
        Limit(at="/topKReturn", schema={"minimum": 0, "maximum": 64}, certain=False),
        Limit(at="/minTokens", schema={"minimum": 0}, certain=False),
    ),
)
