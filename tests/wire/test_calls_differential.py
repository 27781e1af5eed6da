"""What leaves a real boto3 client, and what the functions of every family say."""

from __future__ import annotations

import pytest

from tests.support import calls, corpus
from tests.support.subject import Subject

SUBJECT = Subject()
INVOKED = tuple(name for name in corpus.FAMILIES if "invoke" in corpus.card(name)["operations"])


@pytest.mark.parametrize("name", INVOKED)
def test_the_body_that_is_typed_is_the_body_that_is_sent(name: str) -> None:
    calls.requests_leave_as_drawn(SUBJECT, name)


@pytest.mark.parametrize("name", INVOKED)
def test_parameters_fill_the_body(name: str) -> None:
    calls.functions_fill_the_body(SUBJECT, name)


@pytest.mark.parametrize("name", INVOKED)
def test_functions_say_what_the_spec_says(name: str) -> None:
    calls.functions_say_what_the_spec_says(SUBJECT, name)


@pytest.mark.parametrize(("name", "role"), corpus.BODIES)
def test_classes_say_what_the_spec_says(name: str, role: str) -> None:
    calls.classes_say_what_the_spec_says(SUBJECT, name, role)
