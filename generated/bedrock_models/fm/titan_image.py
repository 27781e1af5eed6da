# Generated from specs/amazon/titan_image by bedrock-codegen; do not edit.
"""Amazon Titan Image Generator through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.calls.call import present
from .._runtime.fm.images import BedrockImageModel, Prompts, one_prompt
from .._runtime.fm.media import Media, Output, encoded
from .._runtime.fm.model import Connection, Everywhere
from ..titan_image.answers import TitanImageResponse
from ..titan_image.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from PIL.Image import Image

    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "task_type": ("taskType",),
    "taskType": ("taskType",),
    "text_to_image_params": ("textToImageParams",),
    "textToImageParams": ("textToImageParams",),
    "image_variation_params": ("imageVariationParams",),
    "imageVariationParams": ("imageVariationParams",),
    "in_painting_params": ("inPaintingParams",),
    "inPaintingParams": ("inPaintingParams",),
    "out_painting_params": ("outPaintingParams",),
    "outPaintingParams": ("outPaintingParams",),
    "color_guided_generation_params": ("colorGuidedGenerationParams",),
    "colorGuidedGenerationParams": ("colorGuidedGenerationParams",),
    "background_removal_params": ("backgroundRemovalParams",),
    "backgroundRemovalParams": ("backgroundRemovalParams",),
    "number_of_images": ("imageGenerationConfig", "numberOfImages"),
    "numberOfImages": ("imageGenerationConfig", "numberOfImages"),
    "width": ("imageGenerationConfig", "width"),
    "height": ("imageGenerationConfig", "height"),
    "quality": ("imageGenerationConfig", "quality"),
    "cfg_scale": ("imageGenerationConfig", "cfgScale"),
    "cfgScale": ("imageGenerationConfig", "cfgScale"),
    "seed": ("imageGenerationConfig", "seed"),
}


class ControlMode(StrEnum):
    """Values that the family knows by name."""

    CANNY_EDGE = "CANNY_EDGE"
    SEGMENTATION = "SEGMENTATION"


class OutpaintingMode(StrEnum):
    """Values that the family knows by name."""

    DEFAULT = "DEFAULT"
    PRECISE = "PRECISE"


def _pictures(response: TitanImageResponse) -> list[str]:
    """The pictures of an answer, as base64."""
    return [image for image in response.images or ()]


def _refusal(response: TitanImageResponse) -> str:
    """What an answer without pictures gives as the reason."""
    return response.error if response.error is not None else ""


TitanImageGenerationId: TypeAlias = Literal[
    "amazon.titan-image-generator-v1",
    "amazon.titan-image-generator-v2:0",
    Model.AMAZON_TITAN_IMAGE_GENERATOR_V1,
    Model.AMAZON_TITAN_IMAGE_GENERATOR_V2_0,
]


class TitanImageGenerationParameters(Everywhere, total=False):
    """What the calls of `TitanImageGeneration` take by name."""

    cfg_scale: float | None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0."""
    number_of_images: int | None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    quality: Literal["standard", "premium"] | None
    """`premium` costs more and takes longer. Service default: "standard"."""
    negative_prompt: str | None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""


