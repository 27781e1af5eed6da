# Generated from specs/amazon/titan_embed_image by bedrock-codegen; do not edit.
"""Amazon Titan Multimodal Embeddings: what is sent."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import AtMostOne, Combination


class TitanEmbedImageConfig(RequestBody):
    """What the vector shall be like."""

    __rules__ = (
        Combination(fields=("/outputEmbeddingLength",), message="must be 256, 384 or 1024", allowed=((256,), (384,), (1024,))),
    )

    output_embedding_length: Annotated[int | None, Field(alias="outputEmbeddingLength", ge=256, le=1024)] = None
    """Length of the vector: 256, 384 or 1024. 256 to 1024. Service default: 1024."""


class TitanEmbedImageRequest(BedrockRequest):
    """A text, a picture, or both, that shall become one vector; at least one of them is needed."""

    __family__ = "titan_embed_image"
    __rules__ = (
        AtMostOne(fields=("/requests", "/inputText"), message="a batch in requests stands alone"),
        AtMostOne(fields=("/requests", "/inputImage"), message="a batch in requests stands alone"),
        AtMostOne(fields=("/requests", "/embeddingConfig"), message="a batch in requests stands alone"),
    )

    input_text: Annotated[str | None, Field(alias="inputText")] = None
    """The text; pages disagree on whether 128 or 256 tokens are the most."""
    input_image: Annotated[Base64 | None, Field(alias="inputImage")] = None
    """The picture, up to 25 MB and 2048 by 2048 pixels; with a text, the answer is the mean of both vectors."""
    embedding_config: Annotated[TitanEmbedImageConfig | None, Field(alias="embeddingConfig")] = None
    """What the vector shall be like."""
    requests: Sequence[Mapping[str, Any]] | None = None
    """Several inputs at once: a form that only a refusal names, and whose inside is not known."""
