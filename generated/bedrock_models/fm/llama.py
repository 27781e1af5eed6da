# Generated from specs/meta/llama by bedrock-codegen; do not edit.
"""Meta Llama through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.fm.media import encoded
from .._runtime.fm.messages import Message
from .._runtime.fm.model import Connection, Everywhere
from .._runtime.fm.prompts import Prompt, Template
from .._runtime.fm.text import (
    AsyncTextStream,
    BedrockFoundationModel,
    CompletionDetails,
    StopReason,
    StreamDetails,
    TextStream,
)
from ..llama.answers import LlamaEvent, LlamaResponse
from ..llama.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "prompt": ("prompt",),
    "max_gen_len": ("max_gen_len",),
    "temperature": ("temperature",),
    "top_p": ("top_p",),
    "images": ("images",),
}
_STOP_REASONS: Mapping[str, StopReason] = {"stop": "end", "length": "length", "max_tokens": "length"}

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


def _texts(response: LlamaResponse) -> list[str]:
    """The texts of a whole answer."""
    return [response.generation]


def _piece(event: LlamaEvent) -> str:
    """The text in one event of a stream."""
    return event.generation if event.generation is not None else ""


Llama2ChatId: TypeAlias = Literal[
    "meta.llama2-13b-chat-v1",
    "meta.llama2-13b-v1",
    "meta.llama2-70b-chat-v1",
    "meta.llama2-70b-v1",
    Model.META_LLAMA2_13B_CHAT_V1,
    Model.META_LLAMA2_13B_V1,
    Model.META_LLAMA2_70B_CHAT_V1,
    Model.META_LLAMA2_70B_V1,
]


class Llama2ChatParameters(Everywhere, total=False):
    """What the calls of `Llama2Chat` take by name."""

    max_token_count: int | None
    """Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service default: 512."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1. Service default: 0.9."""


class Llama2ChatDefaults(Llama2ChatParameters, Connection, total=False):
    """What `Llama2Chat` takes for all its calls."""


