# Generated from specs/anthropic/claude_messages by bedrock-codegen; do not edit.
"""Anthropic Claude: what comes back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.annotations import Unlisted
from .._runtime.bodies.base import AnswerBody, UnknownBlock, UnknownEvent
from .._runtime.bodies.short_ways import HasText, HasToolCalls


class ClaudeCaller(AnswerBody):
    """Who made a tool call: the model, or code that it ran."""

    type: str
    """`direct`, or the type of the tool whose code made the call."""
    tool_id: str | None = None
    """Id of the call whose code made this one."""


class ClaudeThinkingBlock(AnswerBody):
    """What the model thought, or a summary of it."""

    type: Literal["thinking"]
    """Marks thinking."""
    thinking: str
    """The thinking; empty where it is not shown."""
    signature: str | None = None
    """Proof that the block is unchanged when it is put back."""
    tool_changes: list[dict[str, Any]] | None = None
    """Tools that came and went in what is summed up."""


class ClaudeRedactedThinkingBlock(AnswerBody):
    """Thinking that is only given encrypted."""

    type: Literal["redacted_thinking"]
    """Marks encrypted thinking."""
    data: str
    """The encrypted thinking."""


class ClaudeServerToolUseBlock(AnswerBody):
    """A call that the service ran itself, such as a search for tools."""

    type: Literal["server_tool_use"]
    """Marks a call that the service ran itself."""
    id: str
    """Id of the call."""
    name: str
    """Name of the tool, such as `tool_search_tool_regex`."""
    input: dict[str, Any] | None = None
    """Arguments of the call."""
    caller: ClaudeCaller | None = None
    """Who made the call."""


class ClaudeToolReference(AnswerBody):
    """Names a tool."""

    type: str | None = None
    """Always `tool_reference`."""
    tool_name: str
    """Name of the tool."""


class ClaudeToolSearchError(AnswerBody):
    """Why a search for tools failed."""

    type: Literal["tool_search_tool_result_error"]
    """Marks a failed search."""
    error_code: Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"] | str | None = None
    """What went wrong."""
    error_message: str | None = None
    """The same in words."""


class ClaudeCompactionBlock(AnswerBody):
    """Summary of the conversation so far, to be put back in its place."""

    type: Literal["compaction"]
    """Marks a summary."""
    content: str | None = None
    """The summary; null where making one failed."""
    encrypted_content: str | None = None
    """Data of the service about the summary."""
    signature: str | None = None
    """Proof that the block is unchanged when it is put back."""


class ClaudeCharCitation(AnswerBody):
    """A passage of a plain text."""

    type: Literal["char_location"]
    """Marks this kind of citation."""
    cited_text: str
    """The passage itself; it costs no output tokens."""
    document_index: int
    """Which document, counted from 0 over the whole request."""
    document_title: str | None = None
    """Title of the document, if it has one."""
    start_char_index: int
    """First character, counted from 0."""
    end_char_index: int
    """The character after the last one."""
    file_id: str | None = None
    """Id of the file behind the document, where there is one."""


class ClaudePageCitation(AnswerBody):
    """A passage of a PDF."""

    type: Literal["page_location"]
    """Marks this kind of citation."""
    cited_text: str
    """The passage itself; it costs no output tokens."""
    document_index: int
    """Which document, counted from 0 over the whole request."""
    document_title: str | None = None
    """Title of the document, if it has one."""
    start_page_number: int
    """First page, counted from 1."""
    end_page_number: int
    """The page after the last one."""
    file_id: str | None = None
    """Id of the file behind the document, where there is one."""


class ClaudeBlockCitation(AnswerBody):
    """Parts of a document given in parts."""

    type: Literal["content_block_location"]
    """Marks this kind of citation."""
    cited_text: str
    """The passage itself; it costs no output tokens."""
    document_index: int
    """Which document, counted from 0 over the whole request."""
    document_title: str | None = None
    """Title of the document, if it has one."""
    start_block_index: int
    """First part, counted from 0."""
    end_block_index: int
    """The part after the last one."""
    file_id: str | None = None
    """Id of the file behind the document, where there is one."""


class ClaudeSearchCitation(AnswerBody):
    """Blocks of a search result."""

    type: Literal["search_result_location"]
    """Marks this kind of citation."""
    cited_text: str
    """The passage itself; it costs no output tokens."""
    search_result_index: int
    """Which search result, counted from 0 over the whole request."""
    source: str
    """Where the result is from, as the request said."""
    title: str | None = None
    """Title of the result."""
    start_block_index: int
    """First block, counted from 0."""
    end_block_index: int
    """The block after the last one."""


class ClaudeCacheCreation(AnswerBody):
    """Tokens written to the cache, by lifetime."""

    ephemeral_5m_input_tokens: int | None = None
    """Tokens cached for five minutes."""
    ephemeral_1h_input_tokens: int | None = None
    """Tokens cached for an hour."""


class ClaudeOutputTokensDetails(AnswerBody):
    """What generated tokens were used for."""

    thinking_tokens: int | None = None
    """Tokens of thinking, also of thinking that is not shown."""


class ClaudeStopDetails(AnswerBody):
    """More on why generation ended."""

    type: Literal["refusal"] | str | None = None
    """What the details are about."""
    category: Literal["cyber", "bio", "frontier_llm", "reasoning_extraction", "general_harms"] | str | None = None
    """Policy that a refusal rests on; null where none is named."""
    explanation: str | None = None
    """The reason in words, which may change."""
    fallback_credit_token: str | None = None
    """What makes putting the same to another model cheaper, for some minutes."""


class ClaudeAppliedEdit(AnswerBody):
    """One edit that was made."""

    type: str | None = None
    """Version of the edit, such as `clear_tool_uses_20250919`."""
    cleared_input_tokens: int | None = None
    """Tokens that were dropped."""
    cleared_tool_uses: int | None = None
    """Tool calls whose results were dropped."""
    cleared_thinking_turns: int | None = None
    """Turns whose thinking was dropped."""


class ClaudeTextDelta(AnswerBody):
    """More text."""

    type: Literal["text_delta"]
    """Marks this piece."""
    text: str
    """The text to append."""


class ClaudeJsonDelta(AnswerBody):
    """More of a tool call's arguments."""

    type: Literal["input_json_delta"]
    """Marks this piece."""
    partial_json: str
    """JSON text to append; only the whole can be parsed, and an empty whole means no arguments."""


