# Generated from specs/amazon/titan_embed_image by bedrock-codegen; do not edit.
"""Amazon Titan Multimodal Embeddings: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import TitanEmbedImageConfig


class TitanEmbedImageConfigDict(TypedDict):
    """What the vector shall be like."""

    outputEmbeddingLength: NotRequired[int]
    """Length of the vector: 256, 384 or 1024. 256 to 1024. Service default: 1024."""


class TitanEmbedImageRequestDict(TypedDict):
    """A text, a picture, or both, that shall become one vector; at least one of them is needed."""

    inputText: NotRequired[str]
    """The text; pages disagree on whether 128 or 256 tokens are the most."""
    inputImage: NotRequired[FileContent]
    """The picture, up to 25 MB and 2048 by 2048 pixels; with a text, the answer is the mean of both vectors."""
    embeddingConfig: NotRequired[TitanEmbedImageConfigDict | TitanEmbedImageConfig]
    """What the vector shall be like."""
    requests: NotRequired[Sequence[Mapping[str, Any]]]
    """Several inputs at once: a form that only a refusal names, and whose inside is not known."""
