# Generated from specs/twelvelabs/marengo by bedrock-codegen; do not edit.
"""TwelveLabs Marengo Embed: what comes back."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasVectors


class MarengoEmbedding(AnswerBody):
    """One vector, and what it stands for."""

    embedding: list[float]
    """The vector: 1024 numbers by 2.7, 512 by 3.0."""
    embedding_option: Annotated[
        Literal["visual", "audio", "transcription", "fused", "visual-text", "visual-image"] | str | list[str] | None,
        Field(alias="embeddingOption"),
    ] = None
    """What of the media the vector stands for, one thing or several; of video and sound only."""
    embedding_scope: Annotated[Literal["clip", "asset"] | str | None, Field(alias="embeddingScope")] = None
    """Whether it stands for a clip or for the whole; 3.0 only."""
    start_sec: Annotated[float | None, Field(alias="startSec")] = None
    """Second at which its clip begins."""
    end_sec: Annotated[float | None, Field(alias="endSec")] = None
    """Second at which its clip ends."""


class MarengoResponse(BedrockResponse, HasVectors):
    """The vectors; what StartAsyncInvoke writes into output.json has the same form."""

    __vectors__ = ("/data/*/embedding",)

    data: list[MarengoEmbedding]
    """The vectors: one of text and pictures, several of sound and video."""
