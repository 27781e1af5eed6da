# Generated from specs/deepseek/deepseek_r1 by bedrock-codegen; do not edit.
"""DeepSeek R1 through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

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
from ..deepseek_r1.answers import DeepseekR1Event, DeepseekR1Response
from ..deepseek_r1.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "prompt": ("prompt",),
    "max_tokens": ("max_tokens",),
    "temperature": ("temperature",),
    "top_p": ("top_p",),
    "stop": ("stop",),
}
_STOP_REASONS: Mapping[str, StopReason] = {"stop": "end", "length": "length"}

DEEPSEEK = Template(
    begin="<｜begin▁of▁sentence｜>",
    system="{text}",
    human="<｜User｜>{text}",
    assistant="<｜Assistant｜>{text}<｜end▁of▁sentence｜>",
    end="<｜Assistant｜><think>\n",
    special=("<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜>"),
    formatted=("<｜begin▁of▁sentence｜>",),
)


def _texts(response: DeepseekR1Response) -> list[str]:
    """The texts of a whole answer."""
    return [choice.text for choice in response.choices]


def _piece(event: DeepseekR1Event) -> str:
    """The text in one event of a stream."""
    return "".join(choice.text for choice in event.choices or ())


DeepSeekR1Id: TypeAlias = Literal["deepseek.r1-v1:0", "us.deepseek.r1-v1:0", Model.DEEPSEEK_R1_V1_0]


class DeepSeekR1Parameters(Everywhere, total=False):
    """What the calls of `DeepSeekR1` take by name."""

    max_token_count: int | None
    """Most tokens to generate, reasoning included; answers are best below 8192. 1 to 32768."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest token. 0 to 1."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from. 0 to 1."""
    stop_sequences: Sequence[str] | None
    """Texts at which generation ends. At most 10 items."""


class DeepSeekR1Defaults(DeepSeekR1Parameters, Connection, total=False):
    """What `DeepSeekR1` takes for all its calls."""


class DeepSeekR1(BedrockFoundationModel[DeepseekR1Event, DeepseekR1Response]):
    """A prompt in DeepSeek's template in, reasoning and answer out: DeepSeek R1."""

    _family = FAMILY
    _places = {
        "max_token_count": ("max_tokens",),
        "temperature": ("temperature",),
        "top_p": ("top_p",),
        "stop_sequences": ("stop",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: DeepSeekR1Id | str, **defaults: Unpack[DeepSeekR1Defaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: DeepSeekR1Id | str, **defaults: Unpack[DeepSeekR1Defaults]) -> Self:
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
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> CompletionDetails[DeepseekR1Response]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> TextStream[DeepseekR1Event, DeepseekR1Response]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> StreamDetails[TextStream[DeepseekR1Event, DeepseekR1Response]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate, reasoning included; answers are best below 8192. 1 to 32768.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
            top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
            stop_sequences: Texts at which generation ends. At most 10 items.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = DEEPSEEK.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "stop_sequences": stop_sequences,
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
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> CompletionDetails[DeepseekR1Response]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> TextStream[DeepseekR1Event, DeepseekR1Response]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> StreamDetails[TextStream[DeepseekR1Event, DeepseekR1Response]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
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
        request = DEEPSEEK.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "stop_sequences": stop_sequences,
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
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> CompletionDetails[DeepseekR1Response]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> AsyncTextStream[DeepseekR1Event, DeepseekR1Response]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> StreamDetails[AsyncTextStream[DeepseekR1Event, DeepseekR1Response]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = DEEPSEEK.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "stop_sequences": stop_sequences,
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
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> CompletionDetails[DeepseekR1Response]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> AsyncTextStream[DeepseekR1Event, DeepseekR1Response]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[DeepSeekR1Parameters],
    ) -> StreamDetails[AsyncTextStream[DeepseekR1Event, DeepseekR1Response]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`chat`, awaited."""
        request = DEEPSEEK.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body, request, asked, given, stream=stream, details=details)


def _body(
    prompt: Prompt,
    *,
    max_token_count: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[str] | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "prompt": prompt.text,
        "max_tokens": max_token_count,
        "temperature": temperature,
        "top_p": top_p,
        "stop": stop_sequences,
    }
