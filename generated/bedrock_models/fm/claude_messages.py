# Generated from specs/anthropic/claude_messages by bedrock-codegen; do not edit.
"""Anthropic Claude through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.messages import Message, Messages
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from .._runtime.fm.turns import Turns
from ..claude_messages.answers import ClaudeEvent, ClaudeResponse
from ..claude_messages.family import FAMILY
from .models import Model


class Claude3(BedrockFoundationModel[ClaudeEvent, ClaudeResponse]):
    """Conversations with Claude in the Messages format: text, images, documents, tools, thinking; every Claude but version 1."""

    _family = FAMILY
    _places = {
        "max_token_count": "/max_tokens",
        "temperature": "/temperature",
        "top_p": "/top_p",
        "top_k": "/top_k",
        "stop_sequences": "/stop_sequences",
    }
    _defaults = {"max_token_count": 500}
    _hidden = ("anthropic_version",)
    _joined = True
    _turns = Turns(
        at="/messages",
        human={"role": "user", "content": "$text"},
        assistant={"role": "assistant", "content": "$text"},
        seeing={"role": "user", "content": [{"type": "text", "text": "$text"}, "$images"]},
        image={"type": "image", "source": {"type": "base64", "media_type": "$media_type", "data": "$base64"}},
        system="$text",
        system_at="/system",
    )
    _reasons = {
        "end_turn": "end",
        "max_tokens": "length",
        "stop_sequence": "stop_sequence",
        "tool_use": "tool_use",
        "refusal": "filtered",
        "model_context_window_exceeded": "length",
        "pause_turn": "other",
        "compaction": "other",
    }
    Id: TypeAlias = (
        Literal["anthropic.claude-3-5-haiku-20241022-v1:0", "us.anthropic.claude-3-5-haiku-20241022-v1:0"]
        | Literal["eu.anthropic.claude-3-5-haiku-20241022-v1:0", "anthropic.claude-3-5-sonnet-20240620-v1:0"]
        | Literal["apac.anthropic.claude-3-5-sonnet-20240620-v1:0", "anthropic.claude-3-5-sonnet-20241022-v2:0"]
        | Literal["apac.anthropic.claude-3-5-sonnet-20241022-v2:0", "anthropic.claude-3-7-sonnet-20250219-v1:0"]
        | Literal["apac.anthropic.claude-3-7-sonnet-20250219-v1:0", "anthropic.claude-3-haiku-20240307-v1:0"]
        | Literal["anthropic.claude-3-opus-20240229-v1:0", "us.anthropic.claude-3-opus-20240229-v1:0"]
        | Literal["eu.anthropic.claude-3-opus-20240229-v1:0", "anthropic.claude-3-sonnet-20240229-v1:0"]
        | Literal["apac.anthropic.claude-3-sonnet-20240229-v1:0", "anthropic.claude-fable-5", "us.anthropic.claude-fable-5"]
        | Literal["global.anthropic.claude-fable-5", "anthropic.claude-fable-5-1", "us.anthropic.claude-fable-5-1"]
        | Literal["us-gov.anthropic.claude-fable-5-1", "global.anthropic.claude-fable-5-1", "anthropic.claude-fable-5-2"]
        | Literal["us.anthropic.claude-fable-5-2", "global.anthropic.claude-fable-5-2"]
        | Literal["anthropic.claude-haiku-4-5-20251001-v1:0", "us.anthropic.claude-haiku-4-5-20251001-v1:0"]
        | Literal["eu.anthropic.claude-haiku-4-5-20251001-v1:0", "jp.anthropic.claude-haiku-4-5-20251001-v1:0"]
        | Literal["au.anthropic.claude-haiku-4-5-20251001-v1:0", "in.anthropic.claude-haiku-4-5-20251001-v1:0"]
        | Literal["global.anthropic.claude-haiku-4-5-20251001-v1:0", "anthropic.claude-haiku-5-5"]
        | Literal["us.anthropic.claude-haiku-5-5", "eu.anthropic.claude-haiku-5-5", "jp.anthropic.claude-haiku-5-5"]
        | Literal["au.anthropic.claude-haiku-5-5", "us-gov.anthropic.claude-haiku-5-5", "global.anthropic.claude-haiku-5-5"]
        | Literal["anthropic.claude-mythos-5", "us.anthropic.claude-mythos-5", "anthropic.claude-mythos-5-1"]
        | Literal["us.anthropic.claude-mythos-5-1", "global.anthropic.claude-mythos-5-1", "anthropic.claude-mythos-5-2"]
        | Literal["global.anthropic.claude-mythos-5-2", "anthropic.claude-mythos-preview", "us.anthropic.claude-mythos-preview"]
        | Literal["apac.anthropic.claude-mythos-preview", "au.anthropic.claude-mythos-preview"]
        | Literal["anthropic.claude-opus-4-1-20250805-v1:0", "us.anthropic.claude-opus-4-1-20250805-v1:0"]
        | Literal["anthropic.claude-opus-4-20250514-v1:0", "us.anthropic.claude-opus-4-20250514-v1:0"]
        | Literal["eu.anthropic.claude-opus-4-20250514-v1:0", "anthropic.claude-opus-4-5-20251101-v1:0"]
        | Literal["us.anthropic.claude-opus-4-5-20251101-v1:0", "eu.anthropic.claude-opus-4-5-20251101-v1:0"]
        | Literal["global.anthropic.claude-opus-4-5-20251101-v1:0", "anthropic.claude-opus-4-6-v1"]
        | Literal["us.anthropic.claude-opus-4-6-v1", "eu.anthropic.claude-opus-4-6-v1", "au.anthropic.claude-opus-4-6-v1"]
        | Literal["global.anthropic.claude-opus-4-6-v1", "anthropic.claude-opus-4-7", "us.anthropic.claude-opus-4-7"]
        | Literal["eu.anthropic.claude-opus-4-7", "jp.anthropic.claude-opus-4-7", "au.anthropic.claude-opus-4-7"]
        | Literal["global.anthropic.claude-opus-4-7", "anthropic.claude-opus-4-8", "us.anthropic.claude-opus-4-8"]
        | Literal["eu.anthropic.claude-opus-4-8", "jp.anthropic.claude-opus-4-8", "au.anthropic.claude-opus-4-8"]
        | Literal["us-gov.anthropic.claude-opus-4-8", "global.anthropic.claude-opus-4-8", "anthropic.claude-opus-5"]
        | Literal["us.anthropic.claude-opus-5", "eu.anthropic.claude-opus-5", "au.anthropic.claude-opus-5"]
        | Literal["in.anthropic.claude-opus-5", "us-gov.anthropic.claude-opus-5", "global.anthropic.claude-opus-5"]
        | Literal["anthropic.claude-opus-5-5", "us.anthropic.claude-opus-5-5", "eu.anthropic.claude-opus-5-5"]
        | Literal["jp.anthropic.claude-opus-5-5", "au.anthropic.claude-opus-5-5", "us-gov.anthropic.claude-opus-5-5"]
        | Literal["global.anthropic.claude-opus-5-5", "anthropic.claude-sonnet-4-20250514-v1:0"]
        | Literal["us.anthropic.claude-sonnet-4-20250514-v1:0", "eu.anthropic.claude-sonnet-4-20250514-v1:0"]
        | Literal["apac.anthropic.claude-sonnet-4-20250514-v1:0", "global.anthropic.claude-sonnet-4-20250514-v1:0"]
        | Literal["anthropic.claude-sonnet-4-5-20250929-v1:0", "us.anthropic.claude-sonnet-4-5-20250929-v1:0"]
        | Literal["eu.anthropic.claude-sonnet-4-5-20250929-v1:0", "jp.anthropic.claude-sonnet-4-5-20250929-v1:0"]
        | Literal["au.anthropic.claude-sonnet-4-5-20250929-v1:0", "us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0"]
        | Literal["global.anthropic.claude-sonnet-4-5-20250929-v1:0", "anthropic.claude-sonnet-4-6"]
        | Literal["us.anthropic.claude-sonnet-4-6", "eu.anthropic.claude-sonnet-4-6", "jp.anthropic.claude-sonnet-4-6"]
        | Literal["au.anthropic.claude-sonnet-4-6", "global.anthropic.claude-sonnet-4-6", "anthropic.claude-sonnet-5"]
        | Literal["us.anthropic.claude-sonnet-5", "eu.anthropic.claude-sonnet-5", "au.anthropic.claude-sonnet-5"]
        | Literal["in.anthropic.claude-sonnet-5", "us-gov.anthropic.claude-sonnet-5", "global.anthropic.claude-sonnet-5"]
        | Literal["anthropic.claude-sonnet-5-5", "us.anthropic.claude-sonnet-5-5", "eu.anthropic.claude-sonnet-5-5"]
        | Literal["au.anthropic.claude-sonnet-5-5", "us-gov.anthropic.claude-sonnet-5-5", "global.anthropic.claude-sonnet-5-5"]
        | Literal[Model.ANTHROPIC_CLAUDE_3_5_HAIKU_20241022_V1_0, Model.ANTHROPIC_CLAUDE_3_5_SONNET_20240620_V1_0]
        | Literal[Model.ANTHROPIC_CLAUDE_3_5_SONNET_20241022_V2_0, Model.ANTHROPIC_CLAUDE_3_7_SONNET_20250219_V1_0]
        | Literal[Model.ANTHROPIC_CLAUDE_3_HAIKU_20240307_V1_0, Model.ANTHROPIC_CLAUDE_3_OPUS_20240229_V1_0]
        | Literal[Model.ANTHROPIC_CLAUDE_3_SONNET_20240229_V1_0, Model.ANTHROPIC_CLAUDE_FABLE_5]
        | Literal[Model.ANTHROPIC_CLAUDE_FABLE_5_1, Model.ANTHROPIC_CLAUDE_FABLE_5_2]
        | Literal[Model.ANTHROPIC_CLAUDE_HAIKU_4_5_20251001_V1_0, Model.ANTHROPIC_CLAUDE_HAIKU_5_5]
        | Literal[Model.ANTHROPIC_CLAUDE_MYTHOS_5, Model.ANTHROPIC_CLAUDE_MYTHOS_5_1, Model.ANTHROPIC_CLAUDE_MYTHOS_5_2]
        | Literal[Model.ANTHROPIC_CLAUDE_MYTHOS_PREVIEW, Model.ANTHROPIC_CLAUDE_OPUS_4_1_20250805_V1_0]
        | Literal[Model.ANTHROPIC_CLAUDE_OPUS_4_20250514_V1_0, Model.ANTHROPIC_CLAUDE_OPUS_4_5_20251101_V1_0]
        | Literal[Model.ANTHROPIC_CLAUDE_OPUS_4_6_V1, Model.ANTHROPIC_CLAUDE_OPUS_4_7, Model.ANTHROPIC_CLAUDE_OPUS_4_8]
        | Literal[Model.ANTHROPIC_CLAUDE_OPUS_5, Model.ANTHROPIC_CLAUDE_OPUS_5_5, Model.ANTHROPIC_CLAUDE_SONNET_4_20250514_V1_0]
        | Literal[Model.ANTHROPIC_CLAUDE_SONNET_4_5_20250929_V1_0, Model.ANTHROPIC_CLAUDE_SONNET_4_6]
        | Literal[Model.ANTHROPIC_CLAUDE_SONNET_5, Model.ANTHROPIC_CLAUDE_SONNET_5_5]
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

    Details: TypeAlias = CompletionDetails[ClaudeResponse]
    Pieces: TypeAlias = TextStream[ClaudeEvent, ClaudeResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[ClaudeEvent, ClaudeResponse]

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
            max_token_count: Most tokens to generate, thinking included; each model has a highest value. At least 0.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to
                1. Service default: 1.
            top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
                Service default: 0.999.
            top_k: How many of the likeliest tokens are drawn from; all when left out. 0 to 500.
            stop_sequences: Texts at which generation ends; the answer names the one that was met. At most 8191 items.
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
