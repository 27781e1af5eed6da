# Generated from specs/anthropic/claude_completions by bedrock-codegen; do not edit.
"""Anthropic Claude text completions.

One text in, its continuation out: Claude 1, 2 and Instant, all of them ended; Claude 2 and Instant take the Messages format too.
"""

from .answers import ClaudeCompletionsEvent, ClaudeCompletionsResponse
from .calls import ainvoke, astream, invoke, request, stream
from .dicts import ClaudeCompletionsRequestDict
from .family import FAMILY, ClaudeCompletionsModelId
from .requests import ClaudeCompletionsRequest

__all__ = [
    "ClaudeCompletionsEvent",
    "ClaudeCompletionsModelId",
    "ClaudeCompletionsRequest",
    "ClaudeCompletionsRequestDict",
    "ClaudeCompletionsResponse",
    "FAMILY",
    "ainvoke",
    "astream",
    "invoke",
    "request",
    "stream",
]
