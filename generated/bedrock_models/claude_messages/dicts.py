# Generated from specs/anthropic/claude_messages by bedrock-codegen; do not edit.
"""Anthropic Claude: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import (
    ClaudeBlockBinding,
    ClaudeCacheControl,
    ClaudeCitationSettings,
    ClaudeCompaction,
    ClaudeContextEdit,
    ClaudeContextManagement,
    ClaudeDocumentPart,
    ClaudeDocumentSource,
    ClaudeEditTrigger,
    ClaudeFallbackCredit,
    ClaudeImageSource,
    ClaudeInputBlockLike,
    ClaudeInputBrowserTab,
    ClaudeInputCaller,
    ClaudeInputCitation,
    ClaudeInputTextBlock,
    ClaudeInputToolReference,
    ClaudeInputToolSearchContent,
    ClaudeJsonFormat,
    ClaudeKeepThinking,
    ClaudeMessage,
    ClaudeMetadata,
    ClaudeOutputConfig,
    ClaudePredefinedTool,
    ClaudeTaskBudget,
    ClaudeThinking,
    ClaudeTokenCount,
    ClaudeTool,
    ClaudeToolChange,
    ClaudeToolChoice,
    ClaudeToolResultPart,
    ClaudeToolUseCount,
    ClaudeTurnOutputConfig,
)


class ClaudeBase64ImageDict(TypedDict):
    """A picture inside the request; at most 8000 pixels a side, 2000 where a request holds more than 20."""

    type: Literal["base64"]
    """Marks data inside the request."""
    media_type: Literal["image/jpeg", "image/png", "image/gif", "image/webp"]
    """Format of the picture; it is compared with the bytes."""
    data: FileContent
    """The bytes of the picture: 3.75 MB, since the limit counts base64 characters. At most 5242880 characters."""


class ClaudeUrlImageDict(TypedDict):
    """A picture on the web; known from the vendor's own API, not documented on Bedrock."""

    type: Literal["url"]
    """Marks an address."""
    url: str
    """Address of the picture."""


class ClaudePdfSourceDict(TypedDict):
    """A PDF inside the request."""

    type: Literal["base64"]
    """Marks data inside the request."""
    media_type: Literal["application/pdf"]
    """The one format taken as bytes."""
    data: FileContent
    """The bytes of the PDF."""


class ClaudeTextSourceDict(TypedDict):
    """A document of plain text."""

    type: Literal["text"]
    """Marks plain text."""
    media_type: Literal["text/plain"]
    """The one format taken as text."""
    data: str
    """The text."""


class ClaudeUrlPdfDict(TypedDict):
    """A PDF on the web; known from the vendor's own API, not documented on Bedrock."""

    type: Literal["url"]
    """Marks an address."""
    url: str
    """Address of the PDF."""


class ClaudeCitationSettingsDict(TypedDict):
    """Whether to cite."""

    enabled: NotRequired[bool]
    """True: the answer's text blocks carry citations. Service default: false."""


class ClaudeInputCallerDict(TypedDict):
    """Who made a tool call: the model, or code that it ran."""

    type: str
    """`direct`, or the type of the tool whose code made the call."""
    tool_id: NotRequired[str]
    """Id of the call whose code made this one."""


class ClaudeInputBrowserTabDict(TypedDict):
    """A tab of a browser."""

    tab_id: str
    """What you call the tab."""
    title: str
    """Title of its page; may be empty."""
    url: str
    """Address of its page; may be empty."""
    active: NotRequired[bool]
    """True: it is the tab in front."""


class ClaudeInputThinkingBlockDict(TypedDict):
    """Thinking of an earlier answer, put back unchanged before its tool calls."""

    type: Literal["thinking"]
    """Marks thinking."""
    thinking: str
    """The thinking as it came; empty where it was not shown."""
    signature: str
    """Proof that the block is unchanged, as it came."""


class ClaudeInputRedactedThinkingBlockDict(TypedDict):
    """Encrypted thinking of an earlier answer, put back unchanged."""

    type: Literal["redacted_thinking"]
    """Marks encrypted thinking."""
    data: str
    """The encrypted thinking, as it came."""


class ClaudeInputToolSearchErrorDict(TypedDict):
    """Why a search for tools failed."""

    type: Literal["tool_search_tool_result_error"]
    """Marks a failed search."""
    error_code: str
    """What went wrong, such as `invalid_tool_input`, `too_many_requests` or `unavailable`."""
    error_message: NotRequired[str | None]
    """The same in words."""


class ClaudeToolChangeDict(TypedDict):
    """Names the tool to offer or to withdraw."""

    type: Literal["tool_reference"]
    """Marks a tool declared in `tools`."""
    name: str
    """Name of the tool."""


