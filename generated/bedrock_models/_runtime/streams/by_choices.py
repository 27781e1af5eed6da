# Copied from generator/bedrock_codegen/runtime/_runtime/streams/by_choices.py; edit it there.
"""Answers side by side, each growing by deltas: chat completions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..models.family import AnswerMap
from ..models.usage import METRICS
from .by_fields import fields
from .growing import Event, as_array, as_index, as_object, joined, merged, place_all, updated


def choices(events: Sequence[Event], answer_map: AnswerMap) -> dict[str, Any]:
    """Chat completions: several answers side by side, each growing by deltas; what the card says of other fields goes first."""
    answer: dict[str, Any] = {}
    growing: dict[int, dict[str, Any]] = {}

    def place(event: Event) -> None:
        answer.update({key: value for key, value in event.items() if key not in {"choices", METRICS} and value is not None})
        for position, choice in enumerate(as_array(event.get("choices"))):
            index = _index(choice, position)
            _grow_choice(growing.setdefault(index, {}), choice)

    left = place_all(events, place)
    if isinstance(answer.get("object"), str):
        answer["object"] = answer["object"].removesuffix(".chunk")
    if not growing and answer_map.fields:
        return answer | fields(events, answer_map) | left
    return answer | {"choices": [_finished(growing[index]) for index in sorted(growing)]} | left


def _index(piece: Event, position: int) -> int:
    """Which answer or call a piece belongs to; where it does not say, its place tells."""
    index = piece.get("index")
    return position if index is None else as_index(index)


def _grow_choice(grown: dict[str, Any], choice: Event) -> None:
    for key, value in choice.items():
        if key in {"delta", "message"}:
            _grow_message(grown.setdefault("message", {}), as_object(value))
        elif key == "text":
            grown[key] = joined(grown.get(key), value)
        elif key == "logprobs":
            grown[key] = merged(grown.get(key), value)
        elif value is not None or key not in grown:
            grown[key] = value


def _grow_message(message: dict[str, Any], delta: Event) -> None:
    for key, value in delta.items():
        if key == "role":
            if value or message.get(key) is None:
                message[key] = value
        elif key == "tool_calls":
            message[key] = _grown_calls(as_array(message.get(key)), as_array(value))
        elif key == "content":
            message[key] = _seamless(message.get(key), value)
        else:
            message[key] = merged(message.get(key), value)


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
                call[key] = _grown_function(as_object(call.get(key)), as_object(value))
            elif value is not None:
                call[key] = value
    return calls


def _grown_function(function: Event, delta: Event) -> dict[str, Any]:
    arguments = joined(function.get("arguments"), delta.get("arguments"))
    return updated(function, delta) | ({} if arguments is None else {"arguments": arguments})


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
    return merged(text, more)
