# Generated from specs/stability/stability_services by bedrock-codegen; do not edit.
"""Stability AI image services.

Thirteen tools that change a picture: upscale, inpaint, outpaint, erase, search and replace, search and recolour, remove background, control by sketch or structure, style guide and style transfer. Each takes its own part of the fields and refuses the rest.
"""

from .answers import StabilityServicesFinishReason, StabilityServicesResponse
from .calls import StabilityServicesSettings, ainvoke, invoke, request
from .dicts import StabilityServicesRequestDict
from .family import FAMILY, StabilityServicesModelId
from .requests import StabilityServicesRequest

__all__ = [
    "FAMILY",
    "StabilityServicesFinishReason",
    "StabilityServicesModelId",
    "StabilityServicesRequest",
    "StabilityServicesRequestDict",
    "StabilityServicesResponse",
    "StabilityServicesSettings",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
