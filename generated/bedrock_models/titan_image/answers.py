# Generated from specs/amazon/titan_image by bedrock-codegen; do not edit.
"""Amazon Titan Image Generator: what comes back."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockResponse
from .._runtime.bodies.short_ways import HasPictures


class TitanImageResponse(BedrockResponse, HasPictures):
    """The pictures, or why there are none."""

    __images__ = ("/images/*",)

    images: list[str] | None = None
    """The pictures; fewer than asked for where some were filtered, none where all were."""
    mask_image: Annotated[str | None, Field(alias="maskImage")] = None
    """The mask that was used, where `returnMask` asked for it."""
    error: str | None = None
    """Why pictures are missing; null or left out when none are."""
