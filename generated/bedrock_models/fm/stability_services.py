# Generated from specs/stability/stability_services by bedrock-codegen; do not edit.
"""Stability AI image services through the common interface."""

from __future__ import annotations

import typing
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.images import BedrockImageModel, Image, Prompts
from .._runtime.fm.media import Media, Output, encoded
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from ..stability_services.family import FAMILY, StabilityServicesKnownId
from .models import Model

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


class StabilityServices(BedrockImageModel):
    """Thirteen tools that change a picture: upscale, inpaint, outpaint, erase, search and replace, search and recolour, remove background, control by sketch or structure, style guide and style transfer. Each takes its own part of the fields and refuses the rest."""

    _family = FAMILY
    _places = {
        "image": "/image",
        "mask": "/mask",
        "negative_prompt": "/negative_prompt",
        "search_prompt": "/search_prompt",
        "select_prompt": "/select_prompt",
        "grow_mask": "/grow_mask",
        "left": "/left",
        "right": "/right",
        "up": "/up",
        "down": "/down",
        "creativity": "/creativity",
        "control_strength": "/control_strength",
        "fidelity": "/fidelity",
        "aspect_ratio": "/aspect_ratio",
        "init_image": "/init_image",
        "style_image": "/style_image",
        "style_strength": "/style_strength",
        "composition_fidelity": "/composition_fidelity",
        "change_strength": "/change_strength",
        "style_preset": "/style_preset",
        "output_format": "/output_format",
        "seed": "/seed",
    }
    _prompt_at = "/prompt"
    _optional = True
    _pictures = ("/images/*",)
    _written = {"image": encoded, "mask": encoded, "init_image": encoded, "style_image": encoded}
    Id: TypeAlias = (
        StabilityServicesKnownId
        | Literal[Model.STABILITY_STABLE_CONSERVATIVE_UPSCALE_V1_0, Model.STABILITY_STABLE_CREATIVE_UPSCALE_V1_0]
        | Literal[Model.STABILITY_STABLE_FAST_UPSCALE_V1_0, Model.STABILITY_STABLE_IMAGE_CONTROL_SKETCH_V1_0]
        | Literal[Model.STABILITY_STABLE_IMAGE_CONTROL_STRUCTURE_V1_0, Model.STABILITY_STABLE_IMAGE_ERASE_OBJECT_V1_0]
        | Literal[Model.STABILITY_STABLE_IMAGE_INPAINT_V1_0, Model.STABILITY_STABLE_IMAGE_REMOVE_BACKGROUND_V1_0]
        | Literal[Model.STABILITY_STABLE_IMAGE_SEARCH_RECOLOR_V1_0, Model.STABILITY_STABLE_IMAGE_SEARCH_REPLACE_V1_0]
        | Literal[Model.STABILITY_STABLE_IMAGE_STYLE_GUIDE_V1_0, Model.STABILITY_STABLE_OUTPAINT_V1_0]
        | Literal[Model.STABILITY_STABLE_STYLE_TRANSFER_V1_0]
    )

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        image: Media | None
        mask: Media | None
        negative_prompt: str | None
        search_prompt: str | None
        select_prompt: str | None
        grow_mask: int | None
        left: int | None
        right: int | None
        up: int | None
        down: int | None
        creativity: float | None
        control_strength: float | None
        fidelity: float | None
        aspect_ratio: AspectRatio | None
        init_image: Media | None
        style_image: Media | None
        style_strength: float | None
        composition_fidelity: float | None
        change_strength: float | None
        style_preset: StylePreset | None
        output_format: Literal["png", "jpeg", "webp"] | None
        seed: int | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
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
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    @typing.overload
    def generate(self, prompt: Prompts = "", *, output: Literal["pil"] = "pil", **args: Unpack[Args]) -> list[Image]: ...
    @typing.overload
    def generate(self, prompt: Prompts = "", *, output: Literal["bytes"], **args: Unpack[Args]) -> list[bytes]: ...
    def generate(self, prompt: Prompts = "", *, output: Output = "pil", **args: Any) -> Any:
        """Make pictures.

        Args:
            prompt: What the result shall show, or what replaces what was found; `(word:1.3)` weighs a word. At most 10000
                characters.
            image: Picture to work on, as JPEG, PNG or WebP; for the sketch tool the sketch, for the style guide the style.
                All tools but style transfer need it.
            mask: Inpaint and erase: white is changed, black is kept. Left out, the transparency of the picture is the mask.
            negative_prompt: What the result shall not show. At most 10000 characters.
            search_prompt: Search and replace: short words for what to find and replace. At most 10000 characters.
            select_prompt: Search and recolour: short words for what to find and recolour. At most 10000 characters.
            grow_mask: Pixels by which the edges of the mask grow outwards, to blend better. 0 to 20. Service default: 5.
            left: Outpaint: pixels to add on the left; one of the four sides must not be zero. 0 to 2000. Service default: 0.
            right: Outpaint: pixels to add on the right. 0 to 2000. Service default: 0.
            up: Outpaint: pixels to add at the top. 0 to 2000. Service default: 0.
            down: Outpaint: pixels to add at the bottom. 0 to 2000. Service default: 0.
            creativity: Freedom to invent detail. Creative upscale starts from 0.3, conservative from 0.35, outpaint from 0.5.
                0.1 to 1.
            control_strength: Control tools: how much the picture rules the result; 0 leaves it aside. 0 to 1. Service
                default: 0.7.
            fidelity: Style guide: how closely the style follows that of the picture. 0 to 1. Service default: 0.5.
            aspect_ratio: Style guide: shape of the result. Service default: "1:1".
            init_image: Style transfer: the picture that is restyled.
            style_image: Style transfer: the picture whose style is taken.
            style_strength: Style transfer: how much of the style is taken; 0 leaves the picture as it is. 0 to 1. Service
                default: 1.
            composition_fidelity: Style transfer: how closely the layout is kept. 0 to 1. Service default: 0.9.
            change_strength: Style transfer: how much the picture may change. 0.1 to 1. Service default: 0.9.
            style_preset: Look that the result is led towards.
            output_format: File type of the result; JPEG knows no transparency. Service default: "png".
            seed: Fixes the noise to start from, so that a result can be made again; 0 picks one at random. 0 to 4294967294.
                Service default: 0.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = self._parameters(**args)
        return self._send(self._draw(prompt, given, output))

    @typing.overload
    async def agenerate(self, prompt: Prompts = "", *, output: Literal["pil"] = "pil", **args: Unpack[Args]) -> list[Image]: ...
    @typing.overload
    async def agenerate(self, prompt: Prompts = "", *, output: Literal["bytes"], **args: Unpack[Args]) -> list[bytes]: ...
    async def agenerate(self, prompt: Prompts = "", *, output: Output = "pil", **args: Any) -> Any:
        """`generate`, awaited."""
        given = self._parameters(**args)
        return await self._asend(self._draw(prompt, given, output))
