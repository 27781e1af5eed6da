# Generated from specs/amazon/nova by bedrock-codegen; do not edit.
"""Amazon Nova through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.calls.call import present
from .._runtime.fm.media import Picture
from .._runtime.fm.messages import Assistant, Conversation, Human, Message
from .._runtime.fm.model import Connection, Everywhere
from .._runtime.fm.text import (
    AsyncTextStream,
    BedrockFoundationModel,
    CompletionDetails,
    StopReason,
    StreamDetails,
    TextStream,
)
from ..nova.answers import NovaEvent, NovaResponse
from ..nova.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "messages": ("messages",),
    "system": ("system",),
    "max_tokens": ("inferenceConfig", "maxTokens"),
    "maxTokens": ("inferenceConfig", "maxTokens"),
    "temperature": ("inferenceConfig", "temperature"),
    "top_p": ("inferenceConfig", "top_p"),
    "topP": ("inferenceConfig", "topP"),
    "top_k": ("inferenceConfig", "top_k"),
    "topK": ("inferenceConfig", "topK"),
    "stop_sequences": ("inferenceConfig", "stopSequences"),
    "stopSequences": ("inferenceConfig", "stopSequences"),
    "inference_reasoning_config": ("inferenceConfig", "reasoningConfig"),
    "reasoningConfig": ("reasoningConfig",),
    "max_new_tokens": ("inferenceConfig", "max_new_tokens"),
    "legacy_top_p": ("inferenceConfig", "top_p"),
    "legacy_top_k": ("inferenceConfig", "top_k"),
    "tools": ("toolConfig", "tools"),
    "tool_choice": ("toolConfig", "toolChoice"),
    "toolChoice": ("toolConfig", "toolChoice"),
    "reasoning_config": ("reasoningConfig",),
    "schema_version": ("schemaVersion",),
    "schemaVersion": ("schemaVersion",),
}
_STOP_REASONS: Mapping[str, StopReason] = {
    "end_turn": "end",
    "max_tokens": "length",
    "stop_sequence": "stop_sequence",
    "tool_use": "tool_use",
    "content_filtered": "filtered",
    "guardrail_intervened": "filtered",
    "malformed_model_output": "error",
    "malformed_tool_use": "error",
    "model_context_window_exceeded": "length",
    "service_unavailable": "error",
    "invalid_query": "error",
    "max_tool_invocations": "other",
}


def _texts(response: NovaResponse) -> list[str]:
    """The texts of a whole answer."""
    return ["".join(item.text for item in response.output.message.content if item.text is not None)]


def _piece(event: NovaEvent) -> str:
    """The text in one event of a stream."""
    return (
        event.content_block_delta.delta.text
        if event.content_block_delta is not None
        and event.content_block_delta.delta is not None
        and event.content_block_delta.delta.text is not None
        else ""
    )


NovaId: TypeAlias = Literal[
    "amazon.nova-2-lite-v1:0",
    "us.amazon.nova-2-lite-v1:0",
    "eu.amazon.nova-2-lite-v1:0",
    "jp.amazon.nova-2-lite-v1:0",
    "global.amazon.nova-2-lite-v1:0",
    "amazon.nova-2-pro-preview-20251202-v1:0",
    "us.amazon.nova-2-pro-preview-20251202-v1:0",
    "eu.amazon.nova-2-pro-preview-20251202-v1:0",
    "apac.amazon.nova-2-pro-preview-20251202-v1:0",
    "amazon.nova-lite-v1:0",
    "us.amazon.nova-lite-v1:0",
    "eu.amazon.nova-lite-v1:0",
    "apac.amazon.nova-lite-v1:0",
    "ca.amazon.nova-lite-v1:0",
    "amazon.nova-micro-v1:0",
    "us.amazon.nova-micro-v1:0",
    "eu.amazon.nova-micro-v1:0",
    "apac.amazon.nova-micro-v1:0",
    "amazon.nova-premier-v1:0",
    "us.amazon.nova-premier-v1:0",
    "amazon.nova-pro-v1:0",
    "us.amazon.nova-pro-v1:0",
    "eu.amazon.nova-pro-v1:0",
    "apac.amazon.nova-pro-v1:0",
    Model.AMAZON_NOVA_2_LITE_V1_0,
    Model.AMAZON_NOVA_2_PRO_PREVIEW_20251202_V1_0,
    Model.AMAZON_NOVA_LITE_V1_0,
    Model.AMAZON_NOVA_MICRO_V1_0,
    Model.AMAZON_NOVA_PREMIER_V1_0,
    Model.AMAZON_NOVA_PRO_V1_0,
]


class NovaParameters(Everywhere, total=False):
    """What the calls of `Nova` take by name."""

    max_token_count: int | None
    """Most tokens to generate; without it the service decides by the request. At least 1."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest words. Change this or `topP`, not both. 0 to 1. Service default: 0.7."""
    top_p: float | None
    """Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9."""
    top_k: int | None
    """Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0."""
    stop_sequences: Sequence[str] | None
    """Texts at which generation ends; they are not part of the answer."""


