# Copied from generator/bedrock_codegen/runtime/_runtime/fm/rerank.py; edit it there.
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

    def _rank(self, query: str, documents: Sequence[str], given: Mapping[str, Any]) -> Asked[list[Ranked]]:
        """A request for ranks: of each document with its score, best first."""

        def read(response: object) -> list[Ranked]:
            return [self._ranked(rank, documents) for rank in values(response, self._results)]

        subject = {**self._constants, self._query_at: query, self._documents_at: list(documents)}
        return self._ask(subject, self._settled(given), read)

    def _ranked(self, rank: object, documents: Sequence[str]) -> Ranked:
        index, score = cast("int", first(rank, self._index)), cast("float", first(rank, self._score))
        return Ranked(index, score, documents[index])