class ClaudeCacheControlDict(TypedDict):
    """A cache mark; a request may hold four, over tools, system prompt and turns together."""

    type: Literal["ephemeral"]
    """The one kind of cache."""
    ttl: NotRequired[Literal["5m", "1h"]]
    """How long the cached prefix lives; marks of an hour come before those of five minutes, and older models take none. Service default: "5m"."""


class ClaudeInputCharCitationDict(TypedDict):
    """A passage of a plain text."""

    type: Literal["char_location"]
    """Marks this kind of citation."""
    cited_text: str
    """The passage itself; it costs no output tokens."""
    document_index: int
    """Which document, counted from 0 over the whole request."""
    document_title: NotRequired[str | None]
    """Title of the document, if it has one."""
    start_char_index: int
    """First character, counted from 0."""
    end_char_index: int
    """The character after the last one."""
    file_id: NotRequired[str | None]
    """Id of the file behind the document, where there is one."""


class ClaudeInputPageCitationDict(TypedDict):
    """A passage of a PDF."""

    type: Literal["page_location"]
    """Marks this kind of citation."""
    cited_text: str
    """The passage itself; it costs no output tokens."""
    document_index: int
    """Which document, counted from 0 over the whole request."""
    document_title: NotRequired[str | None]
    """Title of the document, if it has one."""
    start_page_number: int
    """First page, counted from 1."""
    end_page_number: int
    """The page after the last one."""
    file_id: NotRequired[str | None]
    """Id of the file behind the document, where there is one."""


class ClaudeInputBlockCitationDict(TypedDict):
    """Parts of a document given in parts."""

    type: Literal["content_block_location"]
    """Marks this kind of citation."""
    cited_text: str
    """The passage itself; it costs no output tokens."""
    document_index: int
    """Which document, counted from 0 over the whole request."""
    document_title: NotRequired[str | None]
    """Title of the document, if it has one."""
    start_block_index: int
    """First part, counted from 0."""
    end_block_index: int
    """The part after the last one."""
    file_id: NotRequired[str | None]
    """Id of the file behind the document, where there is one."""


class ClaudeInputSearchCitationDict(TypedDict):
    """Blocks of a search result."""

    type: Literal["search_result_location"]
    """Marks this kind of citation."""
    cited_text: str
    """The passage itself; it costs no output tokens."""
    search_result_index: int
    """Which search result, counted from 0 over the whole request."""
    source: str
    """Where the result is from, as the request said."""
    title: NotRequired[str | None]
    """Title of the result."""
    start_block_index: int
    """First block, counted from 0."""
    end_block_index: int
    """The block after the last one."""


