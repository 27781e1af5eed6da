# Generated from specs/stability/sdxl by bedrock-codegen; do not edit.
"""Stability AI Stable Diffusion XL: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import SdxlTextPrompt


class SdxlTextPromptDict(TypedDict):
    """One weighted prompt."""

    text: str
    """What the picture shall show, or shall not where the weight is negative."""
    weight: NotRequired[float]
    """How much the prompt counts against the others; negative turns the picture away from it. Service default: 1."""


class SdxlRequestDict(TypedDict):
    """Prompts, perhaps a picture and a mask, and how to sample."""

    text_prompts: Sequence[SdxlTextPromptDict | SdxlTextPrompt]
    """What to show, and with a negative weight what to avoid. At least 1 item."""
    width: NotRequired[int]
    """Width of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64."""
    height: NotRequired[int]
    """Height of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64."""
    style_preset: NotRequired[
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
    ]
    """Look that the picture is led towards."""
    cfg_scale: NotRequired[float]
    """How closely to follow the prompts; low values leave room for chance. Version 0.8 starts from 10. 0 to 35. Service default: 7."""
    steps: NotRequired[int]
    """Diffusion steps: more take longer and may give a better picture. 10 to 150. Service default: 30."""
    seed: NotRequired[int]
    """Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295. Service default: 0."""
    sampler: NotRequired[
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
    ]
    """Sampler of the diffusion; the service chooses when left out."""
    clip_guidance_preset: NotRequired[Literal["FAST_BLUE", "FAST_GREEN", "NONE", "SIMPLE", "SLOW", "SLOWER", "SLOWEST"]]
    """Guidance by CLIP: how much, and at what speed."""
    samples: NotRequired[int]
    """How many pictures to make. At least 1. Service default: 1."""
    init_image: NotRequired[FileContent]
    """Picture to start from: makes the call image to image."""
    image_strength: NotRequired[float]
    """How much the source picture counts: near 1 the result resembles it, near 0 hardly. 0 to 1."""
    init_image_mode: NotRequired[Literal["IMAGE_STRENGTH", "STEP_SCHEDULE"]]
    """Whether the influence of the source picture is given as a strength or as a share of the steps. Service default: "IMAGE_STRENGTH"."""
    start_schedule: NotRequired[float]
    """Share of the steps that the source picture skips, under a name that early programs send beside `init_image`."""
    step_schedule_start: NotRequired[float]
    """Share of the steps that the source picture skips at the start; with STEP_SCHEDULE."""
    step_schedule_end: NotRequired[float]
    """Share of the steps at which the influence of the source picture ends; with STEP_SCHEDULE."""
    mask_source: NotRequired[Literal["MASK_IMAGE_WHITE", "MASK_IMAGE_BLACK", "INIT_IMAGE_ALPHA"]]
    """Which pixels to replace: the white or the black of the mask, or the transparent ones of the source. Makes the call masking."""
    mask_image: NotRequired[FileContent]
    """Mask, of the size of the source picture; not needed for INIT_IMAGE_ALPHA."""
    extras: NotRequired[Mapping[str, Any]]
    """Experimental settings of the vendor, passed through; they may change at any time."""
