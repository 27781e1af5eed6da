# Generated from specs/stability/sdxl by bedrock-codegen; do not edit.
"""Stability AI Stable Diffusion XL: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.bodies.files import Base64


class SdxlTextPrompt(RequestBody):
    """One weighted prompt."""

    text: str
    """What the picture shall show, or shall not where the weight is negative."""
    weight: float | None = None
    """How much the prompt counts against the others; negative turns the picture away from it. Service default: 1."""


class SdxlRequest(BedrockRequest):
    """Prompts, perhaps a picture and a mask, and how to sample."""

    __family__ = "sdxl"

    text_prompts: Annotated[Sequence[SdxlTextPrompt], Field(min_length=1)]
    """What to show, and with a negative weight what to avoid. At least 1 item."""
    width: Annotated[int | None, Field(multiple_of=64)] = None
    """Width of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64."""
    height: Annotated[int | None, Field(multiple_of=64)] = None
    """Height of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64."""
    style_preset: (
        Literal[
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
        | None
    ) = None
    """Look that the picture is led towards."""
    cfg_scale: Annotated[float | None, Field(ge=0.0, le=35.0)] = None
    """How closely to follow the prompts; low values leave room for chance. Version 0.8 starts from 10. 0 to 35. Service default: 7."""
    steps: Annotated[int | None, Field(ge=10, le=150)] = None
    """Diffusion steps: more take longer and may give a better picture. 10 to 150. Service default: 30."""
    seed: Annotated[int | None, Field(ge=0, le=4294967295)] = None
    """Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295. Service default: 0."""
    sampler: (
        Literal[
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
        | None
    ) = None
    """Sampler of the diffusion; the service chooses when left out."""
    clip_guidance_preset: Literal["FAST_BLUE", "FAST_GREEN", "NONE", "SIMPLE", "SLOW", "SLOWER", "SLOWEST"] | None = None
    """Guidance by CLIP: how much, and at what speed."""
    samples: Annotated[int | None, Field(ge=1)] = None
    """How many pictures to make. At least 1. Service default: 1."""
    init_image: Base64 | None = None
    """Picture to start from: makes the call image to image."""
    image_strength: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """How much the source picture counts: near 1 the result resembles it, near 0 hardly. 0 to 1."""
    init_image_mode: Literal["IMAGE_STRENGTH", "STEP_SCHEDULE"] | None = None
    """Whether the influence of the source picture is given as a strength or as a share of the steps. Service default: "IMAGE_STRENGTH"."""
    start_schedule: float | None = None
    """Share of the steps that the source picture skips, under a name that early programs send beside `init_image`."""
    step_schedule_start: float | None = None
    """Share of the steps that the source picture skips at the start; with STEP_SCHEDULE."""
    step_schedule_end: float | None = None
    """Share of the steps at which the influence of the source picture ends; with STEP_SCHEDULE."""
    mask_source: Literal["MASK_IMAGE_WHITE", "MASK_IMAGE_BLACK", "INIT_IMAGE_ALPHA"] | None = None
    """Which pixels to replace: the white or the black of the mask, or the transparent ones of the source. Makes the call masking."""
    mask_image: Base64 | None = None
    """Mask, of the size of the source picture; not needed for INIT_IMAGE_ALPHA."""
    extras: Mapping[str, Any] | None = None
    """Experimental settings of the vendor, passed through; they may change at any time."""