class ClaudeToolDict(TypedDict):
    """A tool of your own: its calls come as `tool_use` blocks, and you send back what it gave."""

    name: str
    """Name of the tool: letters, digits, `_` and `-`."""
    input_schema: Mapping[str, Any]
    """JSON Schema of the arguments; its `type` is `object`."""
    description: NotRequired[str]
    """What the tool does, when to use it and what comes back; the more the better."""
    type: NotRequired[Literal["custom"] | None]
    """May be left out, or be null."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    eager_input_streaming: NotRequired[bool | None]
    """True: arguments are streamed as they are written, without waiting for valid JSON."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeComputer20251124Dict(TypedDict):
    """Mouse, keyboard and screenshots of a computer of yours, for the newer models; beta `computer-use-2025-11-24`."""

    type: Literal["computer_20251124"]
    """Version of the tool."""
    name: Literal["computer"]
    """Name of the tool, which is fixed."""
    display_width_px: int
    """Width of the screen in pixels. At least 1."""
    display_height_px: int
    """Height of the screen in pixels. At least 1."""
    display_number: NotRequired[int | None]
    """Number of the X11 display. At least 0."""
    enable_zoom: NotRequired[bool]
    """True: the model may ask for a part of the screen in full resolution. Service default: false."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeComputer20250124Dict(TypedDict):
    """Mouse, keyboard and screenshots of a computer of yours, from 3.7 Sonnet on; beta `computer-use-2025-01-24`."""

    type: Literal["computer_20250124"]
    """Version of the tool."""
    name: Literal["computer"]
    """Name of the tool, which is fixed."""
    display_width_px: int
    """Width of the screen in pixels. At least 1."""
    display_height_px: int
    """Height of the screen in pixels. At least 1."""
    display_number: NotRequired[int | None]
    """Number of the X11 display. At least 0."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeComputer20241022Dict(TypedDict):
    """Mouse, keyboard and screenshots of a computer of yours, for 3.5 Sonnet v2; beta `computer-use-2024-10-22`."""

    type: Literal["computer_20241022"]
    """Version of the tool."""
    name: Literal["computer"]
    """Name of the tool, which is fixed."""
    display_width_px: int
    """Width of the screen in pixels. At least 1."""
    display_height_px: int
    """Height of the screen in pixels. At least 1."""
    display_number: NotRequired[int | None]
    """Number of the X11 display. At least 0."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeBash20250124Dict(TypedDict):
    """A shell of yours, from 3.7 Sonnet on."""

    type: Literal["bash_20250124"]
    """Version of the tool."""
    name: Literal["bash"]
    """Name of the tool, which is fixed."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeBash20241022Dict(TypedDict):
    """A shell of yours, for 3.5 Sonnet v2."""

    type: Literal["bash_20241022"]
    """Version of the tool."""
    name: Literal["bash"]
    """Name of the tool, which is fixed."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeTextEditor20250728Dict(TypedDict):
    """Views and edits files of yours, for the models after Claude 4."""

    type: Literal["text_editor_20250728"]
    """Version of the tool."""
    name: Literal["str_replace_based_edit_tool"]
    """Name of the tool, which is fixed."""
    max_characters: NotRequired[int | None]
    """Most characters of a file that a view may show; all when left out."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeTextEditor20250429Dict(TypedDict):
    """Views and edits files of yours, for Claude 4."""

    type: Literal["text_editor_20250429"]
    """Version of the tool."""
    name: Literal["str_replace_based_edit_tool"]
    """Name of the tool, which is fixed."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeTextEditor20250124Dict(TypedDict):
    """Views and edits files of yours, for 3.7 Sonnet."""

    type: Literal["text_editor_20250124"]
    """Version of the tool."""
    name: Literal["str_replace_editor", "str_replace_based_edit_tool"]
    """Name of the tool; the two guides differ here."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeTextEditor20241022Dict(TypedDict):
    """Views and edits files of yours, for 3.5 Sonnet v2."""

    type: Literal["text_editor_20241022"]
    """Version of the tool."""
    name: Literal["str_replace_editor"]
    """Name of the tool, which is fixed."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeMemory20250818Dict(TypedDict):
    """Files of yours in which the model keeps notes across conversations; beta `context-management-2025-06-27`."""

    type: Literal["memory_20250818"]
    """Version of the tool."""
    name: Literal["memory"]
    """Name of the tool, which is fixed."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: NotRequired[Sequence[Mapping[str, Any]]]
    """Calls as they should look; a beta feature."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeRegexToolSearchDict(TypedDict):
    """Finds deferred tools by regular expression; beta `tool-search-tool-2025-10-19`."""

    type: Literal["tool_search_tool_regex"]
    """Version of the tool."""
    name: Literal["tool_search_tool_regex"]
    """Name of the tool, which is fixed."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeRegexToolSearch20251119Dict(TypedDict):
    """Finds deferred tools by regular expression; the same tool under its dated name."""

    type: Literal["tool_search_tool_regex_20251119"]
    """Version of the tool."""
    name: Literal["tool_search_tool_regex"]
    """Name of the tool, which is fixed."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeBm25ToolSearchDict(TypedDict):
    """Finds deferred tools by words; beta `tool-search-tool-2025-10-19`."""

    type: Literal["tool_search_tool_bm25"]
    """Version of the tool."""
    name: Literal["tool_search_tool_bm25"]
    """Name of the tool, which is fixed."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeBm25ToolSearch20251119Dict(TypedDict):
    """Finds deferred tools by words; the same tool under its dated name."""

    type: Literal["tool_search_tool_bm25_20251119"]
    """Version of the tool."""
    name: Literal["tool_search_tool_bm25"]
    """Name of the tool, which is fixed."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: NotRequired[bool]
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: NotRequired[bool]
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    allowed_callers: NotRequired[Sequence[str]]
    """Who may call it: `direct` for the model itself."""


class ClaudeComputerToolset20260801Dict(TypedDict):
    """A screen, a mouse and a keyboard as one set of tools; calls name the set in `toolset_name`."""

    type: Literal["computer_toolset_20260801"]
    """Version of the toolset."""
    configs: NotRequired[Mapping[str, Any] | None]
    """Settings of single tools by their names, such as `{"zoom": {"enabled": false}}`; all are on when left out."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""


class ClaudeBrowserToolset20260801Dict(TypedDict):
    """A browser as one set of tools; calls name the set in `toolset_name`."""

    type: Literal["browser_toolset_20260801"]
    """Version of the toolset."""
    configs: NotRequired[Mapping[str, Any] | None]
    """Settings of single tools by their names, such as `{"zoom": {"enabled": false}}`; all are on when left out."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: all tools up to this one."""


ClaudePredefinedToolDict: TypeAlias = (
    ClaudeComputer20251124Dict
    | ClaudeComputer20250124Dict
    | ClaudeComputer20241022Dict
    | ClaudeBash20250124Dict
    | ClaudeBash20241022Dict
    | ClaudeTextEditor20250728Dict
    | ClaudeTextEditor20250429Dict
    | ClaudeTextEditor20250124Dict
    | ClaudeTextEditor20241022Dict
    | ClaudeMemory20250818Dict
    | ClaudeRegexToolSearchDict
    | ClaudeRegexToolSearch20251119Dict
    | ClaudeBm25ToolSearchDict
    | ClaudeBm25ToolSearch20251119Dict
    | ClaudeComputerToolset20260801Dict
    | ClaudeBrowserToolset20260801Dict
)
"""A tool the model was trained on; all but the tool searches are run by you."""


