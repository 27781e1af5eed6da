"""Recorded exchanges and sample bodies: this project's own, and the folders that the environment names."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .corpus import ROOT

OWN = ROOT / "tests" / "recordings"
OPERATIONS = ("InvokeModel", "InvokeModelWithResponseStream", "StartAsyncInvoke")
CONVERSE = ("Converse", "ConverseStream")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One call, or what a sample shows of it."""

    folder: str
    """The folder it was found in, as the environment names it."""
    name: str
    model_id: str
    operation: str
    request: Any
    status: int
    answer: Any
    events: tuple[Any, ...]

    @property
    def accepted(self) -> bool:
        """Whether the service took the request, as far as is known."""
        return self.status == 200


def folders(variable: str) -> tuple[tuple[str, Path], ...]:
    """The folders of an environment variable, as named and as they lie; this project's own are always among the recordings."""
    named = [name for name in os.environ.get(variable, "").split(os.pathsep) if name]
    found = [(name, ROOT / name) for name in named]
    missing = [name for name, path in found if not path.is_dir()]
    if missing:
        raise NotADirectoryError(f"{variable} names {', '.join(missing)}, which is no folder")
    own = [("tests/recordings", OWN)] if variable == "BEDROCK_RECORDINGS" and OWN.is_dir() else []
    return (*own, *found)


@cache
def exchanges(variable: str) -> tuple[Exchange, ...]:
    """Every InvokeModel exchange of the folders that an environment variable names."""
    return tuple(exchange for name, path in folders(variable) for exchange in _read(name, path, OPERATIONS))


@cache
def conversations(variable: str) -> tuple[Exchange, ...]:
    """Every exchange by Converse of the folders that an environment variable names."""
    return tuple(exchange for name, path in folders(variable) for exchange in _read(name, path, CONVERSE))


def _read(folder: str, path: Path, operations: Sequence[str]) -> Iterator[Exchange]:
    for file in sorted(path.rglob("*.json")):
        data = json.loads(file.read_bytes())
        if isinstance(data, dict) and data.get("operation") in operations:
            response = data.get("response") or {}
            frames = response.get("frames") or ()
            yield Exchange(
                folder=folder,
                name=file.relative_to(path).as_posix(),
                model_id=data["model_id"],
                operation=data["operation"],
                request=(data.get("request") or {}).get("body"),
                status=response.get("status", 200),
                answer=response.get("body"),
                events=tuple(event for frame in frames for event in _events(frame)),
            )


def _events(frame: Any) -> Iterator[Any]:
    """The event that a frame carries, if it is one: InvokeModel's `chunk`, or Converse's with its type as the key."""
    payload, headers = frame.get("payload") or {}, frame.get("headers") or {}
    if "chunk" in payload:
        yield payload["chunk"]
    elif headers.get(":message-type", "event") == "event" and headers.get(":event-type") not in {None, "chunk"}:
        yield {headers[":event-type"]: payload}
