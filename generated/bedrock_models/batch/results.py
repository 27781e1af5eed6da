# Copied from generator/bedrock_codegen/runtime/batch/results.py; edit it there.
"""What came of the rows: answers and errors, typed, one at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError
from typing_extensions import TypedDict

from .._runtime.bodies.base import ResponseBody
from .._runtime.bodies.build_lock import built
from .._runtime.errors import AnswerError, BedrockModelsError
from .._runtime.models.family import Family
from .._runtime.storage import Folder
from .rows import number_of, record_id_of

MANIFEST = "manifest."
RESULT = ".jsonl.out"
RETRYABLE = frozenset({408, 424, 429, 500, 502, 503, 504})
"""Codes of errors that may be gone at the next try."""


class BatchRowError(BedrockModelsError):
    """A row that has no answer."""

    def __init__(self, code: int | str, message: str) -> None:
        self.code = code
        """The service's code, such as an HTTP status; `unreadable` for a line that is no result."""
        self.message = message
        """The service's sentence."""
        super().__init__(code, message)

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"

    @property
    def retryable(self) -> bool:
        """Whether another try may help."""
        return str(self.code).isdigit() and int(self.code) in RETRYABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRow:
    """What came of one row. Either `answer` or `error` is there."""

    record_id: str
    answer: Any = None
    """Of the family's response class."""
    error: BatchRowError | None = None
    line: bytes = field(default=b"", repr=False)
    """The line of the result as it came."""
    family: Family = field(repr=False)

    @property
    def request(self) -> Any:
        """What was asked, of the family's request class, as the result repeats it.

        Raises:
            RequestError: the spec refuses it.
            LookupError: the result does not repeat it.
        """
        given = json.loads(self.line).get("modelInput")
        if given is None:
            raise LookupError(f"{self.record_id}: the result does not repeat its modelInput. Look it up by the record id")
        return self.family.parse_request(json.dumps(given))


def read_row(line: bytes, family: Family) -> BatchRow:
    """A line of a result; one that is none is a row with an error, and nothing of it is lost."""
    try:
        given = _reader(family)(line, strict=True, by_alias=True, by_name=False)
    except ValidationError:
        return _read_slowly(line, family)
    return BatchRow(record_id=given["recordId"], answer=given["modelOutput"], line=line, family=family)


_TYPED_DICT: Any = TypedDict
"""As a function: the members are known at run time only."""


@cache
def _reader(family: Family) -> Callable[..., dict[str, Any]]:
    """Reads a line that holds an answer as it should be, in one go: what it repeats of the request is passed over, not built."""
    members: Any = {"recordId": str, "modelOutput": built(family.response or ResponseBody)}
    line: Any = _TYPED_DICT("line", members)
    line.__pydantic_config__ = ConfigDict(extra="ignore")
    read: Callable[..., dict[str, Any]] = TypeAdapter(line).validator.validate_json
    return read


def _read_slowly(line: bytes, family: Family) -> BatchRow:
    """Any other line: an error, an answer that does not fit, or none of these."""
    try:
        given = json.loads(line)
        record_id = str(given["recordId"])
    except (ValueError, KeyError, TypeError, RecursionError):
        error = BatchRowError("unreadable", "this line of the result is no row; it may be cut off")
        return BatchRow(record_id=record_id_of(line), error=error, line=line, family=family)
    if "modelOutput" in given:
        return _answered(record_id, given["modelOutput"], line, family)
    told = given.get("error")
    told = told if isinstance(told, dict) else {"errorMessage": str(told or "neither modelOutput nor error is there")}
    error = BatchRowError(told.get("errorCode", "unknown"), str(told.get("errorMessage", "")))
    return BatchRow(record_id=record_id, error=error, line=line, family=family)


def _answered(record_id: str, output: Any, line: bytes, family: Family) -> BatchRow:
    try:
        answer = family.parse_response(json.dumps(output, ensure_ascii=False))
    except AnswerError as problem:
        return BatchRow(record_id=record_id, error=BatchRowError("unreadable", str(problem)), line=line, family=family)
    return BatchRow(record_id=record_id, answer=answer, line=line, family=family)


def result_files(folder: Folder) -> list[str]:
    """The files of results below a folder; manifests are none."""
    return [name for name in folder.names() if name.endswith(RESULT) and not name.rpartition("/")[2].startswith(MANIFEST)]


def manifest_counts(folder: Folder) -> dict[str, int]:
    """What the manifest says of the rows; empty if there is none."""
    content = folder.read("manifest.json.out")
    try:
        given = json.loads(content) if content else {}
    except ValueError:
        return {}
    return {key: value for key, value in given.items() if isinstance(value, int)}


class Seen:
    """Record ids that were seen: a bit for each of our own, the id itself for others."""

    def __init__(self, rows: int = 0) -> None:
        self._bits = bytearray(rows // 8 + 1)
        self._others: set[str] = set()

    def add(self, record_id: str) -> None:
        """Note an id."""
        number = number_of(record_id)
        if 0 < number < len(self._bits) * 8:
            self._bits[number >> 3] |= 1 << (number & 7)
        else:
            self._others.add(record_id)

    def __contains__(self, record_id: str) -> bool:
        number = number_of(record_id)
        if 0 < number < len(self._bits) * 8:
            return bool(self._bits[number >> 3] & (1 << (number & 7)))
        return record_id in self._others


def rows_of(lines: Iterator[bytes], family: Family) -> Iterator[BatchRow]:
    """The rows of a result."""
    for line in lines:
        if line.strip():
            yield read_row(line, family)
