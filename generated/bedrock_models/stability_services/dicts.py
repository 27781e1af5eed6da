# Generated from specs/stability/stability_services by bedrock-codegen; do not edit.
"""Stability AI image services: requests as plain dicts."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent


class StabilityServicesRequestDict(TypedDict):
    """A picture, and what one of the tools shall do to it."""

    image: NotRequired[FileContent]
    """Picture to work on, as JPEG, PNG or WebP; for the sketch tool the sketch, for the style guide the style. All tools but style transfer need it."""
    prompt: NotRequired[str]
    """What the result shall show, or what replaces what was found; `(word:1.3)` weighs a word. At most 10000 characters."""
    negative_prompt: NotRequired[str]
    """What the result shall not show. At most 10000 characters."""
    search_prompt: NotRequired[str]
    """Search and replace: short words for what to find and replace. At most 10000 characters."""
    select_prompt: NotRequired[str]
    """Search and recolour: short words for what to find and recolour. At most 10000 characters."""
    mask: NotRequired[FileContent]
    """Inpaint and erase: white is changed, black is kept. Left out, the transparency of the picture is the mask."""
    grow_mask: NotRequired[int]
    """Pixels by which the edges of the mask grow outwards, to blend better. 0 to 20. Service default: 5."""
    left: NotRequired[int]
    """Outpaint: pixels to add on the left; one of the four sides must not be zero. 0 to 2000. Service default: 0."""
    right: NotRequired[int]
    """Outpaint: pixels to add on the right. 0 to 2000. Service default: 0."""
    up: NotRequired[int]
    """Outpaint: pixels to add at the top. 0 to 2000. Service default: 0."""
    down: NotRequired[int]
    """Outpaint: pixels to add at the bottom. 0 to 2000. Service default: 0."""
    creativity: NotRequired[float]
    """Freedom to invent detail. Creative upscale starts from 0.3, conservative from 0.35, outpaint from 0.5. 0.1 to 1."""
    control_strength: NotRequired[float]
    """Control tools: how much the picture rules the result; 0 leaves it aside. 0 to 1. Service default: 0.7."""
    fidelity: NotRequired[float]
    """Style guide: how closely the style follows that of the picture. 0 to 1. Service default: 0.5."""
    aspect_ratio: NotRequired[Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"]]
    """Style guide: shape of the result. Service default: "1:1"."""
    init_image: NotRequired[FileContent]
    """Style transfer: the picture that is restyled."""
    style_image: NotRequired[FileContent]
    """Style transfer: the picture whose style is taken."""
    style_strength: NotRequired[float]
    """Style transfer: how much of the style is taken; 0 leaves the picture as it is. 0 to 1. Service default: 1."""
    composition_fidelity: NotRequired[float]
    """Style transfer: how closely the layout is kept. 0 to 1. Service default: 0.9."""
    change_strength: NotRequired[float]
    """Style transfer: how much the picture may change. 0.1 to 1. Service default: 0.9."""
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
    """Look that the result is led towards."""
    output_format: NotRequired[Literal["png", "jpeg", "webp"]]
    """File type of the result; JPEG knows no transparency. Service default: "png"."""
    seed: NotRequired[int]
    """Fixes the noise to start from, so that a result can be made again; 0 picks one at random. 0 to 4294967294. Service default: 0."""
