"""What the service says whatever the body holds, and what to do about it: the advice of the runtime, for search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..runtime._runtime.service_errors.advice import SAYS

PLACES = {
    "_profiles": ("It is served through inference profiles only: its page has their ids.", "models/index.html#called=profile"),
    "_successor": ("This model is at its end: what replaces it stands here.", "lifecycles/index.html"),
    "_id": ("There is no such id in this region, or no access to it: here are all ids.", "models/index.html"),
    "_operation": (
        "The body fits no task of this model: the task type is missing, perhaps.",
        "check/index.html",
    ),
    "_places": ("The output is s3://bucket/prefix/, in this region, where the caller may write.", ""),
}
"""Advice that is worked out from a call, in general words, with the page that has the rest."""

LONGER = ("maximum context length", "too many input tokens", "input is too long", "prompt is too long", "exceed context limit")
"""What is said of a prompt that is too long, by each house in its own words."""

HERE = "check/index.html"
"""Where advice leads that is all said in the list."""


def refusals() -> Iterator[tuple[Sequence[str], str, str]]:
    """What sentences hold, what to do, and the page that says more."""
    for phrases, advice in SAYS:
        words, page = (advice, HERE) if isinstance(advice, str) else PLACES[advice.__name__]
        yield phrases, words, page or HERE
    yield LONGER, "The prompt is longer than the context of the model, which its page says.", "models/index.html"
