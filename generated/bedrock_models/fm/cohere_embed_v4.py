# Generated from specs/cohere/cohere_embed_v4 by bedrock-codegen; do not edit.
"""Cohere Embed v4 through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType
from .._runtime.fm.media import Media
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from ..cohere_embed_v4.family import FAMILY, CohereEmbedV4KnownId
from .models import Model


class EmbedV4(BedrockEmbeddingsModel):
    """Texts, pictures, or inputs mixed of both in, a vector of a chosen length for each out. Up to about 128000 tokens an input and 20 MB a call."""

    _family = FAMILY
    _places = {"dimensions": "/output_dimension", "truncate": "/truncate", "max_tokens": "/max_tokens"}
    _texts_at = "/texts"
    _batch = 96
    _vectors = {
        "float": ("/embeddings/float/*", "/embeddings/*"),
        "int8": ("/embeddings/int8/*",),
        "uint8": ("/embeddings/uint8/*",),
        "binary": ("/embeddings/binary/*",),
        "ubinary": ("/embeddings/ubinary/*",),
    }
    _encoding_at = "/embedding_types"
    _encodings_listed = True
    _purpose_at = "/input_type"
    _images_at = "/images"
    _image = "$data_uri"
    _image_batch = 96
    _image_constants = {"/input_type": "search_document"}
    _purposes = {
        EmbeddingType.DOCUMENT: "search_document",
        EmbeddingType.QUERY: "search_query",
        EmbeddingType.CLASSIFICATION: "classification",
        EmbeddingType.CLUSTERING: "clustering",
    }
    Id: TypeAlias = CohereEmbedV4KnownId | Literal[Model.COHERE_EMBED_V4_0]

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        dimensions: int | None
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None
        max_tokens: int | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        dimensions: int | None = None,
        truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
        max_tokens: int | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    Floats: TypeAlias = Literal["float"]
    Integers: TypeAlias = Literal["int8", "uint8", "binary", "ubinary"]

    @typing.overload
    def generate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Floats | None = None,
        **args: Unpack[Args],
    ) -> list[list[float]]: ...
    @typing.overload
    def generate(
        self, data: Sequence[str], *, type: EmbeddingType = EmbeddingType.DOCUMENT, encoding: Integers, **args: Unpack[Args]
    ) -> list[list[int]]: ...
    def generate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Floats | Integers | None = None,
        **args: Any,
    ) -> Any:
        """A vector for each text.

        Args:
            data: The texts; any number, sent in as many requests as it takes.
            type: What the vectors are for.
            encoding: The numbers that the vectors consist of: float by default, or int8, uint8, binary, ubinary.
            dimensions: Length of the vectors: 256, 512, 1024 or 1536; shorter ones are cheaper to store and a little less
                exact. 256 to 1536. Service default: 1536.
            truncate: What happens to an input of too many tokens: NONE refuses it, START and LEFT drop its beginning, END and
                RIGHT its end.
            max_tokens: Most tokens read of each input; what is beyond is dealt with as `truncate` says.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
        """
        return self._send_all(self._embed(data, self._parameters(**args), type, encoding))

    @typing.overload
    def generate_for_documents(
        self, data: Sequence[str], *, encoding: Floats | None = None, **args: Unpack[Args]
    ) -> list[list[float]]: ...
    @typing.overload
    def generate_for_documents(self, data: Sequence[str], *, encoding: Integers, **args: Unpack[Args]) -> list[list[int]]: ...
    def generate_for_documents(self, data: Sequence[str], *, encoding: Floats | Integers | None = None, **args: Any) -> Any:
        """A vector for each text that is searched; takes what `generate` takes."""
        return self._send_all(self._embed(data, self._parameters(**args), EmbeddingType.DOCUMENT, encoding))

    @typing.overload
    def generate_for_query(self, text: str, *, encoding: Floats | None = None, **args: Unpack[Args]) -> list[float]: ...
    @typing.overload
    def generate_for_query(self, text: str, *, encoding: Integers, **args: Unpack[Args]) -> list[int]: ...
    def generate_for_query(self, text: str, *, encoding: Floats | Integers | None = None, **args: Any) -> Any:
        """The vector of one text that searches; takes what `generate` takes."""
        return self._send(self._embed_query(text, self._parameters(**args), encoding))

    @typing.overload
    def generate_for_images(
        self, images: Sequence[Media], *, encoding: Floats | None = None, **args: Unpack[Args]
    ) -> list[list[float]]: ...
    @typing.overload
    def generate_for_images(self, images: Sequence[Media], *, encoding: Integers, **args: Unpack[Args]) -> list[list[int]]: ...
    def generate_for_images(self, images: Sequence[Media], *, encoding: Floats | Integers | None = None, **args: Any) -> Any:
        """A vector for each picture; takes what `generate` takes."""
        return self._send_all(self._embed_images(images, self._parameters(**args), encoding))

    @typing.overload
    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Floats | None = None,
        **args: Unpack[Args],
    ) -> list[list[float]]: ...
    @typing.overload
    async def agenerate(
        self, data: Sequence[str], *, type: EmbeddingType = EmbeddingType.DOCUMENT, encoding: Integers, **args: Unpack[Args]
    ) -> list[list[int]]: ...
    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Floats | Integers | None = None,
        **args: Any,
    ) -> Any:
        """`generate`, awaited."""
        return await self._asend_all(self._embed(data, self._parameters(**args), type, encoding))

    @typing.overload
    async def agenerate_for_documents(
        self, data: Sequence[str], *, encoding: Floats | None = None, **args: Unpack[Args]
    ) -> list[list[float]]: ...
    @typing.overload
    async def agenerate_for_documents(
        self, data: Sequence[str], *, encoding: Integers, **args: Unpack[Args]
    ) -> list[list[int]]: ...
    async def agenerate_for_documents(
        self, data: Sequence[str], *, encoding: Floats | Integers | None = None, **args: Any
    ) -> Any:
        """`generate_for_documents`, awaited."""
        return await self._asend_all(self._embed(data, self._parameters(**args), EmbeddingType.DOCUMENT, encoding))

    @typing.overload
    async def agenerate_for_query(self, text: str, *, encoding: Floats | None = None, **args: Unpack[Args]) -> list[float]: ...
    @typing.overload
    async def agenerate_for_query(self, text: str, *, encoding: Integers, **args: Unpack[Args]) -> list[int]: ...
    async def agenerate_for_query(self, text: str, *, encoding: Floats | Integers | None = None, **args: Any) -> Any:
        """`generate_for_query`, awaited."""
        return await self._asend(self._embed_query(text, self._parameters(**args), encoding))

    @typing.overload
    async def agenerate_for_images(
        self, images: Sequence[Media], *, encoding: Floats | None = None, **args: Unpack[Args]
    ) -> list[list[float]]: ...
    @typing.overload
    async def agenerate_for_images(
        self, images: Sequence[Media], *, encoding: Integers, **args: Unpack[Args]
    ) -> list[list[int]]: ...
    async def agenerate_for_images(
        self, images: Sequence[Media], *, encoding: Floats | Integers | None = None, **args: Any
    ) -> Any:
        """`generate_for_images`, awaited."""
        return await self._asend_all(self._embed_images(images, self._parameters(**args), encoding))