class TitanImageGenerationDefaults(TitanImageGenerationParameters, Connection, total=False):
    """What `TitanImageGeneration` takes for all its calls."""

    height: int | None
    """Height in pixels, as one of the pairs that the service knows; give both sides."""
    width: int | None
    """Width in pixels, as one of the pairs that the service knows; give both sides."""
    seed: int | None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 42."""


class TitanImageGeneration(BedrockImageModel):
    """Amazon Titan Image Generator: pictures from a text."""

    _family = FAMILY
    _places = {
        "height": ("imageGenerationConfig", "height"),
        "width": ("imageGenerationConfig", "width"),
        "seed": ("imageGenerationConfig", "seed"),
        "cfg_scale": ("imageGenerationConfig", "cfgScale"),
        "number_of_images": ("imageGenerationConfig", "numberOfImages"),
        "quality": ("imageGenerationConfig", "quality"),
        "negative_prompt": ("textToImageParams", "negativeText"),
    }
    _native = _NATIVE
    _pictures = staticmethod(_pictures)
    _refusal = staticmethod(_refusal)

    def __init__(
        self, model_id: TitanImageGenerationId | str, **defaults: Unpack[TitanImageGenerationDefaults]
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls, model_id: TitanImageGenerationId | str, **defaults: Unpack[TitanImageGenerationDefaults]
    ) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageGenerationParameters],
    ) -> list[Image]: ...

    @overload
    def generate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageGenerationParameters],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """Make pictures.

        Args:
            prompts: What to show. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646.
                Service default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service
                default: 1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            negative_prompt: What to keep out; name it without `no` or `not`. At most 512 characters.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._draw(_body_of_titan_image_generation, prompts, given, output)

    @overload
    async def agenerate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageGenerationParameters],
    ) -> list[Image]: ...

    @overload
    async def agenerate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageGenerationParameters],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """`generate`, awaited."""
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._adraw(_body_of_titan_image_generation, prompts, given, output)


def _body_of_titan_image_generation(
    prompts: Prompts,
    *,
    height: int | None = None,
    width: int | None = None,
    seed: int | None = None,
    cfg_scale: float | None = None,
    number_of_images: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    negative_prompt: str | None = None,
) -> dict[str, Any]:
    """What to show, and how, as the members of a request."""
    return {
        "taskType": "TEXT_IMAGE",
        "textToImageParams": present(
            {
                "text": one_prompt(prompts),
                "negativeText": negative_prompt,
            }
        ),
        "imageGenerationConfig": present(
            {
                "height": height,
                "width": width,
                "seed": seed,
                "cfgScale": cfg_scale,
                "numberOfImages": number_of_images,
                "quality": quality,
            }
        ),
    }


TitanImageVariationId: TypeAlias = str


class TitanImageVariationParameters(Everywhere, total=False):
    """What the calls of `TitanImageVariation` take by name."""

    cfg_scale: float | None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0."""
    number_of_images: int | None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    quality: Literal["standard", "premium"] | None
    """`premium` costs more and takes longer. Service default: "standard"."""
    negative_prompt: str | None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    similarity_strength: float | None
    """How close to stay to the source; low values vary more. 0.2 to 1. Service default: 0.7."""


class TitanImageVariationDefaults(TitanImageVariationParameters, Connection, total=False):
    """What `TitanImageVariation` takes for all its calls."""

    height: int | None
    """Height in pixels, as one of the pairs that the service knows; give both sides."""
    width: int | None
    """Width in pixels, as one of the pairs that the service knows; give both sides."""
    seed: int | None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 42."""


class TitanImageVariation(BedrockImageModel):
    """Amazon Titan Image Generator: variations of pictures."""

    _family = FAMILY
    _places = {
        "height": ("imageGenerationConfig", "height"),
        "width": ("imageGenerationConfig", "width"),
        "seed": ("imageGenerationConfig", "seed"),
        "cfg_scale": ("imageGenerationConfig", "cfgScale"),
        "number_of_images": ("imageGenerationConfig", "numberOfImages"),
        "quality": ("imageGenerationConfig", "quality"),
        "images": ("imageVariationParams", "images"),
        "negative_prompt": ("imageVariationParams", "negativeText"),
        "similarity_strength": ("imageVariationParams", "similarityStrength"),
    }
    _native = _NATIVE
    _pictures = staticmethod(_pictures)
    _refusal = staticmethod(_refusal)

    def __init__(
        self, model_id: TitanImageVariationId | str, **defaults: Unpack[TitanImageVariationDefaults]
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls, model_id: TitanImageVariationId | str, **defaults: Unpack[TitanImageVariationDefaults]
    ) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageVariationParameters],
    ) -> list[Image]: ...

    @overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageVariationParameters],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        negative_prompt: str | None = None,
        similarity_strength: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What to keep and what to change. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646.
                Service default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service
                default: 1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            images: Pictures to start from. 1 to 5 items.
            negative_prompt: What to keep out; name it without `no` or `not`. At most 512 characters.
            similarity_strength: How close to stay to the source; low values vary more. 0.2 to 1. Service default: 0.7.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "images": images,
            "negative_prompt": negative_prompt,
            "similarity_strength": similarity_strength,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._draw(_body_of_titan_image_variation, prompt, given, output)

    @overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageVariationParameters],
    ) -> list[Image]: ...

    @overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageVariationParameters],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        negative_prompt: str | None = None,
        similarity_strength: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """`generate`, awaited."""
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "images": images,
            "negative_prompt": negative_prompt,
            "similarity_strength": similarity_strength,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._adraw(_body_of_titan_image_variation, prompt, given, output)


