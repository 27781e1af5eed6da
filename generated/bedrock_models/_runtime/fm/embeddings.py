# Copied from generator/bedrock_codegen/runtime/_runtime/fm/embeddings.py; edit it there.
"""Models that turn texts, and some of them pictures, into vectors."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, ClassVar

from ..calls import call
from ..errors import AnswerError
from .model import BedrockModel

AT_ONCE = 8
"""Most requests of one `agenerate` that are under way together."""


class EmbeddingType(Enum):
    """What vectors are for; models without such a setting make the same vector for all."""

    DOCUMENT = 0
    """Texts that are searched."""
    QUERY = 1
    """Texts that search."""
    CLASSIFICATION = 2
    """Input of a classifier."""
    CLUSTERING = 3
    """Texts to sort into groups."""


class BedrockEmbeddingsModel(BedrockModel):
    """A model that makes vectors."""

    _batch: ClassVar[int] = 1
    """Most texts in one request."""

    def _embed(
        self, build: Callable[..., dict[str, Any]], data: Sequence[Any], batch: int, given: Mapping[str, Any], read: Any
    ) -> Any:
        """The vectors of any number of inputs, in their order, by as many requests as it takes."""
        settled = self._settled(given)
        vectors: list[Any] = []
        for chunk in _chunks(data, batch):
            members, beside = self._members(build, chunk, dict(settled))
            response = call.invoke(self._family, self.model_id, self._request(members), client=self.client, **beside)
            vectors += _complete(read(response), chunk, response)
        return vectors

    async def _aembed(
        self, build: Callable[..., dict[str, Any]], data: Sequence[Any], batch: int, given: Mapping[str, Any], read: Any
    ) -> Any:
        """`_embed`, awaited: several requests at once."""
        settled = self._settled(given)
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(chunk: Sequence[Any]) -> Sequence[Any]:
            members, beside = self._members(build, chunk, dict(settled))
            async with gate:
                response = await call.ainvoke(
                    self._family, self.model_id, self._request(members), client=self.async_client, **beside
                )
            return _complete(read(response), chunk, response)

        return [vector for found in await asyncio.gather(*map(one, _chunks(data, batch))) for vector in found]


def purpose(kind: EmbeddingType, known: Mapping[EmbeddingType, str]) -> str:
    """A family's word for what vectors are for.

    Raises:
        ValueError: It has no such purpose.
    """
    if kind not in known:
        raise ValueError(f"this model has no vectors for {kind}; it has them for {', '.join(map(str, known))}")
    return known[kind]


def _chunks(data: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    if isinstance(data, str):
        raise TypeError("give a list of texts, not one text; generate_for_query takes one text")
    for start in range(0, len(data), size):
        yield data[start : start + size]


def _complete(vectors: Sequence[Any], chunk: Sequence[Any], response: Any) -> Sequence[Any]:
    if len(vectors) != len(chunk):
        raise AnswerError(f"{len(vectors)} vectors came for {len(chunk)} inputs", (), response.to_wire())
    return vectors
