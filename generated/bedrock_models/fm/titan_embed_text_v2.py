# Generated from specs/amazon/titan_embed_text_v2 by bedrock-codegen; do not edit.
"""Amazon Titan Text Embeddings V2 through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType
from .._runtime.fm.model import Connection, Everywhere
from ..titan_embed_text_v2.answers import TitanEmbedTextV2Response
from ..titan_embed_text_v2.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "input_text": ("inputText",),
    "inputText": ("inputText",),
    "dimensions": ("dimensions",),
    "normalize": ("normalize",),
    "embedding_types": ("embeddingTypes",),
    "embeddingTypes": ("embeddingTypes",),
}


TitanEmbeddingsV2Id: TypeAlias = Literal["amazon.titan-embed-text-v2:0", Model.AMAZON_TITAN_EMBED_TEXT_V2_0]


class TitanEmbeddingsV2Parameters(Everywhere, total=False):
    """What the calls of `TitanEmbeddingsV2` take by name."""

    dimensions: int | None
    """Length of the vector: 256, 512 or 1024; shorter ones are cheaper to store and a little less exact. 256 to 1024. Service default: 1024."""
    normalize: bool | None
    """Whether the vector is scaled to length 1, so that dot products are cosines. Service default: true."""


class TitanEmbeddingsV2Defaults(TitanEmbeddingsV2Parameters, Connection, total=False):
    """What `TitanEmbeddingsV2` takes for all its calls."""


class TitanEmbeddingsV2(BedrockEmbeddingsModel):
    """One text in, one vector out, of a chosen length, as floats, bits or both."""

    _family = FAMILY
    _places = {
        "dimensions": ("dimensions",),
        "normalize": ("normalize",),
    }
    _native = _NATIVE

    def __init__(
        self, model_id: TitanEmbeddingsV2Id | str, **defaults: Unpack[TitanEmbeddingsV2Defaults]
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls, model_id: TitanEmbeddingsV2Id | str, **defaults: Unpack[TitanEmbeddingsV2Defaults]
    ) -> Self:
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
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[list[float]]: ...
    @overload
    def generate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["binary"],
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[list[int]]: ...
    def generate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["float", "binary"] | None = None,
        dimensions: int | None = None,
        normalize: bool | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """A vector for each text.

        Args:
            data: The texts; any number, sent in as many requests as it takes.
            type: What the vectors are for; this model makes the same vector for all.
            encoding: The numbers that the vectors consist of; floating-point numbers by default.
            dimensions: Length of the vector: 256, 512 or 1024; shorter ones are cheaper to store and a little less
                exact. 256 to 1024. Service default: 1024.
            normalize: Whether the vector is scaled to length 1, so that dot products are cosines. Service default:
                true.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
        """
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "normalize": normalize,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["encoding"] = encoding
        vectors = self._embed(_body, data, 1, given, _VECTORS[encoding or "float"])
        return vectors

    @overload
    def generate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[list[float]]: ...
    @overload
    def generate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["binary"],
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[list[int]]: ...
    def generate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["float", "binary"] | None = None,
        dimensions: int | None = None,
        normalize: bool | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """A vector for each text that is searched; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "normalize": normalize,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["encoding"] = encoding
        vectors = self._embed(_body, data, 1, given, _VECTORS[encoding or "float"])
        return vectors

    @overload
    def generate_for_query(
        self,
        text: str,
        *,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[float]: ...
    @overload
    def generate_for_query(
        self, text: str, *, encoding: Literal["binary"], **parameters: Unpack[TitanEmbeddingsV2Parameters]
    ) -> list[int]: ...
    def generate_for_query(
        self,
        text: str,
        *,
        encoding: Literal["float", "binary"] | None = None,
        dimensions: int | None = None,
        normalize: bool | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """The vector of one text that searches; takes what `generate` takes."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "normalize": normalize,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["encoding"] = encoding
        vectors = self._embed(_body, [text], 1, given, _VECTORS[encoding or "float"])
        return vectors[0]

    @overload
    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[list[float]]: ...
    @overload
    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["binary"],
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[list[int]]: ...
    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        encoding: Literal["float", "binary"] | None = None,
        dimensions: int | None = None,
        normalize: bool | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """`generate`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "normalize": normalize,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["encoding"] = encoding
        vectors = await self._aembed(_body, data, 1, given, _VECTORS[encoding or "float"])
        return vectors

    @overload
    async def agenerate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[list[float]]: ...
    @overload
    async def agenerate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["binary"],
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[list[int]]: ...
    async def agenerate_for_documents(
        self,
        data: Sequence[str],
        *,
        encoding: Literal["float", "binary"] | None = None,
        dimensions: int | None = None,
        normalize: bool | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """`generate_for_documents`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "normalize": normalize,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["encoding"] = encoding
        vectors = await self._aembed(_body, data, 1, given, _VECTORS[encoding or "float"])
        return vectors

    @overload
    async def agenerate_for_query(
        self,
        text: str,
        *,
        encoding: Literal["float"] | None = None,
        **parameters: Unpack[TitanEmbeddingsV2Parameters],
    ) -> list[float]: ...
    @overload
    async def agenerate_for_query(
        self, text: str, *, encoding: Literal["binary"], **parameters: Unpack[TitanEmbeddingsV2Parameters]
    ) -> list[int]: ...
    async def agenerate_for_query(
        self,
        text: str,
        *,
        encoding: Literal["float", "binary"] | None = None,
        dimensions: int | None = None,
        normalize: bool | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> Any:
        """`generate_for_query`, awaited."""
        given: dict[str, Any] = {
            "dimensions": dimensions,
            "normalize": normalize,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        given["encoding"] = encoding
        vectors = await self._aembed(_body, [text], 1, given, _VECTORS[encoding or "float"])
        return vectors[0]


def _body(
    texts: Sequence[str],
    *,
    encoding: str | None = None,
    dimensions: int | None = None,
    normalize: bool | None = None,
) -> dict[str, Any]:
    """Texts as the members of a request."""
    return {
        "inputText": texts[0],
        "dimensions": dimensions,
        "normalize": normalize,
        "embeddingTypes": [encoding] if encoding is not None else None,
    }


def _float(response: TitanEmbedTextV2Response) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as float."""
    found = [response.embedding] if response.embedding is not None else []
    if found:
        return found
    return (
        [response.embeddings_by_type.float_]
        if response.embeddings_by_type is not None and response.embeddings_by_type.float_ is not None
        else []
    )


def _binary(response: TitanEmbedTextV2Response) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as binary."""
    return (
        [response.embeddings_by_type.binary]
        if response.embeddings_by_type is not None and response.embeddings_by_type.binary is not None
        else []
    )


_VECTORS = {
    "float": _float,
    "binary": _binary,
}
