# Generated from specs/amazon/amazon_rerank by bedrock-codegen; do not edit.
"""Amazon Rerank.

Ranks texts by how well they answer a query: Rerank 1.0, by its native body. The Rerank operation of the agents runtime is another interface.
"""

from .answers import AmazonRerankDocument, AmazonRerankResponse, AmazonRerankResult
from .calls import AmazonRerankSettings, ainvoke, invoke, request
from .dicts import AmazonRerankRequestDict
from .family import FAMILY, AmazonRerankModelId
from .requests import AmazonRerankRequest

__all__ = [
    "AmazonRerankDocument",
    "AmazonRerankModelId",
    "AmazonRerankRequest",
    "AmazonRerankRequestDict",
    "AmazonRerankResponse",
    "AmazonRerankResult",
    "AmazonRerankSettings",
    "FAMILY",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
