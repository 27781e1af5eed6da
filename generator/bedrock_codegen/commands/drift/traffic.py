"""What the service said, as recordings and logs hold it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from jsonschema import Draft202012Validator

from ...common.findings import SpecError, SpecFinding
from ...common.pointers import escape
from ...common.references import possible_base_ids
from ...load import Corpus, Json, contents, parse, shown_path
from ...runtime.testing.endpoint.recordings import as_recorded
from .checked_input import check

CONVERSE = ("Converse", "ConverseStream")
OPERATIONS = ("InvokeModel", "InvokeModelWithResponseStream", "StartAsyncInvoke", *CONVERSE)
"""The operations whose bodies are compared; of Converse's, each event is an object whose only key is the event's type."""
LARGEST_LOG = 200_000_000
"""Bytes of a log that are read."""
RECORDING = Draft202012Validator(
    {
        "required": ["model_id", "operation"],
        "properties": {
            "model_id": {"type": "string"},
            "request": {"type": ["object", "null"]},
            "response": {
                "type": ["object", "null"],
                "properties": {
                    "status": {"type": "integer"},
                    "frames": {
                        "type": ["array", "null"],
                        "items": {"type": "object", "properties": {"headers": {"type": ["object", "null"]}}},
                    },
                },
            },
            "provenance": {"type": ["object", "null"], "properties": {"kind": {"type": "string"}}},
        },
    }
)
LINE = Draft202012Validator(
    {
        "properties": {
            "model_id": {"type": "string"},
            "family": {"type": "string"},
            "role": {"type": "string"},
            "unknown": {"type": "array", "items": {"type": "string", "pattern": "^/"}},
        }
    }
)
"""What is read of recordings and of lines."""
BY_HAND = "hand-written-fixture"
"""Exchanges that somebody thought up: they show nothing of the service."""


class ShownBody(NamedTuple):
    """A body that the service took or gave."""

    role: str
    pointer: str
    """Where it is in the recording."""
    value: Json
    key: str = ""
    """Of an event, what a frame's header says and not its payload: the key that its payload stands under."""

    def place(self, at: str) -> str:
        """Where in the recording a pointer into the body leads."""
        return self.pointer + at.removeprefix(f"/{self.key}" if self.key else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One call of InvokeModel, Converse or their siblings."""

    path: str
    operation: str
    model_id: str
    request: Json
    """None where only the answer is known."""
    status: int
    response: Json
    events: tuple[ShownBody, ...]
    kind: str
    """What its source says it is: `recorded`, or `made` for tests."""

    @property
    def bodies(self) -> Iterator[ShownBody]:
        """Each body that the service took or gave."""
        if self.request is not None:
            yield ShownBody("request", "/request/body", self.request)
        if self.response is not None:
            yield ShownBody("response", "/response/body", self.response)
        yield from self.events


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A line of a log: pointers to what a body held beyond the spec, as `unknown_fields()` gives them."""

    path: str
    model_id: str
    family: str
    """The family that the body is of, where it is not the model's own; else empty."""
    role: str
    unknown: tuple[str, ...]


def read(paths: Sequence[Path]) -> Iterator[Exchange | Logged]:
    """The exchanges in recordings (.json) and the lines of logs (.jsonl), in files and in folders at any depth.

    Raises:
        SpecError: a file cannot be read as what it is.
        OSError: a path does not exist.
    """
    for path in paths:
        path.stat()
        files = sorted(file for file in path.rglob("*") if file.suffix in {".json", ".jsonl"}) if path.is_dir() else [path]
        for file in files:
            yield from _lines(file) if file.suffix == ".jsonl" else _recording(file)


def spoken(item: Exchange | Logged, corpus: Corpus) -> tuple[str, ...]:
    """The names of the families that an exchange or a line may be of; none where nobody knows."""
    if isinstance(item, Logged) and item.family:
        return tuple(spec.name for spec in corpus.families if spec.name == item.family)
    if isinstance(item, Exchange) and item.operation in CONVERSE:
        return tuple(spec.name for spec in corpus.families if spec.card.data.get("api") == "converse")
    return families_of(item.model_id, corpus)


def families_of(model_id: str, corpus: Corpus) -> tuple[str, ...]:
    """The names of the families that a reference may speak; none where nobody knows."""
    for known in possible_base_ids(model_id):
        found = tuple(spec.name for spec in corpus.families if known in spec.models.data)
        if found:
            return found
    return ()


def base_id(model_id: str, corpus: Corpus) -> str:
    """The base id of a reference, as the specs list it; itself where they do not."""
    listed = [spec.models.data for spec in corpus.families]
    return next((name for name in possible_base_ids(model_id) if any(name in models for models in listed)), model_id)


def _recording(file: Path) -> Iterator[Exchange]:
    data = parse(contents(file), shown_path(file)) if file.stat().st_size else None
    if not isinstance(data, dict) or data.get("operation") not in OPERATIONS:
        return
    check(RECORDING, data, shown_path(file), "what `record` writes")
    kind = (data.get("provenance") or {}).get("kind", "recorded")
    if kind == BY_HAND:
        return
    response: Mapping[str, Json] = data.get("response") or {}
    status = response.get("status", 200)
    is_job = data["operation"] == "StartAsyncInvoke"
    yield Exchange(
        path=shown_path(file),
        operation=data["operation"],
        model_id=str(data.get("model_id")),
        request=(data.get("request") or {}).get("body"),
        status=status,
        response=None if is_job else response.get("body"),
        events=tuple(_events(response.get("frames") or ())),
        kind=kind,
    )


def _events(frames: Sequence[Mapping[str, Json]]) -> Iterator[ShownBody]:
    """The events of frames: what `chunk` holds, a payload under its type, or the frame itself; what is an error is none."""
    for index, frame in enumerate(frames):
        payload, headers = as_recorded(frame)["payload"], frame.get("headers") or {}
        kind = headers.get(":event-type")
        if isinstance(payload, dict) and "chunk" in payload:
            way = "/payload/chunk" if "payload" in frame else ""
            yield ShownBody("event", f"/response/frames/{index}{way}", payload["chunk"])
        elif isinstance(kind, str) and kind != "chunk" and headers.get(":message-type", "event") == "event":
            yield ShownBody("event", f"/response/frames/{index}/payload", {kind: payload}, escape(kind))


def _lines(file: Path) -> Iterator[Logged]:
    shown = shown_path(file)
    for number, line in enumerate(contents(file, LARGEST_LOG).splitlines(), start=1):
        if not line.strip():
            continue
        data = parse(line, f"{shown}:{number}")
        if not isinstance(data, dict) or not {"model_id", "role", "unknown"} <= data.keys():
            raise SpecError(
                [SpecFinding(f"{shown}:{number}", "", "is no line of a log", "an object with model_id, role and unknown")]
            )
        check(LINE, data, f"{shown}:{number}", "a line of a log, as it is documented")
        yield Logged(
            path=f"{shown}:{number}",
            model_id=data["model_id"],
            family=data.get("family", ""),
            role=data["role"],
            unknown=tuple(data["unknown"]),
        )