def _body_of_titan_image_variation(
    prompt: Prompts,
    *,
    height: int | None = None,
    width: int | None = None,
    seed: int | None = None,
    cfg_scale: float | None = None,
    number_of_images: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    images: Sequence[Media],
    negative_prompt: str | None = None,
    similarity_strength: float | None = None,
) -> dict[str, Any]:
    """What to show, and how, as the members of a request."""
    return {
        "taskType": "IMAGE_VARIATION",
        "imageVariationParams": present(
            {
                "text": one_prompt(prompt) if prompt else None,
                "images": [encoded(item) for item in images],
                "negativeText": negative_prompt,
                "similarityStrength": similarity_strength,
            }
        ),
        "imageGenerationConfig": present(
            {
                "height": height,
                "width": width,
                "seed": seed,
                "cfgScale": cfg_scale,
                "numberOfImages": number_of_images,
                "quality": quality,
            }
        ),
    }


TitanImageInPaintingId: TypeAlias = str


class TitanImageInPaintingParameters(Everywhere, total=False):
    """What the calls of `TitanImageInPainting` take by name."""

    cfg_scale: float | None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0."""
    number_of_images: int | None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    quality: Literal["standard", "premium"] | None
    """`premium` costs more and takes longer. Service default: "standard"."""
    mask_image: Media | None
    """Mask of the source's size in pure black and white, instead of words: black is painted anew, white is kept."""
    mask_prompt: str | None
    """Words that name the region, instead of a mask."""
    negative_prompt: str | None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""


