# Generated from specs/openai/chat_completions by bedrock-codegen; do not edit.
"""Chat completions: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import (
    ChatCompletionsFunction,
    ChatCompletionsFunctionName,
    ChatCompletionsImageUrl,
    ChatCompletionsInputAudio,
    ChatCompletionsInputCall,
    ChatCompletionsInputMessageLike,
    ChatCompletionsInputPart,
    ChatCompletionsInputToolCallLike,
    ChatCompletionsJsonSchema,
    ChatCompletionsNamedTool,
    ChatCompletionsReasoning,
    ChatCompletionsResponseFormat,
    ChatCompletionsStreamOptions,
    ChatCompletionsTextPart,
    ChatCompletionsTool,
)


class ChatCompletionsFunctionMessageDict(TypedDict):
    """What a function gave back, in the first form of tools."""

    role: Literal["function"]
    """Who speaks."""
    name: str
    """The function."""
    content: NotRequired[str | None]
    """The result."""


class ChatCompletionsTextPartDict(TypedDict):
    """Text."""

    type: Literal["text"]
    """Kind of part."""
    text: str
    """The text."""


class ChatCompletionsImageUrlDict(TypedDict):
    """Where a picture is."""

    url: FileContent
    """The picture as a data URI (`data:image/png;base64,...`); whether web addresses are fetched is not known."""
    detail: NotRequired[str]
    """How closely to look: `auto`, `low` or `high`."""


class ChatCompletionsInputAudioDict(TypedDict):
    """Sound and its format."""

    data: FileContent
    """The sound file."""
    format: str
    """Format of the file, such as `mp3` or `wav`."""


class ChatCompletionsRefusalPartDict(TypedDict):
    """That the model declined, as part of what it said before."""

    type: Literal["refusal"]
    """Kind of part."""
    refusal: str
    """Its words."""


class ChatCompletionsInputCallDict(TypedDict):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str
    """The arguments as JSON text."""


class ChatCompletionsFunctionDict(TypedDict):
    """A function on offer."""

    name: str
    """Its name: letters, digits, `_` and `-`."""
    description: NotRequired[str]
    """What it does and when to use it."""
    parameters: NotRequired[Mapping[str, Any]]
    """JSON Schema of its arguments, of type object; without it there are none."""
    strict: NotRequired[bool | None]
    """Whether the arguments must fit the schema exactly."""


class ChatCompletionsFunctionNameDict(TypedDict):
    """A function by name."""

    name: str
    """Its name."""


class ChatCompletionsTextFormatDict(TypedDict):
    """Any text."""

    type: Literal["text"]
    """Kind of form."""


class ChatCompletionsJsonObjectFormatDict(TypedDict):
    """A JSON object; say in a message which."""

    type: Literal["json_object"]
    """Kind of form."""


class ChatCompletionsJsonSchemaDict(TypedDict):
    """A schema with its name."""

    name: str
    """Its name."""
    schema: NotRequired[Mapping[str, Any]]
    """The JSON Schema."""
    description: NotRequired[str]
    """What it is for."""
    strict: NotRequired[bool | None]
    """Whether the answer must fit it exactly."""


class ChatCompletionsReasoningDict(TypedDict):
    """How to reason."""

    effort: NotRequired[str]
    """How long: `low`, `medium`, `high`; newer models also `none`, `xhigh`, `max`."""
    summary: NotRequired[str]
    """How to sum the reasoning up, such as `auto`."""


class ChatCompletionsStreamOptionsDict(TypedDict):
    """What a stream shall carry."""

    include_usage: NotRequired[bool]
    """Whether a last event without choices carries the token counts."""


class ChatCompletionsConverseExtrasDict(TypedDict):
    """What these models take by Converse beside its parameters."""

    reasoning_effort: NotRequired[str | None]
    """How long to reason before the answer: `low`, `medium` or `high` with gpt-oss; DeepSeek V3 reasons only if it is given."""


class ChatCompletionsSystemMessageDict(TypedDict):
    """Instructions for the whole conversation."""

    role: Literal["system"]
    """Who speaks."""
    content: str | Sequence[ChatCompletionsTextPartDict | ChatCompletionsTextPart]
    """Text, or parts of text."""
    name: NotRequired[str]
    """Name that tells speakers of one role apart."""


class ChatCompletionsDeveloperMessageDict(TypedDict):
    """Instructions of the program, as OpenAI's reasoning models call the system message."""

    role: Literal["developer"]
    """Who speaks."""
    content: str | Sequence[ChatCompletionsTextPartDict | ChatCompletionsTextPart]
    """Text, or parts of text."""
    name: NotRequired[str]
    """Name that tells speakers of one role apart."""


