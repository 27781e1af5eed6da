# Generated from specs/anthropic/claude_messages by bedrock-codegen; do not edit.
"""Anthropic Claude: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.annotations import Echo
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import (
    Answered,
    AtMost,
    ClosedSchema,
    InOrder,
    LessThan,
    OnlyWhen,
    PictureSides,
    Requires,
    Unique,
    When,
)
from .answers import ClaudeBlock

ClaudeTurnText = TypeAliasType("ClaudeTurnText", Annotated[str, Field(pattern="^$|[^ \\t\\r\\n]")])
"""What is said, as plain text; only a last assistant turn, which the answer continues, may be empty, and only a system turn may do without."""


class ClaudeBase64Image(RequestBody):
    """A picture inside the request; at most 8000 pixels a side, 2000 where a request holds more than 20."""

    type: Literal["base64"] = "base64"
    """Marks data inside the request."""
    media_type: Literal["image/jpeg", "image/png", "image/gif", "image/webp"]
    """Format of the picture; it is compared with the bytes."""
    data: Annotated[Base64, Field(max_length=5242880)]
    """The bytes of the picture: 3.75 MB, since the limit counts base64 characters. At most 5242880 characters."""


class ClaudeUrlImage(RequestBody):
    """A picture on the web; known from the vendor's own API, not documented on Bedrock."""

    type: Literal["url"] = "url"
    """Marks an address."""
    url: str
    """Address of the picture."""


class ClaudePdfSource(RequestBody):
    """A PDF inside the request."""

    type: Literal["base64"] = "base64"
    """Marks data inside the request."""
    media_type: Literal["application/pdf"] = "application/pdf"
    """The one format taken as bytes."""
    data: Base64
    """The bytes of the PDF."""


class ClaudeTextSource(RequestBody):
    """A document of plain text."""

    type: Literal["text"] = "text"
    """Marks plain text."""
    media_type: Literal["text/plain"] = "text/plain"
    """The one format taken as text."""
    data: str
    """The text."""


class ClaudeUrlPdf(RequestBody):
    """A PDF on the web; known from the vendor's own API, not documented on Bedrock."""

    type: Literal["url"] = "url"
    """Marks an address."""
    url: str
    """Address of the PDF."""


class ClaudeCitationSettings(RequestBody):
    """Whether to cite."""

    enabled: bool | None = None
    """True: the answer's text blocks carry citations. Service default: false."""


class ClaudeInputCaller(RequestBody):
    """Who made a tool call: the model, or code that it ran."""

    type: str
    """`direct`, or the type of the tool whose code made the call."""
    tool_id: str | None = None
    """Id of the call whose code made this one."""


class ClaudeInputBrowserTab(RequestBody):
    """A tab of a browser."""

    tab_id: str
    """What you call the tab."""
    title: str
    """Title of its page; may be empty."""
    url: str
    """Address of its page; may be empty."""
    active: bool | None = None
    """True: it is the tab in front."""


class ClaudeInputThinkingBlock(RequestBody):
    """Thinking of an earlier answer, put back unchanged before its tool calls."""

    type: Literal["thinking"] = "thinking"
    """Marks thinking."""
    thinking: str
    """The thinking as it came; empty where it was not shown."""
    signature: str
    """Proof that the block is unchanged, as it came."""


class ClaudeInputRedactedThinkingBlock(RequestBody):
    """Encrypted thinking of an earlier answer, put back unchanged."""

    type: Literal["redacted_thinking"] = "redacted_thinking"
    """Marks encrypted thinking."""
    data: str
    """The encrypted thinking, as it came."""


class ClaudeInputToolSearchError(RequestBody):
    """Why a search for tools failed."""

    __nullable__ = frozenset(["error_message"])

    type: Literal["tool_search_tool_result_error"] = "tool_search_tool_result_error"
    """Marks a failed search."""
    error_code: str
    """What went wrong, such as `invalid_tool_input`, `too_many_requests` or `unavailable`."""
    error_message: str | None = None
    """The same in words."""


class ClaudeToolChange(RequestBody):
    """Names the tool to offer or to withdraw."""

    type: Literal["tool_reference"] = "tool_reference"
    """Marks a tool declared in `tools`."""
    name: str
    """Name of the tool."""


class ClaudeCacheControl(RequestBody):
    """A cache mark; a request may hold four, over tools, system prompt and turns together."""

    type: Literal["ephemeral"] = "ephemeral"
    """The one kind of cache."""
    ttl: Literal["5m", "1h"] | None = None
    """How long the cached prefix lives; marks of an hour come before those of five minutes, and older models take none. Service default: "5m"."""


class ClaudeInputCharCitation(RequestBody):
    """A passage of a plain text."""

    __nullable__ = frozenset(["document_title", "file_id"])

    type: Literal["char_location"] = "char_location"
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


class ClaudeInputPageCitation(RequestBody):
    """A passage of a PDF."""

    __nullable__ = frozenset(["document_title", "file_id"])

    type: Literal["page_location"] = "page_location"
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


class ClaudeInputBlockCitation(RequestBody):
    """Parts of a document given in parts."""

    __nullable__ = frozenset(["document_title", "file_id"])

    type: Literal["content_block_location"] = "content_block_location"
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


