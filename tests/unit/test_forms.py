"""A text where a list or an object is due: the refusal shows the form that is right."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from bedrock_models import claude_messages, cohere_embed_v3, errors, families, nova

TALKING = sorted(name for name, family in families().items() if family.request and "messages" in family.request.model_fields)
LOOSE: Any = claude_messages
NOVA: Any = nova


def refused(call: Any) -> str:
    with pytest.raises(errors.RequestError) as caught:
        call()
    return str(caught.value)


@pytest.mark.parametrize("name", TALKING)
def test_the_form_that_is_shown_is_taken(name: str) -> None:
    request = families()[name].request
    said = refused(lambda: request.from_wire(b'{"messages": "Hi"}'))
    form = re.search(r"^ +/messages: .*\. Write (.*)$", said, re.MULTILINE)
    assert form, said
    messages = json.loads(form[1])
    assert messages[0]["role"] == "user"
    assert "/messages" not in refused_or_not(request, messages)


def refused_or_not(request: Any, messages: object) -> str:
    try:
        request.from_wire(json.dumps({"messages": messages}).encode())
    except errors.RequestError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("call", "form"),
    [
        (lambda: LOOSE.request("Hi", 5), '[{"role": "user", "content": "Hi"}]'),
        (lambda: LOOSE.request(["Hi"], 5), '{"role": "user", "content": "Hi"}'),
        (lambda: LOOSE.request([{"role": "user", "content": ["Hi"]}], 5), '{"type": "text", "text": "Hi"}'),
        (lambda: NOVA.request([{"role": "user", "content": "Hi"}]), '[{"text": "Hi"}]'),
        (lambda: cohere_embed_v3.request("clustering", texts="Hi"), '["Hi"]'),
        (lambda: NOVA.request("x" * 50), '[{"role": "user", "content": [{"text": "..."}]}]'),
    ],
)
def test_so_it_is_at_every_depth(call: Any, form: str) -> None:
    assert f"Write {form}" in refused(call)


def test_a_text_that_can_mean_several_things_gets_no_form() -> None:
    assert "Write" not in refused(lambda: NOVA.request([{"role": "user", "content": [{"text": "Hi"}]}], tool_choice="auto"))
