# Generated from specs/amazon/nova by bedrock-codegen; do not edit.
"""Amazon Nova: what comes back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.base import AnswerBody
from .._runtime.bodies.short_ways import HasPictures, HasText, HasToolCalls


class NovaToolUse(AnswerBody):
    """A call."""

    tool_use_id: Annotated[str, Field(alias="toolUseId")]
    """Id that the result refers to."""
    name: str
    """Tool that is called."""
    input: dict[str, Any]
    """Arguments of the call."""
    type: Literal["tool_use", "server_tool_use"] | str | None = None
    """Whether you or Bedrock runs the tool."""


class NovaReasoningText(AnswerBody):
    """Reasoning in words."""

    text: str | None = None
    """The words; Nova 2 Lite writes `[REDACTED]`."""
    signature: str | None = None
    """Proof that the model wrote them."""


class NovaCitedText(AnswerBody):
    """A passage that is backed by sources."""

    text: str | None = None
    """Words of the passage."""


class NovaUsage(AnswerBody):
    """Tokens of the call."""

    input_tokens: Annotated[int | None, Field(alias="inputTokens")] = None
    """Tokens of the request."""
    output_tokens: Annotated[int | None, Field(alias="outputTokens")] = None
    """Tokens of the answer, reasoning included."""
    total_tokens: Annotated[int | None, Field(alias="totalTokens")] = None
    """Sum of both; not in streams."""
    cache_read_input_token_count: Annotated[int | None, Field(alias="cacheReadInputTokenCount")] = None
    """Tokens of the request that came from the prompt cache."""
    cache_write_input_token_count: Annotated[int | None, Field(alias="cacheWriteInputTokenCount")] = None
    """Tokens of the request that were written to the prompt cache."""
    server_tool_usage: Annotated[dict[str, Any] | None, Field(alias="serverToolUsage")] = None
    """What the tools that Bedrock ran were used for."""


class NovaMetrics(AnswerBody):
    """Measurements of the call; empty in what was recorded."""

    latency_ms: Annotated[int | None, Field(alias="latencyMs")] = None
    """Milliseconds that the call took."""


class NovaWebPlace(AnswerBody):
    """A page on the web."""

    url: str | None = None
    """Address of the page."""
    domain: str | None = None
    """Site that the page belongs to."""


class NovaToolContent(AnswerBody):
    """A piece of what a tool answered."""

    text: str | None = None
    """Plain words; `[HIDDEN]` for web search."""
    json_: Annotated[dict[str, Any] | None, Field(alias="json")] = None
    """Structured data, such as the output of code."""


class NovaImageSource(AnswerBody):
    """Bytes of a picture."""

    bytes: str | None = None
    """The picture."""


class NovaMessageStart(AnswerBody):
    """The answer begins."""

    role: Literal["assistant"] | str | None = None
    """Who speaks."""


class NovaToolUseStart(AnswerBody):
    """A call whose arguments follow."""

    tool_use_id: Annotated[str | None, Field(alias="toolUseId")] = None
    """Id that the result refers to."""
    name: str | None = None
    """Tool that is called."""
    type: Literal["tool_use", "server_tool_use"] | str | None = None
    """Whether you or Bedrock runs the tool."""


class NovaToolResultStart(AnswerBody):
    """A result whose content follows."""

    tool_use_id: Annotated[str | None, Field(alias="toolUseId")] = None
    """Id of the call."""
    status: Literal["success", "error"] | str | None = None
    """Whether the tool succeeded."""
    type: str | None = None
    """Kind of result."""


class NovaImageStart(AnswerBody):
    """A picture whose bytes follow."""

    format: Literal["png"] | str | None = None
    """File format."""


class NovaToolUseDelta(AnswerBody):
    """Arguments of a call."""

    input: str | None = None
    """JSON text; whole in what was recorded, else to be joined before it is read."""


class NovaReasoningTextDelta(AnswerBody):
    """A piece of reasoning in words."""

    text: str | None = None
    """The words."""
    signature: str | None = None
    """Proof that the model wrote them."""


class NovaImageDelta(AnswerBody):
    """A piece of a picture."""

    source: NovaImageSource | None = None
    """Its bytes."""


class NovaBlockStop(AnswerBody):
    """A block ends."""

    content_block_index: Annotated[int | None, Field(alias="contentBlockIndex")] = None
    """Number of the block."""


class NovaMessageStop(AnswerBody):
    """The answer ends."""

    stop_reason: Annotated[
        Literal[
            "end_turn",
            "max_tokens",
            "stop_sequence",
            "tool_use",
            "content_filtered",
            "guardrail_intervened",
            "malformed_model_output",
            "malformed_tool_use",
            "model_context_window_exceeded",
            "service_unavailable",
            "invalid_query",
            "max_tool_invocations",
        ]
        | str
        | None,
        Field(alias="stopReason"),
    ] = None
    """Why it ended."""


class NovaMetadata(AnswerBody):
    """What the call cost."""

    usage: NovaUsage | None = None
    """Tokens of the call."""
    metrics: NovaMetrics | None = None
    """Measurements of the call."""
    trace: dict[str, Any] | None = None
    """What a guardrail found; empty in what was recorded."""


class NovaToolResult(AnswerBody):
    """What a tool that Bedrock ran answered."""

    tool_use_id: Annotated[str | None, Field(alias="toolUseId")] = None
    """Id of the call."""
    content: list[NovaToolContent] | None = None
    """The answer, piece by piece."""
    status: Literal["success", "error"] | str | None = None
    """Whether the tool succeeded."""
    type: str | None = None
    """Kind of result, such as `nova_grounding_result`."""


class NovaReasoning(AnswerBody):
    """What the model thought."""

    reasoning_text: Annotated[NovaReasoningText | None, Field(alias="reasoningText")] = None
    """The reasoning in words."""
    redacted_content: Annotated[str | None, Field(alias="redactedContent")] = None
    """Reasoning that was encrypted."""


class NovaAnswerImage(AnswerBody):
    """A picture."""

    format: Literal["png"] | str | None = None
    """File format."""
    source: NovaImageSource | None = None
    """Its bytes."""


class NovaCitationPlace(AnswerBody):
    """Where a source is."""

    web: NovaWebPlace | None = None
    """A page on the web."""


class NovaBlockStartData(AnswerBody):
    """What kind of block begins."""

    tool_use: Annotated[NovaToolUseStart | None, Field(alias="toolUse")] = None
    """A call."""
    tool_result: Annotated[NovaToolResultStart | None, Field(alias="toolResult")] = None
    """What a tool that Bedrock ran answered."""
    image: NovaImageStart | None = None
    """A picture."""


class NovaReasoningDelta(AnswerBody):
    """A piece of reasoning."""

    reasoning_text: Annotated[NovaReasoningTextDelta | None, Field(alias="reasoningText")] = None
    """The piece in words."""
    text: str | None = None
    """The piece in words, where it is not wrapped."""
    signature: str | None = None
    """Proof that the model wrote it."""
    redacted_content: Annotated[str | None, Field(alias="redactedContent")] = None
    """Reasoning that was encrypted."""


class NovaCitation(AnswerBody):
    """One source of a passage."""

    title: str | None = None
    """Title of the source."""
    location: NovaCitationPlace | None = None
    """Where the source is."""
    source_content: Annotated[list[dict[str, Any]] | None, Field(alias="sourceContent")] = None
    """Passages of the source."""


class NovaBlockStart(AnswerBody):
    """A block begins; sent for tools only, never for text."""

    start: NovaBlockStartData | None = None
    """What kind of block it is."""
    content_block_index: Annotated[int | None, Field(alias="contentBlockIndex")] = None
    """Number of the block."""


class NovaDelta(AnswerBody):
    """A piece of a block: one kind of content."""

    text: str | None = None
    """Words; join those of all blocks in order."""
    tool_use: Annotated[NovaToolUseDelta | None, Field(alias="toolUse")] = None
    """Arguments of a call."""
    reasoning_content: Annotated[NovaReasoningDelta | None, Field(alias="reasoningContent")] = None
    """What the model thought."""
    tool_result: Annotated[list[NovaToolContent] | None, Field(alias="toolResult")] = None
    """What a tool that Bedrock ran answered."""
    citation: NovaCitation | None = None
    """A web source of the words before."""
    image: NovaImageDelta | None = None
    """A piece of a picture."""


class NovaCitations(AnswerBody):
    """Sources of a passage."""

    content: list[NovaCitedText] | None = None
    """The passage, where it is repeated."""
    citations: list[NovaCitation] | None = None
    """The sources."""


class NovaBlockDelta(AnswerBody):
    """A piece of a block."""

    delta: NovaDelta | None = None
    """The piece."""
    content_block_index: Annotated[int | None, Field(alias="contentBlockIndex")] = None
    """Number of the block; every piece of text is a block of its own."""


class NovaEvent(BedrockEvent):
    """One step of the answer: one of the members is there, beside what Bedrock adds."""

    message_start: Annotated[NovaMessageStart | None, Field(alias="messageStart")] = None
    """The answer begins."""
    content_block_start: Annotated[NovaBlockStart | None, Field(alias="contentBlockStart")] = None
    """A tool block begins."""
    content_block_delta: Annotated[NovaBlockDelta | None, Field(alias="contentBlockDelta")] = None
    """A piece of a block."""
    content_block_stop: Annotated[NovaBlockStop | None, Field(alias="contentBlockStop")] = None
    """A block ends."""
    message_stop: Annotated[NovaMessageStop | None, Field(alias="messageStop")] = None
    """The answer ends; only `metadata` follows."""
    metadata: NovaMetadata | None = None
    """What the call cost; the last event."""


class NovaBlock(AnswerBody):
    """One block of an answer: one kind of content."""

    text: str | None = None
    """Words; before a tool call, first-generation models think aloud between `<thinking>` tags here."""
    tool_use: Annotated[NovaToolUse | None, Field(alias="toolUse")] = None
    """A call that you shall answer, or that Bedrock made."""
    reasoning_content: Annotated[NovaReasoning | None, Field(alias="reasoningContent")] = None
    """What the model thought; Nova 2, where asked for."""
    tool_result: Annotated[NovaToolResult | None, Field(alias="toolResult")] = None
    """What a tool that Bedrock ran answered."""
    citations_content: Annotated[NovaCitations | None, Field(alias="citationsContent")] = None
    """Web sources of the words before."""
    image: NovaAnswerImage | None = None
    """A picture that the model made."""


class NovaAnswerMessage(AnswerBody):
    """The model's turn; goes back into `messages` as it is."""

    role: Literal["assistant"] | str | None = None
    """Who speaks."""
    content: list[NovaBlock]
    """What is said, block by block."""


