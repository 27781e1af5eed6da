# Generated from specs/openai/chat_completions by bedrock-codegen; do not edit.
"""Chat completions: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.annotations import Echo
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.bodies.files import Base64, DataUri
from .answers import ChatCompletionsMessage, ChatCompletionsToolCall


class ChatCompletionsFunctionMessage(RequestBody):
    """What a function gave back, in the first form of tools."""

    __nullable__ = frozenset(["content"])

    role: Literal["function"] = "function"
    """Who speaks."""
    name: str
    """The function."""
    content: str | None = None
    """The result."""


class ChatCompletionsTextPart(RequestBody):
    """Text."""

    type: Literal["text"] = "text"
    """Kind of part."""
    text: str
    """The text."""


class ChatCompletionsImageUrl(RequestBody):
    """Where a picture is."""

    url: DataUri
    """The picture as a data URI (`data:image/png;base64,...`); whether web addresses are fetched is not known."""
    detail: str | None = None
    """How closely to look: `auto`, `low` or `high`."""


class ChatCompletionsInputAudio(RequestBody):
    """Sound and its format."""

    data: Base64
    """The sound file."""
    format: str
    """Format of the file, such as `mp3` or `wav`."""


class ChatCompletionsRefusalPart(RequestBody):
    """That the model declined, as part of what it said before."""

    type: Literal["refusal"] = "refusal"
    """Kind of part."""
    refusal: str
    """Its words."""


class ChatCompletionsInputCall(RequestBody):
    """A function's name and arguments."""

    name: str
    """The function."""
    arguments: str
    """The arguments as JSON text."""


class ChatCompletionsFunction(RequestBody):
    """A function on offer."""

    __nullable__ = frozenset(["strict"])

    name: str
    """Its name: letters, digits, `_` and `-`."""
    description: str | None = None
    """What it does and when to use it."""
    parameters: Mapping[str, Any] | None = None
    """JSON Schema of its arguments, of type object; without it there are none."""
    strict: bool | None = None
    """Whether the arguments must fit the schema exactly."""


class ChatCompletionsFunctionName(RequestBody):
    """A function by name."""

    name: str
    """Its name."""


class ChatCompletionsTextFormat(RequestBody):
    """Any text."""

    type: Literal["text"] = "text"
    """Kind of form."""


class ChatCompletionsJsonObjectFormat(RequestBody):
    """A JSON object; say in a message which."""

    type: Literal["json_object"] = "json_object"
    """Kind of form."""


class ChatCompletionsJsonSchema(RequestBody):
    """A schema with its name."""

    __nullable__ = frozenset(["strict"])

    name: str
    """Its name."""
    schema_: Annotated[Mapping[str, Any] | None, Field(alias="schema")] = None
    """The JSON Schema."""
    description: str | None = None
    """What it is for."""
    strict: bool | None = None
    """Whether the answer must fit it exactly."""


class ChatCompletionsReasoning(RequestBody):
    """How to reason."""

    effort: str | None = None
    """How long: `low`, `medium`, `high`; newer models also `none`, `xhigh`, `max`."""
    summary: str | None = None
    """How to sum the reasoning up, such as `auto`."""


class ChatCompletionsStreamOptions(RequestBody):
    """What a stream shall carry."""

    include_usage: bool | None = None
    """Whether a last event without choices carries the token counts."""


class ChatCompletionsConverseExtras(RequestBody):
    """What these models take by Converse beside its parameters."""

    __extras_of__ = "chat_completions"
    __nullable__ = frozenset(["reasoning_effort"])

    reasoning_effort: str | None = None
    """How long to reason before the answer: `low`, `medium` or `high` with gpt-oss; DeepSeek V3 reasons only if it is given."""


class ChatCompletionsSystemMessage(RequestBody):
    """Instructions for the whole conversation."""

    role: Literal["system"] = "system"
    """Who speaks."""
    content: str | Sequence[ChatCompletionsTextPart]
    """Text, or parts of text."""
    name: str | None = None
    """Name that tells speakers of one role apart."""


class ChatCompletionsDeveloperMessage(RequestBody):
    """Instructions of the program, as OpenAI's reasoning models call the system message."""

    role: Literal["developer"] = "developer"
    """Who speaks."""
    content: str | Sequence[ChatCompletionsTextPart]
    """Text, or parts of text."""
    name: str | None = None
    """Name that tells speakers of one role apart."""


class ChatCompletionsToolMessage(RequestBody):
    """What a called function gave back."""

    role: Literal["tool"] = "tool"
    """Who speaks."""
    tool_call_id: str
    """Id of the call that this answers."""
    content: str | Sequence[ChatCompletionsTextPart]
    """The result: text, or parts of text."""
    name: str | None = None
    """Name that tells speakers of one role apart."""


