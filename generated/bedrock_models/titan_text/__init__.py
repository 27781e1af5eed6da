# Generated from specs/amazon/titan_text by bedrock-codegen; do not edit.
"""Amazon Titan Text.

Text in, text out: the Titan Text models Lite, Express and Premier.
"""

from .answers import TitanTextEvent, TitanTextResponse, TitanTextResult
from .calls import TitanTextSettings, ainvoke, astream, invoke, request, stream
from .conversing import aconverse, aconverse_stream, converse, converse_stream, prompt
from .dicts import TitanTextGenerationConfigDict, TitanTextRequestDict
from .family import FAMILY, TitanTextModelId
from .requests import TitanTextGenerationConfig, TitanTextRequest

__all__ = [
    "FAMILY",
    "TitanTextEvent",
    "TitanTextGenerationConfig",
    "TitanTextGenerationConfigDict",
    "TitanTextModelId",
    "TitanTextRequest",
    "TitanTextRequestDict",
    "TitanTextResponse",
    "TitanTextResult",
    "TitanTextSettings",
    "aconverse",
    "aconverse_stream",
    "ainvoke",
    "astream",
    "converse",
    "converse_stream",
    "invoke",
    "prompt",
    "request",
    "stream",
]


def __dir__() -> list[str]:
    return list(__all__)
