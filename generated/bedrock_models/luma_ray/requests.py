# Generated from specs/luma/luma_ray by bedrock-codegen; do not edit.
"""Luma AI Ray: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.files import Base64


class LumaRayImageSource(RequestBody):
    """A picture inside the request."""

    type: Literal["base64"] = "base64"
    """The picture is in the request; addresses are not known here."""
    media_type: str
    """Media type of the picture."""
    data: Base64
    """The picture, JPEG or PNG, between 512 and 4096 pixels a side."""


class LumaRayFrame(RequestBody):
    """A picture as a frame of the video."""

    type: Literal["image"] = "image"
    """A picture."""
    source: LumaRayImageSource
    """Where the picture comes from."""


class LumaRayKeyframes(RequestBody):
    """The first picture of a video, the last, or both."""

    frame0: LumaRayFrame | None = None
    """Picture that the video starts from."""
    frame1: LumaRayFrame | None = None
    """Picture that the video ends with."""


class LumaRayRequest(BedrockRequest):
    """A scene, and the length, shape and size of the video."""

    __family__ = "luma_ray"

    prompt: Annotated[str, Field(max_length=5000, min_length=1)]
    """What the video shall show. 1 to 5000 characters."""
    duration: Literal["5s", "9s"] | None = None
    """Length, with its unit."""
    resolution: Literal["540p", "720p"] | None = None
    """Size of the video."""
    aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"] | None = None
    """Shape of the video."""
    loop: bool | None = None
    """Whether the end leads back to the beginning without a seam."""
    keyframes: LumaRayKeyframes | None = None
    """Pictures that the video starts from or ends with."""