class ClaudeThinkingDelta(AnswerBody):
    """More thinking."""

    type: Literal["thinking_delta"]
    """Marks this piece."""
    thinking: str
    """The thinking to append."""


class ClaudeSignatureDelta(AnswerBody):
    """The signature of a thinking block, just before the block ends."""

    type: Literal["signature_delta"]
    """Marks this piece."""
    signature: str
    """The signature."""


class ClaudeCompactionDelta(AnswerBody):
    """The summary of a compaction."""

    type: Literal["compaction_delta"]
    """Marks this piece."""
    content: str | None = None
    """The summary."""
    encrypted_content: str | None = None
    """Data of the service about the summary."""


class ClaudeBlockStop(BedrockEvent):
    """A block is complete."""

    type: Literal["content_block_stop"]
    """Marks this event."""
    index: int
    """Place of the block in `content`."""


class ClaudeStop(AnswerBody):
    """Why generation ended."""

    stop_reason: (
        Literal[
            "end_turn",
            "max_tokens",
            "stop_sequence",
            "tool_use",
            "refusal",
            "model_context_window_exceeded",
            "pause_turn",
            "compaction",
        ]
        | str
        | None
    ) = None
    """Why generation ended; null where a guardrail stepped in."""
    stop_sequence: str | None = None
    """The stop sequence that was met, if one was."""
    stop_details: ClaudeStopDetails | None = None
    """More on why generation ended, such as the policy behind a refusal."""
    safeguard_results: list[dict[str, Any]] | None = None
    """What the checks of tool calls found, where a beta feature runs them."""