class ChatCompletionsToolMessageDict(TypedDict):
    """What a called function gave back."""

    role: Literal["tool"]
    """Who speaks."""
    tool_call_id: str
    """Id of the call that this answers."""
    content: str | Sequence[ChatCompletionsTextPartDict | ChatCompletionsTextPart]
    """The result: text, or parts of text."""
    name: NotRequired[str]
    """Name that tells speakers of one role apart."""


class ChatCompletionsImagePartDict(TypedDict):
    """A picture, for models that see."""

    type: Literal["image_url"]
    """Kind of part."""
    image_url: ChatCompletionsImageUrlDict | ChatCompletionsImageUrl
    """Where the picture is; an object, not the bare address."""


class ChatCompletionsAudioPartDict(TypedDict):
    """Sound, for models that hear (Voxtral)."""

    type: Literal["input_audio"]
    """Kind of part."""
    input_audio: ChatCompletionsInputAudioDict | ChatCompletionsInputAudio
    """The sound."""


class ChatCompletionsInputToolCallDict(TypedDict):
    """A call that the model asked for."""

    id: str
    """Id that the result refers to."""
    type: Literal["function"]
    """Kind of tool."""
    function: ChatCompletionsInputCallDict | ChatCompletionsInputCall
    """Which function, and with what."""


class ChatCompletionsToolDict(TypedDict):
    """A tool on offer."""

    type: Literal["function"]
    """Kind of tool."""
    function: ChatCompletionsFunctionDict | ChatCompletionsFunction
    """The function."""


class ChatCompletionsNamedToolDict(TypedDict):
    """The function that must be called."""

    type: Literal["function"]
    """Kind of tool."""
    function: ChatCompletionsFunctionNameDict | ChatCompletionsFunctionName
    """The function."""


class ChatCompletionsJsonSchemaFormatDict(TypedDict):
    """JSON that fits a schema."""

    type: Literal["json_schema"]
    """Kind of form."""
    json_schema: ChatCompletionsJsonSchemaDict | ChatCompletionsJsonSchema
    """The schema."""


ChatCompletionsInputPartDict: TypeAlias = (
    ChatCompletionsTextPartDict | ChatCompletionsImagePartDict | ChatCompletionsAudioPartDict | ChatCompletionsRefusalPartDict
)
"""One part of a message."""


ChatCompletionsResponseFormatDict: TypeAlias = (
    ChatCompletionsTextFormatDict | ChatCompletionsJsonObjectFormatDict | ChatCompletionsJsonSchemaFormatDict
)
"""The form of the answer."""


class ChatCompletionsUserMessageDict(TypedDict):
    """What the user says and shows."""

    role: Literal["user"]
    """Who speaks."""
    content: str | Sequence[ChatCompletionsInputPartDict | ChatCompletionsInputPart]
    """Text, or parts of text, pictures and sound."""
    name: NotRequired[str]
    """Name that tells speakers of one role apart."""


class ChatCompletionsAssistantMessageDict(TypedDict):
    """What the model said before."""

    role: Literal["assistant"]
    """Who speaks."""
    content: NotRequired[str | Sequence[ChatCompletionsInputPartDict | ChatCompletionsInputPart] | None]
    """Text or parts; may be null, empty or left out where tools were called."""
    tool_calls: NotRequired[Sequence[ChatCompletionsInputToolCallDict | ChatCompletionsInputToolCallLike] | None]
    """The calls that the model asked for."""
    refusal: NotRequired[str | None]
    """Why the model declined."""
    reasoning_content: NotRequired[str | None]
    """The reasoning that came with the answer, where the model wants it back."""
    reasoning: NotRequired[str | None]
    """The same under its other name."""
    function_call: NotRequired[Mapping[str, Any] | None]
    """The first form of tool_calls."""
    annotations: NotRequired[Sequence[Mapping[str, Any]] | None]
    """Notes to the text, as the vendor's own library puts them back."""
    audio: NotRequired[Mapping[str, Any] | None]
    """The spoken answer, as the vendor's own library puts it back."""
    name: NotRequired[str]
    """Name that tells speakers of one role apart."""


ChatCompletionsInputMessageDict: TypeAlias = (
    ChatCompletionsUserMessageDict
    | ChatCompletionsAssistantMessageDict
    | ChatCompletionsSystemMessageDict
    | ChatCompletionsToolMessageDict
    | ChatCompletionsDeveloperMessageDict
    | ChatCompletionsFunctionMessageDict
)
"""One message of the conversation."""


