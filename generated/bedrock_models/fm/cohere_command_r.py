# Generated from specs/cohere/cohere_command_r by bedrock-codegen; do not edit.
"""Cohere Command R through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.messages import Message, Messages
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from .._runtime.fm.turns import Turns
from ..cohere_command_r.answers import CohereCommandREvent, CohereCommandRResponse
from ..cohere_command_r.family import FAMILY, CohereCommandRKnownId
from .models import Model


class CommandR(BedrockFoundationModel[CohereCommandREvent, CohereCommandRResponse]):
    """Chat with documents, citations and tools: Command R and Command R+. A call holds the new message, and the earlier turns beside it."""

    _family = FAMILY
    _places = {
        "max_token_count": "/max_tokens",
        "temperature": "/temperature",
        "top_p": "/p",
        "k": "/k",
        "stop_sequences": "/stop_sequences",
        "seed": "/seed",
    }
    _turns = Turns(
        last="/message",
        at="/chat_history",
        human={"role": "USER", "message": "$text"},
        assistant={"role": "CHATBOT", "message": "$text"},
        system="$text",
        system_at="/preamble",
    )
    _reasons = {
        "COMPLETE": "end",
        "MAX_TOKENS": "length",
        "STOP_SEQUENCE": "stop_sequence",
        "ERROR": "error",
        "ERROR_TOXIC": "filtered",
        "ERROR_LIMIT": "length",
        "USER_CANCEL": "other",
    }
    Id: TypeAlias = CohereCommandRKnownId | Literal[Model.COHERE_COMMAND_R_PLUS_V1_0, Model.COHERE_COMMAND_R_V1_0]

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        max_token_count: int | None
        token_count: int | None
        temperature: float | None
        top_p: float | None
        k: float | None
        stop_sequences: Sequence[str] | None
        seed: int | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        k: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        seed: int | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    Details: TypeAlias = CompletionDetails[CohereCommandRResponse]
    Pieces: TypeAlias = TextStream[CohereCommandREvent, CohereCommandRResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[CohereCommandREvent, CohereCommandRResponse]

    @typing.overload
    def generate(self, prompt: str, *, stream: Off = False, details: Off = False, **args: Unpack[Args]) -> list[str]: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: Off = False, details: On, **args: Unpack[Args]) -> Details: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: On, details: Off = False, **args: Unpack[Args]) -> Pieces: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: On, details: On, **args: Unpack[Args]) -> StreamDetails[Pieces]: ...
    def generate(self, prompt: str, *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; with tools or documents a low value may leave nothing of the answer.
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
        return self._send(self._generate(prompt, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    def chat(self, conversation: Messages, *, stream: Off = False, details: Off = False, **args: Unpack[Args]) -> list[str]: ...
    @typing.overload
    def chat(self, conversation: Messages, *, stream: Off = False, details: On, **args: Unpack[Args]) -> Details: ...
    @typing.overload
    def chat(self, conversation: Messages, *, stream: On, details: Off = False, **args: Unpack[Args]) -> Pieces: ...
    @typing.overload
    def chat(self, conversation: Messages, *, stream: On, details: On, **args: Unpack[Args]) -> StreamDetails[Pieces]: ...
    def chat(self, conversation: Sequence[Message], *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """Answer the last `Human` of a conversation: perhaps a `System`, then `Human` and `Assistant` in turn.

        Takes what `generate` takes; raises `ConversationError` for a wrong order, and for what this model cannot take.
        """
        return self._send(self._chat(conversation, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    async def agenerate(self, prompt: str, *, stream: Off = False, details: Off = False, **args: Unpack[Args]) -> list[str]: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, stream: Off = False, details: On, **args: Unpack[Args]) -> Details: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, stream: On, details: Off = False, **args: Unpack[Args]) -> AsyncPieces: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, stream: On, details: On, **args: Unpack[Args]) -> StreamDetails[AsyncPieces]: ...
    async def agenerate(self, prompt: str, *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """`generate`, awaited."""
        return await self._asend(self._generate(prompt, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    async def achat(
        self, conversation: Messages, *, stream: Off = False, details: Off = False, **args: Unpack[Args]
    ) -> list[str]: ...
    @typing.overload
    async def achat(self, conversation: Messages, *, stream: Off = False, details: On, **args: Unpack[Args]) -> Details: ...
    @typing.overload
    async def achat(self, conversation: Messages, *, stream: On, details: Off = False, **args: Unpack[Args]) -> AsyncPieces: ...
    @typing.overload
    async def achat(
        self, conversation: Messages, *, stream: On, details: On, **args: Unpack[Args]
    ) -> StreamDetails[AsyncPieces]: ...
    async def achat(self, conversation: Sequence[Message], *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """`chat`, awaited."""
        return await self._asend(self._chat(conversation, self._parameters(**args), stream=stream, details=details))
