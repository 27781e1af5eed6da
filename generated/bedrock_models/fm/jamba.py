# Generated from specs/ai21/jamba by bedrock-codegen; do not edit.
"""AI21 Jamba through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack

from .._runtime.fm.messages import Message
from .._runtime.fm.parameters import Connection, Everywhere, parameters
from .._runtime.fm.text import (
    AsyncTextStream,
    BedrockFoundationModel,
    CompletionDetails,
    Off,
    On,
    StreamDetails,
    TextStream,
)
from .._runtime.fm.turns import Turns
from ..jamba.answers import JambaEvent, JambaResponse
from ..jamba.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

JambaId: TypeAlias = Literal[
    "ai21.jamba-1-5-large-v1:0",
    "ai21.jamba-1-5-mini-v1:0",
    "ai21.jamba-instruct-v1:0",
    Model.AI21_JAMBA_1_5_LARGE_V1_0,
    Model.AI21_JAMBA_1_5_MINI_V1_0,
    Model.AI21_JAMBA_INSTRUCT_V1_0,
]


class Jamba(BedrockFoundationModel[JambaEvent, JambaResponse]):
    """Chat messages in, messages out, with tools and documents: Jamba Instruct, Jamba 1.5 Mini and Large."""

    _family = FAMILY
    _places = {
        "max_token_count": "/max_tokens",
        "temperature": "/temperature",
        "top_p": "/top_p",
        "stop_sequences": "/stop",
    }
    _hidden = ("stream",)
    _turns = Turns(
        at="/messages",
        human={"role": "user", "content": "$text"},
        assistant={"role": "assistant", "content": "$text"},
        system={"role": "system", "content": "$text"},
    )
    _reasons = {"stop": "end", "length": "length", "tool_calls": "tool_use"}

    class Parameters(Everywhere, total=False):
        """What its calls take by name."""

        max_token_count: int | None
        """Most tokens of each answer. 0 to 4096. Service default: 4096."""
        token_count: int | None
        """Another name of `max_token_count`."""
        temperature: float | None
        """Randomness: 0 gives the same answer each time. 0 to 2. Service default: 1."""
        top_p: float | None
        """Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1."""
        stop_sequences: str | Sequence[str] | None
        """Text or texts at which an answer ends; they are not part of it."""

    class Defaults(Parameters, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: JambaId | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: JambaId | str, **defaults: Unpack[Defaults]) -> Self:
        return cls(model_id, **defaults)

    @parameters
    def _parameters(
        self,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: str | Sequence[str] | None = None,
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
    ) -> CompletionDetails[JambaResponse]: ...
    @typing.overload
    def generate(
        self, prompt: str, *, stream: On, details: Off = False, **parameters: Unpack[Parameters]
    ) -> TextStream[JambaEvent, JambaResponse]: ...
    @typing.overload
    def generate(
        self, prompt: str, *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[TextStream[JambaEvent, JambaResponse]]: ...
    def generate(self, prompt: str, *, stream: bool = False, details: bool = False, **parameters: Any) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens of each answer. 0 to 4096. Service default: 4096.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 gives the same answer each time. 0 to 2. Service default: 1.
            top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
            stop_sequences: Text or texts at which an answer ends; they are not part of it.
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
    ) -> CompletionDetails[JambaResponse]: ...
    @typing.overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: On,
        details: Off = False,
        **parameters: Unpack[Parameters],
    ) -> TextStream[JambaEvent, JambaResponse]: ...
    @typing.overload
    def chat(
        self, conversation: Sequence[Message], *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[TextStream[JambaEvent, JambaResponse]]: ...
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
    ) -> CompletionDetails[JambaResponse]: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: On, details: Off = False, **parameters: Unpack[Parameters]
    ) -> AsyncTextStream[JambaEvent, JambaResponse]: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[AsyncTextStream[JambaEvent, JambaResponse]]: ...
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
    ) -> CompletionDetails[JambaResponse]: ...
    @typing.overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: On,
        details: Off = False,
        **parameters: Unpack[Parameters],
    ) -> AsyncTextStream[JambaEvent, JambaResponse]: ...
    @typing.overload
    async def achat(
        self, conversation: Sequence[Message], *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[AsyncTextStream[JambaEvent, JambaResponse]]: ...
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
