"""Assembling answers: the events of an answer give that answer, for every family that streams."""

from __future__ import annotations

import base64
import copy
import json
import os
import random
from typing import Any

import pytest
from bedrock_models import families
from bedrock_models._runtime.json.paths import values
from bedrock_models._runtime.models.family import AnswerMap, Field
from bedrock_models._runtime.streams.assemble import assembled

from tests.support.corpus import FAMILIES, examples
from tests.support.in_one import in_one

BENT = 5000 if os.environ.get("BEDROCK_TESTS") == "long" else 60
"""Sequences of bent events that are tried for each example."""

STREAMED = [
    pytest.param(name, key, id=f"{name}-{key}")
    for name in FAMILIES
    for key, example in examples(name).items()
    if "events" in example and "response" in example
]


@in_one("name, key", STREAMED)
def test_the_events_of_an_example_make_its_response(name: str, key: str) -> None:
    family, example = families()[name], examples(name)[key]
    whole = family.parse_response(json.dumps(assembled(example["events"], family.answer)))
    response = family.parse_response(json.dumps(example["response"]))
    reading = family.answer
    for path in (*reading.text.response, *reading.stop_reason.response):
        assert values(whole, path) == values(response, path), path


def test_every_family_that_streams_has_an_assembler() -> None:
    missing = [
        name for name, family in families().items() if "stream" in family.operations and assembled([], family.answer) is None
    ]
    assert missing == []


def blocks(*events: Any) -> Any:
    return assembled(events, AnswerMap(assembly="blocks"))


def test_a_tool_call_comes_in_pieces_of_json() -> None:
    start = {
        "type": "content_block_start",
        "index": 1,
        "content_block": {"type": "tool_use", "id": "t", "name": "look", "input": {}},
    }
    pieces = ('{"pla', 'ce": "Oslo", "n', '": [1, 2.50]}')
    deltas = [
        {"type": "content_block_delta", "index": 1, "delta": {"type": "input_json_delta", "partial_json": piece}}
        for piece in pieces
    ]
    assert blocks(start, *deltas)["content"][0]["input"] == {"place": "Oslo", "n": [1, 2.5]}
    assert blocks(start)["content"][0]["input"] == {}
    assert blocks(start, *deltas[:2])["content"][0]["input"] == "".join(pieces[:2]), "what was cut off stays as text"


def test_thinking_citations_and_what_is_newer() -> None:
    found = blocks(
        {"type": "message_start", "message": {"id": "m", "content": [], "usage": {"input_tokens": 3, "output_tokens": 1}}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "thinking", "thinking": "", "signature": ""}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "thinking_delta", "thinking": "hm"}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "signature_delta", "signature": "proof"}},
        {"type": "content_block_start", "index": 1, "content_block": {"type": "text", "text": "", "citations": []}},
        {"type": "content_block_delta", "index": 1, "delta": {"type": "citations_delta", "citation": {"cited_text": "a"}}},
        {"type": "content_block_delta", "index": 1, "delta": {"type": "text_delta", "text": "x"}},
        {"type": "content_block_delta", "index": 1, "delta": {"type": "newer_delta", "newer": [1]}},
        {"type": "event_of_tomorrow"},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 9, "input_tokens": None}},
        {"type": "message_stop", "amazon-bedrock-invocationMetrics": {}, "amazon-bedrock-guardrailAction": "NONE"},
    )
    assert found == {
        "id": "m",
        "content": [
            {"type": "thinking", "thinking": "hm", "signature": "proof"},
            {"type": "text", "text": "x", "citations": [{"cited_text": "a"}], "newer": [1]},
        ],
        "stop_reason": "end_turn",
        "usage": {"input_tokens": 3, "output_tokens": 9},
        "amazon-bedrock-guardrailAction": "NONE",
        "unplaced_events": [{"type": "event_of_tomorrow"}],
    }