class ClaudeToolChoiceAutoDict(TypedDict):
    """The model decides."""

    type: Literal["auto"]
    """Marks this choice."""
    disable_parallel_tool_use: NotRequired[bool]
    """True: at most one call in an answer. Service default: false."""


class ClaudeToolChoiceAnyDict(TypedDict):
    """The model must call some tool; before 4.7 not together with thinking."""

    type: Literal["any"]
    """Marks this choice."""
    disable_parallel_tool_use: NotRequired[bool]
    """True: exactly one call in an answer. Service default: false."""


class ClaudeToolChoiceToolDict(TypedDict):
    """The model must call one tool; before 4.7 not together with thinking."""

    type: Literal["tool"]
    """Marks this choice."""
    name: str
    """Name of the tool."""
    disable_parallel_tool_use: NotRequired[bool]
    """True: exactly one call in an answer. Service default: false."""


class ClaudeToolChoiceNoneDict(TypedDict):
    """The model must not call tools; not on Claude 3 and 3.5."""

    type: Literal["none"]
    """Marks this choice."""


class ClaudeThinkingDisabledDict(TypedDict):
    """Do not think; some of the newest models always do."""

    type: Literal["disabled"]
    """Marks this mode."""


class ClaudeThinkingBetweenToolsDict(TypedDict):
    """Think only between tool calls; known from the vendor's library alone."""

    type: Literal["between_tools"]
    """Marks this mode."""


class ClaudeBlockBindingDict(TypedDict):
    """What to do with thinking that does not fit the conversation it is put into."""

    prefix_mismatch_behavior: NotRequired[str | None]
    """`error` refuses the request, `drop_block` leaves the block out and says so in the answer."""


class ClaudeJsonFormatDict(TypedDict):
    """A JSON Schema for the text of the answer."""

    type: Literal["json_schema"]
    """The one kind of format."""
    schema: Mapping[str, Any]
    """The schema; every object in it says `additionalProperties: false`, and bounds such as `minimum` are refused."""


class ClaudeTaskBudgetDict(TypedDict):
    """Tokens for a task of many requests."""

    type: Literal["tokens"]
    """The one kind of budget."""
    total: int
    """Tokens for the whole task."""
    remaining: NotRequired[int | None]
    """Tokens that are left; all when left out."""


class ClaudeTurnOutputConfigDict(TypedDict):
    """Settings that a system turn changes; a beta feature."""

    effort: NotRequired[str | None]
    """How many tokens to spend from here on: a level of `output_config.effort`."""


class ClaudeMetadataDict(TypedDict):
    """Facts about the request that the model does not see."""

    user_id: NotRequired[str | None]
    """Opaque id of your user, such as a hash; no name or address."""


class ClaudeThinkingTurnsDict(TypedDict):
    """A number of the latest turns."""

    type: Literal["thinking_turns"]
    """Marks a number of turns."""
    value: int
    """How many turns."""


class ClaudeAllThinkingDict(TypedDict):
    """All turns."""

    type: Literal["all"]
    """Marks all turns."""


class ClaudeCompactionDict(TypedDict):
    """A summary of the whole conversation, to be sent back in place of what it sums up."""

    type: Literal["summarize"]
    """Kind of compaction."""
    instructions: NotRequired[str | None]
    """What to keep, in place of the service's own words for it."""


class ClaudeFallbackCreditDict(TypedDict):
    """A credit, and what to do if it is not honoured."""

    token: str
    """The token of the refusal."""
    mode: NotRequired[str]
    """`strict`: refuse the request then; `best_effort`: answer it at the usual price."""


class ClaudeEditTriggerDict(TypedDict):
    """When an edit begins."""

    type: Literal["input_tokens", "tool_uses"]
    """What is counted."""
    value: int
    """From how many on."""


class ClaudeToolUseCountDict(TypedDict):
    """A number of tool calls."""

    type: Literal["tool_uses"]
    """What is counted."""
    value: int
    """How many."""


class ClaudeTokenCountDict(TypedDict):
    """A number of input tokens."""

    type: Literal["input_tokens"]
    """What is counted."""
    value: int
    """How many."""


ClaudeImageSourceDict: TypeAlias = ClaudeBase64ImageDict | ClaudeUrlImageDict
"""Where a picture is."""


