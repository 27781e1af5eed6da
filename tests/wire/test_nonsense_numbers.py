"""NaN and infinity, which JSON has no words for: refused wherever they stand, since they could only be written back as null."""

from __future__ import annotations

import json
from typing import Any, cast

import bedrock_models
import pytest
from bedrock_models import claude_messages, errors

from tests.support import corpus
from tests.support.candidates import smallest
from tests.support.in_one import in_one
from tests.support.wire import Unreachable

NONSENSE = ("NaN", "Infinity", "-Infinity", "1e400", '{"deep": [NaN]}')


@pytest.mark.parametrize("number", NONSENSE)
@in_one("name, role", corpus.ANSWERS)
def test_an_answer_with_one_is_an_error_that_carries_it(name: str, role: str, number: str) -> None:
    document = bedrock_models.schema(name, "response" if role == "response" else "event")
    whole = json.dumps({**smallest(document, document), "zz_new": 0})
    text = whole.replace('"zz_new": 0', f'"zz_new": {number}')
    with pytest.raises(errors.AnswerError, match="finite") as caught:
        getattr(bedrock_models.families()[name], f"parse_{role}")(text)
    assert caught.value.body == text.encode()


@pytest.mark.parametrize("number", NONSENSE)
def test_a_request_with_one_in_free_json_is_refused(number: str) -> None:
    call = {"type": "tool_use", "id": "t1", "name": "add", "input": {"x": 0}}
    body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 5, "messages": [{"role": "assistant", "content": [call]}]}
    with pytest.raises(errors.RequestError, match="/messages/0/content/0/input/x: must have finite numbers only"):
        claude_messages.ClaudeRequest.from_wire(json.dumps(body).replace('"x": 0', f'"x": {number}'))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), [float("-inf")]])
def test_a_call_with_one_does_not_reach_its_client(number: Any) -> None:
    messages: Any = [{"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "add", "input": {"x": number}}]}]
    with pytest.raises(errors.RequestError, match="finite"):
        claude_messages.invoke("example.unlisted-model-v1:0", messages, 5, client=cast("Any", Unreachable()))
