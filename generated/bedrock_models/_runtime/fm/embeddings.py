# Copied from generator/bedrock_codegen/runtime/_runtime/fm/embeddings.py; edit it there.
"""Models that turn texts, and some of them pictures, into vectors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
from typing import Any, ClassVar

from ..errors import AnswerError
from .media import Media
from .model import Asked, BedrockModel, read
from .parameters import Places
from .turns import Pattern, picture

Vectors = list[Any]
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
        self, data: Sequence[str], given: Mapping[str, Any], kind: EmbeddingType, encoding: str | None = None
    ) -> Iterator[Asked[Vectors]]:
        """Requests for the vectors of any number of texts."""
        settled = self._settled(given)
        for texts in _chunks(data, self._batch or 1):
            purpose = {self._purpose_at: _purpose(kind, self._purposes)} if self._purpose_at else {}
            subject = {**purpose, self._texts_at: list(texts) if self._batch else texts[0], **self._encoded(encoding)}
            yield self._ask({**self._constants, **subject}, settled, partial(self._read, len(texts), encoding))

    def _embed_query(self, text: str, given: Mapping[str, Any], encoding: str | None = None) -> Asked[Vectors]:
        """A request for the vector of one text."""
        (asked,) = self._embed([text], given, EmbeddingType.QUERY, encoding)
        return asked._replace(read=lambda response: asked.read(response)[0])

    def _embed_images(
        self, images: Sequence[Media], given: Mapping[str, Any], encoding: str | None = None
    ) -> Iterator[Asked[Vectors]]:
        """Requests for the vectors of any number of pictures."""
        settled = self._settled(given)
        for chunk in _chunks(images, self._image_batch or 1):
            shown = [picture(self._image, image) for image in chunk]
            subject = {self._images_at: shown if self._image_batch else shown[0], **self._encoded(encoding)}
            read = partial(self._read, len(chunk), encoding)
            yield self._ask({**self._image_constants, **subject}, settled, read, left_out=self._text_parameters)

    def _encoded(self, encoding: str | None) -> Places:
        return {self._encoding_at: [encoding] if self._encodings_listed else encoding} if encoding is not None else {}

    def _send_all(self, requests: Iterator[Asked[Vectors]]) -> Vectors:
        """The vectors of all requests, in their order."""
        return [vector for asked in requests for vector in self._send(asked)]

    async def _asend_all(self, requests: Iterator[Asked[Vectors]]) -> Vectors:
        """`_send_all`, awaited: several requests at once."""
        from asyncio import Semaphore, gather  # noqa: PLC0415 - it takes longer to load than the rest of this package

        gate = Semaphore(AT_ONCE)

        async def send(asked: Asked[Vectors]) -> Vectors:
            async with gate:
                return await self._asend(asked)

        return [vector for found in await gather(*map(send, requests)) for vector in found]

    def _read(self, count: int, encoding: str | None, response: Any) -> Vectors:
        """The vectors of an answer, which must be as many as the inputs."""
        vectors = read(response, self._vectors[encoding or next(iter(self._vectors))], list)
        if len(vectors) != count:
            raise AnswerError(f"vectors: {len(vectors)} came for {count} inputs", (), response.to_wire())
        return vectors


def _purpose(kind: EmbeddingType, known: Mapping[EmbeddingType, str]) -> str:
    if kind not in known:
        raise ValueError(f"{kind}: this model has no vectors for it. Use one of {', '.join(map(str, known))}")
    return known[kind]


def _chunks(data: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    if isinstance(data, str):
        raise TypeError("data: is one text, not a list of texts. Pass [text], or use generate_for_query")
    for start in range(0, len(data), size):
        yield data[start : start + size]