class ClaudeInputSearchCitation(RequestBody):
    """Blocks of a search result."""

    __nullable__ = frozenset(["title"])

    type: Literal["search_result_location"] = "search_result_location"
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


class ClaudeTool(RequestBody):
    """A tool of your own: its calls come as `tool_use` blocks, and you send back what it gave."""

    __nullable__ = frozenset(["cache_control", "eager_input_streaming", "type"])

    name: Annotated[str, Field(pattern="^[a-zA-Z0-9_-]{1,128}$")]
    """Name of the tool: letters, digits, `_` and `-`."""
    input_schema: Mapping[str, Any]
    """JSON Schema of the arguments; its `type` is `object`."""
    description: str | None = None
    """What the tool does, when to use it and what comes back; the more the better."""
    type: Literal["custom"] | None = None
    """May be left out, or be null."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    eager_input_streaming: bool | None = None
    """True: arguments are streamed as they are written, without waiting for valid JSON."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeComputer20251124(RequestBody):
    """Mouse, keyboard and screenshots of a computer of yours, for the newer models; beta `computer-use-2025-11-24`."""

    __nullable__ = frozenset(["cache_control", "display_number"])

    type: Literal["computer_20251124"] = "computer_20251124"
    """Version of the tool."""
    name: Literal["computer"] = "computer"
    """Name of the tool, which is fixed."""
    display_width_px: Annotated[int, Field(ge=1)]
    """Width of the screen in pixels. At least 1."""
    display_height_px: Annotated[int, Field(ge=1)]
    """Height of the screen in pixels. At least 1."""
    display_number: Annotated[int | None, Field(ge=0)] = None
    """Number of the X11 display. At least 0."""
    enable_zoom: bool | None = None
    """True: the model may ask for a part of the screen in full resolution. Service default: false."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeComputer20250124(RequestBody):
    """Mouse, keyboard and screenshots of a computer of yours, from 3.7 Sonnet on; beta `computer-use-2025-01-24`."""

    __nullable__ = frozenset(["cache_control", "display_number"])

    type: Literal["computer_20250124"] = "computer_20250124"
    """Version of the tool."""
    name: Literal["computer"] = "computer"
    """Name of the tool, which is fixed."""
    display_width_px: Annotated[int, Field(ge=1)]
    """Width of the screen in pixels. At least 1."""
    display_height_px: Annotated[int, Field(ge=1)]
    """Height of the screen in pixels. At least 1."""
    display_number: Annotated[int | None, Field(ge=0)] = None
    """Number of the X11 display. At least 0."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeComputer20241022(RequestBody):
    """Mouse, keyboard and screenshots of a computer of yours, for 3.5 Sonnet v2; beta `computer-use-2024-10-22`."""

    __nullable__ = frozenset(["cache_control", "display_number"])

    type: Literal["computer_20241022"] = "computer_20241022"
    """Version of the tool."""
    name: Literal["computer"] = "computer"
    """Name of the tool, which is fixed."""
    display_width_px: Annotated[int, Field(ge=1)]
    """Width of the screen in pixels. At least 1."""
    display_height_px: Annotated[int, Field(ge=1)]
    """Height of the screen in pixels. At least 1."""
    display_number: Annotated[int | None, Field(ge=0)] = None
    """Number of the X11 display. At least 0."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeBash20250124(RequestBody):
    """A shell of yours, from 3.7 Sonnet on."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["bash_20250124"] = "bash_20250124"
    """Version of the tool."""
    name: Literal["bash"] = "bash"
    """Name of the tool, which is fixed."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeBash20241022(RequestBody):
    """A shell of yours, for 3.5 Sonnet v2."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["bash_20241022"] = "bash_20241022"
    """Version of the tool."""
    name: Literal["bash"] = "bash"
    """Name of the tool, which is fixed."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeTextEditor20250728(RequestBody):
    """Views and edits files of yours, for the models after Claude 4."""

    __nullable__ = frozenset(["cache_control", "max_characters"])

    type: Literal["text_editor_20250728"] = "text_editor_20250728"
    """Version of the tool."""
    name: Literal["str_replace_based_edit_tool"] = "str_replace_based_edit_tool"
    """Name of the tool, which is fixed."""
    max_characters: int | None = None
    """Most characters of a file that a view may show; all when left out."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeTextEditor20250429(RequestBody):
    """Views and edits files of yours, for Claude 4."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["text_editor_20250429"] = "text_editor_20250429"
    """Version of the tool."""
    name: Literal["str_replace_based_edit_tool"] = "str_replace_based_edit_tool"
    """Name of the tool, which is fixed."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeTextEditor20250124(RequestBody):
    """Views and edits files of yours, for 3.7 Sonnet."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["text_editor_20250124"] = "text_editor_20250124"
    """Version of the tool."""
    name: Literal["str_replace_editor", "str_replace_based_edit_tool"]
    """Name of the tool; the two guides differ here."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeTextEditor20241022(RequestBody):
    """Views and edits files of yours, for 3.5 Sonnet v2."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["text_editor_20241022"] = "text_editor_20241022"
    """Version of the tool."""
    name: Literal["str_replace_editor"] = "str_replace_editor"
    """Name of the tool, which is fixed."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeMemory20250818(RequestBody):
    """Files of yours in which the model keeps notes across conversations; beta `context-management-2025-06-27`."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["memory_20250818"] = "memory_20250818"
    """Version of the tool."""
    name: Literal["memory"] = "memory"
    """Name of the tool, which is fixed."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    input_examples: Sequence[Mapping[str, Any]] | None = None
    """Calls as they should look; a beta feature."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeRegexToolSearch(RequestBody):
    """Finds deferred tools by regular expression; beta `tool-search-tool-2025-10-19`."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["tool_search_tool_regex"] = "tool_search_tool_regex"
    """Version of the tool."""
    name: Literal["tool_search_tool_regex"] = "tool_search_tool_regex"
    """Name of the tool, which is fixed."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeRegexToolSearch20251119(RequestBody):
    """Finds deferred tools by regular expression; the same tool under its dated name."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["tool_search_tool_regex_20251119"] = "tool_search_tool_regex_20251119"
    """Version of the tool."""
    name: Literal["tool_search_tool_regex"] = "tool_search_tool_regex"
    """Name of the tool, which is fixed."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeBm25ToolSearch(RequestBody):
    """Finds deferred tools by words; beta `tool-search-tool-2025-10-19`."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["tool_search_tool_bm25"] = "tool_search_tool_bm25"
    """Version of the tool."""
    name: Literal["tool_search_tool_bm25"] = "tool_search_tool_bm25"
    """Name of the tool, which is fixed."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeBm25ToolSearch20251119(RequestBody):
    """Finds deferred tools by words; the same tool under its dated name."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["tool_search_tool_bm25_20251119"] = "tool_search_tool_bm25_20251119"
    """Version of the tool."""
    name: Literal["tool_search_tool_bm25"] = "tool_search_tool_bm25"
    """Name of the tool, which is fixed."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""
    strict: bool | None = None
    """True: calls are held to the tool's schema while they are written."""
    defer_loading: bool | None = None
    """True: kept out of the prompt until a tool search finds it. Service default: false."""
    allowed_callers: Sequence[str] | None = None
    """Who may call it: `direct` for the model itself."""


