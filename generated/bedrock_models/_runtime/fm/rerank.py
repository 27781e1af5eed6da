# Copied from generator/bedrock_codegen/runtime/_runtime/fm/rerank.py; edit it there.
"""Models that sort documents by how well they answer a query."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from ..calls import call
from .model import BedrockModel

Builder: TypeAlias = Callable[..., dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document and how well it answers the query."""

    index: int
    """Its place among the documents that were given."""
    score: float
    """Relevance, from 0 to 1."""
    document: str
    """Its text."""


class BedrockRerankModel(BedrockModel):
    """A model that reranks documents."""

    @staticmethod
    def _scores(response: Any) -> list[tuple[int, float]]:
        """Index and score of each document, best first."""
        raise NotImplementedError

    def _rank(self, build: Builder, query: str, documents: Sequence[str], given: Mapping[str, Any]) -> list[Ranked]:
        members, beside = self._members(build, (query, list(documents)), self._settled(given))
        response = call.invoke(self._family, self.model_id, self._request(members), client=self.client, **beside)
        return self._ranked(response, documents)

    async def _arank(self, build: Builder, query: str, documents: Sequence[str], given: Mapping[str, Any]) -> list[Ranked]:
        members, beside = self._members(build, (query, list(documents)), self._settled(given))
        response = await call.ainvoke(self._family, self.model_id, self._request(members), client=self.async_client, **beside)
        return self._ranked(response, documents)

    def _ranked(self, response: Any, documents: Sequence[str]) -> list[Ranked]:
        return [Ranked(index, score, documents[index]) for index, score in self._scores(response)]