class ClaudeStreamUsage(AnswerBody):
    """Token counts at the end of a stream."""

    output_tokens: int
    """Tokens generated, thinking included."""
    input_tokens: int | None = None
    """Tokens of the request that the cache was not used for; not every model repeats them here."""
    cache_read_input_tokens: int | None = None
    """Tokens of the request that came from the cache."""
    cache_creation_input_tokens: int | None = None
    """Tokens of the request that were written to the cache."""
    cache_creation: ClaudeCacheCreation | None = None
    """The tokens written to the cache, by lifetime."""
    output_tokens_details: ClaudeOutputTokensDetails | None = None
    """What the generated tokens were used for."""
    server_tool_use: dict[str, Any] | None = None
    """Counts of calls that the service ran itself."""
    iterations: list[dict[str, Any]] | None = None
    """Token counts of each round, where one request took several, as compaction does."""


class ClaudeMessageStop(BedrockEvent):
    """The stream ends; Bedrock's own counts come with this event."""

    type: Literal["message_stop"]
    """Marks this event."""


class ClaudePing(BedrockEvent):
    """Keeps the connection open; says nothing."""

    type: Literal["ping"]
    """Marks this event."""


class ClaudeError(AnswerBody):
    """What went wrong."""

    type: str | None = None
    """Kind of the error, such as `overloaded_error`."""
    message: str | None = None
    """The error in words."""


class ClaudeToolUseBlock(AnswerBody):
    """A call of a tool: run it and send back a `tool_result`."""

    type: Literal["tool_use"]
    """Marks a tool call."""
    id: str
    """Id of the call, to be repeated in its result."""
    name: str
    """Name of the tool."""
    input: dict[str, Any]
    """Arguments of the call."""
    toolset_name: str | None = None
    """The toolset that the tool is of."""
    caller: ClaudeCaller | None = None
    """Who made the call."""


class ClaudeToolSearchResult(AnswerBody):
    """The tools that a search found."""

    type: Literal["tool_search_tool_search_result"]
    """Marks found tools."""
    tool_references: list[ClaudeToolReference] | None = None
    """The tools found; they are loaded from here on."""


ClaudeCitation = TypeAliasType(
    "ClaudeCitation",
    Annotated[
        Annotated[
            ClaudeCharCitation | ClaudePageCitation | ClaudeBlockCitation | ClaudeSearchCitation, Field(discriminator="type")
        ]
        | Annotated[
            UnknownBlock,
            Unlisted("char_location", "page_location", "content_block_location", "search_result_location", by="type"),
        ],
        Field(union_mode="left_to_right"),
    ],
)
"""A passage that a text rests on."""


class ClaudeUsage(AnswerBody):
    """Token counts, as they are billed."""

    input_tokens: int
    """Tokens of the request that the cache was not used for."""
    output_tokens: int
    """Tokens generated, thinking included; at the start of a stream, those so far."""
    cache_read_input_tokens: int | None = None
    """Tokens of the request that came from the cache."""
    cache_creation_input_tokens: int | None = None
    """Tokens of the request that were written to the cache."""
    cache_creation: ClaudeCacheCreation | None = None
    """The tokens written to the cache, by lifetime."""
    output_tokens_details: ClaudeOutputTokensDetails | None = None
    """What the generated tokens were used for."""
    service_tier: str | None = None
    """Tier that served the request, such as `standard`."""
    server_tool_use: dict[str, Any] | None = None
    """Counts of calls that the service ran itself."""
    iterations: list[dict[str, Any]] | None = None
    """Token counts of each round, where one request took several, as compaction does."""
    inference_geo: str | None = None
    """Region in which the request was served."""
    speed: str | None = None
    """Mode in which the request was served."""


class ClaudeContextManagementResult(AnswerBody):
    """What was dropped from the conversation."""

    applied_edits: list[ClaudeAppliedEdit] | None = None
    """The edits that were made."""