class ClaudeComputerToolset20260801(RequestBody):
    """A screen, a mouse and a keyboard as one set of tools; calls name the set in `toolset_name`."""

    __nullable__ = frozenset(["cache_control", "configs"])

    type: Literal["computer_toolset_20260801"] = "computer_toolset_20260801"
    """Version of the toolset."""
    configs: Mapping[str, Any] | None = None
    """Settings of single tools by their names, such as `{"zoom": {"enabled": false}}`; all are on when left out."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""


class ClaudeBrowserToolset20260801(RequestBody):
    """A browser as one set of tools; calls name the set in `toolset_name`."""

    __nullable__ = frozenset(["cache_control", "configs"])

    type: Literal["browser_toolset_20260801"] = "browser_toolset_20260801"
    """Version of the toolset."""
    configs: Mapping[str, Any] | None = None
    """Settings of single tools by their names, such as `{"zoom": {"enabled": false}}`; all are on when left out."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: all tools up to this one."""


ClaudePredefinedTool = TypeAliasType(
    "ClaudePredefinedTool",
    Annotated[
        ClaudeComputer20251124
        | ClaudeComputer20250124
        | ClaudeComputer20241022
        | ClaudeBash20250124
        | ClaudeBash20241022
        | ClaudeTextEditor20250728
        | ClaudeTextEditor20250429
        | ClaudeTextEditor20250124
        | ClaudeTextEditor20241022
        | ClaudeMemory20250818
        | ClaudeRegexToolSearch
        | ClaudeRegexToolSearch20251119
        | ClaudeBm25ToolSearch
        | ClaudeBm25ToolSearch20251119
        | ClaudeComputerToolset20260801
        | ClaudeBrowserToolset20260801,
        Field(discriminator="type"),
    ],
)
"""A tool the model was trained on; all but the tool searches are run by you."""


class ClaudeToolChoiceAuto(RequestBody):
    """The model decides."""

    type: Literal["auto"] = "auto"
    """Marks this choice."""
    disable_parallel_tool_use: bool | None = None
    """True: at most one call in an answer. Service default: false."""


class ClaudeToolChoiceAny(RequestBody):
    """The model must call some tool; before 4.7 not together with thinking."""

    type: Literal["any"] = "any"
    """Marks this choice."""
    disable_parallel_tool_use: bool | None = None
    """True: exactly one call in an answer. Service default: false."""


class ClaudeToolChoiceTool(RequestBody):
    """The model must call one tool; before 4.7 not together with thinking."""

    type: Literal["tool"] = "tool"
    """Marks this choice."""
    name: str
    """Name of the tool."""
    disable_parallel_tool_use: bool | None = None
    """True: exactly one call in an answer. Service default: false."""


class ClaudeToolChoiceNone(RequestBody):
    """The model must not call tools; not on Claude 3 and 3.5."""

    type: Literal["none"] = "none"
    """Marks this choice."""