class TitanImageInPaintingDefaults(TitanImageInPaintingParameters, Connection, total=False):
    """What `TitanImageInPainting` takes for all its calls."""

    height: int | None
    """Height in pixels, as one of the pairs that the service knows; give both sides."""
    width: int | None
    """Width in pixels, as one of the pairs that the service knows; give both sides."""
    seed: int | None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 42."""


class TitanImageInPainting(BedrockImageModel):
    """Amazon Titan Image Generator: something else inside a mask."""

    _family = FAMILY
    _places = {
        "height": ("imageGenerationConfig", "height"),
        "width": ("imageGenerationConfig", "width"),
        "seed": ("imageGenerationConfig", "seed"),
        "cfg_scale": ("imageGenerationConfig", "cfgScale"),
        "number_of_images": ("imageGenerationConfig", "numberOfImages"),
        "quality": ("imageGenerationConfig", "quality"),
        "image": ("inPaintingParams", "image"),
        "mask_image": ("inPaintingParams", "maskImage"),
        "mask_prompt": ("inPaintingParams", "maskPrompt"),
        "negative_prompt": ("inPaintingParams", "negativeText"),
    }
    _native = _NATIVE
    _pictures = staticmethod(_pictures)
    _refusal = staticmethod(_refusal)

    def __init__(
        self, model_id: TitanImageInPaintingId | str, **defaults: Unpack[TitanImageInPaintingDefaults]
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls, model_id: TitanImageInPaintingId | str, **defaults: Unpack[TitanImageInPaintingDefaults]
    ) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageInPaintingParameters],
    ) -> list[Image]: ...

    @overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageInPaintingParameters],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        mask_image: Media | None = None,
        mask_prompt: str | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What to paint there; without it what is there is removed. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646.
                Service default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service
                default: 1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            image: Picture to change.
            mask_image: Mask of the source's size in pure black and white, instead of words: black is painted anew,
                white is kept.
            mask_prompt: Words that name the region, instead of a mask.
            negative_prompt: What to keep out; name it without `no` or `not`. At most 512 characters.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "image": image,
            "mask_image": mask_image,
            "mask_prompt": mask_prompt,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._draw(_body_of_titan_image_in_painting, prompt, given, output)

    @overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageInPaintingParameters],
    ) -> list[Image]: ...

    @overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageInPaintingParameters],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        mask_image: Media | None = None,
        mask_prompt: str | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """`generate`, awaited."""
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "image": image,
            "mask_image": mask_image,
            "mask_prompt": mask_prompt,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._adraw(_body_of_titan_image_in_painting, prompt, given, output)


def _body_of_titan_image_in_painting(
    prompt: Prompts,
    *,
    height: int | None = None,
    width: int | None = None,
    seed: int | None = None,
    cfg_scale: float | None = None,
    number_of_images: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    image: Media,
    mask_image: Media | None = None,
    mask_prompt: str | None = None,
    negative_prompt: str | None = None,
) -> dict[str, Any]:
    """What to show, and how, as the members of a request."""
    return {
        "taskType": "INPAINTING",
        "inPaintingParams": present(
            {
                "text": one_prompt(prompt) if prompt else None,
                "image": encoded(image),
                "maskImage": encoded(mask_image) if mask_image is not None else None,
                "maskPrompt": mask_prompt,
                "negativeText": negative_prompt,
            }
        ),
        "imageGenerationConfig": present(
            {
                "height": height,
                "width": width,
                "seed": seed,
                "cfgScale": cfg_scale,
                "numberOfImages": number_of_images,
                "quality": quality,
            }
        ),
    }


TitanImageOutPaintingId: TypeAlias = str


class TitanImageOutPaintingParameters(Everywhere, total=False):
    """What the calls of `TitanImageOutPainting` take by name."""

    cfg_scale: float | None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0."""
    number_of_images: int | None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    quality: Literal["standard", "premium"] | None
    """`premium` costs more and takes longer. Service default: "standard"."""
    mask_image: Media | None
    """Mask of the source's size in pure black and white, instead of words: black is kept, white is painted anew."""
    mask_prompt: str | None
    """Words that name the region, instead of a mask."""
    outpainting_mode: Literal["DEFAULT", "PRECISE"] | OutpaintingMode | None
    """Let the edge of the mask blend, or keep to it exactly. Service default: "DEFAULT"."""
    negative_prompt: str | None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""


