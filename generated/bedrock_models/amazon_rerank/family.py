# Generated from specs/amazon/amazon_rerank by bedrock-codegen; do not edit.
"""Amazon Rerank: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, Family
from .answers import AmazonRerankResponse
from .requests import AmazonRerankRequest

AmazonRerankKnownId: TypeAlias = Literal["amazon.rerank-v1:0",]
AmazonRerankModelId: TypeAlias = AmazonRerankKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="amazon_rerank",
    provider="amazon",
    title="Amazon Rerank",
    operations=("invoke",),
    api="invoke_model",
    request=AmazonRerankRequest,
    response=AmazonRerankResponse,
    event=None,
    answer=AnswerMap(),
    checks=(
        Limit(at="/documents", schema={"minItems": 1, "maxItems": 1000}, certain=False),
        Limit(at="/query", schema={"minLength": 1}, certain=False),
        Limit(at="/top_n", schema={"minimum": 1}, certain=False),
    ),
)
