# Generated from specs/mistral/mistral_prompt by bedrock-codegen; do not edit.
"""Mistral prompts.

A prompt in Mistral's instruction template in, text out: 7B, Mixtral, and the Large and Small of February 2024.
"""

from .answers import MistralPromptEvent, MistralPromptOutput, MistralPromptResponse
from .calls import MistralPromptSettings, ainvoke, astream, invoke, request, stream
from .conversing import aconverse, aconverse_stream, converse, converse_stream, prompt
from .dicts import MistralPromptRequestDict
from .family import FAMILY, MistralPromptModelId
from .requests import MistralPromptRequest

__all__ = [
    "FAMILY",
    "MistralPromptEvent",
    "MistralPromptModelId",
    "MistralPromptOutput",
    "MistralPromptRequest",
    "MistralPromptRequestDict",
    "MistralPromptResponse",
    "MistralPromptSettings",
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
