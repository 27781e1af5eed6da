# Generated from specs/bedrock/converse by bedrock-codegen; do not edit.
"""Amazon Bedrock Converse: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, End, Family, Reading
from .answers import ConverseEvent, ConverseResponse
from .requests import ConverseRequest

ConverseModelId: TypeAlias = str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="converse",
    provider="bedrock",
    title="Amazon Bedrock Converse",
    operations=("invoke", "stream", "batch", "count_tokens"),
    api="converse",
    request=ConverseRequest,
    response=ConverseResponse,
    event=ConverseEvent,
    answer=AnswerMap(
        text=Reading(response=("/output/message/content/*/text",), event=("/contentBlockDelta/delta/text",)),
        stop_reason=Reading(response=("/stopReason",), event=("/messageStop/stopReason",)),
        latency=Reading(response=("/metrics/latencyMs",), event=("/metadata/metrics/latencyMs",)),
        service_tier=Reading(response=("/serviceTier/type",), event=("/metadata/serviceTier/type",)),
        input_tokens=Reading(response=("/usage/inputTokens",), event=("/metadata/usage/inputTokens",)),
        output_tokens=Reading(response=("/usage/outputTokens",), event=("/metadata/usage/outputTokens",)),
        cache_read_tokens=Reading(
            response=("/usage/cacheReadInputTokens", "/usage/cacheReadInputTokenCount"),
            event=("/metadata/usage/cacheReadInputTokens", "/metadata/usage/cacheReadInputTokenCount"),
        ),
        cache_write_tokens=Reading(
            response=("/usage/cacheWriteInputTokens", "/usage/cacheWriteInputTokenCount"),
            event=("/metadata/usage/cacheWriteInputTokens", "/metadata/usage/cacheWriteInputTokenCount"),
        ),
        ends=(End(at="/metadata"),),
        assembly="indexed_blocks",
    ),
    checks=(
        Limit(at="/messages/*/content", schema={"minItems": 1}, models=("*",)),
        Limit(at="/messages/*/content/*/text", schema={"minLength": 1}, models=("*",)),
        Limit(at="/toolConfig", schema=None, models=("meta.llama3-2-1b-*", "meta.llama3-2-3b-*")),
    ),
)