class ClaudeThinkingDisabled(RequestBody):
    """Do not think; some of the newest models always do."""

    type: Literal["disabled"] = "disabled"
    """Marks this mode."""


class ClaudeThinkingBetweenTools(RequestBody):
    """Think only between tool calls; known from the vendor's library alone."""

    type: Literal["between_tools"] = "between_tools"
    """Marks this mode."""


class ClaudeBlockBinding(RequestBody):
    """What to do with thinking that does not fit the conversation it is put into."""

    __nullable__ = frozenset(["prefix_mismatch_behavior"])

    prefix_mismatch_behavior: str | None = None
    """`error` refuses the request, `drop_block` leaves the block out and says so in the answer."""


class ClaudeJsonFormat(RequestBody):
    """A JSON Schema for the text of the answer."""

    type: Literal["json_schema"] = "json_schema"
    """The one kind of format."""
    schema_: Annotated[Mapping[str, Any], Field(alias="schema")]
    """The schema; every object in it says `additionalProperties: false`, and bounds such as `minimum` are refused."""


class ClaudeTaskBudget(RequestBody):
    """Tokens for a task of many requests."""

    __nullable__ = frozenset(["remaining"])

    type: Literal["tokens"] = "tokens"
    """The one kind of budget."""
    total: int
    """Tokens for the whole task."""
    remaining: int | None = None
    """Tokens that are left; all when left out."""


class ClaudeTurnOutputConfig(RequestBody):
    """Settings that a system turn changes; a beta feature."""

    __nullable__ = frozenset(["effort"])

    effort: str | None = None
    """How many tokens to spend from here on: a level of `output_config.effort`."""


class ClaudeMetadata(RequestBody):
    """Facts about the request that the model does not see."""

    __nullable__ = frozenset(["user_id"])

    user_id: str | None = None
    """Opaque id of your user, such as a hash; no name or address."""


class ClaudeThinkingTurns(RequestBody):
    """A number of the latest turns."""

    type: Literal["thinking_turns"] = "thinking_turns"
    """Marks a number of turns."""
    value: int
    """How many turns."""


class ClaudeAllThinking(RequestBody):
    """All turns."""

    type: Literal["all"] = "all"
    """Marks all turns."""


class ClaudeCompaction(RequestBody):
    """A summary of the whole conversation, to be sent back in place of what it sums up."""

    __nullable__ = frozenset(["instructions"])

    type: Literal["summarize"] = "summarize"
    """Kind of compaction."""
    instructions: str | None = None
    """What to keep, in place of the service's own words for it."""


class ClaudeFallbackCredit(RequestBody):
    """A credit, and what to do if it is not honoured."""

    token: str
    """The token of the refusal."""
    mode: str | None = None
    """`strict`: refuse the request then; `best_effort`: answer it at the usual price."""


class ClaudeEditTrigger(RequestBody):
    """When an edit begins."""

    type: Literal["input_tokens", "tool_uses"]
    """What is counted."""
    value: int
    """From how many on."""


class ClaudeToolUseCount(RequestBody):
    """A number of tool calls."""

    type: Literal["tool_uses"] = "tool_uses"
    """What is counted."""
    value: int
    """How many."""


class ClaudeTokenCount(RequestBody):
    """A number of input tokens."""

    type: Literal["input_tokens"] = "input_tokens"
    """What is counted."""
    value: int
    """How many."""


ClaudeImageSource = TypeAliasType("ClaudeImageSource", Annotated[ClaudeBase64Image | ClaudeUrlImage, Field(discriminator="type")])
"""Where a picture is."""


class ClaudeInputToolUseBlock(RequestBody):
    """A tool call of an earlier answer."""

    __nullable__ = frozenset(["cache_control", "toolset_name"])

    type: Literal["tool_use"] = "tool_use"
    """Marks a tool call."""
    id: str
    """Id of the call; its result repeats it."""
    name: str
    """Name of the tool."""
    input: Mapping[str, Any]
    """Arguments of the call."""
    toolset_name: str | None = None
    """The toolset that the tool is of, as it came."""
    caller: ClaudeInputCaller | None = None
    """Who made the call, as it came."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputBrowserState(RequestBody):
    """The open tabs after a call of the browser toolset, and what the call brought about."""

    __nullable__ = frozenset(["cache_control", "state_changes"])

    type: Literal["browser_state"] = "browser_state"
    """Marks the state of a browser."""
    tabs: Sequence[ClaudeInputBrowserTab]
    """Every open tab; one of them is active."""
    state_changes: Sequence[Mapping[str, Any]] | None = None
    """Tabs opened and downloads begun or ended by the call, each with its `type`; left out where there are none."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputToolReference(RequestBody):
    """Names a deferred tool that a search found, which loads it."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["tool_reference"] = "tool_reference"
    """Marks a reference to a tool."""
    tool_name: str
    """Name of the tool."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputServerToolUseBlock(RequestBody):
    """A search for tools in an earlier answer."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["server_tool_use"] = "server_tool_use"
    """Marks a call that the service ran itself."""
    id: str
    """Id of the call; its result repeats it."""
    name: str
    """Name of the tool, such as `tool_search_tool_regex`."""
    input: Mapping[str, Any]
    """Arguments of the call."""
    caller: ClaudeInputCaller | None = None
    """Who made the call, as it came."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputToolSearchResult(RequestBody):
    """The tools that a search found."""

    type: Literal["tool_search_tool_search_result"] = "tool_search_tool_search_result"
    """Marks found tools."""
    tool_references: Sequence[ClaudeInputToolReference]
    """The tools found."""


