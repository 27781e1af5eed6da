# Generated from specs/cohere/cohere_embed_v4 by bedrock-codegen; do not edit.
"""Cohere Embed v4: what comes back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockResponse
from .._runtime.bodies.annotations import Unlisted
from .._runtime.bodies.base import AnswerBody, UnknownBlock
from .._runtime.bodies.short_ways import HasVectors


class CohereEmbedV4ByType(AnswerBody):
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


class CohereEmbedV4TextPart(AnswerBody):
    """A text within a mixed input."""

    type: Literal["text"]
    """Says that this is a text."""
    text: str | None = None
    """The text."""


class CohereEmbedV4ImageUrl(AnswerBody):
    """Where the picture is: in the URI itself."""

    url: str | None = None
    """A picture as `data:image/png;base64,...`."""


class CohereEmbedV4Image(AnswerBody):
    """What the service says about a picture that it embedded."""

    width: int | None = None
    """Width in pixels."""
    height: int | None = None
    """Height in pixels."""
    format: str | None = None
    """File format, such as `png`."""
    bit_depth: int | None = None
    """Bits of each pixel."""


class CohereEmbedV4ImagePart(AnswerBody):
    """A picture within a mixed input."""

    type: Literal["image_url"]
    """Says that this is a picture."""
    image_url: CohereEmbedV4ImageUrl | str | None = None
    """The picture, in the form that it was sent in."""


CohereEmbedV4Part = TypeAliasType(
    "CohereEmbedV4Part",
    Annotated[
        Annotated[CohereEmbedV4TextPart | CohereEmbedV4ImagePart, Field(discriminator="type")]
        | Annotated[UnknownBlock, Unlisted("text", "image_url", by="type")],
        Field(union_mode="left_to_right"),
    ],
)
"""A text or a picture within a mixed input."""


class CohereEmbedV4Input(AnswerBody):
    """One mixed input as it was sent."""

    content: list[CohereEmbedV4Part] | None = None
    """Its texts and pictures."""


class CohereEmbedV4Response(BedrockResponse, HasVectors):
    """The vectors, in the order of the inputs."""

    __vectors__ = (
        "/embeddings/float",
        "/embeddings",
        "/embeddings/int8",
        "/embeddings/uint8",
        "/embeddings/binary",
        "/embeddings/ubinary",
    )

    embeddings: CohereEmbedV4ByType | list[list[float]]
    """The vectors by encoding; the guide also knows a plain list of float vectors, which no recording shows."""
    response_type: Literal["embeddings_by_type", "embeddings_floats"] | str | None = None
    """Which of the two forms the vectors have."""
    id: str | None = None
    """Identifier of the answer."""
    texts: list[str] | None = None
    """The texts as they were sent; only for texts."""
    inputs: list[CohereEmbedV4Input] | None = None
    """The mixed inputs as they were sent; only for those."""
    images: list[CohereEmbedV4Image] | None = None
    """Size and format of each picture; Embed v3 sends this for pictures, v4 has not been recorded with any."""
    meta: dict[str, Any] | None = None
    """Version and billed units; Cohere's own service sends it, Bedrock has not been seen to."""
