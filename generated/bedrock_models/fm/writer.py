# Generated from specs/writer/writer by bedrock-codegen; do not edit.
"""Writer Palmyra through the common interface."""

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
from ..writer.answers import WriterEvent, WriterResponse
from ..writer.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

PalmyraId: TypeAlias = Literal[
    "writer.palmyra-x4-v1:0",
    "us.writer.palmyra-x4-v1:0",
    "writer.palmyra-x5-v1:0",
    "us.writer.palmyra-x5-v1:0",
    Model.WRITER_PALMYRA_X4_V1_0,
    Model.WRITER_PALMYRA_X5_V1_0,
]


class Palmyra(BedrockFoundationModel[WriterEvent, WriterResponse]):
    """Messages in, choices out; or a prompt in and its completion out: Palmyra X4 and X5."""

    _family = FAMILY
    _places = {
        "max_token_count": "/max_tokens",
        "temperature": "/temperature",
        "top_p": "/top_p",
        "stop_sequences": "/stop",
        "seed": "/seed",
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
        """Most tokens to generate; without it answers break off after a dozen words. 1 to 8192. Service default: 16."""
        token_count: int | None
        """Another name of `max_token_count`."""
        temperature: float | None
        """Randomness: 0 keeps to the likeliest token. 0 to 2. Service default: 1."""
        top_p: float | None
        """Share of the probability mass that tokens are drawn from. At most 1, more than 0. Service default: 1."""
        stop_sequences: Sequence[str] | str | None
        """Texts at which the answer ends. Service default: []."""
        seed: int | None
        """The same seed and request give the same answer; null is like leaving it out."""

    class Defaults(Parameters, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: PalmyraId | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: PalmyraId | str, **defaults: Unpack[Defaults]) -> Self:
        return cls(model_id, **defaults)

    @parameters
    def _parameters(
        self,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | str | None = None,
        seed: int | None = None,
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
    ) -> CompletionDetails[WriterResponse]: ...
    @typing.overload
    def generate(
        self, prompt: str, *, stream: On, details: Off = False, **parameters: Unpack[Parameters]
    ) -> TextStream[WriterEvent, WriterResponse]: ...
    @typing.overload
    def generate(
        self, prompt: str, *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[TextStream[WriterEvent, WriterResponse]]: ...
    def generate(self, prompt: str, *, stream: bool = False, details: bool = False, **parameters: Any) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; without it answers break off after a dozen words. 1 to 8192.
                Service default: 16.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token. 0 to 2. Service default: 1.
            top_p: Share of the probability mass that tokens are drawn from. At most 1, more than 0. Service default: 1.
            stop_sequences: Texts at which the answer ends. Service default: [].
            seed: The same seed and request give the same answer; null is like leaving it out.
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
    ) -> CompletionDetails[WriterResponse]: ...
    @typing.overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: On,
        details: Off = False,
        **parameters: Unpack[Parameters],
    ) -> TextStream[WriterEvent, WriterResponse]: ...
    @typing.overload
    def chat(
        self, conversation: Sequence[Message], *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[TextStream[WriterEvent, WriterResponse]]: ...
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
    ) -> CompletionDetails[WriterResponse]: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: On, details: Off = False, **parameters: Unpack[Parameters]
    ) -> AsyncTextStream[WriterEvent, WriterResponse]: ...
    @typing.overload
    async def agenerate(
        self, prompt: str, *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[AsyncTextStream[WriterEvent, WriterResponse]]: ...
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
    ) -> CompletionDetails[WriterResponse]: ...
    @typing.overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: On,
        details: Off = False,
        **parameters: Unpack[Parameters],
    ) -> AsyncTextStream[WriterEvent, WriterResponse]: ...
    @typing.overload
    async def achat(
        self, conversation: Sequence[Message], *, stream: On, details: On, **parameters: Unpack[Parameters]
    ) -> StreamDetails[AsyncTextStream[WriterEvent, WriterResponse]]: ...
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
