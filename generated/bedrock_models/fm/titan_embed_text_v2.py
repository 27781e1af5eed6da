# Generated from specs/amazon/titan_embed_text_v2 by bedrock-codegen; do not edit.
"""Amazon Titan Text Embeddings V2 through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from ..titan_embed_text_v2.family import FAMILY, TitanEmbedTextV2KnownId
from .models import Model


class TitanEmbeddingsV2(BedrockEmbeddingsModel):
    """One text in, one vector out, of a chosen length, as floats, bits or both."""

    _family = FAMILY
    _places = {"dimensions": "/dimensions", "normalize": "/normalize"}
    _texts_at = "/inputText"
    _vectors = {"float": ("/embedding", "/embeddingsByType/float"), "binary": ("/embeddingsByType/binary",)}
    _encoding_at = "/embeddingTypes"
    _encodings_listed = True
    Id: TypeAlias = TitanEmbedTextV2KnownId | Literal[Model.AMAZON_TITAN_EMBED_TEXT_V2_0]

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        dimensions: int | None
        normalize: bool | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(self, *, dimensions: int | None = None, normalize: bool | None = None, **beside: Any) -> Everywhere:
        return everywhere(**beside)

    Floats: TypeAlias = Literal["float"]
    Integers: TypeAlias = Literal["binary"]

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
            type: What the vectors are for; this model makes the same vector for all.
            encoding: The numbers that the vectors consist of: float by default, or binary.
            dimensions: Length of the vector: 256, 512 or 1024; shorter ones are cheaper to store and a little less exact. 256
                to 1024. Service default: 1024.
            normalize: Whether the vector is scaled to length 1, so that dot products are cosines. Service default: true.
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