class ClaudeInputCompactionBlock(RequestBody):
    """Summary of what was compacted, of an earlier answer; it stands for everything before it."""

    __nullable__ = frozenset(["cache_control", "content", "encrypted_content", "signature", "tool_changes"])

    type: Literal["compaction"] = "compaction"
    """Marks a summary."""
    content: str | None = None
    """The summary; null where making one failed."""
    encrypted_content: str | None = None
    """Data of the service about the summary, as it came."""
    signature: str | None = None
    """Proof that the block is unchanged, as it came."""
    tool_changes: Sequence[Mapping[str, Any]] | None = None
    """Tools that came and went in what is summed up, as it came."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputToolAdditionBlock(RequestBody):
    """Offers a declared tool from this system turn on; a beta feature."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["tool_addition"] = "tool_addition"
    """Marks a tool to offer."""
    tool: ClaudeToolChange
    """The tool."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


class ClaudeInputToolRemovalBlock(RequestBody):
    """Withdraws a tool from this system turn on; a beta feature."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["tool_removal"] = "tool_removal"
    """Marks a tool to withdraw."""
    tool: ClaudeToolChange
    """The tool."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeInputCitation = TypeAliasType(
    "ClaudeInputCitation",
    Annotated[
        ClaudeInputCharCitation | ClaudeInputPageCitation | ClaudeInputBlockCitation | ClaudeInputSearchCitation,
        Field(discriminator="type"),
    ],
)
"""A citation of an earlier answer."""


ClaudeToolChoice = TypeAliasType(
    "ClaudeToolChoice",
    Annotated[
        ClaudeToolChoiceAuto | ClaudeToolChoiceAny | ClaudeToolChoiceTool | ClaudeToolChoiceNone, Field(discriminator="type")
    ],
)
"""Whether the model shall call tools."""


class ClaudeThinkingEnabled(RequestBody):
    """Think within a budget: 3.7 Sonnet to 4.6."""

    __nullable__ = frozenset(["block_binding", "display"])

    type: Literal["enabled"] = "enabled"
    """Marks this mode."""
    budget_tokens: Annotated[int, Field(ge=1024)]
    """Most tokens to think with; part of `max_tokens`, and smaller, unless thinking is interleaved with tool calls. At least 1024."""
    display: Literal["summarized", "omitted", "updates"] | None = None
    """What is shown of the thinking; `omitted` sends empty thinking with a signature, for faster first text."""
    block_binding: ClaudeBlockBinding | None = None
    """What to do with thinking put back into a conversation that has changed; a beta feature."""


class ClaudeThinkingAdaptive(RequestBody):
    """Think as much as the question needs: 4.6 and later; `output_config.effort` steers it."""

    __nullable__ = frozenset(["block_binding", "display"])

    type: Literal["adaptive"] = "adaptive"
    """Marks this mode."""
    display: Literal["summarized", "omitted", "updates"] | None = None
    """What is shown of the thinking; `omitted` sends empty thinking with a signature, for faster first text."""
    block_binding: ClaudeBlockBinding | None = None
    """What to do with thinking put back into a conversation that has changed; a beta feature."""


class ClaudeOutputConfig(RequestBody):
    """How thorough the answer is, and in which form."""

    __nullable__ = frozenset(["effort", "format", "task_budget"])

    effort: Literal["low", "medium", "high", "xhigh", "max"] | None = None
    """How many tokens to spend on thinking, text and tool calls; which levels exist depends on the model. Service default: "high"."""
    format: ClaudeJsonFormat | None = None
    """Forces the text of the answer into a JSON Schema; models from 4.5 on, but not all."""
    task_budget: ClaudeTaskBudget | None = None
    """Budget for a task of many requests, of which the model is told; a beta feature."""


class ClaudeClearToolUses(RequestBody):
    """Drops the oldest tool results; beta `context-management-2025-06-27`."""

    __nullable__ = frozenset(["clear_at_least", "clear_tool_inputs", "exclude_tools"])

    type: Literal["clear_tool_uses_20250919"] = "clear_tool_uses_20250919"
    """Version of the edit."""
    trigger: ClaudeEditTrigger | None = None
    """When to begin; at 100,000 input tokens when left out."""
    keep: ClaudeToolUseCount | None = None
    """How many of the latest tool calls keep their results; three when left out."""
    clear_at_least: ClaudeTokenCount | None = None
    """Do nothing unless as many tokens can be dropped: an edit breaks the cached prefix."""
    exclude_tools: Sequence[str] | None = None
    """Names of tools whose results are always kept."""
    clear_tool_inputs: bool | Sequence[str] | None = None
    """True, or names of tools: drop the arguments of the calls too. Service default: false."""


ClaudeKeepThinking = TypeAliasType(
    "ClaudeKeepThinking", Annotated[ClaudeThinkingTurns | ClaudeAllThinking, Field(discriminator="type")]
)
"""How many turns keep their thinking."""


class ClaudeCompact(RequestBody):
    """Puts a summary in place of the conversation so far; beta `compact-2026-01-12`."""

    __nullable__ = frozenset(["instructions", "trigger"])

    type: Literal["compact_20260112"] = "compact_20260112"
    """Version of the edit."""
    trigger: ClaudeTokenCount | None = None
    """When to begin; at 150,000 input tokens when left out."""
    instructions: str | None = None
    """What the summary shall look at."""
    pause_after_compaction: bool | None = None
    """True: the answer ends after the summary. Service default: false."""


class ClaudeInputTextBlock(RequestBody):
    """Text of a turn or of the system prompt."""

    __nullable__ = frozenset(["cache_control", "citations"])

    type: Literal["text"] = "text"
    """Marks text."""
    text: Annotated[str, Field(pattern="[^ \\t\\r\\n]")]
    """The text; something other than white space."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""
    citations: Sequence[ClaudeInputCitation] | None = None
    """Citations of an earlier answer, as they came; 3.7 Sonnet refuses them here."""


