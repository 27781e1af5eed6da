# Generated from specs/stability/stable_image by bedrock-codegen; do not edit.
"""Stability AI Stable Image: requests as plain dicts."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent


class StableImageRequestDict(TypedDict):
    """A prompt, perhaps a picture to start from, and what to make of them."""

    prompt: str
    """What the picture shall show; `(word:1.3)` weighs a word. At most 10000 characters."""
    negative_prompt: NotRequired[str]
    """What the picture shall not show; may be empty. At most 10000 characters."""
    aspect_ratio: NotRequired[Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"]]
    """Shape of the picture; with a source picture the shape follows that. Service default: "1:1"."""
    output_format: NotRequired[Literal["png", "jpeg", "webp", "PNG", "JPEG"]]
    """File type; some pages print capitals, programs send small letters. WebP is described for 3.5 alone. Service default: "png"."""
    seed: NotRequired[int]
    """Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295. Service default: 0."""
    image: NotRequired[FileContent]
    """Picture to start from, as JPEG, PNG or WebP; 3 takes 640 to 1536 pixels a side, 3.5 at least 64."""
    strength: NotRequired[float]
    """How much of the source picture is painted anew: 0 keeps it, 1 ignores it. Ultra starts from 0.35. 0 to 1."""
    mode: NotRequired[Literal["text-to-image", "image-to-image"]]
    """Whether a source picture is used; image-to-image needs image and strength. Service default: "text-to-image"."""
