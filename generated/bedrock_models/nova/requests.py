# Generated from specs/amazon/nova by bedrock-codegen; do not edit.
"""Amazon Nova: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.annotations import Echo
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import OneOf, OnlyWhen, Requires, When
from .answers import NovaAnswerMessage, NovaBlock


class NovaCachePoint(RequestBody):
    """A mark behind which the prompt is new."""

    type: Literal["default"] = "default"
    """Kind of mark."""


class NovaS3Location(RequestBody):
    """An object in S3."""

    uri: Annotated[str, Field(pattern="^s3://")]
    """Its address, `s3://bucket/key`."""
    bucket_owner: Annotated[str | None, Field(alias="bucketOwner", pattern="^[0-9]{12}$")] = None
    """Account that owns the bucket, where it is another one."""


class NovaInputToolUse(RequestBody):
    """A call that the model made."""

    tool_use_id: Annotated[str, Field(alias="toolUseId")]
    """Id that the result refers to."""
    name: str
    """Tool that is called."""
    input: Mapping[str, Any]
    """Arguments of the call."""
    type: str | None = None
    """`tool_use`, or `server_tool_use` for a tool that Bedrock ran."""


class NovaInputReasoningText(RequestBody):
    """Reasoning in words."""

    text: str
    """The words; Nova 2 Lite writes `[REDACTED]`."""
    signature: str | None = None
    """Proof that the model wrote them."""


class NovaInputCitedText(RequestBody):
    """A passage that is backed by sources."""

    text: str | None = None
    """Words of the passage."""


class NovaInputWebPlace(RequestBody):
    """A page on the web."""

    url: str | None = None
    """Address of the page."""
    domain: str | None = None
    """Site that the page belongs to."""


class NovaSystem(RequestBody):
    """A piece of the system prompt."""

    text: str
    """Role, rules and context that hold for the whole conversation."""
    cache_point: Annotated[NovaCachePoint | None, Field(alias="cachePoint")] = None
    """Keeps the system prompt up to here in the prompt cache."""


class NovaReasoningConfig(RequestBody):
    """Extended thinking before the answer, on Nova 2; its tokens are billed as output."""

    type: Literal["enabled", "disabled"] | None = None
    """Whether to think. Service default: "disabled"."""
    max_reasoning_effort: Annotated[Literal["low", "medium", "high"] | None, Field(alias="maxReasoningEffort")] = None
    """How hard: `low` for compound tasks, `medium` for several steps, `high` for proofs; `high` takes no sampling settings."""


class NovaToolInputSchema(RequestBody):
    """What a tool takes."""

    json_: Annotated[Mapping[str, Any], Field(alias="json")]
    """JSON Schema of the arguments: `type` is `object`, with `properties` and `required`; `$defs` and `definitions` are refused."""


class NovaSystemTool(RequestBody):
    """A tool that Bedrock runs."""

    name: str
    """`nova_grounding` for search on the web, `nova_code_interpreter` for Python."""


class NovaToolChoiceTool(RequestBody):
    """The tool that must be called."""

    name: str
    """Its name."""


class NovaConverseInferenceConfig(RequestBody):
    """The part of `inferenceConfig` that Converse has no parameter for."""

    top_k: Annotated[int | None, Field(alias="topK", ge=0)] = None
    """Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0."""


class NovaConverseExtras(RequestBody):
    """What these models take by Converse beside its parameters."""

    __extras_of__ = "nova"

    reasoning_config: Annotated[NovaReasoningConfig | None, Field(alias="reasoningConfig")] = None
    """Extended thinking, on Nova 2 only."""
    inference_config: Annotated[NovaConverseInferenceConfig | None, Field(alias="inferenceConfig")] = None
    """The part of `inferenceConfig` that Converse has no parameter for."""


class NovaSource(RequestBody):
    """Bytes of a file, or where the file lies."""

    __rules__ = (OneOf(fields=("/bytes", "/s3Location")),)

    bytes: Base64 | None = None
    """The file itself; a whole request may hold 25 MB."""
    s3_location: Annotated[NovaS3Location | None, Field(alias="s3Location")] = None
    """The file in a bucket."""


class NovaImage(RequestBody):
    """A picture, up to 8000 pixels a side."""

    format: Literal["jpeg", "png", "gif", "webp"]
    """File format."""
    source: NovaSource
    """The picture."""


class NovaVideo(RequestBody):
    """A clip; up to 1 GB when it lies in S3."""

    format: str
    """File format: mkv, mov, mp4, webm, three_gp, flv, mpeg, mpg or wmv."""
    source: NovaSource
    """The clip."""


class NovaAudio(RequestBody):
    """A sound."""

    format: str
    """File format: mp3, opus, wav, aac, flac, mp4, ogg or mkv."""
    source: NovaSource
    """The sound."""


class NovaDocument(RequestBody):
    """A file to read."""

    format: str
    """File format: pdf, csv, doc, docx, xls, xlsx, html, txt or md."""
    name: str | None = None
    """Name that the model sees; letters, digits, single blanks, hyphens, parentheses and square brackets."""
    source: NovaSource
    """The file."""


class NovaInputToolContent(RequestBody):
    """A piece of a tool's answer: exactly one kind."""

    __rules__ = (OneOf(fields=("/text", "/json", "/image", "/document", "/video")),)

    text: str | None = None
    """Plain words."""
    json_: Annotated[Mapping[str, Any] | None, Field(alias="json")] = None
    """Structured data; must be an object."""
    image: NovaImage | None = None
    """A picture."""
    document: NovaDocument | None = None
    """A file; Nova 2 Lite refuses it here."""
    video: NovaVideo | None = None
    """A clip; Nova 2 Lite refuses it here."""


