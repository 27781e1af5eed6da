# Generated from specs/bedrock.json by bedrock-codegen; do not edit.
"""Plain dicts for what Bedrock itself reads from a request."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from .requests import BedrockGuardrailConfig


class BedrockGuardrailConfigDict(TypedDict):
    """Settings of a guardrail for one call; only together with a guardrail identifier."""

    tagSuffix: NotRequired[str]
    """Suffix of the tags in the prompt that mark what the guardrail shall look at."""
    streamProcessingMode: NotRequired[Literal["SYNCHRONOUS", "ASYNCHRONOUS"]]
    """Whether text is checked before it is delivered, or beside it. Service default: "SYNCHRONOUS"."""


BedrockRequestDict = TypedDict(
    "BedrockRequestDict",
    {"amazon-bedrock-guardrailConfig": NotRequired[BedrockGuardrailConfigDict | BedrockGuardrailConfig]},
)
