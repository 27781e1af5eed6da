# Copied from generator/bedrock_codegen/runtime/_runtime/info.py; edit it there.
"""What Bedrock says beside an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens of one call, as far as the service told; None where it did not."""

    input_tokens: int | None = None
    """Tokens of the request."""
    output_tokens: int | None = None
    """Tokens of the answer."""
    cache_read_tokens: int | None = None
    """Tokens of the request that came from the prompt cache."""
    cache_write_tokens: int | None = None
    """Tokens of the request that were written to the prompt cache."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallInfo:
    """What Bedrock said about one call, from body, headers and invocation metrics together."""

    request_id: str | None = None
    """AWS's name for the call, for support cases."""
    model_id: str | None = None
    """The model id, profile or ARN that was called."""
    usage: Usage = Usage()
    """Tokens of the call."""
    stop_reason: str | None = None
    """Why the answer ended, in the model's own word."""
    invocation_latency_ms: int | None = None
    """Milliseconds that Bedrock took for the whole call."""
    first_byte_latency_ms: int | None = None
    """Milliseconds until the first event; streams only."""
    service_tier: str | None = None
    """The tier that served the call."""
    guardrail_action: str | None = None
    """`INTERVENED` or `NONE`, where a guardrail ran."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolCall:
    """A call of a tool that a model asks for, in one shape for all families."""

    id: str
    """What the result refers to; empty where the family has none."""
    name: str
    """The tool."""
    arguments: dict[str, Any]
    """What it is called with."""
