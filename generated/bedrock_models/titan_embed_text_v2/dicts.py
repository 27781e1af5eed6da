# Generated from specs/amazon/titan_embed_text_v2 by bedrock-codegen; do not edit.
"""Amazon Titan Text Embeddings V2: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict


class TitanEmbedTextV2RequestDict(TypedDict):
    """A text to embed, and the form of its vector."""

    inputText: str
    """The text; beyond 8192 tokens it is refused, never cut. 1 to 50000 characters."""
    dimensions: NotRequired[int]
    """Length of the vector: 256, 512 or 1024; shorter ones are cheaper to store and a little less exact. 256 to 1024. Service default: 1024."""
    normalize: NotRequired[bool]
    """Whether the vector is scaled to length 1, so that dot products are cosines. Service default: true."""
    embeddingTypes: NotRequired[Sequence[Literal["float", "binary"]]]
    """Encodings to return; with `binary` alone the answer has no `embedding`. Service default: ["float"]."""
