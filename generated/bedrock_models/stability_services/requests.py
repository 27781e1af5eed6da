# Generated from specs/stability/stability_services by bedrock-codegen; do not edit.
"""Stability AI image services: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import OneOf, Requires


class StabilityServicesRequest(BedrockRequest):
    """A picture, and what one of the tools shall do to it."""

    __family__ = "stability_services"
    __rules__ = (
        OneOf(fields=("/image", "/init_image"), message="Every tool needs image; style transfer alone calls it init_image."),
        Requires(fields=("/init_image",), needs=("/style_image",)),
        Requires(fields=("/style_image",), needs=("/init_image",)),
    )

    image: Base64 | None = None
    """Picture to work on, as JPEG, PNG or WebP; for the sketch tool the sketch, for the style guide the style. All tools but style transfer need it."""
    prompt: Annotated[str | None, Field(max_length=10000)] = None
    """What the result shall show, or what replaces what was found; `(word:1.3)` weighs a word. At most 10000 characters."""
    negative_prompt: Annotated[str | None, Field(max_length=10000)] = None
    """What the result shall not show. At most 10000 characters."""
    search_prompt: Annotated[str | None, Field(max_length=10000)] = None
    """Search and replace: short words for what to find and replace. At most 10000 characters."""
    select_prompt: Annotated[str | None, Field(max_length=10000)] = None
    """Search and recolour: short words for what to find and recolour. At most 10000 characters."""
    mask: Base64 | None = None
    """Inpaint and erase: white is changed, black is kept. Left out, the transparency of the picture is the mask."""
    grow_mask: Annotated[int | None, Field(ge=0, le=20)] = None
    """Pixels by which the edges of the mask grow outwards, to blend better. 0 to 20. Service default: 5."""
    left: Annotated[int | None, Field(ge=0, le=2000)] = None
    """Outpaint: pixels to add on the left; one of the four sides must not be zero. 0 to 2000. Service default: 0."""
    right: Annotated[int | None, Field(ge=0, le=2000)] = None
    """Outpaint: pixels to add on the right. 0 to 2000. Service default: 0."""
    up: Annotated[int | None, Field(ge=0, le=2000)] = None
    """Outpaint: pixels to add at the top. 0 to 2000. Service default: 0."""
    down: Annotated[int | None, Field(ge=0, le=2000)] = None
    """Outpaint: pixels to add at the bottom. 0 to 2000. Service default: 0."""
    creativity: Annotated[float | None, Field(ge=0.1, le=1.0)] = None
    """Freedom to invent detail. Creative upscale starts from 0.3, conservative from 0.35, outpaint from 0.5. 0.1 to 1."""
    control_strength: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Control tools: how much the picture rules the result; 0 leaves it aside. 0 to 1. Service default: 0.7."""
    fidelity: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Style guide: how closely the style follows that of the picture. 0 to 1. Service default: 0.5."""
    aspect_ratio: Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] | None = None
    """Style guide: shape of the result. Service default: "1:1"."""
    init_image: Base64 | None = None
    """Style transfer: the picture that is restyled."""
    style_image: Base64 | None = None
    """Style transfer: the picture whose style is taken."""
    style_strength: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Style transfer: how much of the style is taken; 0 leaves the picture as it is. 0 to 1. Service default: 1."""
    composition_fidelity: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Style transfer: how closely the layout is kept. 0 to 1. Service default: 0.9."""
    change_strength: Annotated[float | None, Field(ge=0.1, le=1.0)] = None
    """Style transfer: how much the picture may change. 0.1 to 1. Service default: 0.9."""
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
    """Look that the result is led towards."""
    output_format: Literal["png", "jpeg", "webp"] | None = None
    """File type of the result; JPEG knows no transparency. Service default: "png"."""
    seed: Annotated[int | None, Field(ge=0, le=4294967294)] = None
    """Fixes the noise to start from, so that a result can be made again; 0 picks one at random. 0 to 4294967294. Service default: 0."""