class ChatCompletionsRequestDict(TypedDict):
    """A conversation, how to answer it, and which functions may be called for that."""

    messages: Sequence[ChatCompletionsInputMessageDict | ChatCompletionsInputMessageLike]
    """The conversation, oldest first. At least 1 item."""
    max_tokens: NotRequired[int | None]
    """Most tokens to generate, reasoning included; the newest OpenAI models take max_completion_tokens only."""
    temperature: NotRequired[float | None]
    """Randomness: 0 keeps to the likeliest token; from 0 to 2, with some models to 1."""
    top_p: NotRequired[float | None]
    """Share of the probability mass that tokens are drawn from: 1 cuts nothing off."""
    stop: NotRequired[str | Sequence[str] | None]
    """Text or texts at which an answer ends; some reasoning models take none."""
    tools: NotRequired[Sequence[ChatCompletionsToolDict | ChatCompletionsTool] | None]
    """Functions that the model may ask to be called."""
    tool_choice: NotRequired[
        Literal["auto", "none", "required", "any"] | ChatCompletionsNamedToolDict | ChatCompletionsNamedTool | None
    ]
    """Whether the model may, must or must not call a function, or which; `any` is Mistral's word for `required`."""
    parallel_tool_calls: NotRequired[bool | None]
    """Whether one answer may ask for several calls."""
    reasoning_effort: NotRequired[str | None]
    """How long to reason before the answer: `low`, `medium` or `high` with gpt-oss; DeepSeek V3 reasons only if it is given."""
    response_format: NotRequired[ChatCompletionsResponseFormatDict | ChatCompletionsResponseFormat | None]
    """Whether the answer must be JSON, and of which schema."""
    max_completion_tokens: NotRequired[int | None]
    """Most tokens to generate, reasoning included; the newer name of max_tokens."""
    seed: NotRequired[int | None]
    """The same seed and request give much the same answer."""
    n: NotRequired[int | None]
    """How many answers to generate."""
    frequency_penalty: NotRequired[float | None]
    """Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite."""
    presence_penalty: NotRequired[float | None]
    """Above 0, penalty for tokens that occurred at all; below 0, the opposite."""
    logit_bias: NotRequired[Mapping[str, float] | None]
    """Token id to what is added to its chance, from -100 (never) to 100 (always)."""
    logprobs: NotRequired[bool | None]
    """Whether to return log probabilities of the tokens."""
    top_logprobs: NotRequired[int | None]
    """How many likeliest alternatives to return for each token."""
    reasoning: NotRequired[ChatCompletionsReasoningDict | ChatCompletionsReasoning]
    """The newer, nested form of reasoning_effort; taken by OpenAI's models."""
    reasoning_config: NotRequired[str]
    """How long GLM reasons: `low`, `medium` or `high`."""
    stream_options: NotRequired[ChatCompletionsStreamOptionsDict | ChatCompletionsStreamOptions | None]
    """What a stream shall carry beside the text."""
    user: NotRequired[str | None]
    """Your id of the person that asks."""
    metadata: NotRequired[Mapping[str, str]]
    """Keys and values of your own."""
    store: NotRequired[bool]
    """Whether to keep the answer at the vendor; known to the form, without use on Bedrock."""
    service_tier: NotRequired[str]
    """The vendor's processing tier; on Bedrock the tier is chosen in the options of the call."""
    modalities: NotRequired[Sequence[str]]
    """What to generate, such as `text`; known to the form, no model here speaks."""
    audio: NotRequired[Mapping[str, Any]]
    """Voice and format of a spoken answer; known to the form, no model here speaks."""
    prediction: NotRequired[Mapping[str, Any]]
    """Text that the answer will largely repeat; known to the form."""
    prompt_cache_key: NotRequired[str]
    """Your key for requests with the same beginning; known to the form."""
    safety_identifier: NotRequired[str]
    """Your stable id of the person that asks, for the vendor's safety checks; known to the form."""
    verbosity: NotRequired[str]
    """How wordy to answer; known to the form."""
    text: NotRequired[Mapping[str, Any]]
    """Form of the text, as in the vendor's newer API; known to the form."""
    web_search_options: NotRequired[Mapping[str, Any]]
    """Settings of a web search; known to the form, no model here searches."""
    functions: NotRequired[Sequence[Mapping[str, Any]]]
    """The first form of tools; use tools."""
    function_call: NotRequired[str | Mapping[str, Any]]
    """The first form of tool_choice; use tool_choice."""
    model: NotRequired[str]
    """Id of the model; must be the one that is called, and may be left out."""
    stream: NotRequired[bool]
    """Whether to stream; must agree with the operation, and may be left out."""


ChatCompletionsAudioDict: TypeAlias = ChatCompletionsInputAudioDict
ChatCompletionsCallDict: TypeAlias = ChatCompletionsInputCallDict
ChatCompletionsMessageDict: TypeAlias = ChatCompletionsInputMessageDict
ChatCompletionsPartDict: TypeAlias = ChatCompletionsInputPartDict
ChatCompletionsToolCallDict: TypeAlias = ChatCompletionsInputToolCallDict
