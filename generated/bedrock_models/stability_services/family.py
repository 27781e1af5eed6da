# Generated from specs/stability/stability_services by bedrock-codegen; do not edit.
"""Stability AI image services: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
    Requires,
)
from .._runtime.models.family import AnswerMap, Family, Reading
from .answers import StabilityServicesResponse
from .requests import StabilityServicesRequest

StabilityServicesKnownId: TypeAlias = Literal[
    "stability.stable-conservative-upscale-v1:0",
    "stability.stable-creative-upscale-v1:0",
    "stability.stable-fast-upscale-v1:0",
    "stability.stable-image-control-sketch-v1:0",
    "stability.stable-image-control-structure-v1:0",
    "stability.stable-image-erase-object-v1:0",
    "stability.stable-image-inpaint-v1:0",
    "stability.stable-image-remove-background-v1:0",
    "stability.stable-image-search-recolor-v1:0",
    "stability.stable-image-search-replace-v1:0",
    "stability.stable-image-style-guide-v1:0",
    "stability.stable-outpaint-v1:0",
    "stability.stable-style-transfer-v1:0",
    "us.stability.stable-conservative-upscale-v1:0",
    "us.stability.stable-creative-upscale-v1:0",
    "us.stability.stable-fast-upscale-v1:0",
    "us.stability.stable-image-control-sketch-v1:0",
    "us.stability.stable-image-control-structure-v1:0",
    "us.stability.stable-image-erase-object-v1:0",
    "us.stability.stable-image-inpaint-v1:0",
    "us.stability.stable-image-remove-background-v1:0",
    "us.stability.stable-image-search-recolor-v1:0",
    "us.stability.stable-image-search-replace-v1:0",
    "us.stability.stable-image-style-guide-v1:0",
    "us.stability.stable-outpaint-v1:0",
    "us.stability.stable-style-transfer-v1:0",
]
StabilityServicesModelId: TypeAlias = StabilityServicesKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

_TOOLS = (
    "stability.stable-creative-upscale-*",
    "stability.stable-conservative-upscale-*",
    "stability.stable-fast-upscale-*",
    "stability.stable-image-inpaint-*",
    "stability.stable-outpaint-*",
    "stability.stable-image-search-recolor-*",
    "stability.stable-image-search-replace-*",
    "stability.stable-image-erase-object-*",
    "stability.stable-image-remove-background-*",
    "stability.stable-image-control-sketch-*",
    "stability.stable-image-control-structure-*",
    "stability.stable-image-style-guide-*",
    "stability.stable-style-transfer-*",
)

FAMILY = Family(
    name="stability_services",
    provider="stability",
    title="Stability AI image services",
    operations=("invoke",),
    api="invoke_model",
    request=StabilityServicesRequest,
    response=StabilityServicesResponse,
    event=None,
    answer=AnswerMap(stop_reason=Reading(response=("/finish_reasons/*",))),
    checks=(
        Requires(
            fields=("/image",),
            models=(
                *_TOOLS,
                "!stability.stable-fast-upscale-*",
                "!stability.stable-outpaint-*",
                "!stability.stable-image-erase-object-*",
                "!stability.stable-image-remove-background-*",
                "!stability.stable-style-transfer-*",
            ),
            needs=("/prompt",),
        ),
        Requires(fields=("/image",), models=("stability.stable-image-search-replace-*",), needs=("/search_prompt",)),
        Requires(fields=("/image",), models=("stability.stable-image-search-recolor-*",), needs=("/select_prompt",)),
        Limit(
            at="/prompt",
            schema=None,
            models=(
                "stability.stable-fast-upscale-*",
                "stability.stable-image-erase-object-*",
                "stability.stable-image-remove-background-*",
            ),
        ),
        Limit(
            at="/negative_prompt",
            schema=None,
            models=(
                "stability.stable-fast-upscale-*",
                "stability.stable-outpaint-*",
                "stability.stable-image-erase-object-*",
                "stability.stable-image-remove-background-*",
            ),
        ),
        Limit(at="/image", schema=None, models=("stability.stable-style-transfer-*",)),
        Limit(at="/init_image", schema=None, models=(*_TOOLS, "!stability.stable-style-transfer-*")),
        Limit(at="/style_image", schema=None, models=(*_TOOLS, "!stability.stable-style-transfer-*")),
        Limit(
            at="/mask",
            schema=None,
            models=(*_TOOLS, "!stability.stable-image-inpaint-*", "!stability.stable-image-erase-object-*"),
        ),
        Limit(
            at="/grow_mask",
            schema=None,
            models=(
                *_TOOLS,
                "!stability.stable-image-inpaint-*",
                "!stability.stable-image-search-recolor-*",
                "!stability.stable-image-search-replace-*",
                "!stability.stable-image-erase-object-*",
            ),
        ),
        Limit(at="/search_prompt", schema=None, models=(*_TOOLS, "!stability.stable-image-search-replace-*")),
        Limit(at="/select_prompt", schema=None, models=(*_TOOLS, "!stability.stable-image-search-recolor-*")),
        Limit(
            at="/control_strength",
            schema=None,
            models=(*_TOOLS, "!stability.stable-image-control-sketch-*", "!stability.stable-image-control-structure-*"),
        ),
        Limit(
            at="/creativity",
            schema=None,
            models=(
                *_TOOLS,
                "!stability.stable-creative-upscale-*",
                "!stability.stable-conservative-upscale-*",
                "!stability.stable-outpaint-*",
            ),
        ),
        Limit(at="/left", schema=None, models=(*_TOOLS, "!stability.stable-outpaint-*")),
        Limit(at="/right", schema=None, models=(*_TOOLS, "!stability.stable-outpaint-*")),
        Limit(at="/up", schema=None, models=(*_TOOLS, "!stability.stable-outpaint-*")),
        Limit(at="/down", schema=None, models=(*_TOOLS, "!stability.stable-outpaint-*")),
        Limit(at="/aspect_ratio", schema=None, models=(*_TOOLS, "!stability.stable-image-style-guide-*")),
        Limit(at="/fidelity", schema=None, models=("stability.stable-style-transfer-*",), certain=False),
        Limit(
            at="/fidelity",
            schema=None,
            models=(*_TOOLS, "!stability.stable-image-style-guide-*", "!stability.stable-style-transfer-*"),
        ),
        Limit(at="/composition_fidelity", schema=None, models=(*_TOOLS, "!stability.stable-style-transfer-*")),
        Limit(at="/style_strength", schema=None, models=(*_TOOLS, "!stability.stable-style-transfer-*")),
        Limit(at="/change_strength", schema=None, models=(*_TOOLS, "!stability.stable-style-transfer-*")),
        Limit(
            at="/style_preset",
            schema=None,
            models=(
                "stability.stable-conservative-upscale-*",
                "stability.stable-fast-upscale-*",
                "stability.stable-image-erase-object-*",
                "stability.stable-image-remove-background-*",
                "stability.stable-style-transfer-*",
            ),
        ),
        Limit(at="/seed", schema=None, models=("stability.stable-fast-upscale-*", "stability.stable-image-remove-background-*")),
        Limit(
            at="/creativity",
            schema={"maximum": 0.5},
            models=("stability.stable-creative-upscale-*", "stability.stable-conservative-upscale-*"),
        ),
    ),
)
