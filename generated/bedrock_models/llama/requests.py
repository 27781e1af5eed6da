# Generated from specs/meta/llama by bedrock-codegen; do not edit.
"""Meta Llama: what is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.containers import Sequence


class LlamaRequest(BedrockRequest):
    """A prompt, images beside it, and how to sample the text that follows."""

    __family__ = "llama"

    prompt: str
    """The whole conversation in the model's template, ending where the assistant speaks; without the template the text is merely continued."""
    max_gen_len: Annotated[int | None, Field(ge=1)] = None
    """Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service default: 512."""
    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5."""
    top_p: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1. Service default: 0.9."""
    images: Sequence[str] | None = None
    """Pictures in base64, in the order of the `<|image|>` marks in the prompt; Llama 3.2 and 4 models that see."""