class ClaudeInputImageBlock(RequestBody):
    """A picture."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["image"] = "image"
    """Marks a picture."""
    source: ClaudeImageSource
    """Where the picture is."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeDocumentPart = TypeAliasType(
    "ClaudeDocumentPart", Annotated[ClaudeInputTextBlock | ClaudeInputImageBlock, Field(discriminator="type")]
)
"""A part of a document."""


class ClaudeInputSearchResultBlock(RequestBody):
    """A result of your own search, which the answer can cite."""

    __nullable__ = frozenset(["cache_control", "citations"])

    type: Literal["search_result"] = "search_result"
    """Marks a search result."""
    source: str
    """Where the result is from, such as an address; citations repeat it."""
    title: str
    """Title of the result; citations repeat it."""
    content: Sequence[ClaudeInputTextBlock]
    """Text of the result; a block is the smallest thing a citation can point at."""
    citations: ClaudeCitationSettings | None = None
    """Whether the answer shall cite the result; the same for all results of a request."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeInputToolSearchContent = TypeAliasType(
    "ClaudeInputToolSearchContent",
    Annotated[ClaudeInputToolSearchResult | ClaudeInputToolSearchError, Field(discriminator="type")],
)
"""The tools found, or what went wrong."""


ClaudeThinking = TypeAliasType(
    "ClaudeThinking",
    Annotated[
        ClaudeThinkingEnabled | ClaudeThinkingAdaptive | ClaudeThinkingDisabled | ClaudeThinkingBetweenTools,
        Field(discriminator="type"),
    ],
)
"""Whether to think before answering."""


class ClaudeClearThinking(RequestBody):
    """Drops the thinking of older turns; beta `context-management-2025-06-27`."""

    type: Literal["clear_thinking_20251015"] = "clear_thinking_20251015"
    """Version of the edit."""
    keep: Literal["all"] | ClaudeKeepThinking | None = None
    """How many of the latest turns keep their thinking."""


class ClaudePartsSource(RequestBody):
    """A document in parts that are cited as a whole."""

    type: Literal["content"] = "content"
    """Marks parts."""
    content: str | Sequence[ClaudeDocumentPart]
    """The parts in order; a text is one part."""


class ClaudeInputToolSearchBlock(RequestBody):
    """What a search for tools found in an earlier answer."""

    __nullable__ = frozenset(["cache_control"])

    type: Literal["tool_search_tool_result"] = "tool_search_tool_result"
    """Marks the result of a search for tools."""
    tool_use_id: str
    """Id of the search that this answers."""
    content: ClaudeInputToolSearchContent
    """The tools found, or what went wrong."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeContextEdit = TypeAliasType(
    "ClaudeContextEdit", Annotated[ClaudeClearToolUses | ClaudeClearThinking | ClaudeCompact, Field(discriminator="type")]
)
"""One way to make a conversation shorter."""


ClaudeDocumentSource = TypeAliasType(
    "ClaudeDocumentSource",
    Annotated[ClaudePdfSource | ClaudeTextSource | ClaudePartsSource | ClaudeUrlPdf, Field(discriminator="type")],
)
"""The content of a document, which decides how it is cited: PDFs by page, text by character, parts by index."""


class ClaudeContextManagement(RequestBody):
    """What to drop from a long conversation before the model reads it; needs a value in `anthropic_beta`."""

    edits: Sequence[ClaudeContextEdit] | None = None
    """Edits in the order they are made; clearing thinking comes first."""


class ClaudeConverseExtras(RequestBody):
    """What these models take by Converse beside its parameters."""

    __extras_of__ = "claude_messages"

    thinking: ClaudeThinking | None = None
    """Whether to think before answering."""
    top_k: Annotated[int | None, Field(ge=0, le=500)] = None
    """How many of the likeliest tokens are drawn from; all when left out. 0 to 500."""
    anthropic_beta: Sequence[str] | None = None
    """Features to switch on; a value that the model does not know is refused."""
    context_management: ClaudeContextManagement | None = None
    """What to drop from a long conversation before the model reads it."""


