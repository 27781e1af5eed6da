# Generated from specs/amazon/nova by bedrock-codegen; do not edit.
"""Amazon Nova through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.messages import Message, Messages
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from .._runtime.fm.turns import Turns
from ..nova.answers import NovaEvent, NovaResponse
from ..nova.family import FAMILY, NovaKnownId
from .models import Model


class Nova(BedrockFoundationModel[NovaEvent, NovaResponse]):
    """Chat with text, pictures, video, documents and tools: Nova Micro, Lite, Pro, Premier and Nova 2."""

    _family = FAMILY
    _places = {
        "max_token_count": "/inferenceConfig/maxTokens",
        "temperature": "/inferenceConfig/temperature",
        "top_p": "/inferenceConfig/topP",
        "top_k": "/inferenceConfig/topK",
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
        "service_unavailable": "error",
        "invalid_query": "error",
        "max_tool_invocations": "other",
    }
    Id: TypeAlias = (
        NovaKnownId
        | Literal[Model.AMAZON_NOVA_2_LITE_V1_0, Model.AMAZON_NOVA_2_PRO_PREVIEW_20251202_V1_0, Model.AMAZON_NOVA_LITE_V1_0]
        | Literal[Model.AMAZON_NOVA_MICRO_V1_0, Model.AMAZON_NOVA_PREMIER_V1_0, Model.AMAZON_NOVA_PRO_V1_0]
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

    Details: TypeAlias = CompletionDetails[NovaResponse]
    Pieces: TypeAlias = TextStream[NovaEvent, NovaResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[NovaEvent, NovaResponse]

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
            max_token_count: Most tokens to generate; without it the service decides by the request. At least 1.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest words. Change this or `top_p`, not both. 0 to 1. Service
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
