# Generated from specs/cohere/cohere_command by bedrock-codegen; do not edit.
"""Cohere Command: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.containers import Mapping, Sequence

CohereCommandBias = TypeAliasType("CohereCommandBias", Annotated[float, Field(ge=-10.0, le=10.0)])
"""How much rarer (below 0) or more frequent (above 0) a token becomes."""


class CohereCommandRequest(BedrockRequest):
    """A prompt and how to sample the texts that answer it."""

    __family__ = "cohere_command"

    prompt: Annotated[str, Field(min_length=1)]
    """What the text shall answer or continue. At least 1 character."""
    max_tokens: Annotated[int | None, Field(ge=1, le=4096)] = None
    """Most tokens to generate; the default is short. 1 to 4096. Service default: 20."""
    temperature: Annotated[float | None, Field(ge=0.0, le=5.0)] = None
    """Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9."""
    p: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1. Service default: 0.75."""
    k: Annotated[float | None, Field(ge=0.0, le=500.0)] = None
    """How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0."""
    stop_sequences: Annotated[Sequence[str] | None, Field(max_length=4)] = None
    """Texts at which generation ends; they are not part of it. At most 4 items."""
    num_generations: Annotated[int | None, Field(ge=1, le=5)] = None
    """How many texts to generate. 1 to 5. Service default: 1."""
    return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None
    """Which tokens come with their likelihood: those of the text, those of the prompt too, or none. Service default: "NONE"."""
    logit_bias: Mapping[str, CohereCommandBias] | None = None
    """Makes tokens rarer or more frequent: biases by the token's number."""
    truncate: Literal["NONE", "START", "END"] | None = None
    """What happens to a prompt that is too long: NONE refuses it, START drops its beginning, END its end. Service default: "END"."""
    stream: bool | None = None
    """Whether a stream comes in pieces; without it the stream is one event with the whole answer. Service default: false."""
