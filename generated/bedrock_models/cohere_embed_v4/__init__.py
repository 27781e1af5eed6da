# Generated from specs/cohere/cohere_embed_v4 by bedrock-codegen; do not edit.
"""Cohere Embed v4.

Texts, pictures, or inputs mixed of both in, a vector of a chosen length for each out. Up to about 128000 tokens an input and 20 MB a call.
"""

from .._runtime.bodies.base import UnknownBlock
from .answers import (
    CohereEmbedV4ByType,
    CohereEmbedV4Image,
    CohereEmbedV4ImagePart,
    CohereEmbedV4ImageUrl,
    CohereEmbedV4Input,
    CohereEmbedV4Part,
    CohereEmbedV4Response,
    CohereEmbedV4TextPart,
)
from .calls import CohereEmbedV4Settings, ainvoke, invoke, request
from .dicts import (
    CohereEmbedV4ImagePartDict,
    CohereEmbedV4ImageUrlDict,
    CohereEmbedV4InputImagePartDict,
    CohereEmbedV4InputImageUrlDict,
    CohereEmbedV4InputPartDict,
    CohereEmbedV4InputTextPartDict,
    CohereEmbedV4MixedInputDict,
    CohereEmbedV4PartDict,
    CohereEmbedV4RequestDict,
    CohereEmbedV4TextPartDict,
)
from .family import FAMILY, CohereEmbedV4ModelId
from .requests import (
    CohereEmbedV4InputImagePart,
    CohereEmbedV4InputImageUrl,
    CohereEmbedV4InputPart,
    CohereEmbedV4InputTextPart,
    CohereEmbedV4MixedInput,
    CohereEmbedV4Request,
)

__all__ = [
    "CohereEmbedV4ByType",
    "CohereEmbedV4Image",
    "CohereEmbedV4ImagePart",
    "CohereEmbedV4ImagePartDict",
    "CohereEmbedV4ImageUrl",
    "CohereEmbedV4ImageUrlDict",
    "CohereEmbedV4Input",
    "CohereEmbedV4InputImagePart",
    "CohereEmbedV4InputImagePartDict",
    "CohereEmbedV4InputImageUrl",
    "CohereEmbedV4InputImageUrlDict",
    "CohereEmbedV4InputPart",
    "CohereEmbedV4InputPartDict",
    "CohereEmbedV4InputTextPart",
    "CohereEmbedV4InputTextPartDict",
    "CohereEmbedV4MixedInput",
    "CohereEmbedV4MixedInputDict",
    "CohereEmbedV4ModelId",
    "CohereEmbedV4Part",
    "CohereEmbedV4PartDict",
    "CohereEmbedV4Request",
    "CohereEmbedV4RequestDict",
    "CohereEmbedV4Response",
    "CohereEmbedV4Settings",
    "CohereEmbedV4TextPart",
    "CohereEmbedV4TextPartDict",
    "FAMILY",
    "UnknownBlock",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
