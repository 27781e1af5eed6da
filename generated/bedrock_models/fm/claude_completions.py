# Generated from specs/anthropic/claude_completions by bedrock-codegen; do not edit.
"""Anthropic Claude text completions through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.messages import Message, Messages
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.prompt_formats import Template
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from ..claude_completions.answers import ClaudeCompletionsEvent, ClaudeCompletionsResponse
from ..claude_completions.family import FAMILY, ClaudeCompletionsKnownId
from .models import Model

CLAUDE_TEXT = Template(
    system="{text}",
    human="\n\nHuman: {text}",
    assistant="\n\nAssistant: {text}",
    end="\n\nAssistant:",
    special=("\n\nHuman:", "\n\nAssistant:"),
    formatted=("\n\nHuman:",),
)


class Claude(BedrockFoundationModel[ClaudeCompletionsEvent, ClaudeCompletionsResponse]):
    """One text in, its continuation out: Claude 1, 2 and Instant, all of them ended; Claude 2 and Instant take the Messages format too."""

    _family = FAMILY
    _places = {
        "max_token_count": "/max_tokens_to_sample",
        "temperature": "/temperature",
        "top_p": "/top_p",
        "top_k": "/top_k",
        "stop_sequences": "/stop_sequences",
    }
    _defaults = {"max_token_count": 500}
    _prompt_at = "/prompt"
    _template = CLAUDE_TEXT
    _reasons = {"stop_sequence": "stop_sequence", "max_tokens": "length"}
    Id: TypeAlias = (
        ClaudeCompletionsKnownId
        | Literal[Model.ANTHROPIC_CLAUDE_INSTANT_V1, Model.ANTHROPIC_CLAUDE_V1, Model.ANTHROPIC_CLAUDE_V2]
        | Literal[Model.ANTHROPIC_CLAUDE_V2_1]
    )

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        max_token_count: int | None
        token_count: int | None
        temperature: float | None
        top_p: float | None
        top_k: int | None
        stop_sequences: Sequence[str] | None

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
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    Details: TypeAlias = CompletionDetails[ClaudeCompletionsResponse]
    Pieces: TypeAlias = TextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]

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
            max_token_count: Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1.
            top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
                Service default: 1.
            top_k: How many of the likeliest tokens are drawn from. At least 0. Service default: 250.
            stop_sequences: Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it.
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
