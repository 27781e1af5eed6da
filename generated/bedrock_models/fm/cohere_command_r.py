# Generated from specs/cohere/cohere_command_r by bedrock-codegen; do not edit.
"""Cohere Command R through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

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
from ..cohere_command_r.answers import CohereCommandREvent, CohereCommandRResponse
from ..cohere_command_r.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "message": ("message",),
    "chat_history": ("chat_history",),
    "preamble": ("preamble",),
    "max_tokens": ("max_tokens",),
    "temperature": ("temperature",),
    "p": ("p",),
    "k": ("k",),
    "stop_sequences": ("stop_sequences",),
    "documents": ("documents",),
    "tools": ("tools",),
    "tool_results": ("tool_results",),
    "search_queries_only": ("search_queries_only",),
    "prompt_truncation": ("prompt_truncation",),
    "frequency_penalty": ("frequency_penalty",),
    "presence_penalty": ("presence_penalty",),
    "seed": ("seed",),
    "return_prompt": ("return_prompt",),
    "raw_prompting": ("raw_prompting",),
    "response_format": ("response_format",),
}
_STOP_REASONS: Mapping[str, StopReason] = {
    "COMPLETE": "end",
    "MAX_TOKENS": "length",
    "STOP_SEQUENCE": "stop_sequence",
    "ERROR": "error",
    "ERROR_TOXIC": "filtered",
    "ERROR_LIMIT": "length",
    "USER_CANCEL": "other",
}


def _texts(response: CohereCommandRResponse) -> list[str]:
    """The texts of a whole answer."""
    return [response.text]


def _piece(event: CohereCommandREvent) -> str:
    """The text in one event of a stream."""
    return event.text if event.event_type == "text-generation" else ""


CommandRId: TypeAlias = Literal[
    "cohere.command-r-plus-v1:0",
    "cohere.command-r-v1:0",
    Model.COHERE_COMMAND_R_PLUS_V1_0,
    Model.COHERE_COMMAND_R_V1_0,
]


class CommandRParameters(Everywhere, total=False):
    """What the calls of `CommandR` take by name."""

    max_token_count: int | None
    """Most tokens to generate; with tools or documents a low value may leave nothing of the answer."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.3."""
    top_p: float | None
    """Share of the probability mass that words are drawn from. 0.01 to 1. Service default: 0.75."""
    k: float | None
    """How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0."""
    stop_sequences: Sequence[str] | None
    """Texts at which generation ends."""
    seed: int | None
    """Makes equal calls likely to give equal answers."""


class CommandRDefaults(CommandRParameters, Connection, total=False):
    """What `CommandR` takes for all its calls."""


class CommandR(BedrockFoundationModel[CohereCommandREvent, CohereCommandRResponse]):
    """Chat with documents, citations and tools: Command R and Command R+. A call holds the new message, and the earlier turns beside it."""

    _family = FAMILY
    _places = {
        "max_token_count": ("max_tokens",),
        "temperature": ("temperature",),
        "top_p": ("p",),
        "k": ("k",),
        "stop_sequences": ("stop_sequences",),
        "seed": ("seed",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: CommandRId | str, **defaults: Unpack[CommandRDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: CommandRId | str, **defaults: Unpack[CommandRDefaults]) -> Self:
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
        **parameters: Unpack[CommandRParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[CommandRParameters],
    ) -> CompletionDetails[CohereCommandRResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[CommandRParameters],
    ) -> TextStream[CohereCommandREvent, CohereCommandRResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[CommandRParameters],
    ) -> StreamDetails[TextStream[CohereCommandREvent, CohereCommandRResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        k: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        seed: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; with tools or documents a low value may leave nothing of the
                answer.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.3.
            top_p: Share of the probability mass that words are drawn from. 0.01 to 1. Service default: 0.75.
            k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
            stop_sequences: Texts at which generation ends.
            seed: Makes equal calls likely to give equal answers.
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
            "k": k,
            "stop_sequences": stop_sequences,
            "seed": seed,
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
        **parameters: Unpack[CommandRParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[CommandRParameters],
    ) -> CompletionDetails[CohereCommandRResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[CommandRParameters],
    ) -> TextStream[CohereCommandREvent, CohereCommandRResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[CommandRParameters],
    ) -> StreamDetails[TextStream[CohereCommandREvent, CohereCommandRResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        k: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        seed: int | None = None,
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
            "k": k,
            "stop_sequences": stop_sequences,
            "seed": seed,
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
        **parameters: Unpack[CommandRParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[CommandRParameters],
    ) -> CompletionDetails[CohereCommandRResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[CommandRParameters],
    ) -> AsyncTextStream[CohereCommandREvent, CohereCommandRResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[CommandRParameters],
    ) -> StreamDetails[AsyncTextStream[CohereCommandREvent, CohereCommandRResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        k: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        seed: int | None = None,
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
            "k": k,
            "stop_sequences": stop_sequences,
            "seed": seed,
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
        **parameters: Unpack[CommandRParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[CommandRParameters],
    ) -> CompletionDetails[CohereCommandRResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[CommandRParameters],
    ) -> AsyncTextStream[CohereCommandREvent, CohereCommandRResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[CommandRParameters],
    ) -> StreamDetails[AsyncTextStream[CohereCommandREvent, CohereCommandRResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        k: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        seed: int | None = None,
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
            "k": k,
            "stop_sequences": stop_sequences,
            "seed": seed,
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
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    seed: int | None = None,
) -> dict[str, Any]:
    """A conversation as the members of a request."""
    return {
        "message": conversation.turns[-1].content,
        "chat_history": [_message(turn) for turn in conversation.turns[:-1]] or None,
        "preamble": conversation.system,
        "max_tokens": max_token_count,
        "temperature": temperature,
        "p": top_p,
        "k": k,
        "stop_sequences": stop_sequences,
        "seed": seed,
    }


def _message(turn: Human | Assistant) -> dict[str, Any]:
    """A turn as this family writes it."""
    if isinstance(turn, Assistant):
        return {"role": "CHATBOT", "message": turn.content}
    return {"role": "USER", "message": turn.content}
