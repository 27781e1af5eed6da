"""`port` of settings that are zero or empty, of several pictures, and of members that stand twice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bedrock_models import port

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
