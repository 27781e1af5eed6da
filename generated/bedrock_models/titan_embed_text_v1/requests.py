# Generated from specs/amazon/titan_embed_text_v1 by bedrock-codegen; do not edit.
"""Amazon Titan Embeddings G1 - Text: what is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockRequest


class TitanEmbedTextV1Request(BedrockRequest):
    """A text to embed; nothing else can be set."""

    __family__ = "titan_embed_text_v1"

    input_text: Annotated[str, Field(alias="inputText", max_length=50000, min_length=1)]
    """The text; beyond 8192 tokens it is refused, never cut, and the vector has 1536 entries. 1 to 50000 characters."""
