# Generated from specs/ai21/jurassic2 by bedrock-codegen; do not edit.
"""AI21 Jurassic-2 through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.fm.model import Connection, Everywhere
from .._runtime.fm.prompts import Prompt
from .._runtime.fm.text import (
    BedrockFoundationModel,
    CompletionDetails,
    StopReason,
)
from ..jurassic2.answers import Jurassic2Response
from ..jurassic2.family import FAMILY
from ..jurassic2.requests import Jurassic2CountPenalty, Jurassic2FrequencyPenalty, Jurassic2PresencePenalty
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict
    from ..jurassic2.dicts import (
        Jurassic2CountPenaltyDict,
        Jurassic2FrequencyPenaltyDict,
        Jurassic2PresencePenaltyDict,
    )
    from ..jurassic2.requests import (
        Jurassic2CountPenalty,
        Jurassic2FrequencyPenalty,
        Jurassic2PresencePenalty,
    )

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "prompt": ("prompt",),
    "max_tokens": ("maxTokens",),
    "maxTokens": ("maxTokens",),
    "temperature": ("temperature",),
    "top_p": ("topP",),
    "topP": ("topP",),
    "stop_sequences": ("stopSequences",),
    "stopSequences": ("stopSequences",),
    "presence_penalty": ("presencePenalty",),
    "presencePenalty": ("presencePenalty",),
    "count_penalty": ("countPenalty",),
    "countPenalty": ("countPenalty",),
    "frequency_penalty": ("frequencyPenalty",),
    "frequencyPenalty": ("frequencyPenalty",),
    "min_tokens": ("minTokens",),
    "minTokens": ("minTokens",),
    "num_results": ("numResults",),
    "numResults": ("numResults",),
    "top_k_return": ("topKReturn",),
    "topKReturn": ("topKReturn",),
    "logit_bias": ("logitBias",),
    "logitBias": ("logitBias",),
}
_STOP_REASONS: Mapping[str, StopReason] = {"endoftext": "end", "length": "length", "stop": "stop_sequence"}


def _texts(response: Jurassic2Response) -> list[str]:
    """The texts of a whole answer."""
    return [completion.data.text for completion in response.completions]


JurassicId: TypeAlias = Literal[
    "ai21.j2-grande-instruct",
    "ai21.j2-jumbo-instruct",
    "ai21.j2-mid",
    "ai21.j2-mid-v1",
    "ai21.j2-ultra",
    "ai21.j2-ultra-v1",
    Model.AI21_J2_GRANDE_INSTRUCT,
    Model.AI21_J2_JUMBO_INSTRUCT,
    Model.AI21_J2_MID,
    Model.AI21_J2_MID_V1,
    Model.AI21_J2_ULTRA,
    Model.AI21_J2_ULTRA_V1,
]


class JurassicParameters(Everywhere, total=False):
    """What the calls of `Jurassic` take by name."""

    max_token_count: int | None
    """Most tokens to generate. 0 to 8191. Service default: 200."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 always takes the likeliest token. 0 to 1. Service default: 0.5."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 0.5."""
    stop_sequences: Sequence[str] | None
    """Texts at which generation ends; a second one was refused for a time."""
    count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None
    """Penalty for tokens that grows with how often they occurred."""
    frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None
    """Penalty for tokens that grows with their share of the text."""
    presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None
    """Penalty for tokens that occurred at all, in the prompt or so far."""


class JurassicDefaults(JurassicParameters, Connection, total=False):
    """What `Jurassic` takes for all its calls."""


class Jurassic(BedrockFoundationModel[Any, Jurassic2Response]):
    """Text to complete in, completions with their tokens out: Jurassic-2 Mid and Ultra."""

    _family = FAMILY
    _places = {
        "max_token_count": ("maxTokens",),
        "temperature": ("temperature",),
        "top_p": ("topP",),
        "stop_sequences": ("stopSequences",),
        "count_penalty": ("countPenalty",),
        "frequency_penalty": ("frequencyPenalty",),
        "presence_penalty": ("presencePenalty",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    CountPenalty = Jurassic2CountPenalty
    FrequencyPenalty = Jurassic2FrequencyPenalty
    PresencePenalty = Jurassic2PresencePenalty

    def __init__(self, model_id: JurassicId | str, **defaults: Unpack[JurassicDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: JurassicId | str, **defaults: Unpack[JurassicDefaults]) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self, prompt: str, *, details: Literal[False] = False, **parameters: Unpack[JurassicParameters]
    ) -> list[str]: ...
    @overload
    def generate(
        self, prompt: str, *, details: Literal[True], **parameters: Unpack[JurassicParameters]
    ) -> CompletionDetails[Jurassic2Response]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None = None,
        frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None = None,
        presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        details: bool = False,
    ) -> Any:
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
        request = Prompt(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "stop_sequences": stop_sequences,
            "count_penalty": count_penalty,
            "frequency_penalty": frequency_penalty,
            "presence_penalty": presence_penalty,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body, request, asked, given, stream=False, details=details)

    @overload
    async def agenerate(
        self, prompt: str, *, details: Literal[False] = False, **parameters: Unpack[JurassicParameters]
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self, prompt: str, *, details: Literal[True], **parameters: Unpack[JurassicParameters]
    ) -> CompletionDetails[Jurassic2Response]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None = None,
        frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None = None,
        presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
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
            "stop_sequences": stop_sequences,
            "count_penalty": count_penalty,
            "frequency_penalty": frequency_penalty,
            "presence_penalty": presence_penalty,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body, request, asked, given, stream=False, details=details)


def _body(
    prompt: Prompt,
    *,
    max_token_count: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None = None,
    frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None = None,
    presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "prompt": prompt.text,
        "maxTokens": max_token_count,
        "temperature": temperature,
        "topP": top_p,
        "stopSequences": stop_sequences,
        "countPenalty": count_penalty,
        "frequencyPenalty": frequency_penalty,
        "presencePenalty": presence_penalty,
    }