class ClaudeCitationsDelta(AnswerBody):
    """One more citation of a text block."""

    type: Literal["citations_delta"]
    """Marks this piece."""
    citation: ClaudeCitation
    """The citation."""


class ClaudeMessageDelta(BedrockEvent):
    """The answer as a whole is complete: why it ended, and what it cost."""

    type: Literal["message_delta"]
    """Marks this event."""
    delta: ClaudeStop
    """Why generation ended."""
    usage: ClaudeStreamUsage
    """Token counts of the whole answer."""
    context_management: ClaudeContextManagementResult | None = None
    """What was dropped from the conversation, where the request asked for it."""
    input_transformations: list[dict[str, Any]] | None = None
    """Thinking blocks of the request that were left out or did not fit, where a beta feature reports them."""


class ClaudeErrorEvent(BedrockEvent):
    """The stream failed; Bedrock normally says so by an exception of its own."""

    type: Literal["error"]
    """Marks this event."""
    error: ClaudeError | None = None
    """What went wrong."""


class ClaudeTextBlock(AnswerBody):
    """Text."""

    type: Literal["text"]
    """Marks text."""
    text: str
    """The text."""
    citations: list[ClaudeCitation] | None = None
    """Passages that the text rests on, where citations were asked for."""


ClaudeToolSearchContent = TypeAliasType(
    "ClaudeToolSearchContent",
    Annotated[
        Annotated[ClaudeToolSearchResult | ClaudeToolSearchError, Field(discriminator="type")]
        | Annotated[UnknownBlock, Unlisted("tool_search_tool_search_result", "tool_search_tool_result_error", by="type")],
        Field(union_mode="left_to_right"),
    ],
)
"""The tools found, or what went wrong."""


ClaudeDelta = TypeAliasType(
    "ClaudeDelta",
    Annotated[
        Annotated[
            ClaudeTextDelta
            | ClaudeJsonDelta
            | ClaudeThinkingDelta
            | ClaudeSignatureDelta
            | ClaudeCitationsDelta
            | ClaudeCompactionDelta,
            Field(discriminator="type"),
        ]
        | Annotated[
            UnknownBlock,
            Unlisted(
                "text_delta",
                "input_json_delta",
                "thinking_delta",
                "signature_delta",
                "citations_delta",
                "compaction_delta",
                by="type",
            ),
        ],
        Field(union_mode="left_to_right"),
    ],
)
"""A piece of a block."""


class ClaudeToolSearchBlock(AnswerBody):
    """What a search for tools found."""

    type: Literal["tool_search_tool_result"]
    """Marks the result of a search for tools."""
    tool_use_id: str
    """Id of the search that this answers."""
    content: ClaudeToolSearchContent | None = None
    """The tools found, or what went wrong."""


class ClaudeBlockDelta(BedrockEvent):
    """A piece of a block."""

    type: Literal["content_block_delta"]
    """Marks this event."""
    index: int
    """Place of the block in `content`."""
    delta: ClaudeDelta
    """The piece."""


ClaudeBlock = TypeAliasType(
    "ClaudeBlock",
    Annotated[
        Annotated[
            ClaudeTextBlock
            | ClaudeToolUseBlock
            | ClaudeThinkingBlock
            | ClaudeRedactedThinkingBlock
            | ClaudeServerToolUseBlock
            | ClaudeToolSearchBlock
            | ClaudeCompactionBlock,
            Field(discriminator="type"),
        ]
        | Annotated[
            UnknownBlock,
            Unlisted(
                "text",
                "tool_use",
                "thinking",
                "redacted_thinking",
                "server_tool_use",
                "tool_search_tool_result",
                "compaction",
                by="type",
            ),
        ],
        Field(union_mode="left_to_right"),
    ],
)
"""One block of an answer."""


