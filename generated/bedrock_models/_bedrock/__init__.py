# Generated from specs/bedrock.json by bedrock-codegen; do not edit.
"""Bedrock's own keys..

What Bedrock itself reads from requests and adds to answers.
"""

from .answers import BedrockEvent, BedrockInvocationMetrics, BedrockResponse
from .dicts import BedrockGuardrailConfigDict, BedrockRequestDict
from .requests import BedrockGuardrailConfig, BedrockRequest

__all__ = [
    "BedrockEvent",
    "BedrockGuardrailConfig",
    "BedrockGuardrailConfigDict",
    "BedrockInvocationMetrics",
    "BedrockRequest",
    "BedrockRequestDict",
    "BedrockResponse",
]


def __dir__() -> list[str]:
    return list(__all__)
