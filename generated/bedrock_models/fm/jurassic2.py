# Generated from specs/ai21/jurassic2 by bedrock-codegen; do not edit.
"""AI21 Jurassic-2 through the common interface."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, Unpack

from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from .._runtime.fm.text import BedrockFoundationModel, CompletionDetails, Off, On
from ..jurassic2.answers import Jurassic2Response
from ..jurassic2.family import FAMILY, Jurassic2KnownId
from ..jurassic2.requests import Jurassic2CountPenalty, Jurassic2FrequencyPenalty, Jurassic2PresencePenalty
from .models import Model

if TYPE_CHECKING:
    from ..jurassic2.dicts import Jurassic2CountPenaltyDict, Jurassic2FrequencyPenaltyDict, Jurassic2PresencePenaltyDict
    from ..jurassic2.requests import Jurassic2CountPenalty, Jurassic2FrequencyPenalty, Jurassic2PresencePenalty


class Jurassic(BedrockFoundationModel[Any, Jurassic2Response]):
    """Text to complete in, completions with their tokens out: Jurassic-2 Mid and Ultra."""

    _family = FAMILY
    _places = {
        "max_token_count": "/maxTokens",
        "temperature": "/temperature",
        "top_p": "/topP",
        "stop_sequences": "/stopSequences",
        "count_penalty": "/countPenalty",
        "frequency_penalty": "/frequencyPenalty",
        "presence_penalty": "/presencePenalty",
    }
    _prompt_at = "/prompt"
    _reasons = {"endoftext": "end", "length": "length", "stop": "stop_sequence"}
    CountPenalty = Jurassic2CountPenalty
    FrequencyPenalty = Jurassic2FrequencyPenalty
    PresencePenalty = Jurassic2PresencePenalty
    Id: TypeAlias = (
        Jurassic2KnownId
        | Literal[Model.AI21_J2_GRANDE_INSTRUCT, Model.AI21_J2_JUMBO_INSTRUCT, Model.AI21_J2_MID, Model.AI21_J2_MID_V1]
        | Literal[Model.AI21_J2_ULTRA, Model.AI21_J2_ULTRA_V1]
    )

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        max_token_count: int | None
        token_count: int | None
        temperature: float | None
        top_p: float | None
        stop_sequences: Sequence[str] | None
        count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None
        frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None
        presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None

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
        stop_sequences: Sequence[str] | None = None,
        count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None = None,
        frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None = None,
        presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    Details: TypeAlias = CompletionDetails[Jurassic2Response]

    @typing.overload
    def generate(self, prompt: str, *, details: Off = False, **args: Unpack[Args]) -> list[str]: ...
    @typing.overload
    def generate(self, prompt: str, *, details: On, **args: Unpack[Args]) -> Details: ...
    def generate(self, prompt: str, *, details: bool = False, **args: Any) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate. 0 to 8191. Service default: 200.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 always takes the likeliest token. 0 to 1. Service default: 0.5.
            top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 0.5.
            stop_sequences: Texts at which generation ends; a second one was refused for a time.
            count_penalty: Penalty for tokens that grows with how often they occurred.
            frequency_penalty: Penalty for tokens that grows with their share of the text.
            presence_penalty: Penalty for tokens that occurred at all, in the prompt or so far.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        return self._send(self._generate(prompt, self._parameters(**args), stream=False, details=details))

    @typing.overload
    async def agenerate(self, prompt: str, *, details: Off = False, **args: Unpack[Args]) -> list[str]: ...
    @typing.overload
    async def agenerate(self, prompt: str, *, details: On, **args: Unpack[Args]) -> Details: ...
    async def agenerate(self, prompt: str, *, details: bool = False, **args: Any) -> Any:
        """`generate`, awaited."""
        return await self._asend(self._generate(prompt, self._parameters(**args), stream=False, details=details))
