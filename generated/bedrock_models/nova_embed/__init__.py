# Generated from specs/amazon/nova_embed by bedrock-codegen; do not edit.
"""Amazon Nova Multimodal Embeddings.

Text, pictures, sound and video as vectors of one space.
"""

from .answers import NovaEmbedResponse, NovaEmbedVector
from .calls import NovaEmbedSettings, ainvoke, astart, invoke, request, start
from .dicts import (
    NovaEmbedAudioDict,
    NovaEmbedImageDict,
    NovaEmbedMediaSegmentationDict,
    NovaEmbedRequestDict,
    NovaEmbedS3LocationDict,
    NovaEmbedSegmentedAudioDict,
    NovaEmbedSegmentedParamsDict,
    NovaEmbedSegmentedTextDict,
    NovaEmbedSegmentedVideoDict,
    NovaEmbedSingleParamsDict,
    NovaEmbedSourceDict,
    NovaEmbedTextDict,
    NovaEmbedTextSegmentationDict,
    NovaEmbedTextSourceDict,
    NovaEmbedVideoDict,
)
from .family import FAMILY, NovaEmbedModelId
from .requests import (
    NovaEmbedAudio,
    NovaEmbedImage,
    NovaEmbedMediaSegmentation,
    NovaEmbedRequest,
    NovaEmbedS3Location,
    NovaEmbedSegmentedAudio,
    NovaEmbedSegmentedParams,
    NovaEmbedSegmentedText,
    NovaEmbedSegmentedVideo,
    NovaEmbedSingleParams,
    NovaEmbedSource,
    NovaEmbedText,
    NovaEmbedTextSegmentation,
    NovaEmbedTextSource,
    NovaEmbedVideo,
)

__all__ = [
    "FAMILY",
    "NovaEmbedAudio",
    "NovaEmbedAudioDict",
    "NovaEmbedImage",
    "NovaEmbedImageDict",
    "NovaEmbedMediaSegmentation",
    "NovaEmbedMediaSegmentationDict",
    "NovaEmbedModelId",
    "NovaEmbedRequest",
    "NovaEmbedRequestDict",
    "NovaEmbedResponse",
    "NovaEmbedS3Location",
    "NovaEmbedS3LocationDict",
    "NovaEmbedSegmentedAudio",
    "NovaEmbedSegmentedAudioDict",
    "NovaEmbedSegmentedParams",
    "NovaEmbedSegmentedParamsDict",
    "NovaEmbedSegmentedText",
    "NovaEmbedSegmentedTextDict",
    "NovaEmbedSegmentedVideo",
    "NovaEmbedSegmentedVideoDict",
    "NovaEmbedSettings",
    "NovaEmbedSingleParams",
    "NovaEmbedSingleParamsDict",
    "NovaEmbedSource",
    "NovaEmbedSourceDict",
    "NovaEmbedText",
    "NovaEmbedTextDict",
    "NovaEmbedTextSegmentation",
    "NovaEmbedTextSegmentationDict",
    "NovaEmbedTextSource",
    "NovaEmbedTextSourceDict",
    "NovaEmbedVector",
    "NovaEmbedVideo",
    "NovaEmbedVideoDict",
    "ainvoke",
    "astart",
    "invoke",
    "request",
    "start",
]


def __dir__() -> list[str]:
    return list(__all__)
