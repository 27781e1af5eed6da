# Generated from specs/amazon/titan_embed_image by bedrock-codegen; do not edit.
"""Amazon Titan Multimodal Embeddings: what comes back."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockResponse
from .._runtime.bodies.short_ways import HasVectors


class TitanEmbedImageResponse(BedrockResponse, HasVectors):
    """The vector, or why there is none."""

    __vectors__ = ("/embedding",)

    embedding: list[float] | None = None
    """The vector."""
    input_text_token_count: Annotated[int | None, Field(alias="inputTextTokenCount")] = None
    """Tokens of the text; 0 for a picture alone."""
    message: str | None = None
    """Why there is no vector, although the call succeeded; null or left out otherwise."""