class NovaOutput(AnswerBody):
    """What the model made."""

    message: NovaAnswerMessage
    """The model's turn."""


class NovaResponse(BedrockResponse, HasText, HasPictures, HasToolCalls):
    """The model's turn, why it ended, and what it cost."""

    __text__ = ("/output/message/content/*/text",)
    __among__ = ("/output/message/content/*/citationsContent/content/*/text",)
    __images__ = ("/output/message/content/*/image/source/bytes",)
    __tool_calls__ = ("/output/message/content/*/toolUse", "/toolUseId", "/name", "/input")
    __not_yours__ = ("/type", "server_tool_use")

    output: NovaOutput
    """What the model made."""
    stop_reason: Annotated[
        Literal[
            "end_turn",
            "max_tokens",
            "stop_sequence",
            "tool_use",
            "content_filtered",
            "guardrail_intervened",
            "malformed_model_output",
            "malformed_tool_use",
            "model_context_window_exceeded",
            "service_unavailable",
            "invalid_query",
            "max_tool_invocations",
        ]
        | str,
        Field(alias="stopReason"),
    ]
    """Why the answer ended."""
    usage: NovaUsage
    """Tokens of the call; a guardrail that steps in leaves some out."""
    metrics: NovaMetrics | None = None
    """Measurements of the call; documented, never recorded."""
