# Generated from specs/amazon/titan_embed_text_v1 by bedrock-codegen; do not edit.
"""Amazon Titan Embeddings G1 - Text.

One text in, one vector of 1536 floats out. The id `amazon.titan-embed-g1-text-02` is taken to speak the same format.
"""

from .answers import TitanEmbedTextV1Response
from .calls import TitanEmbedTextV1Settings, ainvoke, invoke, request
from .dicts import TitanEmbedTextV1RequestDict
from .family import FAMILY, TitanEmbedTextV1ModelId
from .requests import TitanEmbedTextV1Request

__all__ = [
    "FAMILY",
    "TitanEmbedTextV1ModelId",
    "TitanEmbedTextV1Request",
    "TitanEmbedTextV1RequestDict",
    "TitanEmbedTextV1Response",
    "TitanEmbedTextV1Settings",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
