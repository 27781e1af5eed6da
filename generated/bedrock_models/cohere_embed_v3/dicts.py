# Generated from specs/cohere/cohere_embed_v3 by bedrock-codegen; do not edit.
"""Cohere Embed v3: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent


class CohereEmbedV3RequestDict(TypedDict):
    """Texts or one picture to embed, and what the vectors are for."""

    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"]
    """What the vectors are for: documents to be searched, queries that search them, input of a classifier, clustering, or `image` for a picture."""
    texts: NotRequired[Sequence[str]]
    """The texts; each gets its vector, in the same order. 1 to 96 items."""
    images: NotRequired[Sequence[FileContent]]
    """The picture, as a data URI of a JPEG or PNG file of 5 MB or less; in place of texts. At most 1 item."""
    truncate: NotRequired[Literal["NONE", "START", "END"]]
    """What happens to a text of too many tokens: NONE refuses it, START drops its beginning, END its end. Service default: "NONE"."""
    embedding_types: NotRequired[Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]]]
    """Encodings to return; when given, the answer holds the vectors by type, else plain float vectors."""
