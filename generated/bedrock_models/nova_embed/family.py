# Generated from specs/amazon/nova_embed by bedrock-codegen; do not edit.
"""Amazon Nova Multimodal Embeddings: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, Family, JobFiles
from .answers import NovaEmbedResponse
from .requests import NovaEmbedRequest

NovaEmbedKnownId: TypeAlias = Literal["amazon.nova-2-multimodal-embeddings-v1:0",]
NovaEmbedModelId: TypeAlias = NovaEmbedKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="nova_embed",
    provider="amazon",
    title="Amazon Nova Multimodal Embeddings",
    operations=("invoke", "async_invoke", "batch"),
    api="invoke_model",
    request=NovaEmbedRequest,
    response=NovaEmbedResponse,
    event=None,
    answer=AnswerMap(),
    job=JobFiles(kind="segments", main="segmented-embedding-result.json"),
    checks=(
        Limit(
            at="/singleEmbeddingParams/text/value",
            schema={"maxLength": 8192},
            message="documented to end at 8192 characters; what the model counts is tokens",
            certain=False,
        ),
        Limit(
            at="/segmentedEmbeddingParams/text/value",
            schema={"maxLength": 8192},
            message="documented to end at 8192 characters; what the model counts is tokens",
            certain=False,
        ),
        Limit(
            at="/segmentedEmbeddingParams/image/source/bytes",
            schema=None,
            message="an asynchronous job reads from S3 only",
            certain=False,
        ),
        Limit(
            at="/segmentedEmbeddingParams/audio/source/bytes",
            schema=None,
            message="an asynchronous job reads from S3 only",
            certain=False,
        ),
        Limit(
            at="/segmentedEmbeddingParams/video/source/bytes",
            schema=None,
            message="an asynchronous job reads from S3 only",
            certain=False,
        ),
    ),
)
