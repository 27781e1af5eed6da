"""Recorded exchanges that stand in for the service.

A recording is a JSON file with `model_id`, `operation`, `request.body` and a `response` of `status`, `headers`, and `body`,
`frames` or `raw_base64`. One without a request answers any request of its model and operation, after those that match.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any, TypeAlias, cast

from ..._runtime.json.equality import equal
from ..._runtime.models.references import base_id
from .reply import EVENT_STREAM, Reply, from_answer
from .values import Answer, AwsError, Events, Request

Recordings: TypeAlias = "str | PathLike[str] | Mapping[str, Any] | Iterable[str | PathLike[str] | Mapping[str, Any]]"
"""A file, a folder with files at any depth, a recording as a dict, or several of these."""

STREAMS = {"InvokeModelWithResponseStream": "InvokeModel", "ConverseStream": "Converse"}


class Library:
    """Recordings by operation and model."""

    def __init__(self, recordings: Recordings | None) -> None:
        self._shelves: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
        for recording in _read(recordings):
            self._shelves.setdefault((recording["operation"], base_id(recording["model_id"])[0]), []).append(recording)

    def find(self, request: Request) -> Mapping[str, Any] | None:
        """The recording of a call; for a stream that was not recorded, that of the same call without one."""
        base, _ = base_id(request.model_id)
        operations = (request.operation, STREAMS.get(request.operation, ""))
        kept = [recording for operation in operations for recording in self._shelves.get((operation, base), ())]
        matching = (recording for recording in kept if equal(recording["request"]["body"], request.body))
        unasked = (recording for recording in kept if recording["request"]["body"] is None)
        return next(chain(matching, unasked), None)


def replayed(recording: Mapping[str, Any]) -> Reply | Answer | Events:
    """What a recording answers. A stream whose bytes are known is sent as it was, frame by frame.

    Raises:
        AwsError: the refusal that was recorded.
    """
    response = recording["response"]
    headers = {name: value for name, value in response.get("headers", {}).items() if name != "content-type"}
    if "raw_base64" in response:
        pieces = tuple(_cut(base64.b64decode(response["raw_base64"])))
        head = from_answer(Answer(body=b"", headers={**headers, "content-type": EVENT_STREAM})).headers
        return Reply(status=200, headers=head, pieces=pieces, length=None, chunks=True)
    if "frames" in response:
        return Events([_event(as_recorded(frame)) for frame in response["frames"]], headers)
    if response["status"] != 200:
        body = response["body"] if isinstance(response["body"], dict) else {}
        code = headers.get("x-amzn-errortype", "ValidationException").partition(":")[0]
        raise AwsError(code, body.get("message") or body.get("Message") or "", status=response["status"])
    return Answer(body=response["body"], headers=headers)


def _read(recordings: Recordings | None) -> Iterator[Mapping[str, Any]]:
    if recordings is None:
        return
    if isinstance(recordings, Mapping):
        yield cast("Mapping[str, Any]", recordings)
    elif isinstance(recordings, str | PathLike):
        path = Path(recordings)
        for file in sorted(path.rglob("*.json")) if path.is_dir() else [path]:
            recording = json.loads(file.read_text(encoding="utf-8"))
            if not isinstance(recording, dict) or not {"model_id", "operation", "request", "response"} <= recording.keys():
                raise ValueError(f"{file}: is no recording. It needs model_id, operation, request and response")
            yield recording
    else:
        for item in recordings:
            yield from _read(item)


def _cut(data: bytes) -> Iterator[bytes]:
    """The frames of a stream, each by itself."""
    while data:
        size = int.from_bytes(data[:4])
        yield data[:size]
        data = data[size:]


def as_recorded(frame: Mapping[str, Any]) -> Mapping[str, Any]:
    """A frame as the recorder writes it; one that is written by hand has no headers, or is the event itself."""
    return {"headers": {}, "payload": None, **(frame if frame.keys() & {"headers", "payload"} else {"payload": {"chunk": frame}})}


def _event(frame: Mapping[str, Any]) -> Any:
    headers, payload = frame["headers"], frame["payload"]
    if headers.get(":message-type") == "exception":
        return AwsError(headers[":exception-type"], payload.get("message", ""))
    if isinstance(payload, dict) and set(payload) == {"chunk"}:
        return payload["chunk"]
    name = headers.get(":event-type")
    return {name: payload} if name else payload
