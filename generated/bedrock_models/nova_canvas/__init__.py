# Generated from specs/amazon/nova_canvas by bedrock-codegen; do not edit.
"""Amazon Nova Canvas.

Pictures from words and from pictures, changed pictures, and virtual try-on.
"""

from .answers import NovaCanvasResponse
from .calls import NovaCanvasSettings, ainvoke, invoke, request
from .dicts import (
    NovaCanvasBackgroundRemovalParamsDict,
    NovaCanvasColorGuidedParamsDict,
    NovaCanvasGarmentMaskDict,
    NovaCanvasGarmentStylingDict,
    NovaCanvasGenerationConfigDict,
    NovaCanvasImageMaskDict,
    NovaCanvasImageVariationParamsDict,
    NovaCanvasInPaintingParamsDict,
    NovaCanvasMaskExclusionsDict,
    NovaCanvasOutPaintingParamsDict,
    NovaCanvasPromptMaskDict,
    NovaCanvasRequestDict,
    NovaCanvasTextToImageParamsDict,
    NovaCanvasVirtualTryOnParamsDict,
)
from .family import FAMILY, NovaCanvasModelId
from .requests import (
    NovaCanvasBackgroundRemovalParams,
    NovaCanvasColor,
    NovaCanvasColorGuidedParams,
    NovaCanvasGarmentMask,
    NovaCanvasGarmentStyling,
    NovaCanvasGenerationConfig,
    NovaCanvasImageMask,
    NovaCanvasImageVariationParams,
    NovaCanvasInPaintingParams,
    NovaCanvasMaskExclusions,
    NovaCanvasOutPaintingParams,
    NovaCanvasPromptMask,
    NovaCanvasRequest,
    NovaCanvasTextToImageParams,
    NovaCanvasVirtualTryOnParams,
)

__all__ = [
    "FAMILY",
    "NovaCanvasBackgroundRemovalParams",
    "NovaCanvasBackgroundRemovalParamsDict",
    "NovaCanvasColor",
    "NovaCanvasColorGuidedParams",
    "NovaCanvasColorGuidedParamsDict",
    "NovaCanvasGarmentMask",
    "NovaCanvasGarmentMaskDict",
    "NovaCanvasGarmentStyling",
    "NovaCanvasGarmentStylingDict",
    "NovaCanvasGenerationConfig",
    "NovaCanvasGenerationConfigDict",
    "NovaCanvasImageMask",
    "NovaCanvasImageMaskDict",
    "NovaCanvasImageVariationParams",
    "NovaCanvasImageVariationParamsDict",
    "NovaCanvasInPaintingParams",
    "NovaCanvasInPaintingParamsDict",
    "NovaCanvasMaskExclusions",
    "NovaCanvasMaskExclusionsDict",
    "NovaCanvasModelId",
    "NovaCanvasOutPaintingParams",
    "NovaCanvasOutPaintingParamsDict",
    "NovaCanvasPromptMask",
    "NovaCanvasPromptMaskDict",
    "NovaCanvasRequest",
    "NovaCanvasRequestDict",
    "NovaCanvasResponse",
    "NovaCanvasSettings",
    "NovaCanvasTextToImageParams",
    "NovaCanvasTextToImageParamsDict",
    "NovaCanvasVirtualTryOnParams",
    "NovaCanvasVirtualTryOnParamsDict",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
