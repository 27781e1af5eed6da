# Generated from specs/mistral/mistral_chat by bedrock-codegen; do not edit.
"""Mistral chat through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

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
from ..mistral_chat.answers import MistralChatEvent, MistralChatResponse
from ..mistral_chat.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "messages": ("messages",),
    "max_tokens": ("max_tokens",),
    "temperature": ("temperature",),
    "top_p": ("top_p",),
    "tools": ("tools",),
    "tool_choice": ("tool_choice",),
    "stop": ("stop",),
    "response_format": ("response_format",),
    "random_seed": ("random_seed",),
    "safe_prompt": ("safe_prompt",),
    "presence_penalty": ("presence_penalty",),
    "frequency_penalty": ("frequency_penalty",),
    "n": ("n",),
    "top_k": ("top_k",),
    "parallel_tool_calls": ("parallel_tool_calls",),
    "prediction": ("prediction",),
}
_STOP_REASONS: Mapping[str, StopReason] = {
    "stop": "end",
    "length": "length",
    "tool_calls": "tool_use",
    "model_length": "length",
    "error": "error",
}


def _texts(response: MistralChatResponse) -> list[str]:
    """The texts of a whole answer."""
    return [choice.message.content for choice in response.choices if choice.message.content is not None]


def _piece(event: MistralChatEvent) -> str:
    """The text in one event of a stream."""
    text = "".join(
        choice.delta.content
        for choice in event.choices or ()
        if choice.delta is not None
        if choice.delta.content is not None
    )
    if text:
        return text
    return "".join(
        choice.message.content
        for choice in event.choices or ()
        if choice.message is not None
        if choice.message.content is not None
    )


MistralLargeId: TypeAlias = Literal[
    "mistral.mistral-large-2402-v1:0",
    "mistral.mistral-large-2407-v1:0",
    "mistral.pixtral-large-2502-v1:0",
    "us.mistral.pixtral-large-2502-v1:0",
    "eu.mistral.pixtral-large-2502-v1:0",
    Model.MISTRAL_MISTRAL_LARGE_2402_V1_0,
    Model.MISTRAL_MISTRAL_LARGE_2407_V1_0,
    Model.MISTRAL_PIXTRAL_LARGE_2502_V1_0,
]


class MistralLargeParameters(Everywhere, total=False):
    """What the calls of `MistralLarge` take by name."""

    max_token_count: int | None
    """Most tokens to generate. At least 1. Service default: 8192."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest token. At least 0. Service default: 0.7."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1."""
    top_k: int | None
    """How many of the likeliest tokens are drawn from."""
    stop_sequences: str | Sequence[str] | None
    """Text or texts at which the answer ends; not known to work with every model."""


class MistralLargeDefaults(MistralLargeParameters, Connection, total=False):
    """What `MistralLarge` takes for all its calls."""


class MistralLarge(BedrockFoundationModel[MistralChatEvent, MistralChatResponse]):
    """Messages in, choices out, with tools: Mistral Large 2407, Pixtral Large with pictures, and the Large and Small of February 2024."""

    _family = FAMILY
    _places = {
        "max_token_count": ("max_tokens",),
        "temperature": ("temperature",),
        "top_p": ("top_p",),
        "top_k": ("top_k",),
        "stop_sequences": ("stop",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: MistralLargeId | str, **defaults: Unpack[MistralLargeDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: MistralLargeId | str, **defaults: Unpack[MistralLargeDefaults]) -> Self:
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
        **parameters: Unpack[MistralLargeParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MistralLargeParameters],
    ) -> CompletionDetails[MistralChatResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MistralLargeParameters],
    ) -> TextStream[MistralChatEvent, MistralChatResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MistralLargeParameters],
    ) -> StreamDetails[TextStream[MistralChatEvent, MistralChatResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: str | Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate. At least 1. Service default: 8192.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token. At least 0. Service default: 0.7.
            top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
            top_k: How many of the likeliest tokens are drawn from.
            stop_sequences: Text or texts at which the answer ends; not known to work with every model.
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
        **parameters: Unpack[MistralLargeParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MistralLargeParameters],
    ) -> CompletionDetails[MistralChatResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MistralLargeParameters],
    ) -> TextStream[MistralChatEvent, MistralChatResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MistralLargeParameters],
    ) -> StreamDetails[TextStream[MistralChatEvent, MistralChatResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: str | Sequence[str] | None = None,
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
        **parameters: Unpack[MistralLargeParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MistralLargeParameters],
    ) -> CompletionDetails[MistralChatResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MistralLargeParameters],
    ) -> AsyncTextStream[MistralChatEvent, MistralChatResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MistralLargeParameters],
    ) -> StreamDetails[AsyncTextStream[MistralChatEvent, MistralChatResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: str | Sequence[str] | None = None,
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
        **parameters: Unpack[MistralLargeParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MistralLargeParameters],
    ) -> CompletionDetails[MistralChatResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MistralLargeParameters],
    ) -> AsyncTextStream[MistralChatEvent, MistralChatResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MistralLargeParameters],
    ) -> StreamDetails[AsyncTextStream[MistralChatEvent, MistralChatResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: str | Sequence[str] | None = None,
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
    stop_sequences: str | Sequence[str] | None = None,
) -> dict[str, Any]:
    """A conversation as the members of a request."""
    return {
        "messages": [
            *(
                [{"role": "system", "content": conversation.system}]
                if conversation.system is not None
                else []
            ),
            *[_message(turn) for turn in conversation.turns],
        ],
        "max_tokens": max_token_count,
        "temperature": temperature,
        "top_p": top_p,
        "top_k": top_k,
        "stop": stop_sequences,
    }


def _message(turn: Human | Assistant) -> dict[str, Any]:
    """A turn as this family writes it."""
    if isinstance(turn, Assistant):
        return {"role": "assistant", "content": turn.content}
    if turn.images:
        return {
            "role": "user",
            "content": [
                *([{"type": "text", "text": turn.content}] if turn.content else []),
                *[_image(Picture(image)) for image in turn.images],
            ],
        }
    return {"role": "user", "content": turn.content}


def _image(picture: Picture) -> dict[str, Any]:
    """A picture as this family writes it."""
    return {"type": "image_url", "image_url": {"url": picture.data_uri}}