class ChatCompletionsImagePart(RequestBody):
    """A picture, for models that see."""

    type: Literal["image_url"] = "image_url"
    """Kind of part."""
    image_url: ChatCompletionsImageUrl
    """Where the picture is; an object, not the bare address."""


class ChatCompletionsAudioPart(RequestBody):
    """Sound, for models that hear (Voxtral)."""

    type: Literal["input_audio"] = "input_audio"
    """Kind of part."""
    input_audio: ChatCompletionsInputAudio
    """The sound."""


class ChatCompletionsInputToolCall(RequestBody):
    """A call that the model asked for."""

    id: str
    """Id that the result refers to."""
    type: Literal["function"] = "function"
    """Kind of tool."""
    function: ChatCompletionsInputCall
    """Which function, and with what."""


class ChatCompletionsTool(RequestBody):
    """A tool on offer."""

    type: Literal["function"] = "function"
    """Kind of tool."""
    function: ChatCompletionsFunction
    """The function."""


class ChatCompletionsNamedTool(RequestBody):
    """The function that must be called."""

    type: Literal["function"] = "function"
    """Kind of tool."""
    function: ChatCompletionsFunctionName
    """The function."""


class ChatCompletionsJsonSchemaFormat(RequestBody):
    """JSON that fits a schema."""

    type: Literal["json_schema"] = "json_schema"
    """Kind of form."""
    json_schema: ChatCompletionsJsonSchema
    """The schema."""


ChatCompletionsInputToolCallLike = TypeAliasType(
    "ChatCompletionsInputToolCallLike",
    Annotated[ChatCompletionsInputToolCall | ChatCompletionsToolCall, Echo(ChatCompletionsInputToolCall)],
)
"""A call that the model asked for; or what an answer of `chat_completions` held, as it came."""


ChatCompletionsInputPart = TypeAliasType(
    "ChatCompletionsInputPart",
    Annotated[
        ChatCompletionsTextPart | ChatCompletionsImagePart | ChatCompletionsAudioPart | ChatCompletionsRefusalPart,
        Field(discriminator="type"),
    ],
)
"""One part of a message."""


ChatCompletionsResponseFormat = TypeAliasType(
    "ChatCompletionsResponseFormat",
    Annotated[
        ChatCompletionsTextFormat | ChatCompletionsJsonObjectFormat | ChatCompletionsJsonSchemaFormat, Field(discriminator="type")
    ],
)
"""The form of the answer."""


class ChatCompletionsUserMessage(RequestBody):
    """What the user says and shows."""

    role: Literal["user"] = "user"
    """Who speaks."""
    content: str | Sequence[ChatCompletionsInputPart]
    """Text, or parts of text, pictures and sound."""
    name: str | None = None
    """Name that tells speakers of one role apart."""


class ChatCompletionsAssistantMessage(RequestBody):
    """What the model said before."""

    __nullable__ = frozenset(
        ["annotations", "audio", "content", "function_call", "reasoning", "reasoning_content", "refusal", "tool_calls"]
    )

    role: Literal["assistant"] = "assistant"
    """Who speaks."""
    content: str | Sequence[ChatCompletionsInputPart] | None = None
    """Text or parts; may be null, empty or left out where tools were called."""
    tool_calls: Sequence[ChatCompletionsInputToolCallLike] | None = None
    """The calls that the model asked for."""
    refusal: str | None = None
    """Why the model declined."""
    reasoning_content: str | None = None
    """The reasoning that came with the answer, where the model wants it back."""
    reasoning: str | None = None
    """The same under its other name."""
    function_call: Mapping[str, Any] | None = None
    """The first form of tool_calls."""
    annotations: Sequence[Mapping[str, Any]] | None = None
    """Notes to the text, as the vendor's own library puts them back."""
    audio: Mapping[str, Any] | None = None
    """The spoken answer, as the vendor's own library puts it back."""
    name: str | None = None
    """Name that tells speakers of one role apart."""


ChatCompletionsInputMessage = TypeAliasType(
    "ChatCompletionsInputMessage",
    Annotated[
        ChatCompletionsUserMessage
        | ChatCompletionsAssistantMessage
        | ChatCompletionsSystemMessage
        | ChatCompletionsToolMessage
        | ChatCompletionsDeveloperMessage
        | ChatCompletionsFunctionMessage,
        Field(discriminator="role"),
    ],
)
"""One message of the conversation."""


ChatCompletionsInputMessageLike = TypeAliasType(
    "ChatCompletionsInputMessageLike",
    Annotated[ChatCompletionsInputMessage | ChatCompletionsMessage, Echo(ChatCompletionsInputMessage)],
)
"""One message of the conversation; or what an answer of `chat_completions` held, as it came."""


