"""What is said of parts that stand in a wrong form or place: each sentence says what to write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import claude_messages, converse, errors, nova


def shown(family: Any, response: Any) -> Any:
    """The first answer that a family's spec shows."""
    examples = json.loads(Path(family.__file__).with_name("examples.json").read_bytes())
    return response.from_wire(json.dumps(next(example["response"] for example in examples if "response" in example)))


SAID = shown(converse, converse.ConverseResponse)
NATIVE = shown(claude_messages, claude_messages.ClaudeResponse)


def user(*blocks: Any) -> Any:
    return {"role": "user", "content": list(blocks)}


def picture(data: Any) -> Any:
    return user({"image": {"format": "png", "source": {"bytes": data}}})


@pytest.mark.parametrize(
    ("messages", "more", "said"),
    [
        ([user({"text": "a"}), SAID], {}, "/messages/1: is a whole answer. Give the part of it that belongs here"),
        ([user({"type": "text", "text": "a"})], {}, "/messages/0/content/0/type: is no field here. Leave it out: the member"),
        ([user({"image": {"source": {"bytes": b"a"}}})], {}, "/image/format: is required. Write 'png', 'jpeg', 'gif' or 'webp'"),
        ([user({"text": "a"}, {"cachePoint": {}})], {}, "/cachePoint/type: is required. Write 'default'"),
        ([user({"image": {"format": "png", "source": b"a"}})], {}, '/source: must be an object; got bytes. Write {"bytes": ...}'),
        ([picture("cat.png")], {}, "/source/bytes: is text, but no base64: give a pathlib.Path to have a file read"),
        ([picture("data:image/png;base64,aGk=")], {}, "/source/bytes: is text, but no base64: leave 'data:...;base64,' out"),
        (
            [user({"text": "a"})],
            {"tools": {"tools": []}},
            '/toolConfig/tools: must be an array; got an object. Write toolConfig["tools"]',
        ),
        ([user({"text": "a"})], {"tools": [{"name": "t", "input_schema": {}}]}, "/name: is no field here. Put it into toolSpec"),
        (
            [user({"text": "a"})],
            {"tools": [{"toolSpec": {"name": "t", "inputSchema": {"json": {"type": "object"}}}}], "tool_choice": "auto"},
            '/toolConfig/toolChoice: must be an object; got "auto". Write {"auto": {}}',
        ),
    ],
)
def test_a_wrong_form_is_answered_with_the_right_one(messages: Any, more: Any, said: str) -> None:
    with pytest.raises(errors.RequestError) as caught:
        converse.request(messages, **more)
    assert said in str(caught.value)


def test_what_is_as_it_should_be_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(b"a picture")
    for data in (path, b"a picture", "YSBwaWN0dXJl", "YSBw\naWN0\ndXJl"):
        converse.request([picture(data)])
    again = converse.request([user({"text": "a"}), SAID.output.message, user({"text": "b"})])
    assert again.messages is not None
    assert len(again.messages) == 3


def test_a_whole_answer_is_no_turn_in_a_familys_own_format_either() -> None:
    asked: Any = {"role": "user", "content": "Hi"}
    with pytest.raises(errors.RequestError, match="/messages/1: is a whole answer"):
        claude_messages.request(messages=[asked, NATIVE, asked], max_tokens=9)
    claude_messages.request(messages=[asked, {"role": "assistant", "content": NATIVE.content}, asked], max_tokens=9)


def test_a_name_that_is_only_misspelt_is_still_answered_with_the_near_one() -> None:
    with pytest.raises(errors.RequestError, match="did you mean text"):
        nova.request(messages=[user({"txt": "Hi"})])


def test_an_answer_is_no_dict_and_says_so() -> None:
    """Above all `in`: a ported `if "toolUse" in block` that is silently False would call no tool."""
    answer: Any = SAID
    block = answer.output.message.content[0]
    with pytest.raises(TypeError, match=r"ConverseResponse is no dict to ask for 'stopReason'. Read \.stop_reason"):
        answer["stopReason"]
    with pytest.raises(TypeError, match=r"is no dict to ask for 'toolUse'. Read \.tool_use, which is None where it did not come"):
        assert "toolUse" in block
    with pytest.raises(TypeError, match=r"is no dict to ask for 'messages'. Read \.messages"):
        converse.request([user({"text": "a"})])["messages"]  # type: ignore[index]
    with pytest.raises(AttributeError, match="has no attribute 'stopReason': the field is called 'stop_reason'"):
        answer.stopReason  # noqa: B018 - that it fails is the test
    assert not hasattr(answer, "stopReason")
    assert dict(answer)["stop_reason"] == answer.stop_reason


@pytest.mark.parametrize(("value", "said"), [(1, 'must be a text; got 1. Write "1"'), ([1], "must be a text; got an array")])
def test_a_value_of_a_variable_is_a_text(value: Any, said: str) -> None:
    with pytest.raises(errors.RequestError) as caught:
        converse.request(variables={"place": value})
    assert str(caught.value).endswith(f"/promptVariables/place: {said}")


@pytest.mark.parametrize("extras", [3, ["top_k"], "top_k"])
def test_extras_are_an_object(extras: Any) -> None:
    with pytest.raises(errors.RequestError, match="/additionalModelRequestFields: extras are an object"):
        converse.invoke(
            "anthropic.claude-haiku-4-5-20251001-v1:0", [{"role": "user", "content": [{"text": "Hi"}]}], extras=extras
        )
