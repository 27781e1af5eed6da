"""The files of a run: its results, a line a row, and beside them the rows that were sent, so that a second start can go on."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .._runtime.errors import BedrockModelsError
from .rows import quoted, record_id_of

BEGUN = ".begun"
"""What the name of the second file ends with."""


def result_line(record_id: str, body: bytes, outcome: Any) -> bytes:
    """A row of a result: an answer, or an error of ours."""
    head = b'{"recordId":%b,"modelInput":%b,' % (quoted(record_id).encode(), body)
    if not isinstance(outcome, BedrockModelsError):
        return head + b'"modelOutput":%b}\n' % _one_line(outcome.to_wire())
    return head + b'"error":%b}\n' % json.dumps(_told(outcome)).encode()


def _one_line(body: bytes) -> bytes:
    """An answer may come with line ends between its members, which a row must not have; none can stand inside a text of JSON."""
    return body.replace(b"\r", b" ").replace(b"\n", b" ")


def _told(error: BedrockModelsError) -> Mapping[str, Any]:
    response = getattr(error, "response", {})
    details = response.get("Error", {})
    status = response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return {
        "errorCode": status or details.get("Code", type(error).__name__),
        "errorMessage": details.get("Message") or str(error),
    }


def beside(output: Path) -> Path:
    """The file of rows that were sent, while a run lasts."""
    return output.with_name(output.name + BEGUN)


def finished(output: Path) -> frozenset[str]:
    """The rows that have a line. A line that a kill cut off is taken away."""
    if not output.exists():
        return frozenset()
    done: set[str] = set()
    end = 0
    with output.open("r+b") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            end += len(line)
            done.add(record_id_of(line))
        file.truncate(end)
    return frozenset(done)


def begun(output: Path) -> frozenset[str]:
    """The rows that a run which was killed had sent. A line that the kill cut off is taken away: its row was not sent."""
    path = beside(output)
    if not path.exists():
        return frozenset()
    *whole, torn = path.read_bytes().split(b"\n")
    if torn:
        os.truncate(path, path.stat().st_size - len(torn))
    return frozenset(str(json.loads(line)) for line in whole)
