# Generated from specs/amazon/nova_embed by bedrock-codegen; do not edit.
"""Amazon Nova Multimodal Embeddings: what comes back."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasVectors


class NovaEmbedVector(AnswerBody):
    """One vector."""

    embedding_type: Annotated[
        Literal["TEXT", "IMAGE", "VIDEO", "AUDIO", "AUDIO_VIDEO_COMBINED"] | str | None, Field(alias="embeddingType")
    ] = None
    """What the vector stands for."""
    embedding: list[float]
    """The numbers."""
    truncated_char_length: Annotated[int | None, Field(alias="truncatedCharLength")] = None
    """Character after which the text was cut; there only when it was."""


class NovaEmbedResponse(BedrockResponse, HasVectors):
    """The vectors; the token count is in a header only."""

    __vectors__ = ("/embeddings/*/embedding",)

    embeddings: list[NovaEmbedVector]
    """One vector; two for `AUDIO_VIDEO_SEPARATE`."""
