# Generated from specs/cohere/cohere_embed_v3 by bedrock-codegen; do not edit.
"""Cohere Embed v3: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
    OnlyWhen,
    When,
)
from .._runtime.models.family import AnswerMap, Family
from .answers import CohereEmbedV3Response
from .requests import CohereEmbedV3Request

CohereEmbedV3KnownId: TypeAlias = Literal[
    "cohere.embed-english-v3",
    "cohere.embed-multilingual-v3",
]
CohereEmbedV3ModelId: TypeAlias = CohereEmbedV3KnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="cohere_embed_v3",
    provider="cohere",
    title="Cohere Embed v3",
    operations=("invoke",),
    api="invoke_model",
    request=CohereEmbedV3Request,
    response=CohereEmbedV3Response,
    event=None,
    answer=AnswerMap(),
    checks=(
        OnlyWhen(fields=("/images",), certain=False, when=When(at="/input_type", equals=("image",))),
        OnlyWhen(fields=("/texts",), certain=False, when=When(at="/input_type", differs=("image",))),
        Limit(
            at="/images/*",
            schema={"pattern": "^data:image/(jpeg|png);base64,"},
            message="only JPEG and PNG pictures are documented",
            certain=False,
        ),
        Limit(at="/images/*", schema={"maxLength": 7000000}, message="a picture may have 5 MB", certain=False),
    ),
)
