# Generated from specs/cohere/cohere_rerank by bedrock-codegen; do not edit.
"""Cohere Rerank.

Ranks texts by how well they answer a query: Rerank 3.5, by its native body. The Rerank operation of the agents runtime is another interface.
"""

from .answers import CohereRerankDocument, CohereRerankResponse, CohereRerankResult
from .calls import CohereRerankSettings, ainvoke, invoke, request
from .dicts import CohereRerankRequestDict
from .family import FAMILY, CohereRerankModelId
from .requests import CohereRerankRequest

__all__ = [
    "CohereRerankDocument",
    "CohereRerankModelId",
    "CohereRerankRequest",
    "CohereRerankRequestDict",
    "CohereRerankResponse",
    "CohereRerankResult",
    "CohereRerankSettings",
    "FAMILY",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
