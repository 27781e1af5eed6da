# Generated from specs/amazon/titan_embed_text_v2 by bedrock-codegen; do not edit.
"""Amazon Titan Text Embeddings V2: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, Family, Reading
from .answers import TitanEmbedTextV2Response
from .requests import TitanEmbedTextV2Request

TitanEmbedTextV2KnownId: TypeAlias = Literal["amazon.titan-embed-text-v2:0",]
TitanEmbedTextV2ModelId: TypeAlias = TitanEmbedTextV2KnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="titan_embed_text_v2",
    provider="amazon",
    title="Amazon Titan Text Embeddings V2",
    operations=("invoke", "batch"),
    api="invoke_model",
    request=TitanEmbedTextV2Request,
    response=TitanEmbedTextV2Response,
    event=None,
    answer=AnswerMap(input_tokens=Reading(response=("/inputTextTokenCount",))),
    checks=(Limit(at="/embeddingTypes", schema={"minItems": 1, "maxItems": 2}, certain=False),),
)
