"""Assembling what comes out of order, empty, twice, or in pieces of another kind: each way to do it, by tables of few events."""

from __future__ import annotations

import copy
from typing import Any

from bedrock_models._runtime.models.family import AnswerMap, Field
from bedrock_models._runtime.streams.assemble import assembled

from tests.support.in_one import in_one

METRICS = {"amazon-bedrock-invocationMetrics": {"inputTokenCount": 1}}
LOST = object()


def whole(assembly: str, *events: Any, **said: Any) -> Any:
    """The answer that events make; they stay as they are."""
    before = copy.deepcopy(events)
    made = assembled(events, AnswerMap(assembly=assembly, **said))
    assert [*events] == [*before]
    return made


def message(assembly: str, *events: Any) -> Any:
    return whole(assembly, *events)["output"]["message"]


GROWN: list[tuple[Any, Any, Any]] = [
    ("a", "b", "ab"),
    ("a", None, "a"),
    (None, "a", "a"),
    (None, 0, 0),
    ("", ["a"], ["a"]),
    ([], {"k": 1}, {"k": 1}),
    ({}, [1], [1]),
    ([1], [2, 3], [1, 2, 3]),
    ([1], None, [1]),
    ({"k": "a", "m": 0}, {"k": "b", "l": "c"}, {"k": "ab", "m": 0, "l": "c"}),
    ({"k": {"l": [1]}}, {"k": {"l": [2]}}, {"k": {"l": [1, 2]}}),
    (1, 2.5, 2.5),
    (2.5, 0, 0),
    (0, None, 0),
    (False, True, True),
    ("a", 1, LOST),
    ("a", ["b"], LOST),
    (5, {"k": 1}, LOST),
    ([1], {"k": 1}, LOST),
]


