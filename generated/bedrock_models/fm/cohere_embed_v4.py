# Generated from specs/cohere/cohere_embed_v4 by bedrock-codegen; do not edit.
"""Cohere Embed v4 through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType, purpose
from .._runtime.fm.media import Media, Picture
from .._runtime.fm.model import Connection, Everywhere
from ..cohere_embed_v4.answers import CohereEmbedV4ByType, CohereEmbedV4Response
from ..cohere_embed_v4.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "input_type": ("input_type",),
    "texts": ("texts",),
    "images": ("images",),
    "inputs": ("inputs",),
    "embedding_types": ("embedding_types",),
    "output_dimension": ("output_dimension",),
    "max_tokens": ("max_tokens",),
    "truncate": ("truncate",),
}


EmbedV4Id: TypeAlias = Literal[
    "cohere.embed-v4:0",
    "us.cohere.embed-v4:0",
    "eu.cohere.embed-v4:0",
    "global.cohere.embed-v4:0",
    Model.COHERE_EMBED_V4_0,
]


class EmbedV4Parameters(Everywhere, total=False):
    """What the calls of `EmbedV4` take by name."""

    dimensions: int | None
    """Length of the vectors: 256, 512, 1024 or 1536; shorter ones are cheaper to store and a little less exact. 256 to 1536. Service default: 1536."""
    truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None
    """What happens to an input of too many tokens: NONE refuses it, START and LEFT drop its beginning, END and RIGHT its end."""
    max_tokens: int | None
    """Most tokens read of each input; what is beyond is dealt with as `truncate` says."""


class EmbedV4Defaults(EmbedV4Parameters, Connection, total=False):
    """What `EmbedV4` takes for all its calls."""


class EmbedV4(BedrockEmbeddingsModel):
    """Texts, pictures, or inputs mixed of both in, a vector of a chosen length for each out. Up to about 128000 tokens an input and 20 MB a call."""

    _family = FAMILY
    _places = {
        "dimensions": ("output_dimension",),
        "truncate": ("truncate",),
        "max_tokens": ("max_tokens",),
    }
    _native = _NATIVE

    def __init__(self, model_id: EmbedV4Id | str, **defaults: Unpack[EmbedV4Defaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: EmbedV4Id | str, **defaults: Unpack[EmbedV4Defaults]) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[float]]: ...
    @overload
    def generate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["int8", "uint8", "binary", "ubinary"],
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[int]]: ...
    def generate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["float", "int8", "uint8", "binary", "ubinary"] | None = None,
        dimensions: int | None = None,
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
        max_tokens: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """A vector for each text.

        Args:
            data: The texts; any number, sent in as many requests as it takes.
            type: What the vectors are for.
            encoding: The numbers that the vectors consist of; floating-point numbers by default.
            dimensions: Length of the vectors: 256, 512, 1024 or 1536; shorter ones are cheaper to store and a little
                less exact. 256 to 1536. Service default: 1536.
            truncate: What happens to an input of too many tokens: NONE refuses it, START and LEFT drop its beginning,
                END and RIGHT its end.
            max_tokens: Most tokens read of each input; what is beyond is dealt with as `truncate` says.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
        """
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "max_tokens": max_tokens,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = type
        given["encoding"] = encoding
        vectors = self._embed(_body, data, 96, given, _VECTORS[encoding or "float"])
        return vectors

    @overload
    def generate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[float]]: ...
    @overload
    def generate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["int8", "uint8", "binary", "ubinary"],
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[int]]: ...
    def generate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["float", "int8", "uint8", "binary", "ubinary"] | None = None,
        dimensions: int | None = None,
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
        max_tokens: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """A vector for each text that is searched; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "max_tokens": max_tokens,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = EmbeddingType.DOCUMENT
        given["encoding"] = encoding
        vectors = self._embed(_body, data, 96, given, _VECTORS[encoding or "float"])
        return vectors

    @overload
    def generate_for_query(
        self, text: str, *, encoding: Literal["float"] | None = None, **parameters: Unpack[EmbedV4Parameters]
    ) -> list[float]: ...
    @overload
    def generate_for_query(
        self,
        text: str,
        *,
        encoding: Literal["int8", "uint8", "binary", "ubinary"],
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[int]: ...
    def generate_for_query(
        self,
        text: str,
        *,
        encoding: Literal["float", "int8", "uint8", "binary", "ubinary"] | None = None,
        dimensions: int | None = None,
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
        max_tokens: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """The vector of one text that searches; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "max_tokens": max_tokens,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = EmbeddingType.QUERY
        given["encoding"] = encoding
        vectors = self._embed(_body, [text], 96, given, _VECTORS[encoding or "float"])
        return vectors[0]

    @overload
    def generate_for_images(
        self,
        images: Sequence[Media],
        *,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[float]]: ...
    @overload
    def generate_for_images(
        self,
        images: Sequence[Media],
        *,
        encoding: Literal["int8", "uint8", "binary", "ubinary"],
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[int]]: ...
    def generate_for_images(
        self,
        images: Sequence[Media],
        *,
        encoding: Literal["float", "int8", "uint8", "binary", "ubinary"] | None = None,
        dimensions: int | None = None,
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
        max_tokens: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """A vector for each picture; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "max_tokens": max_tokens,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["encoding"] = encoding
        vectors = self._embed(_picture_body, images, 96, given, _VECTORS[encoding or "float"])
        return vectors

    @overload
    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[float]]: ...
    @overload
    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["int8", "uint8", "binary", "ubinary"],
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[int]]: ...
    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["float", "int8", "uint8", "binary", "ubinary"] | None = None,
        dimensions: int | None = None,
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
        max_tokens: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """`generate`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "max_tokens": max_tokens,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = type
        given["encoding"] = encoding
        vectors = await self._aembed(_body, data, 96, given, _VECTORS[encoding or "float"])
        return vectors

    @overload
    async def agenerate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[float]]: ...
    @overload
    async def agenerate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["int8", "uint8", "binary", "ubinary"],
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[int]]: ...
    async def agenerate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["float", "int8", "uint8", "binary", "ubinary"] | None = None,
        dimensions: int | None = None,
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
        max_tokens: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """`generate_for_documents`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "max_tokens": max_tokens,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = EmbeddingType.DOCUMENT
        given["encoding"] = encoding
        vectors = await self._aembed(_body, data, 96, given, _VECTORS[encoding or "float"])
        return vectors

    @overload
    async def agenerate_for_query(
        self, text: str, *, encoding: Literal["float"] | None = None, **parameters: Unpack[EmbedV4Parameters]
    ) -> list[float]: ...
    @overload
    async def agenerate_for_query(
        self,
        text: str,
        *,
        encoding: Literal["int8", "uint8", "binary", "ubinary"],
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[int]: ...
    async def agenerate_for_query(
        self,
        text: str,
        *,
        encoding: Literal["float", "int8", "uint8", "binary", "ubinary"] | None = None,
        dimensions: int | None = None,
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
        max_tokens: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """`generate_for_query`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "max_tokens": max_tokens,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["type"] = EmbeddingType.QUERY
        given["encoding"] = encoding
        vectors = await self._aembed(_body, [text], 96, given, _VECTORS[encoding or "float"])
        return vectors[0]

    @overload
    async def agenerate_for_images(
        self,
        images: Sequence[Media],
        *,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[float]]: ...
    @overload
    async def agenerate_for_images(
        self,
        images: Sequence[Media],
        *,
        encoding: Literal["int8", "uint8", "binary", "ubinary"],
        **parameters: Unpack[EmbedV4Parameters],
    ) -> list[list[int]]: ...
    async def agenerate_for_images(
        self,
        images: Sequence[Media],
        *,
        encoding: Literal["float", "int8", "uint8", "binary", "ubinary"] | None = None,
        dimensions: int | None = None,
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
        max_tokens: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """`generate_for_images`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "truncate": truncate,
            "max_tokens": max_tokens,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["encoding"] = encoding
        vectors = await self._aembed(_picture_body, images, 96, given, _VECTORS[encoding or "float"])
        return vectors


def _body(
    texts: Sequence[str],
    *,
    type: EmbeddingType,
    encoding: str | None = None,
    dimensions: int | None = None,
    truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
    max_tokens: int | None = None,
) -> dict[str, Any]:
    """Texts as the members of a request."""
    return {
        "input_type": purpose(type, _PURPOSES),
        "texts": list(texts),
        "output_dimension": dimensions,
        "truncate": truncate,
        "max_tokens": max_tokens,
        "embedding_types": [encoding] if encoding is not None else None,
    }


def _picture_body(
    images: Sequence[Media],
    *,
    encoding: str | None = None,
    dimensions: int | None = None,
    truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
    max_tokens: int | None = None,
) -> dict[str, Any]:
    """Pictures as the members of a request."""
    return {
        "input_type": "search_document",
        "images": [picture.data_uri for picture in (Picture(image) for image in images)],
        "output_dimension": dimensions,
        "truncate": truncate,
        "max_tokens": max_tokens,
        "embedding_types": [encoding] if encoding is not None else None,
    }


def _float(response: CohereEmbedV4Response) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as float."""
    found = (
        response.embeddings.float_
        if isinstance(response.embeddings, CohereEmbedV4ByType) and response.embeddings.float_ is not None
        else []
    )
    if found:
        return found
    return response.embeddings if isinstance(response.embeddings, list) else []


def _int8(response: CohereEmbedV4Response) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as int8."""
    return (
        response.embeddings.int8
        if isinstance(response.embeddings, CohereEmbedV4ByType) and response.embeddings.int8 is not None
        else []
    )


def _uint8(response: CohereEmbedV4Response) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as uint8."""
    return (
        response.embeddings.uint8
        if isinstance(response.embeddings, CohereEmbedV4ByType) and response.embeddings.uint8 is not None
        else []
    )


def _binary(response: CohereEmbedV4Response) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as binary."""
    return (
        response.embeddings.binary
        if isinstance(response.embeddings, CohereEmbedV4ByType) and response.embeddings.binary is not None
        else []
    )


def _ubinary(response: CohereEmbedV4Response) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as ubinary."""
    return (
        response.embeddings.ubinary
        if isinstance(response.embeddings, CohereEmbedV4ByType) and response.embeddings.ubinary is not None
        else []
    )


_VECTORS = {
    "float": _float,
    "int8": _int8,
    "uint8": _uint8,
    "binary": _binary,
    "ubinary": _ubinary,
}
_PURPOSES: Mapping[EmbeddingType, str] = {
    EmbeddingType.DOCUMENT: "search_document",
    EmbeddingType.QUERY: "search_query",
    EmbeddingType.CLASSIFICATION: "classification",
    EmbeddingType.CLUSTERING: "clustering",
}
