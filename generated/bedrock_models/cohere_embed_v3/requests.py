# Generated from specs/cohere/cohere_embed_v3 by bedrock-codegen; do not edit.
"""Cohere Embed v3: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.containers import Sequence
from .._runtime.bodies.files import DataUri
from .._runtime.json.rules import OneOf

CohereEmbedV3Text = TypeAliasType("CohereEmbedV3Text", Annotated[str, Field(max_length=2048)])
"""A text to embed; one that is too long in characters is refused whatever `truncate` says."""


CohereEmbedV3DataUri = TypeAliasType("CohereEmbedV3DataUri", Annotated[DataUri, Field(pattern="^data:")])
"""A picture as `data:image/png;base64,...`."""


class CohereEmbedV3Request(BedrockRequest):
    """Texts or one picture to embed, and what the vectors are for."""

    __family__ = "cohere_embed_v3"
    __rules__ = (OneOf(fields=("/texts", "/images"), message="give either texts or images"),)

    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"]
    """What the vectors are for: documents to be searched, queries that search them, input of a classifier, clustering, or `image` for a picture."""
    texts: Annotated[Sequence[CohereEmbedV3Text] | None, Field(max_length=96, min_length=1)] = None
    """The texts; each gets its vector, in the same order. 1 to 96 items."""
    images: Annotated[Sequence[CohereEmbedV3DataUri] | None, Field(max_length=1)] = None
    """The picture, as a data URI of a JPEG or PNG file of 5 MB or less; in place of texts. At most 1 item."""
    truncate: Literal["NONE", "START", "END"] | None = None
    """What happens to a text of too many tokens: NONE refuses it, START drops its beginning, END its end. Service default: "NONE"."""
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None = None
    """Encodings to return; when given, the answer holds the vectors by type, else plain float vectors."""
