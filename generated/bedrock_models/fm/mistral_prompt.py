# Generated from specs/mistral/mistral_prompt by bedrock-codegen; do not edit.
"""Mistral prompts through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.messages import Message, Messages
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.prompt_formats import Template
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from ..mistral_prompt.answers import MistralPromptEvent, MistralPromptResponse
from ..mistral_prompt.family import FAMILY
from .models import Model

MISTRAL = Template(
    begin="<s>",
    system="[INST] {text}\n\n",
    human="[INST] {text} [/INST]",
    human_after_system="{text} [/INST]",
    assistant=" {text}</s>",
    special=("[INST]", "[/INST]", "<s>", "</s>"),
    formatted=("<s>[INST]", "[INST]"),
)


class MistralPromptArgs(Everywhere, total=False):
    """What its calls take by name."""

    max_token_count: int | None
    token_count: int | None
    temperature: float | None
    top_p: float | None
    top_k: int | None
    stop_sequences: Sequence[str] | None


class MistralPromptDefaults(MistralPromptArgs, Connection, total=False):
    """What an instance takes for all its calls."""


class MistralPromptModel(BedrockFoundationModel[MistralPromptEvent, MistralPromptResponse]):
    """What the classes of this family share."""

    _family = FAMILY
    _places = {
        "max_token_count": "/max_tokens",
        "temperature": "/temperature",
        "top_p": "/top_p",
        "top_k": "/top_k",
        "stop_sequences": "/stop",
    }
    _prompt_at = "/prompt"
    _template = MISTRAL
    _reasons = {"stop": "end", "length": "length"}
    Defaults: TypeAlias = MistralPromptDefaults

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

    Details: TypeAlias = CompletionDetails[MistralPromptResponse]
    Pieces: TypeAlias = TextStream[MistralPromptEvent, MistralPromptResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[MistralPromptEvent, MistralPromptResponse]

    @typing.overload
    def generate(
        self, prompt: str, *, stream: Off = False, details: Off = False, **args: Unpack[MistralPromptArgs]
    ) -> list[str]: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: Off = False, details: On, **args: Unpack[MistralPromptArgs]) -> Details: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: On, details: Off = False, **args: Unpack[MistralPromptArgs]) -> Pieces: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: On, details: On, **args: Unpack[MistralPromptArgs]) -> StreamDetails[Pieces]: ...
    def generate(self, prompt: str, *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for
                Large and Small. 1 to 8192.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
            top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
            top_k: How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200.
            stop_sequences: Texts at which generation ends.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        return self._send(self._generate(prompt, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    def chat(
        self, conversation: Messages, *, stream: Off = False, details: Off = False, **args: Unpack[MistralPromptArgs]
    ) -> list[str]: ...
    @typing.overload
    def chat(self, conversation: Messages, *, stream: Off = False, details: On, **args: Unpack[MistralPromptArgs]) -> Details: ...
    @typing.overload
    def chat(self, conversation: Messages, *, stream: On, details: Off = False, **args: Unpack[MistralPromptArgs]) -> Pieces: ...
    @typing.overload
    def chat(
        self, conversation: Messages, *, stream: On, details: On, **args: Unpack[MistralPromptArgs]
    ) -> StreamDetails[Pieces]: ...
    def chat(self, conversation: Sequence[Message], *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """Answer the last `Human` of a conversation: perhaps a `System`, then `Human` and `Assistant` in turn.

        Takes what `generate` takes; raises `ConversationError` for a wrong order, and for what this model cannot take.
        """
        return self._send(self._chat(conversation, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: Off = False, details: Off = False, **args: Unpack[MistralPromptArgs]
    ) -> list[str]: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, stream: Off = False, details: On, **args: Unpack[MistralPromptArgs]) -> Details: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: On, details: Off = False, **args: Unpack[MistralPromptArgs]
    ) -> AsyncPieces: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: On, details: On, **args: Unpack[MistralPromptArgs]
    ) -> StreamDetails[AsyncPieces]: ...
    async def agenerate(self, prompt: str, *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """`generate`, awaited."""
        return await self._asend(self._generate(prompt, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    async def achat(
        self, conversation: Messages, *, stream: Off = False, details: Off = False, **args: Unpack[MistralPromptArgs]
    ) -> list[str]: ...
    @typing.overload
    async def achat(
        self, conversation: Messages, *, stream: Off = False, details: On, **args: Unpack[MistralPromptArgs]
    ) -> Details: ...
    @typing.overload
    async def achat(
        self, conversation: Messages, *, stream: On, details: Off = False, **args: Unpack[MistralPromptArgs]
    ) -> AsyncPieces: ...
    @typing.overload
    async def achat(
        self, conversation: Messages, *, stream: On, details: On, **args: Unpack[MistralPromptArgs]
    ) -> StreamDetails[AsyncPieces]: ...
    async def achat(self, conversation: Sequence[Message], *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """`chat`, awaited."""
        return await self._asend(self._chat(conversation, self._parameters(**args), stream=stream, details=details))


class Mistral(MistralPromptModel):
    """Mistral 7B Instruct and Mistral Small: text."""

    _models = ("mistral.mistral-7b-*", "mistral.mistral-small-*")
    Id: TypeAlias = (
        Literal["mistral.mistral-7b-instruct-v0:2", "mistral.mistral-small-2402-v1:0"]
        | Literal[Model.MISTRAL_MISTRAL_7B_INSTRUCT_V0_2, Model.MISTRAL_MISTRAL_SMALL_2402_V1_0]
    )

    def __init__(self, model_id: Id | str, **defaults: Unpack[MistralPromptDefaults]) -> None:
        super().__init__(model_id, **defaults)


class Mixtral(MistralPromptModel):
    """Mixtral 8x7B Instruct: text."""

    _models = ("mistral.mixtral-*",)
    Id: TypeAlias = Literal["mistral.mixtral-8x7b-instruct-v0:1"] | Literal[Model.MISTRAL_MIXTRAL_8X7B_INSTRUCT_V0_1]

    def __init__(self, model_id: Id | str, **defaults: Unpack[MistralPromptDefaults]) -> None:
        super().__init__(model_id, **defaults)
