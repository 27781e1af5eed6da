# Generated from specs/amazon/titan_image by bedrock-codegen; do not edit.
"""Amazon Titan Image Generator through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.images import BedrockImageModel, Image, Prompts
from .._runtime.fm.media import Media, Output, each_encoded, encoded
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from ..titan_image.family import FAMILY, TitanImageKnownId
from .models import Model


class ControlMode(StrEnum):
    """Values that the family knows by name."""

    CANNY_EDGE = "CANNY_EDGE"
    SEGMENTATION = "SEGMENTATION"


class OutpaintingMode(StrEnum):
    """Values that the family knows by name."""

    DEFAULT = "DEFAULT"
    PRECISE = "PRECISE"


class TitanImageArgs(Everywhere, total=False):
    """What its calls take by name."""

    cfg_scale: float | None
    number_of_images: int | None
    quality: Literal["standard", "premium"] | None


class TitanImageDefaults(TitanImageArgs, Connection, total=False):
    """What an instance takes for all its calls."""

    height: int | None
    width: int | None
    seed: int | None


class TitanImageModel(BedrockImageModel):
    """What the classes of this family share."""

    _family = FAMILY
    _places = {
        "height": "/imageGenerationConfig/height",
        "width": "/imageGenerationConfig/width",
        "seed": "/imageGenerationConfig/seed",
        "cfg_scale": "/imageGenerationConfig/cfgScale",
        "number_of_images": "/imageGenerationConfig/numberOfImages",
        "quality": "/imageGenerationConfig/quality",
    }
    _flat = ("imageGenerationConfig",)
    _pictures = ("/images/*",)
    _refusal = ("/error",)

    def _parameters(
        self,
        *,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)


class TitanImageGeneration(TitanImageModel):
    """Amazon Titan Image Generator: pictures from a text."""

    _places = {"negative_prompt": "/textToImageParams/negativeText"}
    _constants = {"/taskType": "TEXT_IMAGE"}
    _prompt_at = "/textToImageParams/text"
    Id: TypeAlias = TitanImageKnownId | Literal[Model.AMAZON_TITAN_IMAGE_GENERATOR_V1, Model.AMAZON_TITAN_IMAGE_GENERATOR_V2_0]

    class Args(TitanImageArgs, total=False):
        """What its calls take by name."""

        negative_prompt: str | None

    class Defaults(Args, TitanImageDefaults, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(self, *, negative_prompt: str | None = None, **beside: Any) -> Everywhere:
        return super()._parameters(**beside)

    @typing.overload
    def generate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    def generate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """Make pictures.

        Args:
            prompts: What to show. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
                default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
                1.
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
        given = self._parameters(height=height, width=width, seed=seed, **args)
        return self._send(self._draw(prompts, given, output))

    @typing.overload
    async def agenerate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    async def agenerate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompts: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """`generate`, awaited."""
        given = self._parameters(height=height, width=width, seed=seed, **args)
        return await self._asend(self._draw(prompts, given, output))


class TitanImageVariation(TitanImageModel):
    """Amazon Titan Image Generator: variations of pictures."""

    _places = {
        "images": "/imageVariationParams/images",
        "negative_prompt": "/imageVariationParams/negativeText",
        "similarity_strength": "/imageVariationParams/similarityStrength",
    }
    _constants = {"/taskType": "IMAGE_VARIATION"}
    _prompt_at = "/imageVariationParams/text"
    _optional = True
    _written = {"images": each_encoded}

    class Args(TitanImageArgs, total=False):
        """What its calls take by name."""

        negative_prompt: str | None
        similarity_strength: float | None

    class Defaults(Args, TitanImageDefaults, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        images: Sequence[Media] | None = None,
        negative_prompt: str | None = None,
        similarity_strength: float | None = None,
        **beside: Any,
    ) -> Everywhere:
        return super()._parameters(**beside)

    @typing.overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What to keep and what to change. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
                default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
                1.
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
        given = self._parameters(height=height, width=width, seed=seed, images=images, **args)
        return self._send(self._draw(prompt, given, output))

    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        images: Sequence[Media],
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """`generate`, awaited."""
        given = self._parameters(height=height, width=width, seed=seed, images=images, **args)
        return await self._asend(self._draw(prompt, given, output))


