"""What a model refuses, however its body is given and whatever else is wrong with it, and what an error says of whose it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from bedrock_models import converse, resolve
from bedrock_models._runtime.models import table as models
from bedrock_models._runtime.models.catalogue import info_of
from bedrock_models.cli.models import as_data
from bedrock_models.errors import RequestError

from tests.support.in_one import in_one

LLAMA = "meta.llama3-1-8b-instruct-v1:0"
ASKS = {"messages": [{"role": "user", "content": [{"text": "Hi"}]}]}
TOOLS = {"tools": [{"toolSpec": {"name": "look", "inputSchema": {"json": {"type": "object"}}}}]}
FORMS: dict[str, Callable[[Any], Any]] = {
    "object": dict,
    "text": json.dumps,
    "bytes": lambda body: json.dumps(body).encode(),
    "bytearray": lambda body: bytearray(json.dumps(body).encode()),
    "request": lambda body: converse.ConverseRequest.from_wire(json.dumps(body)),
}


def _refused(model: str, body: Any, *, family: str | None = None, stream: bool = False) -> RequestError:
    with pytest.raises(RequestError) as caught:
        resolve(model, family=family).check(body, stream=stream)
    return caught.value


@in_one("form", FORMS)
def test_a_limit_of_streams_is_told_of_a_body_in_any_form(form: str) -> None:
    body = FORMS[form]({**ASKS, "toolConfig": TOOLS})
    resolve(LLAMA, family="converse").check(body)
    error = _refused(LLAMA, body, family="converse", stream=True)
    assert [finding.pointer for finding in error.findings] == ["/toolConfig"]


@in_one("form", FORMS.keys() - {"request"})
def test_it_is_told_beside_what_no_model_takes_once_each(form: str) -> None:
    body = FORMS[form]({**ASKS, "toolConfig": TOOLS, "inferenceConfig": {"temperature": "hot"}})
    told = [finding.pointer for finding in _refused(LLAMA, body, family="converse", stream=True).findings]
    assert sorted(told) == ["/inferenceConfig/temperature", "/toolConfig"]
    assert [finding.pointer for finding in _refused(LLAMA, body, family="converse").findings] == ["/inferenceConfig/temperature"]


OF_CONVERSE: tuple[tuple[Any, str], ...] = (
    ({}, LLAMA),  # by the schema
    ({**ASKS, "toolConfig": TOOLS}, LLAMA),  # by a limit
    ({**ASKS, "more": {1}}, LLAMA),  # by JSON
    (ASKS, "amazon.titan-embed-text-v2:0"),  # by what the model gives
)


@in_one("body, model", OF_CONVERSE)
def test_an_error_says_whose_request_it_would_have_been(body: Any, model: str) -> None:
    assert _refused(model, body, family="converse", stream=True).family == "converse"


GIVES: tuple[tuple[list[str] | None, bool], ...] = (
    (["text"], True),
    (["image", "text"], True),
    (["image"], False),
    ([], False),
    (None, True),
)


@in_one("out, gives", GIVES)
def test_a_model_may_write_text_beside_what_else_it_gives(out: list[str] | None, gives: bool) -> None:  # noqa: FBT001
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(models, "table", lambda: {"a": {} if out is None else {"out": out}})
        assert models.gives_text("a") is gives
        assert models.gives_text("unknown") is True


def test_each_thing_that_is_known_of_a_model_stands_in_its_own_member() -> None:
    dates = {"legacy": "2090-01-01", "eol": "2091-01-01", "eol_not_before": "2089-01-01", "extended": "2090-06-01"}
    row = {
        "provider": "somebody",
        "families": ["nova"],
        "apis": ["invoke_model", "batch"],
        "lifecycle": {**dates, "legacy_period": "P6M", "successor": "amazon.nova-lite-v1:0"},
        "in": ["text", "image"],
        "out": ["speech"],
        "context": 1,
        "output": 2,
        "dimensions": 3,
        "streaming": False,
        "reasoning": True,
        "inference": "by_region",
        "regions": ["us-east-1"],
        "profiles": ["us", "eu"],
        "note": "new",
    }
    assert as_data(info_of("a.b", row)) == {
        "id": "a.b",
        "provider": "somebody",
        "families": ["nova"],
        "apis": ["invoke_model", "batch"],
        "lifecycle": "active",
        "legacy_date": "2090-01-01",
        "eol_date": "2091-01-01",
        "eol_not_before": "2089-01-01",
        "legacy_period": "P6M",
        "extended_date": "2090-06-01",
        "successor": "amazon.nova-lite-v1:0",
        "modalities_in": ["text", "image"],
        "modalities_out": ["speech"],
        "context_window": 1,
        "max_output_tokens": 2,
        "dimensions": 3,
        "streaming": False,
        "reasoning": True,
        "inference": "by_region",
        "regions": ["us-east-1"],
        "profiles": ["us.a.b", "eu.a.b"],
        "note": "new",
    }
    nothing = info_of("a.b", {})
    assert {value for value in as_data(nothing).values() if not isinstance(value, tuple)} == {"a.b", "unknown", None}
    assert not any(value for value in as_data(nothing).values() if isinstance(value, tuple))
