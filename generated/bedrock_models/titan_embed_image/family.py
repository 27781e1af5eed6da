# Generated from specs/amazon/titan_embed_image by bedrock-codegen; do not edit.
"""Amazon Titan Multimodal Embeddings: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models.family import AnswerMap, Family, Reading
from .answers import TitanEmbedImageResponse
from .requests import TitanEmbedImageRequest

TitanEmbedImageKnownId: TypeAlias = Literal["amazon.titan-embed-image-v1",]
TitanEmbedImageModelId: TypeAlias = TitanEmbedImageKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="titan_embed_image",
    provider="amazon",
    title="Amazon Titan Multimodal Embeddings",
    operations=("invoke", "batch"),
    api="invoke_model",
    request=TitanEmbedImageRequest,
    response=TitanEmbedImageResponse,
    event=None,
    answer=AnswerMap(input_tokens=Reading(response=("/inputTextTokenCount",))),
    checks=(),
)