class ClaudeInputToolUseBlockDict(TypedDict):
    """A tool call of an earlier answer."""

    type: Literal["tool_use"]
    """Marks a tool call."""
    id: str
    """Id of the call; its result repeats it."""
    name: str
    """Name of the tool."""
    input: Mapping[str, Any]
    """Arguments of the call."""
    toolset_name: NotRequired[str | None]
    """The toolset that the tool is of, as it came."""
    caller: NotRequired[ClaudeInputCallerDict | ClaudeInputCaller]
    """Who made the call, as it came."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputBrowserStateDict(TypedDict):
    """The open tabs after a call of the browser toolset, and what the call brought about."""

    type: Literal["browser_state"]
    """Marks the state of a browser."""
    tabs: Sequence[ClaudeInputBrowserTabDict | ClaudeInputBrowserTab]
    """Every open tab; one of them is active."""
    state_changes: NotRequired[Sequence[Mapping[str, Any]] | None]
    """Tabs opened and downloads begun or ended by the call, each with its `type`; left out where there are none."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputToolReferenceDict(TypedDict):
    """Names a deferred tool that a search found, which loads it."""

    type: Literal["tool_reference"]
    """Marks a reference to a tool."""
    tool_name: str
    """Name of the tool."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputServerToolUseBlockDict(TypedDict):
    """A search for tools in an earlier answer."""

    type: Literal["server_tool_use"]
    """Marks a call that the service ran itself."""
    id: str
    """Id of the call; its result repeats it."""
    name: str
    """Name of the tool, such as `tool_search_tool_regex`."""
    input: Mapping[str, Any]
    """Arguments of the call."""
    caller: NotRequired[ClaudeInputCallerDict | ClaudeInputCaller]
    """Who made the call, as it came."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputToolSearchResultDict(TypedDict):
    """The tools that a search found."""

    type: Literal["tool_search_tool_search_result"]
    """Marks found tools."""
    tool_references: Sequence[ClaudeInputToolReferenceDict | ClaudeInputToolReference]
    """The tools found."""


class ClaudeInputCompactionBlockDict(TypedDict):
    """Summary of what was compacted, of an earlier answer; it stands for everything before it."""

    type: Literal["compaction"]
    """Marks a summary."""
    content: NotRequired[str | None]
    """The summary; null where making one failed."""
    encrypted_content: NotRequired[str | None]
    """Data of the service about the summary, as it came."""
    signature: NotRequired[str | None]
    """Proof that the block is unchanged, as it came."""
    tool_changes: NotRequired[Sequence[Mapping[str, Any]] | None]
    """Tools that came and went in what is summed up, as it came."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputToolAdditionBlockDict(TypedDict):
    """Offers a declared tool from this system turn on; a beta feature."""

    type: Literal["tool_addition"]
    """Marks a tool to offer."""
    tool: ClaudeToolChangeDict | ClaudeToolChange
    """The tool."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputToolRemovalBlockDict(TypedDict):
    """Withdraws a tool from this system turn on; a beta feature."""

    type: Literal["tool_removal"]
    """Marks a tool to withdraw."""
    tool: ClaudeToolChangeDict | ClaudeToolChange
    """The tool."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeInputCitationDict: TypeAlias = (
    ClaudeInputCharCitationDict | ClaudeInputPageCitationDict | ClaudeInputBlockCitationDict | ClaudeInputSearchCitationDict
)
"""A citation of an earlier answer."""


ClaudeToolChoiceDict: TypeAlias = (
    ClaudeToolChoiceAutoDict | ClaudeToolChoiceAnyDict | ClaudeToolChoiceToolDict | ClaudeToolChoiceNoneDict
)
"""Whether the model shall call tools."""


class ClaudeThinkingEnabledDict(TypedDict):
    """Think within a budget: 3.7 Sonnet to 4.6."""

    type: Literal["enabled"]
    """Marks this mode."""
    budget_tokens: int
    """Most tokens to think with; part of `max_tokens`, and smaller, unless thinking is interleaved with tool calls. At least 1024."""
    display: NotRequired[Literal["summarized", "omitted", "updates"] | None]
    """What is shown of the thinking; `omitted` sends empty thinking with a signature, for faster first text."""
    block_binding: NotRequired[ClaudeBlockBindingDict | ClaudeBlockBinding | None]
    """What to do with thinking put back into a conversation that has changed; a beta feature."""


class ClaudeThinkingAdaptiveDict(TypedDict):
    """Think as much as the question needs: 4.6 and later; `output_config.effort` steers it."""

    type: Literal["adaptive"]
    """Marks this mode."""
    display: NotRequired[Literal["summarized", "omitted", "updates"] | None]
    """What is shown of the thinking; `omitted` sends empty thinking with a signature, for faster first text."""
    block_binding: NotRequired[ClaudeBlockBindingDict | ClaudeBlockBinding | None]
    """What to do with thinking put back into a conversation that has changed; a beta feature."""


class ClaudeOutputConfigDict(TypedDict):
    """How thorough the answer is, and in which form."""

    effort: NotRequired[Literal["low", "medium", "high", "xhigh", "max"] | None]
    """How many tokens to spend on thinking, text and tool calls; which levels exist depends on the model. Service default: "high"."""
    format: NotRequired[ClaudeJsonFormatDict | ClaudeJsonFormat | None]
    """Forces the text of the answer into a JSON Schema; models from 4.5 on, but not all."""
    task_budget: NotRequired[ClaudeTaskBudgetDict | ClaudeTaskBudget | None]
    """Budget for a task of many requests, of which the model is told; a beta feature."""


class ClaudeClearToolUsesDict(TypedDict):
    """Drops the oldest tool results; beta `context-management-2025-06-27`."""

    type: Literal["clear_tool_uses_20250919"]
    """Version of the edit."""
    trigger: NotRequired[ClaudeEditTriggerDict | ClaudeEditTrigger]
    """When to begin; at 100,000 input tokens when left out."""
    keep: NotRequired[ClaudeToolUseCountDict | ClaudeToolUseCount]
    """How many of the latest tool calls keep their results; three when left out."""
    clear_at_least: NotRequired[ClaudeTokenCountDict | ClaudeTokenCount | None]
    """Do nothing unless as many tokens can be dropped: an edit breaks the cached prefix."""
    exclude_tools: NotRequired[Sequence[str] | None]
    """Names of tools whose results are always kept."""
    clear_tool_inputs: NotRequired[bool | Sequence[str] | None]
    """True, or names of tools: drop the arguments of the calls too. Service default: false."""


ClaudeKeepThinkingDict: TypeAlias = ClaudeThinkingTurnsDict | ClaudeAllThinkingDict
"""How many turns keep their thinking."""


class ClaudeCompactDict(TypedDict):
    """Puts a summary in place of the conversation so far; beta `compact-2026-01-12`."""

    type: Literal["compact_20260112"]
    """Version of the edit."""
    trigger: NotRequired[ClaudeTokenCountDict | ClaudeTokenCount | None]
    """When to begin; at 150,000 input tokens when left out."""
    instructions: NotRequired[str | None]
    """What the summary shall look at."""
    pause_after_compaction: NotRequired[bool]
    """True: the answer ends after the summary. Service default: false."""


class ClaudeInputTextBlockDict(TypedDict):
    """Text of a turn or of the system prompt."""

    type: Literal["text"]
    """Marks text."""
    text: str
    """The text; something other than white space."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""
    citations: NotRequired[Sequence[ClaudeInputCitationDict | ClaudeInputCitation] | None]
    """Citations of an earlier answer, as they came; 3.7 Sonnet refuses them here."""