class TitanImageOutPaintingDefaults(TitanImageOutPaintingParameters, Connection, total=False):
    """What `TitanImageOutPainting` takes for all its calls."""

    height: int | None
    """Height in pixels, as one of the pairs that the service knows; give both sides."""
    width: int | None
    """Width in pixels, as one of the pairs that the service knows; give both sides."""
    seed: int | None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 42."""


class TitanImageOutPainting(BedrockImageModel):
    """Amazon Titan Image Generator: something else outside a mask."""

    _family = FAMILY
    _places = {
        "height": ("imageGenerationConfig", "height"),
        "width": ("imageGenerationConfig", "width"),
        "seed": ("imageGenerationConfig", "seed"),
        "cfg_scale": ("imageGenerationConfig", "cfgScale"),
        "number_of_images": ("imageGenerationConfig", "numberOfImages"),
        "quality": ("imageGenerationConfig", "quality"),
        "image": ("outPaintingParams", "image"),
        "mask_image": ("outPaintingParams", "maskImage"),
        "mask_prompt": ("outPaintingParams", "maskPrompt"),
        "outpainting_mode": ("outPaintingParams", "outPaintingMode"),
        "negative_prompt": ("outPaintingParams", "negativeText"),
    }
    _native = _NATIVE
    _pictures = staticmethod(_pictures)
    _refusal = staticmethod(_refusal)

    def __init__(
        self, model_id: TitanImageOutPaintingId | str, **defaults: Unpack[TitanImageOutPaintingDefaults]
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls, model_id: TitanImageOutPaintingId | str, **defaults: Unpack[TitanImageOutPaintingDefaults]
    ) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageOutPaintingParameters],
    ) -> list[Image]: ...

    @overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageOutPaintingParameters],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        mask_image: Media | None = None,
        mask_prompt: str | None = None,
        outpainting_mode: Literal["DEFAULT", "PRECISE"] | OutpaintingMode | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """Make pictures.

        Args:
            prompt: The new surroundings. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646.
                Service default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service
                default: 1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            image: Picture to change.
            mask_image: Mask of the source's size in pure black and white, instead of words: black is kept, white is
                painted anew.
            mask_prompt: Words that name the region, instead of a mask.
            outpainting_mode: Let the edge of the mask blend, or keep to it exactly. Service default: "DEFAULT".
            negative_prompt: What to keep out; name it without `no` or `not`. At most 512 characters.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "image": image,
            "mask_image": mask_image,
            "mask_prompt": mask_prompt,
            "outpainting_mode": outpainting_mode,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._draw(_body_of_titan_image_out_painting, prompt, given, output)

    @overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageOutPaintingParameters],
    ) -> list[Image]: ...

    @overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageOutPaintingParameters],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        mask_image: Media | None = None,
        mask_prompt: str | None = None,
        outpainting_mode: Literal["DEFAULT", "PRECISE"] | OutpaintingMode | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """`generate`, awaited."""
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "image": image,
            "mask_image": mask_image,
            "mask_prompt": mask_prompt,
            "outpainting_mode": outpainting_mode,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._adraw(_body_of_titan_image_out_painting, prompt, given, output)


def _body_of_titan_image_out_painting(
    prompt: Prompts,
    *,
    height: int | None = None,
    width: int | None = None,
    seed: int | None = None,
    cfg_scale: float | None = None,
    number_of_images: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    image: Media,
    mask_image: Media | None = None,
    mask_prompt: str | None = None,
    outpainting_mode: Literal["DEFAULT", "PRECISE"] | OutpaintingMode | None = None,
    negative_prompt: str | None = None,
) -> dict[str, Any]:
    """What to show, and how, as the members of a request."""
    return {
        "taskType": "OUTPAINTING",
        "outPaintingParams": present(
            {
                "text": one_prompt(prompt),
                "image": encoded(image),
                "maskImage": encoded(mask_image) if mask_image is not None else None,
                "maskPrompt": mask_prompt,
                "outPaintingMode": outpainting_mode,
                "negativeText": negative_prompt,
            }
        ),
        "imageGenerationConfig": present(
            {
                "height": height,
                "width": width,
                "seed": seed,
                "cfgScale": cfg_scale,
                "numberOfImages": number_of_images,
                "quality": quality,
            }
        ),
    }


TitanImageConditionedGenerationId: TypeAlias = str


