# Generated from specs/cohere/cohere_embed_v4 by bedrock-codegen; do not edit.
"""Cohere Embed v4: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, Family
from .answers import CohereEmbedV4Response
from .requests import CohereEmbedV4Request

CohereEmbedV4KnownId: TypeAlias = Literal[
    "cohere.embed-v4:0",
    "us.cohere.embed-v4:0",
    "eu.cohere.embed-v4:0",
    "global.cohere.embed-v4:0",
]
CohereEmbedV4ModelId: TypeAlias = CohereEmbedV4KnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="cohere_embed_v4",
    provider="cohere",
    title="Cohere Embed v4",
    operations=("invoke",),
    api="invoke_model",
    request=CohereEmbedV4Request,
    response=CohereEmbedV4Response,
    event=None,
    answer=AnswerMap(),
    checks=(
        Limit(at="/texts", schema={"minItems": 1}, certain=False),
        Limit(at="/images", schema={"minItems": 1}, certain=False),
        Limit(at="/inputs", schema={"minItems": 1}, certain=False),
        Limit(at="/inputs/*/content", schema={"minItems": 1}, certain=False),
        Limit(at="/max_tokens", schema={"minimum": 1, "maximum": 128000}, certain=False),
        Limit(
            at="/images/*",
            schema={"pattern": "^data:image/(png|jpe?g|webp|gif);base64,"},
            message="only data URIs of PNG, JPEG, WebP and GIF files are documented",
            certain=False,
        ),
        Limit(at="/images/*", schema={"maxLength": 7000000}, message="a picture may have 5 MB", certain=False),
        Limit(
            at="/inputs/*/content/*/image_url/url",
            schema={"pattern": "^data:image/(png|jpe?g|webp|gif);base64,"},
            message="only data URIs of PNG, JPEG, WebP and GIF files are documented",
            certain=False,
        ),
        Limit(
            at="/inputs/*/content/*/image_url/url",
            schema={"maxLength": 7000000},
            message="a picture may have 5 MB",
            certain=False,
        ),
    ),
)
