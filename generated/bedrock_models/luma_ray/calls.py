# Generated from specs/luma/luma_ray by bedrock-codegen; do not edit.
"""Luma AI Ray: how a request is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.calls import call
from .requests import LumaRayRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .dicts import LumaRayKeyframesDict
    from .requests import LumaRayKeyframes


def request(
    prompt: str,
    *,
    duration: Literal["5s", "9s"] | None = None,
    resolution: Literal["540p", "720p"] | None = None,
    aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"] | None = None,
    loop: bool | None = None,
    keyframes: LumaRayKeyframes | LumaRayKeyframesDict | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> LumaRayRequest:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: What the video shall show. 1 to 5000 characters.
        duration: Length, with its unit.
        resolution: Size of the video.
        aspect_ratio: Shape of the video.
        loop: Whether the end leads back to the beginning without a seam.
        keyframes: Pictures that the video starts from or ends with.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        LumaRayRequest,
        {
            "prompt": prompt,
            "duration": duration,
            "resolution": resolution,
            "aspect_ratio": aspect_ratio,
            "loop": loop,
            "keyframes": keyframes,
            "amazon-bedrock-guardrailConfig": guardrail_config,
        },
    )