class TitanImageConditionedGenerationParameters(Everywhere, total=False):
    """What the calls of `TitanImageConditionedGeneration` take by name."""

    cfg_scale: float | None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0."""
    number_of_images: int | None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    quality: Literal["standard", "premium"] | None
    """`premium` costs more and takes longer. Service default: "standard"."""
    condition_image: Media | None
    """Picture whose layout to keep. Version 2 only."""
    control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | ControlMode | None
    """Keep its edges, or the places of its contents. Version 2 only. Service default: "CANNY_EDGE"."""
    control_strength: float | None
    """How closely to keep them; low values are freer. Version 2 only. 0 to 1. Service default: 0.7."""
    negative_prompt: str | None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""


class TitanImageConditionedGenerationDefaults(
    TitanImageConditionedGenerationParameters, Connection, total=False
):
    """What `TitanImageConditionedGeneration` takes for all its calls."""

    height: int | None
    """Height in pixels, as one of the pairs that the service knows; give both sides."""
    width: int | None
    """Width in pixels, as one of the pairs that the service knows; give both sides."""
    seed: int | None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 42."""


class TitanImageConditionedGeneration(BedrockImageModel):
    """Amazon Titan Image Generator v2: pictures laid out like another."""

    _family = FAMILY
    _models = ("amazon.titan-image-generator-v2*",)
    _places = {
        "height": ("imageGenerationConfig", "height"),
        "width": ("imageGenerationConfig", "width"),
        "seed": ("imageGenerationConfig", "seed"),
        "cfg_scale": ("imageGenerationConfig", "cfgScale"),
        "number_of_images": ("imageGenerationConfig", "numberOfImages"),
        "quality": ("imageGenerationConfig", "quality"),
        "condition_image": ("textToImageParams", "conditionImage"),
        "control_mode": ("textToImageParams", "controlMode"),
        "control_strength": ("textToImageParams", "controlStrength"),
        "negative_prompt": ("textToImageParams", "negativeText"),
    }
    _native = _NATIVE
    _pictures = staticmethod(_pictures)
    _refusal = staticmethod(_refusal)

    def __init__(
        self,
        model_id: TitanImageConditionedGenerationId | str,
        **defaults: Unpack[TitanImageConditionedGenerationDefaults],
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls,
        model_id: TitanImageConditionedGenerationId | str,
        **defaults: Unpack[TitanImageConditionedGenerationDefaults],
    ) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageConditionedGenerationParameters],
    ) -> list[Image]: ...

    @overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageConditionedGenerationParameters],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        condition_image: Media | None = None,
        control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | ControlMode | None = None,
        control_strength: float | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What to show. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646.
                Service default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service
                default: 1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            condition_image: Picture whose layout to keep. Version 2 only.
            control_mode: Keep its edges, or the places of its contents. Version 2 only. Service default: "CANNY_EDGE".
            control_strength: How closely to keep them; low values are freer. Version 2 only. 0 to 1. Service default:
                0.7.
            negative_prompt: What to keep out; name it without `no` or `not`. At most 512 characters.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "condition_image": condition_image,
            "control_mode": control_mode,
            "control_strength": control_strength,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._draw(_body_of_titan_image_conditioned_generation, prompt, given, output)

    @overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageConditionedGenerationParameters],
    ) -> list[Image]: ...

    @overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageConditionedGenerationParameters],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        condition_image: Media | None = None,
        control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | ControlMode | None = None,
        control_strength: float | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """`generate`, awaited."""
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "condition_image": condition_image,
            "control_mode": control_mode,
            "control_strength": control_strength,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._adraw(_body_of_titan_image_conditioned_generation, prompt, given, output)


def _body_of_titan_image_conditioned_generation(
    prompt: Prompts,
    *,
    height: int | None = None,
    width: int | None = None,
    seed: int | None = None,
    cfg_scale: float | None = None,
    number_of_images: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    condition_image: Media | None = None,
    control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | ControlMode | None = None,
    control_strength: float | None = None,
    negative_prompt: str | None = None,
) -> dict[str, Any]:
    """What to show, and how, as the members of a request."""
    return {
        "taskType": "TEXT_IMAGE",
        "textToImageParams": present(
            {
                "text": one_prompt(prompt),
                "conditionImage": encoded(condition_image) if condition_image is not None else None,
                "controlMode": control_mode,
                "controlStrength": control_strength,
                "negativeText": negative_prompt,
            }
        ),
        "imageGenerationConfig": present(
            {
                "height": height,
                "width": width,
                "seed": seed,
                "cfgScale": cfg_scale,
                "numberOfImages": number_of_images,
                "quality": quality,
            }
        ),
    }


