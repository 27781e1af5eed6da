# Generated from specs/twelvelabs/pegasus by bedrock-codegen; do not edit.
"""TwelveLabs Pegasus through the common interface."""

from __future__ import annotations

import typing
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.media import Media, encoded
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.text import AsyncTextStream, BedrockFoundationModel, CompletionDetails, Off, On, StreamDetails, TextStream
from ..pegasus.answers import PegasusEvent, PegasusResponse
from ..pegasus.family import FAMILY, PegasusKnownId
from .models import Model


class Pegasus(BedrockFoundationModel[PegasusEvent, PegasusResponse]):
    """Text about a video: answers, summaries, structured descriptions by Pegasus 1.2 and 1.5; 1.5 also divides a video into described segments."""

    _family = FAMILY
    _places = {"video": "/mediaSource/base64String", "max_token_count": "/maxOutputTokens", "temperature": "/temperature"}
    _prompt_at = "/inputPrompt"
    _written = {"video": encoded}
    _reasons = {"stop": "end", "length": "length"}
    Id: TypeAlias = PegasusKnownId | Literal[Model.TWELVELABS_PEGASUS_1_2_V1_0, Model.TWELVELABS_PEGASUS_1_5_V1_0]

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        video: Media | None
        max_token_count: int | None
        token_count: int | None
        temperature: float | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        video: Media | None = None,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    Details: TypeAlias = CompletionDetails[PegasusResponse]
    Pieces: TypeAlias = TextStream[PegasusEvent, PegasusResponse]
    AsyncPieces: TypeAlias = AsyncTextStream[PegasusEvent, PegasusResponse]

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
            video: The video itself.
            max_token_count: Most tokens to generate; 1.2 ends at 4096. At most 98304.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2.
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
