# Generated from specs/cohere/cohere_rerank by bedrock-codegen; do not edit.
"""Cohere Rerank: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, Family
from .answers import CohereRerankResponse
from .requests import CohereRerankRequest

CohereRerankKnownId: TypeAlias = Literal["cohere.rerank-v3-5:0",]
CohereRerankModelId: TypeAlias = CohereRerankKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="cohere_rerank",
    provider="cohere",
    title="Cohere Rerank",
    operations=("invoke",),
    api="invoke_model",
    request=CohereRerankRequest,
    response=CohereRerankResponse,
    event=None,
    answer=AnswerMap(),
    checks=(
        Limit(at="/documents", schema={"minItems": 1, "maxItems": 1000}, certain=False),
        Limit(at="/query", schema={"minLength": 1}, certain=False),
        Limit(at="/top_n", schema={"minimum": 1}, certain=False),
        Limit(at="/max_tokens_per_doc", schema={"minimum": 1}, certain=False),
    ),
)
