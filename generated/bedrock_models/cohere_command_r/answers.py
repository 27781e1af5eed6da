# Generated from specs/cohere/cohere_command_r by bedrock-codegen; do not edit.
"""Cohere Command R: what comes back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockEvent, BedrockResponse
from .._runtime.bodies.annotations import Unlisted
from .._runtime.bodies.base import AnswerBody, UnknownEvent


class CohereCommandRCitation(AnswerBody):
    """A stretch of the text, and the documents or tool results that it rests on."""

    start: int | None = None
    """Where the stretch begins in the text, from 0."""
    end: int | None = None
    """Where it ends."""
    text: str | None = None
    """The stretch itself."""
    document_ids: list[str] | None = None
    """Identifiers of what it rests on, such as `doc_0`."""


class CohereCommandRToolCall(AnswerBody):
    """A call of a tool that the model wants made."""

    name: str
    """Name of the tool."""
    parameters: dict[str, Any] | None = None
    """Arguments by the names of the tool's parameters."""


class CohereCommandRSearchQuery(AnswerBody):
    """A query that would find documents for the answer."""

    text: str | None = None
    """The query."""
    generation_id: str | None = None
    """Identifier of the generation that it belongs to."""


class CohereCommandRApiVersion(AnswerBody):
    """Version of Cohere's interface."""

    version: str | None = None
    """The version, such as `1`."""
    is_deprecated: bool | None = None
    """Whether it is going to be withdrawn."""
    is_experimental: bool | None = None
    """Whether it may change."""


class CohereCommandRBilledUnits(AnswerBody):
    """Units that are paid for."""

    input_tokens: int | None = None
    """Tokens of the request."""
    output_tokens: int | None = None
    """Tokens of the answer."""
    search_units: int | None = None
    """Searches; known from Cohere's own service."""
    classifications: int | None = None
    """Classifications; known from Cohere's own service."""


class CohereCommandRTokens(AnswerBody):
    """Tokens that the model handled."""

    input_tokens: int | None = None
    """Tokens read."""
    output_tokens: int | None = None
    """Tokens written."""


class CohereCommandRTextEvent(BedrockEvent):
    """A piece of the text."""

    event_type: Literal["text-generation"]
    """Says which event this is."""
    text: str
    """The piece; join them."""
    is_finished: bool | None = None
    """Whether the stream is over."""


class CohereCommandRStartEvent(BedrockEvent):
    """The beginning of the stream; Bedrock's recordings begin without it."""

    event_type: Literal["stream-start"]
    """Says which event this is."""
    generation_id: str | None = None
    """Identifier of the generation."""
    is_finished: bool | None = None
    """Whether the stream is over."""


class CohereCommandRCitationEvent(BedrockEvent):
    """Citations of what was written so far."""

    event_type: Literal["citation-generation"]
    """Says which event this is."""
    citations: list[CohereCommandRCitation] | None = None
    """The new citations."""
    is_finished: bool | None = None
    """Whether the stream is over."""


class CohereCommandRToolCallsEvent(BedrockEvent):
    """All calls of tools that are to be made."""

    event_type: Literal["tool-calls-generation"]
    """Says which event this is."""
    tool_calls: list[CohereCommandRToolCall] | None = None
    """The calls."""
    text: str | None = None
    """What the model says about its plan."""
    is_finished: bool | None = None
    """Whether the stream is over."""


class CohereCommandRSearchQueriesEvent(BedrockEvent):
    """Queries that would find documents."""

    event_type: Literal["search-queries-generation"]
    """Says which event this is."""
    search_queries: list[CohereCommandRSearchQuery] | None = None
    """The queries."""
    is_finished: bool | None = None
    """Whether the stream is over."""


class CohereCommandRDebugEvent(BedrockEvent):
    """What helps Cohere to find errors."""

    event_type: Literal["debug"]
    """Says which event this is."""
    prompt: str | None = None
    """The prompt that the model was given."""
    is_finished: bool | None = None
    """Whether the stream is over."""


class CohereCommandRToolCallDelta(AnswerBody):
    """What is new of a call of a tool."""

    index: int | None = None
    """Which call it belongs to, from 0."""
    name: str | None = None
    """Name of the tool; once for each call."""
    parameters: str | None = None
    """A piece of the arguments, as JSON text; join them."""
    text: str | None = None
    """A piece of what the model says about its plan."""


class CohereCommandRSearchResult(AnswerBody):
    """The documents that one query found."""

    search_query: CohereCommandRSearchQuery | None = None
    """The query."""
    document_ids: list[str] | None = None
    """Identifiers of the documents."""
    error_message: str | None = None
    """Why the search failed."""
    continue_on_failure: bool | None = None
    """Whether the answer is generated all the same."""


class CohereCommandRMessage(AnswerBody):
    """One turn of the conversation."""

    role: Literal["USER", "CHATBOT", "SYSTEM", "TOOL"] | str
    """Who spoke."""
    message: str | None = None
    """What was said."""
    tool_calls: list[CohereCommandRToolCall] | None = None
    """Calls of tools that were made in this turn."""
    tool_results: list[dict[str, Any]] | None = None
    """Results of tools that were given in this turn."""


class CohereCommandRMeta(AnswerBody):
    """Version and token counts of the call."""

    api_version: CohereCommandRApiVersion | None = None
    """Version of Cohere's interface."""
    billed_units: CohereCommandRBilledUnits | None = None
    """Tokens that are paid for."""
    tokens: CohereCommandRTokens | None = None
    """Tokens that the model read and wrote, with those of Cohere's own prompt around the message."""
    warnings: list[str] | None = None
    """Remarks on the request; known from Cohere's own service."""


