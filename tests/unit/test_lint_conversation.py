"""`conversation` in a card: what does not fit the schema is told, with what would be right; ours have no findings."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from bedrock_codegen.lint import lint
from bedrock_codegen.load import Document

from tests.support.specs import specs

Json = Any
FAULTS: list[tuple[str, str, Json, str]] = [
    ("anthropic/claude_messages", "tools/at", "/toolz", "/conversation/tools/at: /toolz leads nowhere"),
    ("anthropic/claude_messages", "tools/at", "/max_tokens", "/conversation/tools/at: /max_tokens is no list"),
    ("anthropic/claude_messages", "tools/each", {"name": "$name", "schema": "$schema"}, "/conversation/tools: does not fit"),
    ("anthropic/claude_messages", "tools/each", {"name": "$name"}, "/conversation/tools/each: has no $schema"),
    ("anthropic/claude_messages", "tools/each/name", "$label", "/conversation/tools/each: has a mark $label"),
    ("anthropic/claude_messages", "call/type", "tool_usage", "/conversation/call: does not fit request.json"),
    ("anthropic/claude_messages", "call/input", "$arguments_text", "/conversation/call: does not fit request.json"),
    ("anthropic/claude_messages", "result/tool_use_id", None, "/conversation/result: has no $id"),
    ("anthropic/claude_messages", "result", None, "/conversation/call: is said without `result`"),
    ("anthropic/claude_messages", "call", None, "/conversation/result: is said without `call`"),
    ("amazon/nova", "call/toolUse/toolUseId", None, "/conversation/call: does not fit request.json"),
    ("amazon/nova", "result/toolResult/content", "$text", "/conversation/result: does not fit request.json"),
    ("mistral/mistral_chat", "calls", "tool_kalls", "/conversation/call: does not fit request.json"),
    ("mistral/mistral_chat", "result/role", "tol", "/conversation/result: does not fit request.json"),
    ("mistral/mistral_chat", "turns", ["result", "call"], "/conversation/calls: lists calls that are turns of their own"),
    ("mistral/mistral_chat", "turns", ["result", "reasoning"], "/conversation/turns/1: nothing says how reasoning is written"),
    ("mistral/mistral_chat", "turns", None, "/conversation/result: does not fit request.json"),
    ("mistral/mistral_chat", "results", {"role": "tool", "content": ["$result"]}, "/conversation/results: is a turn that holds"),
    ("anthropic/claude_messages", "results", {"role": "user"}, "/conversation/results: has no $result"),
    ("anthropic/claude_messages", "results", {"content": [["$result"]]}, "/conversation/results: does not list its results"),
    ("anthropic/claude_messages", "results", {"role": "tool", "content": ["$result"]}, "/conversation/result: does not fit"),
    ("amazon/nova", "turns", ["call"], "/conversation/call: does not fit request.json"),
    (
        "amazon/nova",
        "tools/each",
        {"$name": {"about": "$description", "takes": "$schema"}},
        "/conversation/tools/at: /toolConfig/tools is no map",
    ),
    ("amazon/nova", "tools/at", "/toolConfig", "/conversation/tools/at: /toolConfig is no list"),
    ("bedrock/converse", "messages/at", "/messagez", "/conversation/messages/at: /messagez leads nowhere"),
    ("bedrock/converse", "messages/human/role", "human", "/conversation/messages: does not fit request.json"),
    ("bedrock/converse", "messages/assistant/content", [{"text": "$id"}], "/conversation/messages/assistant: has no $text"),
    ("cohere/cohere_command_r", "parameters/top_k", "/kk", "/conversation/parameters/top_k: /kk leads nowhere"),
    (
        "cohere/cohere_command_r",
        "tools/each/parameter_definitions",
        {"$definitions": {"about": "$description"}},
        "/conversation/tools/each: has no $type",
    ),
    (
        "cohere/cohere_command_r",
        "tools/each/parameter_definitions",
        {"$definitions": {"type": "$value"}},
        "/conversation/tools/each: has a mark $value",
    ),
    (
        "cohere/cohere_command_r",
        "tools/each/parameter_definitions",
        ["$definitions", {"is": "$key", "type": "$type"}],
        "/conversation/tools: does not fit",
    ),
    ("cohere/cohere_command_r", "tools/types", {"whole": "integer"}, "/conversation/tools: does not fit"),
    ("anthropic/claude_messages", "tools/types", {"text": "string"}, "/conversation/tools/types: says what words for types mean"),
    ("anthropic/claude_messages", "call/input", ["$arguments", {"is": "$value"}], "/conversation/call: has no $key"),
    (
        "anthropic/claude_messages",
        "call/input",
        ["$arguments", {"is": "$key", "to": "$value"}],
        "/conversation/call: does not fit",
    ),
    ("amazon/titan_image", "tools", {"at": "/taskType", "each": {"a": "$name", "b": "$schema"}}, "/conversation: is about turns"),
]


def findings(family: str, at: str, value: Json, **more: Json) -> list[str]:
    """What is found in one family whose card says something else; its examples say nothing of conversations."""
    spec = next(spec for spec in specs().families if spec.folder == f"specs/{family}")
    card = deepcopy({**spec.card.data, **more})
    holder = card.setdefault("conversation", {})
    *steps, last = at.split("/")
    for step in steps:
        holder = holder[step]
    if value is None:
        del holder[last]
    else:
        holder[last] = value
    alone = replace(spec, card=Document(spec.card.path, card), examples={}, refused={})
    found = lint(replace(specs(), families=(alone,)))
    return [f"{each.pointer}: {each.wrong}; {each.right}" for each in found]


@pytest.mark.parametrize(("family", "at", "value", "told"), FAULTS, ids=lambda each: each if isinstance(each, str) else "")
def test_a_slip_is_told_at_its_place(family: str, at: str, value: Json, told: str) -> None:
    found = findings(family, at, value)
    assert any(each.startswith(told) for each in found), found
    assert all(each.rpartition("; ")[2] for each in found)


def test_a_card_with_something_left_to_write_is_tried_all_the_same() -> None:
    sources = {"docs": {"url": "TODO: where this is from", "note": "A page."}}
    found = findings("anthropic/claude_messages", "call/type", "tool_usage", sources=sources)
    assert any(each.startswith("/sources/docs/url: is still to be written") for each in found)
    assert any(each.startswith("/conversation/call: does not fit request.json") for each in found)