class Llama2Chat(BedrockFoundationModel[LlamaEvent, LlamaResponse]):
    """Meta Llama 2 Chat: text."""

    _family = FAMILY
    _models = ("meta.llama2-*",)
    _places = {
        "max_token_count": ("max_gen_len",),
        "temperature": ("temperature",),
        "top_p": ("top_p",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: Llama2ChatId | str, **defaults: Unpack[Llama2ChatDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: Llama2ChatId | str, **defaults: Unpack[Llama2ChatDefaults]) -> Self:
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
        **parameters: Unpack[Llama2ChatParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama2ChatParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama2ChatParameters],
    ) -> TextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama2ChatParameters],
    ) -> StreamDetails[TextStream[LlamaEvent, LlamaResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1.
                Service default: 512.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default:
                0.5.
            top_p: Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to
                1. Service default: 0.9.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = LLAMA2.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_llama2_chat, request, asked, given, stream=stream, details=details)

    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[Llama2ChatParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama2ChatParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama2ChatParameters],
    ) -> TextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama2ChatParameters],
    ) -> StreamDetails[TextStream[LlamaEvent, LlamaResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
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
        request = LLAMA2.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_llama2_chat, request, asked, given, stream=stream, details=details)

    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[Llama2ChatParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama2ChatParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama2ChatParameters],
    ) -> AsyncTextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama2ChatParameters],
    ) -> StreamDetails[AsyncTextStream[LlamaEvent, LlamaResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = LLAMA2.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body_of_llama2_chat, request, asked, given, stream=stream, details=details)

    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[Llama2ChatParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama2ChatParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama2ChatParameters],
    ) -> AsyncTextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama2ChatParameters],
    ) -> StreamDetails[AsyncTextStream[LlamaEvent, LlamaResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`chat`, awaited."""
        request = LLAMA2.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body_of_llama2_chat, request, asked, given, stream=stream, details=details)


def _body_of_llama2_chat(
    prompt: Prompt,
    *,
    max_token_count: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "prompt": prompt.text,
        "max_gen_len": max_token_count,
        "temperature": temperature,
        "top_p": top_p,
    }


Llama3InstructId: TypeAlias = Literal[
    "meta.llama3-1-405b-instruct-v1:0",
    "us.meta.llama3-1-405b-instruct-v1:0",
    "meta.llama3-1-70b-instruct-v1:0",
    "us.meta.llama3-1-70b-instruct-v1:0",
    "meta.llama3-1-8b-instruct-v1:0",
    "us.meta.llama3-1-8b-instruct-v1:0",
    "meta.llama3-2-11b-instruct-v1:0",
    "us.meta.llama3-2-11b-instruct-v1:0",
    "meta.llama3-2-1b-instruct-v1:0",
    "us.meta.llama3-2-1b-instruct-v1:0",
    "eu.meta.llama3-2-1b-instruct-v1:0",
    "meta.llama3-2-3b-instruct-v1:0",
    "us.meta.llama3-2-3b-instruct-v1:0",
    "eu.meta.llama3-2-3b-instruct-v1:0",
    "meta.llama3-2-90b-instruct-v1:0",
    "us.meta.llama3-2-90b-instruct-v1:0",
    "meta.llama3-3-70b-instruct-v1:0",
    "us.meta.llama3-3-70b-instruct-v1:0",
    "meta.llama3-70b-instruct-v1:0",
    "meta.llama3-8b-instruct-v1:0",
    Model.META_LLAMA3_1_405B_INSTRUCT_V1_0,
    Model.META_LLAMA3_1_70B_INSTRUCT_V1_0,
    Model.META_LLAMA3_1_8B_INSTRUCT_V1_0,
    Model.META_LLAMA3_2_11B_INSTRUCT_V1_0,
    Model.META_LLAMA3_2_1B_INSTRUCT_V1_0,
    Model.META_LLAMA3_2_3B_INSTRUCT_V1_0,
    Model.META_LLAMA3_2_90B_INSTRUCT_V1_0,
    Model.META_LLAMA3_3_70B_INSTRUCT_V1_0,
    Model.META_LLAMA3_70B_INSTRUCT_V1_0,
    Model.META_LLAMA3_8B_INSTRUCT_V1_0,
]


class Llama3InstructParameters(Everywhere, total=False):
    """What the calls of `Llama3Instruct` take by name."""

    max_token_count: int | None
    """Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service default: 512."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1. Service default: 0.9."""


class Llama3InstructDefaults(Llama3InstructParameters, Connection, total=False):
    """What `Llama3Instruct` takes for all its calls."""


class Llama3Instruct(BedrockFoundationModel[LlamaEvent, LlamaResponse]):
    """Meta Llama 3, 3.1, 3.2 and 3.3 Instruct: text; 3.2 11B and 90B look at pictures."""

    _family = FAMILY
    _models = ("meta.llama3-*",)
    _places = {
        "max_token_count": ("max_gen_len",),
        "temperature": ("temperature",),
        "top_p": ("top_p",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: Llama3InstructId | str, **defaults: Unpack[Llama3InstructDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: Llama3InstructId | str, **defaults: Unpack[Llama3InstructDefaults]) -> Self:
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
        **parameters: Unpack[Llama3InstructParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama3InstructParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama3InstructParameters],
    ) -> TextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama3InstructParameters],
    ) -> StreamDetails[TextStream[LlamaEvent, LlamaResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1.
                Service default: 512.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default:
                0.5.
            top_p: Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to
                1. Service default: 0.9.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = LLAMA3.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_llama3_instruct, request, asked, given, stream=stream, details=details)

    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[Llama3InstructParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama3InstructParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama3InstructParameters],
    ) -> TextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama3InstructParameters],
    ) -> StreamDetails[TextStream[LlamaEvent, LlamaResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
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
        request = LLAMA3.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_llama3_instruct, request, asked, given, stream=stream, details=details)

    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[Llama3InstructParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama3InstructParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama3InstructParameters],
    ) -> AsyncTextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama3InstructParameters],
    ) -> StreamDetails[AsyncTextStream[LlamaEvent, LlamaResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = LLAMA3.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(
            _body_of_llama3_instruct, request, asked, given, stream=stream, details=details
        )

    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[Llama3InstructParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama3InstructParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama3InstructParameters],
    ) -> AsyncTextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama3InstructParameters],
    ) -> StreamDetails[AsyncTextStream[LlamaEvent, LlamaResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`chat`, awaited."""
        request = LLAMA3.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(
            _body_of_llama3_instruct, request, asked, given, stream=stream, details=details
        )


def _body_of_llama3_instruct(
    prompt: Prompt,
    *,
    max_token_count: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "prompt": prompt.text,
        "images": [encoded(image) for image in prompt.images] or None,
        "max_gen_len": max_token_count,
        "temperature": temperature,
        "top_p": top_p,
    }


Llama4InstructId: TypeAlias = Literal[
    "meta.llama4-maverick-17b-instruct-v1:0",
    "us.meta.llama4-maverick-17b-instruct-v1:0",
    "meta.llama4-scout-17b-instruct-v1:0",
    "us.meta.llama4-scout-17b-instruct-v1:0",
    Model.META_LLAMA4_MAVERICK_17B_INSTRUCT_V1_0,
    Model.META_LLAMA4_SCOUT_17B_INSTRUCT_V1_0,
]


class Llama4InstructParameters(Everywhere, total=False):
    """What the calls of `Llama4Instruct` take by name."""

    max_token_count: int | None
    """Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service default: 512."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1. Service default: 0.9."""


class Llama4InstructDefaults(Llama4InstructParameters, Connection, total=False):
    """What `Llama4Instruct` takes for all its calls."""


class Llama4Instruct(BedrockFoundationModel[LlamaEvent, LlamaResponse]):
    """Meta Llama 4 Instruct: text and pictures."""

    _family = FAMILY
    _models = ("meta.llama4-*",)
    _places = {
        "max_token_count": ("max_gen_len",),
        "temperature": ("temperature",),
        "top_p": ("top_p",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: Llama4InstructId | str, **defaults: Unpack[Llama4InstructDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: Llama4InstructId | str, **defaults: Unpack[Llama4InstructDefaults]) -> Self:
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
        **parameters: Unpack[Llama4InstructParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama4InstructParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama4InstructParameters],
    ) -> TextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama4InstructParameters],
    ) -> StreamDetails[TextStream[LlamaEvent, LlamaResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1.
                Service default: 512.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default:
                0.5.
            top_p: Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to
                1. Service default: 0.9.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = LLAMA4.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_llama4_instruct, request, asked, given, stream=stream, details=details)

    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[Llama4InstructParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama4InstructParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama4InstructParameters],
    ) -> TextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama4InstructParameters],
    ) -> StreamDetails[TextStream[LlamaEvent, LlamaResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
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
        request = LLAMA4.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_llama4_instruct, request, asked, given, stream=stream, details=details)

    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[Llama4InstructParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama4InstructParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama4InstructParameters],
    ) -> AsyncTextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama4InstructParameters],
    ) -> StreamDetails[AsyncTextStream[LlamaEvent, LlamaResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = LLAMA4.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(
            _body_of_llama4_instruct, request, asked, given, stream=stream, details=details
        )

    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[Llama4InstructParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[Llama4InstructParameters],
    ) -> CompletionDetails[LlamaResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[Llama4InstructParameters],
    ) -> AsyncTextStream[LlamaEvent, LlamaResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[Llama4InstructParameters],
    ) -> StreamDetails[AsyncTextStream[LlamaEvent, LlamaResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`chat`, awaited."""
        request = LLAMA4.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(
            _body_of_llama4_instruct, request, asked, given, stream=stream, details=details
        )


def _body_of_llama4_instruct(
    prompt: Prompt,
    *,
    max_token_count: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "prompt": prompt.text,
        "images": [encoded(image) for image in prompt.images] or None,
        "max_gen_len": max_token_count,
        "temperature": temperature,
        "top_p": top_p,
    }
