# Generated from specs/cohere/cohere_embed_v4 by bedrock-codegen; do not edit.
"""Cohere Embed v4: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Sequence
from .._runtime.bodies.files import DataUri
from .._runtime.json.rules import Combination, OneOf


class CohereEmbedV4InputTextPart(RequestBody):
    """A text within a mixed input."""

    type: Literal["text"] = "text"
    """Says that this is a text."""
    text: str
    """The text."""


class CohereEmbedV4InputImageUrl(RequestBody):
    """Where the picture is: in the URI itself."""

    url: DataUri
    """A picture as `data:image/png;base64,...`."""


class CohereEmbedV4InputImagePart(RequestBody):
    """A picture within a mixed input."""

    type: Literal["image_url"] = "image_url"
    """Says that this is a picture."""
    image_url: CohereEmbedV4InputImageUrl | DataUri
    """The picture; earlier pages of the guide show the data URI itself here."""


CohereEmbedV4InputPart = TypeAliasType(
    "CohereEmbedV4InputPart", Annotated[CohereEmbedV4InputTextPart | CohereEmbedV4InputImagePart, Field(discriminator="type")]
)
"""A text or a picture within a mixed input."""


class CohereEmbedV4MixedInput(RequestBody):
    """One input, made of parts."""

    content: Sequence[CohereEmbedV4InputPart]
    """Texts and pictures, in reading order."""


class CohereEmbedV4Request(BedrockRequest):
    """Texts, pictures or mixed inputs to embed, what the vectors are for, and their form."""

    __family__ = "cohere_embed_v4"
    __rules__ = (
        OneOf(fields=("/texts", "/images", "/inputs"), message="give one of texts, images and inputs"),
        Combination(
            fields=("/output_dimension",), message="must be 256, 512, 1024 or 1536", allowed=((256,), (512,), (1024,), (1536,))
        ),
    )

    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"]
    """What the vectors are for: documents to be searched, queries that search them, input of a classifier, or clustering; with `image` several pictures share one vector."""
    texts: Annotated[Sequence[str] | None, Field(max_length=96)] = None
    """The texts; each gets its vector, in the same order. At most 96 items."""
    images: Annotated[Sequence[DataUri] | None, Field(max_length=96)] = None
    """Pictures as data URIs of PNG, JPEG, WebP or GIF files, each of 5 MB or less; large ones are scaled down to 2458624 pixels. At most 96 items."""
    inputs: Annotated[Sequence[CohereEmbedV4MixedInput] | None, Field(max_length=96)] = None
    """Inputs mixed of texts and pictures, such as a page and its caption; each gets one vector. At most 96 items."""
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None = None
    """Encodings to return. Service default: ["float"]."""
    output_dimension: Annotated[int | None, Field(ge=256, le=1536)] = None
    """Length of the vectors: 256, 512, 1024 or 1536; shorter ones are cheaper to store and a little less exact. 256 to 1536. Service default: 1536."""
    max_tokens: int | None = None
    """Most tokens read of each input; what is beyond is dealt with as `truncate` says."""
    truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None
    """What happens to an input of too many tokens: NONE refuses it, START and LEFT drop its beginning, END and RIGHT its end."""
