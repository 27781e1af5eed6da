# Generated from specs/amazon/titan_embed_text_v1 by bedrock-codegen; do not edit.
"""Amazon Titan Embeddings G1 - Text: what comes back."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockResponse
from .._runtime.bodies.short_ways import HasVectors


class TitanEmbedTextV1Response(BedrockResponse, HasVectors):
    """The vector and the token count of its text."""

    __vectors__ = ("/embedding",)

    embedding: list[float]
    """The vector, of 1536 entries."""
    input_text_token_count: Annotated[int, Field(alias="inputTextTokenCount")]
    """Tokens of the text."""
