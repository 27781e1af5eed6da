"""Short ways: `text`, `image_bytes`, `vectors`, `tool_calls` of an answer, by the examples of every family.

The table says by hand where each family holds what is asked for, so that the cards are not their own judges.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from bedrock_codegen.lower.expressions import answer_map
from bedrock_codegen.lower.short_ways import short_ways
from bedrock_models import ToolCall, errors, families
from bedrock_models import claude_messages as claude
from bedrock_models._runtime.bodies.short_ways import HasText, HasToolCalls
from bedrock_models._runtime.fm.model import read_text
from bedrock_models._runtime.streams.assemble import assembled

from tests.support.corpus import FAMILIES, body, card, examples
from tests.support.in_one import in_one


def _blocks(answer: Any) -> list[Any]:
    content: list[Any] = answer["output"]["message"]["content"]
    return content


def _message(answer: Any) -> Any:
    return answer["choices"][0].get("message", answer["choices"][0])


def _said(answer: Any) -> str:
    return _message(answer).get("content") or _message(answer).get("text") or ""


def _keyed(answer: Any) -> str:
    return "".join(text for block in _blocks(answer) for text in _of_block(block))


def _of_block(block: Any) -> list[str]:
    cited = block.get("citationsContent", {}).get("content", [])
    return [block["text"]] if "text" in block else [part["text"] for part in cited]


TEXTS: dict[str, Callable[[Any], str]] = {
    "chat_completions": _said,
    "claude_completions": lambda answer: answer["completion"],
    "claude_messages": lambda answer: "".join(block["text"] for block in answer["content"] if block["type"] == "text"),
    "cohere_command": lambda answer: answer["generations"][0]["text"],
    "cohere_command_r": lambda answer: answer["text"],
    "converse": _keyed,
    "deepseek_r1": lambda answer: answer["choices"][0]["text"],
    "imported": lambda answer: _said(answer) if "choices" in answer else answer.get("generation") or answer["outputs"][0]["text"],
    "jamba": _said,
    "jurassic2": lambda answer: answer["completions"][0]["data"]["text"],
    "llama": lambda answer: answer["generation"],
    "mistral_chat": _said,
    "mistral_prompt": lambda answer: answer["outputs"][0]["text"],
    "nova": _keyed,
    "pegasus": lambda answer: answer.get("message", ""),
    "titan_text": lambda answer: answer["results"][0]["outputText"],
    "writer": _said,
}
PICTURES: dict[str, Callable[[Any], list[Any]]] = {
    "converse": lambda answer: [block["image"]["source"]["bytes"] for block in _blocks(answer) if "image" in block],
    "nova": lambda answer: [block["image"]["source"]["bytes"] for block in _blocks(answer) if "image" in block],
    "nova_canvas": lambda answer: answer.get("images") or [],
    "sdxl": lambda answer: [artifact["base64"] for artifact in answer["artifacts"]],
    "stability_services": lambda answer: answer.get("images") or [],
    "stable_image": lambda answer: answer.get("images") or [],
    "titan_image": lambda answer: answer.get("images") or [],
}


def _cohere(answer: Any) -> list[Any]:
    held = answer["embeddings"]
    kinds = ("float", "int8", "uint8", "binary", "ubinary")
    return held if isinstance(held, list) else next((held[kind] for kind in kinds if held.get(kind)), [])


def _titan(answer: Any) -> list[Any]:
    kinds = answer.get("embeddingsByType") or {}
    return [answer.get("embedding") or kinds.get("float") or kinds["binary"]]


VECTORS: dict[str, Callable[[Any], list[Any]]] = {
    "cohere_embed_v3": _cohere,
    "cohere_embed_v4": _cohere,
    "marengo": lambda answer: [item["embedding"] for item in answer["data"]],
    "nova_embed": lambda answer: [item["embedding"] for item in answer["embeddings"]],
    "titan_embed_image": lambda answer: [answer["embedding"]] if answer.get("embedding") else [],
    "titan_embed_text_v1": lambda answer: [answer["embedding"]],
    "titan_embed_text_v2": _titan,
}


def _functions(answer: Any) -> list[ToolCall]:
    calls = _message(answer).get("tool_calls") or []
    return [
        ToolCall(id=call["id"], name=call["function"]["name"], arguments=json.loads(call["function"]["arguments"]))
        for call in calls
    ]


def _uses(answer: Any) -> list[ToolCall]:
    calls = [block["toolUse"] for block in _blocks(answer) if "toolUse" in block]
    return [
        ToolCall(id=call["toolUseId"], name=call["name"], arguments=call["input"])
        for call in calls
        if call.get("type") != "server_tool_use"
    ]


CALLS: dict[str, Callable[[Any], list[ToolCall]]] = {
    "chat_completions": _functions,
    "claude_messages": lambda answer: [
        ToolCall(id=block["id"], name=block["name"], arguments=block["input"])
        for block in answer["content"]
        if block["type"] == "tool_use"
    ],
    "converse": _uses,
    "jamba": _functions,
    "mistral_chat": _functions,
    "nova": _uses,
    "writer": _functions,
}
FIELDS = {("cohere_command_r", "text"), ("cohere_command_r", "tool_calls")}
"""Families whose answers have a field of that name, which stays what it is."""


def answered(table: dict[str, Any]) -> list[Any]:
    """The examples of the families in a table that are answered at once."""
    return [
        pytest.param(name, example["response"], table[name], id=f"{name}-{title}")
        for name in sorted(table)
        for title, example in examples(name).items()
        if example.get("response") is not None
    ]


@in_one("name, answer, expected", answered(TEXTS))
def test_text_is_what_the_model_wrote(name: str, answer: Any, expected: Callable[[Any], str]) -> None:
    assert families()[name].parse_response(json.dumps(answer)).text == expected(answer)


@in_one("name, answer, expected", answered(PICTURES))
def test_pictures_are_the_bytes_of_their_files(name: str, answer: Any, expected: Callable[[Any], list[Any]]) -> None:
    pictures = families()[name].parse_response(json.dumps(answer)).image_bytes
    assert [base64.b64encode(picture).decode() for picture in pictures] == [item for item in expected(answer) if item]


@pytest.mark.parametrize(("name", "answer", "expected"), answered(VECTORS))
def test_vectors_are_lists_of_floats_whatever_form_came(name: str, answer: Any, expected: Callable[[Any], list[Any]]) -> None:
    vectors = families()[name].parse_response(json.dumps(answer)).vectors
    assert vectors == expected(answer)
    assert {type(number) for vector in vectors for number in vector} <= {float}


@in_one("name, answer, expected", answered(CALLS))
def test_calls_of_tools_have_one_shape(name: str, answer: Any, expected: Callable[[Any], list[ToolCall]]) -> None:
    assert families()[name].parse_response(json.dumps(answer)).tool_calls == expected(answer)


@pytest.mark.parametrize(
    ("way", "table"), [("text", TEXTS), ("image_bytes", PICTURES), ("vectors", VECTORS), ("tool_calls", CALLS)]
)
def test_a_class_has_the_short_ways_of_its_family_and_no_others(way: str, table: dict[str, Any]) -> None:
    fields = {family for family, field in FIELDS if field == way}
    there = {name for name in FAMILIES if (response := families()[name].response) and way in dir(response)}
    assert there - fields == set(table) - fields


@in_one("name", FAMILIES)
def test_whoever_writes_texts_has_a_text(name: str) -> None:
    if card(name).get("answer", {}).get("text"):
        assert name in TEXTS


def test_examples_show_something_to_find() -> None:
    tables: dict[str, Any] = {"text": TEXTS, "image_bytes": PICTURES, "vectors": VECTORS, "tool_calls": CALLS}
    silent = {
        (way, name)
        for way, table in tables.items()
        for name in table
        if not any(param.values[2](param.values[1]) for param in answered({name: table[name]}))
    }
    assert silent == {("image_bytes", "converse"), ("image_bytes", "nova")}, "shown by the test below"


def test_a_picture_that_a_conversation_made() -> None:
    block = {"image": {"format": "png", "source": {"bytes": base64.b64encode(b"picture").decode()}}}
    for name in ("converse", "nova"):
        whole = next(example["response"] for example in examples(name).values() if example.get("response"))
        whole["output"]["message"]["content"].append(block)
        assert families()[name].parse_response(json.dumps(whole)).image_bytes == [b"picture"]


@pytest.mark.parametrize("name", sorted(name for name in TEXTS if "stream" in card(name)["operations"]))
def test_a_streamed_answer_has_the_same_text_as_its_stream(name: str) -> None:
    family = families()[name]
    for example in examples(name).values():
        if example.get("events"):
            whole: Any = assembled(example["events"], family.answer)
            assert family.parse_part(json.dumps(whole)).text == TEXTS[name](whole)


def test_arguments_that_were_cut_say_so() -> None:
    family = families()["chat_completions"]
    call = {"id": "c1", "type": "function", "function": {"name": "weather", "arguments": '{"city": "Os'}}
    answer = family.parse_response(
        json.dumps({"choices": [{"index": 0, "message": {"role": "assistant", "tool_calls": [call]}}]})
    )
    with pytest.raises(errors.AnswerError, match=r"'weather'.*no JSON object.*ask for more tokens"):
        _ = answer.tool_calls


def test_an_unknown_member_does_not_take_the_place_of_a_short_way() -> None:
    whole = next(iter(examples("claude_messages").values()))["response"]
    answer = claude.ClaudeResponse.from_wire(json.dumps({**whole, "text": 5}))
    assert isinstance(answer.text, str)
    assert answer.model_extra == {"text": 5}
    assert json.loads(answer.to_wire())["text"] == 5


def test_the_fields_that_stay() -> None:
    assert all(way in body(name, "response")["properties"] for name, way in FIELDS)


@pytest.mark.parametrize("around", [[{"text": "It is "}, {"text": ", he said."}], []], ids=["among others", "alone"])
def test_cited_sentences_stand_among_the_others(around: list[Any]) -> None:
    """Claude answers about documents in turns of plain and cited text; a stream shows both as text."""
    cited = {"citationsContent": {"content": [{"text": "Paris"}, {"text": " (75)"}], "citations": [{"title": "atlas"}]}}
    message = {"role": "assistant", "content": [*around[:1], cited, *around[1:]]}
    usage = {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2}
    answer = {"output": {"message": message}, "stopReason": "end_turn", "usage": usage}
    read = families()["converse"].parse_response(json.dumps(answer).encode())
    assert read.text == ("It is Paris (75), he said." if around else "Paris (75)")


class Paired(HasToolCalls):
    """An answer whose calls give their arguments one by one."""

    __tool_calls__ = ("/parts/*/act", "/ref", "/tool", "/args")
    __pairs__ = ("/is", "/to")

    def __init__(self, arguments: Any) -> None:
        self.sent = {"parts": [{"say": "I look."}, {"act": {"ref": "a1", "tool": "ferry", "args": arguments}}]}

    def to_wire(self) -> bytes:
        return json.dumps(self.sent).encode()


@in_one(
    "arguments, read",
    [
        ([], {}),
        ([{"is": "quay", "to": "Oban"}, {"is": "seats", "to": 5}], {"quay": "Oban", "seats": 5}),
        (
            [{"is": "days", "to": ["sat"]}, {"is": "fee", "to": None}, {"is": "none"}],
            {"days": ["sat"], "fee": None, "none": None},
        ),
        ('[{"is": "quay", "to": {"name": "Oban"}}]', {"quay": {"name": "Oban"}}),
        ({"quay": "Oban"}, {"quay": "Oban"}),
    ],
)
def test_arguments_in_pairs_are_a_dict_as_all_are(arguments: Any, read: Any) -> None:
    assert Paired(arguments).tool_calls == [ToolCall(id="a1", name="ferry", arguments=read)]


@in_one("arguments", [[{"to": "Oban"}], [7], [{"is": 1, "to": 2}], '[{"is": "qu'])
def test_pairs_without_a_name_are_an_error_that_keeps_the_answer(arguments: Any) -> None:
    with pytest.raises(errors.AnswerError, match="arguments of 'ferry' are no JSON object") as told:
        Paired(arguments).tool_calls  # noqa: B018 - it is the reading that raises
    assert told.value.body == Paired(arguments).to_wire()


def test_texts_of_a_list_may_have_something_between_them() -> None:
    card = {"answer": {"text": {"response": "/said/*"}, "between": "\n"}}
    (way,) = short_ways(card, {"properties": {"said": {}}})
    assert (way.base, way.constants) == ("HasText", {"__text__": ("/said/*",), "__between__": "\n"})

    class Answer(dict[str, list[str]], HasText):
        __text__ = ("/said/*",)
        __between__ = "\n"

    assert Answer(said=["A gannet dives.", "From thirty metres."]).text == "A gannet dives.\nFrom thirty metres."
    assert read_text({"said": ["a", "b"]}, ("/said/*",), between="\n\n") == "a\n\nb"
    assert answer_map({"text": {"response": "/said/*"}, "between": "\n"}).endswith(r"between='\n')")