class ClaudeStartedMessage(AnswerBody):
    """An answer that is still empty."""

    id: str
    """Id of the answer; nearly always `msg_bdrk_` and more."""
    type: str
    """Always `message`."""
    role: str
    """Always `assistant`."""
    model: str
    """The vendor's name of the model, not the id that was called."""
    content: list[ClaudeBlock]
    """Empty: the blocks follow."""
    stop_reason: (
        Literal[
            "end_turn",
            "max_tokens",
            "stop_sequence",
            "tool_use",
            "refusal",
            "model_context_window_exceeded",
            "pause_turn",
            "compaction",
        ]
        | str
        | None
    ) = None
    """Null: it comes with `message_delta`."""
    stop_sequence: str | None = None
    """The stop sequence that was met, if one was."""
    stop_details: ClaudeStopDetails | None = None
    """More on why generation ended, such as the policy behind a refusal."""
    usage: ClaudeUsage
    """Token counts."""
    context_management: ClaudeContextManagementResult | None = None
    """What was dropped from the conversation, where the request asked for it."""
    input_transformations: list[dict[str, Any]] | None = None
    """Thinking blocks of the request that were left out or did not fit, where a beta feature reports them."""
    safeguard_results: list[dict[str, Any]] | None = None
    """What the checks of tool calls found, where a beta feature runs them."""


class ClaudeBlockStart(BedrockEvent):
    """A block begins."""

    type: Literal["content_block_start"]
    """Marks this event."""
    index: int
    """Place of the block in `content`."""
    content_block: ClaudeBlock
    """The block with its text or arguments still empty; blocks that are not streamed come whole."""


class ClaudeResponse(BedrockResponse, HasText, HasToolCalls):
    """The answer: what was generated, why it ended, and what it cost."""

    __text__ = ("/content/*[type=text]/text",)
    __tool_calls__ = ("/content/*[type=tool_use]", "/id", "/name", "/input")

    id: str
    """Id of the answer; nearly always `msg_bdrk_` and more."""
    type: str
    """Always `message`."""
    role: str
    """Always `assistant`."""
    model: str
    """The vendor's name of the model, not the id that was called."""
    content: list[ClaudeBlock]
    """The blocks of the answer; may be empty."""
    stop_reason: (
        Literal[
            "end_turn",
            "max_tokens",
            "stop_sequence",
            "tool_use",
            "refusal",
            "model_context_window_exceeded",
            "pause_turn",
            "compaction",
        ]
        | str
        | None
    ) = None
    """Why generation ended; null where a stream begins or a guardrail stepped in."""
    stop_sequence: str | None = None
    """The stop sequence that was met, if one was."""
    stop_details: ClaudeStopDetails | None = None
    """More on why generation ended, such as the policy behind a refusal."""
    usage: ClaudeUsage
    """Token counts."""
    context_management: ClaudeContextManagementResult | None = None
    """What was dropped from the conversation, where the request asked for it."""
    input_transformations: list[dict[str, Any]] | None = None
    """Thinking blocks of the request that were left out or did not fit, where a beta feature reports them."""
    safeguard_results: list[dict[str, Any]] | None = None
    """What the checks of tool calls found, where a beta feature runs them."""


class ClaudeMessageStart(BedrockEvent):
    """The stream begins."""

    type: Literal["message_start"]
    """Marks this event."""
    message: ClaudeStartedMessage
    """The answer as it is before its first block."""


ClaudeEvent = TypeAliasType(
    "ClaudeEvent",
    Annotated[
        Annotated[
            ClaudeMessageStart
            | ClaudeBlockStart
            | ClaudeBlockDelta
            | ClaudeBlockStop
            | ClaudeMessageDelta
            | ClaudeMessageStop
            | ClaudePing
            | ClaudeErrorEvent,
            Field(discriminator="type"),
        ]
        | Annotated[
            UnknownEvent,
            Unlisted(
                "message_start",
                "content_block_start",
                "content_block_delta",
                "content_block_stop",
                "message_delta",
                "message_stop",
                "ping",
                "error",
                by="type",
            ),
        ],
        Field(union_mode="left_to_right"),
    ],
)
"""One event of a stream: the message starts, each block starts, grows and stops, the message stops."""
