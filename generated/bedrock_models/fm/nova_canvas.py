# Generated from specs/amazon/nova_canvas by bedrock-codegen; do not edit.
"""Amazon Nova Canvas through the common interface."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.calls.call import present
from .._runtime.fm.images import BedrockImageModel, Prompts, one_prompt
from .._runtime.fm.media import Media, Output, encoded
from .._runtime.fm.model import Connection, Everywhere
from ..nova_canvas.answers import NovaCanvasResponse
from ..nova_canvas.family import FAMILY
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
    "virtual_try_on_params": ("virtualTryOnParams",),
    "virtualTryOnParams": ("virtualTryOnParams",),
    "number_of_images": ("imageGenerationConfig", "numberOfImages"),
    "numberOfImages": ("imageGenerationConfig", "numberOfImages"),
    "width": ("imageGenerationConfig", "width"),
    "height": ("imageGenerationConfig", "height"),
    "quality": ("imageGenerationConfig", "quality"),
    "cfg_scale": ("imageGenerationConfig", "cfgScale"),
    "cfgScale": ("imageGenerationConfig", "cfgScale"),
    "seed": ("imageGenerationConfig", "seed"),
}
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


def _pictures(response: NovaCanvasResponse) -> list[str]:
    """The pictures of an answer, as base64."""
    return [image for image in response.images or ()]


def _refusal(response: NovaCanvasResponse) -> str:
    """What an answer without pictures gives as the reason."""
    return response.error if response.error is not None else ""


NovaCanvasId: TypeAlias = Literal[
    "amazon.nova-canvas-v1:0", "us.amazon.nova-canvas-v1:0", Model.AMAZON_NOVA_CANVAS_V1_0
]


class NovaCanvasParameters(Everywhere, total=False):
    """What the calls of `NovaCanvas` take by name."""

    cfg_scale: float | None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 6.5."""
    number_of_images: int | None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    quality: Literal["standard", "premium"] | None
    """`premium` costs more and takes longer. Service default: "standard"."""
    negative_prompt: str | None
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""
    style: Style | None
    """Look of the picture."""
    condition_image: Media | None
    """Picture whose layout to keep."""
    control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | None
    """Keep its edges, or the places of its contents. Service default: "CANNY_EDGE"."""
    control_strength: float | None
    """How closely to keep them; low values are freer. 0 to 1. Service default: 0.7."""


class NovaCanvasDefaults(NovaCanvasParameters, Connection, total=False):
    """What `NovaCanvas` takes for all its calls."""

    height: int | None
    """Height in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of 16. Service default: 1024."""
    width: int | None
    """Width in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of 16. Service default: 1024."""
    seed: int | None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 12."""


class NovaCanvas(BedrockImageModel):
    """Amazon Nova Canvas: pictures from a text. The other tasks are in the calls of `nova_canvas`."""

    _family = FAMILY
    _places = {
        "height": ("imageGenerationConfig", "height"),
        "width": ("imageGenerationConfig", "width"),
        "seed": ("imageGenerationConfig", "seed"),
        "cfg_scale": ("imageGenerationConfig", "cfgScale"),
        "number_of_images": ("imageGenerationConfig", "numberOfImages"),
        "quality": ("imageGenerationConfig", "quality"),
        "negative_prompt": ("textToImageParams", "negativeText"),
        "style": ("textToImageParams", "style"),
        "condition_image": ("textToImageParams", "conditionImage"),
        "control_mode": ("textToImageParams", "controlMode"),
        "control_strength": ("textToImageParams", "controlStrength"),
    }
    _native = _NATIVE
    _pictures = staticmethod(_pictures)
    _refusal = staticmethod(_refusal)

    def __init__(self, model_id: NovaCanvasId | str, **defaults: Unpack[NovaCanvasDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: NovaCanvasId | str, **defaults: Unpack[NovaCanvasDefaults]) -> Self:
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
        **parameters: Unpack[NovaCanvasParameters],
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
        **parameters: Unpack[NovaCanvasParameters],
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
        negative_prompt: str | None = None,
        style: Style | None = None,
        condition_image: Media | None = None,
        control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | None = None,
        control_strength: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What to show. 1 to 1024 characters.
            height: Height in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a
                multiple of 16. Service default: 1024.
            width: Width in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple
                of 16. Service default: 1024.
            seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646.
                Service default: 12.
            cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 6.5.
            number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service
                default: 1.
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
        given = {
            "height": height,
            "width": width,
            "seed": seed,
            "cfg_scale": cfg_scale,
            "number_of_images": number_of_images,
            "quality": quality,
            "negative_prompt": negative_prompt,
            "style": style,
            "condition_image": condition_image,
            "control_mode": control_mode,
            "control_strength": control_strength,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._draw(_body, prompt, given, output)

    @overload
    async def agenerate(
        self,
        prompt: Prompts,
        height: int | None = None,
        width: int | None = None,
        seed: int | None = None,
        *,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[NovaCanvasParameters],
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
        **parameters: Unpack[NovaCanvasParameters],
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
        negative_prompt: str | None = None,
        style: Style | None = None,
        condition_image: Media | None = None,
        control_mode: Literal["CANNY_EDGE", "SEGMENTATION"] | None = None,
        control_strength: float | None = None,
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
            "style": style,
            "condition_image": condition_image,
            "control_mode": control_mode,
            "control_strength": control_strength,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._adraw(_body, prompt, given, output)


def _body(
    prompt: Prompts,
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
) -> dict[str, Any]:
    """What to show, and how, as the members of a request."""
    return {
        "taskType": "TEXT_IMAGE",
        "textToImageParams": present(
            {
                "text": one_prompt(prompt),
                "negativeText": negative_prompt,
                "style": style,
                "conditionImage": encoded(condition_image) if condition_image is not None else None,
                "controlMode": control_mode,
                "controlStrength": control_strength,
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