@in_one("value, more, grown", GROWN)
def test_json_grows_by_pieces_and_what_is_of_another_kind_is_kept_apart(value: Any, more: Any, grown: Any) -> None:
    def found(made: Any, block: Any, event: Any) -> Any:
        assert made.get("unplaced_events", []) == ([event] if grown is LOST else []), made
        return block["new"]

    right = value if grown is LOST else grown
    chunks = [{"choices": [{"index": 0, "delta": {"new": each}}]} for each in (value, more)]
    made = whole("choices", *chunks)
    assert found(made, made["choices"][0]["message"], chunks[1]) == right
    for assembly in ("keyed_blocks", "indexed_blocks"):
        events = [{"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"new": each}}} for each in (value, more)]
        made = whole(assembly, *events)
        assert found(made, made["output"]["message"]["content"][0], events[1]) == right


def start(index: int, **block: Any) -> Any:
    return {"type": "content_block_start", "index": index, "content_block": block}


def delta(index: int, **members: Any) -> Any:
    return {"type": "content_block_delta", "index": index, "delta": {"type": "some_delta", **members}}


BLOCKS: list[tuple[list[Any], Any]] = [
    ([start(10, text="b"), start(2, text="a")], {"content": [{"text": "a"}, {"text": "b"}]}),
    ([delta(0, text="x"), start(0, type="text", text=""), delta(0, text="y")], {"content": [{"type": "text", "text": "xy"}]}),
    ([start(0, text="a"), delta(0, text=None)], {"content": [{"text": "a"}]}),
    ([{"type": "message_start", "message": {"id": "m", "content": [{"text": "a"}]}}], {"id": "m", "content": [{"text": "a"}]}),
    ([{"type": "message_start", "message": {"content": [1]}}, start(0, text="a")], {"content": [{"text": "a"}]}),
    (
        [{"type": "message_start", "message": {"id": "m"}}, {"type": "message_start", "message": {"id": "n"}}],
        {"id": "m", "content": [], "unplaced_events": [{"type": "message_start", "message": {"id": "n"}}]},
    ),
    (
        [
            {"type": "ping"},
            {"type": "message_start", "message": {"usage": {"input_tokens": 3, "output_tokens": 1, "cached": 2}}},
            {"type": "message_delta", "delta": {"stop_reason": "s", "stop_sequence": None}, "context": {"a": 1}, **METRICS},
            {"type": "message_delta", "usage": {"input_tokens": None, "output_tokens": 0}},
            {"type": "message_delta", "delta": None, "usage": None},
        ],
        {
            "content": [],
            "usage": {"input_tokens": 3, "output_tokens": 0, "cached": 2},
            "stop_reason": "s",
            "stop_sequence": None,
            "context": {"a": 1},
        },
    ),
]


@in_one("events, made", BLOCKS)
def test_claude(events: list[Any], made: Any) -> None:
    assert whole("blocks", *events) == made


def test_nova_keeps_a_usage_and_nothing_else_that_is_empty() -> None:
    told: dict[str, Any] = {"usage": {}, "trace": {}, "metrics": None, "zero": 0, "more": 1}
    begin: Any = {"messageStart": {"role": "assistant", "content": [{"text": "none"}]}}
    made = whole(
        "keyed_blocks", begin, {"metadata": told}, {"messageStop": None}, {"amazon-bedrock-guardrailAction": "NONE"}, METRICS
    )
    assert made == {
        "output": {"message": {"role": "assistant", "content": []}},
        "usage": {},
        "more": 1,
        "amazon-bedrock-guardrailAction": "NONE",
    }


def piece(index: Any = 0, **members: Any) -> Any:
    return {"contentBlockDelta": {"contentBlockIndex": index, "delta": members}}


def begun(index: int, **members: Any) -> Any:
    return {"contentBlockStart": {"contentBlockIndex": index, "start": members}}


CALL = {"toolUseId": "t", "name": "look"}
BOTH: list[tuple[list[Any], Any]] = [
    ([piece(0, text="a"), piece(0, text="b")], [{"text": "ab"}]),
    ([piece(0, reasoningContent={"text": "a"}), piece(0, reasoningContent={"text": "b", "signature": "s"})], "ab"),
    ([begun(0, toolUse=CALL), piece(0, toolUse={"input": ""})], [{"toolUse": {**CALL, "input": {}}}]),
    ([begun(0, toolUse=CALL), piece(0, toolUse={"input": '{"a": 1'})], [{"toolUse": {**CALL, "input": '{"a": 1'}}]),
    ([begun(0, toolResult={"id": 1}), piece(0, toolResult=[1]), piece(0, toolResult=[2])], None),
]


@in_one("events, content", BOTH)
def test_nova_and_converse_make_the_same_of_blocks(events: list[Any], content: Any) -> None:
    if content == "ab":
        content = [{"reasoningContent": {"reasoningText": {"text": "ab", "signature": "s"}}}]
    elif content is None:
        content = [{"toolResult": {"id": 1, "content": [1, 2]}}]
    assert message("keyed_blocks", *events)["content"] == content
    assert message("indexed_blocks", *events)["content"] == content


CONVERSED: list[tuple[list[Any], Any]] = [
    ([piece(10, text="b"), piece(2, text="a")], [{"text": "a"}, {"text": "b"}]),
    ([begun(0, toolUse=CALL)], [{"toolUse": {**CALL, "input": {}}}]),
    ([begun(0, toolUse={**CALL, "input": {"a": 1}})], [{"toolUse": {**CALL, "input": {"a": 1}}}]),
    ([piece(0, reasoningContent={"signature": "s"})], [{"reasoningContent": {"reasoningText": {"text": "", "signature": "s"}}}]),
    ([piece(0, reasoningContent={"redactedContent": "YQ=="})], [{"reasoningContent": {"redactedContent": "YQ=="}}]),
    ([piece(0, reasoningContent={"redactedContent": "YWJj"}), piece(0, reasoningContent={"redactedContent": "YWJj"})], None),
    ([piece(0, citation={"n": 1}), piece(0, citation={"n": 2})], [{"citationsContent": {"citations": [{"n": 1}, {"n": 2}]}}]),
    (
        [piece(0, text="a"), piece(0, citation={"n": 1}), piece(0, new=1)],
        [{"citationsContent": {"content": [{"text": "a"}], "citations": [{"n": 1}]}, "new": 1}],
    ),
    ([piece(0, text=""), piece(0, citation={})], [{"citationsContent": {"content": [{"text": ""}], "citations": [{}]}}]),
]


@in_one("events, content", CONVERSED)
def test_converse(events: list[Any], content: Any) -> None:
    right = [{"reasoningContent": {"redactedContent": "YWJjYWJj"}}] if content is None else content
    assert message("indexed_blocks", *events) == {"content": right}


def test_of_converse_all_but_nulls_and_padding_is_kept() -> None:
    members = {"a": 0, "b": False, "c": "", "d": {}}
    events: list[Any] = [
        {"messageStart": {"role": "assistant", "p": "abc"}, "amazon-bedrock-x": 5},
        {"contentBlockStop": {"contentBlockIndex": 0, "p": "a"}},
        {"messageStop": {**members, "none": None, "p": "a"}},
        {"metadata": {"usage": {"n": 0}, "a": None, "p": "a"}},
    ]
    made = whole("indexed_blocks", *events, {"tomorrow": {}}, piece("0", text="x"))
    assert made == {
        "output": {"message": {"role": "assistant", "content": []}},
        **members,
        "usage": {"n": 0},
        "amazon-bedrock-x": 5,
        "unplaced_events": [{"tomorrow": {}}, piece("0", text="x")],
    }


def choice(*choices: Any, **more: Any) -> Any:
    return {"choices": [*choices], **more}


def said(**members: Any) -> Any:
    return {"delta": members}


def call(**members: Any) -> Any:
    return said(tool_calls=[members])


CALLED = {"id": "x", "type": "function", "function": {"name": "look", "arguments": "{}"}}
CHOICES: list[tuple[list[Any], list[Any]]] = [
    ([choice({"index": 10, "text": "b"}, {"index": 2, "text": "a"})], [{"index": 2, "text": "a"}, {"index": 10, "text": "b"}]),
    (
        [choice({"index": 1, "text": "b"}), choice({"index": 0, "text": "a"})],
        [{"index": 0, "text": "a"}, {"index": 1, "text": "b"}],
    ),
    ([choice({"text": "a"}, {"text": "b"}), choice({"text": "c"}, {"text": "d"})], [{"text": "ac"}, {"text": "bd"}]),
    ([choice({"index": 0, "text": "b"}, {"text": "c"})], [{"index": 0, "text": "b"}, {"text": "c"}]),
    ([choice({"text": "b"}, {"index": 0, "text": "c"})], [{"text": "bc", "index": 0}]),
    ([choice({"why": None}), choice({"why": "stop"}), choice({"why": None})], [{"why": "stop"}]),
    ([choice({"why": None})], [{"why": None}]),
    ([choice({"why": "a"}), choice({"why": ""})], [{"why": ""}]),
    ([choice(said(role="assistant")), choice(said(role="")), choice(said(role=None))], [{"message": {"role": "assistant"}}]),
    ([choice(said(role="")), choice(said(role="assistant"))], [{"message": {"role": "assistant"}}]),
    ([choice(said(role=None))], [{"message": {"role": None}}]),
    ([choice(said(role="assistant", content=""))], [{"message": {"role": "assistant", "content": ""}}]),
    ([choice(said(content="", refusal="no"))], [{"message": {"content": None, "refusal": "no"}}]),
    ([choice({"message": {"content": "a"}}), choice(said(content="b"))], [{"message": {"content": "ab"}}]),
    (
        [choice({"logprobs": {"content": [1]}}), choice({"logprobs": {"content": [2], "n": 0}})],
        [{"logprobs": {"content": [1, 2], "n": 0}}],
    ),
    (
        [choice(said(tool_calls=[{"id": "x"}, {"id": "y"}])), choice(said(tool_calls=[{"type": "f"}, {"type": "g"}]))],
        [{"message": {"tool_calls": [{"id": "x", "type": "f"}, {"id": "y", "type": "g"}]}}],
    ),
    (
        [
            choice(call(index=0, id="x", type=None, function={"name": "look", "arguments": "{"})),
            choice(call(index=0, id=None, type="function", function={"name": None, "arguments": "}"})),
            choice(call(index=0, id=None, type=None, function=None)),
            choice(call(index=1)),
        ],
        [{"message": {"tool_calls": [CALLED]}}],
    ),
    ([choice(call(index=0, function={"name": "look"}))], [{"message": {"tool_calls": [{"function": {"name": "look"}}]}}]),
    ([choice(call(index=0, n=1)), choice(call(index=0, n=0))], [{"message": {"tool_calls": [{"n": 0}]}}]),
    (
        [choice(said(content="<reasoning>a</reasoning>")), choice(said(content="b"))],
        [{"message": {"content": "<reasoning>a</reasoning>b"}}],
    ),
    ([choice(said(content="a")), choice(said(content="<reasoning>b"))], [{"message": {"content": "a<reasoning>b"}}]),
]


@in_one("events, made", CHOICES)
def test_answers_side_by_side(events: list[Any], made: list[Any]) -> None:
    assert whole("choices", *events) == {"choices": made}


def test_beside_the_choices_the_last_of_each_member_counts_but_for_null() -> None:
    events = [{"object": "x.chunk", "n": 1, "m": 1, "id": "i", **METRICS}, {"object": None, "n": 0, "m": False, "id": None}]
    made = {"object": "x", "n": 0, "m": False, "id": "i"}
    assert whole("choices", *events) == {**made, "choices": []}
    also = (Field(to="/at/n", sources=("/n",)),)
    assert whole("choices", *events, fields=also) == {**made, "at": {"n": 0}}
    assert whole("choices", *events, choice({"text": "a"}), fields=also) == {**made, "choices": [{"text": "a"}]}


def test_an_index_is_a_number() -> None:
    odd = [choice({"index": index, "text": "a"}) for index in (True, "0", 0.0)]
    assert whole("choices", *odd) == {"choices": [], "unplaced_events": odd}
