"""Bodies that are bent in ways that pydantic or Python do not bear: only this package's errors, and what came is kept."""

from __future__ import annotations

import json
import pickle
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from bedrock_models import chat_completions, errors, families
from bedrock_models import claude_messages as claude

TURN: Any = [{"role": "user", "content": "Hi"}]


@pytest.fixture(autouse=True)
def _lenient() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", errors.AnswerWarning)
        yield


def nested(levels: int) -> Any:
    value: Any = "x"
    for level in range(levels):
        value = [value] if level % 2 else {"a": value}
    return value


def read(family: str, **members: Any) -> Any:
    return families()[family].parse_response(json.dumps(members))


@pytest.mark.parametrize("levels", [240, 300, 900])
def test_a_request_that_is_nested_too_deeply_is_refused_by_name(levels: int) -> None:
    tools: Any = [{"type": "function", "function": {"name": "look", "parameters": {"x": nested(levels)}}}]
    request = chat_completions.request(messages=TURN, tools=tools)
    if levels < 250:
        assert json.loads(request.to_wire())["tools"] == tools
        return
    with pytest.raises(errors.RequestError, match="/tools: is nested too deeply"):
        request.to_wire()


@pytest.mark.parametrize("levels", [100, 300, 900])
@pytest.mark.parametrize("member", ["inputTextTokenCount", "new"])
def test_an_answer_of_any_depth_is_written_as_it_came_and_can_be_printed(member: str, levels: int) -> None:
    body = {"embedding": [1.0], "inputTextTokenCount": 1} | {member: nested(levels)}
    answer = read("titan_embed_text_v2", **body)
    assert json.loads(answer.to_wire()) == body
    assert "..." in repr(answer)


def test_pieces_of_a_deep_answer_are_written_like_all_others() -> None:
    body = {
        "embedding": [],
        "inputTextTokenCount": 28.0,
        "new": ["é\ud800", None, True, 1e400, {}, [], {"a": 10**30}],
        "deep": nested(900),
    }
    assert repr(json.loads(read("titan_embed_text_v2", **body).to_wire()))[:200] == repr(body)[:200]


@pytest.mark.parametrize("value", ["null", None, [1.0], {}, 10**400])
def test_a_vector_that_holds_no_numbers_says_so(value: Any) -> None:
    answer = read("titan_embed_text_v1", embedding=[0.5, value], inputTextTokenCount=1)
    with pytest.raises(errors.AnswerError, match="vectors: one holds what is no number") as caught:
        _ = answer.vectors
    assert caught.value.body == answer.to_wire()


@pytest.mark.parametrize("arguments", ["[" * 20_000, nested(900), [1], None])
def test_arguments_that_are_no_object_say_so(arguments: Any) -> None:
    call = {"id": "t", "type": "function", "function": {"name": ["look"], "arguments": arguments}}
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    answer = read("chat_completions", choices=[{"index": 0, "message": message, "finish_reason": "tool_calls"}])
    if isinstance(arguments, dict):
        assert answer.tool_calls[0].arguments == arguments
        return
    with pytest.raises(errors.AnswerError, match="tool_calls: the arguments of an array are no JSON object"):
        _ = answer.tool_calls


def test_what_came_in_place_of_an_object_can_be_dumped() -> None:
    answer = read("marengo", data=[["no object"], {"embedding": ["x"]}])
    assert answer.model_dump()["data"][0] == ["no object"]


def test_a_name_that_is_no_text_is_kept() -> None:
    raw = '{"embedding":[0.5],"inputTextTokenCount":1,"\\ud800":{"\\udfff":7}}'
    answer = families()["titan_embed_text_v1"].parse_response(raw)
    assert json.loads(answer.to_wire()) == json.loads(raw)
    assert answer.misfits == ()
    assert json.loads(pickle.loads(pickle.dumps(answer)).to_wire()) == json.loads(raw)  # noqa: S301 - our own
    repr(answer).encode()


def test_thousands_of_faults_are_told_by_the_first() -> None:
    items: Any = ["x"] * 2000
    with pytest.raises(errors.RequestError) as caught:
        claude.request(messages=[{"role": "user", "content": items}], max_tokens=1)
    found = caught.value.findings
    assert found[0].pointer == "/messages/0/content/0"
    assert 10 < len(found) < 200
    assert found[-1].message.startswith("has more that is wrong")
    assert len(str(caught.value).splitlines()) < 40
    assert f"and {len(found) - 30} more" in str(caught.value)


def test_thousands_of_misfits_are_all_kept_and_told_in_few_lines() -> None:
    answer = read("mistral_chat", choices=["x"] * 2000)
    assert [str(found) for found in answer.misfits[::1999]] == [
        '/choices/0: must be an object; got "x"',
        '/choices/1999: must be an object; got "x"',
    ]


ITSELF: Any = {}
ITSELF["again"] = ITSELF


@pytest.mark.parametrize(
    ("held", "told"), [("a\ud83d", "half of a surrogate pair"), (object(), "an object that is no JSON"), (ITSELF, "holds itself")]
)
def test_what_no_json_can_hold_is_told_as_what_it_is(held: Any, told: str) -> None:
    tool: Any = {"name": "f", "input_schema": {"type": "object", "x": held}}
    with pytest.raises(errors.RequestError, match=f"/tools: .*{told}"):
        claude.request(messages=[{"role": "user", "content": "x"}], max_tokens=5, tools=[tool]).to_wire()
