"""Models that turn texts, and some of them pictures, into vectors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, ClassVar

from ..errors import AnswerError
from .media import Media
from .model import Asked, BedrockModel, read
from .parameters import Places
from .turns import Pattern, picture

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

    _texts_at: ClassVar[str]
    _batch: ClassVar[int] = 0
    """Most texts in one request; 0: the request has a place for one text, not for a list."""
    _vectors: ClassVar[Mapping[str, tuple[str, ...]]]
    """Encodings, and where the vectors are in an answer; the usual one first."""
    _encoding_at: ClassVar[str] = ""
    _encodings_listed: ClassVar[bool] = False
    _purpose_at: ClassVar[str] = ""
    _purposes: ClassVar[Mapping[EmbeddingType, str]] = {}
    """The family's words for what vectors are for."""
    _images_at: ClassVar[str] = ""
    _image: ClassVar[Pattern] = None
    """How a picture is written."""
    _image_batch: ClassVar[int] = 0
    _image_constants: ClassVar[Places] = {}
    """What stands in a request for pictures in place of `_constants`."""
    _text_parameters: ClassVar[tuple[str, ...]] = ()
    """Parameters that hold for texts alone."""

    def _embed(
        self, data: Sequence[str], given: Mapping[str, Any], kind: EmbeddingType, *, encoding: str | None = None
    ) -> list[Any]:
        """The vectors of any number of texts, in their order, by as many requests as it takes."""
        return self._read_all(self._asked(data, given, kind, encoding), encoding)

    async def _aembed(
        self, data: Sequence[str], given: Mapping[str, Any], kind: EmbeddingType, *, encoding: str | None = None
    ) -> list[Any]:
        """`_embed`, awaited: several requests at once."""
        return await self._aread_all(self._asked(data, given, kind, encoding), encoding)

    def _embed_query(self, text: str, given: Mapping[str, Any], *, encoding: str | None = None) -> list[Any]:
        vectors: list[list[Any]] = self._embed([text], given, EmbeddingType.QUERY, encoding=encoding)
        return vectors[0]

    async def _aembed_query(self, text: str, given: Mapping[str, Any], *, encoding: str | None = None) -> list[Any]:
        vectors: list[list[Any]] = await self._aembed([text], given, EmbeddingType.QUERY, encoding=encoding)
        return vectors[0]

    def _embed_images(self, images: Sequence[Media], given: Mapping[str, Any], *, encoding: str | None = None) -> list[Any]:
        return self._read_all(self._shown(images, given, encoding), encoding)

    async def _aembed_images(
        self, images: Sequence[Media], given: Mapping[str, Any], *, encoding: str | None = None
    ) -> list[Any]:
        return await self._aread_all(self._shown(images, given, encoding), encoding)

    def _asked(
        self, data: Sequence[str], given: Mapping[str, Any], kind: EmbeddingType, encoding: str | None
    ) -> Iterator[tuple[int, Asked]]:
        """Requests for texts, each with the number of vectors that it is for."""
        settled = self._settled(given)
        for texts in _chunks(data, self._batch or 1):
            purpose = {self._purpose_at: _purpose(kind, self._purposes)} if self._purpose_at else {}
            subject = {**purpose, self._texts_at: list(texts) if self._batch else texts[0], **self._encoded(encoding)}
            yield len(texts), self._ask({**self._constants, **subject}, settled)

    def _shown(self, images: Sequence[Media], given: Mapping[str, Any], encoding: str | None) -> Iterator[tuple[int, Asked]]:
        """Requests for pictures."""
        settled = self._settled(given)
        for chunk in _chunks(images, self._image_batch or 1):
            shown = [picture(self._image, image) for image in chunk]
            subject = {self._images_at: shown if self._image_batch else shown[0], **self._encoded(encoding)}
            yield len(chunk), self._ask({**self._image_constants, **subject}, settled, self._text_parameters)

    def _encoded(self, encoding: str | None) -> Places:
        return {self._encoding_at: [encoding] if self._encodings_listed else encoding} if encoding is not None else {}

    def _read_all(self, requests: Iterator[tuple[int, Asked]], encoding: str | None) -> list[Any]:
        return [vector for count, asked in requests for vector in self._read(self._invoke(asked), count, encoding)]

    async def _aread_all(self, requests: Iterator[tuple[int, Asked]], encoding: str | None) -> list[Any]:
        from asyncio import Semaphore, gather  # noqa: PLC0415 - it takes longer to load than the rest of this package

        gate = Semaphore(AT_ONCE)

        async def one(count: int, asked: Asked) -> list[Any]:
            async with gate:
                response = await self._ainvoke(asked)
            return self._read(response, count, encoding)

        return [vector for found in await gather(*(one(*request) for request in requests)) for vector in found]

    def _read(self, response: Any, count: int, encoding: str | None) -> list[Any]:
        """The vectors of an answer, which must be as many as the inputs."""
        vectors = read(response, self._vectors[encoding or next(iter(self._vectors))], list)
        if len(vectors) != count:
            raise AnswerError(f"{len(vectors)} vectors came for {count} inputs", (), response.to_wire())
        return vectors


def _purpose(kind: EmbeddingType, known: Mapping[EmbeddingType, str]) -> str:
    if kind not in known:
        raise ValueError(f"this model has no vectors for {kind}; it has them for {', '.join(map(str, known))}")
    return known[kind]


def _chunks(data: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    if isinstance(data, str):
        raise TypeError("give a list of texts, not one text; generate_for_query takes one text")
    for start in range(0, len(data), size):
        yield data[start : start + size]
