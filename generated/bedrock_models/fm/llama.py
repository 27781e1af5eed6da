# Generated from specs/meta/llama by bedrock-codegen; do not edit.
"""Meta Llama through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.messages import Message, Messages
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.prompt_formats import Template
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from ..llama.answers import LlamaEvent, LlamaResponse
from ..llama.family import FAMILY
from .models import Model

LLAMA2 = Template(
    begin="<s>",
    system="[INST] <<SYS>>\n{text}\n<</SYS>>\n\n",
    human="[INST] {text} [/INST]",
    human_after_system="{text} [/INST]",
    assistant=" {text} </s><s>",
    special=("[INST]", "[/INST]", "<<SYS>>", "<</SYS>>", "<s>", "</s>"),
    formatted=("<s>[INST]", "[INST]"),
)
LLAMA3 = Template(
    begin="<|begin_of_text|>",
    system="<|start_header_id|>system<|end_header_id|>\n\n{text}<|eot_id|>",
    human="<|start_header_id|>user<|end_header_id|>\n\n{text}<|eot_id|>",
    assistant="<|start_header_id|>assistant<|end_header_id|>\n\n{text}<|eot_id|>",
    end="<|start_header_id|>assistant<|end_header_id|>\n\n",
    image="<|image|>",
    special=(
        "<|begin_of_text|>",
        "<|start_header_id|>",
        "<|end_header_id|>",
        "<|eot_id|>",
        "<|eom_id|>",
        "<|python_tag|>",
        "<|image|>",
    ),
    formatted=("<|begin_of_text|>",),
)
LLAMA4 = Template(
    begin="<|begin_of_text|>",
    system="<|header_start|>system<|header_end|>\n\n{text}<|eot|>",
    human="<|header_start|>user<|header_end|>\n\n{text}<|eot|>",
    assistant="<|header_start|>assistant<|header_end|>\n\n{text}<|eot|>",
    end="<|header_start|>assistant<|header_end|>\n\n",
    image="<|image|>",
    special=("<|begin_of_text|>", "<|header_start|>", "<|header_end|>", "<|eot|>", "<|image|>"),
    formatted=("<|begin_of_text|>",),
)


class LlamaArgs(Everywhere, total=False):
    """What its calls take by name."""

    max_token_count: int | None
    token_count: int | None
    temperature: float | None
    top_p: float | None


class LlamaDefaults(LlamaArgs, Connection, total=False):
    """What an instance takes for all its calls."""


class LlamaModel(BedrockFoundationModel[LlamaEvent, LlamaResponse]):
    """What the classes of this family share."""

    _family = FAMILY
    _places = {"max_token_count": "/max_gen_len", "temperature": "/temperature", "top_p": "/top_p"}
    _prompt_at = "/prompt"
    _reasons = {"stop": "end", "length": "length", "max_tokens": "length"}
    Defaults: TypeAlias = LlamaDefaults

    def _parameters(
        self,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    Details: TypeAlias = CompletionDetails[LlamaResponse]
    Pieces: TypeAlias = TextStream[LlamaEvent, LlamaResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[LlamaEvent, LlamaResponse]

    @typing.overload
    def generate(self, prompt: str, *, stream: Off = False, details: Off = False, **args: Unpack[LlamaArgs]) -> list[str]: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: Off = False, details: On, **args: Unpack[LlamaArgs]) -> Details: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: On, details: Off = False, **args: Unpack[LlamaArgs]) -> Pieces: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: On, details: On, **args: Unpack[LlamaArgs]) -> StreamDetails[Pieces]: ...
    def generate(self, prompt: str, *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service
                default: 512.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5.
            top_p: Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1.
                Service default: 0.9.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        return self._send(self._generate(prompt, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    def chat(
        self, conversation: Messages, *, stream: Off = False, details: Off = False, **args: Unpack[LlamaArgs]
    ) -> list[str]: ...
    @typing.overload
    def chat(self, conversation: Messages, *, stream: Off = False, details: On, **args: Unpack[LlamaArgs]) -> Details: ...
    @typing.overload
    def chat(self, conversation: Messages, *, stream: On, details: Off = False, **args: Unpack[LlamaArgs]) -> Pieces: ...
    @typing.overload
    def chat(self, conversation: Messages, *, stream: On, details: On, **args: Unpack[LlamaArgs]) -> StreamDetails[Pieces]: ...
    def chat(self, conversation: Sequence[Message], *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """Answer the last `Human` of a conversation: perhaps a `System`, then `Human` and `Assistant` in turn.

        Takes what `generate` takes; raises `ConversationError` for a wrong order, and for what this model cannot take.
        """
        return self._send(self._chat(conversation, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: Off = False, details: Off = False, **args: Unpack[LlamaArgs]
    ) -> list[str]: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, stream: Off = False, details: On, **args: Unpack[LlamaArgs]) -> Details: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, stream: On, details: Off = False, **args: Unpack[LlamaArgs]) -> AsyncPieces: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: On, details: On, **args: Unpack[LlamaArgs]
    ) -> StreamDetails[AsyncPieces]: ...
    async def agenerate(self, prompt: str, *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """`generate`, awaited."""
        return await self._asend(self._generate(prompt, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    async def achat(
        self, conversation: Messages, *, stream: Off = False, details: Off = False, **args: Unpack[LlamaArgs]
    ) -> list[str]: ...
    @typing.overload
    async def achat(self, conversation: Messages, *, stream: Off = False, details: On, **args: Unpack[LlamaArgs]) -> Details: ...
    @typing.overload
    async def achat(
        self, conversation: Messages, *, stream: On, details: Off = False, **args: Unpack[LlamaArgs]
    ) -> AsyncPieces: ...
    @typing.overload
    async def achat(
        self, conversation: Messages, *, stream: On, details: On, **args: Unpack[LlamaArgs]
    ) -> StreamDetails[AsyncPieces]: ...
    async def achat(self, conversation: Sequence[Message], *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """`chat`, awaited."""
        return await self._asend(self._chat(conversation, self._parameters(**args), stream=stream, details=details))


class Llama2Chat(LlamaModel):
    """Meta Llama 2 Chat: text."""

    _models = ("meta.llama2-*",)
    _template = LLAMA2
    Id: TypeAlias = (
        Literal["meta.llama2-13b-chat-v1", "meta.llama2-13b-v1", "meta.llama2-70b-chat-v1", "meta.llama2-70b-v1"]
        | Literal[Model.META_LLAMA2_13B_CHAT_V1, Model.META_LLAMA2_13B_V1, Model.META_LLAMA2_70B_CHAT_V1]
        | Literal[Model.META_LLAMA2_70B_V1]
    )

    def __init__(self, model_id: Id | str, **defaults: Unpack[LlamaDefaults]) -> None:
        super().__init__(model_id, **defaults)


class Llama3Instruct(LlamaModel):
    """Meta Llama 3, 3.1, 3.2 and 3.3 Instruct: text; 3.2 11B and 90B look at pictures."""

    _models = ("meta.llama3-*",)
    _images_at = "/images"
    _template = LLAMA3
    Id: TypeAlias = (
        Literal["meta.llama3-1-405b-instruct-v1:0", "us.meta.llama3-1-405b-instruct-v1:0", "meta.llama3-1-70b-instruct-v1:0"]
        | Literal["us.meta.llama3-1-70b-instruct-v1:0", "meta.llama3-1-8b-instruct-v1:0", "us.meta.llama3-1-8b-instruct-v1:0"]
        | Literal["meta.llama3-2-11b-instruct-v1:0", "us.meta.llama3-2-11b-instruct-v1:0", "meta.llama3-2-1b-instruct-v1:0"]
        | Literal["us.meta.llama3-2-1b-instruct-v1:0", "eu.meta.llama3-2-1b-instruct-v1:0", "meta.llama3-2-3b-instruct-v1:0"]
        | Literal["us.meta.llama3-2-3b-instruct-v1:0", "eu.meta.llama3-2-3b-instruct-v1:0", "meta.llama3-2-90b-instruct-v1:0"]
        | Literal["us.meta.llama3-2-90b-instruct-v1:0", "meta.llama3-3-70b-instruct-v1:0", "us.meta.llama3-3-70b-instruct-v1:0"]
        | Literal["meta.llama3-70b-instruct-v1:0", "meta.llama3-8b-instruct-v1:0"]
        | Literal[Model.META_LLAMA3_1_405B_INSTRUCT_V1_0, Model.META_LLAMA3_1_70B_INSTRUCT_V1_0]
        | Literal[Model.META_LLAMA3_1_8B_INSTRUCT_V1_0, Model.META_LLAMA3_2_11B_INSTRUCT_V1_0]
        | Literal[Model.META_LLAMA3_2_1B_INSTRUCT_V1_0, Model.META_LLAMA3_2_3B_INSTRUCT_V1_0]
        | Literal[Model.META_LLAMA3_2_90B_INSTRUCT_V1_0, Model.META_LLAMA3_3_70B_INSTRUCT_V1_0]
        | Literal[Model.META_LLAMA3_70B_INSTRUCT_V1_0, Model.META_LLAMA3_8B_INSTRUCT_V1_0]
    )

    def __init__(self, model_id: Id | str, **defaults: Unpack[LlamaDefaults]) -> None:
        super().__init__(model_id, **defaults)


class Llama4Instruct(LlamaModel):
    """Meta Llama 4 Instruct: text and pictures."""

    _models = ("meta.llama4-*",)
    _images_at = "/images"
    _template = LLAMA4
    Id: TypeAlias = (
        Literal["meta.llama4-maverick-17b-instruct-v1:0", "us.meta.llama4-maverick-17b-instruct-v1:0"]
        | Literal["meta.llama4-scout-17b-instruct-v1:0", "us.meta.llama4-scout-17b-instruct-v1:0"]
        | Literal[Model.META_LLAMA4_MAVERICK_17B_INSTRUCT_V1_0, Model.META_LLAMA4_SCOUT_17B_INSTRUCT_V1_0]
    )

    def __init__(self, model_id: Id | str, **defaults: Unpack[LlamaDefaults]) -> None:
        super().__init__(model_id, **defaults)
