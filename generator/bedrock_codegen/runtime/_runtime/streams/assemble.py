"""From the events of a stream to the answer they make up: a few named ways, of which a family's card chooses one.

All of them work on plain JSON, so that what the spec does not know yet comes through as well. None of them fails: an event that
has no place in the answer, or is not of the shape that its place wants, is kept whole among the answer's `unplaced_events`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..json.paths import first
from ..models.family import AnswerMap
from ..models.usage import METRICS
from .by_fields import fields

Event = Mapping[str, Any]
Assembler = Callable[[Sequence[Event], AnswerMap], dict[str, Any]]

PADDING = "p"
"""The member of Converse's events that hides how long they are."""
BEDROCK = "amazon-bedrock-"
"""How the keys begin that Bedrock itself adds to events and answers."""

UNPLACED = "unplaced_events"
"""The member of an assembled answer that holds the events which have no place in it; there only where there are some."""


def assembled(events: Iterable[object], answer: AnswerMap) -> dict[str, Any] | None:
    """The answer that events make up, as far as they go; None for a family without a way to do it."""
    assembler = _ASSEMBLERS.get(answer.assembly or "")
    if assembler is None:
        return None
    objects = [event for event in events if isinstance(event, dict)]
    return assembler(objects, answer) | _bedrock(objects)


def _placed(events: Sequence[Event], place: Callable[[Event], None]) -> dict[str, Any]:
    """Place each event; of those that cannot be placed, or only in part, the member that keeps them."""
    left: list[Event] = []
    for event in events:
        try:
            place(event)
        except (AttributeError, LookupError, TypeError, ValueError):  # not of the shape that its place wants
            left.append(event)
    return {UNPLACED: left} if left else {}


def blocks(events: Sequence[Event], _: AnswerMap) -> dict[str, Any]:
    """Claude messages: a message that grows by content blocks, each by its deltas."""
    message = _Message()
    left = _placed(events, message.place)
    return message.whole() | left


class _Message:
    """A Claude message that grows."""

    def __init__(self) -> None:
        self._message: dict[str, Any] = {}
        self._content: dict[int, dict[str, Any]] = {}
        self._arguments: dict[int, str] = {}
        self._started: set[int] = set()

    def place(self, event: Event) -> None:
        """Take one event."""
        match event.get("type"):
            case "message_start" if not self._message:
                self._message = {**_object(event["message"])}
            case "content_block_start":
                self._start(_whole(event["index"]), _object(event["content_block"]))
            case "content_block_delta":
                self._grow(_whole(event["index"]), _object(event["delta"]))
            case "message_delta":
                self._end(event)
            case "ping" | "content_block_stop" | "message_stop":
                pass
            case kind:
                raise LookupError(kind)

    def _start(self, index: int, block: Event) -> None:
        if index in self._started:
            raise LookupError(index)
        self._started.add(index)
        self._content[index] = {**block, **self._content.get(index, {})}

    def _grow(self, index: int, delta: Event) -> None:
        if piece := delta.get("partial_json"):
            self._arguments[index] = self._arguments.get(index, "") + piece
        _grow_block(self._content.setdefault(index, {}), delta)

    def _end(self, event: Event) -> None:
        self._message |= {key: value for key, value in event.items() if key not in {"type", "delta", "usage", METRICS}}
        self._message |= _object(event.get("delta"))
        self._message["usage"] = _updated(_object(self._message.get("usage")), _object(event.get("usage")))

    def whole(self) -> dict[str, Any]:
        """The message as far as it came."""
        for index, text in self._arguments.items():
            self._content[index]["input"] = _parsed(text)
        blocks = [self._content[index] for index in sorted(self._content)]
        return self._message | {"content": blocks or self._message.get("content") or []}


def _grow_block(block: dict[str, Any], delta: Event) -> None:
    for key, value in delta.items():
        if key == "citation":
            block["citations"] = [*_array(block.get("citations")), value]
        elif key not in {"type", "partial_json"}:
            block[key] = _joined(block.get(key), value)


def keyed_blocks(events: Sequence[Event], _: AnswerMap) -> dict[str, Any]:
    """Nova: blocks and events told apart by their key.

    Every piece of a text comes with an index of its own, so neighbours of one kind are joined whatever their index is.
    """
    content: list[dict[str, Any]] = []
    message: dict[str, Any] = {"content": content}
    answer: dict[str, Any] = {"output": {"message": message}}

    def place(event: Event) -> None:
        nonlocal answer
        if event.keys().isdisjoint(_KEYED) and not all(key.startswith(BEDROCK) for key in event):
            raise LookupError(*event)
        message.update({**_object(event.get("messageStart")), "content": content})
        if start := _object(_object(event.get("contentBlockStart")).get("start")):
            content.append({kind: {**_object(value)} for kind, value in start.items()})
        for kind, value in _object(_object(event.get("contentBlockDelta")).get("delta")).items():
            _grow_keyed(content, kind, value)
        answer |= _object(event.get("messageStop"))
        answer |= {key: value for key, value in _object(event.get("metadata")).items() if value or key == "usage"}

    left = _placed(events, place)
    for block in content:
        tool = block.get("toolUse")
        if isinstance(tool, dict) and isinstance(tool.get("input"), str):
            tool["input"] = _parsed(tool["input"] or "{}")
    return answer | left


