# Generated from specs/amazon/titan_embed_image by bedrock-codegen; do not edit.
"""Amazon Titan Multimodal Embeddings through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack

from .._runtime.calls.call import present
from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType
from .._runtime.fm.media import Media, Picture
from .._runtime.fm.model import Connection, Everywhere
from ..titan_embed_image.answers import TitanEmbedImageResponse
from ..titan_embed_image.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "input_text": ("inputText",),
    "inputText": ("inputText",),
    "input_image": ("inputImage",),
    "inputImage": ("inputImage",),
    "output_embedding_length": ("embeddingConfig", "outputEmbeddingLength"),
    "outputEmbeddingLength": ("embeddingConfig", "outputEmbeddingLength"),
    "requests": ("requests",),
}


TitanMultimodalEmbeddingsId: TypeAlias = Literal[
    "amazon.titan-embed-image-v1", Model.AMAZON_TITAN_EMBED_IMAGE_V1
]


class TitanMultimodalEmbeddingsParameters(Everywhere, total=False):
    """What the calls of `TitanMultimodalEmbeddings` take by name."""

    dimensions: int | None
    """Length of the vector: 256, 384 or 1024. 256 to 1024. Service default: 1024."""


class TitanMultimodalEmbeddingsDefaults(TitanMultimodalEmbeddingsParameters, Connection, total=False):
    """What `TitanMultimodalEmbeddings` takes for all its calls."""


class TitanMultimodalEmbeddings(BedrockEmbeddingsModel):
    """Texts and pictures as vectors of one space: Titan Multimodal Embeddings G1."""

    _family = FAMILY
    _places = {
        "dimensions": ("embeddingConfig", "outputEmbeddingLength"),
    }
    _native = _NATIVE

    def __init__(
        self,
        model_id: TitanMultimodalEmbeddingsId | str,
        **defaults: Unpack[TitanMultimodalEmbeddingsDefaults],
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls,
        model_id: TitanMultimodalEmbeddingsId | str,
        **defaults: Unpack[TitanMultimodalEmbeddingsDefaults],
    ) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    def generate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        dimensions: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each text.

        Args:
            data: The texts; any number, sent in as many requests as it takes.
            type: What the vectors are for; this model makes the same vector for all.
            dimensions: Length of the vector: 256, 384 or 1024. 256 to 1024. Service default: 1024.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
        """
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(_body, data, 1, given, _float)
        return vectors

    def generate_for_documents(
        self,
        data: Sequence[str],
        *,
        dimensions: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each text that is searched; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(_body, data, 1, given, _float)
        return vectors

    def generate_for_query(
        self,
        text: str,
        *,
        dimensions: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[float]:
        """The vector of one text that searches; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(_body, [text], 1, given, _float)
        return vectors[0]

    def generate_for_images(
        self,
        images: Sequence[Media],
        *,
        dimensions: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each picture; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(_picture_body, images, 1, given, _float)
        return vectors

    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        dimensions: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(_body, data, 1, given, _float)
        return vectors

    async def agenerate_for_documents(
        self,
        data: Sequence[str],
        *,
        dimensions: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate_for_documents`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(_body, data, 1, given, _float)
        return vectors

    async def agenerate_for_query(
        self,
        text: str,
        *,
        dimensions: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[float]:
        """`generate_for_query`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(_body, [text], 1, given, _float)
        return vectors[0]

    async def agenerate_for_images(
        self,
        images: Sequence[Media],
        *,
        dimensions: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate_for_images`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(_picture_body, images, 1, given, _float)
        return vectors


def _body(
    texts: Sequence[str],
    *,
    dimensions: int | None = None,
) -> dict[str, Any]:
    """Texts as the members of a request."""
    return {
        "inputText": texts[0],
        "embeddingConfig": present(
            {
                "outputEmbeddingLength": dimensions,
            }
        ),
    }


def _picture_body(
    images: Sequence[Media],
    *,
    dimensions: int | None = None,
) -> dict[str, Any]:
    """Pictures as the members of a request."""
    picture = Picture(images[0])
    return {
        "inputImage": picture.base64,
        "embeddingConfig": present(
            {
                "outputEmbeddingLength": dimensions,
            }
        ),
    }


def _float(response: TitanEmbedImageResponse) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as float."""
    return [response.embedding] if response.embedding is not None else []