TitanImageColorGuidedContentId: TypeAlias = str


class TitanImageColorGuidedContentParameters(Everywhere, total=False):
    """What the calls of `TitanImageColorGuidedContent` take by name."""

    cfg_scale: float | None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0."""
    number_of_images: int | None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    quality: Literal["standard", "premium"] | None
    """`premium` costs more and takes longer. Service default: "standard"."""
    reference_image: Media | None
    """Picture for subject and style; its colours join the palette."""
    negative_prompt: str | None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""


class TitanImageColorGuidedContentDefaults(TitanImageColorGuidedContentParameters, Connection, total=False):
    """What `TitanImageColorGuidedContent` takes for all its calls."""

    height: int | None
    """Height in pixels, as one of the pairs that the service knows; give both sides."""
    width: int | None
    """Width in pixels, as one of the pairs that the service knows; give both sides."""
    seed: int | None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 42."""


class TitanImageColorGuidedContent(BedrockImageModel):
    """Amazon Titan Image Generator v2: pictures in given colours."""

    _family = FAMILY
    _models = ("amazon.titan-image-generator-v2*",)
    _places = {
        "height": ("imageGenerationConfig", "height"),
        "width": ("imageGenerationConfig", "width"),
        "seed": ("imageGenerationConfig", "seed"),
        "cfg_scale": ("imageGenerationConfig", "cfgScale"),
        "number_of_images": ("imageGenerationConfig", "numberOfImages"),
        "quality": ("imageGenerationConfig", "quality"),
        "colors": ("colorGuidedGenerationParams", "colors"),
        "reference_image": ("colorGuidedGenerationParams", "referenceImage"),
        "negative_prompt": ("colorGuidedGenerationParams", "negativeText"),
    }
    _native = _NATIVE
    _pictures = staticmethod(_pictures)
    _refusal = staticmethod(_refusal)

    def __init__(
        self,
        model_id: TitanImageColorGuidedContentId | str,
        **defaults: Unpack[TitanImageColorGuidedContentDefaults],
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls,
        model_id: TitanImageColorGuidedContentId | str,
        **defaults: Unpack[TitanImageColorGuidedContentDefaults],
    ) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageColorGuidedContentParameters],
    ) -> list[Image]: ...

    @overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageColorGuidedContentParameters],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        reference_image: Media | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What to show. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646.
                Service default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service
                default: 1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            colors: Colours to use, such as `#FF9800`. 1 to 10 items.
            reference_image: Picture for subject and style; its colours join the palette.
            negative_prompt: What to keep out; name it without `no` or `not`. At most 512 characters.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "colors": colors,
            "reference_image": reference_image,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._draw(_body_of_titan_image_color_guided_content, prompt, given, output)

    @overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageColorGuidedContentParameters],
    ) -> list[Image]: ...

    @overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageColorGuidedContentParameters],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        reference_image: Media | None = None,
        negative_prompt: str | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """`generate`, awaited."""
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "colors": colors,
            "reference_image": reference_image,
            "negative_prompt": negative_prompt,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._adraw(_body_of_titan_image_color_guided_content, prompt, given, output)


