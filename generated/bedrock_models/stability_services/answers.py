# Generated from specs/stability/stability_services by bedrock-codegen; do not edit.
"""Stability AI image services: what comes back."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from .._bedrock import BedrockResponse
from .._runtime.bodies.short_ways import HasPictures

StabilityServicesFinishReason = TypeAliasType(
    "StabilityServicesFinishReason",
    Literal["Filter reason: prompt", "Filter reason: output image", "Filter reason: input image", "Inference error"] | str,
)
"""Why there is no picture, or a blurred one."""


class StabilityServicesResponse(BedrockResponse, HasPictures):
    """The pictures made; of a filtered call only the reason."""

    __images__ = ("/images/*",)

    images: list[str] | None = None
    """The pictures, in the file type asked for; not there when the call was filtered."""
    seeds: list[int | str] | None = None
    """Seeds the pictures were made with, as numbers or in text; not there when the call was filtered."""
    finish_reasons: list[StabilityServicesFinishReason | None]
    """How each picture ended: null when all went well, else what was filtered or failed."""
