# Generated from specs/amazon/titan_image by bedrock-codegen; do not edit.
"""Amazon Titan Image Generator.

Pictures from words and from pictures: Titan Image Generator G1, versions 1 and 2.
"""

from .answers import TitanImageResponse
from .calls import TitanImageSettings, ainvoke, invoke, request
from .dicts import (
    TitanImageBackgroundRemovalParamsDict,
    TitanImageColorGuidedParamsDict,
    TitanImageGenerationConfigDict,
    TitanImageImageVariationParamsDict,
    TitanImageInPaintingParamsDict,
    TitanImageOutPaintingParamsDict,
    TitanImageRequestDict,
    TitanImageTextToImageParamsDict,
)
from .family import FAMILY, TitanImageModelId
from .requests import (
    TitanImageBackgroundRemovalParams,
    TitanImageColorGuidedParams,
    TitanImageGenerationConfig,
    TitanImageImageVariationParams,
    TitanImageInPaintingParams,
    TitanImageOutPaintingParams,
    TitanImageRequest,
    TitanImageTextToImageParams,
)

__all__ = [
    "FAMILY",
    "TitanImageBackgroundRemovalParams",
    "TitanImageBackgroundRemovalParamsDict",
    "TitanImageColorGuidedParams",
    "TitanImageColorGuidedParamsDict",
    "TitanImageGenerationConfig",
    "TitanImageGenerationConfigDict",
    "TitanImageImageVariationParams",
    "TitanImageImageVariationParamsDict",
    "TitanImageInPaintingParams",
    "TitanImageInPaintingParamsDict",
    "TitanImageModelId",
    "TitanImageOutPaintingParams",
    "TitanImageOutPaintingParamsDict",
    "TitanImageRequest",
    "TitanImageRequestDict",
    "TitanImageResponse",
    "TitanImageSettings",
    "TitanImageTextToImageParams",
    "TitanImageTextToImageParamsDict",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