def test_every_citation_of_a_block_is_kept() -> None:
    cited = [{"cited_text": text} for text in "abc"]
    start = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
    deltas = [
        {"type": "content_block_delta", "index": 0, "delta": {"type": "citations_delta", "citation": citation}}
        for citation in cited
    ]
    assert blocks(start, *deltas)["content"][0]["citations"] == cited
    keyed = [{"contentBlockDelta": {"delta": {"citation": citation}, "contentBlockIndex": 0}} for citation in cited]
    found: Any = assembled(keyed, AnswerMap(assembly="keyed_blocks"))
    assert found["output"]["message"]["content"] == [{"citationsContent": {"citations": cited}}]


def test_sealed_reasoning_in_pieces_is_one_base64() -> None:
    """Each delta pads its own bytes: what they say together is the base64 of all of them."""
    thought = bytes(range(40))
    pieces = [base64.b64encode(thought[:7]), base64.b64encode(thought[7:16]), base64.b64encode(thought[16:])]
    events = [
        {"contentBlockDelta": {"delta": {"reasoningContent": {"redactedContent": piece.decode()}}, "contentBlockIndex": 0}}
        for piece in pieces
    ]
    found: Any = assembled(events, AnswerMap(assembly="indexed_blocks"))
    assert found["output"]["message"]["content"] == [
        {"reasoningContent": {"redactedContent": base64.b64encode(thought).decode()}}
    ]


def test_pieces_of_one_text_may_have_an_index_each() -> None:
    """Nova numbers every piece anew."""
    events = [
        {"messageStart": {"role": "assistant"}},
        *({"contentBlockDelta": {"delta": {"text": text}, "contentBlockIndex": index}} for index, text in enumerate("abc")),
        {"contentBlockStart": {"start": {"toolUse": {"toolUseId": "t", "name": "look"}}, "contentBlockIndex": 3}},
        {"contentBlockDelta": {"delta": {"toolUse": {"input": '{"a": '}}, "contentBlockIndex": 3}},
        {"contentBlockDelta": {"delta": {"toolUse": {"input": "1}"}}, "contentBlockIndex": 3}},
        {"contentBlockStart": {"start": {"toolUse": {"toolUseId": "u", "name": "look"}}, "contentBlockIndex": 4}},
        {"messageStop": {"stopReason": "tool_use"}},
        {"metadata": {"usage": {"inputTokens": 1}, "metrics": {}, "trace": {}}},
    ]
    message = {
        "role": "assistant",
        "content": [
            {"text": "abc"},
            {"toolUse": {"toolUseId": "t", "name": "look", "input": {"a": 1}}},
            {"toolUse": {"toolUseId": "u", "name": "look"}},
        ],
    }
    assert assembled(events, AnswerMap(assembly="keyed_blocks")) == {
        "output": {"message": message},
        "stopReason": "tool_use",
        "usage": {"inputTokens": 1},
    }


def chunk(delta: Any, index: int = 0, **more: Any) -> Any:
    return {"object": "chat.completion.chunk", "choices": [{"index": index, "delta": delta, **more}]}


def choices(*events: Any) -> Any:
    return assembled(events, AnswerMap(assembly="choices"))


def test_answers_side_by_side_and_calls_in_pieces() -> None:
    def call(index: int, arguments: str, **more: Any) -> Any:
        return {"index": index, "function": {"arguments": arguments, **({"name": "look"} if more else {})}, **more}

    found = choices(
        chunk({"role": "assistant", "content": ""}),
        chunk({"content": "b"}, index=1),
        chunk({"tool_calls": [call(0, "{", id="x", type="function"), call(1, "[", id="y", type="function")]}),
        chunk({"tool_calls": [call(1, "]"), call(0, "}")]}, finish_reason="tool_calls"),
        {"choices": [], "usage": {"total_tokens": 4}},
    )
    calls = [
        {"id": name, "type": "function", "function": {"name": "look", "arguments": text}}
        for name, text in (("x", "{}"), ("y", "[]"))
    ]
    assert found == {
        "object": "chat.completion",
        "choices": [
            {"index": 0, "message": {"role": "assistant", "content": None, "tool_calls": calls}, "finish_reason": "tool_calls"},
            {"index": 1, "message": {"content": "b"}},
        ],
        "usage": {"total_tokens": 4},
    }


