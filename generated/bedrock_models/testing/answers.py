"""Where answers come from when no handler has one: a recording, an example of the spec, or a body drawn from the schema."""

from __future__ import annotations

import zlib
from typing import Any

from .._runtime.family import Family
from . import known, sampler
from .frames import to_json
from .likeness import most_like
from .split import split
from .values import Answer, AwsError, Events, Request


def from_spec(family: Family, request: Request, body: Any, seed: int, *, stream: bool) -> Answer | Events:
    """An answer as the spec shows or allows it; the same for the same request."""
    shown = [exchange for exchange in known.examples(family.name) if "response" in exchange or (stream and "events" in exchange)]
    example = most_like(body, request.model_id, shown, family.answer.stop_reason)
    if example is None:
        example = {"response": drawn(family, request, body, seed)}
    if not stream:
        return Answer(body=example["response"])
    return Events(example["events"] if "events" in example else split(family, example["response"]))


def drawn(family: Family, request: Request, body: Any, seed: int) -> Any:
    """A body drawn from the schema of answers.

    Raises:
        AwsError: the family has no answers.
    """
    schema = known.schemas(family.name).get("response")
    if schema is None:
        raise AwsError("ValidationException", f"{family.name} has no answers; it is called by StartAsyncInvoke.")
    return sampler.drawn(schema, f"{seed} {request.model_id} {zlib.crc32(to_json(body))}")
