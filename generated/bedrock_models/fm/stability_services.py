# Generated from specs/stability/stability_services by bedrock-codegen; do not edit.
"""Stability AI image services through the common interface."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.fm.images import BedrockImageModel, Prompts, one_prompt
from .._runtime.fm.media import Media, Output, encoded
from .._runtime.fm.model import Connection, Everywhere
from ..stability_services.answers import StabilityServicesResponse
from ..stability_services.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from PIL.Image import Image

    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "image": ("image",),
    "prompt": ("prompt",),
    "negative_prompt": ("negative_prompt",),
    "search_prompt": ("search_prompt",),
    "select_prompt": ("select_prompt",),
    "mask": ("mask",),
    "grow_mask": ("grow_mask",),
    "left": ("left",),
    "right": ("right",),
    "up": ("up",),
    "down": ("down",),
    "creativity": ("creativity",),
    "control_strength": ("control_strength",),
    "fidelity": ("fidelity",),
    "aspect_ratio": ("aspect_ratio",),
    "init_image": ("init_image",),
    "style_image": ("style_image",),
    "style_strength": ("style_strength",),
    "composition_fidelity": ("composition_fidelity",),
    "change_strength": ("change_strength",),
    "style_preset": ("style_preset",),
    "output_format": ("output_format",),
    "seed": ("seed",),
}
AspectRatio: TypeAlias = Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"]
StylePreset: TypeAlias = Literal[
    "3d-model",
    "analog-film",
    "anime",
    "cinematic",
    "comic-book",
    "digital-art",
    "enhance",
    "fantasy-art",
    "isometric",
    "line-art",
    "low-poly",
    "modeling-compound",
    "neon-punk",
    "origami",
    "photographic",
    "pixel-art",
    "tile-texture",
]


def _pictures(response: StabilityServicesResponse) -> list[str]:
    """The pictures of an answer, as base64."""
    return [image for image in response.images or ()]


def _refusal(response: StabilityServicesResponse) -> str:
    """What an answer without pictures gives as the reason."""
    return "".join(finish_reason for finish_reason in response.finish_reasons if finish_reason is not None)


StabilityServicesId: TypeAlias = Literal[
    "stability.stable-conservative-upscale-v1:0",
    "us.stability.stable-conservative-upscale-v1:0",
    "stability.stable-creative-upscale-v1:0",
    "us.stability.stable-creative-upscale-v1:0",
    "stability.stable-fast-upscale-v1:0",
    "us.stability.stable-fast-upscale-v1:0",
    "stability.stable-image-control-sketch-v1:0",
    "us.stability.stable-image-control-sketch-v1:0",
    "stability.stable-image-control-structure-v1:0",
    "us.stability.stable-image-control-structure-v1:0",
    "stability.stable-image-erase-object-v1:0",
    "us.stability.stable-image-erase-object-v1:0",
    "stability.stable-image-inpaint-v1:0",
    "us.stability.stable-image-inpaint-v1:0",
    "stability.stable-image-remove-background-v1:0",
    "us.stability.stable-image-remove-background-v1:0",
    "stability.stable-image-search-recolor-v1:0",
    "us.stability.stable-image-search-recolor-v1:0",
    "stability.stable-image-search-replace-v1:0",
    "us.stability.stable-image-search-replace-v1:0",
    "stability.stable-image-style-guide-v1:0",
    "us.stability.stable-image-style-guide-v1:0",
    "stability.stable-outpaint-v1:0",
    "us.stability.stable-outpaint-v1:0",
    "stability.stable-style-transfer-v1:0",
    "us.stability.stable-style-transfer-v1:0",
    Model.STABILITY_STABLE_CONSERVATIVE_UPSCALE_V1_0,
    Model.STABILITY_STABLE_CREATIVE_UPSCALE_V1_0,
    Model.STABILITY_STABLE_FAST_UPSCALE_V1_0,
    Model.STABILITY_STABLE_IMAGE_CONTROL_SKETCH_V1_0,
    Model.STABILITY_STABLE_IMAGE_CONTROL_STRUCTURE_V1_0,
    Model.STABILITY_STABLE_IMAGE_ERASE_OBJECT_V1_0,
    Model.STABILITY_STABLE_IMAGE_INPAINT_V1_0,
    Model.STABILITY_STABLE_IMAGE_REMOVE_BACKGROUND_V1_0,
    Model.STABILITY_STABLE_IMAGE_SEARCH_RECOLOR_V1_0,
    Model.STABILITY_STABLE_IMAGE_SEARCH_REPLACE_V1_0,
    Model.STABILITY_STABLE_IMAGE_STYLE_GUIDE_V1_0,
    Model.STABILITY_STABLE_OUTPAINT_V1_0,
    Model.STABILITY_STABLE_STYLE_TRANSFER_V1_0,
]


class StabilityServicesParameters(Everywhere, total=False):
    """What the calls of `StabilityServices` take by name."""

    image: Media | None
    """Picture to work on, as JPEG, PNG or WebP; for the sketch tool the sketch, for the style guide the style. All tools but style transfer need it."""
    mask: Media | None
    """Inpaint and erase: white is changed, black is kept. Left out, the transparency of the picture is the mask."""
    negative_prompt: str | None
    """What the result shall not show. At most 10000 characters."""
    search_prompt: str | None
    """Search and replace: short words for what to find and replace. At most 10000 characters."""
    select_prompt: str | None
    """Search and recolour: short words for what to find and recolour. At most 10000 characters."""
    grow_mask: int | None
    """Pixels by which the edges of the mask grow outwards, to blend better. 0 to 20. Service default: 5."""
    left: int | None
    """Outpaint: pixels to add on the left; one of the four sides must not be zero. 0 to 2000. Service default: 0."""
    right: int | None
    """Outpaint: pixels to add on the right. 0 to 2000. Service default: 0."""
    up: int | None
    """Outpaint: pixels to add at the top. 0 to 2000. Service default: 0."""
    down: int | None
    """Outpaint: pixels to add at the bottom. 0 to 2000. Service default: 0."""
    creativity: float | None
    """Freedom to invent detail. Creative upscale starts from 0.3, conservative from 0.35, outpaint from 0.5. 0.1 to 1."""
    control_strength: float | None
    """Control tools: how much the picture rules the result; 0 leaves it aside. 0 to 1. Service default: 0.7."""
    fidelity: float | None
    """Style guide: how closely the style follows that of the picture. 0 to 1. Service default: 0.5."""
    aspect_ratio: AspectRatio | None
    """Style guide: shape of the result. Service default: "1:1"."""
    init_image: Media | None
    """Style transfer: the picture that is restyled."""
    style_image: Media | None
    """Style transfer: the picture whose style is taken."""
    style_strength: float | None
    """Style transfer: how much of the style is taken; 0 leaves the picture as it is. 0 to 1. Service default: 1."""
    composition_fidelity: float | None
    """Style transfer: how closely the layout is kept. 0 to 1. Service default: 0.9."""
    change_strength: float | None
    """Style transfer: how much the picture may change. 0.1 to 1. Service default: 0.9."""
    style_preset: StylePreset | None
    """Look that the result is led towards."""
    output_format: Literal["png", "jpeg", "webp"] | None
    """File type of the result; JPEG knows no transparency. Service default: "png"."""
    seed: int | None
    """Fixes the noise to start from, so that a result can be made again; 0 picks one at random. 0 to 4294967294. Service default: 0."""


class StabilityServicesDefaults(StabilityServicesParameters, Connection, total=False):
    """What `StabilityServices` takes for all its calls."""


class StabilityServices(BedrockImageModel):
    """Thirteen tools that change a picture: upscale, inpaint, outpaint, erase, search and replace, search and recolour, remove background, control by sketch or structure, style guide and style transfer. Each takes its own part of the fields and refuses the rest."""

    _family = FAMILY
    _places = {
        "image": ("image",),
        "mask": ("mask",),
        "negative_prompt": ("negative_prompt",),
        "search_prompt": ("search_prompt",),
        "select_prompt": ("select_prompt",),
        "grow_mask": ("grow_mask",),
        "left": ("left",),
        "right": ("right",),
        "up": ("up",),
        "down": ("down",),
        "creativity": ("creativity",),
        "control_strength": ("control_strength",),
        "fidelity": ("fidelity",),
        "aspect_ratio": ("aspect_ratio",),
        "init_image": ("init_image",),
        "style_image": ("style_image",),
        "style_strength": ("style_strength",),
        "composition_fidelity": ("composition_fidelity",),
        "change_strength": ("change_strength",),
        "style_preset": ("style_preset",),
        "output_format": ("output_format",),
        "seed": ("seed",),
    }
    _native = _NATIVE
    _pictures = staticmethod(_pictures)
    _refusal = staticmethod(_refusal)

    def __init__(
        self, model_id: StabilityServicesId | str, **defaults: Unpack[StabilityServicesDefaults]
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(
        cls, model_id: StabilityServicesId | str, **defaults: Unpack[StabilityServicesDefaults]
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
        *,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[StabilityServicesParameters],
    ) -> list[Image]: ...

    @overload
    def generate(
        self,
        prompt: Prompts = "",
        *,
        output: Literal["bytes"],
        **parameters: Unpack[StabilityServicesParameters],
    ) -> list[bytes]: ...
    def generate(
        self,
        prompt: Prompts = "",
        *,
        image: Media | None = None,
        mask: Media | None = None,
        negative_prompt: str | None = None,
        search_prompt: str | None = None,
        select_prompt: str | None = None,
        grow_mask: int | None = None,
        left: int | None = None,
        right: int | None = None,
        up: int | None = None,
        down: int | None = None,
        creativity: float | None = None,
        control_strength: float | None = None,
        fidelity: float | None = None,
        aspect_ratio: AspectRatio | None = None,
        init_image: Media | None = None,
        style_image: Media | None = None,
        style_strength: float | None = None,
        composition_fidelity: float | None = None,
        change_strength: float | None = None,
        style_preset: StylePreset | None = None,
        output_format: Literal["png", "jpeg", "webp"] | None = None,
        seed: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """Make pictures.

        Args:
            prompt: What the result shall show, or what replaces what was found; `(word:1.3)` weighs a word. At most
                10000 characters.
            image: Picture to work on, as JPEG, PNG or WebP; for the sketch tool the sketch, for the style guide the
                style. All tools but style transfer need it.
            mask: Inpaint and erase: white is changed, black is kept. Left out, the transparency of the picture is the
                mask.
            negative_prompt: What the result shall not show. At most 10000 characters.
            search_prompt: Search and replace: short words for what to find and replace. At most 10000 characters.
            select_prompt: Search and recolour: short words for what to find and recolour. At most 10000 characters.
            grow_mask: Pixels by which the edges of the mask grow outwards, to blend better. 0 to 20. Service default:
                5.
            left: Outpaint: pixels to add on the left; one of the four sides must not be zero. 0 to 2000. Service
                default: 0.
            right: Outpaint: pixels to add on the right. 0 to 2000. Service default: 0.
            up: Outpaint: pixels to add at the top. 0 to 2000. Service default: 0.
            down: Outpaint: pixels to add at the bottom. 0 to 2000. Service default: 0.
            creativity: Freedom to invent detail. Creative upscale starts from 0.3, conservative from 0.35, outpaint
                from 0.5. 0.1 to 1.
            control_strength: Control tools: how much the picture rules the result; 0 leaves it aside. 0 to 1. Service
                default: 0.7.
            fidelity: Style guide: how closely the style follows that of the picture. 0 to 1. Service default: 0.5.
            aspect_ratio: Style guide: shape of the result. Service default: "1:1".
            init_image: Style transfer: the picture that is restyled.
            style_image: Style transfer: the picture whose style is taken.
            style_strength: Style transfer: how much of the style is taken; 0 leaves the picture as it is. 0 to 1.
                Service default: 1.
            composition_fidelity: Style transfer: how closely the layout is kept. 0 to 1. Service default: 0.9.
            change_strength: Style transfer: how much the picture may change. 0.1 to 1. Service default: 0.9.
            style_preset: Look that the result is led towards.
            output_format: File type of the result; JPEG knows no transparency. Service default: "png".
            seed: Fixes the noise to start from, so that a result can be made again; 0 picks one at random. 0 to
                4294967294. Service default: 0.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = {
            "image": image,
            "mask": mask,
            "negative_prompt": negative_prompt,
            "search_prompt": search_prompt,
            "select_prompt": select_prompt,
            "grow_mask": grow_mask,
            "left": left,
            "right": right,
            "up": up,
            "down": down,
            "creativity": creativity,
            "control_strength": control_strength,
            "fidelity": fidelity,
            "aspect_ratio": aspect_ratio,
            "init_image": init_image,
            "style_image": style_image,
            "style_strength": style_strength,
            "composition_fidelity": composition_fidelity,
            "change_strength": change_strength,
            "style_preset": style_preset,
            "output_format": output_format,
            "seed": seed,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._draw(_body, prompt, given, output)

    @overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        *,
        output: Literal["pil"] = "pil",
        **parameters: Unpack[StabilityServicesParameters],
    ) -> list[Image]: ...

    @overload
    async def agenerate(
        self,
        prompt: Prompts = "",
        *,
        output: Literal["bytes"],
        **parameters: Unpack[StabilityServicesParameters],
    ) -> list[bytes]: ...
    async def agenerate(
        self,
        prompt: Prompts = "",
        *,
        image: Media | None = None,
        mask: Media | None = None,
        negative_prompt: str | None = None,
        search_prompt: str | None = None,
        select_prompt: str | None = None,
        grow_mask: int | None = None,
        left: int | None = None,
        right: int | None = None,
        up: int | None = None,
        down: int | None = None,
        creativity: float | None = None,
        control_strength: float | None = None,
        fidelity: float | None = None,
        aspect_ratio: AspectRatio | None = None,
        init_image: Media | None = None,
        style_image: Media | None = None,
        style_strength: float | None = None,
        composition_fidelity: float | None = None,
        change_strength: float | None = None,
        style_preset: StylePreset | None = None,
        output_format: Literal["png", "jpeg", "webp"] | None = None,
        seed: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        output: Output = "pil",
    ) -> Any:
        """`generate`, awaited."""
        given = {
            "image": image,
            "mask": mask,
            "negative_prompt": negative_prompt,
            "search_prompt": search_prompt,
            "select_prompt": select_prompt,
            "grow_mask": grow_mask,
            "left": left,
            "right": right,
            "up": up,
            "down": down,
            "creativity": creativity,
            "control_strength": control_strength,
            "fidelity": fidelity,
            "aspect_ratio": aspect_ratio,
            "init_image": init_image,
            "style_image": style_image,
            "style_strength": style_strength,
            "composition_fidelity": composition_fidelity,
            "change_strength": change_strength,
            "style_preset": style_preset,
            "output_format": output_format,
            "seed": seed,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._adraw(_body, prompt, given, output)


def _body(
    prompt: Prompts,
    *,
    image: Media | None = None,
    mask: Media | None = None,
    negative_prompt: str | None = None,
    search_prompt: str | None = None,
    select_prompt: str | None = None,
    grow_mask: int | None = None,
    left: int | None = None,
    right: int | None = None,
    up: int | None = None,
    down: int | None = None,
    creativity: float | None = None,
    control_strength: float | None = None,
    fidelity: float | None = None,
    aspect_ratio: AspectRatio | None = None,
    init_image: Media | None = None,
    style_image: Media | None = None,
    style_strength: float | None = None,
    composition_fidelity: float | None = None,
    change_strength: float | None = None,
    style_preset: StylePreset | None = None,
    output_format: Literal["png", "jpeg", "webp"] | None = None,
    seed: int | None = None,
) -> dict[str, Any]:
    """What to show, and how, as the members of a request."""
    return {
        "prompt": one_prompt(prompt) if prompt else None,
        "image": encoded(image) if image is not None else None,
        "mask": encoded(mask) if mask is not None else None,
        "negative_prompt": negative_prompt,
        "search_prompt": search_prompt,
        "select_prompt": select_prompt,
        "grow_mask": grow_mask,
        "left": left,
        "right": right,
        "up": up,
        "down": down,
        "creativity": creativity,
        "control_strength": control_strength,
        "fidelity": fidelity,
        "aspect_ratio": aspect_ratio,
        "init_image": encoded(init_image) if init_image is not None else None,
        "style_image": encoded(style_image) if style_image is not None else None,
        "style_strength": style_strength,
        "composition_fidelity": composition_fidelity,
        "change_strength": change_strength,
        "style_preset": style_preset,
        "output_format": output_format,
        "seed": seed,
    }
