# Generated from specs/amazon/titan_embed_text_v1 by bedrock-codegen; do not edit.
"""Amazon Titan Embeddings G1 - Text through the common interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from ..titan_embed_text_v1.family import FAMILY, TitanEmbedTextV1KnownId
from .models import Model


class TitanEmbeddings(BedrockEmbeddingsModel):
    """One text in, one vector of 1536 floats out. The id `amazon.titan-embed-g1-text-02` is taken to speak the same format."""

    _family = FAMILY
    _texts_at = "/inputText"
    _vectors = {"float": ("/embedding",)}
    Id: TypeAlias = TitanEmbedTextV1KnownId | Literal[Model.AMAZON_TITAN_EMBED_G1_TEXT_02, Model.AMAZON_TITAN_EMBED_TEXT_V1]

    class Args(Everywhere, total=False):
        """What its calls take by name."""

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(self, **beside: Any) -> Everywhere:
        return everywhere(**beside)

    def generate(
        self, data: Sequence[str], *, type: EmbeddingType = EmbeddingType.DOCUMENT, **args: Unpack[Args]
    ) -> list[list[float]]:
        """A vector for each text.

        Args:
            data: The texts; any number, sent in as many requests as it takes.
            type: What the vectors are for; this model makes the same vector for all.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
        """
        return self._send_all(self._embed(data, self._parameters(**args), type))

    def generate_for_documents(self, data: Sequence[str], **args: Unpack[Args]) -> list[list[float]]:
        """A vector for each text that is searched; takes what `generate` takes."""
        return self._send_all(self._embed(data, self._parameters(**args), EmbeddingType.DOCUMENT))

    def generate_for_query(self, text: str, **args: Unpack[Args]) -> list[float]:
        """The vector of one text that searches; takes what `generate` takes."""
        return self._send(self._embed_query(text, self._parameters(**args)))

    async def agenerate(
        self, data: Sequence[str], *, type: EmbeddingType = EmbeddingType.DOCUMENT, **args: Unpack[Args]
    ) -> list[list[float]]:
        """`generate`, awaited."""
        return await self._asend_all(self._embed(data, self._parameters(**args), type))

    async def agenerate_for_documents(self, data: Sequence[str], **args: Unpack[Args]) -> list[list[float]]:
        """`generate_for_documents`, awaited."""
        return await self._asend_all(self._embed(data, self._parameters(**args), EmbeddingType.DOCUMENT))

    async def agenerate_for_query(self, text: str, **args: Unpack[Args]) -> list[float]:
        """`generate_for_query`, awaited."""
        return await self._asend(self._embed_query(text, self._parameters(**args)))
