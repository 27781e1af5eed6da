"""`port` of settings that are zero or empty, of several pictures, and of members that stand twice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from bedrock_models import port
from bedrock_models._runtime.porting import settle

Json = Any
B64 = "iVBORw0KGgo="


def body(given: Mapping[str, Json], family: str, to: str) -> Json:
    return json.loads(port(json.dumps(given), family=family, to=to).request.to_wire())


def test_a_setting_of_zero_or_nothing_is_carried() -> None:
    for value in (0, 0.0):
        assert body({"prompt": "Hi", "temperature": value}, "llama", "converse")["inferenceConfig"]["temperature"] == 0
    given = {"messages": [{"role": "user", "content": [{"text": "Hi"}]}], "inferenceConfig": {"temperature": 0, "topP": 0.5}}
    made = body(given, "converse", "meta.llama3-8b-instruct-v1:0")
    assert (made["temperature"], made["top_p"]) == (0, 0.5)


def test_a_default_is_put_where_nothing_is_and_not_in_place_of_zero() -> None:
    given = {"messages": [{"role": "user", "content": "Hi"}], "temperature": 0}
    made = port(json.dumps(given), family="mistral_chat", to="anthropic.claude-3-haiku-20240307-v1:0")
    sent = json.loads(made.request.to_wire())
    assert sent["temperature"] == 0
    assert [finding.message for finding in made.findings] == [
        f"claude_messages asks for /max_tokens; {sent['max_tokens']} was put there"
    ]


def test_what_the_model_s_own_members_say_again_does_not_win() -> None:
    given = {
        "messages": [{"role": "user", "content": [{"text": "Hi"}]}],
        "inferenceConfig": {"temperature": 0.25, "maxTokens": 9},
        "additionalModelRequestFields": {"temperature": 0.75, "top_k": 0},
    }
    made = body(given, "converse", "anthropic.claude-3-haiku-20240307-v1:0")
    assert (made["temperature"], made["top_k"]) == (0.25, 0)


def test_every_picture_of_a_prompt_is_carried() -> None:
    picture = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": B64}}
    given = {
        "anthropic_version": "bedrock-2023-05-31",
        "max_tokens": 9,
        "messages": [{"role": "user", "content": [picture, picture, {"type": "text", "text": "See"}]}],
    }
    made = body(given, "claude_messages", "meta.llama4-scout-17b-instruct-v1:0")
    assert made["images"] == [B64, B64]
    assert made["prompt"].count("<|image|>") == 2
    back = body(made, "llama", "anthropic.claude-3-haiku-20240307-v1:0")
    assert [part["type"] for part in back["messages"][0]["content"]] == ["image", "image", "text"]


def haiku(given: Mapping[str, Json]) -> tuple[Json, list[str]]:
    made = port(json.dumps({"inputText": "Hi", **given}), family="titan_text", to="anthropic.claude-3-haiku-20240307-v1:0")
    return json.loads(made.request.to_wire()), [str(finding) for finding in made.findings]


def test_a_setting_that_is_refused_and_asked_for_has_its_default_and_says_so() -> None:
    sent, told = haiku({"textGenerationConfig": {"maxTokenCount": 0, "temperature": 0.5}})
    assert sent["max_tokens"] >= 1
    assert sent["temperature"] == 0.5
    wrong = "claude_messages refuses /max_tokens (must be at least 1; got 0)"
    assert told == [f"/textGenerationConfig/maxTokenCount: {wrong}; {sent['max_tokens']} was put there"]


def test_a_default_does_not_take_the_place_of_what_only_may_be_refused() -> None:
    given = {"inputText": "Hi", "textGenerationConfig": {"maxTokenCount": 0}}
    assert body(given, "titan_text", "anthropic.claude-sonnet-4-20250514-v1:0")["max_tokens"] == 0


def test_a_whole_number_is_written_as_one() -> None:
    given = {"inputText": "Hi", "textGenerationConfig": {"maxTokenCount": 5.0}}
    wire = port(json.dumps(given), family="titan_text", to="meta.llama3-8b-instruct-v1:0").request.to_wire()
    assert b'"max_gen_len":5}' in wire.replace(b" ", b"")
    assert settle._fitted(5.0, {"type": "integer"}).__class__ is int  # noqa: SLF001 - a value in another model's range


def test_every_doubt_about_a_body_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settle, "_refused", lambda *_: (None, ["one", "two"]))
    told: list[tuple[str, str]] = []
    settle.settle({}, "titan_text", {}, None, lambda *note: told.append(note), {}, {})
    assert told == [("", "one"), ("", "two")]


def test_documents_beside_the_turns_are_told_of_where_they_stood_before_the_last() -> None:
    shown = {"document": {"format": "txt", "name": "d", "source": {"bytes": "d29yZHM="}}}
    last: Json = {"role": "user", "content": [{"text": "Hi"}, shown]}
    then: list[Json] = [{"role": "assistant", "content": [{"text": "yes"}]}, {"role": "user", "content": [{"text": "Hi"}]}]
    for messages, moved in (([last], False), ([last, *then], True)):
        made = port(json.dumps({"messages": messages}), family="converse", to="cohere.command-r-v1:0")
        assert json.loads(made.request.to_wire())["documents"] == [{"title": "d", "snippet": "words"}]
        assert [finding.pointer for finding in made.findings] == (["/messages/0/content/1"] if moved else [])