class ChatCompletionsRequest(BedrockRequest):
    """A conversation, how to answer it, and which functions may be called for that."""

    __family__ = "chat_completions"
    __nullable__ = frozenset(
        [
            "frequency_penalty",
            "logit_bias",
            "logprobs",
            "max_completion_tokens",
            "max_tokens",
            "n",
            "parallel_tool_calls",
            "presence_penalty",
            "reasoning_effort",
            "response_format",
            "seed",
            "stop",
            "stream_options",
            "temperature",
            "tool_choice",
            "tools",
            "top_logprobs",
            "top_p",
            "user",
        ]
    )

    messages: Annotated[Sequence[ChatCompletionsInputMessageLike], Field(min_length=1)]
    """The conversation, oldest first. At least 1 item."""
    max_tokens: int | None = None
    """Most tokens to generate, reasoning included; the newest OpenAI models take max_completion_tokens only."""
    temperature: float | None = None
    """Randomness: 0 keeps to the likeliest token; from 0 to 2, with some models to 1."""
    top_p: float | None = None
    """Share of the probability mass that tokens are drawn from: 1 cuts nothing off."""
    stop: str | Sequence[str] | None = None
    """Text or texts at which an answer ends; some reasoning models take none."""
    tools: Sequence[ChatCompletionsTool] | None = None
    """Functions that the model may ask to be called."""
    tool_choice: Literal["auto", "none", "required", "any"] | ChatCompletionsNamedTool | None = None
    """Whether the model may, must or must not call a function, or which; `any` is Mistral's word for `required`."""
    parallel_tool_calls: bool | None = None
    """Whether one answer may ask for several calls."""
    reasoning_effort: str | None = None
    """How long to reason before the answer: `low`, `medium` or `high` with gpt-oss; DeepSeek V3 reasons only if it is given."""
    response_format: ChatCompletionsResponseFormat | None = None
    """Whether the answer must be JSON, and of which schema."""
    max_completion_tokens: int | None = None
    """Most tokens to generate, reasoning included; the newer name of max_tokens."""
    seed: int | None = None
    """The same seed and request give much the same answer."""
    n: int | None = None
    """How many answers to generate."""
    frequency_penalty: float | None = None
    """Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite."""
    presence_penalty: float | None = None
    """Above 0, penalty for tokens that occurred at all; below 0, the opposite."""
    logit_bias: Mapping[str, float] | None = None
    """Token id to what is added to its chance, from -100 (never) to 100 (always)."""
    logprobs: bool | None = None
    """Whether to return log probabilities of the tokens."""
    top_logprobs: int | None = None
    """How many likeliest alternatives to return for each token."""
    reasoning: ChatCompletionsReasoning | None = None
    """The newer, nested form of reasoning_effort; taken by OpenAI's models."""
    reasoning_config: str | None = None
    """How long GLM reasons: `low`, `medium` or `high`."""
    stream_options: ChatCompletionsStreamOptions | None = None
    """What a stream shall carry beside the text."""
    user: str | None = None
    """Your id of the person that asks."""
    metadata: Mapping[str, str] | None = None
    """Keys and values of your own."""
    store: bool | None = None
    """Whether to keep the answer at the vendor; known to the form, without use on Bedrock."""
    service_tier: str | None = None
    """The vendor's processing tier; on Bedrock the tier is chosen in the options of the call."""
    modalities: Sequence[str] | None = None
    """What to generate, such as `text`; known to the form, no model here speaks."""
    audio: Mapping[str, Any] | None = None
    """Voice and format of a spoken answer; known to the form, no model here speaks."""
    prediction: Mapping[str, Any] | None = None
    """Text that the answer will largely repeat; known to the form."""
    prompt_cache_key: str | None = None
    """Your key for requests with the same beginning; known to the form."""
    safety_identifier: str | None = None
    """Your stable id of the person that asks, for the vendor's safety checks; known to the form."""
    verbosity: str | None = None
    """How wordy to answer; known to the form."""
    text: Mapping[str, Any] | None = None
    """Form of the text, as in the vendor's newer API; known to the form."""
    web_search_options: Mapping[str, Any] | None = None
    """Settings of a web search; known to the form, no model here searches."""
    functions: Sequence[Mapping[str, Any]] | None = None
    """The first form of tools; use tools."""
    function_call: str | Mapping[str, Any] | None = None
    """The first form of tool_choice; use tool_choice."""
    model: str | None = None
    """Id of the model; must be the one that is called, and may be left out."""
    stream: bool | None = None
    """Whether to stream; must agree with the operation, and may be left out."""
