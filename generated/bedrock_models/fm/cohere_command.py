# Generated from specs/cohere/cohere_command by bedrock-codegen; do not edit.
"""Cohere Command through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from ..cohere_command.answers import CohereCommandEvent, CohereCommandResponse
from ..cohere_command.family import FAMILY, CohereCommandKnownId
from .models import Model


class Command(BedrockFoundationModel[CohereCommandEvent, CohereCommandResponse]):
    """A prompt in, one or more texts out: Command and Command Light. A stream comes in pieces only where the body says `stream` true; else it is one event with the whole answer."""

    _family = FAMILY
    _places = {
        "max_token_count": "/max_tokens",
        "temperature": "/temperature",
        "top_p": "/p",
        "k": "/k",
        "stop_sequences": "/stop_sequences",
        "num_generations": "/num_generations",
        "return_likelihoods": "/return_likelihoods",
    }
    _hidden = ("stream",)
    _prompt_at = "/prompt"
    _reasons = {
        "COMPLETE": "end",
        "MAX_TOKENS": "length",
        "STOP_SEQUENCE": "stop_sequence",
        "ERROR": "error",
        "ERROR_TOXIC": "filtered",
        "ERROR_LIMIT": "length",
        "USER_CANCEL": "other",
    }
    Id: TypeAlias = CohereCommandKnownId | Literal[Model.COHERE_COMMAND_LIGHT_TEXT_V14, Model.COHERE_COMMAND_TEXT_V14]

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        max_token_count: int | None
        token_count: int | None
        temperature: float | None
        top_p: float | None
        k: float | None
        stop_sequences: Sequence[str] | None
        num_generations: int | None
        return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        k: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        num_generations: int | None = None,
        return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    Details: TypeAlias = CompletionDetails[CohereCommandResponse]
    Pieces: TypeAlias = TextStream[CohereCommandEvent, CohereCommandResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[CohereCommandEvent, CohereCommandResponse]

    @typing.overload
    def generate(self, prompt: str, *, stream: Off = False, details: Off = False, **args: Unpack[Args]) -> list[str]: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: Off = False, details: On, **args: Unpack[Args]) -> Details: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: On, details: Off = False, **args: Unpack[Args]) -> Pieces: ...
    @typing.overload
    def generate(self, prompt: str, *, stream: On, details: On, **args: Unpack[Args]) -> StreamDetails[Pieces]: ...
    def generate(self, prompt: str, *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; the default is short. 1 to 4096. Service default: 20.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9.
            top_p: Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1. Service
                default: 0.75.
            k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
            stop_sequences: Texts at which generation ends; they are not part of it. At most 4 items.
            num_generations: How many texts to generate. 1 to 5. Service default: 1.
            return_likelihoods: Which tokens come with their likelihood: those of the text, those of the prompt too, or none.
                Service default: "NONE".
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        return self._send(self._generate(prompt, self._parameters(**args), stream=stream, details=details))

    @typing.overload
    async def agenerate(self, prompt: str, *, stream: Off = False, details: Off = False, **args: Unpack[Args]) -> list[str]: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, stream: Off = False, details: On, **args: Unpack[Args]) -> Details: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, stream: On, details: Off = False, **args: Unpack[Args]) -> AsyncPieces: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, stream: On, details: On, **args: Unpack[Args]) -> StreamDetails[AsyncPieces]: ...
    async def agenerate(self, prompt: str, *, stream: bool = False, details: bool = False, **args: Any) -> Any:
        """`generate`, awaited."""
        return await self._asend(self._generate(prompt, self._parameters(**args), stream=stream, details=details))
