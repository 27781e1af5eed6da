# Copied from generator/bedrock_codegen/runtime/testing/endpoint/answers.py; edit it there.
"""Where answers come from when no handler has one: a recording, an example of the spec, or a body drawn from the schema."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from itertools import cycle, islice
from typing import Any

from ..._runtime.models.family import Family
from ..bodies import sampler
from ..bodies.split import split
from . import known
from .frames import to_json
from .likeness import most_like
from .values import Answer, AwsError, Events, Request

INPUTS = ("texts", "images", "inputs", "documents")
"""Members of a request that hold what is embedded or ranked, each answered by a part of its own."""


def from_spec(family: Family, request: Request, body: Any, seed: int, *, stream: bool) -> Answer | Events:
    """An answer as the spec shows or allows it; the same for the same request."""
    shown = [exchange for exchange in known.examples(family.name) if "response" in exchange or (stream and "events" in exchange)]
    example = most_like(body, request.model_id, shown, family.answer.stop_reason)
    if example is None:
        example = {"response": drawn(family, request, body, seed)}
    if not stream:
        return Answer(body=fitted(example, body) if "request" in example else example["response"])
    return Events(example["events"] if "events" in example else split(family, example["response"]))


def fitted(example: Mapping[str, Any], body: Any) -> Any:
    """An example's answer with as many parts as a request has: a vector for each text, a score for each document."""
    asked, answer = example["request"], example["response"]
    for key in INPUTS:
        if isinstance(asked.get(key), list) and isinstance(body, dict) and isinstance(body.get(key), list) and body[key]:
            count = min(len(body[key]), body.get("top_n", len(body[key])))
            shown = min(len(asked[key]), asked.get("top_n", len(asked[key])))
            answer = _resized(answer, shown, count) if shown and count else answer
    return answer


def _resized(value: Any, shown: int, count: int) -> Any:
    if isinstance(value, dict):
        return {key: _resized(item, shown, count) for key, item in value.items()}
    if not isinstance(value, list) or len(value) != shown or shown == count or isinstance(value[0], int | float):
        return value
    return [{**item, "index": number} if "index" in item else item for number, item in enumerate(islice(cycle(value), count))]


def drawn(family: Family, request: Request, body: Any, seed: int) -> Any:
    """A body drawn from the schema of answers.

    Raises:
        AwsError: the family has no answers.
    """
    schema = known.schemas(family.name).get("response")
    if schema is None:
        raise AwsError("ValidationException", f"{family.name} has no answers; it is called by StartAsyncInvoke.")
    return sampler.drawn(schema, f"{seed} {request.model_id} {zlib.crc32(to_json(body))}")
