# Generated from specs/amazon/titan_embed_text_v2 by bedrock-codegen; do not edit.
"""Amazon Titan Text Embeddings V2: what comes back."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasVectors


class TitanEmbedTextV2ByType(AnswerBody):
    """The vector by encoding."""

    float_: Annotated[list[float] | None, Field(alias="float")] = None
    """The float vector, the same as `embedding`."""
    binary: list[int] | None = None
    """The vector as bits, each an entry 0 or 1, not packed."""


class TitanEmbedTextV2Response(BedrockResponse, HasVectors):
    """The vector in each requested encoding, and the token count of its text."""

    __vectors__ = ("/embedding", "/embeddingsByType/float", "/embeddingsByType/binary")

    embedding: list[float] | None = None
    """The float vector; missing when only bits were asked for."""
    embeddings_by_type: Annotated[TitanEmbedTextV2ByType | None, Field(alias="embeddingsByType")] = None
    """The vector in each requested encoding; there even when none was named."""
    input_text_token_count: Annotated[int, Field(alias="inputTextTokenCount")]
    """Tokens of the text."""
