# Generated from specs/amazon/nova_canvas by bedrock-codegen; do not edit.
"""Amazon Nova Canvas through the common interface."""

from __future__ import annotations

import typing
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.images import BedrockImageModel, Image, Prompts
from .._runtime.fm.media import Media, Output, encoded
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from ..nova_canvas.family import FAMILY, NovaCanvasKnownId
from .models import Model

Style: TypeAlias = Literal[
    "3D_ANIMATED_FAMILY_FILM",
    "DESIGN_SKETCH",
    "FLAT_VECTOR_ILLUSTRATION",
    "GRAPHIC_NOVEL_ILLUSTRATION",
    "MAXIMALISM",
    "MIDCENTURY_RETRO",
    "PHOTOREALISM",
    "SOFT_DIGITAL_PAINTING",
]


class NovaCanvas(BedrockImageModel):
    """Amazon Nova Canvas: pictures from a text. The other tasks are in the calls of `nova_canvas`."""

    _family = FAMILY
    _places = {
        "height": "/imageGenerationConfig/height",
        "width": "/imageGenerationConfig/width",
        "seed": "/imageGenerationConfig/seed",
        "cfg_scale": "/imageGenerationConfig/cfgScale",
        "number_of_images": "/imageGenerationConfig/numberOfImages",
        "quality": "/imageGenerationConfig/quality",
        "negative_prompt": "/textToImageParams/negativeText",
        "style": "/textToImageParams/style",
        "condition_image": "/textToImageParams/conditionImage",
        "control_mode": "/textToImageParams/controlMode",
        "control_strength": "/textToImageParams/controlStrength",
    }
    _constants = {"/taskType": "TEXT_IMAGE"}
    _flat = ("imageGenerationConfig",)
    _prompt_at = "/textToImageParams/text"
    _pictures = ("/images/*",)
    _refusal = ("/error",)
    _written = {"condition_image": encoded}
    Id: TypeAlias = NovaCanvasKnownId | Literal[Model.AMAZON_NOVA_CANVAS_V1_0]

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        cfg_scale: float | None
        number_of_images: int | None
        quality: Literal["standard", "premium"] | None
        negative_prompt: str | None
        style: Style | None
        condition_image: Media | None
        control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | None
        control_strength: float | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

        height: int | None
        width: int | None
        seed: int | None

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        cfg_scale: float | None = None,
        number_of_images: int | None = None,
        quality: Literal["standard", "premium"] | None = None,
        negative_prompt: str | None = None,
        style: Style | None = None,
        condition_image: Media | None = None,
        control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | None = None,
        control_strength: float | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

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
            prompt: What to show. 1 to 1024 characters.
            height: Height in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of
                16. Service default: 1024.
            width: Width in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of
                16. Service default: 1024.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
                default: 12.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 6.5.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
                1.
            quality: `premium` costs more and takes longer. Service default: "standard".
            negative_prompt: What to keep out; name it without `no` or `not`. 1 to 1024 characters.
            style: Look of the picture.
            condition_image: Picture whose layout to keep.
            control_mode: Keep its edges, or the places of its contents. Service default: "CANNY_EDGE".
            control_strength: How closely to keep them; low values are freer. 0 to 1. Service default: 0.7.
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
