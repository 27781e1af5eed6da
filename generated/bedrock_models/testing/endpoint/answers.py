# Copied from generator/bedrock_codegen/runtime/testing/endpoint/answers.py; edit it there.
"""Where answers come from when no handler and no recording has one: made from the request, in the form that the spec shows.

An example of the spec, or a body drawn from its schema, is the frame: which members there are, their ids and types. What the
request asks for is put into it. A request that the spec shows gets the words that it shows.
"""

from __future__ import annotations

import copy
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from ..._runtime.json.equality import equal
from ..._runtime.models.family import Family
from ..._runtime.models.references import base_id
from ..._runtime.streams.assemble import assembled
from ..bodies import sampler
from ..bodies.split import split
from . import known
from .frames import to_json
from .likeness import is_guarded, most_like
from .made.other_answers import embedding_form, put_ranks_by_card
from .made.picture_answers import put_pictures
from .made.ranking import put_ranking
from .made.text_answers import calls_tool, has_call, is_usual, put_text, says_something
from .made.vector_answers import has_vectors, put_vectors
from .made.vectors_by_card import put_vectors_by_card
from .values import Answer, AwsError, Events, Request


def from_spec(family: Family, request: Request, body: Any, seed: int, *, stream: bool) -> Answer | Events:
    """An answer to a request; the same for the same request."""
    if not stream:
        return Answer(body=made(family, request.model_id, body, seed))
    shown = next(
        (example for example in known.examples(family.name) if "events" in example and equal(example["request"], body)), None
    )
    return Events(shown["events"] if shown else split(family, made(family, request.model_id, body, seed)))


def made(family: Family, reference: str, body: Any, seed: int) -> Any:
    """The body that answers a request.

    Raises:
        AwsError: the family has no answers.
    """
    base, mark = base_id(reference)[0], f"{seed} {base_id(reference)[0]}"
    shown = _shown(family, body)
    answer = copy.deepcopy(shown) if shown is not None else _frame(family, reference, body, seed)
    if not isinstance(answer, dict):
        return answer
    if family.answer.text.response:
        if shown is None:
            put_text(family, answer, body, _words(family.name), mark)
    else:
        form = embedding_form(family.name, body)
        if form is not None:
            put_vectors_by_card(family.name, form, answer, body)
        elif has_vectors(answer):
            put_vectors(answer, body, base, known.schemas(family.name).get("request"))
        put_pictures(answer, body, f"{mark} {zlib.crc32(to_json(body))}")
        if shown is None and "results" in answer:
            put_ranking(answer, body)
        elif shown is None:
            put_ranks_by_card(family.name, answer, body)
    return answer


def is_shown(family: Family, body: Any) -> bool:
    """Whether the spec shows the very request."""
    return _shown(family, body) is not None


def _shown(family: Family, body: Any) -> Any:
    """The answer that the spec shows for the very request, if it shows it."""
    for example in known.examples(family.name):
        if equal(example["request"], body) and "response" in example:
            return example["response"]
        if equal(example["request"], body) and "events" in example:
            return assembled(example["events"], family.answer)
    return None


def _frame(family: Family, reference: str, body: Any, seed: int) -> Any:
    """An answer of the form that a request gets: that of an example, or one drawn from the schema."""
    calls = bool(family.answer.text.response) and calls_tool(family.name, body)
    shown = [example for example in known.examples(family.name) if "response" in example]
    sound = [
        example for example in shown if _is_sound(family, example["response"]) and has_call(family, example["response"]) == calls
    ]
    example = most_like(body, reference, sound or shown, family.answer.stop_reason)
    return copy.deepcopy(example["response"]) if example else drawn(family, reference, body, seed)


def _is_sound(family: Family, answer: Mapping[str, Any]) -> bool:
    """Whether an answer shows what was asked for, and no refusal."""
    return is_usual(family, answer) and not is_guarded(answer) and not answer.get("error") and says_something(family, answer)


def drawn(family: Family, reference: str, body: Any, seed: int) -> Any:
    """A body drawn from the schema of answers.

    Raises:
        AwsError: the family has no answers.
    """
    schema = known.schemas(family.name).get("response")
    if schema is None:
        raise AwsError("ValidationException", f"{family.name} has no answers; it is called by StartAsyncInvoke.")
    return sampler.drawn(schema, f"{seed} {reference} {zlib.crc32(to_json(body))}")


@cache
def _words(family: str) -> frozenset[str]:
    """The values that a schema of answers lists, reasons to end among them."""
    return frozenset(_listed(known.schemas(family).get("response")))


def _listed(schema: Any) -> Iterator[str]:
    for key, value in schema.items() if isinstance(schema, dict) else ():
        if key == "enum":
            yield from (item for item in value if isinstance(item, str))
        elif isinstance(value, dict | list):
            yield from _listed(value)
    for item in schema if isinstance(schema, list) else ():
        yield from _listed(item)
