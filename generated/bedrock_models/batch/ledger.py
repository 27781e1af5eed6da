# Copied from generator/bedrock_codegen/runtime/batch/ledger.py; edit it there.
"""The files of a run: its results, a line a row, and beside them the rows that were sent, so that a second start can go on."""

from __future__ import annotations

import base64
import json
import os
import re
from collections import Counter
from collections.abc import Container, Mapping
from pathlib import Path
from typing import IO, Any

from .._runtime.errors import BedrockModelsError, StorageError, response_of
from .rows import quoted, record_id_of

BEGUN = ".begun"
"""What the name of the second file ends with."""
REFUSED = b"-"
"""What a note there begins with that takes back another."""
HEAD = b'{"recordId":'
"""How every line of ours begins."""
ERROR = b',"error":{"errorCode":'
"""What a line of ours has whose row has no answer."""
OUTCOME = re.compile(rb'"(modelOutput|error)"\s*:')


def result_line(record_id: str, body: bytes, outcome: Any) -> bytes:
    """A row of a result: an answer, or an error of ours."""
    head = _head(record_id, body)
    if not isinstance(outcome, BedrockModelsError):
        return head + b'"modelOutput":%b}\n' % _one_line(outcome.to_wire())
    return head + b'"error":%b}\n' % json.dumps(_told(outcome)).encode()


def _head(record_id: str, body: bytes) -> bytes:
    return b'{"recordId":%b,"modelInput":%b,' % (quoted(record_id).encode(), body)


def _one_line(body: bytes) -> bytes:
    """An answer may come with line ends between its members, which a row must not have; none can stand inside a text of JSON."""
    return body.replace(b"\r", b" ").replace(b"\n", b" ")


def _told(error: BedrockModelsError) -> Mapping[str, Any]:
    response, body = response_of(error), getattr(error, "body", None)
    details = response.get("Error", {})
    status = response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return {
        "errorCode": status or details.get("Code", type(error).__name__),
        "errorMessage": details.get("Message") or str(error),
        **({"answer": base64.b64encode(body).decode()} if isinstance(body, bytes) and body else {}),
    }


def beside(output: Path) -> Path:
    """The file of rows that were sent, while a run lasts."""
    return output.with_name(output.name + BEGUN)


def write_line(file: IO[bytes], line: bytes) -> None:
    """Write a line at the end of a file, whole or not at all: where the disk is full, the next may be shorter and find room.

    Raises:
        OSError: it cannot be written.
    """
    end, left = file.seek(0, os.SEEK_END), memoryview(line)
    try:
        while left:
            left = left[file.write(left) :]
    except OSError:
        file.truncate(end)
        raise


def finished(output: Path) -> tuple[dict[str, int], int]:
    """The rows that have a line, and where it begins; and how many of the lines say an error.

    A line that a kill cut off is taken away; a whole one that lost its end gets it back.

    Raises:
        StorageError: the file holds something else, which stays as it is.
    """
    if not output.exists():
        return {}, 0
    done: dict[str, int] = {}
    errors, end, line = 0, 0, b"\n"
    with output.open("r+b") as file:
        for number, line in enumerate(file, start=1):
            if not line.endswith(b"\n") and _is_torn(line):
                break
            if line.strip():
                record_id, failed = _result(line, output, number)
                done[record_id] = end
                errors += failed
            end += len(line)
        file.truncate(end)
        if not line.endswith(b"\n") and end == file.tell():
            file.write(b"\n")
    return done, errors


def last_line(output: Path, at: int) -> str:
    """The record id of the line that begins there; empty if none does, or a torn one, which is taken away."""
    with output.open("r+b") as file:
        file.seek(at)
        line = file.readline()
        if line.endswith(b"\n"):
            return record_id_of(line)
        file.truncate(at)
    return ""


def is_answered(results: IO[bytes], at: int, record_id: str, body: bytes) -> bool:
    """Whether the line that begins there is what came of this request, as far as it says, and not of another with its id."""
    head = _head(record_id, body)
    results.seek(at)
    if results.read(len(head)) == head:
        return True
    results.seek(at)
    try:
        given = json.loads(results.readline()).get("modelInput")
    except (ValueError, RecursionError):
        return True
    return given is None or bool(given == json.loads(body))


def _is_torn(line: bytes) -> bool:
    """Whether a last line without its end is the beginning of one of ours."""
    if not line.startswith(HEAD):
        return HEAD.startswith(line)
    try:
        json.loads(line)
    except ValueError:
        return True
    return False


def _result(line: bytes, output: Path, number: int) -> tuple[str, bool]:
    """The record id of a line, and whether it says an error."""
    record_id = record_id_of(line)
    if not record_id or not OUTCOME.search(line):
        raise StorageError(
            f"{output}: line {number:,} is no result of a run. Name another file as output: this one stays as it is"
        )
    return record_id, ERROR in line


def note_of(record_id: str, *, refused: bool = False) -> bytes:
    """The note of a row that is sent; or of one whose sending was refused, so that it is in no doubt any more."""
    return (REFUSED if refused else b"") + json.dumps(record_id).encode() + b"\n"


def in_doubt(output: Path, done: Container[str]) -> int:
    """How many rows were sent by runs that were killed, more often than they have a line."""
    return sum(times > (record_id in done) for record_id, times in _begun(output).items())


def _begun(output: Path) -> Counter[str]:
    """How often each row was sent by runs that did not come to their end. What a kill, or a loss of power, cut off is no row."""
    path = beside(output)
    if not path.exists():
        return Counter()
    *whole, torn = path.read_bytes().split(b"\n")
    if torn:
        os.truncate(path, path.stat().st_size - len(torn))
    begun = Counter(filter(None, map(_noted, whole)))
    begun.subtract(filter(None, (_noted(line[len(REFUSED) :]) for line in whole if line.startswith(REFUSED))))
    return begun


def _noted(line: bytes) -> str:
    try:
        return str(json.loads(line))
    except ValueError:
        return ""
