# Generated from specs/bedrock/converse by bedrock-codegen; do not edit.
"""Amazon Bedrock Converse through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, TypeAlias, Unpack

from .._runtime.fm.messages import Message, Messages
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from .._runtime.fm.turns import Turns
from ..converse.answers import ConverseEvent, ConverseResponse
from ..converse.family import FAMILY


class Converse(BedrockFoundationModel[ConverseEvent, ConverseResponse]):
    """Any model that converses, by Converse: what `from_model_id` takes for one whose own format nobody knows."""

    _family = FAMILY
    _places = {
        "max_token_count": "/inferenceConfig/maxTokens",
        "temperature": "/inferenceConfig/temperature",
        "top_p": "/inferenceConfig/topP",
        "stop_sequences": "/inferenceConfig/stopSequences",
    }
    _flat = ("inferenceConfig", "toolConfig")
    _joined = True
    _turns = Turns(
        at="/messages",
        human={"role": "user", "content": [{"text": "$text"}]},
        assistant={"role": "assistant", "content": [{"text": "$text"}]},
        seeing={"role": "user", "content": [{"text": "$text"}, "$images"]},
        image={"image": {"format": "$format", "source": {"bytes": "$base64"}}},
        system=[{"text": "$text"}],
        system_at="/system",
    )
    _reasons = {
        "end_turn": "end",
        "max_tokens": "length",
        "stop_sequence": "stop_sequence",
        "tool_use": "tool_use",
        "content_filtered": "filtered",
        "guardrail_intervened": "filtered",
        "malformed_model_output": "error",
        "malformed_tool_use": "error",
        "model_context_window_exceeded": "length",
    }

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        max_token_count: int | None
        token_count: int | None
        temperature: float | None
        top_p: float | None
        stop_sequences: Sequence[str] | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    Details: TypeAlias = CompletionDetails[ConverseResponse]
    Pieces: TypeAlias = TextStream[ConverseEvent, ConverseResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[ConverseEvent, ConverseResponse]

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
            max_token_count: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that
                the model can. At least 1.
            token_count: Another name of `max_token_count`.
            temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
            top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
            stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
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
