# Generated from specs/amazon/nova by bedrock-codegen; do not edit.
"""Amazon Nova: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import (
    NovaAudio,
    NovaCachePoint,
    NovaConverseInferenceConfig,
    NovaDocument,
    NovaImage,
    NovaInferenceConfig,
    NovaInputBlockLike,
    NovaInputCitation,
    NovaInputCitationPlace,
    NovaInputCitations,
    NovaInputCitedText,
    NovaInputReasoning,
    NovaInputReasoningText,
    NovaInputToolContent,
    NovaInputToolResult,
    NovaInputToolUse,
    NovaInputWebPlace,
    NovaMessageLike,
    NovaReasoningConfig,
    NovaS3Location,
    NovaSource,
    NovaSystem,
    NovaSystemTool,
    NovaTool,
    NovaToolChoice,
    NovaToolChoiceTool,
    NovaToolConfig,
    NovaToolInputSchema,
    NovaToolSpec,
    NovaVideo,
)


class NovaCachePointDict(TypedDict):
    """A mark behind which the prompt is new."""

    type: Literal["default"]
    """Kind of mark."""


class NovaS3LocationDict(TypedDict):
    """An object in S3."""

    uri: str
    """Its address, `s3://bucket/key`."""
    bucketOwner: NotRequired[str]
    """Account that owns the bucket, where it is another one."""


class NovaInputToolUseDict(TypedDict):
    """A call that the model made."""

    toolUseId: str
    """Id that the result refers to."""
    name: str
    """Tool that is called."""
    input: Mapping[str, Any]
    """Arguments of the call."""
    type: NotRequired[str]
    """`tool_use`, or `server_tool_use` for a tool that Bedrock ran."""


class NovaInputReasoningTextDict(TypedDict):
    """Reasoning in words."""

    text: str
    """The words; Nova 2 Lite writes `[REDACTED]`."""
    signature: NotRequired[str]
    """Proof that the model wrote them."""


class NovaInputCitedTextDict(TypedDict):
    """A passage that is backed by sources."""

    text: NotRequired[str]
    """Words of the passage."""


class NovaInputWebPlaceDict(TypedDict):
    """A page on the web."""

    url: NotRequired[str]
    """Address of the page."""
    domain: NotRequired[str]
    """Site that the page belongs to."""


class NovaSystemDict(TypedDict):
    """A piece of the system prompt."""

    text: str
    """Role, rules and context that hold for the whole conversation."""
    cachePoint: NotRequired[NovaCachePointDict | NovaCachePoint]
    """Keeps the system prompt up to here in the prompt cache."""


class NovaReasoningConfigDict(TypedDict):
    """Extended thinking before the answer, on Nova 2; its tokens are billed as output."""

    type: NotRequired[Literal["enabled", "disabled"]]
    """Whether to think. Service default: "disabled"."""
    maxReasoningEffort: NotRequired[Literal["low", "medium", "high"]]
    """How hard: `low` for compound tasks, `medium` for several steps, `high` for proofs; `high` takes no sampling settings."""


class NovaToolInputSchemaDict(TypedDict):
    """What a tool takes."""

    json: Mapping[str, Any]
    """JSON Schema of the arguments: `type` is `object`, with `properties` and `required`; `$defs` and `definitions` are refused."""


class NovaSystemToolDict(TypedDict):
    """A tool that Bedrock runs."""

    name: str
    """`nova_grounding` for search on the web, `nova_code_interpreter` for Python."""


class NovaToolChoiceToolDict(TypedDict):
    """The tool that must be called."""

    name: str
    """Its name."""


class NovaConverseInferenceConfigDict(TypedDict):
    """The part of `inferenceConfig` that Converse has no parameter for."""

    topK: NotRequired[int]
    """Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0."""


class NovaConverseExtrasDict(TypedDict):
    """What these models take by Converse beside its parameters."""

    reasoningConfig: NotRequired[NovaReasoningConfigDict | NovaReasoningConfig]
    """Extended thinking, on Nova 2 only."""
    inferenceConfig: NotRequired[NovaConverseInferenceConfigDict | NovaConverseInferenceConfig]
    """The part of `inferenceConfig` that Converse has no parameter for."""


class NovaSourceDict(TypedDict):
    """Bytes of a file, or where the file lies."""

    bytes: NotRequired[FileContent]
    """The file itself; a whole request may hold 25 MB."""
    s3Location: NotRequired[NovaS3LocationDict | NovaS3Location]
    """The file in a bucket."""


class NovaImageDict(TypedDict):
    """A picture, up to 8000 pixels a side."""

    format: Literal["jpeg", "png", "gif", "webp"]
    """File format."""
    source: NovaSourceDict | NovaSource
    """The picture."""


class NovaVideoDict(TypedDict):
    """A clip; up to 1 GB when it lies in S3."""

    format: str
    """File format: mkv, mov, mp4, webm, three_gp, flv, mpeg, mpg or wmv."""
    source: NovaSourceDict | NovaSource
    """The clip."""


class NovaAudioDict(TypedDict):
    """A sound."""

    format: str
    """File format: mp3, opus, wav, aac, flac, mp4, ogg or mkv."""
    source: NovaSourceDict | NovaSource
    """The sound."""


class NovaDocumentDict(TypedDict):
    """A file to read."""

    format: str
    """File format: pdf, csv, doc, docx, xls, xlsx, html, txt or md."""
    name: NotRequired[str]
    """Name that the model sees; letters, digits, single blanks, hyphens, parentheses and square brackets."""
    source: NovaSourceDict | NovaSource
    """The file."""


class NovaInputToolContentDict(TypedDict):
    """A piece of a tool's answer: exactly one kind."""

    text: NotRequired[str]
    """Plain words."""
    json: NotRequired[Mapping[str, Any]]
    """Structured data; must be an object."""
    image: NotRequired[NovaImageDict | NovaImage]
    """A picture."""
    document: NotRequired[NovaDocumentDict | NovaDocument]
    """A file; Nova 2 Lite refuses it here."""
    video: NotRequired[NovaVideoDict | NovaVideo]
    """A clip; Nova 2 Lite refuses it here."""


