"""What `testing.strategies` draws fits the specs: requests, answers, and streams with the answer that they make up."""

from __future__ import annotations

import json
from typing import Any

import bedrock_models
import pytest
from bedrock_models._runtime.streams.assemble import assembled
from bedrock_models.testing import strategies
from hypothesis import HealthCheck, given, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
FEW = settings(max_examples=2, database=None, deadline=None, derandomize=True, suppress_health_check=SLOW)
ONE_OF_EACH_WAY = ("claude_messages", "nova", "converse", "chat_completions", "mistral_chat", "titan_text", "cohere_command_r")
"""A family for each way to put an answer together."""


@pytest.mark.parametrize("name", ONE_OF_EACH_WAY)
def test_a_drawn_stream_makes_up_an_answer_that_fits(name: str) -> None:
    family = bedrock_models.families()[name]

    @FEW
    @given(strategies.event_sequences(name))
    def each(events: list[Any]) -> None:
        assert [event for event in events if family.parse_event(json.dumps(event).encode()).misfits] == []
        assert family.parse_response(json.dumps(assembled(events, family.answer)).encode()).misfits == ()

    each()


@pytest.mark.parametrize("name", ["titan_text", "cohere_embed_v4"])
def test_a_drawn_request_is_accepted_and_a_drawn_answer_fits(name: str) -> None:
    family = bedrock_models.families()[name]

    @FEW
    @given(strategies.requests(name, family.model_ids[0]), strategies.answers(name))
    def each(request: dict[str, Any], answer: dict[str, Any]) -> None:
        bedrock_models.resolve(family.model_ids[0]).check(request)
        assert family.parse_response(json.dumps(answer).encode()).misfits == ()

    each()


def test_a_family_without_streams_has_none_to_draw() -> None:
    with pytest.raises(LookupError):
        strategies.event_sequences("titan_embed_text_v2")
