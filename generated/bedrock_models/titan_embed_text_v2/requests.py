# Generated from specs/amazon/titan_embed_text_v2 by bedrock-codegen; do not edit.
"""Amazon Titan Text Embeddings V2: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.containers import Sequence
from .._runtime.json.rules import Combination


class TitanEmbedTextV2Request(BedrockRequest):
    """A text to embed, and the form of its vector."""

    __family__ = "titan_embed_text_v2"
    __rules__ = (Combination(fields=("/dimensions",), message="must be 256, 512 or 1024", allowed=((256,), (512,), (1024,))),)

    input_text: Annotated[str, Field(alias="inputText", max_length=50000, min_length=1)]
    """The text; beyond 8192 tokens it is refused, never cut. 1 to 50000 characters."""
    dimensions: Annotated[int | None, Field(ge=256, le=1024)] = None
    """Length of the vector: 256, 512 or 1024; shorter ones are cheaper to store and a little less exact. 256 to 1024. Service default: 1024."""
    normalize: bool | None = None
    """Whether the vector is scaled to length 1, so that dot products are cosines. Service default: true."""
    embedding_types: Annotated[Sequence[Literal["float", "binary"]] | None, Field(alias="embeddingTypes")] = None
    """Encodings to return; with `binary` alone the answer has no `embedding`. Service default: ["float"]."""
