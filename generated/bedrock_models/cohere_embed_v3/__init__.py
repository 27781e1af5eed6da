# Generated from specs/cohere/cohere_embed_v3 by bedrock-codegen; do not edit.
"""Cohere Embed v3.

Texts or one picture in, a vector of 1024 entries for each out: Embed English and Embed Multilingual. A text is cut or refused beyond 512 tokens.
"""

from .answers import CohereEmbedV3ByType, CohereEmbedV3Image, CohereEmbedV3Response
from .calls import CohereEmbedV3Settings, ainvoke, invoke, request
from .dicts import CohereEmbedV3RequestDict
from .family import FAMILY, CohereEmbedV3ModelId
from .requests import CohereEmbedV3DataUri, CohereEmbedV3Request, CohereEmbedV3Text

__all__ = [
    "CohereEmbedV3ByType",
    "CohereEmbedV3DataUri",
    "CohereEmbedV3Image",
    "CohereEmbedV3ModelId",
    "CohereEmbedV3Request",
    "CohereEmbedV3RequestDict",
    "CohereEmbedV3Response",
    "CohereEmbedV3Settings",
    "CohereEmbedV3Text",
    "FAMILY",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
