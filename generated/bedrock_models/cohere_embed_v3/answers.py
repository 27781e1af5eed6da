# Generated from specs/cohere/cohere_embed_v3 by bedrock-codegen; do not edit.
"""Cohere Embed v3: what comes back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .._bedrock import BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasVectors


class CohereEmbedV3ByType(AnswerBody):
    """The vectors by encoding: a key for each requested one, each with a vector for every input, in order."""

    float_: Annotated[list[list[float]] | None, Field(alias="float")] = None
    """Vectors of floating-point numbers."""
    int8: list[list[int]] | None = None
    """Vectors of signed bytes, -128 to 127."""
    uint8: list[list[int]] | None = None
    """Vectors of unsigned bytes, 0 to 255."""
    binary: list[list[int]] | None = None
    """Vectors of one bit an entry, eight packed into each signed byte."""
    ubinary: list[list[int]] | None = None
    """Vectors of one bit an entry, eight packed into each unsigned byte."""


class CohereEmbedV3Image(AnswerBody):
    """What the service says about a picture that it embedded."""

    width: int | None = None
    """Width in pixels."""
    height: int | None = None
    """Height in pixels."""
    format: str | None = None
    """File format, such as `png`."""
    bit_depth: int | None = None
    """Bits of each pixel."""


class CohereEmbedV3Response(BedrockResponse, HasVectors):
    """The vectors, in the order of the inputs."""

    __vectors__ = (
        "/embeddings",
        "/embeddings/float",
        "/embeddings/int8",
        "/embeddings/uint8",
        "/embeddings/binary",
        "/embeddings/ubinary",
    )

    embeddings: list[list[float]] | CohereEmbedV3ByType
    """A float vector for each input, or, if encodings were asked for, an object with the vectors by type."""
    response_type: Literal["embeddings_floats", "embeddings_by_type"] | str | None = None
    """Which of the two forms the vectors have; answers of 2023 do not say it."""
    id: str | None = None
    """Identifier of the answer."""
    texts: list[str] | None = None
    """The texts as the model read them: the English model returns them in lower case. Empty for a picture."""
    images: list[CohereEmbedV3Image] | None = None
    """Size and format of the picture; only where one was sent."""
    meta: dict[str, Any] | None = None
    """Version and billed units; Cohere's own service sends it, Bedrock has not been seen to."""
