"""What leaves a real boto3 client, and what the functions of every family say."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bedrock_models import nova

from tests.support import calls, corpus
from tests.support.in_one import in_one
from tests.support.subject import Subject

SUBJECT = Subject()
INVOKED = tuple(name for name in corpus.FAMILIES if "invoke" in corpus.card(name)["operations"])


@pytest.mark.parametrize("name", INVOKED)
def test_the_body_that_is_typed_is_the_body_that_is_sent(name: str) -> None:
    calls.requests_leave_as_drawn(SUBJECT, name)


@pytest.mark.parametrize("name", [name for name, role in corpus.BODIES if role == "event"])
def test_drawn_streams_are_assembled(name: str) -> None:
    calls.drawn_streams_are_assembled(SUBJECT, name)


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_parameters_fill_the_body(name: str) -> None:
    calls.functions_fill_the_body(SUBJECT, name)


@in_one("name", corpus.FAMILIES)
def test_functions_say_what_the_spec_says(name: str) -> None:
    calls.functions_say_what_the_spec_says(SUBJECT, name)


@in_one("name, role", corpus.BODIES)
def test_classes_say_what_the_spec_says(name: str, role: str) -> None:
    calls.classes_say_what_the_spec_says(SUBJECT, name, role)


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_constructors_fill_the_body(name: str) -> None:
    calls.constructors_fill_the_body(SUBJECT, name)


def test_a_name_that_is_also_a_wire_name_means_one_field() -> None:
    """Nova takes `topP` and `top_p`: a keyword is the name in Python, a key of a dict the name on the wire."""
    assert json.loads(nova.NovaInferenceConfig(top_p=0.5).to_wire()) == {"topP": 0.5}
    assert json.loads(nova.NovaInferenceConfig(legacy_top_p=0.5).to_wire()) == {"top_p": 0.5}
    for key in ("topP", "top_p"):
        body: Any = {"messages": [{"role": "user", "content": [{"text": "Hello"}]}], "inferenceConfig": {key: 0.5}}
        assert json.loads(nova.NovaRequest(**body).to_wire()) == body
