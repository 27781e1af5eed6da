# Generated from specs/twelvelabs/marengo by bedrock-codegen; do not edit.
"""TwelveLabs Marengo Embed through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack

from .._runtime.calls.call import present
from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType
from .._runtime.fm.media import Media, Picture
from .._runtime.fm.model import Connection, Everywhere
from ..marengo.answers import MarengoResponse
from ..marengo.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "input_type": ("inputType",),
    "inputType": ("inputType",),
    "text": ("text",),
    "image": ("image",),
    "text_image": ("text_image",),
    "audio": ("audio",),
    "video": ("video",),
    "multi_input": ("multi_input",),
    "inference_id": ("inferenceId",),
    "inferenceId": ("inferenceId",),
    "input_text": ("inputText",),
    "inputText": ("inputText",),
    "media_source": ("mediaSource",),
    "mediaSource": ("mediaSource",),
    "text_truncate": ("textTruncate",),
    "textTruncate": ("textTruncate",),
    "embedding_option": ("embeddingOption",),
    "embeddingOption": ("embeddingOption",),
    "start_sec": ("startSec",),
    "startSec": ("startSec",),
    "length_sec": ("lengthSec",),
    "lengthSec": ("lengthSec",),
    "use_fixed_length_sec": ("useFixedLengthSec",),
    "useFixedLengthSec": ("useFixedLengthSec",),
    "min_clip_sec": ("minClipSec",),
    "minClipSec": ("minClipSec",),
}


MarengoId: TypeAlias = Literal[
    "twelvelabs.marengo-embed-3-0-v1:0",
    "us.twelvelabs.marengo-embed-3-0-v1:0",
    "eu.twelvelabs.marengo-embed-3-0-v1:0",
    Model.TWELVELABS_MARENGO_EMBED_3_0_V1_0,
]


class MarengoParameters(Everywhere, total=False):
    """What the calls of `Marengo` take by name."""


class MarengoDefaults(MarengoParameters, Connection, total=False):
    """What `Marengo` takes for all its calls."""


class Marengo(BedrockEmbeddingsModel):
    """TwelveLabs Marengo Embed 3: texts and pictures to vectors."""

    _family = FAMILY
    _models = ("twelvelabs.marengo-embed-3-*",)
    _places = {}
    _native = _NATIVE

    def __init__(self, model_id: MarengoId | str, **defaults: Unpack[MarengoDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: MarengoId | str, **defaults: Unpack[MarengoDefaults]) -> Self:
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
        vectors: list[list[float]] = self._embed(_body_of_marengo, data, 1, given, _float_of_marengo)
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
        vectors: list[list[float]] = self._embed(_body_of_marengo, data, 1, given, _float_of_marengo)
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
        vectors: list[list[float]] = self._embed(_body_of_marengo, [text], 1, given, _float_of_marengo)
        return vectors[0]

    def generate_for_images(
        self,
        images: Sequence[Media],
        *,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each picture; takes what `generate` takes."""
        given: dict[str, Any] = {
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(
            _picture_body_of_marengo, images, 1, given, _float_of_marengo
        )
        return vectors

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
        vectors: list[list[float]] = await self._aembed(_body_of_marengo, data, 1, given, _float_of_marengo)
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
        vectors: list[list[float]] = await self._aembed(_body_of_marengo, data, 1, given, _float_of_marengo)
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
        vectors: list[list[float]] = await self._aembed(_body_of_marengo, [text], 1, given, _float_of_marengo)
        return vectors[0]

    async def agenerate_for_images(
        self,
        images: Sequence[Media],
        *,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate_for_images`, awaited."""
        given: dict[str, Any] = {
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(
            _picture_body_of_marengo, images, 1, given, _float_of_marengo
        )
        return vectors


def _body_of_marengo(
    texts: Sequence[str],
) -> dict[str, Any]:
    """Texts as the members of a request."""
    return {
        "inputType": "text",
        "text": present(
            {
                "inputText": texts[0],
            }
        ),
    }


def _picture_body_of_marengo(
    images: Sequence[Media],
) -> dict[str, Any]:
    """Pictures as the members of a request."""
    picture = Picture(images[0])
    return {
        "inputType": "image",
        "image": present(
            {
                "mediaSource": present(
                    {
                        "base64String": picture.base64,
                    }
                ),
            }
        ),
    }


def _float_of_marengo(response: MarengoResponse) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as float."""
    return [item.embedding for item in response.data]


Marengo27Id: TypeAlias = Literal[
    "twelvelabs.marengo-embed-2-7-v1:0",
    "us.twelvelabs.marengo-embed-2-7-v1:0",
    "eu.twelvelabs.marengo-embed-2-7-v1:0",
    "apac.twelvelabs.marengo-embed-2-7-v1:0",
    Model.TWELVELABS_MARENGO_EMBED_2_7_V1_0,
]


class Marengo27Parameters(Everywhere, total=False):
    """What the calls of `Marengo27` take by name."""

    truncate: Literal["end", "none"] | None
    """Marengo 2.7: whether a text that is too long loses its end or is refused. Service default: "end"."""


class Marengo27Defaults(Marengo27Parameters, Connection, total=False):
    """What `Marengo27` takes for all its calls."""


class Marengo27(BedrockEmbeddingsModel):
    """TwelveLabs Marengo Embed 2.7: texts and pictures to vectors."""

    _family = FAMILY
    _models = ("twelvelabs.marengo-embed-2-*",)
    _places = {
        "truncate": ("textTruncate",),
    }
    _native = _NATIVE

    def __init__(self, model_id: Marengo27Id | str, **defaults: Unpack[Marengo27Defaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: Marengo27Id | str, **defaults: Unpack[Marengo27Defaults]) -> Self:
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
        truncate: Literal["end", "none"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
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
        given: dict[str, Any] = {
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(_body_of_marengo27, data, 1, given, _float_of_marengo27)
        return vectors

    def generate_for_documents(
        self,
        data: Sequence[str],
        *,
        truncate: Literal["end", "none"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each text that is searched; takes what `generate` takes."""
        given: dict[str, Any] = {
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(_body_of_marengo27, data, 1, given, _float_of_marengo27)
        return vectors

    def generate_for_query(
        self,
        text: str,
        *,
        truncate: Literal["end", "none"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[float]:
        """The vector of one text that searches; takes what `generate` takes."""
        given: dict[str, Any] = {
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(_body_of_marengo27, [text], 1, given, _float_of_marengo27)
        return vectors[0]

    def generate_for_images(
        self,
        images: Sequence[Media],
        *,
        truncate: Literal["end", "none"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """A vector for each picture; takes what `generate` takes."""
        given: dict[str, Any] = {
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = self._embed(
            _picture_body_of_marengo27, images, 1, given, _float_of_marengo27
        )
        return vectors

    async def agenerate(
        self,
        data: Sequence[str],
        *,
        type: EmbeddingType = EmbeddingType.DOCUMENT,
        truncate: Literal["end", "none"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate`, awaited."""
        given: dict[str, Any] = {
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(
            _body_of_marengo27, data, 1, given, _float_of_marengo27
        )
        return vectors

    async def agenerate_for_documents(
        self,
        data: Sequence[str],
        *,
        truncate: Literal["end", "none"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate_for_documents`, awaited."""
        given: dict[str, Any] = {
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(
            _body_of_marengo27, data, 1, given, _float_of_marengo27
        )
        return vectors

    async def agenerate_for_query(
        self,
        text: str,
        *,
        truncate: Literal["end", "none"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[float]:
        """`generate_for_query`, awaited."""
        given: dict[str, Any] = {
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(
            _body_of_marengo27, [text], 1, given, _float_of_marengo27
        )
        return vectors[0]

    async def agenerate_for_images(
        self,
        images: Sequence[Media],
        *,
        truncate: Literal["end", "none"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[list[float]]:
        """`generate_for_images`, awaited."""
        given: dict[str, Any] = {
            "truncate": truncate,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        vectors: list[list[float]] = await self._aembed(
            _picture_body_of_marengo27, images, 1, given, _float_of_marengo27
        )
        return vectors


def _body_of_marengo27(
    texts: Sequence[str],
    *,
    truncate: Literal["end", "none"] | None = None,
) -> dict[str, Any]:
    """Texts as the members of a request."""
    return {
        "inputType": "text",
        "inputText": texts[0],
        "textTruncate": truncate,
    }


def _picture_body_of_marengo27(
    images: Sequence[Media],
    *,
    truncate: Literal["end", "none"] | None = None,
) -> dict[str, Any]:
    """Pictures as the members of a request."""
    picture = Picture(images[0])
    return {
        "inputType": "image",
        "mediaSource": present(
            {
                "base64String": picture.base64,
            }
        ),
    }


def _float_of_marengo27(response: MarengoResponse) -> Sequence[Sequence[float]]:
    """The vectors of an answer, as float."""
    return [item.embedding for item in response.data]
