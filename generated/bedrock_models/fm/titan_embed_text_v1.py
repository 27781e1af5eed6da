# Generated from specs/amazon/titan_embed_text_v1 by bedrock-codegen; do not edit.
"""Amazon Titan Embeddings G1 - Text through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack

from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType
from .._runtime.fm.model import Connection, Everywhere
from ..titan_embed_text_v1.answers import TitanEmbedTextV1Response
from ..titan_embed_text_v1.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {"input_text": ("inputText",), "inputText": ("inputText",)}


TitanEmbeddingsId: TypeAlias = Literal[
    "amazon.titan-embed-g1-text-02",
    "amazon.titan-embed-text-v1",
    Model.AMAZON_TITAN_EMBED_G1_TEXT_02,
    Model.AMAZON_TITAN_EMBED_TEXT_V1,
]


class TitanEmbeddingsParameters(Everywhere, total=False):
    """What the calls of `TitanEmbeddings` take by name."""


class TitanEmbeddingsDefaults(TitanEmbeddingsParameters, Connection, total=False):
    """What `TitanEmbeddings` takes for all its calls."""


class TitanEmbeddings(BedrockEmbeddingsModel):
    """One text in, one vector of 1536 floats out. The id `amazon.titan-embed-g1-text-02` is taken to speak the same format."""

    _family = FAMILY
    _places = {}
    _native = _NATIVE

    def __init__(
        self, model_id: TitanEmbeddingsId | str, **defaults: Unpack[TitanEmbeddingsDefaults]
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: TitanEmbeddingsId | str, **defaults: Unpack[TitanEmbeddingsDefaults]) -> Self:
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
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each text.

        Args:
            data: The texts; any number, sent in as many requests as it takes.
            type: What the vectors are for; this model makes the same vector for all.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
        """
        given: dict[str, Any] = {
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
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each text that is searched; takes what `generate` takes."""
        given: dict[str, Any] = {
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
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[float]:
        """The vector of one text that searches; takes what `generate` takes."""
        given: dict[str, Any] = {
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(_body, [text], 1, given, _float)
        return vectors[0]

    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate`, awaited."""
        given: dict[str, Any] = {
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
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate_for_documents`, awaited."""
        given: dict[str, Any] = {
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
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[float]:
        """`generate_for_query`, awaited."""
        given: dict[str, Any] = {
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(_body, [text], 1, given, _float)
        return vectors[0]


def _body(
    texts: Sequence[str],
) -> dict[str, Any]:
    """Texts as the members of a request."""
    return {
        "inputText": texts[0],
    }


def _float(response: TitanEmbedTextV1Response) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as float."""
    return [response.embedding]
