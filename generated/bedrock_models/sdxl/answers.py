# Generated from specs/stability/sdxl by bedrock-codegen; do not edit.
"""Stability AI Stable Diffusion XL: what comes back."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasPictures


class SdxlArtifact(AnswerBody):
    """One picture."""

    seed: int | str | None = None
    """Seed that the picture was made with; give it again to get the picture again."""
    base64: str | None = None
    """The picture, a PNG."""
    finish_reason: Annotated[Literal["SUCCESS", "ERROR", "CONTENT_FILTERED"] | str, Field(alias="finishReason")]
    """How it ended; a filtered picture may be blurred."""


class SdxlResponse(BedrockResponse, HasPictures):
    """The pictures made, and whether all went well."""

    __images__ = ("/artifacts/*/base64",)

    result: str | None = None
    """`success` when the call went through."""
    artifacts: list[SdxlArtifact]
    """The pictures; one, so far."""
