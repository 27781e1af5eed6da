# Generated from specs/openai/chat_completions by bedrock-codegen; do not edit.
"""Chat completions through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.messages import Message, Messages
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from .._runtime.fm.turns import Turns
from ..chat_completions.answers import ChatCompletionsEvent, ChatCompletionsResponse
from ..chat_completions.family import FAMILY, ChatCompletionsKnownId
from .models import Model


class ChatCompletions(BedrockFoundationModel[ChatCompletionsEvent, ChatCompletionsResponse]):
    """Messages in, choices out, in the form of OpenAI's chat completions: gpt-oss, DeepSeek V3, Qwen3, MiniMax, Kimi, Gemma, Nemotron, GLM, and Mistral's models since mid-2025."""

    _family = FAMILY
    _places = {
        "max_token_count": "/max_tokens",
        "temperature": "/temperature",
        "top_p": "/top_p",
        "stop_sequences": "/stop",
        "seed": "/seed",
    }
    _hidden = ("stream", "model")
    _turns = Turns(
        at="/messages",
        human={"role": "user", "content": "$text"},
        assistant={"role": "assistant", "content": "$text"},
        seeing={"role": "user", "content": [{"type": "text", "text": "$text"}, "$images"]},
        image={"type": "image_url", "image_url": {"url": "$data_uri"}},
        system={"role": "system", "content": "$text"},
    )
    _reasons = {
        "stop": "end",
        "length": "length",
        "tool_calls": "tool_use",
        "content_filter": "filtered",
        "function_call": "tool_use",
    }
    Id: TypeAlias = (
        ChatCompletionsKnownId
        | Literal[Model.DEEPSEEK_V3_V1_0, Model.DEEPSEEK_V3_2, Model.GOOGLE_GEMMA_3_12B_IT, Model.GOOGLE_GEMMA_3_27B_IT]
        | Literal[Model.GOOGLE_GEMMA_3_4B_IT, Model.MINIMAX_MINIMAX_M2, Model.MINIMAX_MINIMAX_M2_1, Model.MINIMAX_MINIMAX_M2_5]
        | Literal[Model.MISTRAL_DEVSTRAL_2_123B, Model.MISTRAL_MAGISTRAL_SMALL_2509, Model.MISTRAL_MINISTRAL_3_14B_INSTRUCT]
        | Literal[Model.MISTRAL_MINISTRAL_3_3B_INSTRUCT, Model.MISTRAL_MINISTRAL_3_8B_INSTRUCT]
        | Literal[Model.MISTRAL_MISTRAL_LARGE_3_675B_INSTRUCT, Model.MISTRAL_VOXTRAL_MINI_3B_2507]
        | Literal[Model.MISTRAL_VOXTRAL_SMALL_24B_2507, Model.MOONSHOT_KIMI_K2_THINKING, Model.MOONSHOTAI_KIMI_K2_5]
        | Literal[Model.MOONSHOTAI_KIMI_K3, Model.MOONSHOTAI_KIMI_K3_1, Model.NVIDIA_NEMOTRON_NANO_12B_V2]
        | Literal[Model.NVIDIA_NEMOTRON_NANO_3_30B, Model.NVIDIA_NEMOTRON_NANO_9B_V2, Model.NVIDIA_NEMOTRON_SUPER_3_120B]
        | Literal[Model.OPENAI_GPT_6_1_SOL, Model.OPENAI_GPT_6_1_TERRA, Model.OPENAI_GPT_OSS_120B_1_0]
        | Literal[Model.OPENAI_GPT_OSS_20B_1_0, Model.OPENAI_GPT_OSS_SAFEGUARD_120B, Model.OPENAI_GPT_OSS_SAFEGUARD_20B]
        | Literal[Model.QWEN_QWEN3_235B_A22B_2507_V1_0, Model.QWEN_QWEN3_32B_V1_0, Model.QWEN_QWEN3_CODER_30B_A3B_V1_0]
        | Literal[Model.QWEN_QWEN3_CODER_480B_A35B_V1_0, Model.QWEN_QWEN3_CODER_NEXT, Model.QWEN_QWEN3_NEXT_80B_A3B]
        | Literal[Model.QWEN_QWEN3_VL_235B_A22B, Model.WRITER_PALMYRA_VISION_7B, Model.XAI_GROK_4_6, Model.XAI_GROK_4_7]
        | Literal[Model.ZAI_GLM_4_7, Model.ZAI_GLM_4_7_FLASH, Model.ZAI_GLM_5, Model.ZAI_GLM_5_3]
    )

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        max_token_count: int | None
        token_count: int | None
        temperature: float | None
        top_p: float | None
        stop_sequences: str | Sequence[str] | None
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
        stop_sequences: str | Sequence[str] | None = None,
        seed: int | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    Details: TypeAlias = CompletionDetails[ChatCompletionsResponse]
    Pieces: TypeAlias = TextStream[ChatCompletionsEvent, ChatCompletionsResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[ChatCompletionsEvent, ChatCompletionsResponse]

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
            max_token_count: Most tokens to generate, reasoning included; the newest OpenAI models take max_completion_tokens
                only.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token; from 0 to 2, with some models to 1.
            top_p: Share of the probability mass that tokens are drawn from: 1 cuts nothing off.
            stop_sequences: Text or texts at which an answer ends; some reasoning models take none.
            seed: The same seed and request give much the same answer.
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
