# Generated from specs/amazon/titan_embed_text_v2 by bedrock-codegen; do not edit.
"""Amazon Titan Text Embeddings V2.

One text in, one vector out, of a chosen length, as floats, bits or both.
"""

from .answers import TitanEmbedTextV2ByType, TitanEmbedTextV2Response
from .calls import TitanEmbedTextV2Settings, ainvoke, invoke, request
from .dicts import TitanEmbedTextV2RequestDict
from .family import FAMILY, TitanEmbedTextV2ModelId
from .requests import TitanEmbedTextV2Request

__all__ = [
    "FAMILY",
    "TitanEmbedTextV2ByType",
    "TitanEmbedTextV2ModelId",
    "TitanEmbedTextV2Request",
    "TitanEmbedTextV2RequestDict",
    "TitanEmbedTextV2Response",
    "TitanEmbedTextV2Settings",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
