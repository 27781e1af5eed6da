# Generated from specs/luma/luma_ray by bedrock-codegen; do not edit.
"""Luma AI Ray.

Videos from a prompt, or between two pictures: Luma Ray 2. Started by StartAsyncInvoke; the video lands in S3 as output.mp4.
"""

from .calls import LumaRaySettings, astart, request, start
from .dicts import LumaRayFrameDict, LumaRayImageSourceDict, LumaRayKeyframesDict, LumaRayRequestDict
from .family import FAMILY, LumaRayModelId
from .requests import LumaRayFrame, LumaRayImageSource, LumaRayKeyframes, LumaRayRequest

__all__ = [
    "FAMILY",
    "LumaRayFrame",
    "LumaRayFrameDict",
    "LumaRayImageSource",
    "LumaRayImageSourceDict",
    "LumaRayKeyframes",
    "LumaRayKeyframesDict",
    "LumaRayModelId",
    "LumaRayRequest",
    "LumaRayRequestDict",
    "LumaRaySettings",
    "astart",
    "request",
    "start",
]


def __dir__() -> list[str]:
    return list(__all__)
