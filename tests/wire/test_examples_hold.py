"""Every example of every family: what it shows is taken and comes back, what it warns of is refused where it says."""

from __future__ import annotations

import json
from typing import Any

import bedrock_models
import pytest
from bedrock_models.errors import RequestError

from tests.support import corpus
from tests.support.bodies import is_end
from tests.support.calls import UNLISTED, arguments_for
from tests.support.equality import difference
from tests.support.in_one import in_one
from tests.support.wire import ReachedError, Unreachable

pytestmark = pytest.mark.filterwarnings("ignore::bedrock_models.errors.UnconfirmedLimitWarning")  # it may be shown
FILLED_IN = [("chat_completions", "tool_without_type"), ("claude_messages", "system_without_type")]
"""Bodies whose only fault is that a constant is missing: refused as JSON, completed in Python."""


@in_one("name", corpus.FAMILIES)
def test_every_family_shows_what_it_takes_and_what_it_refuses(name: str) -> None:
    assert corpus.examples(name)
    assert corpus.refused_examples(name)


@in_one("name", corpus.FAMILIES)
def test_an_example_is_known_to_the_last_field_and_comes_back_equal(name: str) -> None:
    family = bedrock_models.families()[name]
    for example, shown in corpus.examples(name).items():
        bodies = [(family.parse_request, shown["request"])]
        bodies += [(family.parse_response, shown["response"])] if "response" in shown else []
        bodies += [(family.parse_event, event) for event in shown.get("events", ())]
        for read, body in bodies:
            value = read(json.dumps(body))
            assert not difference(json.loads(value.to_wire()), body), example
            assert value.unknown_fields() == [], example


@in_one("name", corpus.FAMILIES)
def test_an_example_is_one_of_a_model_that_takes_it(name: str) -> None:
    for example, shown in corpus.examples(name).items():
        bedrock_models.resolve(shown["model_id"], family=name).check(shown["request"])
        if bedrock_models.families()[name].model_ids:  # Converse has none of its own, and takes any
            assert name in bedrock_models.resolve(shown["model_id"]).family_names, example


@pytest.mark.parametrize("name", [name for name, role in corpus.BODIES if role == "event"])
def test_a_family_that_streams_shows_a_stream_that_ends(name: str) -> None:
    streams = [shown["events"] for shown in corpus.examples(name).values() if "events" in shown]
    assert streams
    assert all(any(is_end(name, event) for event in events) for events in streams)


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_a_refused_example_is_refused_at_its_pointer(name: str) -> None:
    for example, refused in corpus.refused_examples(name).items():
        pointers = {finding.pointer for finding in _findings(name, refused)}
        assert refused["at"] in pointers, (example, pointers)


@pytest.mark.parametrize("name", [name for name in corpus.FAMILIES if "invoke" in corpus.card(name)["operations"]])
def test_a_refused_example_never_reaches_a_client(name: str) -> None:
    said = 0
    for example, refused in corpus.refused_examples(name).items():
        arguments = arguments_for(name, refused["request"])
        if (name, example) in FILLED_IN or arguments is None:
            continue  # the parameters of a function cannot say it
        with pytest.raises((RequestError, TypeError)) as caught:
            getattr(bedrock_models, name).invoke(refused.get("model_id", UNLISTED), **arguments, client=Unreachable())
        if isinstance(caught.value, RequestError):
            assert refused["at"] in {finding.pointer for finding in caught.value.findings}, example
        said += 1
    assert said


@pytest.mark.parametrize(("name", "example"), FILLED_IN)
def test_a_constant_that_is_left_out_is_filled_in_by_the_functions(name: str, example: str) -> None:
    refused = corpus.refused_examples(name)[example]
    arguments = arguments_for(name, refused["request"])
    with pytest.raises(ReachedError):
        getattr(bedrock_models, name).invoke(refused.get("model_id", UNLISTED), **(arguments or {}), client=Unreachable())


def _findings(name: str, refused: Any) -> tuple[Any, ...]:
    model = bedrock_models.resolve(refused.get("model_id", UNLISTED), family=name)
    with pytest.raises(RequestError) as caught:
        model.check(json.dumps(refused["request"]))
    return caught.value.findings
