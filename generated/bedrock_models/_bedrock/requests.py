# Generated from specs/bedrock.json by bedrock-codegen; do not edit.
"""What Bedrock itself reads from a request."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.bodies.base import RequestBody


class BedrockGuardrailConfig(RequestBody):
    """Settings of a guardrail for one call; only together with a guardrail identifier."""

    tag_suffix: Annotated[str | None, Field(alias="tagSuffix")] = None
    """Suffix of the tags in the prompt that mark what the guardrail shall look at."""
    stream_processing_mode: Annotated[Literal["SYNCHRONOUS", "ASYNCHRONOUS"] | None, Field(alias="streamProcessingMode")] = None
    """Whether text is checked before it is delivered, or beside it. Service default: "SYNCHRONOUS"."""


class BedrockRequest(RequestBody):
    """What Bedrock itself reads from any request body."""

    guardrail_config: Annotated[BedrockGuardrailConfig | None, Field(alias="amazon-bedrock-guardrailConfig")] = None
    """Settings of the guardrail that `options` names."""
