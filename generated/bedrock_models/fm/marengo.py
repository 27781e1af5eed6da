# Generated from specs/twelvelabs/marengo by bedrock-codegen; do not edit.
"""TwelveLabs Marengo Embed through the common interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType
from .._runtime.fm.media import Media
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from ..marengo.family import FAMILY
from .models import Model


class MarengoArgs(Everywhere, total=False):
    """What its calls take by name."""


class MarengoDefaults(MarengoArgs, Connection, total=False):
    """What an instance takes for all its calls."""


class MarengoModel(BedrockEmbeddingsModel):
    """What the classes of this family share."""

    _family = FAMILY
    _constants = {"/inputType": "text"}
    _vectors = {"float": ("/data/*/embedding",)}
    _image = "$base64"
    _image_constants = {"/inputType": "image"}

    def _parameters(self, **beside: Any) -> Everywhere:
        return everywhere(**beside)


class Marengo(MarengoModel):
    """TwelveLabs Marengo Embed 3: texts and pictures to vectors."""

    _models = ("twelvelabs.marengo-embed-3-*",)
    _texts_at = "/text/inputText"
    _images_at = "/image/mediaSource/base64String"
    Id: TypeAlias = (
        Literal["twelvelabs.marengo-embed-3-0-v1:0", "us.twelvelabs.marengo-embed-3-0-v1:0"]
        | Literal["eu.twelvelabs.marengo-embed-3-0-v1:0"]
        | Literal[Model.TWELVELABS_MARENGO_EMBED_3_0_V1_0]
    )
    Args: TypeAlias = MarengoArgs
    Defaults: TypeAlias = MarengoDefaults

    def __init__(self, model_id: Id | str, **defaults: Unpack[MarengoDefaults]) -> None:
        super().__init__(model_id, **defaults)

    def generate(
        self, data: Sequence[str], *, type: EmbeddingType = EmbeddingType.DOCUMENT, **args: Unpack[MarengoArgs]
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

    def generate_for_documents(self, data: Sequence[str], **args: Unpack[MarengoArgs]) -> list[list[float]]:
        """A vector for each text that is searched; takes what `generate` takes."""
        return self._send_all(self._embed(data, self._parameters(**args), EmbeddingType.DOCUMENT))

    def generate_for_query(self, text: str, **args: Unpack[MarengoArgs]) -> list[float]:
        """The vector of one text that searches; takes what `generate` takes."""
        return self._send(self._embed_query(text, self._parameters(**args)))

    def generate_for_images(self, images: Sequence[Media], **args: Unpack[MarengoArgs]) -> list[list[float]]:
        """A vector for each picture; takes what `generate` takes."""
        return self._send_all(self._embed_images(images, self._parameters(**args)))

    async def agenerate(
        self, data: Sequence[str], *, type: EmbeddingType = EmbeddingType.DOCUMENT, **args: Unpack[MarengoArgs]
    ) -> list[list[float]]:
        """`generate`, awaited."""
        return await self._asend_all(self._embed(data, self._parameters(**args), type))

    async def agenerate_for_documents(self, data: Sequence[str], **args: Unpack[MarengoArgs]) -> list[list[float]]:
        """`generate_for_documents`, awaited."""
        return await self._asend_all(self._embed(data, self._parameters(**args), EmbeddingType.DOCUMENT))

    async def agenerate_for_query(self, text: str, **args: Unpack[MarengoArgs]) -> list[float]:
        """`generate_for_query`, awaited."""
        return await self._asend(self._embed_query(text, self._parameters(**args)))

    async def agenerate_for_images(self, images: Sequence[Media], **args: Unpack[MarengoArgs]) -> list[list[float]]:
        """`generate_for_images`, awaited."""
        return await self._asend_all(self._embed_images(images, self._parameters(**args)))


class Marengo27(MarengoModel):
    """TwelveLabs Marengo Embed 2.7: texts and pictures to vectors."""

    _models = ("twelvelabs.marengo-embed-2-*",)
    _places = {"truncate": "/textTruncate"}
    _texts_at = "/inputText"
    _images_at = "/mediaSource/base64String"
    _text_parameters = ("truncate",)
    Id: TypeAlias = (
        Literal["twelvelabs.marengo-embed-2-7-v1:0", "us.twelvelabs.marengo-embed-2-7-v1:0"]
        | Literal["eu.twelvelabs.marengo-embed-2-7-v1:0", "apac.twelvelabs.marengo-embed-2-7-v1:0"]
        | Literal[Model.TWELVELABS_MARENGO_EMBED_2_7_V1_0]
    )

    class Args(MarengoArgs, total=False):
        """What its calls take by name."""

        truncate: Literal["end", "none"] | None

    class Defaults(Args, MarengoDefaults, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(self, *, truncate: Literal["end", "none"] | None = None, **beside: Any) -> Everywhere:
        return super()._parameters(**beside)

    def generate(
        self, data: Sequence[str], *, type: EmbeddingType = EmbeddingType.DOCUMENT, **args: Unpack[Args]
    ) -> list[list[float]]:
        """A vector for each text.

        Args:
            data: The texts; any number, sent in as many requests as it takes.
            type: What the vectors are for; this model makes the same vector for all.
            truncate: Marengo 2.7: whether a text that is too long loses its end or is refused. Service default: "end".
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

    def generate_for_images(self, images: Sequence[Media], **args: Unpack[Args]) -> list[list[float]]:
        """A vector for each picture; takes what `generate` takes."""
        return self._send_all(self._embed_images(images, self._parameters(**args)))

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

    async def agenerate_for_images(self, images: Sequence[Media], **args: Unpack[Args]) -> list[list[float]]:
        """`generate_for_images`, awaited."""
        return await self._asend_all(self._embed_images(images, self._parameters(**args)))