def test_probabilities_of_every_chunk_are_kept() -> None:
    told = [{"token": token, "logprob": -1, "top_logprobs": []} for token in "abc"]
    found = choices(*(chunk({"content": each["token"]}, logprobs={"content": [each]}) for each in told))
    assert found["choices"][0]["logprobs"] == {"content": told}


def test_seams_between_pieces_of_reasoning_go() -> None:
    texts = ("<reasoning>I th</reasoning>", "<reasoning>ink</reasoning>", "so")
    assert (
        choices(*(chunk({"content": text}) for text in texts))["choices"][0]["message"]["content"]
        == "<reasoning>I think</reasoning>so"
    )


def test_fields_are_taken_as_the_card_says() -> None:
    fields = (
        Field(to="/list/0/text", sources=("/text",), take="join"),
        Field(to="/list/0/why", sources=("/why", "/other")),
        Field(to="/first", sources=("/text",), take="first"),
        Field(to="/all", sources=("/text",), take="list"),
        Field(to="/absent", sources=("/absent",)),
    )
    events = [{"text": "a"}, {"text": "b", "why": None}, {"other": "end"}]
    assert assembled(events, AnswerMap(assembly="fields", fields=fields)) == {
        "list": [{"text": "ab", "why": "end"}],
        "first": "a",
        "all": ["a", "b"],
    }


def test_entries_are_told_apart_by_their_key_and_neighbouring_texts_are_one() -> None:
    kinds = ((Field("/out", ("/out",), "join"),), (Field("/use", ("/use",)),))
    fields = (Field("/log", (), items=kinds, begins=("/use",)),)
    events = [{"out": "a"}, {"out": "b"}, {"use": {"id": 1}}, {"out": "c"}, {"use": {"id": 2}}]
    whole = {"log": [{"out": "ab"}, {"use": {"id": 1}}, {"out": "c"}, {"use": {"id": 2}}]}
    assert assembled(events, AnswerMap(assembly="fields", fields=fields)) == whole


def test_an_event_that_no_field_reads_is_kept_unless_it_is_a_mere_mark() -> None:
    said = AnswerMap(assembly="fields", fields=(Field("/text", ("/text",), "join"),))
    marks = [{"kind": "begin"}, {"kind": "text", "text": "a"}, {"kind": "end"}, {"amazon-bedrock-invocationMetrics": {"x": 1}}]
    assert assembled(marks, said) == {"text": "a"}
    call = {"kind": "call", "tool": "tide"}
    assert assembled([*marks, call], said) == {"text": "a", "unplaced_events": [call]}


def test_an_item_that_no_event_speaks_of_leaves_no_hole() -> None:
    fields = (Field(to="/log/0/out", sources=("/out",), take="join"), Field(to="/log/1/use", sources=("/use",)))
    said = AnswerMap(assembly="fields", fields=fields)
    assert assembled([{"use": {"id": 1}}], said) == {"log": [{"use": {"id": 1}}]}
    assert assembled([{"use": 1}, {"out": "a"}], said) == {"log": [{"out": "a"}, {"use": 1}]}


def test_what_has_no_place_in_the_fields_is_kept() -> None:
    for to in ("/log/*/use", "/log/use", "/id/use"):
        fields = (Field(to="/id", sources=("/id",)), Field(to="/log/0/out", sources=("/out",)), Field(to=to, sources=("/use",)))
        events = [{"id": "x"}, {"out": "a"}, {"use": {"id": 1}}]
        whole = assembled(events, AnswerMap(assembly="fields", fields=fields))
        assert whole == {"id": "x", "log": [{"out": "a"}], "unplaced_events": [{"use": {"id": 1}}]}


