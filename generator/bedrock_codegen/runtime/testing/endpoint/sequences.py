"""Whole streams out of an event's schema: which events follow which, by the way they are assembled into a response."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import cast

from ..._runtime.json.paths import found
from ..._runtime.json.schemas import follow
from ..._runtime.models.family import AnswerMap, End
from ..bodies.drawing import Choices, Json
from ..bodies.edits import Place

METRICS = "amazon-bedrock-invocationMetrics"
BEDROCK = (METRICS, "amazon-bedrock-guardrailAction", "amazon-bedrock-trace")
TRIES = 20
CALL = ("id", "type", "function/name", "function/arguments")
"""What a piece of a tool call says of its call."""

DrawPart = Callable[[Json], Json]

PIECES = {
    "text": ("text_delta", "citations_delta"),
    "thinking": ("thinking_delta",),
    "tool_use": ("input_json_delta",),
    "server_tool_use": ("input_json_delta",),
    "compaction": ("compaction_delta",),
}
"""Claude: kind of block to the kinds of pieces that it grows by; other blocks come whole."""


def sequence(choices: Choices, answer: AnswerMap, event: Json, response: Json, draw: DrawPart) -> list[Json]:
    """The events of one whole stream.

    Args:
        choices: Where choices come from.
        answer: How the family's answers are read and assembled.
        event: The schema of an event.
        response: The schema of what the events make up.
        draw: Draws a value of a part of the schema of an event.
    """
    stream = _Stream(choices, answer, event, response, draw)
    if answer.assembly == "blocks":
        return list(stream.blocks())
    if answer.assembly in {"keyed_blocks", "indexed_blocks"}:
        return list(stream.keyed_blocks())
    return stream.pieces()


class _Stream:
    def __init__(self, choices: Choices, answer: AnswerMap, document: Json, response: Json, draw: DrawPart) -> None:
        self._choices = choices
        self._answer = answer
        self._document = document
        self._response = response
        self._draw = draw

    def blocks(self) -> list[Json]:
        """Claude: a message starts, blocks start, grow and stop, the message stops."""
        start = self._event("message_start")
        start["message"] |= {"content": [], "stop_reason": None, "stop_sequence": None}
        events = [start]
        for index in range(self._choices.integer(0, 3)):
            events += self._block(index)
            events += [self._event("ping")] if not self._choices.integer(0, 3) else []
        stop = self._event("message_stop")
        return [*events, self._event("message_delta"), {**stop, METRICS: self._metrics()}]

    def _block(self, index: int) -> list[Json]:
        start: dict[str, Json] = {**self._event("content_block_start"), "index": index}
        block = start["content_block"]
        kinds = PIECES.get(block.get("type"), ())
        for member in {"text", "thinking", "signature"} & block.keys() if kinds else ():
            block[member] = ""
        if "input_json_delta" in kinds:
            block["input"] = {}
            pieces = [{"type": "input_json_delta", "partial_json": part} for part in self._json_pieces()]
        else:
            pieces = [self._of_kind(self._choices.one(kinds)) for _ in range(self._choices.integer(0, 3) if kinds else 0)]
        if block.get("type") == "thinking":
            pieces.append(self._of_kind("signature_delta"))
        grown = [{"type": "content_block_delta", "index": index, "delta": piece} for piece in pieces]
        return [start, *grown, {**self._event("content_block_stop"), "index": index}]

    def _event(self, tag: str) -> Json:
        return _plain(self._draw(self._arm(self._document, tag)))

    def _of_kind(self, tag: str) -> Json:
        delta = follow(self._arm(self._document, "content_block_delta"), self._document)["properties"]["delta"]
        return self._draw(self._arm(follow(delta, self._document), tag))

    def _arm(self, union: Json, tag: str) -> Json:
        """The arm of a union that a tag names."""
        by = union["discriminator"]["propertyName"]
        arms = [follow(arm, self._document) for arm in union["anyOf"] if "$ref" in arm]
        return next(arm for arm in arms if arm["properties"][by].get("const") == tag)

    def keyed_blocks(self) -> list[Json]:
        """Nova and Converse: a message starts, blocks grow and stop, the message stops, its cost is told."""
        events = [self._keyed("messageStart")]
        for index in range(self._choices.integer(0, 3)):
            events += self._keyed_block(index)
        metrics = {METRICS: self._metrics()} if self._answer.assembly == "keyed_blocks" else {}
        return [*events, self._keyed("messageStop"), {**self._keyed("metadata"), **metrics}]

    def _keyed_block(self, index: int) -> list[Json]:
        if self._choices.integer(0, 2):
            texts = [self._draw({"type": "string"}) for _ in range(self._choices.integer(1, 2))]
            deltas: list[Json] = [{"text": text} for text in texts]
            events: list[Json] = []
        else:
            deltas = [{"toolUse": {"input": part}} for part in self._json_pieces()]
            tool = {
                "toolUseId": self._draw({"type": "string", "minLength": 1}),
                "name": self._draw({"type": "string", "minLength": 1}),
            }
            events = [{"contentBlockStart": {"start": {"toolUse": tool}, "contentBlockIndex": index}}]
        events += [{"contentBlockDelta": {"delta": delta, "contentBlockIndex": index}} for delta in deltas]
        return [*events, {"contentBlockStop": {"contentBlockIndex": index}}]

    def _keyed(self, key: str) -> Json:
        """An event of one kind, with what a response must have of it."""
        schema = follow(self._document["properties"][key], self._document)
        arms = [follow(arm, self._document) for arm in schema.get("anyOf", [schema])]
        part = next(arm for arm in arms if arm.get("type") != "null")
        event = {key: self._draw(part)}
        for name in sorted({*_required(self._response, self._response), "role"} & part["properties"].keys()):
            Place(event, self._document, self._document).ensure(f"/{key}/{name}", self._draw)
        return event

    def _json_pieces(self) -> list[str]:
        """The arguments of a tool call, cut somewhere."""
        text = json.dumps(self._draw({"type": "object"}))
        cut = self._choices.integer(0, len(text))
        return [part for part in (text[:cut], text[cut:]) if part]

    def pieces(self) -> list[Json]:
        """Any other format: pieces of which the last says that it ends."""
        events = [self._piece() for _ in range(self._choices.integer(0, 4))]
        events.append(self._last(self._answer.ends[0]))
        for event in events:
            self._one_answer(event)
        for path in self._needed():
            if not any(found(event, path) for event in events):
                Place(events[-1], self._document, self._document).ensure(path, self._draw)
        self._one_answer(events[-1])
        if {"type": "string"} in self._document.get("anyOf", ()) and self._choices.integer(0, 1):
            events.append("[DONE]")
        return events

    def _piece(self) -> Json:
        """An event that does not look like the end; an empty one where that is not drawn soon."""
        for _ in range(TRIES):
            event = self._draw(self._document)
            if isinstance(event, dict):
                Place(_plain(event), self._document, self._document).remove([end.at for end in self._answer.ends])
                if not any(_ends(event, end) for end in self._answer.ends):
                    return event
        raise LookupError("events: no event of this schema is anything but the end")

    def _last(self, end: End) -> Json:
        """An event that says that the stream ends."""
        schema = self._document if end.equals is None else self._terminal(end)
        for _ in range(TRIES):
            event = self._draw(schema)
            if isinstance(event, dict):
                event = {**_plain(event), METRICS: self._metrics()}
                if end.equals is None:
                    Place(event, self._document, self._document).ensure(end.at, self._draw)
                if _ends(event, end):
                    return event
        raise LookupError(f"events: no event of this schema ends a stream by {end.at}")

    def _terminal(self, end: End) -> Json:
        """The kind of event whose tag marks the end."""
        by = self._document.get("discriminator", {}).get("propertyName")
        return self._arm(self._document, str(end.equals)) if end.at == f"/{by}" else self._document

    def _one_answer(self, event: Json) -> None:
        """Keep one choice of an event, and number it and its tool calls; each piece of a call says which call it is of."""
        for _, choices in found(event, "/choices"):
            del cast("list[Json]", choices)[1:]
        for path in ("/choices/*", "/choices/*/delta/tool_calls/*", "/choices/*/message/tool_calls/*"):
            for pointer, _ in list(found(event, path)):
                place = Place(event, self._document, self._document)
                place.put(f"{pointer}/index", int(pointer.rpartition("/")[2]))
                for name in CALL if path.endswith("tool_calls/*") else ():
                    place.ensure(f"{pointer}/{name}", self._draw)

    def _needed(self) -> list[str]:
        """Paths of which each leads somewhere in one event at least: else the response would lack what it must have."""
        match self._answer.assembly:
            case "fields":
                fields = self._answer.fields
                return [
                    field.reads[0] for field in fields if field.reads and _is_required(field.to, self._response, self._response)
                ]
            case "last":
                return [f"{self._answer.last}/{name}" for name in _required(self._response, self._response)]
            case "choices":
                choice = follow(self._response["properties"]["choices"]["items"], self._response)
                message = _required(choice["properties"].get("message", {}), self._response)
                own = [name for name in _required(self._response, self._response) if name != "choices"]
                beside = [name for name in _required(choice, self._response) if name != "message"]
                deltas = [f"/choices/*/delta/{name}" for name in message]
                return [*(f"/{name}" for name in own), *(f"/choices/*/{name}" for name in beside), "/choices/*/delta", *deltas]
            case _:
                return []

    def _metrics(self) -> Json:
        names = ("inputTokenCount", "outputTokenCount", "invocationLatency", "firstByteLatency")
        return {name: self._choices.integer(0, 10_000) for name in names}


def _plain(event: Json) -> Json:
    """An event without what Bedrock adds."""
    for name in BEDROCK:
        event.pop(name, None)
    return event


def _ends(event: Json, end: End) -> bool:
    return any(end.equals is None or value == end.equals for _, value in found(event, end.at))


def _required(schema: Json, document: Json) -> list[str]:
    """The members that an object must have."""
    return list(follow(schema, document).get("required", ()))


def _is_required(pointer: str, schema: Json, document: Json) -> bool:
    """Whether everything on the way to a pointer must be there; items count as being there."""
    for key in pointer.split("/")[1:]:
        schema = follow(schema, document)
        if not key.isdigit() and key not in schema.get("required", ()):
            return False
        schema = schema["items"] if key.isdigit() else schema["properties"][key]
    return True