class ClaudeInputDocumentBlock(RequestBody):
    """A document to read, and if wanted to cite."""

    __nullable__ = frozenset(["cache_control", "citations", "context", "title"])

    type: Literal["document"] = "document"
    """Marks a document."""
    source: ClaudeDocumentSource
    """The document itself."""
    title: str | None = None
    """Title of the document; citations name it."""
    context: str | None = None
    """What else to know of the document, such as where it is from; never cited."""
    citations: ClaudeCitationSettings | None = None
    """Whether the answer shall cite the document."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeToolResultPart = TypeAliasType(
    "ClaudeToolResultPart",
    Annotated[
        ClaudeInputTextBlock
        | ClaudeInputImageBlock
        | ClaudeInputDocumentBlock
        | ClaudeInputSearchResultBlock
        | ClaudeInputToolReference
        | ClaudeInputBrowserState,
        Field(discriminator="type"),
    ],
)
"""A part of a tool result."""


class ClaudeInputToolResultBlock(RequestBody):
    """What a tool gave back; results come first in the turn that follows the calls."""

    __nullable__ = frozenset(["cache_control", "toolset_name"])

    type: Literal["tool_result"] = "tool_result"
    """Marks a tool result."""
    tool_use_id: str
    """Id of the call that this answers."""
    content: str | Sequence[ClaudeToolResultPart] | None = None
    """What came out: a text, or blocks; may be left out."""
    is_error: bool | None = None
    """True: the tool failed, and `content` says why. Service default: false."""
    toolset_name: str | None = None
    """The toolset that the tool is of, as the call names it."""
    cache_control: ClaudeCacheControl | None = None
    """Marks the end of a prefix to cache: the prompt up to and including this block."""


ClaudeInputBlock = TypeAliasType(
    "ClaudeInputBlock",
    Annotated[
        ClaudeInputTextBlock
        | ClaudeInputImageBlock
        | ClaudeInputDocumentBlock
        | ClaudeInputSearchResultBlock
        | ClaudeInputToolUseBlock
        | ClaudeInputToolResultBlock
        | ClaudeInputThinkingBlock
        | ClaudeInputRedactedThinkingBlock
        | ClaudeInputServerToolUseBlock
        | ClaudeInputToolSearchBlock
        | ClaudeInputCompactionBlock
        | ClaudeInputToolAdditionBlock
        | ClaudeInputToolRemovalBlock,
        Field(discriminator="type"),
    ],
)
"""One block of a turn; blocks of an answer may be put back as they came."""


ClaudeInputBlockLike = TypeAliasType("ClaudeInputBlockLike", Annotated[ClaudeInputBlock | ClaudeBlock, Echo(ClaudeInputBlock)])
"""One block of a turn; blocks of an answer may be put back as they came; or what an answer of `claude_messages` held, as it came."""


class ClaudeMessage(RequestBody):
    """One turn of the conversation."""

    __nullable__ = frozenset(["output_config"])
    __rules__ = (
        Requires(fields=("/role",), message="is required", needs=("/content",), when=When(at="/role", differs=("system",))),
        OnlyWhen(
            fields=("/content/*[type=image]/type",),
            message="Claude takes pictures from the user only: put this one into a turn of the user",
            when=When(at="/role", differs=("assistant",)),
        ),
        Unique(fields=("/content/*[type=tool_use]/id",), message="the ids of tool_use blocks differ"),
    )

    role: Literal["user", "assistant", "system"]
    """Who speaks; `system` gives instructions in mid-conversation, which only the newest models take."""
    content: ClaudeTurnText | Sequence[ClaudeInputBlockLike] | None = None
    """What is said: a text, or blocks; only a last assistant turn, which the answer continues, may be empty."""
    output_config: ClaudeTurnOutputConfig | None = None
    """On a system turn: settings that hold from here on."""


class ClaudeRequest(BedrockRequest):
    """A conversation, and how to continue it."""

    __family__ = "claude_messages"
    __nullable__ = frozenset(["cache_control", "compaction", "fallback_credit_token"])
    __rules__ = (
        LessThan(
            fields=("/thinking/budget_tokens", "/max_tokens"),
            when=When(at="/anthropic_beta/*", differs=("interleaved-thinking-2025-05-14", "Interleaved-thinking-2025-05-14")),
        ),
        ClosedSchema(
            fields=("/output_config/format/schema",),
            message="every object of the schema says additionalProperties: false, and it sets no bounds on numbers and no maxItems",
            without=("maxItems", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        ),
        OnlyWhen(
            fields=("/context_management",),
            message="context_management needs its value in anthropic_beta: context-management-2025-06-27, or compact-2026-01-12 to compact",
            when=When(at="/anthropic_beta/*", equals=("context-management-2025-06-27", "compact-2026-01-12")),
        ),
        OnlyWhen(
            fields=("/context_management/edits/*[type=compact_20260112]/type",),
            message="compact_20260112 needs compact-2026-01-12 in anthropic_beta",
            when=When(at="/anthropic_beta/*", equals=("compact-2026-01-12",)),
        ),
        OnlyWhen(
            fields=("/tools/*[type=computer_20241022]/type",),
            message="computer_20241022 needs computer-use-2024-10-22 in anthropic_beta",
            when=When(at="/anthropic_beta/*", equals=("computer-use-2024-10-22",)),
        ),
        OnlyWhen(
            fields=("/tools/*[type=computer_20250124]/type",),
            message="computer_20250124 needs computer-use-2025-01-24 in anthropic_beta",
            when=When(at="/anthropic_beta/*", equals=("computer-use-2025-01-24",)),
        ),
        OnlyWhen(
            fields=("/tools/*[type=computer_20251124]/type",),
            message="computer_20251124 needs computer-use-2025-11-24 in anthropic_beta",
            when=When(at="/anthropic_beta/*", equals=("computer-use-2025-11-24",)),
        ),
        PictureSides(
            fields=(
                "/messages/*/content/*[type=image]/source/data",
                "/messages/*/content/*[type=tool_result]/content/*[type=image]/source/data",
            ),
            message="Claude takes pictures of at most 8000 pixels a side: make the picture smaller",
            pixels=8000,
        ),
        PictureSides(
            fields=(
                "/messages/*/content/*[type=image]/source/data",
                "/messages/*/content/*[type=tool_result]/content/*[type=image]/source/data",
            ),
            message="with more than 20 pictures in a request, Claude takes at most 2000 pixels a side: make this one smaller, or leave some out",
            pixels=2000,
            above=20,
        ),
        OnlyWhen(
            fields=("/compaction",),
            message="compaction needs compact-2026-09-04 in anthropic_beta",
            when=When(at="/anthropic_beta/*", equals=("compact-2026-09-04",)),
        ),
        Answered(
            fields=("/messages/*[role=user]", "/messages/*[role=assistant]"),
            message="a tool_use is answered by a tool_result of its id in the next turn, and by nothing else",
            asks="/content/*[type=tool_use]/id",
            answers="/content/*[type=tool_result]/tool_use_id",
            speaker="/role",
        ),
        AtMost(
            fields=(
                "/tools/*/cache_control",
                "/system/*/cache_control",
                "/messages/*/content/*/cache_control",
                "/messages/*/content/*/content/*/cache_control",
            ),
            message="at most 4 cache marks are taken in all",
            most=4,
        ),
        InOrder(
            fields=("/tools/*/cache_control/ttl", "/system/*/cache_control/ttl", "/messages/*/content/*/cache_control/ttl"),
            message="cache marks of 1h stand before those of 5m, in the order tools, system, messages",
            order=("1h", "5m"),
        ),
    )

    messages: Annotated[Sequence[ClaudeMessage], Field(max_length=100000, min_length=1)]
    """The conversation so far, oldest turn first; the last turn is the user's, or on older models the beginning of the answer. 1 to 100000 items."""
    max_tokens: Annotated[int, Field(ge=0)]
    """Most tokens to generate, thinking included; each model has a highest value. At least 0."""
    anthropic_version: Literal["bedrock-2023-05-31", "2026-10-21"] = "bedrock-2023-05-31"
    """Version of the format; the guide knows the first alone, the vendor's client sends the second."""
    system: str | Sequence[ClaudeInputTextBlock] | None = None
    """Instructions that hold for the whole conversation: a text, or blocks where parts shall be cached."""
    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to 1. Service default: 1."""
    top_p: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1. Service default: 0.999."""
    top_k: Annotated[int | None, Field(ge=0, le=500)] = None
    """How many of the likeliest tokens are drawn from; all when left out. 0 to 500."""
    stop_sequences: Annotated[Sequence[str] | None, Field(max_length=8191)] = None
    """Texts at which generation ends; the answer names the one that was met. At most 8191 items."""
    tools: Sequence[ClaudeTool | ClaudePredefinedTool] | None = None
    """Tools the model may call; needed again in each request whose turns hold calls."""
    tool_choice: ClaudeToolChoice | None = None
    """Whether the model shall call tools; it decides by itself when left out."""
    thinking: ClaudeThinking | None = None
    """Whether to think before answering."""
    output_config: ClaudeOutputConfig | None = None
    """How thorough the answer is, and in which form."""
    metadata: ClaudeMetadata | None = None
    """Facts about the request that the model does not see."""
    anthropic_beta: Sequence[str] | None = None
    """Features to switch on; a value that the model does not know is refused."""
    context_management: ClaudeContextManagement | None = None
    """What to drop from a long conversation before the model reads it."""
    cache_control: ClaudeCacheControl | None = None
    """Sets a cache mark on the last block that can bear one; known from the vendor's own API."""
    compaction: ClaudeCompaction | None = None
    """Asks for a summary of the conversation in place of an answer, for a later request to begin with."""
    fallback_credit_token: str | ClaudeFallbackCredit | None = None
    """What a refusal gave, so that putting the same to another model is billed as if it had been asked from the start."""
    safeguards: Sequence[Mapping[str, Any]] | None = None
    """Checks that tool calls go through; a beta feature known from a gateway alone."""
