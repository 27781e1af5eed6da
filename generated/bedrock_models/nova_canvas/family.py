# Generated from specs/amazon/nova_canvas by bedrock-codegen; do not edit.
"""Amazon Nova Canvas: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    OneOf,
    OnlyWhen,
    Requires,
    When,
)
from .._runtime.models.family import AnswerMap, Family
from .answers import NovaCanvasResponse
from .requests import NovaCanvasRequest

NovaCanvasKnownId: TypeAlias = Literal[
    "amazon.nova-canvas-v1:0",
    "us.amazon.nova-canvas-v1:0",
]
NovaCanvasModelId: TypeAlias = NovaCanvasKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="nova_canvas",
    provider="amazon",
    title="Amazon Nova Canvas",
    operations=("invoke", "batch"),
    api="invoke_model",
    request=NovaCanvasRequest,
    response=NovaCanvasResponse,
    event=None,
    answer=AnswerMap(),
    checks=(
        Requires(
            fields=("/controlMode", "/controlStrength"),
            on="NovaCanvasTextToImageParams",
            certain=False,
            needs=("/conditionImage",),
        ),
        OnlyWhen(fields=("/imageGenerationConfig",), certain=False, when=When(at="/taskType", differs=("BACKGROUND_REMOVAL",))),
        OnlyWhen(
            fields=("/imageGenerationConfig/width", "/imageGenerationConfig/height"),
            message="should not be given: the picture keeps the size of its source",
            certain=False,
            when=When(at="/taskType", differs=("INPAINTING", "OUTPAINTING", "VIRTUAL_TRY_ON")),
        ),
        OneOf(
            fields=("/imageBasedMask", "/garmentBasedMask", "/promptBasedMask"),
            on="NovaCanvasVirtualTryOnParams",
            message="the mask that maskType names must be given",
            certain=False,
        ),
        OnlyWhen(
            fields=("/imageBasedMask",),
            on="NovaCanvasVirtualTryOnParams",
            certain=False,
            when=When(at="/maskType", equals=("IMAGE",)),
        ),
        OnlyWhen(
            fields=("/garmentBasedMask",),
            on="NovaCanvasVirtualTryOnParams",
            certain=False,
            when=When(at="/maskType", equals=("GARMENT",)),
        ),
        OnlyWhen(
            fields=("/promptBasedMask",),
            on="NovaCanvasVirtualTryOnParams",
            certain=False,
            when=When(at="/maskType", equals=("PROMPT",)),
        ),
        OnlyWhen(
            fields=("/garmentStyling/longSleeveStyle", "/garmentStyling/tuckingStyle", "/garmentStyling/outerLayerStyle"),
            on="NovaCanvasGarmentMask",
            message="is meant for garments of the upper body",
            certain=False,
            when=When(
                at="/garmentClass",
                equals=(
                    "UPPER_BODY",
                    "LONG_SLEEVE_SHIRT",
                    "SHORT_SLEEVE_SHIRT",
                    "NO_SLEEVE_SHIRT",
                    "OTHER_UPPER_BODY",
                    "FULL_BODY",
                    "FULL_BODY_OUTFIT",
                    "OTHER_FULL_BODY",
                    "LONG_DRESS",
                    "SHORT_DRESS",
                ),
            ),
        ),
    ),
)
