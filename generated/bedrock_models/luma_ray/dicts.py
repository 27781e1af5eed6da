# Generated from specs/luma/luma_ray by bedrock-codegen; do not edit.
"""Luma AI Ray: requests as plain dicts."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import LumaRayFrame, LumaRayImageSource, LumaRayKeyframes


class LumaRayImageSourceDict(TypedDict):
    """A picture inside the request."""

    type: Literal["base64"]
    """The picture is in the request; addresses are not known here."""
    media_type: str
    """Media type of the picture."""
    data: FileContent
    """The picture, JPEG or PNG, between 512 and 4096 pixels a side."""


class LumaRayFrameDict(TypedDict):
    """A picture as a frame of the video."""

    type: Literal["image"]
    """A picture."""
    source: LumaRayImageSourceDict | LumaRayImageSource
    """Where the picture comes from."""


class LumaRayKeyframesDict(TypedDict):
    """The first picture of a video, the last, or both."""

    frame0: NotRequired[LumaRayFrameDict | LumaRayFrame]
    """Picture that the video starts from."""
    frame1: NotRequired[LumaRayFrameDict | LumaRayFrame]
    """Picture that the video ends with."""


class LumaRayRequestDict(TypedDict):
    """A scene, and the length, shape and size of the video."""

    prompt: str
    """What the video shall show. 1 to 5000 characters."""
    duration: NotRequired[Literal["5s", "9s"]]
    """Length, with its unit."""
    resolution: NotRequired[Literal["540p", "720p"]]
    """Size of the video."""
    aspect_ratio: NotRequired[Literal["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"]]
    """Shape of the video."""
    loop: NotRequired[bool]
    """Whether the end leads back to the beginning without a seam."""
    keyframes: NotRequired[LumaRayKeyframesDict | LumaRayKeyframes]
    """Pictures that the video starts from or ends with."""