class NovaInputReasoningDict(TypedDict):
    """Reasoning of an earlier answer."""

    reasoningText: NotRequired[NovaInputReasoningTextDict | NovaInputReasoningText]
    """The reasoning in words."""
    redactedContent: NotRequired[FileContent]
    """Reasoning that was encrypted."""


class NovaInputCitationPlaceDict(TypedDict):
    """Where a source is."""

    web: NotRequired[NovaInputWebPlaceDict | NovaInputWebPlace]
    """A page on the web."""


class NovaInferenceConfigDict(TypedDict):
    """How long to write, how to sample, and when to stop."""

    maxTokens: NotRequired[int]
    """Most tokens to generate; without it the service decides by the request. At least 1."""
    temperature: NotRequired[float]
    """Randomness: 0 keeps to the likeliest words. Change this or `topP`, not both. 0 to 1. Service default: 0.7."""
    topP: NotRequired[float]
    """Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9."""
    topK: NotRequired[int]
    """Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0."""
    stopSequences: NotRequired[Sequence[str]]
    """Texts at which generation ends; they are not part of the answer."""
    reasoningConfig: NotRequired[NovaReasoningConfigDict | NovaReasoningConfig]
    """Extended thinking, where the guide's request schema puts it; its programs put it beside `messages`."""
    max_new_tokens: NotRequired[int]
    """Older spelling of `maxTokens`. At least 1."""
    top_p: NotRequired[float]
    """Older spelling of `topP`. 0 to 1. Service default: 0.9."""
    top_k: NotRequired[int]
    """Older spelling of `topK`. At least 0."""


class NovaToolSpecDict(TypedDict):
    """A tool of your own."""

    name: str
    """Name that the model calls it by: letters, digits, underscores, hyphens. 1 to 64 characters."""
    description: NotRequired[str]
    """What the tool does and when to use it."""
    inputSchema: NovaToolInputSchemaDict | NovaToolInputSchema
    """What the tool takes."""


class NovaToolChoiceDict(TypedDict):
    """Exactly one way to choose."""

    auto: NotRequired[Mapping[str, Any]]
    """The model decides; an empty object."""
    any: NotRequired[Mapping[str, Any]]
    """The model must call some tool; an empty object."""
    tool: NotRequired[NovaToolChoiceToolDict | NovaToolChoiceTool]
    """The model must call this tool."""


class NovaInputToolResultDict(TypedDict):
    """What a tool answered."""

    toolUseId: str
    """Id of the call that this answers."""
    content: Sequence[NovaInputToolContentDict | NovaInputToolContent]
    """The answer, piece by piece."""
    status: NotRequired[Literal["success", "error"]]
    """Whether the tool succeeded."""
    type: NotRequired[str]
    """Kind of result, on those of a tool that Bedrock ran."""


class NovaInputCitationDict(TypedDict):
    """One source."""

    title: NotRequired[str]
    """Title of the source."""
    location: NotRequired[NovaInputCitationPlaceDict | NovaInputCitationPlace]
    """Where the source is."""


