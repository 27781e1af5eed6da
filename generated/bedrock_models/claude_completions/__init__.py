# Generated from specs/anthropic/claude_completions by bedrock-codegen; do not edit.
"""Anthropic Claude text completions.

One text in, its continuation out: Claude 1, 2 and Instant, all of them ended; Claude 2 and Instant take the Messages format too.
"""

from .answers import ClaudeCompletionsEvent, ClaudeCompletionsResponse
from .calls import ClaudeCompletionsSettings, ainvoke, astream, invoke, request, stream
from .conversing import aconverse, aconverse_stream, converse, converse_stream, prompt
from .dicts import ClaudeCompletionsConverseExtrasDict, ClaudeCompletionsRequestDict
from .family import FAMILY, ClaudeCompletionsModelId
from .requests import ClaudeCompletionsConverseExtras, ClaudeCompletionsRequest

__all__ = [
    "ClaudeCompletionsConverseExtras",
    "ClaudeCompletionsConverseExtrasDict",
    "ClaudeCompletionsEvent",
    "ClaudeCompletionsModelId",
    "ClaudeCompletionsRequest",
    "ClaudeCompletionsRequestDict",
    "ClaudeCompletionsResponse",
    "ClaudeCompletionsSettings",
    "FAMILY",
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