class NovaInputReasoning(RequestBody):
    """Reasoning of an earlier answer."""

    reasoning_text: Annotated[NovaInputReasoningText | None, Field(alias="reasoningText")] = None
    """The reasoning in words."""
    redacted_content: Annotated[Base64 | None, Field(alias="redactedContent")] = None
    """Reasoning that was encrypted."""


class NovaInputCitationPlace(RequestBody):
    """Where a source is."""

    web: NovaInputWebPlace | None = None
    """A page on the web."""


class NovaInferenceConfig(RequestBody):
    """How long to write, how to sample, and when to stop."""

    __rules__ = (
        OnlyWhen(
            fields=("/temperature", "/topP", "/topK", "/top_p", "/top_k"),
            message="cannot be set when maxReasoningEffort is high",
            when=When(at="/reasoningConfig/maxReasoningEffort", differs=("high",)),
        ),
    )

    max_tokens: Annotated[int | None, Field(alias="maxTokens", ge=1)] = None
    """Most tokens to generate; without it the service decides by the request. At least 1."""
    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: 0 keeps to the likeliest words. Change this or `topP`, not both. 0 to 1. Service default: 0.7."""
    top_p: Annotated[float | None, Field(alias="topP", ge=0.0, le=1.0)] = None
    """Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9."""
    top_k: Annotated[int | None, Field(alias="topK", ge=0)] = None
    """Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0."""
    stop_sequences: Annotated[Sequence[str] | None, Field(alias="stopSequences")] = None
    """Texts at which generation ends; they are not part of the answer."""
    inference_reasoning_config: Annotated[NovaReasoningConfig | None, Field(alias="reasoningConfig")] = None
    """Extended thinking, where the guide's request schema puts it; its programs put it beside `messages`."""
    max_new_tokens: Annotated[int | None, Field(ge=1)] = None
    """Older spelling of `maxTokens`. At least 1."""
    legacy_top_p: Annotated[float | None, Field(alias="top_p", ge=0.0, le=1.0)] = None
    """Older spelling of `topP`. 0 to 1. Service default: 0.9."""
    legacy_top_k: Annotated[int | None, Field(alias="top_k", ge=0)] = None
    """Older spelling of `topK`. At least 0."""


class NovaToolSpec(RequestBody):
    """A tool of your own."""

    name: Annotated[str, Field(max_length=64, min_length=1, pattern="^[a-zA-Z0-9_-]+$")]
    """Name that the model calls it by: letters, digits, underscores, hyphens. 1 to 64 characters."""
    description: str | None = None
    """What the tool does and when to use it."""
    input_schema: Annotated[NovaToolInputSchema, Field(alias="inputSchema")]
    """What the tool takes."""


class NovaToolChoice(RequestBody):
    """Exactly one way to choose."""

    __rules__ = (OneOf(fields=("/auto", "/any", "/tool")),)

    auto: Mapping[str, Any] | None = None
    """The model decides; an empty object."""
    any: Mapping[str, Any] | None = None
    """The model must call some tool; an empty object."""
    tool: NovaToolChoiceTool | None = None
    """The model must call this tool."""


class NovaInputToolResult(RequestBody):
    """What a tool answered."""

    tool_use_id: Annotated[str, Field(alias="toolUseId")]
    """Id of the call that this answers."""
    content: Sequence[NovaInputToolContent]
    """The answer, piece by piece."""
    status: Literal["success", "error"] | None = None
    """Whether the tool succeeded."""
    type: str | None = None
    """Kind of result, on those of a tool that Bedrock ran."""


class NovaInputCitation(RequestBody):
    """One source."""

    title: str | None = None
    """Title of the source."""
    location: NovaInputCitationPlace | None = None
    """Where the source is."""


