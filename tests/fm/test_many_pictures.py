"""Several pictures in several turns, empty turns, and what details show: the same for every class of the common interface."""

from __future__ import annotations

import base64
import json
from enum import Enum
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models._runtime.fm.choice import choices
from bedrock_models._runtime.fm.media import content
from bedrock_models.fm import Assistant, ConversationError, Human, PictureError, System, from_model_id

from tests.fm.answers import ANSWERS
from tests.support.fake_client import PNG, FakeClient
from tests.support.in_one import in_one

PICTURES: list[Any] = [PNG + bytes([number]) for number in range(4)]
SEEING = {
    "chat_completions": "qwen.qwen3-vl-235b-a22b",
    "claude_messages": "anthropic.claude-3-haiku-20240307-v1:0",
    "llama": "meta.llama4-scout-17b-instruct-v1:0",
    "mistral_chat": "mistral.pixtral-large-2502-v1:0",
    "nova": "amazon.nova-lite-v1:0",
}
ELSEWHERE = {"converse", "imported"}
"""Families that see and whose calls need another client, or an ARN."""


def test_every_family_that_sees_is_tried() -> None:
    assert {choice.family for choice in choices() if "see" in choice.operations} == SEEING.keys() | ELSEWHERE


@in_one("family", SEEING)
def test_every_picture_of_every_turn_is_sent_in_order_and_once(family: str) -> None:
    client = FakeClient(ANSWERS[family])
    turns = [Human("one", images=PICTURES[:2]), Assistant("two"), Human("three", images=PICTURES[2:])]
    details = from_model_id(SEEING[family], client=client).chat(turns, details=True)
    body = json.dumps(client.body)
    places = [body.find(base64.b64encode(picture).decode()) for picture in PICTURES]
    assert places == sorted(places)
    assert -1 not in places
    assert sum(body.count(base64.b64encode(picture).decode()) for picture in PICTURES) == len(PICTURES)
    marks = [part.count("<|image|>") for part in client.body.get("prompt", "").partition("two")]
    assert marks == ([2, 0, 2] if family == "llama" else [0, 0, 0])
    assert json.loads(details.body) == client.body


@in_one("turns", [[Human("a", images=[PNG]), Assistant("b"), Human("c")], [System("s"), Human("a", images=[PNG])]])
def test_a_picture_of_any_turn_is_refused_where_nothing_is_seen(turns: Any) -> None:
    with pytest.raises(ConversationError, match="cannot look at pictures"):
        from_model_id("amazon.nova-micro-v1:0", client=FakeClient()).chat(turns)


TALKING = {
    name: next(iter(family.model_ids))
    for name, family in bedrock_models.families().items()
    if name in ANSWERS and any(choice.family == name and "chat" in choice.operations for choice in choices())
    if family.model_ids
}


@in_one("family", TALKING)
def test_a_turn_without_words_is_a_turn(family: str) -> None:
    """Whether a model takes it, the model says."""
    bodies = []
    for words in ("w", ""):
        client = FakeClient(ANSWERS[family])
        try:
            from_model_id(TALKING[family], client=client).chat([Human("x"), Assistant("y"), Human(words)])
        except bedrock_models.errors.RequestError:
            continue
        bodies.append(client.body)
    if len(bodies) == 2:
        with_words, without = (json.dumps(body).replace("w", "") for body in bodies)
        assert with_words == without


@in_one("family", TALKING)
def test_details_hold_what_was_sent_be_it_streamed_or_with_more(family: str) -> None:
    streams = "stream" in bedrock_models.families()[family].operations
    for stream in (False, True)[: 1 + streams]:
        for extra in (None, {"of_tomorrow": {"a": [1]}}):
            client = FakeClient(ANSWERS[family])
            model = from_model_id(TALKING[family], client=client)
            details = model.chat([Human("x")], stream=stream, details=True, extra_body=extra)
            assert details.body.encode() == client.sent[-1]["body"]
            assert json.loads(details.body).get("of_tomorrow") == (extra or {}).get("of_tomorrow")


class Models(Enum):
    """A program's own list of models."""

    SMALL = "amazon.nova-lite-v1:0"


def test_a_member_of_any_enumeration_stands_for_its_value() -> None:
    assert from_model_id(Models.SMALL, client=FakeClient()).model_id == "amazon.nova-lite-v1:0"  # type: ignore[call-overload]


@in_one("path", ["no/such/file.png", "/", "x" * 300, "a\0b", Path("a\0b"), ""])
def test_a_path_that_cannot_be_read_says_what_would_do(path: Any) -> None:
    with pytest.raises(PictureError, match=r"(?s)cannot be read as a file .*Give a path that exists, or the bytes"):
        content(path)
