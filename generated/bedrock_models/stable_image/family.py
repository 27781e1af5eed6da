# Generated from specs/stability/stable_image by bedrock-codegen; do not edit.
"""Stability AI Stable Image: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
    OnlyWhen,
    Requires,
    When,
)
from .._runtime.models.family import AnswerMap, Family, Reading
from .answers import StableImageResponse
from .requests import StableImageRequest

StableImageKnownId: TypeAlias = Literal[
    "stability.sd3-5-large-v1:0",
    "stability.sd3-large-v1:0",
    "stability.stable-image-core-v1:0",
    "stability.stable-image-core-v1:1",
    "stability.stable-image-ultra-v1:0",
    "stability.stable-image-ultra-v1:1",
]
StableImageModelId: TypeAlias = StableImageKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="stable_image",
    provider="stability",
    title="Stability AI Stable Image",
    operations=("invoke",),
    api="invoke_model",
    request=StableImageRequest,
    response=StableImageResponse,
    event=None,
    answer=AnswerMap(stop_reason=Reading(response=("/finish_reasons/*",))),
    checks=(
        Requires(fields=("/image",), models=("stability.sd3-*",), needs=("/strength",)),
        OnlyWhen(
            fields=("/image",), models=("stability.sd3-*",), certain=False, when=When(at="/mode", differs=("text-to-image",))
        ),
        OnlyWhen(fields=("/aspect_ratio",), certain=False, when=When(at="/mode", differs=("image-to-image",))),
        Limit(at="/image", schema=None, models=("stability.stable-image-core-*",)),
        Limit(at="/strength", schema=None, models=("stability.stable-image-core-*",)),
        Limit(at="/mode", schema=None, models=("stability.stable-image-core-*",), certain=False),
        Limit(at="/mode", schema={"enum": ["text-to-image"]}, models=("stability.stable-image-ultra-*",), certain=False),
        Limit(at="/seed", schema={"maximum": 4294967294}, models=("stability.sd3-5-*",)),
        Limit(
            at="/output_format",
            schema={"enum": ["jpeg", "png", "JPEG", "PNG"]},
            models=("stability.sd3-large-*", "stability.stable-image-core-*", "stability.stable-image-ultra-*"),
            certain=False,
        ),
    ),
)