def test_events_are_left_as_they_are_by_what_is_put_into_them() -> None:
    fields = (Field(to="/whole", sources=("/whole",)), Field(to="/whole/parts/0/more", sources=("/more",)))
    events = [{"whole": {"parts": [{"a": 1}]}}, {"more": 2}]
    whole = assembled(events, AnswerMap(assembly="fields", fields=fields))
    assert whole == {"whole": {"parts": [{"a": 1, "more": 2}]}}
    assert events == [{"whole": {"parts": [{"a": 1}]}}, {"more": 2}]


def test_one_event_may_hold_it_all() -> None:
    events = [{"text": "a"}, {"response": {"text": "ab", "newer": 1}}]
    assert assembled(events, AnswerMap(assembly="last", last="/response")) == {"text": "ab", "newer": 1}
    assert assembled([], AnswerMap()) is None


@pytest.mark.parametrize(("name", "key"), STREAMED)
def test_bent_events_are_assembled_all_the_same(name: str, key: str) -> None:
    family, events = families()[name], examples(name)[key]["events"]
    chance = random.Random(f"{name} {key}")  # noqa: S311 - a sample, not a key
    for _ in range(BENT):
        bent = copy.deepcopy(events)
        for _ in range(chance.choice((1, 1, 2, 5))):
            bend(chance.choice(bent), chance)
        whole = assembled(bent, family.answer)
        assert isinstance(whole, dict)
        assert family.parse_part(json.dumps(whole)).to_wire()


def bend(value: Any, chance: random.Random) -> None:
    """Change one thing in an event, anywhere."""
    if not isinstance(value, dict | list) or not value:
        return
    key = chance.choice(list(value) if isinstance(value, dict) else range(len(value)))
    if isinstance(value[key], dict | list) and value[key] and chance.random() < 0.7:
        bend(value[key], chance)
    elif chance.random() < 0.2:
        del value[key]
    else:
        value[key] = chance.choice((None, True, -1, 0.5, "", "bent", [], ["bent"], [None], {}, {"bent": 1}, {"text": "x"}))


@pytest.mark.parametrize("sealed", ["a=b=", "\u00e9=b=", "=a=b"])
def test_sealed_reasoning_that_is_no_base64_stays_as_it_came(sealed: str) -> None:
    delta = {"contentBlockIndex": 0, "delta": {"reasoningContent": {"redactedContent": sealed}}}
    events = [
        {"contentBlockDelta": delta},
        {"contentBlockStop": {"contentBlockIndex": 0}},
        {"messageStop": {"stopReason": "end_turn"}},
    ]
    whole = assembled(events, families()["converse"].answer)
    assert whole
    assert whole["output"]["message"]["content"] == [{"reasoningContent": {"redactedContent": sealed}}]


def test_what_has_no_place_is_kept_whole() -> None:
    start: Any = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": "paid "}}
    more: Any = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "for"}}
    odd: list[Any] = [
        {"type": "content_block_delta", "index": 0, "delta": {"text": {"not": "text"}}},
        {"type": "content_block_delta", "index": [0], "delta": {"text": "nowhere"}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": "again"}},
        {"type": "message_start", "message": "no message"},
        {"type": ["odd"]},
        {},
    ]
    found = blocks(start, *odd, more)
    assert found == {"content": [{"type": "text", "text": "paid for"}], "unplaced_events": odd}
    assert choices(chunk({"content": "a"}), chunk({"content": 5}), chunk("text"), {"choices": [5]})["unplaced_events"] == [
        chunk({"content": 5}),
        chunk("text"),
        {"choices": [5]},
    ]
    nova: list[Any] = [{"contentBlockDelta": "text"}, {"messageStart": 5}, {"newer": 1}]
    assert assembled(nova, AnswerMap(assembly="keyed_blocks"))["unplaced_events"] == nova  # type: ignore[index] # it has a way
