# Generated from specs/meta/llama by bedrock-codegen; do not edit.
"""Meta Llama.

A prompt in the model's own template in, text out: Llama 2, 3, 3.1, 3.2, 3.3 and 4; images beside the prompt from 3.2 on.
"""

from .answers import LlamaEvent, LlamaResponse
from .calls import LlamaSettings, ainvoke, astream, invoke, request, stream
from .conversing import aconverse, aconverse_stream, converse, converse_stream, prompt
from .dicts import LlamaRequestDict
from .family import FAMILY, LlamaModelId
from .requests import LlamaRequest

__all__ = [
    "FAMILY",
    "LlamaEvent",
    "LlamaModelId",
    "LlamaRequest",
    "LlamaRequestDict",
    "LlamaResponse",
    "LlamaSettings",
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
