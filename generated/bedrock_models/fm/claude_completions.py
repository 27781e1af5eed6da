# Generated from specs/anthropic/claude_completions by bedrock-codegen; do not edit.
"""Anthropic Claude text completions through the common interface."""

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
from ..claude_completions.answers import ClaudeCompletionsEvent, ClaudeCompletionsResponse
from ..claude_completions.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "prompt": ("prompt",),
    "max_tokens_to_sample": ("max_tokens_to_sample",),
    "temperature": ("temperature",),
    "top_p": ("top_p",),
    "top_k": ("top_k",),
    "stop_sequences": ("stop_sequences",),
    "anthropic_version": ("anthropic_version",),
}
_STOP_REASONS: Mapping[str, StopReason] = {"stop_sequence": "stop_sequence", "max_tokens": "length"}

CLAUDE_TEXT = Template(
    system="{text}",
    human="\n\nHuman: {text}",
    assistant="\n\nAssistant: {text}",
    end="\n\nAssistant:",
    special=("\n\nHuman:", "\n\nAssistant:"),
    formatted=("\n\nHuman:",),
)


def _texts(response: ClaudeCompletionsResponse) -> list[str]:
    """The texts of a whole answer."""
    return [response.completion]


def _piece(event: ClaudeCompletionsEvent) -> str:
    """The text in one event of a stream."""
    return event.completion


ClaudeId: TypeAlias = Literal[
    "anthropic.claude-instant-v1",
    "anthropic.claude-v1",
    "anthropic.claude-v2",
    "anthropic.claude-v2:1",
    Model.ANTHROPIC_CLAUDE_INSTANT_V1,
    Model.ANTHROPIC_CLAUDE_V1,
    Model.ANTHROPIC_CLAUDE_V2,
    Model.ANTHROPIC_CLAUDE_V2_1,
]


class ClaudeParameters(Everywhere, total=False):
    """What the calls of `Claude` take by name."""

    max_token_count: int | None
    """Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1. Service default: 1."""
    top_k: int | None
    """How many of the likeliest tokens are drawn from. At least 0. Service default: 250."""
    stop_sequences: Sequence[str] | None
    """Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it."""


class ClaudeDefaults(ClaudeParameters, Connection, total=False):
    """What `Claude` takes for all its calls."""


class Claude(BedrockFoundationModel[ClaudeCompletionsEvent, ClaudeCompletionsResponse]):
    """One text in, its continuation out: Claude 1, 2 and Instant, all of them ended; Claude 2 and Instant take the Messages format too."""

    _family = FAMILY
    _places = {
        "max_token_count": ("max_tokens_to_sample",),
        "temperature": ("temperature",),
        "top_p": ("top_p",),
        "top_k": ("top_k",),
        "stop_sequences": ("stop_sequences",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: ClaudeId | str, **defaults: Unpack[ClaudeDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: ClaudeId | str, **defaults: Unpack[ClaudeDefaults]) -> Self:
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
        **parameters: Unpack[ClaudeParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ClaudeParameters],
    ) -> CompletionDetails[ClaudeCompletionsResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ClaudeParameters],
    ) -> TextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ClaudeParameters],
    ) -> StreamDetails[TextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
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
            max_token_count: Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1.
            top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0
                to 1. Service default: 1.
            top_k: How many of the likeliest tokens are drawn from. At least 0. Service default: 250.
            stop_sequences: Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = CLAUDE_TEXT.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
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
        **parameters: Unpack[ClaudeParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ClaudeParameters],
    ) -> CompletionDetails[ClaudeCompletionsResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ClaudeParameters],
    ) -> TextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ClaudeParameters],
    ) -> StreamDetails[TextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
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
        request = CLAUDE_TEXT.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
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
        **parameters: Unpack[ClaudeParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ClaudeParameters],
    ) -> CompletionDetails[ClaudeCompletionsResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ClaudeParameters],
    ) -> AsyncTextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ClaudeParameters],
    ) -> StreamDetails[AsyncTextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = CLAUDE_TEXT.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
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
        **parameters: Unpack[ClaudeParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[ClaudeParameters],
    ) -> CompletionDetails[ClaudeCompletionsResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[ClaudeParameters],
    ) -> AsyncTextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[ClaudeParameters],
    ) -> StreamDetails[AsyncTextStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`chat`, awaited."""
        request = CLAUDE_TEXT.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body, request, asked, given, stream=stream, details=details)


def _body(
    prompt: Prompt,
    *,
    max_token_count: int = 500,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "prompt": prompt.text,
        "max_tokens_to_sample": max_token_count,
        "temperature": temperature,
        "top_p": top_p,
        "top_k": top_k,
        "stop_sequences": stop_sequences,
    }