class TitanImageInPainting(TitanImageModel):
    """Amazon Titan Image Generator: something else inside a mask."""

    _places = {
        "image": "/inPaintingParams/image",
        "mask_image": "/inPaintingParams/maskImage",
        "mask_prompt": "/inPaintingParams/maskPrompt",
        "negative_prompt": "/inPaintingParams/negativeText",
    }
    _constants = {"/taskType": "INPAINTING"}
    _prompt_at = "/inPaintingParams/text"
    _optional = True
    _written = {"image": encoded, "mask_image": encoded}

    class Args(TitanImageArgs, total=False):
        """What its calls take by name."""

        mask_image: Media | None
        mask_prompt: str | None
        negative_prompt: str | None

    class Defaults(Args, TitanImageDefaults, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        image: Media | None = None,
        mask_image: Media | None = None,
        mask_prompt: str | None = None,
        negative_prompt: str | None = None,
        **beside: Any,
    ) -> Everywhere:
        return super()._parameters(**beside)

    @typing.overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What to paint there; without it what is there is removed. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
                default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
                1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            image: Picture to change.
            mask_image: Mask of the source's size in pure black and white, instead of words: black is painted anew, white is
                kept.
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
        given = self._parameters(height=height, width=width, seed=seed, image=image, **args)
        return self._send(self._draw(prompt, given, output))

    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """`generate`, awaited."""
        given = self._parameters(height=height, width=width, seed=seed, image=image, **args)
        return await self._asend(self._draw(prompt, given, output))


