"""Findings: the place in the data, and a sentence that says what would be right."""

from __future__ import annotations

from typing import Any, cast

import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import errors
from bedrock_models._runtime.json.nearest_name import nearest

TURN = {"role": "user", "content": "a"}


def findings(body: dict[str, Any]) -> list[str]:
    class Unreached:
        def invoke_model(self, **_: Any) -> Any:
            raise AssertionError

        invoke_model_with_response_stream = invoke_model

    with pytest.raises(errors.RequestError) as caught:
        claude.invoke("anthropic.claude-3-haiku-20240307-v1:0", client=Unreached(), **cast("Any", {"max_tokens": 9, **body}))
    return [str(finding) for finding in caught.value.findings]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            {"messages": [{"role": "usr", "content": "a"}]},
            ["/messages/0/role: must be 'user', 'assistant' or 'system'; got \"usr\""],
        ),
        ({"messages": [{"content": "a"}]}, ["/messages/0/role: is required. Write 'user', 'assistant' or 'system'"]),
        (
            {"messages": [{"role": "user", "content": 5}]},
            ["/messages/0/content: must be a valid string or an array; got 5"],
        ),
        (
            {"messages": [{"role": "user", "content": [{"type": "text"}]}]},
            ["/messages/0/content/0/text: is required"],
        ),
        (
            {"messages": [{"role": "user", "content": [{"type": "text", "text": "a", "txt": "b"}]}]},
            ["/messages/0/content/0/txt: is no field here; did you mean text?"],
        ),
        (
            {"messages": [{"role": "user", "content": [{"type": "image", "source": {"type": "base64", "data": 5}}]}]},
            [
                (
                    "/messages/0/content/0/source/media_type: is required. "
                    "Write 'image/jpeg', 'image/png', 'image/gif' or 'image/webp'"
                ),
                (
                    "/messages/0/content/0/source/data: must be bytes, a pathlib.Path, an open binary file, a PIL image or "
                    "base64 text; got 5"
                ),
            ],
        ),
        (
            {"messages": [TURN], "tools": [{"name": "t", "input_schema": {}, "desc": "d"}]},
            ["/tools/0/desc: is no field here; did you mean description?"],
        ),
        (
            {"messages": [TURN], "thinking": {"type": "enabled", "budget_tokens": 2000}},
            ["/thinking/budget_tokens: must be less than /max_tokens, which is 9; got 2000"],
        ),
        ({"messages": [TURN], "stop_sequences": "END"}, ['/stop_sequences: must be an array; got "END". Write ["END"]']),
        ({"messages": [TURN], "temperature": "hot"}, ['/temperature: must be a valid number; got "hot"']),
    ],
)
def test_a_finding_is_a_pointer_and_a_sentence(body: dict[str, Any], expected: list[str]) -> None:
    assert findings(body) == expected


def test_an_unknown_kind_names_the_kinds_there_are() -> None:
    (finding,) = findings({"messages": [{"role": "user", "content": [{"type": "txt", "text": "a"}]}]})
    assert finding.startswith("/messages/0/content/0/type: must be one of 'text', 'image'")
    assert finding.endswith('got "txt"')


TAGGED = {"type": "bash_20250124", "name": "shell"}


def test_of_an_object_with_a_tag_only_the_arm_with_that_tag_speaks() -> None:
    assert findings({"messages": [TURN], "tools": [TAGGED]}) == ["/tools/0/name: must be 'bash'; got \"shell\""]


@pytest.mark.parametrize(
    "tool", [{"type": "web_search_20260209", "name": "a", "max_uses": 8}, {"type": "function", "function": {}}]
)
def test_of_a_tag_that_no_arm_has_only_the_tag_is_told(tool: dict[str, Any]) -> None:
    """Beside another tool that is wrong in its own way."""
    (other, finding) = sorted(findings({"messages": [TURN], "tools": [TAGGED, tool]}))
    assert other.startswith("/tools/0/name:")
    assert finding.startswith("/tools/1/type: must be 'custom' or one of 'computer_20251124', ")
    assert finding.endswith(f'; got "{tool["type"]}"')


def test_a_tag_that_is_missing_names_the_tags_there_are() -> None:
    (finding,) = findings({"messages": [{"role": "user", "content": [{"text": "a"}]}]})
    assert finding.startswith("/messages/0/content/0/type: is required. Write 'text', 'image'")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("temprature", "temperature"), ("maxTokens", "max_tokens"), ("desc", "description"), ("zzz", "")],
)
def test_the_nearest_name(typed: str, meant: str) -> None:
    assert nearest(typed, ["temperature", "max_tokens", "description"]) == meant


@pytest.mark.parametrize("name", ["guardrail_id", "guardrail", "guardrailIdentifer"])
def test_a_name_cut_short_is_found_before_one_spelt_alike(name: str) -> None:
    assert nearest(name, ["guardrail_identifier", "guardrail_version", "trace"]) == "guardrail_identifier"
