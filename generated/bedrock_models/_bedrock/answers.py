# Generated from specs/bedrock.json by bedrock-codegen; do not edit.
"""What Bedrock itself adds to answers and events."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .._runtime.bodies.base import AnswerBody, EventBody, ResponseBody


class BedrockResponse(ResponseBody):
    """What Bedrock itself may add to any response body."""

    guardrail_action: Annotated[Literal["INTERVENED", "NONE"] | str | None, Field(alias="amazon-bedrock-guardrailAction")] = None
    """Whether a guardrail changed anything; there only when one ran."""
    guardrail_trace: Annotated[dict[str, Any] | None, Field(alias="amazon-bedrock-trace")] = None
    """What the guardrail found; there only when a trace was asked for."""


class BedrockInvocationMetrics(AnswerBody):
    """What Bedrock counted and measured of one streamed call."""

    input_token_count: Annotated[int | None, Field(alias="inputTokenCount")] = None
    """Tokens of the request."""
    output_token_count: Annotated[int | None, Field(alias="outputTokenCount")] = None
    """Tokens of the answer."""
    invocation_latency: Annotated[int | None, Field(alias="invocationLatency")] = None
    """Milliseconds from the request to the last event."""
    first_byte_latency: Annotated[int | None, Field(alias="firstByteLatency")] = None
    """Milliseconds from the request to the first event."""
    cache_read_input_token_count: Annotated[int | None, Field(alias="cacheReadInputTokenCount")] = None
    """Tokens of the request that came from the prompt cache."""
    cache_write_input_token_count: Annotated[int | None, Field(alias="cacheWriteInputTokenCount")] = None
    """Tokens of the request that were written to the prompt cache."""


class BedrockEvent(EventBody):
    """What Bedrock itself may add to any event of a stream."""

    guardrail_action: Annotated[Literal["INTERVENED", "NONE"] | str | None, Field(alias="amazon-bedrock-guardrailAction")] = None
    """Whether a guardrail changed anything; there only when one ran."""
    guardrail_trace: Annotated[dict[str, Any] | None, Field(alias="amazon-bedrock-trace")] = None
    """What the guardrail found; there only when a trace was asked for."""
    invocation_metrics: Annotated[BedrockInvocationMetrics | None, Field(alias="amazon-bedrock-invocationMetrics")] = None
    """Token counts and latencies of the call; on the last event."""
