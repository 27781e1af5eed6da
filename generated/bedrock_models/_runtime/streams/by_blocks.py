# Copied from generator/bedrock_codegen/runtime/_runtime/streams/by_blocks.py; edit it there.
"""Answers that grow by content blocks: Claude messages, Nova, Converse."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from typing import Any

from ..json.paths import first
from ..models.family import AnswerMap
from ..models.usage import METRICS
from .growing import BEDROCK, Event, as_array, as_index, as_object, joined, merged, parsed, place_all, updated

PADDING = "p"
"""The member of Converse's events that hides how long they are."""


def blocks(events: Sequence[Event], _: AnswerMap) -> dict[str, Any]:
    """Claude messages: a message that grows by content blocks, each by its deltas."""
    message = _Message()
    left = place_all(events, message.place)
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
                self._message = {**as_object(event["message"])}
            case "content_block_start":
                self._start(as_index(event["index"]), as_object(event["content_block"]))
            case "content_block_delta":
                self._grow(as_index(event["index"]), as_object(event["delta"]))
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
        self._message |= as_object(event.get("delta"))
        self._message["usage"] = updated(as_object(self._message.get("usage")), as_object(event.get("usage")))

    def whole(self) -> dict[str, Any]:
        """The message as far as it came."""
        for index, text in self._arguments.items():
            self._content[index]["input"] = parsed(text)
        blocks = [self._content[index] for index in sorted(self._content)]
        return self._message | {"content": blocks or self._message.get("content") or []}


def _grow_block(block: dict[str, Any], delta: Event) -> None:
    for key, value in delta.items():
        if key == "citation":
            block["citations"] = [*as_array(block.get("citations")), value]
        elif key not in {"type", "partial_json"}:
            block[key] = joined(block.get(key), value)


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
        message.update({**as_object(event.get("messageStart")), "content": content})
        if start := as_object(as_object(event.get("contentBlockStart")).get("start")):
            content.append({kind: {**as_object(value)} for kind, value in start.items()})
        for kind, value in as_object(as_object(event.get("contentBlockDelta")).get("delta")).items():
            _grow_keyed(content, kind, value)
        answer |= as_object(event.get("messageStop"))
        answer |= {key: value for key, value in as_object(event.get("metadata")).items() if value or key == "usage"}

    left = place_all(events, place)
    for block in content:
        tool = block.get("toolUse")
        if isinstance(tool, dict) and isinstance(tool.get("input"), str):
            tool["input"] = parsed(tool["input"] or "{}")
    return answer | left


_KEYED = frozenset(["messageStart", "contentBlockStart", "contentBlockDelta", "contentBlockStop", "messageStop", "metadata"])
"""The events of Nova."""


def _grow_keyed(content: list[dict[str, Any]], kind: str, delta: Any) -> None:
    if kind == "citation":
        kind, delta = "citationsContent", {"citations": [delta]}
    if not content or kind not in content[-1]:
        content.append({})
    content[-1][kind] = merged(content[-1].get(kind), _as_held(kind, delta))


def _as_held(kind: str, delta: Any) -> Any:
    """A piece as whole blocks hold it: of the results of a tool the content alone comes, of a thought what is in its text."""
    if kind == "toolResult":
        return {"content": delta}
    if kind == "reasoningContent" and isinstance(delta, dict) and not delta.keys().isdisjoint({"text", "signature"}):
        return {"reasoningText": delta}
    return delta


def indexed_blocks(events: Sequence[Event], _: AnswerMap) -> dict[str, Any]:
    """Converse: blocks told apart by their key, each with an index that all its pieces share."""
    message: dict[str, Any] = {}
    answer: dict[str, Any] = {"output": {"message": message}}
    grown: dict[int, dict[str, Any]] = {}

    def place(event: Event) -> None:
        for name, value in event.items():
            held = {} if name.startswith(BEDROCK) else {key: inner for key, inner in as_object(value).items() if key != PADDING}
            match name:
                case "messageStart":
                    message.update(held)
                case "contentBlockStart" | "contentBlockDelta":
                    block = grown.setdefault(as_index(held["contentBlockIndex"]), {})
                    block.update(as_object(held.get("start")))
                    for kind, delta in as_object(held.get("delta")).items():
                        _grow_indexed(block, kind, delta)
                case "contentBlockStop":
                    pass
                case "messageStop" | "metadata":
                    answer.update({key: inner for key, inner in held.items() if inner is not None})
                case _:
                    if not name.startswith(BEDROCK):
                        raise LookupError(name)

    left = place_all(events, place)
    message["content"] = [_finished_block(grown[index]) for index in sorted(grown)]
    return answer | left


def _grow_indexed(block: dict[str, Any], kind: str, delta: Any) -> None:
    if kind == "citation":
        block["citations"] = [*as_array(block.get("citations")), delta]
        return
    block[kind] = merged(block.get(kind), _as_held(kind, delta))


def _finished_block(block: dict[str, Any]) -> dict[str, Any]:
    """A block as whole answers have it: the input of a tool as JSON, text and its citations together."""
    call, thought = block.get("toolUse"), first(block, "/reasoningContent/reasoningText")
    if isinstance(call, dict) and isinstance(call.get("input", ""), str):
        block["toolUse"] = {**call, "input": parsed(call.get("input") or "{}")}
    if isinstance(sealed := first(block, "/reasoningContent/redactedContent"), str):
        block["reasoningContent"] = {**block["reasoningContent"], "redactedContent": _one_base64(sealed)}
    if isinstance(thought, dict):  # a model that keeps its thought to itself sends the signature alone
        block["reasoningContent"] = {**block["reasoningContent"], "reasoningText": {"text": "", **thought}}
    if "citations" not in block:
        return block
    text, citations = block.pop("text", None), block.pop("citations")
    content = {} if text is None else {"content": [{"text": text}]}
    return {"citationsContent": {**content, "citations": citations}, **block}


def _one_base64(pieces: str) -> str:
    """Base64 that came in pieces, each with its own padding, as the base64 of all their bytes; what is none, as it came."""
    if "=" not in pieces.rstrip("="):
        return pieces
    try:
        return base64.b64encode(b"".join(base64.b64decode(piece) for piece in re.findall("[^=]+=*", pieces))).decode()
    except ValueError:
        return pieces
