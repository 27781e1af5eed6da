"""Models that sort documents by how well they answer a query."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, cast

from ..json.paths import first, values
from .model import Asked, BedrockModel


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

    _query_at: ClassVar[str]
    _documents_at: ClassVar[str]
    _results: ClassVar[str]
    """Where the ranks of an answer are."""
    _index: ClassVar[str]
    """Where a rank says which document it is for, and where its score."""
    _score: ClassVar[str]

    def _rank(self, query: str, documents: Sequence[str], given: Mapping[str, Any]) -> list[Ranked]:
        return self._ranked(self._invoke(self._asked(query, documents, given)), documents)

    async def _arank(self, query: str, documents: Sequence[str], given: Mapping[str, Any]) -> list[Ranked]:
        return self._ranked(await self._ainvoke(self._asked(query, documents, given)), documents)

    def _asked(self, query: str, documents: Sequence[str], given: Mapping[str, Any]) -> Asked:
        subject = {**self._constants, self._query_at: query, self._documents_at: list(documents)}
        return self._ask(subject, self._settled(given))

    def _ranked(self, response: object, documents: Sequence[str]) -> list[Ranked]:
        """Each document with its score, best first."""
        pairs: list[tuple[int, float]] = [
            (cast("int", first(rank, self._index)), cast("float", first(rank, self._score)))
            for rank in values(response, self._results)
        ]
        return [Ranked(index, score, documents[index]) for index, score in pairs]
