# Generated from specs/cohere/cohere_rerank by bedrock-codegen; do not edit.
"""Cohere Rerank through the common interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.rerank import BedrockRerankModel, Ranked
from ..cohere_rerank.family import FAMILY, CohereRerankKnownId
from .models import Model


class CohereRerank(BedrockRerankModel):
    """Ranks texts by how well they answer a query: Rerank 3.5, by its native body. The Rerank operation of the agents runtime is another interface."""

    _family = FAMILY
    _places = {"top_n": "/top_n", "max_tokens_per_doc": "/max_tokens_per_doc"}
    _constants = {"/api_version": 2}
    _query_at = "/query"
    _documents_at = "/documents"
    _results = "/results/*"
    _index = "/index"
    _score = "/relevance_score"
    Id: TypeAlias = CohereRerankKnownId | Literal[Model.COHERE_RERANK_V3_5_0]

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        top_n: int | None
        max_tokens_per_doc: int | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(self, *, top_n: int | None = None, max_tokens_per_doc: int | None = None, **beside: Any) -> Everywhere:
        return everywhere(**beside)

    def rerank(self, query: str, documents: Sequence[str], **args: Unpack[Args]) -> list[Ranked]:
        """Sort documents by how well they answer a query, best first.

        Args:
            query: What is looked for.
            documents: What to look through.
            top_n: How many of the best texts to return; all of them when left out.
            max_tokens_per_doc: Tokens that are read of each text; the rest is cut. Known from Cohere's own service, not seen
                on Bedrock.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
        """
        return self._send(self._rank(query, documents, self._parameters(**args)))

    async def arerank(self, query: str, documents: Sequence[str], **args: Unpack[Args]) -> list[Ranked]:
        """`rerank`, awaited."""
        return await self._asend(self._rank(query, documents, self._parameters(**args)))
