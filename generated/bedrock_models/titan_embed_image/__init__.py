# Generated from specs/amazon/titan_embed_image by bedrock-codegen; do not edit.
"""Amazon Titan Multimodal Embeddings.

Texts and pictures as vectors of one space: Titan Multimodal Embeddings G1.
"""

from .answers import TitanEmbedImageResponse
from .calls import TitanEmbedImageSettings, ainvoke, invoke, request
from .dicts import TitanEmbedImageConfigDict, TitanEmbedImageRequestDict
from .family import FAMILY, TitanEmbedImageModelId
from .requests import TitanEmbedImageConfig, TitanEmbedImageRequest

__all__ = [
    "FAMILY",
    "TitanEmbedImageConfig",
    "TitanEmbedImageConfigDict",
    "TitanEmbedImageModelId",
    "TitanEmbedImageRequest",
    "TitanEmbedImageRequestDict",
    "TitanEmbedImageResponse",
    "TitanEmbedImageSettings",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
