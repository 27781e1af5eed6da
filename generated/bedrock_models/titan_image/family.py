# Generated from specs/amazon/titan_image by bedrock-codegen; do not edit.
"""Amazon Titan Image Generator: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
    OnlyWhen,
    Requires,
    When,
)
from .._runtime.models.family import AnswerMap, Family
from .answers import TitanImageResponse
from .requests import TitanImageRequest

TitanImageKnownId: TypeAlias = Literal[
    "amazon.titan-image-generator-v1",
    "amazon.titan-image-generator-v2:0",
]
TitanImageModelId: TypeAlias = TitanImageKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="titan_image",
    provider="amazon",
    title="Amazon Titan Image Generator",
    operations=("invoke", "batch"),
    api="invoke_model",
    request=TitanImageRequest,
    response=TitanImageResponse,
    event=None,
    answer=AnswerMap(),
    checks=(
        Requires(
            fields=("/controlMode", "/controlStrength"),
            on="TitanImageTextToImageParams",
            certain=False,
            needs=("/conditionImage",),
        ),
        OnlyWhen(fields=("/imageGenerationConfig",), certain=False, when=When(at="/taskType", differs=("BACKGROUND_REMOVAL",))),
        Requires(fields=("/imageGenerationConfig/width",), certain=False, needs=("/imageGenerationConfig/height",)),
        Requires(fields=("/imageGenerationConfig/height",), certain=False, needs=("/imageGenerationConfig/width",)),
        Limit(
            at="/taskType",
            schema={"enum": ["TEXT_IMAGE", "IMAGE_VARIATION", "INPAINTING", "OUTPAINTING"]},
            models=("amazon.titan-image-generator-v1*",),
            message="version 1 has no COLOR_GUIDED_GENERATION and no BACKGROUND_REMOVAL",
        ),
        Limit(
            at="/textToImageParams/conditionImage",
            schema=None,
            models=("amazon.titan-image-generator-v1*",),
            message="only version 2 follows a layout",
        ),
        Limit(
            at="/textToImageParams/controlMode",
            schema=None,
            models=("amazon.titan-image-generator-v1*",),
            message="only version 2 follows a layout",
        ),
        Limit(
            at="/textToImageParams/controlStrength",
            schema=None,
            models=("amazon.titan-image-generator-v1*",),
            message="only version 2 follows a layout",
        ),
        Limit(at="/colorGuidedGenerationParams/colors/*", schema={"pattern": "^#[0-9a-fA-F]{6}$"}, certain=False),
        Limit(at="/textToImageParams/text", schema={"minLength": 1}, certain=False),
        Limit(at="/imageVariationParams/text", schema={"minLength": 1}, certain=False),
        Limit(at="/inPaintingParams/text", schema={"minLength": 1}, certain=False),
        Limit(at="/outPaintingParams/text", schema={"minLength": 1}, certain=False),
        Limit(at="/colorGuidedGenerationParams/text", schema={"minLength": 1}, certain=False),
    ),
)
