# Generated from specs/stability/stable_image by bedrock-codegen; do not edit.
"""Stability AI Stable Image.

Pictures from a prompt, or from a picture and a prompt: Stable Diffusion 3 and 3.5 Large, Stable Image Core and Ultra.
"""

from .answers import StableImageFinishReason, StableImageResponse
from .calls import StableImageSettings, ainvoke, invoke, request
from .dicts import StableImageRequestDict
from .family import FAMILY, StableImageModelId
from .requests import StableImageRequest

__all__ = [
    "FAMILY",
    "StableImageFinishReason",
    "StableImageModelId",
    "StableImageRequest",
    "StableImageRequestDict",
    "StableImageResponse",
    "StableImageSettings",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
