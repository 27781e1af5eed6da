# Generated from specs/cohere/cohere_command by bedrock-codegen; do not edit.
"""Cohere Command through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.fm.model import Connection, Everywhere
from .._runtime.fm.prompts import Prompt
from .._runtime.fm.text import (
    AsyncTextStream,
    BedrockFoundationModel,
    CompletionDetails,
    StopReason,
    StreamDetails,
    TextStream,
)
from ..cohere_command.answers import CohereCommandEvent, CohereCommandResponse
from ..cohere_command.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "prompt": ("prompt",),
    "max_tokens": ("max_tokens",),
    "temperature": ("temperature",),
    "p": ("p",),
    "k": ("k",),
    "stop_sequences": ("stop_sequences",),
    "num_generations": ("num_generations",),
    "return_likelihoods": ("return_likelihoods",),
    "logit_bias": ("logit_bias",),
    "truncate": ("truncate",),
}
_STOP_REASONS: Mapping[str, StopReason] = {
    "COMPLETE": "end",
    "MAX_TOKENS": "length",
    "STOP_SEQUENCE": "stop_sequence",
    "ERROR": "error",
    "ERROR_TOXIC": "filtered",
    "ERROR_LIMIT": "length",
    "USER_CANCEL": "other",
}


def _texts(response: CohereCommandResponse) -> list[str]:
    """The texts of a whole answer."""
    return [generation.text for generation in response.generations if generation.text is not None]


def _piece(event: CohereCommandEvent) -> str:
    """The text in one event of a stream."""
    text = event.text if event.text is not None else ""
    if text:
        return text
    return "".join(generation.text for generation in event.generations or () if generation.text is not None)


CommandId: TypeAlias = Literal[
    "cohere.command-light-text-v14",
    "cohere.command-text-v14",
    Model.COHERE_COMMAND_LIGHT_TEXT_V14,
    Model.COHERE_COMMAND_TEXT_V14,
]


class CommandParameters(Everywhere, total=False):
    """What the calls of `Command` take by name."""

    max_token_count: int | None
    """Most tokens to generate; the default is short. 1 to 4096. Service default: 20."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9."""
    top_p: float | None
    """Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1. Service default: 0.75."""
    k: float | None
    """How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0."""
    stop_sequences: Sequence[str] | None
    """Texts at which generation ends; they are not part of it. At most 4 items."""
    num_generations: int | None
    """How many texts to generate. 1 to 5. Service default: 1."""
    return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None
    """Which tokens come with their likelihood: those of the text, those of the prompt too, or none. Service default: "NONE"."""


class CommandDefaults(CommandParameters, Connection, total=False):
    """What `Command` takes for all its calls."""


class Command(BedrockFoundationModel[CohereCommandEvent, CohereCommandResponse]):
    """A prompt in, one or more texts out: Command and Command Light. A stream comes in pieces only where the body says `stream` true; else it is one event with the whole answer."""

    _family = FAMILY
    _places = {
        "max_token_count": ("max_tokens",),
        "temperature": ("temperature",),
        "top_p": ("p",),
        "k": ("k",),
        "stop_sequences": ("stop_sequences",),
        "num_generations": ("num_generations",),
        "return_likelihoods": ("return_likelihoods",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: CommandId | str, **defaults: Unpack[CommandDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: CommandId | str, **defaults: Unpack[CommandDefaults]) -> Self:
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
        **parameters: Unpack[CommandParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[CommandParameters],
    ) -> CompletionDetails[CohereCommandResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[CommandParameters],
    ) -> TextStream[CohereCommandEvent, CohereCommandResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[CommandParameters],
    ) -> StreamDetails[TextStream[CohereCommandEvent, CohereCommandResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        k: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        num_generations: int | None = None,
        return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; the default is short. 1 to 4096. Service default: 20.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9.
            top_p: Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1.
                Service default: 0.75.
            k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
            stop_sequences: Texts at which generation ends; they are not part of it. At most 4 items.
            num_generations: How many texts to generate. 1 to 5. Service default: 1.
            return_likelihoods: Which tokens come with their likelihood: those of the text, those of the prompt too, or
                none. Service default: "NONE".
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = Prompt(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "k": k,
            "stop_sequences": stop_sequences,
            "num_generations": num_generations,
            "return_likelihoods": return_likelihoods,
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
        **parameters: Unpack[CommandParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[CommandParameters],
    ) -> CompletionDetails[CohereCommandResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[CommandParameters],
    ) -> AsyncTextStream[CohereCommandEvent, CohereCommandResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[CommandParameters],
    ) -> StreamDetails[AsyncTextStream[CohereCommandEvent, CohereCommandResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        k: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        num_generations: int | None = None,
        return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = Prompt(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "k": k,
            "stop_sequences": stop_sequences,
            "num_generations": num_generations,
            "return_likelihoods": return_likelihoods,
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
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    num_generations: int | None = None,
    return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "prompt": prompt.text,
        "max_tokens": max_token_count,
        "temperature": temperature,
        "p": top_p,
        "k": k,
        "stop_sequences": stop_sequences,
        "num_generations": num_generations,
        "return_likelihoods": return_likelihoods,
    }
