# Generated from specs/writer/writer by bedrock-codegen; do not edit.
"""Writer Palmyra through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

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
from ..writer.answers import WriterChunk, WriterEvent, WriterResponse
from ..writer.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "messages": ("messages",),
    "max_tokens": ("max_tokens",),
    "temperature": ("temperature",),
    "top_p": ("top_p",),
    "stop": ("stop",),
    "min_tokens": ("min_tokens",),
    "seed": ("seed",),
    "presence_penalty": ("presence_penalty",),
    "frequency_penalty": ("frequency_penalty",),
    "tools": ("tools",),
    "tool_choice": ("tool_choice",),
    "response_format": ("response_format",),
    "prompt": ("prompt",),
}
_STOP_REASONS: Mapping[str, StopReason] = {"stop": "end", "length": "length", "tool_calls": "tool_use"}


def _texts(response: WriterResponse) -> list[str]:
    """The texts of a whole answer."""
    found = [
        choice.message.content
        for choice in response.choices
        if choice.message is not None
        if choice.message.content is not None
    ]
    if found:
        return found
    return [choice.text for choice in response.choices if choice.text is not None]


def _piece(event: WriterEvent) -> str:
    """The text in one event of a stream."""
    text = (
        "".join(
            choice.delta.content
            for choice in event.choices or ()
            if choice.delta is not None
            if choice.delta.content is not None
        )
        if isinstance(event, WriterChunk)
        else ""
    )
    if text:
        return text
    return (
        "".join(choice.text for choice in event.choices or () if choice.text is not None)
        if isinstance(event, WriterChunk)
        else ""
    )


PalmyraId: TypeAlias = Literal[
    "writer.palmyra-x4-v1:0",
    "us.writer.palmyra-x4-v1:0",
    "writer.palmyra-x5-v1:0",
    "us.writer.palmyra-x5-v1:0",
    Model.WRITER_PALMYRA_X4_V1_0,
    Model.WRITER_PALMYRA_X5_V1_0,
]


class PalmyraParameters(Everywhere, total=False):
    """What the calls of `Palmyra` take by name."""

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


class PalmyraDefaults(PalmyraParameters, Connection, total=False):
    """What `Palmyra` takes for all its calls."""


class Palmyra(BedrockFoundationModel[WriterEvent, WriterResponse]):
    """Messages in, choices out; or a prompt in and its completion out: Palmyra X4 and X5."""

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

    def __init__(self, model_id: PalmyraId | str, **defaults: Unpack[PalmyraDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: PalmyraId | str, **defaults: Unpack[PalmyraDefaults]) -> Self:
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
        **parameters: Unpack[PalmyraParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[PalmyraParameters],
    ) -> CompletionDetails[WriterResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[PalmyraParameters],
    ) -> TextStream[WriterEvent, WriterResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[PalmyraParameters],
    ) -> StreamDetails[TextStream[WriterEvent, WriterResponse]]: ...
    def generate(
        self,
        prompt: str,
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
        stream: bool = False,
        details: bool = False,
    ) -> Any:
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
        **parameters: Unpack[PalmyraParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[PalmyraParameters],
    ) -> CompletionDetails[WriterResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[PalmyraParameters],
    ) -> TextStream[WriterEvent, WriterResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[PalmyraParameters],
    ) -> StreamDetails[TextStream[WriterEvent, WriterResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
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
        **parameters: Unpack[PalmyraParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[PalmyraParameters],
    ) -> CompletionDetails[WriterResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[PalmyraParameters],
    ) -> AsyncTextStream[WriterEvent, WriterResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[PalmyraParameters],
    ) -> StreamDetails[AsyncTextStream[WriterEvent, WriterResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
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
        **parameters: Unpack[PalmyraParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[PalmyraParameters],
    ) -> CompletionDetails[WriterResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[PalmyraParameters],
    ) -> AsyncTextStream[WriterEvent, WriterResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[PalmyraParameters],
    ) -> StreamDetails[AsyncTextStream[WriterEvent, WriterResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
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
    stop_sequences: Sequence[str] | str | None = None,
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
    return {"role": "user", "content": turn.content}
