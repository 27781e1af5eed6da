# Generated from specs/twelvelabs/marengo by bedrock-codegen; do not edit.
"""TwelveLabs Marengo Embed.

Vectors of text, pictures, sound and video. Marengo 2.7 takes a flat body (inputText or mediaSource), 3.0 an object named like its inputType. Video and sound only by StartAsyncInvoke.
"""

from .answers import MarengoEmbedding, MarengoResponse
from .calls import MarengoSettings, ainvoke, astart, invoke, request, start
from .dicts import (
    MarengoAudioInputDict,
    MarengoDynamicCutDict,
    MarengoFixedCutDict,
    MarengoImageDict,
    MarengoImageInputDict,
    MarengoInputImageDict,
    MarengoMediaSourceDict,
    MarengoMultiInputDict,
    MarengoRequestDict,
    MarengoS3LocationDict,
    MarengoSegmentationDict,
    MarengoTextImageInputDict,
    MarengoTextInputDict,
    MarengoVideoInputDict,
)
from .family import FAMILY, MarengoModelId
from .requests import (
    MarengoAudioInput,
    MarengoAudioOption,
    MarengoDynamicCut,
    MarengoEmbeddingScope,
    MarengoEmbeddingType,
    MarengoFixedCut,
    MarengoFlatOption,
    MarengoImageInput,
    MarengoInputImage,
    MarengoMediaSource,
    MarengoMultiInput,
    MarengoRequest,
    MarengoS3Location,
    MarengoSegmentation,
    MarengoTextImageInput,
    MarengoTextInput,
    MarengoVideoInput,
    MarengoVideoOption,
)

__all__ = [
    "FAMILY",
    "MarengoAudioInput",
    "MarengoAudioInputDict",
    "MarengoAudioOption",
    "MarengoDynamicCut",
    "MarengoDynamicCutDict",
    "MarengoEmbedding",
    "MarengoEmbeddingScope",
    "MarengoEmbeddingType",
    "MarengoFixedCut",
    "MarengoFixedCutDict",
    "MarengoFlatOption",
    "MarengoImageDict",
    "MarengoImageInput",
    "MarengoImageInputDict",
    "MarengoInputImage",
    "MarengoInputImageDict",
    "MarengoMediaSource",
    "MarengoMediaSourceDict",
    "MarengoModelId",
    "MarengoMultiInput",
    "MarengoMultiInputDict",
    "MarengoRequest",
    "MarengoRequestDict",
    "MarengoResponse",
    "MarengoS3Location",
    "MarengoS3LocationDict",
    "MarengoSegmentation",
    "MarengoSegmentationDict",
    "MarengoSettings",
    "MarengoTextImageInput",
    "MarengoTextImageInputDict",
    "MarengoTextInput",
    "MarengoTextInputDict",
    "MarengoVideoInput",
    "MarengoVideoInputDict",
    "MarengoVideoOption",
    "ainvoke",
    "astart",
    "invoke",
    "request",
    "start",
]


def __dir__() -> list[str]:
    return list(__all__)