_KEYED = frozenset(["messageStart", "contentBlockStart", "contentBlockDelta", "contentBlockStop", "messageStop", "metadata"])
"""The events of Nova."""


def _grow_keyed(content: list[dict[str, Any]], kind: str, delta: Any) -> None:
    if kind == "citation":
        kind, delta = "citationsContent", {"citations": [delta]}
    elif kind == "toolResult":
        delta = {"content": delta}
    elif kind == "reasoningContent" and isinstance(delta, dict) and not delta.keys().isdisjoint({"text", "signature"}):
        delta = {"reasoningText": delta}
    if not content or kind not in content[-1]:
        content.append({})
    content[-1][kind] = _merged(content[-1].get(kind), delta)


def indexed_blocks(events: Sequence[Event], _: AnswerMap) -> dict[str, Any]:
    """Converse: blocks told apart by their key, each with an index that all its pieces share."""
    message: dict[str, Any] = {}
    answer: dict[str, Any] = {"output": {"message": message}}
    grown: dict[int, dict[str, Any]] = {}

    def place(event: Event) -> None:
        for name, value in event.items():
            held = {} if name.startswith(BEDROCK) else {key: inner for key, inner in _object(value).items() if key != PADDING}
            match name:
                case "messageStart":
                    message.update(held)
                case "contentBlockStart" | "contentBlockDelta":
                    block = grown.setdefault(_whole(held["contentBlockIndex"]), {})
                    block.update(_object(held.get("start")))
                    for kind, delta in _object(held.get("delta")).items():
                        _grow_indexed(block, kind, delta)
                case "contentBlockStop":
                    pass
                case "messageStop" | "metadata":
                    answer.update({key: inner for key, inner in held.items() if inner is not None})
                case _:
                    if not name.startswith(BEDROCK):
                        raise LookupError(name)

    left = _placed(events, place)
    message["content"] = [_finished_block(grown[index]) for index in sorted(grown)]
    return answer | left


def _grow_indexed(block: dict[str, Any], kind: str, delta: Any) -> None:
    if kind == "citation":
        block["citations"] = [*_array(block.get("citations")), delta]
        return
    if kind == "toolResult":
        delta = {"content": delta}
    elif kind == "reasoningContent" and isinstance(delta, dict) and not delta.keys().isdisjoint({"text", "signature"}):
        delta = {"reasoningText": delta}
    block[kind] = _merged(block.get(kind), delta)


def _finished_block(block: dict[str, Any]) -> dict[str, Any]:
    """A block as whole answers have it: the input of a tool as JSON, text and its citations together."""
    call, thought = block.get("toolUse"), first(block, "/reasoningContent/reasoningText")
    if isinstance(call, dict) and isinstance(call.get("input", ""), str):
        block["toolUse"] = {**call, "input": _parsed(call.get("input") or "{}")}
    if isinstance(thought, dict):  # a model that keeps its thought to itself sends the signature alone
        block["reasoningContent"] = {**block["reasoningContent"], "reasoningText": {"text": "", **thought}}
    if "citations" not in block:
        return block
    text, citations = block.pop("text", None), block.pop("citations")
    content = {} if text is None else {"content": [{"text": text}]}
    return {"citationsContent": {**content, "citations": citations}, **block}


def choices(events: Sequence[Event], answer_map: AnswerMap) -> dict[str, Any]:
    """Chat completions: several answers side by side, each growing by deltas; what the card says of other fields goes first."""
    answer: dict[str, Any] = {}
    growing: dict[int, dict[str, Any]] = {}

    def place(event: Event) -> None:
        answer.update({key: value for key, value in event.items() if key not in {"choices", METRICS} and value is not None})
        for position, choice in enumerate(_array(event.get("choices"))):
            index = _index(choice, position)
            _grow_choice(growing.setdefault(index, {}), choice)

    left = _placed(events, place)
    if isinstance(answer.get("object"), str):
        answer["object"] = answer["object"].removesuffix(".chunk")
    if not growing and answer_map.fields:
        return answer | fields(events, answer_map) | left
    return answer | {"choices": [_finished(growing[index]) for index in sorted(growing)]} | left


def _index(piece: Event, position: int) -> int:
    """Which answer or call a piece belongs to; where it does not say, its place tells."""
    index = piece.get("index")
    return position if index is None else _whole(index)


