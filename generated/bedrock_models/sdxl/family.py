# Generated from specs/stability/sdxl by bedrock-codegen; do not edit.
"""Stability AI Stable Diffusion XL: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    AtMostOne,
    Combination,
    Limit,
    OnlyWhen,
    Requires,
    When,
)
from .._runtime.models.family import AnswerMap, Family, Reading
from .answers import SdxlResponse
from .requests import SdxlRequest

SdxlKnownId: TypeAlias = Literal[
    "stability.stable-diffusion-xl",
    "stability.stable-diffusion-xl-v0",
    "stability.stable-diffusion-xl-v1",
]
SdxlModelId: TypeAlias = SdxlKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="sdxl",
    provider="stability",
    title="Stability AI Stable Diffusion XL",
    operations=("invoke",),
    api="invoke_model",
    request=SdxlRequest,
    response=SdxlResponse,
    event=None,
    answer=AnswerMap(stop_reason=Reading(response=("/artifacts/*/finishReason",))),
    checks=(
        Combination(
            fields=("/width", "/height"),
            models=("stability.stable-diffusion-xl-v1*",),
            allowed=(
                (1024, 1024),
                (1152, 896),
                (1216, 832),
                (1344, 768),
                (1536, 640),
                (640, 1536),
                (768, 1344),
                (832, 1216),
                (896, 1152),
            ),
        ),
        Requires(
            fields=("/init_image_mode", "/image_strength", "/mask_source", "/mask_image"),
            models=("stability.stable-diffusion-xl-v1*",),
            needs=("/init_image",),
        ),
        Requires(fields=("/mask_image",), models=("stability.stable-diffusion-xl-v1*",), needs=("/mask_source",)),
        OnlyWhen(fields=("/image_strength",), certain=False, when=When(at="/init_image_mode", differs=("STEP_SCHEDULE",))),
        OnlyWhen(
            fields=("/step_schedule_start", "/step_schedule_end"),
            certain=False,
            when=When(at="/init_image_mode", equals=("STEP_SCHEDULE",)),
        ),
        AtMostOne(
            fields=("/init_image", "/width"),
            models=("stability.stable-diffusion-xl-v1*",),
            message="The size follows the source picture.",
            certain=False,
        ),
        AtMostOne(
            fields=("/init_image", "/height"),
            models=("stability.stable-diffusion-xl-v1*",),
            message="The size follows the source picture.",
            certain=False,
        ),
        AtMostOne(fields=("/mask_source", "/image_strength"), models=("stability.stable-diffusion-xl-v1*",), certain=False),
        AtMostOne(fields=("/mask_source", "/init_image_mode"), models=("stability.stable-diffusion-xl-v1*",), certain=False),
        Limit(at="/text_prompts/*/text", schema={"maxLength": 2000}, models=("stability.stable-diffusion-xl-v1*",)),
        Limit(
            at="/steps",
            schema={"maximum": 50},
            models=("stability.stable-diffusion-xl-v1*",),
            message="Two of three pages end at 50 steps.",
            certain=False,
        ),
        Limit(at="/samples", schema={"maximum": 1}, models=("stability.stable-diffusion-xl-v1*",)),
        Limit(
            at="/cfg_scale", schema={"maximum": 30}, models=("stability.stable-diffusion-xl", "stability.stable-diffusion-xl-v0*")
        ),
        Limit(at="/step_schedule_start", schema={"minimum": 0, "maximum": 1}, certain=False),
        Limit(at="/step_schedule_end", schema={"minimum": 0, "maximum": 1}, certain=False),
    ),
)