class NovaTool(RequestBody):
    """One tool: yours, or one that Bedrock runs."""

    __rules__ = (OneOf(fields=("/toolSpec", "/systemTool")),)

    tool_spec: Annotated[NovaToolSpec | None, Field(alias="toolSpec")] = None
    """A tool of your own."""
    system_tool: Annotated[NovaSystemTool | None, Field(alias="systemTool")] = None
    """A tool that Bedrock runs; Nova 2."""


class NovaInputCitations(RequestBody):
    """Sources of a passage."""

    content: Sequence[NovaInputCitedText] | None = None
    """The passage."""
    citations: Sequence[NovaInputCitation] | None = None
    """The sources."""


class NovaToolConfig(RequestBody):
    """What the model may call."""

    tools: Sequence[NovaTool] | None = None
    """The tools."""
    tool_choice: Annotated[NovaToolChoice | None, Field(alias="toolChoice")] = None
    """Whether the model must call a tool, and which."""


class NovaInputBlock(RequestBody):
    """One block of a turn: exactly one kind of content; `cachePoint` may stand beside `text`."""

    __rules__ = (
        OneOf(
            fields=(
                "/text",
                "/image",
                "/video",
                "/audio",
                "/document",
                "/toolUse",
                "/toolResult",
                "/reasoningContent",
                "/citationsContent",
            ),
            message="a block holds exactly one kind of content",
        ),
        Requires(fields=("/cachePoint",), message="a cachePoint stands only beside text", needs=("/text",)),
    )

    text: str | None = None
    """Words of the turn; in a last turn of the assistant, the beginning of the answer."""
    image: NovaImage | None = None
    """A picture; not for Micro."""
    video: NovaVideo | None = None
    """A clip, one for each request; not for Micro."""
    audio: NovaAudio | None = None
    """A sound; only for models that listen."""
    document: NovaDocument | None = None
    """A file to read; the guide promises this for the Converse operations only."""
    tool_use: Annotated[NovaInputToolUse | None, Field(alias="toolUse")] = None
    """A call that the model made, given back as it came."""
    tool_result: Annotated[NovaInputToolResult | None, Field(alias="toolResult")] = None
    """What a tool answered to a call of the turn before."""
    reasoning_content: Annotated[NovaInputReasoning | None, Field(alias="reasoningContent")] = None
    """Reasoning of an earlier answer, given back as it came."""
    citations_content: Annotated[NovaInputCitations | None, Field(alias="citationsContent")] = None
    """Web sources of an earlier answer, given back as they came."""
    cache_point: Annotated[NovaCachePoint | None, Field(alias="cachePoint")] = None
    """Keeps everything up to here in the prompt cache; only beside `text`."""


NovaInputBlockLike = TypeAliasType("NovaInputBlockLike", Annotated[NovaInputBlock | NovaBlock, Echo(NovaInputBlock)])
"""One block of a turn: exactly one kind of content; `cachePoint` may stand beside `text`; or what an answer of `nova` held, as it came."""


class NovaMessage(RequestBody):
    """One turn of the conversation."""

    role: Literal["user", "assistant"]
    """Who speaks; the first turn is the user's, and turns alternate."""
    content: Annotated[Sequence[NovaInputBlockLike], Field(min_length=1)]
    """What is said, block by block; a bare string is refused. At least 1 item."""


NovaMessageLike = TypeAliasType("NovaMessageLike", Annotated[NovaMessage | NovaAnswerMessage, Echo(NovaMessage)])
"""One turn of the conversation; or what an answer of `nova` held, as it came."""


class NovaRequest(BedrockRequest):
    """A conversation, and how the model shall go on with it."""

    __family__ = "nova"
    __rules__ = (
        OnlyWhen(
            fields=(
                "/inferenceConfig/temperature",
                "/inferenceConfig/topP",
                "/inferenceConfig/topK",
                "/inferenceConfig/top_p",
                "/inferenceConfig/top_k",
            ),
            message="cannot be set when maxReasoningEffort is high",
            when=When(at="/reasoningConfig/maxReasoningEffort", differs=("high",)),
        ),
    )

    messages: Annotated[Sequence[NovaMessageLike], Field(min_length=1)]
    """The conversation so far; a last turn of the assistant is continued. At least 1 item."""
    system: Sequence[NovaSystem] | None = None
    """Instructions that stand above the conversation."""
    inference_config: Annotated[NovaInferenceConfig | None, Field(alias="inferenceConfig")] = None
    """How long to write, how to sample, and when to stop."""
    tool_config: Annotated[NovaToolConfig | None, Field(alias="toolConfig")] = None
    """Tools, and whether they must be used."""
    reasoning_config: Annotated[NovaReasoningConfig | None, Field(alias="reasoningConfig")] = None
    """Extended thinking, on Nova 2 only."""
    schema_version: Annotated[Literal["messages-v1"] | None, Field(alias="schemaVersion")] = None
    """Version of this format; may be left out."""
