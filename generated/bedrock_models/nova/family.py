# Generated from specs/amazon/nova by bedrock-codegen; do not edit.
"""Amazon Nova: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Answered,
    AtMostOne,
    Limit,
    OnlyWhen,
    Refers,
    Requires,
    Unique,
    ValidSchema,
    When,
)
from .._runtime.models.family import AnswerMap, End, Family, Reading
from .answers import NovaEvent, NovaResponse
from .requests import NovaRequest

NovaKnownId: TypeAlias = Literal[
    "amazon.nova-2-lite-v1:0",
    "amazon.nova-2-pro-preview-20251202-v1:0",
    "amazon.nova-lite-v1:0",
    "amazon.nova-micro-v1:0",
    "amazon.nova-premier-v1:0",
    "amazon.nova-pro-v1:0",
    "us.amazon.nova-2-lite-v1:0",
    "eu.amazon.nova-2-lite-v1:0",
    "jp.amazon.nova-2-lite-v1:0",
    "global.amazon.nova-2-lite-v1:0",
    "us.amazon.nova-2-pro-preview-20251202-v1:0",
    "eu.amazon.nova-2-pro-preview-20251202-v1:0",
    "apac.amazon.nova-2-pro-preview-20251202-v1:0",
    "us.amazon.nova-lite-v1:0",
    "eu.amazon.nova-lite-v1:0",
    "apac.amazon.nova-lite-v1:0",
    "ca.amazon.nova-lite-v1:0",
    "us.amazon.nova-micro-v1:0",
    "eu.amazon.nova-micro-v1:0",
    "apac.amazon.nova-micro-v1:0",
    "us.amazon.nova-premier-v1:0",
    "us.amazon.nova-pro-v1:0",
    "eu.amazon.nova-pro-v1:0",
    "apac.amazon.nova-pro-v1:0",
]
NovaModelId: TypeAlias = NovaKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

_FIRST_BEFORE_PREMIER = ("amazon.nova-micro-v1*", "amazon.nova-lite-v1*", "amazon.nova-pro-v1*")
_FIRST_GENERATION = (*_FIRST_BEFORE_PREMIER, "amazon.nova-premier-v1*")

FAMILY = Family(
    name="nova",
    provider="amazon",
    title="Amazon Nova",
    operations=("invoke", "stream", "batch"),
    api="invoke_model",
    request=NovaRequest,
    response=NovaResponse,
    event=NovaEvent,
    answer=AnswerMap(
        text=Reading(
            response=("/output/message/content/*/text",),
            event=("/contentBlockDelta/delta/text",),
            among=("/output/message/content/*/citationsContent/content/*/text",),
        ),
        stop_reason=Reading(response=("/stopReason",), event=("/messageStop/stopReason",)),
        input_tokens=Reading(response=("/usage/inputTokens",), event=("/metadata/usage/inputTokens",)),
        output_tokens=Reading(response=("/usage/outputTokens",), event=("/metadata/usage/outputTokens",)),
        cache_read_tokens=Reading(
            response=("/usage/cacheReadInputTokenCount",), event=("/metadata/usage/cacheReadInputTokenCount",)
        ),
        cache_write_tokens=Reading(
            response=("/usage/cacheWriteInputTokenCount",), event=("/metadata/usage/cacheWriteInputTokenCount",)
        ),
        ends=(End(at="/metadata"),),
        assembly="keyed_blocks",
    ),
    checks=(
        OnlyWhen(
            fields=("/content/*/toolUse",),
            on="NovaMessage",
            message="only the assistant calls tools: put this toolUse into a message of its own",
            certain=False,
            when=When(at="/role", differs=("user",)),
        ),
        Requires(
            fields=("/messages/*/content/*/toolUse", "/messages/*/content/*/toolResult"),
            message="add tools=: the conversation holds calls of tools or their results",
            certain=False,
            needs=("/toolConfig",),
            tell="/messages/*/content/*/toolUse/name",
        ),
        Answered(
            fields=("/messages/*",),
            message="each toolUse is answered by a toolResult of its id in the next turn, and by nothing else",
            certain=False,
            asks="[role=assistant]/content/*/toolUse[type!=server_tool_use]/toolUseId",
            answers="[role=user]/content/*/toolResult/toolUseId",
            speaker="/role",
        ),
        Unique(
            fields=("/content/*/toolUse/toolUseId",),
            on="NovaMessage",
            message="the ids of the toolUse blocks of a message differ",
            certain=False,
        ),
        Unique(
            fields=("/content/*/toolResult/toolUseId",),
            on="NovaMessage",
            message="a call of a tool is answered once: one toolResult of each id stands in a message",
            certain=False,
        ),
        Refers(
            fields=("/toolConfig/toolChoice/tool/name",),
            message="no tool that is given has this name; give one of these",
            certain=False,
            to=("/toolConfig/tools/*/toolSpec/name", "/toolConfig/tools/*/systemTool/name"),
        ),
        ValidSchema(fields=("/json",), on="NovaToolInputSchema", certain=False),
        AtMostOne(fields=("/max_new_tokens", "/maxTokens"), on="NovaInferenceConfig", certain=False),
        AtMostOne(fields=("/top_p", "/topP"), on="NovaInferenceConfig", certain=False),
        AtMostOne(fields=("/top_k", "/topK"), on="NovaInferenceConfig", certain=False),
        AtMostOne(fields=("/reasoningConfig", "/inferenceConfig/reasoningConfig"), certain=False),
        OnlyWhen(
            fields=("/inferenceConfig/maxTokens", "/inferenceConfig/max_new_tokens"),
            message="cannot be set when maxReasoningEffort is high",
            certain=False,
            when=When(at="/reasoningConfig/maxReasoningEffort", differs=("high",)),
        ),
        OnlyWhen(
            fields=("/maxTokens", "/max_new_tokens"),
            on="NovaInferenceConfig",
            message="cannot be set when maxReasoningEffort is high",
            certain=False,
            when=When(at="/reasoningConfig/maxReasoningEffort", differs=("high",)),
        ),
        Limit(
            at="/reasoningConfig",
            schema=None,
            models=_FIRST_GENERATION,
            message="first-generation Nova does not take reasoningConfig",
        ),
        Limit(
            at="/inferenceConfig/reasoningConfig",
            schema=None,
            models=_FIRST_GENERATION,
            message="first-generation Nova does not take reasoningConfig",
            certain=False,
        ),
        Limit(
            at="/toolConfig/tools/*/toolSpec/inputSchema/json/$defs",
            schema=None,
            models=_FIRST_GENERATION,
            message="Nova refuses $defs in the schema of a tool: write what they hold in its place",
        ),
        Limit(
            at="/toolConfig/tools/*/toolSpec/inputSchema/json/definitions",
            schema=None,
            models=_FIRST_GENERATION,
            message="Nova refuses definitions in the schema of a tool: write what they hold in its place",
        ),
        Limit(at="/toolConfig/tools/*/toolSpec/inputSchema/json/$defs", schema=None, models=("amazon.nova-2-*",), certain=False),
        Limit(
            at="/toolConfig/tools/*/toolSpec/inputSchema/json/definitions",
            schema=None,
            models=("amazon.nova-2-*",),
            certain=False,
        ),
        Limit(at="/toolConfig/tools/*/toolSpec/inputSchema/json/type", schema={"enum": ["object"]}, certain=False),
        Limit(
            at="/toolConfig/tools/*/systemTool",
            schema=None,
            models=_FIRST_BEFORE_PREMIER,
            message="tools that Bedrock runs come with Nova 2 (and Premier)",
            certain=False,
        ),
        Limit(at="/messages/*/content/*/image", schema=None, models=("amazon.nova-micro-v1*",), message="Micro reads text only"),
        Limit(at="/messages/*/content/*/video", schema=None, models=("amazon.nova-micro-v1*",), message="Micro reads text only"),
        Limit(
            at="/messages/*/content/*/audio",
            schema=None,
            models=(*_FIRST_GENERATION, "amazon.nova-2-lite-v1*"),
            message="documented for Nova 2 Omni and Sonic only",
            certain=False,
        ),
        Limit(
            at="/messages/*/content/*/document",
            schema=None,
            message="the guide promises documents for the Converse operations only",
            certain=False,
        ),
        Limit(
            at="/messages/*/content/*/toolResult/content/*/document",
            schema=None,
            models=("amazon.nova-2-lite-v1*",),
            message="Nova 2 Lite refuses documents in tool results",
        ),
        Limit(
            at="/messages/*/content/*/toolResult/content/*/video",
            schema=None,
            models=("amazon.nova-2-lite-v1*",),
            message="Nova 2 Lite refuses video in tool results",
        ),
        Limit(
            at="/messages/*/content/*/video/format",
            schema={"enum": ["mkv", "mov", "mp4", "webm", "three_gp", "flv", "mpeg", "mpg", "wmv"]},
            certain=False,
        ),
        Limit(
            at="/messages/*/content/*/audio/format",
            schema={"enum": ["mp3", "opus", "wav", "aac", "flac", "mp4", "ogg", "mkv"]},
            certain=False,
        ),
        Limit(
            at="/messages/*/content/*/document/format",
            schema={"enum": ["pdf", "csv", "doc", "docx", "xls", "xlsx", "html", "txt", "md"]},
            certain=False,
        ),
        Limit(
            at="/messages/*/content/*/document/name",
            schema={"maxLength": 200, "pattern": "^[a-zA-Z0-9_()\\[\\]-]+( [a-zA-Z0-9_()\\[\\]-]+)*$"},
            message="Converse takes letters, digits, single blanks, hyphens, parentheses and square brackets",
            certain=False,
        ),
        Limit(at="/inferenceConfig/maxTokens", schema={"maximum": 10000}, models=_FIRST_BEFORE_PREMIER, certain=False),
        Limit(at="/inferenceConfig/max_new_tokens", schema={"maximum": 10000}, models=_FIRST_BEFORE_PREMIER, certain=False),
        Limit(at="/inferenceConfig/maxTokens", schema={"maximum": 65536}, models=("amazon.nova-2-*",), certain=False),
        Limit(at="/inferenceConfig/max_new_tokens", schema={"maximum": 65536}, models=("amazon.nova-2-*",), certain=False),
        Limit(at="/inferenceConfig/topK", schema={"maximum": 128}, certain=False),
        Limit(at="/inferenceConfig/top_k", schema={"maximum": 128}, certain=False),
        Limit(at="/inferenceConfig/stopSequences", schema={"maxItems": 4}, certain=False),
    ),
)