def _grow_choice(grown: dict[str, Any], choice: Event) -> None:
    for key, value in choice.items():
        if key in {"delta", "message"}:
            _grow_message(grown.setdefault("message", {}), _object(value))
        elif key == "text":
            grown[key] = _joined(grown.get(key), value)
        elif key == "logprobs":
            grown[key] = _merged(grown.get(key), value)
        elif value is not None or key not in grown:
            grown[key] = value


def _grow_message(message: dict[str, Any], delta: Event) -> None:
    for key, value in delta.items():
        if key == "role":
            if value or message.get(key) is None:
                message[key] = value
        elif key == "tool_calls":
            message[key] = _grown_calls(_array(message.get(key)), _array(value))
        elif key == "content":
            message[key] = _seamless(message.get(key), value)
        else:
            message[key] = _merged(message.get(key), value)


def _grown_calls(calls: list[dict[str, Any]], deltas: Sequence[Event]) -> list[dict[str, Any]]:
    for position, delta in enumerate(deltas):
        index = _index(delta, position)
        call = next((call for call in calls if call["index"] == index), None)
        if call is None:
            calls.append(call := {"index": index})
        for key, value in delta.items():
            if key == "index":
                continue
            if key == "function":
                call[key] = _grown_function(_object(call.get(key)), _object(value))
            elif value is not None:
                call[key] = value
    return calls


def _grown_function(function: Event, delta: Event) -> dict[str, Any]:
    arguments = _joined(function.get("arguments"), delta.get("arguments"))
    return _updated(function, delta) | ({} if arguments is None else {"arguments": arguments})


def _finished(choice: dict[str, Any]) -> dict[str, Any]:
    """A choice as whole answers have it: no index of tool calls, no empty text beside something better than text."""
    message = choice.get("message") or {}
    if message.get("tool_calls"):
        message["tool_calls"] = [
            {key: value for key, value in call.items() if key != "index"} for call in message["tool_calls"] if len(call) > 1
        ]
    if message.get("content") == "" and not message.keys() <= {"role", "content"}:
        message["content"] = None
    return choice


def _seamless(text: Any, more: Any) -> Any:
    """Text with more of it. gpt-oss wraps each piece of its reasoning in tags of its own; the seams do not belong to it."""
    if isinstance(text, str) and isinstance(more, str) and text.endswith("</reasoning>") and more.startswith("<reasoning>"):
        return text.removesuffix("</reasoning>") + more.removeprefix("<reasoning>")
    return _merged(text, more)


def last(events: Sequence[Event], answer: AnswerMap) -> dict[str, Any]:
    """One event holds the whole answer."""
    held = [value for event in events if (value := first(event, answer.last)) is not None]
    return dict(held[-1]) if held and isinstance(held[-1], dict) else {}


def _bedrock(events: Sequence[Event]) -> dict[str, Any]:
    """What Bedrock itself said in the events; its metrics are no part of an answer."""
    return {key: value for event in events for key, value in event.items() if key.startswith(BEDROCK) and key != METRICS}


def _joined(value: Any, more: Any) -> Any:
    """A text with more of it; of anything else the newer, where there is one."""
    if isinstance(value, str) and isinstance(more, str):
        return value + more
    if more is None or value in (None, "", [], {}) or (isinstance(value, int | float) and isinstance(more, int | float)):
        return value if more is None else more
    if type(value) is not type(more):  # taking the newer would lose what came
        raise TypeError(f"{type(value).__name__}: is followed by {type(more).__name__}")
    return more


def _merged(value: Any, more: Any) -> Any:
    """JSON with more of it: objects key by key, arrays and texts one after the other."""
    if isinstance(value, dict) and isinstance(more, dict):
        return value | {key: _merged(value.get(key), inner) for key, inner in more.items()}
    if isinstance(value, list) and isinstance(more, list):
        return value + more
    return _joined(value, more)


def _updated(counts: Event, newer: Event) -> dict[str, Any]:
    return {**counts, **{key: value for key, value in newer.items() if value is not None}}


def _object(value: Any) -> Event:
    """An object, empty where there is none; anything else has no place here."""
    if isinstance(value, dict | None):
        return value or {}
    raise TypeError(type(value).__name__)


def _array(value: Any) -> list[Any]:
    """An array, empty where there is none; anything else has no place here."""
    if isinstance(value, list | None):
        return value or []
    raise TypeError(type(value).__name__)


def _whole(value: Any) -> int:
    """An index; anything else has no place here."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(type(value).__name__)


def _parsed(text: str) -> Any:
    """The arguments of a tool call; of a call that was cut off, the text as it came."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


_ASSEMBLERS: Mapping[str, Assembler] = {
    "blocks": blocks,
    "keyed_blocks": keyed_blocks,
    "indexed_blocks": indexed_blocks,
    "choices": choices,
    "last": last,
    "fields": fields,
}