class ClaudeInputImageBlockDict(TypedDict):
    """A picture."""

    type: Literal["image"]
    """Marks a picture."""
    source: ClaudeImageSourceDict | ClaudeImageSource
    """Where the picture is."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeDocumentPartDict: TypeAlias = ClaudeInputTextBlockDict | ClaudeInputImageBlockDict
"""A part of a document."""


class ClaudeInputSearchResultBlockDict(TypedDict):
    """A result of your own search, which the answer can cite."""

    type: Literal["search_result"]
    """Marks a search result."""
    source: str
    """Where the result is from, such as an address; citations repeat it."""
    title: str
    """Title of the result; citations repeat it."""
    content: Sequence[ClaudeInputTextBlockDict | ClaudeInputTextBlock]
    """Text of the result; a block is the smallest thing a citation can point at."""
    citations: NotRequired[ClaudeCitationSettingsDict | ClaudeCitationSettings | None]
    """Whether the answer shall cite the result; the same for all results of a request."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeInputToolSearchContentDict: TypeAlias = ClaudeInputToolSearchResultDict | ClaudeInputToolSearchErrorDict
"""The tools found, or what went wrong."""


ClaudeThinkingDict: TypeAlias = (
    ClaudeThinkingEnabledDict | ClaudeThinkingAdaptiveDict | ClaudeThinkingDisabledDict | ClaudeThinkingBetweenToolsDict
)
"""Whether to think before answering."""


class ClaudeClearThinkingDict(TypedDict):
    """Drops the thinking of older turns; beta `context-management-2025-06-27`."""

    type: Literal["clear_thinking_20251015"]
    """Version of the edit."""
    keep: NotRequired[Literal["all"] | ClaudeKeepThinkingDict | ClaudeKeepThinking]
    """How many of the latest turns keep their thinking."""


class ClaudePartsSourceDict(TypedDict):
    """A document in parts that are cited as a whole."""

    type: Literal["content"]
    """Marks parts."""
    content: str | Sequence[ClaudeDocumentPartDict | ClaudeDocumentPart]
    """The parts in order; a text is one part."""