def _body_of_titan_image_color_guided_content(
    prompt: Prompts,
    *,
    height: int | None = None,
    width: int | None = None,
    seed: int | None = None,
    cfg_scale: float | None = None,
    number_of_images: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    colors: Sequence[str],
    reference_image: Media | None = None,
    negative_prompt: str | None = None,
) -> dict[str, Any]:
    """What to show, and how, as the members of a request."""
    return {
        "taskType": "COLOR_GUIDED_GENERATION",
        "colorGuidedGenerationParams": present(
            {
                "text": one_prompt(prompt),
                "colors": colors,
                "referenceImage": encoded(reference_image) if reference_image is not None else None,
                "negativeText": negative_prompt,
            }
        ),
        "imageGenerationConfig": present(
            {
                "height": height,
                "width": width,
                "seed": seed,
                "cfgScale": cfg_scale,
                "numberOfImages": number_of_images,
                "quality": quality,
            }
        ),
    }


TitanImageBackgroundRemovalId: TypeAlias = str


class TitanImageBackgroundRemovalParameters(Everywhere, total=False):
    """What the calls of `TitanImageBackgroundRemoval` take by name."""

    cfg_scale: float | None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0."""
    number_of_images: int | None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    quality: Literal["standard", "premium"] | None
    """`premium` costs more and takes longer. Service default: "standard"."""


class TitanImageBackgroundRemovalDefaults(TitanImageBackgroundRemovalParameters, Connection, total=False):
    """What `TitanImageBackgroundRemoval` takes for all its calls."""

    height: int | None
    """Height in pixels, as one of the pairs that the service knows; give both sides."""
    width: int | None
    """Width in pixels, as one of the pairs that the service knows; give both sides."""
    seed: int | None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 42."""


class TitanImageBackgroundRemoval(BedrockImageModel):
    """Amazon Titan Image Generator v2: a picture without its background."""

    _family = FAMILY
    _models = ("amazon.titan-image-generator-v2*",)
    _places = {
        "height": ("imageGenerationConfig", "height"),
        "width": ("imageGenerationConfig", "width"),
        "seed": ("imageGenerationConfig", "seed"),
        "cfg_scale": ("imageGenerationConfig", "cfgScale"),
        "number_of_images": ("imageGenerationConfig", "numberOfImages"),
        "quality": ("imageGenerationConfig", "quality"),
        "image": ("backgroundRemovalParams", "image"),
    }
    _native = _NATIVE
    _pictures = staticmethod(_pictures)
    _refusal = staticmethod(_refusal)

    def __init__(
        self,
        model_id: TitanImageBackgroundRemovalId | str,
        **defaults: Unpack[TitanImageBackgroundRemovalDefaults],
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls,
        model_id: TitanImageBackgroundRemovalId | str,
        **defaults: Unpack[TitanImageBackgroundRemovalDefaults],
    ) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageBackgroundRemovalParameters],
    ) -> list[Image]: ...

    @overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageBackgroundRemovalParameters],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """Make pictures.

        Args:
            prompt: Not sent: this task takes none.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646.
                Service default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service
                default: 1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            image: Picture to cut out; a PNG with transparency comes back.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "image": image,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._draw(_body_of_titan_image_background_removal, prompt, given, output)

    @overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[TitanImageBackgroundRemovalParameters],
    ) -> list[Image]: ...

    @overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **parameters: Unpack[TitanImageBackgroundRemovalParameters],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """`generate`, awaited."""
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "image": image,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._adraw(_body_of_titan_image_background_removal, prompt, given, output)


def _body_of_titan_image_background_removal(
    prompt: Prompts,
    *,
    height: int | None = None,
    width: int | None = None,
    seed: int | None = None,
    cfg_scale: float | None = None,
    number_of_images: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    image: Media,
) -> dict[str, Any]:
    """What to show, and how, as the members of a request."""
    return {
        "taskType": "BACKGROUND_REMOVAL",
        "imageGenerationConfig": present(
            {
                "height": height,
                "width": width,
                "seed": seed,
                "cfgScale": cfg_scale,
                "numberOfImages": number_of_images,
                "quality": quality,
            }
        ),
        "backgroundRemovalParams": present(
            {
                "image": encoded(image),
            }
        ),
    }