class CohereCommandRToolCallChunkEvent(BedrockEvent):
    """A piece of the plan, or of a call of a tool."""

    event_type: Literal["tool-calls-chunk"]
    """Says which event this is."""
    tool_call_delta: CohereCommandRToolCallDelta | None = None
    """What is new of a call."""
    text: str | None = None
    """A piece of what the model says about its plan."""
    is_finished: bool | None = None
    """Whether the stream is over."""


class CohereCommandRSearchResultsEvent(BedrockEvent):
    """What the queries found."""

    event_type: Literal["search-results"]
    """Says which event this is."""
    search_results: list[CohereCommandRSearchResult] | None = None
    """The documents that each query found."""
    documents: list[dict[str, Any]] | None = None
    """The documents, each with its `id`."""
    is_finished: bool | None = None
    """Whether the stream is over."""


class CohereCommandRFinalResponse(AnswerBody):
    """The whole answer at the end of a stream."""

    text: str
    """The generated text; empty where tools are to be called or only search queries were asked for."""
    finish_reason: (
        Literal["COMPLETE", "MAX_TOKENS", "STOP_SEQUENCE", "ERROR", "ERROR_TOXIC", "ERROR_LIMIT", "USER_CANCEL"] | str | None
    ) = None
    """Why generation ended; the guide writes it in lower case, the service in upper case."""
    tool_calls: list[CohereCommandRToolCall] | None = None
    """Calls to make before the next turn; only where tools were given."""
    citations: list[CohereCommandRCitation] | None = None
    """What the text rests on; only where documents or tool results were given."""
    documents: list[dict[str, Any]] | None = None
    """The documents that are cited, each with its `id`."""
    search_queries: list[CohereCommandRSearchQuery] | None = None
    """Queries that would find documents; where only those were asked for."""
    is_search_required: bool | None = None
    """Whether searching would help; where only search queries were asked for."""
    chat_history: list[CohereCommandRMessage] | None = None
    """The conversation with this turn in it: send it as it is with the next message. The guide leaves it out."""
    response_id: str | None = None
    """Identifier of the answer."""
    generation_id: str | None = None
    """Identifier of the generation."""
    prompt: str | None = None
    """The whole prompt that the model was given; where it was asked for."""
    meta: CohereCommandRMeta | None = None
    """Version and token counts; only at the end of a stream."""


class CohereCommandRResponse(BedrockResponse):
    """The generated text, what it rests on, and the conversation so far."""

    text: str
    """The generated text; empty where tools are to be called or only search queries were asked for."""
    finish_reason: (
        Literal["COMPLETE", "MAX_TOKENS", "STOP_SEQUENCE", "ERROR", "ERROR_TOXIC", "ERROR_LIMIT", "USER_CANCEL"] | str | None
    ) = None
    """Why generation ended; the guide writes it in lower case, the service in upper case."""
    tool_calls: list[CohereCommandRToolCall] | None = None
    """Calls to make before the next turn; only where tools were given."""
    citations: list[CohereCommandRCitation] | None = None
    """What the text rests on; only where documents or tool results were given."""
    documents: list[dict[str, Any]] | None = None
    """The documents that are cited, each with its `id`."""
    search_queries: list[CohereCommandRSearchQuery] | None = None
    """Queries that would find documents; where only those were asked for."""
    is_search_required: bool | None = None
    """Whether searching would help; where only search queries were asked for."""
    chat_history: list[CohereCommandRMessage] | None = None
    """The conversation with this turn in it: send it as it is with the next message. The guide leaves it out."""
    response_id: str | None = None
    """Identifier of the answer."""
    generation_id: str | None = None
    """Identifier of the generation."""
    prompt: str | None = None
    """The whole prompt that the model was given; where it was asked for."""
    meta: CohereCommandRMeta | None = None
    """Version and token counts; only at the end of a stream."""


class CohereCommandREndEvent(BedrockEvent):
    """The end of the stream, with the whole answer."""

    event_type: Literal["stream-end"]
    """Says which event this is."""
    finish_reason: (
        Literal["COMPLETE", "MAX_TOKENS", "STOP_SEQUENCE", "ERROR", "ERROR_TOXIC", "ERROR_LIMIT", "USER_CANCEL"] | str | None
    ) = None
    """Why generation ended."""
    response: CohereCommandRFinalResponse | None = None
    """The whole answer, as a call without a stream would give it."""
    is_finished: bool | None = None
    """Whether the stream is over."""


CohereCommandREvent = TypeAliasType(
    "CohereCommandREvent",
    Annotated[
        Annotated[
            CohereCommandRTextEvent
            | CohereCommandREndEvent
            | CohereCommandRStartEvent
            | CohereCommandRCitationEvent
            | CohereCommandRToolCallChunkEvent
            | CohereCommandRToolCallsEvent
            | CohereCommandRSearchQueriesEvent
            | CohereCommandRSearchResultsEvent
            | CohereCommandRDebugEvent,
            Field(discriminator="event_type"),
        ]
        | Annotated[
            UnknownEvent,
            Unlisted(
                "text-generation",
                "stream-end",
                "stream-start",
                "citation-generation",
                "tool-calls-chunk",
                "tool-calls-generation",
                "search-queries-generation",
                "search-results",
                "debug",
                by="event_type",
            ),
        ],
        Field(union_mode="left_to_right"),
    ],
)
"""One event of the stream: mostly pieces of text, then the end with the whole answer."""