class TitanImageOutPainting(TitanImageModel):
    """Amazon Titan Image Generator: something else outside a mask."""

    _places = {
        "image": "/outPaintingParams/image",
        "mask_image": "/outPaintingParams/maskImage",
        "mask_prompt": "/outPaintingParams/maskPrompt",
        "outpainting_mode": "/outPaintingParams/outPaintingMode",
        "negative_prompt": "/outPaintingParams/negativeText",
    }
    _constants = {"/taskType": "OUTPAINTING"}
    _prompt_at = "/outPaintingParams/text"
    _written = {"image": encoded, "mask_image": encoded}

    class Args(TitanImageArgs, total=False):
        """What its calls take by name."""

        mask_image: Media | None
        mask_prompt: str | None
        outpainting_mode: Literal["DEFAULT", "PRECISE"] | OutpaintingMode | None
        negative_prompt: str | None

    class Defaults(Args, TitanImageDefaults, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        image: Media | None = None,
        mask_image: Media | None = None,
        mask_prompt: str | None = None,
        outpainting_mode: Literal["DEFAULT", "PRECISE"] | OutpaintingMode | None = None,
        negative_prompt: str | None = None,
        **beside: Any,
    ) -> Everywhere:
        return super()._parameters(**beside)

    @typing.overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """Make pictures.

        Args:
            prompt: The new surroundings. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
                default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
                1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            image: Picture to change.
            mask_image: Mask of the source's size in pure black and white, instead of words: black is kept, white is painted
                anew.
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
        given = self._parameters(height=height, width=width, seed=seed, image=image, **args)
        return self._send(self._draw(prompt, given, output))

    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """`generate`, awaited."""
        given = self._parameters(height=height, width=width, seed=seed, image=image, **args)
        return await self._asend(self._draw(prompt, given, output))


class TitanImageConditionedGeneration(TitanImageModel):
    """Amazon Titan Image Generator v2: pictures laid out like another."""

    _models = ("amazon.titan-image-generator-v2*",)
    _places = {
        "condition_image": "/textToImageParams/conditionImage",
        "control_mode": "/textToImageParams/controlMode",
        "control_strength": "/textToImageParams/controlStrength",
        "negative_prompt": "/textToImageParams/negativeText",
    }
    _constants = {"/taskType": "TEXT_IMAGE"}
    _prompt_at = "/textToImageParams/text"
    _written = {"condition_image": encoded}

    class Args(TitanImageArgs, total=False):
        """What its calls take by name."""

        condition_image: Media | None
        control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | ControlMode | None
        control_strength: float | None
        negative_prompt: str | None

    class Defaults(Args, TitanImageDefaults, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        condition_image: Media | None = None,
        control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | ControlMode | None = None,
        control_strength: float | None = None,
        negative_prompt: str | None = None,
        **beside: Any,
    ) -> Everywhere:
        return super()._parameters(**beside)

    @typing.overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What to show. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
                default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
                1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            condition_image: Picture whose layout to keep. Version 2 only.
            control_mode: Keep its edges, or the places of its contents. Version 2 only. Service default: "CANNY_EDGE".
            control_strength: How closely to keep them; low values are freer. Version 2 only. 0 to 1. Service default: 0.7.
            negative_prompt: What to keep out; name it without `no` or `not`. At most 512 characters.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = self._parameters(height=height, width=width, seed=seed, **args)
        return self._send(self._draw(prompt, given, output))

    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """`generate`, awaited."""
        given = self._parameters(height=height, width=width, seed=seed, **args)
        return await self._asend(self._draw(prompt, given, output))


class TitanImageColorGuidedContent(TitanImageModel):
    """Amazon Titan Image Generator v2: pictures in given colours."""

    _models = ("amazon.titan-image-generator-v2*",)
    _places = {
        "colors": "/colorGuidedGenerationParams/colors",
        "reference_image": "/colorGuidedGenerationParams/referenceImage",
        "negative_prompt": "/colorGuidedGenerationParams/negativeText",
    }
    _constants = {"/taskType": "COLOR_GUIDED_GENERATION"}
    _prompt_at = "/colorGuidedGenerationParams/text"
    _written = {"reference_image": encoded}

    class Args(TitanImageArgs, total=False):
        """What its calls take by name."""

        reference_image: Media | None
        negative_prompt: str | None

    class Defaults(Args, TitanImageDefaults, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        colors: Sequence[str] | None = None,
        reference_image: Media | None = None,
        negative_prompt: str | None = None,
        **beside: Any,
    ) -> Everywhere:
        return super()._parameters(**beside)

    @typing.overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What to show. At most 512 characters.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
                default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
                1.
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
        given = self._parameters(height=height, width=width, seed=seed, colors=colors, **args)
        return self._send(self._draw(prompt, given, output))

    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Literal["pil"] = "pil",
        **args: Unpack[Args],
    ) -> list[Image]: ...
    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Literal["bytes"],
        **args: Unpack[Args],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        colors: Sequence[str],
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """`generate`, awaited."""
        given = self._parameters(height=height, width=width, seed=seed, colors=colors, **args)
        return await self._asend(self._draw(prompt, given, output))


class TitanImageBackgroundRemoval(TitanImageModel):
    """Amazon Titan Image Generator v2: a picture without its background."""

    _models = ("amazon.titan-image-generator-v2*",)
    _places = {"image": "/backgroundRemovalParams/image"}
    _constants = {"/taskType": "BACKGROUND_REMOVAL"}
    _optional = True
    _written = {"image": encoded}
    Args: TypeAlias = TitanImageArgs
    Defaults: TypeAlias = TitanImageDefaults

    def __init__(self, model_id: str, **defaults: Unpack[TitanImageDefaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(self, *, image: Media | None = None, **beside: Any) -> Everywhere:
        return super()._parameters(**beside)

    @typing.overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **args: Unpack[TitanImageArgs],
    ) -> list[Image]: ...
    @typing.overload
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **args: Unpack[TitanImageArgs],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """Make pictures.

        Args:
            prompt: Not sent: this task takes none.
            height: Height in pixels, as one of the pairs that the service knows; give both sides.
            width: Width in pixels, as one of the pairs that the service knows; give both sides.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
                default: 42.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
                1.
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
        given = self._parameters(height=height, width=width, seed=seed, image=image, **args)
        return self._send(self._draw(prompt, given, output))

    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["pil"] = "pil",
        **args: Unpack[TitanImageArgs],
    ) -> list[Image]: ...
    @typing.overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Literal["bytes"],
        **args: Unpack[TitanImageArgs],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts = "",
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        image: Media,
        output: Output = "pil",
        **args: Any,
    ) -> Any:
        """`generate`, awaited."""
        given = self._parameters(height=height, width=width, seed=seed, image=image, **args)
        return await self._asend(self._draw(prompt, given, output))