class ClaudeInputToolSearchBlockDict(TypedDict):
    """What a search for tools found in an earlier answer."""

    type: Literal["tool_search_tool_result"]
    """Marks the result of a search for tools."""
    tool_use_id: str
    """Id of the search that this answers."""
    content: ClaudeInputToolSearchContentDict | ClaudeInputToolSearchContent
    """The tools found, or what went wrong."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeContextEditDict: TypeAlias = ClaudeClearToolUsesDict | ClaudeClearThinkingDict | ClaudeCompactDict
"""One way to make a conversation shorter."""


ClaudeDocumentSourceDict: TypeAlias = ClaudePdfSourceDict | ClaudeTextSourceDict | ClaudePartsSourceDict | ClaudeUrlPdfDict
"""The content of a document, which decides how it is cited: PDFs by page, text by character, parts by index."""


class ClaudeContextManagementDict(TypedDict):
    """What to drop from a long conversation before the model reads it; needs a value in `anthropic_beta`."""

    edits: NotRequired[Sequence[ClaudeContextEditDict | ClaudeContextEdit]]
    """Edits in the order they are made; clearing thinking comes first."""


class ClaudeConverseExtrasDict(TypedDict):
    """What these models take by Converse beside its parameters."""

    thinking: NotRequired[ClaudeThinkingDict | ClaudeThinking]
    """Whether to think before answering."""
    top_k: NotRequired[int]
    """How many of the likeliest tokens are drawn from; all when left out. 0 to 500."""
    anthropic_beta: NotRequired[Sequence[str]]
    """Features to switch on; a value that the model does not know is refused."""
    context_management: NotRequired[ClaudeContextManagementDict | ClaudeContextManagement]
    """What to drop from a long conversation before the model reads it."""


class ClaudeInputDocumentBlockDict(TypedDict):
    """A document to read, and if wanted to cite."""

    type: Literal["document"]
    """Marks a document."""
    source: ClaudeDocumentSourceDict | ClaudeDocumentSource
    """The document itself."""
    title: NotRequired[str | None]
    """Title of the document; citations name it."""
    context: NotRequired[str | None]
    """What else to know of the document, such as where it is from; never cited."""
    citations: NotRequired[ClaudeCitationSettingsDict | ClaudeCitationSettings | None]
    """Whether the answer shall cite the document."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeToolResultPartDict: TypeAlias = (
    ClaudeInputTextBlockDict
    | ClaudeInputImageBlockDict
    | ClaudeInputDocumentBlockDict
    | ClaudeInputSearchResultBlockDict
    | ClaudeInputToolReferenceDict
    | ClaudeInputBrowserStateDict
)
"""A part of a tool result."""


class ClaudeInputToolResultBlockDict(TypedDict):
    """What a tool gave back; results come first in the turn that follows the calls."""

    type: Literal["tool_result"]
    """Marks a tool result."""
    tool_use_id: str
    """Id of the call that this answers."""
    content: NotRequired[str | Sequence[ClaudeToolResultPartDict | ClaudeToolResultPart]]
    """What came out: a text, or blocks; may be left out."""
    is_error: NotRequired[bool]
    """True: the tool failed, and `content` says why. Service default: false."""
    toolset_name: NotRequired[str | None]
    """The toolset that the tool is of, as the call names it."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeInputBlockDict: TypeAlias = (
    ClaudeInputTextBlockDict
    | ClaudeInputImageBlockDict
    | ClaudeInputDocumentBlockDict
    | ClaudeInputSearchResultBlockDict
    | ClaudeInputToolUseBlockDict
    | ClaudeInputToolResultBlockDict
    | ClaudeInputThinkingBlockDict
    | ClaudeInputRedactedThinkingBlockDict
    | ClaudeInputServerToolUseBlockDict
    | ClaudeInputToolSearchBlockDict
    | ClaudeInputCompactionBlockDict
    | ClaudeInputToolAdditionBlockDict
    | ClaudeInputToolRemovalBlockDict
)
"""One block of a turn; blocks of an answer may be put back as they came."""


class ClaudeMessageDict(TypedDict):
    """One turn of the conversation."""

    role: Literal["user", "assistant", "system"]
    """Who speaks; `system` gives instructions in mid-conversation, which only the newest models take."""
    content: NotRequired[str | Sequence[ClaudeInputBlockDict | ClaudeInputBlockLike]]
    """What is said: a text, or blocks; only a last assistant turn, which the answer continues, may be empty."""
    output_config: NotRequired[ClaudeTurnOutputConfigDict | ClaudeTurnOutputConfig | None]
    """On a system turn: settings that hold from here on."""


class ClaudeRequestDict(TypedDict):
    """A conversation, and how to continue it."""

    messages: Sequence[ClaudeMessageDict | ClaudeMessage]
    """The conversation so far, oldest turn first; the last turn is the user's, or on older models the beginning of the answer. 1 to 100000 items."""
    max_tokens: int
    """Most tokens to generate, thinking included; each model has a highest value. At least 0."""
    anthropic_version: Literal["bedrock-2023-05-31", "2026-10-21"]
    """Version of the format; the guide knows the first alone, the vendor's client sends the second."""
    system: NotRequired[str | Sequence[ClaudeInputTextBlockDict | ClaudeInputTextBlock]]
    """Instructions that hold for the whole conversation: a text, or blocks where parts shall be cached."""
    temperature: NotRequired[float]
    """Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to 1. Service default: 1."""
    top_p: NotRequired[float]
    """Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1. Service default: 0.999."""
    top_k: NotRequired[int]
    """How many of the likeliest tokens are drawn from; all when left out. 0 to 500."""
    stop_sequences: NotRequired[Sequence[str]]
    """Texts at which generation ends; the answer names the one that was met. At most 8191 items."""
    tools: NotRequired[Sequence[ClaudeToolDict | ClaudeTool | ClaudePredefinedToolDict | ClaudePredefinedTool]]
    """Tools the model may call; needed again in each request whose turns hold calls."""
    tool_choice: NotRequired[ClaudeToolChoiceDict | ClaudeToolChoice]
    """Whether the model shall call tools; it decides by itself when left out."""
    thinking: NotRequired[ClaudeThinkingDict | ClaudeThinking]
    """Whether to think before answering."""
    output_config: NotRequired[ClaudeOutputConfigDict | ClaudeOutputConfig]
    """How thorough the answer is, and in which form."""
    metadata: NotRequired[ClaudeMetadataDict | ClaudeMetadata]
    """Facts about the request that the model does not see."""
    anthropic_beta: NotRequired[Sequence[str]]
    """Features to switch on; a value that the model does not know is refused."""
    context_management: NotRequired[ClaudeContextManagementDict | ClaudeContextManagement]
    """What to drop from a long conversation before the model reads it."""
    cache_control: NotRequired[ClaudeCacheControlDict | ClaudeCacheControl | None]
    """Sets a cache mark on the last block that can bear one; known from the vendor's own API."""
    compaction: NotRequired[ClaudeCompactionDict | ClaudeCompaction | None]
    """Asks for a summary of the conversation in place of an answer, for a later request to begin with."""
    fallback_credit_token: NotRequired[str | ClaudeFallbackCreditDict | ClaudeFallbackCredit | None]
    """What a refusal gave, so that putting the same to another model is billed as if it had been asked from the start."""
    safeguards: NotRequired[Sequence[Mapping[str, Any]]]
    """Checks that tool calls go through; a beta feature known from a gateway alone."""


