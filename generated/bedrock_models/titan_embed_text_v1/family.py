# Generated from specs/amazon/titan_embed_text_v1 by bedrock-codegen; do not edit.
"""Amazon Titan Embeddings G1 - Text: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models.family import AnswerMap, Family, Reading
from .answers import TitanEmbedTextV1Response
from .requests import TitanEmbedTextV1Request

TitanEmbedTextV1KnownId: TypeAlias = Literal[
    "amazon.titan-embed-g1-text-02",
    "amazon.titan-embed-text-v1",
]
TitanEmbedTextV1ModelId: TypeAlias = TitanEmbedTextV1KnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="titan_embed_text_v1",
    provider="amazon",
    title="Amazon Titan Embeddings G1 - Text",
    operations=("invoke",),
    api="invoke_model",
    request=TitanEmbedTextV1Request,
    response=TitanEmbedTextV1Response,
    event=None,
    answer=AnswerMap(input_tokens=Reading(response=("/inputTextTokenCount",))),
    checks=(),
)
