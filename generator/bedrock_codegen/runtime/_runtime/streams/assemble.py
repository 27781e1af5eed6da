"""From the events of a stream to the answer they make up: a few named ways, of which a family's card chooses one.

All of them work on plain JSON, so that what the spec does not know yet comes through as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..json.paths import first, values
from ..models.family import AnswerMap, Field
from ..models.usage import METRICS

Event = Mapping[str, Any]
Assembler = Callable[[Sequence[Event], AnswerMap], dict[str, Any]]

BEDROCK = "amazon-bedrock-"
"""How the keys begin that Bedrock itself adds to events and answers."""


def assembled(events: Iterable[object], answer: AnswerMap) -> dict[str, Any] | None:
    """The answer that events make up, as far as they go; None for a family without a way to do it."""
    assembler = _ASSEMBLERS.get(answer.assembly or "")
    if assembler is None:
        return None
    objects = [event for event in events if isinstance(event, dict)]
    return assembler(objects, answer) | _bedrock(objects)


def blocks(events: Sequence[Event], _: AnswerMap) -> dict[str, Any]:
    """Claude messages: a message that grows by content blocks, each by its deltas."""
    message: dict[str, Any] = {}
    content: dict[int, dict[str, Any]] = {}
    arguments: dict[int, str] = {}
    for event in events:
        match event.get("type"):
            case "message_start":
                message = dict(event["message"])
            case "content_block_start":
                content[event["index"]] = dict(event["content_block"])
            case "content_block_delta":
                index = event["index"]
                arguments[index] = arguments.get(index, "") + (event["delta"].get("partial_json") or "")
                _grow_block(content.setdefault(index, {}), event["delta"])
            case "message_delta":
                message |= {key: value for key, value in event.items() if key not in {"type", "delta", "usage", METRICS}}
                message |= event.get("delta") or {}
                message["usage"] = _updated(message.get("usage"), event.get("usage"))
            case _:
                pass  # ping, stops, and what nobody knows yet
    for index, text in arguments.items():
        if text:
            content[index]["input"] = _parsed(text)
    return message | {"content": [content[index] for index in sorted(content)]}


def _grow_block(block: dict[str, Any], delta: Event) -> None:
    for key, value in delta.items():
        if key == "citation":
            block["citations"] = [*(block.get("citations") or ()), value]
        elif key not in {"type", "partial_json"}:
            block[key] = _joined(block.get(key), value)


def keyed_blocks(events: Sequence[Event], _: AnswerMap) -> dict[str, Any]:
    """Nova: blocks and events told apart by their key.

    Every piece of a text comes with an index of its own, so neighbours of one kind are joined whatever their index is.
    """
    message: dict[str, Any] = {"content": []}
    answer: dict[str, Any] = {"output": {"message": message}}
    for event in events:
        if start := event.get("messageStart"):
            message |= start
        if start := (event.get("contentBlockStart") or {}).get("start"):
            message["content"].append({kind: dict(value) for kind, value in start.items()})
        for kind, value in ((event.get("contentBlockDelta") or {}).get("delta") or {}).items():
            _grow_keyed(message["content"], kind, value)
        answer |= event.get("messageStop") or {}
        answer |= {key: value for key, value in (event.get("metadata") or {}).items() if value or key == "usage"}
    for block in message["content"]:
        if isinstance((block.get("toolUse") or {}).get("input"), str):
            block["toolUse"]["input"] = _parsed(block["toolUse"]["input"] or "{}")
    return answer


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


def choices(events: Sequence[Event], answer_map: AnswerMap) -> dict[str, Any]:
    """Chat completions: several answers side by side, each growing by deltas; what the card says of other fields goes first."""
    answer: dict[str, Any] = {}
    growing: dict[int, dict[str, Any]] = {}
    for event in events:
        answer |= {key: value for key, value in event.items() if key not in {"choices", METRICS} and value is not None}
        for position, choice in enumerate(event.get("choices") or ()):
            index = _index(choice, position)
            _grow_choice(growing.setdefault(index, {}), choice)
    if isinstance(answer.get("object"), str):
        answer["object"] = answer["object"].removesuffix(".chunk")
    if not growing and answer_map.fields:
        return answer | fields(events, answer_map)
    return answer | {"choices": [_finished(growing[index]) for index in sorted(growing)]}


def _index(piece: Event, position: int) -> int:
    """Which answer or call a piece belongs to; where it does not say, its place tells."""
    index = piece.get("index")
    return position if index is None else index


def _grow_choice(grown: dict[str, Any], choice: Event) -> None:
    for key, value in choice.items():
        if key in {"delta", "message"}:
            _grow_message(grown.setdefault("message", {}), value or {})
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
            message[key] = _grown_calls(message.get(key) or [], value or ())
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
                call[key] = _grown_function(call.get(key) or {}, value or {})
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


def _seamless(text: str | None, more: str | None) -> str | None:
    """Text with more of it. gpt-oss wraps each piece of its reasoning in tags of its own; the seams do not belong to it."""
    if text and more and text.endswith("</reasoning>") and more.startswith("<reasoning>"):
        return text.removesuffix("</reasoning>") + more.removeprefix("<reasoning>")
    joined: str | None = _joined(text, more)
    return joined


def last(events: Sequence[Event], answer: AnswerMap) -> dict[str, Any]:
    """One event holds the whole answer."""
    held = [value for event in events if (value := first(event, answer.last)) is not None]
    return dict(held[-1]) if held and isinstance(held[-1], dict) else {}


def fields(events: Sequence[Event], answer: AnswerMap) -> dict[str, Any]:
    """Each field on its own, as the card says; what no event has stays out."""
    whole: dict[str, Any] = {}
    for field in answer.fields:
        taken = [value for event in events for value in _sourced(event, field.sources)]
        if taken:
            _put(whole, field.to, _taken(field, taken))
    return whole


def _sourced(event: Event, sources: Sequence[str]) -> list[Any]:
    """What the first source that leads anywhere leads to."""
    return next((there for source in sources if (there := values(event, source))), [])


def _taken(field: Field, values: list[Any]) -> Any:
    match field.take:
        case "join":
            return "".join(map(str, values))
        case "list":
            return values
        case "first":
            return values[0]
        case _:
            return values[-1]


def _put(whole: dict[str, Any], pointer: str, value: Any) -> None:
    """Set the value at a pointer, with the objects and arrays that lead there."""
    keys = pointer.split("/")[1:]
    holder: Any = whole
    for key, following in zip(keys, [*keys[1:], ""], strict=True):
        inner: Any = value if not following else [] if following.isdigit() else {}
        if isinstance(holder, list):
            if int(key) == len(holder):
                holder.append(inner)
            elif not following:
                holder[int(key)] = inner
            holder = holder[int(key)]
        else:
            holder[key] = holder.get(key, inner) if following else inner
            holder = holder[key]


def _bedrock(events: Sequence[Event]) -> dict[str, Any]:
    """What Bedrock itself said in the events; its metrics are no part of an answer."""
    return {key: value for event in events for key, value in event.items() if key.startswith(BEDROCK) and key != METRICS}


def _joined(value: Any, more: Any) -> Any:
    """A text with more of it; of anything else the newer, where there is one."""
    if isinstance(value, str) and isinstance(more, str):
        return value + more
    return value if more is None else more


def _merged(value: Any, more: Any) -> Any:
    """JSON with more of it: objects key by key, arrays and texts one after the other."""
    if isinstance(value, dict) and isinstance(more, dict):
        return value | {key: _merged(value.get(key), inner) for key, inner in more.items()}
    if isinstance(value, list) and isinstance(more, list):
        return value + more
    return _joined(value, more)


def _updated(counts: Any, newer: Any) -> dict[str, Any]:
    return {**(counts or {}), **{key: value for key, value in (newer or {}).items() if value is not None}}


def _parsed(text: str) -> Any:
    """The arguments of a tool call; of a call that was cut off, the text as it came."""
    try:
        return json.loads(text)
    except ValueError:
        return text


_ASSEMBLERS: Mapping[str, Assembler] = {
    "blocks": blocks,
    "keyed_blocks": keyed_blocks,
    "choices": choices,
    "last": last,
    "fields": fields,
}
