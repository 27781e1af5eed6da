# Generated from specs/meta/llama by bedrock-codegen; do not edit.
"""Meta Llama: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class LlamaRequestDict(TypedDict):
    """A prompt, images beside it, and how to sample the text that follows."""

    prompt: str
    """The whole conversation in the model's template, ending where the assistant speaks; without the template the text is merely continued."""
    max_gen_len: NotRequired[int]
    """Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service default: 512."""
    temperature: NotRequired[float]
    """Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5."""
    top_p: NotRequired[float]
    """Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1. Service default: 0.9."""
    images: NotRequired[Sequence[str]]
    """Pictures in base64, in the order of the `<|image|>` marks in the prompt; Llama 3.2 and 4 models that see."""
