# Generated from specs/deepseek/deepseek_r1 by bedrock-codegen; do not edit.
"""DeepSeek R1 through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack

from .._runtime.fm.messages import Message
from .._runtime.fm.parameters import Connection, Everywhere, parameters
from .._runtime.fm.prompts import Template
from .._runtime.fm.text import (
    AsyncTextStream,
    BedrockFoundationModel,
    CompletionDetails,
    Off,
    On,
    StreamDetails,
    TextStream,
)
from ..deepseek_r1.answers import DeepseekR1Event, DeepseekR1Response
from ..deepseek_r1.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

DEEPSEEK = Template(
    begin="<｜begin▁of▁sentence｜>",
    system="{text}",
    human="<｜User｜>{text}",
    assistant="<｜Assistant｜>{text}<｜end▁of▁sentence｜>",
    end="<｜Assistant｜><think>\n",
    special=("<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜>"),
    formatted=("<｜begin▁of▁sentence｜>",),
)
DeepSeekR1Id: TypeAlias = Literal["deepseek.r1-v1:0", "us.deepseek.r1-v1:0", Model.DEEPSEEK_R1_V1_0]


class DeepSeekR1(BedrockFoundationModel[DeepseekR1Event, DeepseekR1Response]):
    """A prompt in DeepSeek's template in, reasoning and answer out: DeepSeek R1."""

    _family = FAMILY
    _places = {
        "max_token_count": "/max_tokens",
        "temperature": "/temperature",
        "top_p": "/top_p",
        "stop_sequences": "/stop",
    }
    _prompt_at = "/prompt"
    _template = DEEPSEEK
    _reasons = {"stop": "end", "length": "length"}

    class Parameters(Everywhere, total=False):
        """What its calls take by name."""

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

    class Defaults(Parameters, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: DeepSeekR1Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: DeepSeekR1Id | str, **defaults: Unpack[Defaults]) -> Self:
        return cls(model_id, **defaults)

    @parameters
    def _parameters(
        self,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> None: ...

    @typing.overload
    def generate(
        self, prompt: str, *, stream: Off = False, details: Off = False, **parameters: Unpack[Parameters]
    ) -> list[str]: ...
    @typing.overload
    def generate(
        self, prompt: str, *, stream: Off = False, details: On, **parameters: Unpack[Parameters]
    ) -> CompletionDetails[DeepseekR1Response]: ...
    @typing.overload
    def generate(
        self, prompt: str, *, stream: On, details: Off = False, **parameters: Unpack[Parameters]
    ) -> TextStream[DeepseekR1Event, DeepseekR1Response]: ...
    @typing.overload
    def generate(
        self, prompt: str, *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[TextStream[DeepseekR1Event, DeepseekR1Response]]: ...
    def generate(self, prompt: str, *, stream: bool = False, details: bool = False, **parameters: Any) -> Any:
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
        given = self._parameters(**parameters)
        return self._generate(prompt, given, stream=stream, details=details)

    @typing.overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Off = False,
        details: Off = False,
        **parameters: Unpack[Parameters],
    ) -> list[str]: ...
    @typing.overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Off = False,
        details: On,
        **parameters: Unpack[Parameters],
    ) -> CompletionDetails[DeepseekR1Response]: ...
    @typing.overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: On,
        details: Off = False,
        **parameters: Unpack[Parameters],
    ) -> TextStream[DeepseekR1Event, DeepseekR1Response]: ...
    @typing.overload
    def chat(
        self, conversation: Sequence[Message], *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[TextStream[DeepseekR1Event, DeepseekR1Response]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: bool = False,
        details: bool = False,
        **parameters: Any,
    ) -> Any:
        """Answer the last `Human` of a conversation: perhaps a `System`, then `Human` and `Assistant` in turn.

        Takes what `generate` takes.

        Raises:
            ConversationError: The conversation is out of order, or holds what this model cannot take.
        """
        given = self._parameters(**parameters)
        return self._chat(conversation, given, stream=stream, details=details)

    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: Off = False, details: Off = False, **parameters: Unpack[Parameters]
    ) -> list[str]: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: Off = False, details: On, **parameters: Unpack[Parameters]
    ) -> CompletionDetails[DeepseekR1Response]: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: On, details: Off = False, **parameters: Unpack[Parameters]
    ) -> AsyncTextStream[DeepseekR1Event, DeepseekR1Response]: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[AsyncTextStream[DeepseekR1Event, DeepseekR1Response]]: ...
    async def agenerate(
        self, prompt: str, *, stream: bool = False, details: bool = False, **parameters: Any
    ) -> Any:
        """`generate`, awaited."""
        given = self._parameters(**parameters)
        return await self._agenerate(prompt, given, stream=stream, details=details)

    @typing.overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Off = False,
        details: Off = False,
        **parameters: Unpack[Parameters],
    ) -> list[str]: ...
    @typing.overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Off = False,
        details: On,
        **parameters: Unpack[Parameters],
    ) -> CompletionDetails[DeepseekR1Response]: ...
    @typing.overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: On,
        details: Off = False,
        **parameters: Unpack[Parameters],
    ) -> AsyncTextStream[DeepseekR1Event, DeepseekR1Response]: ...
    @typing.overload
    async def achat(
        self, conversation: Sequence[Message], *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[AsyncTextStream[DeepseekR1Event, DeepseekR1Response]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: bool = False,
        details: bool = False,
        **parameters: Any,
    ) -> Any:
        """`chat`, awaited."""
        given = self._parameters(**parameters)
        return await self._achat(conversation, given, stream=stream, details=details)