class NovaDefaults(NovaParameters, Connection, total=False):
    """What `Nova` takes for all its calls."""


class Nova(BedrockFoundationModel[NovaEvent, NovaResponse]):
    """Chat with text, pictures, video, documents and tools: Nova Micro, Lite, Pro, Premier and Nova 2."""

    _family = FAMILY
    _places = {
        "max_token_count": ("inferenceConfig", "maxTokens"),
        "temperature": ("inferenceConfig", "temperature"),
        "top_p": ("inferenceConfig", "topP"),
        "top_k": ("inferenceConfig", "topK"),
        "stop_sequences": ("inferenceConfig", "stopSequences"),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: NovaId | str, **defaults: Unpack[NovaDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: NovaId | str, **defaults: Unpack[NovaDefaults]) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[NovaParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[NovaParameters],
    ) -> CompletionDetails[NovaResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[NovaParameters],
    ) -> TextStream[NovaEvent, NovaResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[NovaParameters],
    ) -> StreamDetails[TextStream[NovaEvent, NovaResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; without it the service decides by the request. At least 1.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest words. Change this or `topP`, not both. 0 to 1. Service
                default: 0.7.
            top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
            top_k: Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0.
            stop_sequences: Texts at which generation ends; they are not part of the answer.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = Conversation.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body, request, asked, given, stream=stream, details=details)

    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[NovaParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[NovaParameters],
    ) -> CompletionDetails[NovaResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[NovaParameters],
    ) -> TextStream[NovaEvent, NovaResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[NovaParameters],
    ) -> StreamDetails[TextStream[NovaEvent, NovaResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Answer the last `Human` of a conversation: perhaps a `System`, then `Human` and `Assistant` in turn.

        Takes what `generate` takes.

        Raises:
            ConversationError: The conversation is out of order, or holds what this model cannot take.
        """
        request = self._conversation(conversation)
        asked = request.messages
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body, request, asked, given, stream=stream, details=details)

    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[NovaParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[NovaParameters],
    ) -> CompletionDetails[NovaResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[NovaParameters],
    ) -> AsyncTextStream[NovaEvent, NovaResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[NovaParameters],
    ) -> StreamDetails[AsyncTextStream[NovaEvent, NovaResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = Conversation.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body, request, asked, given, stream=stream, details=details)

    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[NovaParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[NovaParameters],
    ) -> CompletionDetails[NovaResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[NovaParameters],
    ) -> AsyncTextStream[NovaEvent, NovaResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[NovaParameters],
    ) -> StreamDetails[AsyncTextStream[NovaEvent, NovaResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`chat`, awaited."""
        request = self._conversation(conversation)
        asked = request.messages
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body, request, asked, given, stream=stream, details=details)


def _body(
    conversation: Conversation,
    *,
    max_token_count: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
) -> dict[str, Any]:
    """A conversation as the members of a request."""
    return {
        "messages": [_message(turn) for turn in conversation.turns],
        "system": [{"text": conversation.system}] if conversation.system is not None else None,
        "inferenceConfig": present(
            {
                "maxTokens": max_token_count,
                "temperature": temperature,
                "topP": top_p,
                "topK": top_k,
                "stopSequences": stop_sequences,
            }
        ),
    }


def _message(turn: Human | Assistant) -> dict[str, Any]:
    """A turn as this family writes it."""
    if isinstance(turn, Assistant):
        return {"role": "assistant", "content": [{"text": turn.content}]}
    if turn.images:
        return {
            "role": "user",
            "content": [
                *([{"text": turn.content}] if turn.content else []),
                *[_image(Picture(image)) for image in turn.images],
            ],
        }
    return {"role": "user", "content": [{"text": turn.content}]}


def _image(picture: Picture) -> dict[str, Any]:
    """A picture as this family writes it."""
    return {"image": {"format": picture.format, "source": {"bytes": picture.base64}}}