class NovaToolDict(TypedDict):
    """One tool: yours, or one that Bedrock runs."""

    toolSpec: NotRequired[NovaToolSpecDict | NovaToolSpec]
    """A tool of your own."""
    systemTool: NotRequired[NovaSystemToolDict | NovaSystemTool]
    """A tool that Bedrock runs; Nova 2."""


class NovaInputCitationsDict(TypedDict):
    """Sources of a passage."""

    content: NotRequired[Sequence[NovaInputCitedTextDict | NovaInputCitedText]]
    """The passage."""
    citations: NotRequired[Sequence[NovaInputCitationDict | NovaInputCitation]]
    """The sources."""


class NovaToolConfigDict(TypedDict):
    """What the model may call."""

    tools: NotRequired[Sequence[NovaToolDict | NovaTool]]
    """The tools."""
    toolChoice: NotRequired[NovaToolChoiceDict | NovaToolChoice]
    """Whether the model must call a tool, and which."""


class NovaInputBlockDict(TypedDict):
    """One block of a turn: exactly one kind of content; `cachePoint` may stand beside `text`."""

    text: NotRequired[str]
    """Words of the turn; in a last turn of the assistant, the beginning of the answer."""
    image: NotRequired[NovaImageDict | NovaImage]
    """A picture; not for Micro."""
    video: NotRequired[NovaVideoDict | NovaVideo]
    """A clip, one for each request; not for Micro."""
    audio: NotRequired[NovaAudioDict | NovaAudio]
    """A sound; only for models that listen."""
    document: NotRequired[NovaDocumentDict | NovaDocument]
    """A file to read; the guide promises this for the Converse operations only."""
    toolUse: NotRequired[NovaInputToolUseDict | NovaInputToolUse]
    """A call that the model made, given back as it came."""
    toolResult: NotRequired[NovaInputToolResultDict | NovaInputToolResult]
    """What a tool answered to a call of the turn before."""
    reasoningContent: NotRequired[NovaInputReasoningDict | NovaInputReasoning]
    """Reasoning of an earlier answer, given back as it came."""
    citationsContent: NotRequired[NovaInputCitationsDict | NovaInputCitations]
    """Web sources of an earlier answer, given back as they came."""
    cachePoint: NotRequired[NovaCachePointDict | NovaCachePoint]
    """Keeps everything up to here in the prompt cache; only beside `text`."""


class NovaMessageDict(TypedDict):
    """One turn of the conversation."""

    role: Literal["user", "assistant"]
    """Who speaks; the first turn is the user's, and turns alternate."""
    content: Sequence[NovaInputBlockDict | NovaInputBlockLike]
    """What is said, block by block; a bare string is refused. At least 1 item."""


class NovaRequestDict(TypedDict):
    """A conversation, and how the model shall go on with it."""

    messages: Sequence[NovaMessageDict | NovaMessageLike]
    """The conversation so far; a last turn of the assistant is continued. At least 1 item."""
    system: NotRequired[Sequence[NovaSystemDict | NovaSystem]]
    """Instructions that stand above the conversation."""
    inferenceConfig: NotRequired[NovaInferenceConfigDict | NovaInferenceConfig]
    """How long to write, how to sample, and when to stop."""
    toolConfig: NotRequired[NovaToolConfigDict | NovaToolConfig]
    """Tools, and whether they must be used."""
    reasoningConfig: NotRequired[NovaReasoningConfigDict | NovaReasoningConfig]
    """Extended thinking, on Nova 2 only."""
    schemaVersion: NotRequired[Literal["messages-v1"]]
    """Version of this format; may be left out."""


NovaBlockDict: TypeAlias = NovaInputBlockDict
NovaCitationDict: TypeAlias = NovaInputCitationDict
NovaCitationPlaceDict: TypeAlias = NovaInputCitationPlaceDict
NovaCitationsDict: TypeAlias = NovaInputCitationsDict
NovaCitedTextDict: TypeAlias = NovaInputCitedTextDict
NovaReasoningDict: TypeAlias = NovaInputReasoningDict
NovaReasoningTextDict: TypeAlias = NovaInputReasoningTextDict
NovaToolContentDict: TypeAlias = NovaInputToolContentDict
NovaToolResultDict: TypeAlias = NovaInputToolResultDict
NovaToolUseDict: TypeAlias = NovaInputToolUseDict
NovaWebPlaceDict: TypeAlias = NovaInputWebPlaceDict
