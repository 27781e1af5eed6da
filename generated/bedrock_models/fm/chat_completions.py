# Generated from specs/openai/chat_completions by bedrock-codegen; do not edit.
"""Chat completions through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.fm.media import Picture
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
from ..chat_completions.answers import ChatCompletionsEvent, ChatCompletionsResponse
from ..chat_completions.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "messages": ("messages",),
    "max_tokens": ("max_tokens",),
    "temperature": ("temperature",),
    "top_p": ("top_p",),
    "stop": ("stop",),
    "tools": ("tools",),
    "tool_choice": ("tool_choice",),
    "parallel_tool_calls": ("parallel_tool_calls",),
    "reasoning_effort": ("reasoning_effort",),
    "response_format": ("response_format",),
    "max_completion_tokens": ("max_completion_tokens",),
    "seed": ("seed",),
    "n": ("n",),
    "frequency_penalty": ("frequency_penalty",),
    "presence_penalty": ("presence_penalty",),
    "logit_bias": ("logit_bias",),
    "logprobs": ("logprobs",),
    "top_logprobs": ("top_logprobs",),
    "reasoning": ("reasoning",),
    "reasoning_config": ("reasoning_config",),
    "stream_options": ("stream_options",),
    "user": ("user",),
    "metadata": ("metadata",),
    "store": ("store",),
    "service_tier": ("service_tier",),
    "modalities": ("modalities",),
    "audio": ("audio",),
    "prediction": ("prediction",),
    "prompt_cache_key": ("prompt_cache_key",),
    "safety_identifier": ("safety_identifier",),
    "verbosity": ("verbosity",),
    "text": ("text",),
    "web_search_options": ("web_search_options",),
    "functions": ("functions",),
    "function_call": ("function_call",),
}
_STOP_REASONS: Mapping[str, StopReason] = {
    "stop": "end",
    "length": "length",
    "tool_calls": "tool_use",
    "content_filter": "filtered",
    "function_call": "tool_use",
}


def _texts(response: ChatCompletionsResponse) -> list[str]:
    """The texts of a whole answer."""
    return [choice.message.content for choice in response.choices if choice.message.content is not None]


def _piece(event: ChatCompletionsEvent) -> str:
    """The text in one event of a stream."""
    return "".join(
        choice.delta.content
        for choice in event.choices or ()
        if choice.delta is not None
        if choice.delta.content is not None
    )


ChatCompletionsId: TypeAlias = Literal[
    "deepseek.v3-v1:0",
    "deepseek.v3.2",
    "google.gemma-3-12b-it",
    "google.gemma-3-27b-it",
    "google.gemma-3-4b-it",
    "minimax.minimax-m2",
    "minimax.minimax-m2.1",
    "minimax.minimax-m2.5",
    "mistral.devstral-2-123b",
    "mistral.magistral-small-2509",
    "mistral.ministral-3-14b-instruct",
    "mistral.ministral-3-3b-instruct",
    "mistral.ministral-3-8b-instruct",
    "mistral.mistral-large-3-675b-instruct",
    "mistral.voxtral-mini-3b-2507",
    "mistral.voxtral-small-24b-2507",
    "moonshot.kimi-k2-thinking",
    "moonshotai.kimi-k2.5",
    "moonshotai.kimi-k3",
    "us.moonshotai.kimi-k3",
    "in.moonshotai.kimi-k3",
    "global.moonshotai.kimi-k3",
    "moonshotai.kimi-k3.1",
    "us.moonshotai.kimi-k3.1",
    "in.moonshotai.kimi-k3.1",
    "global.moonshotai.kimi-k3.1",
    "nvidia.nemotron-nano-12b-v2",
    "us-gov.nvidia.nemotron-nano-12b-v2",
    "nvidia.nemotron-nano-3-30b",
    "us-gov.nvidia.nemotron-nano-3-30b",
    "nvidia.nemotron-nano-9b-v2",
    "us-gov.nvidia.nemotron-nano-9b-v2",
    "nvidia.nemotron-super-3-120b",
    "us-gov.nvidia.nemotron-super-3-120b",
    "openai.gpt-6.1-sol",
    "us.openai.gpt-6.1-sol",
    "global.openai.gpt-6.1-sol",
    "openai.gpt-6.1-terra",
    "us.openai.gpt-6.1-terra",
    "global.openai.gpt-6.1-terra",
    "openai.gpt-oss-120b-1:0",
    "us-gov.openai.gpt-oss-120b-1:0",
    "openai.gpt-oss-20b-1:0",
    "us-gov.openai.gpt-oss-20b-1:0",
    "openai.gpt-oss-safeguard-120b",
    "openai.gpt-oss-safeguard-20b",
    "qwen.qwen3-235b-a22b-2507-v1:0",
    "qwen.qwen3-32b-v1:0",
    "qwen.qwen3-coder-30b-a3b-v1:0",
    "qwen.qwen3-coder-480b-a35b-v1:0",
    "qwen.qwen3-coder-next",
    "qwen.qwen3-next-80b-a3b",
    "qwen.qwen3-vl-235b-a22b",
    "writer.palmyra-vision-7b",
    "xai.grok-4.6",
    "us.xai.grok-4.6",
    "us-gov.xai.grok-4.6",
    "global.xai.grok-4.6",
    "xai.grok-4.7",
    "us.xai.grok-4.7",
    "global.xai.grok-4.7",
    "zai.glm-4.7",
    "zai.glm-4.7-flash",
    "zai.glm-5",
    "zai.glm-5.3",
    "us.zai.glm-5.3",
    "global.zai.glm-5.3",
    Model.DEEPSEEK_V3_V1_0,
    Model.DEEPSEEK_V3_2,
    Model.GOOGLE_GEMMA_3_12B_IT,
    Model.GOOGLE_GEMMA_3_27B_IT,
    Model.GOOGLE_GEMMA_3_4B_IT,
    Model.MINIMAX_MINIMAX_M2,
    Model.MINIMAX_MINIMAX_M2_1,
    Model.MINIMAX_MINIMAX_M2_5,
    Model.MISTRAL_DEVSTRAL_2_123B,
    Model.MISTRAL_MAGISTRAL_SMALL_2509,
    Model.MISTRAL_MINISTRAL_3_14B_INSTRUCT,
    Model.MISTRAL_MINISTRAL_3_3B_INSTRUCT,
    Model.MISTRAL_MINISTRAL_3_8B_INSTRUCT,
    Model.MISTRAL_MISTRAL_LARGE_3_675B_INSTRUCT,
    Model.MISTRAL_VOXTRAL_MINI_3B_2507,
    Model.MISTRAL_VOXTRAL_SMALL_24B_2507,
    Model.MOONSHOT_KIMI_K2_THINKING,
    Model.MOONSHOTAI_KIMI_K2_5,
    Model.MOONSHOTAI_KIMI_K3,
    Model.MOONSHOTAI_KIMI_K3_1,
    Model.NVIDIA_NEMOTRON_NANO_12B_V2,
    Model.NVIDIA_NEMOTRON_NANO_3_30B,
    Model.NVIDIA_NEMOTRON_NANO_9B_V2,
    Model.NVIDIA_NEMOTRON_SUPER_3_120B,
    Model.OPENAI_GPT_6_1_SOL,
    Model.OPENAI_GPT_6_1_TERRA,
    Model.OPENAI_GPT_OSS_120B_1_0,
    Model.OPENAI_GPT_OSS_20B_1_0,
    Model.OPENAI_GPT_OSS_SAFEGUARD_120B,
    Model.OPENAI_GPT_OSS_SAFEGUARD_20B,
    Model.QWEN_QWEN3_235B_A22B_2507_V1_0,
    Model.QWEN_QWEN3_32B_V1_0,
    Model.QWEN_QWEN3_CODER_30B_A3B_V1_0,
    Model.QWEN_QWEN3_CODER_480B_A35B_V1_0,
    Model.QWEN_QWEN3_CODER_NEXT,
    Model.QWEN_QWEN3_NEXT_80B_A3B,
    Model.QWEN_QWEN3_VL_235B_A22B,
    Model.WRITER_PALMYRA_VISION_7B,
    Model.XAI_GROK_4_6,
    Model.XAI_GROK_4_7,
    Model.ZAI_GLM_4_7,
    Model.ZAI_GLM_4_7_FLASH,
    Model.ZAI_GLM_5,
    Model.ZAI_GLM_5_3,
]


class ChatCompletionsParameters(Everywhere, total=False):
    """What the calls of `ChatCompletions` take by name."""

    max_token_count: int | None
    """Most tokens to generate, reasoning included; the newest OpenAI models take max_completion_tokens only."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest token; from 0 to 2, with some models to 1."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from: 1 cuts nothing off."""
    stop_sequences: str | Sequence[str] | None
    """Text or texts at which an answer ends; some reasoning models take none."""
    seed: int | None
    """The same seed and request give much the same answer."""


class ChatCompletionsDefaults(ChatCompletionsParameters, Connection, total=False):
    """What `ChatCompletions` takes for all its calls."""


class ChatCompletions(BedrockFoundationModel[ChatCompletionsEvent, ChatCompletionsResponse]):
    """Messages in, choices out, in the form of OpenAI's chat completions: gpt-oss, DeepSeek V3, Qwen3, MiniMax, Kimi, Gemma, Nemotron, GLM, and Mistral's models since mid-2025."""

    _family = FAMILY
    _places = {
        "max_token_count": ("max_tokens",),
        "temperature": ("temperature",),
        "top_p": ("top_p",),
        "stop_sequences": ("stop",),
        "seed": ("seed",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(
        self, model_id: ChatCompletionsId | str, **defaults: Unpack[ChatCompletionsDefaults]
    ) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: ChatCompletionsId | str, **defaults: Unpack[ChatCompletionsDefaults]) -> Self:
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
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> CompletionDetails[ChatCompletionsResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> TextStream[ChatCompletionsEvent, ChatCompletionsResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> StreamDetails[TextStream[ChatCompletionsEvent, ChatCompletionsResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: str | Sequence[str] | None = None,
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
            max_token_count: Most tokens to generate, reasoning included; the newest OpenAI models take
                max_completion_tokens only.
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
        request = Conversation.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
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
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> CompletionDetails[ChatCompletionsResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> TextStream[ChatCompletionsEvent, ChatCompletionsResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> StreamDetails[TextStream[ChatCompletionsEvent, ChatCompletionsResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: str | Sequence[str] | None = None,
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
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> CompletionDetails[ChatCompletionsResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> AsyncTextStream[ChatCompletionsEvent, ChatCompletionsResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> StreamDetails[AsyncTextStream[ChatCompletionsEvent, ChatCompletionsResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: str | Sequence[str] | None = None,
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
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> CompletionDetails[ChatCompletionsResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> AsyncTextStream[ChatCompletionsEvent, ChatCompletionsResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ChatCompletionsParameters],
    ) -> StreamDetails[AsyncTextStream[ChatCompletionsEvent, ChatCompletionsResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: str | Sequence[str] | None = None,
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
    stop_sequences: str | Sequence[str] | None = None,
    seed: int | None = None,
) -> dict[str, Any]:
    """A conversation as the members of a request."""
    return {
        "messages": [
            *(
                [{"role": "system", "content": conversation.system}]
                if conversation.system is not None
                else []
            ),
            *[_message(turn) for turn in conversation.turns],
        ],
        "max_tokens": max_token_count,
        "temperature": temperature,
        "top_p": top_p,
        "stop": stop_sequences,
        "seed": seed,
    }


def _message(turn: Human | Assistant) -> dict[str, Any]:
    """A turn as this family writes it."""
    if isinstance(turn, Assistant):
        return {"role": "assistant", "content": turn.content}
    if turn.images:
        return {
            "role": "user",
            "content": [
                *([{"type": "text", "text": turn.content}] if turn.content else []),
                *[_image(Picture(image)) for image in turn.images],
            ],
        }
    return {"role": "user", "content": turn.content}


def _image(picture: Picture) -> dict[str, Any]:
    """A picture as this family writes it."""
    return {"type": "image_url", "image_url": {"url": picture.data_uri}}
