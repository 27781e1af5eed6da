# Generated from specs/stability/sdxl by bedrock-codegen; do not edit.
"""Stability AI Stable Diffusion XL through the common interface."""

from __future__ import annotations

import typing
from enum import StrEnum
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.images import BedrockImageModel, Image, Prompts
from .._runtime.fm.media import Media, Output, encoded
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from ..sdxl.family import FAMILY, SdxlKnownId
from .models import Model


class SDStylePresets(StrEnum):
    """Values that the family knows by name."""

    THREE_D_MODEL = "3d-model"
    ANALOG_FILM = "analog-film"
    ANIME = "anime"
    CINEMATIC = "cinematic"
    COMIC_BOOK = "comic-book"
    DIGITAL_ART = "digital-art"
    ENHANCE = "enhance"
    FANTASY_ART = "fantasy-art"
    ISOMETRIC = "isometric"
    LINE_ART = "line-art"
    LOW_POLY = "low-poly"
    MODELING_COMPOUND = "modeling-compound"
    NEON_PUNK = "neon-punk"
    ORIGAMI = "origami"
    PHOTOGRAPHIC = "photographic"
    PIXEL_ART = "pixel-art"
    TILE_TEXTURE = "tile-texture"


Sampler: TypeAlias = Literal[
    "DDIM",
    "DDPM",
    "K_DPMPP_2M",
    "K_DPMPP_2S_ANCESTRAL",
    "K_DPM_2",
    "K_DPM_2_ANCESTRAL",
    "K_EULER",
    "K_EULER_ANCESTRAL",
    "K_HEUN",
    "K_LMS",
]
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
ClipGuidancePreset: TypeAlias = Literal["FAST_BLUE", "FAST_GREEN", "NONE", "SIMPLE", "SLOW", "SLOWER", "SLOWEST"]
MaskSource: TypeAlias = Literal["MASK_IMAGE_WHITE", "MASK_IMAGE_BLACK", "INIT_IMAGE_ALPHA"]


class SDXL(BedrockImageModel):
    """Pictures from weighted prompts, from a picture and a prompt, or inside a mask: Stable Diffusion XL 0.8 and 1.0. Which of the three is said by the keys that are there."""

    _family = FAMILY
    _places = {
        "height": "/height",
        "width": "/width",
        "seed": "/seed",
        "samples": "/samples",
        "sampler": "/sampler",
        "steps": "/steps",
        "style_preset": "/style_preset",
        "clip_guidance_preset": "/clip_guidance_preset",
        "cfg_scale": "/cfg_scale",
        "image": "/init_image",
        "image_strength": "/image_strength",
        "mask_source": "/mask_source",
        "mask_image": "/mask_image",
    }
    _prompt_at = "/text_prompts"
    _prompt = {"text": "$text", "weight": "$weight"}
    _pictures = ("/artifacts/*/base64",)
    _written = {"image": encoded, "mask_image": encoded}
    Id: TypeAlias = (
        SdxlKnownId
        | Literal[Model.STABILITY_STABLE_DIFFUSION_XL, Model.STABILITY_STABLE_DIFFUSION_XL_V0]
        | Literal[Model.STABILITY_STABLE_DIFFUSION_XL_V1]
    )

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        samples: int | None
        sampler: Sampler | None
        steps: int | None
        style_preset: StylePreset | SDStylePresets | None
        clip_guidance_preset: ClipGuidancePreset | None
        cfg_scale: float | None
        image: Media | None
        image_strength: float | None
        mask_source: MaskSource | None
        mask_image: Media | None

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
        samples: int | None = None,
        sampler: Sampler | None = None,
        steps: int | None = None,
        style_preset: StylePreset | SDStylePresets | None = None,
        clip_guidance_preset: ClipGuidancePreset | None = None,
        cfg_scale: float | None = None,
        image: Media | None = None,
        image_strength: float | None = None,
        mask_source: MaskSource | None = None,
        mask_image: Media | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

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
            prompts: What to show, and with a negative weight what to avoid. At least 1 item.
            height: Height of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64.
            width: Width of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64.
            seed: Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295.
                Service default: 0.
            samples: How many pictures to make. At least 1. Service default: 1.
            sampler: Sampler of the diffusion; the service chooses when left out.
            steps: Diffusion steps: more take longer and may give a better picture. 10 to 150. Service default: 30.
            style_preset: Look that the picture is led towards.
            clip_guidance_preset: Guidance by CLIP: how much, and at what speed.
            cfg_scale: How closely to follow the prompts; low values leave room for chance. Version 0.8 starts from 10. 0 to
                35. Service default: 7.
            image: Picture to start from: makes the call image to image.
            image_strength: How much the source picture counts: near 1 the result resembles it, near 0 hardly. 0 to 1.
            mask_source: Which pixels to replace: the white or the black of the mask, or the transparent ones of the source.
                Makes the call masking.
            mask_image: Mask, of the size of the source picture; not needed for INIT_IMAGE_ALPHA.
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
