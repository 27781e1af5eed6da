# Generated from specs/cohere/cohere_command by bedrock-codegen; do not edit.
"""Cohere Command: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypedDict


class CohereCommandRequestDict(TypedDict):
    """A prompt and how to sample the texts that answer it."""

    prompt: str
    """What the text shall answer or continue. At least 1 character."""
    max_tokens: NotRequired[int]
    """Most tokens to generate; the default is short. 1 to 4096. Service default: 20."""
    temperature: NotRequired[float]
    """Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9."""
    p: NotRequired[float]
    """Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1. Service default: 0.75."""
    k: NotRequired[float]
    """How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0."""
    stop_sequences: NotRequired[Sequence[str]]
    """Texts at which generation ends; they are not part of it. At most 4 items."""
    num_generations: NotRequired[int]
    """How many texts to generate. 1 to 5. Service default: 1."""
    return_likelihoods: NotRequired[Literal["GENERATION", "ALL", "NONE"]]
    """Which tokens come with their likelihood: those of the text, those of the prompt too, or none. Service default: "NONE"."""
    logit_bias: NotRequired[Mapping[str, float]]
    """Makes tokens rarer or more frequent: biases by the token's number."""
    truncate: NotRequired[Literal["NONE", "START", "END"]]
    """What happens to a prompt that is too long: NONE refuses it, START drops its beginning, END its end. Service default: "END"."""
    stream: NotRequired[bool]
    """Whether a stream comes in pieces; without it the stream is one event with the whole answer. Service default: false."""
