# Generated from specs/amazon/nova_embed by bedrock-codegen; do not edit.
"""Amazon Nova Multimodal Embeddings through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack

from .._runtime.calls.call import present
from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType, purpose
from .._runtime.fm.media import Media, Picture
from .._runtime.fm.model import Connection, Everywhere
from ..nova_embed.answers import NovaEmbedResponse
from ..nova_embed.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "task_type": ("taskType",),
    "taskType": ("taskType",),
    "single_embedding_params": ("singleEmbeddingParams",),
    "singleEmbeddingParams": ("singleEmbeddingParams",),
    "segmented_embedding_params": ("segmentedEmbeddingParams",),
    "segmentedEmbeddingParams": ("segmentedEmbeddingParams",),
    "schema_version": ("schemaVersion",),
    "schemaVersion": ("schemaVersion",),
}


NovaEmbeddingsId: TypeAlias = Literal[
    "amazon.nova-2-multimodal-embeddings-v1:0", Model.AMAZON_NOVA_2_MULTIMODAL_EMBEDDINGS_V1_0
]


class NovaEmbeddingsParameters(Everywhere, total=False):
    """What the calls of `NovaEmbeddings` take by name."""

    dimensions: int | None
    """Length of the vector: 256, 384, 1024 or 3072. 256 to 3072. Service default: 3072."""
    truncate: Literal["START", "END", "NONE"] | None
    """What happens to a text with too many tokens: cut at its start, at its end, or refused."""


class NovaEmbeddingsDefaults(NovaEmbeddingsParameters, Connection, total=False):
    """What `NovaEmbeddings` takes for all its calls."""


class NovaEmbeddings(BedrockEmbeddingsModel):
    """Text, pictures, sound and video as vectors of one space."""

    _family = FAMILY
    _places = {
        "dimensions": ("singleEmbeddingParams", "embeddingDimension"),
        "truncate": ("singleEmbeddingParams", "text", "truncationMode"),
    }
    _native = _NATIVE

    def __init__(self, model_id: NovaEmbeddingsId | str, **defaults: Unpack[NovaEmbeddingsDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: NovaEmbeddingsId | str, **defaults: Unpack[NovaEmbeddingsDefaults]) -> Self:
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
        truncate: Literal["START", "END", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each text.

        Args:
            data: The texts; any number, sent in as many requests as it takes.
            type: What the vectors are for.
            dimensions: Length of the vector: 256, 384, 1024 or 3072. 256 to 3072. Service default: 3072.
            truncate: What happens to a text with too many tokens: cut at its start, at its end, or refused.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
        """
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = type
        vectors: list[list[float]] = self._embed(_body, data, 1, given, _float)
        return vectors

    def generate_for_documents(
        self,
        data: Sequence[str],
        *,
        dimensions: int | None = None,
        truncate: Literal["START", "END", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each text that is searched; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = EmbeddingType.DOCUMENT
        vectors: list[list[float]] = self._embed(_body, data, 1, given, _float)
        return vectors

    def generate_for_query(
        self,
        text: str,
        *,
        dimensions: int | None = None,
        truncate: Literal["START", "END", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[float]:
        """The vector of one text that searches; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = EmbeddingType.QUERY
        vectors: list[list[float]] = self._embed(_body, [text], 1, given, _float)
        return vectors[0]

    def generate_for_images(
        self,
        images: Sequence[Media],
        *,
        dimensions: int | None = None,
        truncate: Literal["START", "END", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each picture; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
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
        truncate: Literal["START", "END", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = type
        vectors: list[list[float]] = await self._aembed(_body, data, 1, given, _float)
        return vectors

    async def agenerate_for_documents(
        self,
        data: Sequence[str],
        *,
        dimensions: int | None = None,
        truncate: Literal["START", "END", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate_for_documents`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = EmbeddingType.DOCUMENT
        vectors: list[list[float]] = await self._aembed(_body, data, 1, given, _float)
        return vectors

    async def agenerate_for_query(
        self,
        text: str,
        *,
        dimensions: int | None = None,
        truncate: Literal["START", "END", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[float]:
        """`generate_for_query`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = EmbeddingType.QUERY
        vectors: list[list[float]] = await self._aembed(_body, [text], 1, given, _float)
        return vectors[0]

    async def agenerate_for_images(
        self,
        images: Sequence[Media],
        *,
        dimensions: int | None = None,
        truncate: Literal["START", "END", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate_for_images`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(_picture_body, images, 1, given, _float)
        return vectors


def _body(
    texts: Sequence[str],
    *,
    type: EmbeddingType,
    dimensions: int | None = None,
    truncate: Literal["START", "END", "NONE"] = "END",
) -> dict[str, Any]:
    """Texts as the members of a request."""
    return {
        "taskType": "SINGLE_EMBEDDING",
        "singleEmbeddingParams": present(
            {
                "embeddingPurpose": purpose(type, _PURPOSES),
                "text": present(
                    {
                        "value": texts[0],
                        "truncationMode": truncate,
                    }
                ),
                "embeddingDimension": dimensions,
            }
        ),
    }


def _picture_body(
    images: Sequence[Media],
    *,
    dimensions: int | None = None,
    truncate: Literal["START", "END", "NONE"] = "END",
) -> dict[str, Any]:
    """Pictures as the members of a request."""
    picture = Picture(images[0])
    return {
        "taskType": "SINGLE_EMBEDDING",
        "singleEmbeddingParams": present(
            {
                "embeddingPurpose": "GENERIC_INDEX",
                "image": {"format": picture.format, "source": {"bytes": picture.base64}},
                "embeddingDimension": dimensions,
            }
        ),
    }


def _float(response: NovaEmbedResponse) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as float."""
    return [embedding.embedding for embedding in response.embeddings]


_PURPOSES: Mapping[EmbeddingType, str] = {
    EmbeddingType.DOCUMENT: "GENERIC_INDEX",
    EmbeddingType.QUERY: "GENERIC_RETRIEVAL",
    EmbeddingType.CLASSIFICATION: "CLASSIFICATION",
    EmbeddingType.CLUSTERING: "CLUSTERING",
}
