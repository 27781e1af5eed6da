"""Requests that are written the quick way: the same bytes as the long way makes, whatever is None in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import bedrock_models
import pytest
from bedrock_models import claude_messages as claude
from bedrock_models._runtime.bodies.base import RequestBody
from bedrock_models._runtime.bodies.build_lock import built
from bedrock_models._runtime.bodies.writing import has_null, is_full, without_nulls
from bedrock_models.errors import RequestError
from pydantic import ValidationError

from tests.support import corpus
from tests.support.candidates import changed
from tests.wire.test_quick_validators import leaves

HI: Any = [{"role": "user", "content": "Hi"}]
USED = {"type": "tool_use", "id": "t", "name": "n", "input": {"a": None}, "cache_control": None}
USING: Any = [
    *HI,
    {"role": "assistant", "content": [USED]},
    {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t"}]},
]


def the_long_way(body: Any) -> bytes:
    """What was set, and then no null that the spec has none for."""
    wire: bytes = built(type(body)).__pydantic_serializer__.to_json(body, by_alias=True, exclude_unset=True, warnings=False)
    return without_nulls(body, wire) if has_null(wire) else wire


def _made(kind: type[RequestBody], name: str) -> Iterator[RequestBody]:
    """Requests, also with None in each place in turn."""
    examples = [example["request"] for example in corpus.examples(name).values()]
    bent = (changed(body, at, None) for body in examples for at in leaves(body))
    for body in (*examples, *bent):
        try:
            yield built(kind).__pydantic_validator__.validate_python(body)
        except (ValidationError, RequestError):
            continue


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_both_ways_write_the_same(name: str) -> None:
    told = set()
    for body in _made(bedrock_models.families()[name].request, name):
        told.add(is_full(body))
        assert body.to_wire() == the_long_way(body)
    assert told


class Mine(claude.ClaudeMessage):
    """A class of a caller's, whose members may be left out of what is sent."""

    content: Any = "Hi"


MINE: Any = [Mine(role="user")]
BLOCKS: Any = [{"role": "user", "content": [{"type": "text", "text": "Hi"}]}]


@pytest.mark.parametrize(
    ("request_", "full"),
    [
        (claude.ClaudeRequest(messages=HI, max_tokens=1), True),
        (claude.ClaudeRequest(messages=HI, max_tokens=1, system=None, top_k=None), True),
        (claude.ClaudeRequest(messages=BLOCKS, max_tokens=1), True),
        (claude.ClaudeRequest(messages=HI, max_tokens=1, cache_control=None), False),
        (claude.ClaudeRequest(messages=USING, max_tokens=1), False),
        (claude.ClaudeRequest(messages=HI * 9, max_tokens=1), False),
        (claude.ClaudeRequest(messages=MINE, max_tokens=1), False),
    ],
)
def test_what_is_told_to_be_full(request_: claude.ClaudeRequest, *, full: bool) -> None:
    assert is_full(request_) is full
    assert request_.to_wire() == the_long_way(request_)


def test_a_request_that_holds_itself_is_refused_as_ever() -> None:
    request = claude.ClaudeRequest(messages=HI, max_tokens=1)
    request.messages[0].content = [request.messages[0]]  # type: ignore[list-item]
    with pytest.raises(RequestError, match="holds itself"):
        request.to_wire()


def test_a_constant_that_was_taken_away_is_not_sent() -> None:
    request = claude.ClaudeRequest(messages=HI, max_tokens=1)
    request.__pydantic_fields_set__.discard("anthropic_version")
    assert request.to_wire() == b'{"messages":[{"role":"user","content":"Hi"}],"max_tokens":1}'
