# Generated from specs/amazon/imported by bedrock-codegen; do not edit.
"""Imported models through the common interface."""

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
from ..imported.answers import ImportedEvent, ImportedResponse
from ..imported.family import FAMILY

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "prompt": ("prompt",),
    "messages": ("messages",),
    "max_gen_len": ("max_gen_len",),
    "max_tokens": ("max_tokens",),
    "temperature": ("temperature",),
    "top_p": ("top_p",),
    "top_k": ("top_k",),
    "return_logprobs": ("return_logprobs",),
    "response_format": ("response_format",),
    "structured_outputs": ("structured_outputs",),
    "n": ("n",),
    "stop": ("stop",),
    "seed": ("seed",),
    "logprobs": ("logprobs",),
    "top_logprobs": ("top_logprobs",),
    "prompt_logprobs": ("prompt_logprobs",),
    "frequency_penalty": ("frequency_penalty",),
    "presence_penalty": ("presence_penalty",),
    "tools": ("tools",),
    "tool_choice": ("tool_choice",),
}
_STOP_REASONS: Mapping[str, StopReason] = {"stop": "end", "length": "length", "tool_calls": "tool_use"}


def _texts(response: ImportedResponse) -> list[str]:
    """The texts of a whole answer."""
    found = [
        choice.message.content
        for choice in response.choices or ()
        if choice.message is not None
        if choice.message.content is not None
    ]
    if found:
        return found
    found = [choice.text for choice in response.choices or () if choice.text is not None]
    if found:
        return found
    found = [response.generation] if response.generation is not None else []
    if found:
        return found
    return [output.text for output in response.outputs or () if output.text is not None]


def _piece(event: ImportedEvent) -> str:
    """The text in one event of a stream."""
    text = "".join(
        choice.delta.content
        for choice in event.choices or ()
        if choice.delta is not None
        if choice.delta.content is not None
    )
    if text:
        return text
    text = "".join(choice.text for choice in event.choices or () if choice.text is not None)
    if text:
        return text
    text = event.generation if event.generation is not None else ""
    if text:
        return text
    return "".join(output.text for output in event.outputs or () if output.text is not None)


ImportedId: TypeAlias = str


class ImportedParameters(Everywhere, total=False):
    """What the calls of `Imported` take by name."""

    max_token_count: int | None
    """Most tokens to generate, with the forms of OpenAI; beside a prompt it asks for OpenAI's completions."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest token."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from."""
    stop_sequences: str | Sequence[str] | None
    """Text or texts at which an answer ends."""
    seed: int | None
    """The same seed and request give much the same answer."""


class ImportedDefaults(ImportedParameters, Connection, total=False):
    """What `Imported` takes for all its calls."""


class Imported(BedrockFoundationModel[ImportedEvent, ImportedResponse]):
    """Models of one's own that were imported into Bedrock, called by their ARN: three forms, told apart by key."""

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

    def __init__(self, model_id: ImportedId | str, **defaults: Unpack[ImportedDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: ImportedId | str, **defaults: Unpack[ImportedDefaults]) -> Self:
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
        **parameters: Unpack[ImportedParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ImportedParameters],
    ) -> CompletionDetails[ImportedResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ImportedParameters],
    ) -> TextStream[ImportedEvent, ImportedResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ImportedParameters],
    ) -> StreamDetails[TextStream[ImportedEvent, ImportedResponse]]: ...
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
            max_token_count: Most tokens to generate, with the forms of OpenAI; beside a prompt it asks for OpenAI's
                completions.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token.
            top_p: Share of the probability mass that tokens are drawn from.
            stop_sequences: Text or texts at which an answer ends.
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
        **parameters: Unpack[ImportedParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ImportedParameters],
    ) -> CompletionDetails[ImportedResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ImportedParameters],
    ) -> TextStream[ImportedEvent, ImportedResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ImportedParameters],
    ) -> StreamDetails[TextStream[ImportedEvent, ImportedResponse]]: ...
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
        **parameters: Unpack[ImportedParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ImportedParameters],
    ) -> CompletionDetails[ImportedResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ImportedParameters],
    ) -> AsyncTextStream[ImportedEvent, ImportedResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ImportedParameters],
    ) -> StreamDetails[AsyncTextStream[ImportedEvent, ImportedResponse]]: ...
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
        **parameters: Unpack[ImportedParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ImportedParameters],
    ) -> CompletionDetails[ImportedResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ImportedParameters],
    ) -> AsyncTextStream[ImportedEvent, ImportedResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ImportedParameters],
    ) -> StreamDetails[AsyncTextStream[ImportedEvent, ImportedResponse]]: ...
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