ClaudeBlockCitationDict: TypeAlias = ClaudeInputBlockCitationDict
ClaudeBlockDict: TypeAlias = ClaudeInputBlockDict
ClaudeBrowserStateDict: TypeAlias = ClaudeInputBrowserStateDict
ClaudeBrowserTabDict: TypeAlias = ClaudeInputBrowserTabDict
ClaudeCallerDict: TypeAlias = ClaudeInputCallerDict
ClaudeCharCitationDict: TypeAlias = ClaudeInputCharCitationDict
ClaudeCitationDict: TypeAlias = ClaudeInputCitationDict
ClaudeCompactionBlockDict: TypeAlias = ClaudeInputCompactionBlockDict
ClaudeDocumentBlockDict: TypeAlias = ClaudeInputDocumentBlockDict
ClaudeImageBlockDict: TypeAlias = ClaudeInputImageBlockDict
ClaudePageCitationDict: TypeAlias = ClaudeInputPageCitationDict
ClaudeRedactedThinkingBlockDict: TypeAlias = ClaudeInputRedactedThinkingBlockDict
ClaudeSearchCitationDict: TypeAlias = ClaudeInputSearchCitationDict
ClaudeSearchResultBlockDict: TypeAlias = ClaudeInputSearchResultBlockDict
ClaudeServerToolUseBlockDict: TypeAlias = ClaudeInputServerToolUseBlockDict
ClaudeTextBlockDict: TypeAlias = ClaudeInputTextBlockDict
ClaudeThinkingBlockDict: TypeAlias = ClaudeInputThinkingBlockDict
ClaudeToolAdditionBlockDict: TypeAlias = ClaudeInputToolAdditionBlockDict
ClaudeToolReferenceDict: TypeAlias = ClaudeInputToolReferenceDict
ClaudeToolRemovalBlockDict: TypeAlias = ClaudeInputToolRemovalBlockDict
ClaudeToolResultBlockDict: TypeAlias = ClaudeInputToolResultBlockDict
ClaudeToolSearchBlockDict: TypeAlias = ClaudeInputToolSearchBlockDict
ClaudeToolSearchContentDict: TypeAlias = ClaudeInputToolSearchContentDict
ClaudeToolSearchErrorDict: TypeAlias = ClaudeInputToolSearchErrorDict
ClaudeToolSearchResultDict: TypeAlias = ClaudeInputToolSearchResultDict
ClaudeToolUseBlockDict: TypeAlias = ClaudeInputToolUseBlockDict
