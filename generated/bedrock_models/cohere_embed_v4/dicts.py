# Generated from specs/cohere/cohere_embed_v4 by bedrock-codegen; do not edit.
"""Cohere Embed v4: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import CohereEmbedV4InputImageUrl, CohereEmbedV4InputPart, CohereEmbedV4MixedInput


class CohereEmbedV4InputTextPartDict(TypedDict):
    """A text within a mixed input."""

    type: Literal["text"]
    """Says that this is a text."""
    text: str
    """The text."""


class CohereEmbedV4InputImageUrlDict(TypedDict):
    """Where the picture is: in the URI itself."""

    url: FileContent
    """A picture as `data:image/png;base64,...`."""


class CohereEmbedV4InputImagePartDict(TypedDict):
    """A picture within a mixed input."""

    type: Literal["image_url"]
    """Says that this is a picture."""
    image_url: CohereEmbedV4InputImageUrlDict | CohereEmbedV4InputImageUrl | FileContent
    """The picture; earlier pages of the guide show the data URI itself here."""


CohereEmbedV4InputPartDict: TypeAlias = CohereEmbedV4InputTextPartDict | CohereEmbedV4InputImagePartDict
"""A text or a picture within a mixed input."""


class CohereEmbedV4MixedInputDict(TypedDict):
    """One input, made of parts."""

    content: Sequence[CohereEmbedV4InputPartDict | CohereEmbedV4InputPart]
    """Texts and pictures, in reading order."""


class CohereEmbedV4RequestDict(TypedDict):
    """Texts, pictures or mixed inputs to embed, what the vectors are for, and their form."""

    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"]
    """What the vectors are for: documents to be searched, queries that search them, input of a classifier, or clustering; with `image` several pictures share one vector."""
    texts: NotRequired[Sequence[str]]
    """The texts; each gets its vector, in the same order. At most 96 items."""
    images: NotRequired[Sequence[FileContent]]
    """Pictures as data URIs of PNG, JPEG, WebP or GIF files, each of 5 MB or less; large ones are scaled down to 2458624 pixels. At most 96 items."""
    inputs: NotRequired[Sequence[CohereEmbedV4MixedInputDict | CohereEmbedV4MixedInput]]
    """Inputs mixed of texts and pictures, such as a page and its caption; each gets one vector. At most 96 items."""
    embedding_types: NotRequired[Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]]]
    """Encodings to return. Service default: ["float"]."""
    output_dimension: NotRequired[int]
    """Length of the vectors: 256, 512, 1024 or 1536; shorter ones are cheaper to store and a little less exact. 256 to 1536. Service default: 1536."""
    max_tokens: NotRequired[int]
    """Most tokens read of each input; what is beyond is dealt with as `truncate` says."""
    truncate: NotRequired[Literal["NONE", "START", "END", "LEFT", "RIGHT"]]
    """What happens to an input of too many tokens: NONE refuses it, START and LEFT drop its beginning, END and RIGHT its end."""


CohereEmbedV4ImagePartDict: TypeAlias = CohereEmbedV4InputImagePartDict
CohereEmbedV4ImageUrlDict: TypeAlias = CohereEmbedV4InputImageUrlDict
CohereEmbedV4PartDict: TypeAlias = CohereEmbedV4InputPartDict
CohereEmbedV4TextPartDict: TypeAlias = CohereEmbedV4InputTextPartDict
