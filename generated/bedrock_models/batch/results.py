# Copied from generator/bedrock_codegen/runtime/batch/results.py; edit it there.
"""What came of the rows: answers and errors, typed, one at a time."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from .._runtime.bodies.base import ResponseBody
from .._runtime.bodies.build_lock import built
from .._runtime.errors import AnswerError, BedrockModelsError
from .._runtime.models.family import Family
from .._runtime.service_errors.retry import may_retry_status
from .._runtime.storage import Folder
from .rows import FIRST, number_of, plain, record_id_of

MANIFEST = "manifest."
RESULT = ".jsonl.out"
OUTPUT = b'"modelOutput":'
UNREADABLE = "unreadable"
"""The code of a line that is no result, or whose answer is none."""

Answer = TypeVar("Answer", bound=ResponseBody)


class BatchRowError(BedrockModelsError):
    """A row that has no answer."""

    def __init__(self, code: int | str, message: str, body: bytes = b"") -> None:
        self.code = code
        """The service's code, such as an HTTP status; `unreadable` for a line that is no result."""
        self.message = message
        """The service's sentence."""
        self.body = body
        """What came in place of an answer, as it came, where `batch.run` kept it: no JSON, or the beginning of some."""
        super().__init__(code, message, *((body,) if body else ()))

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"

    def __eq__(self, other: object) -> bool:
        """Whether another says the same: rows compare by it."""
        return self.args == other.args if isinstance(other, BatchRowError) else NotImplemented

    def __hash__(self) -> int:
        """As it compares."""
        return hash(self.args)

    @property
    def retryable(self) -> bool:
        """Whether another try may help."""
        return may_retry_status(self.code, self.message)


@dataclass(slots=True)  # not frozen: that takes four times as long to make, and there are many
class BatchRow(Generic[Answer]):
    """What came of one row. Either `answer` or `error` is there."""

    record_id: str
    answer: Answer | None
    """Of the family's response class."""
    error: BatchRowError | None
    line: bytes = field(repr=False)
    """The line of the result as it came."""
    family: Family = field(repr=False)

    def __reduce__(self) -> tuple[Any, ...]:
        """Be pickled by every protocol."""
        return BatchRow, (self.record_id, self.answer, self.error, self.line, self.family)

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


def rows_of(lines: Iterable[bytes], family: Family) -> Iterator[BatchRow[Any]]:
    """The rows of a result, from lines without their ends. A line that is none is a row with an error; nothing of it is lost.

    What a line repeats of the request is passed over, not parsed: the answer is read out of its own bytes. They begin after the
    key, which within a text would have a backslash before its quotes, and go to the last brace. Were the key one of an inner
    object, or did members follow, those bytes would be no JSON, and the line is read with care.
    """
    validate = built(family.response or ResponseBody).__pydantic_validator__.validate_json
    first, size = FIRST.match, len(OUTPUT)
    for line in lines:
        start, head = line.find(OUTPUT) + size, first(line)
        if start >= size and head is not None:
            try:
                answer = validate(line[start:-1], strict=True, by_alias=True, by_name=False)
            except ValidationError:
                pass
            else:
                yield BatchRow(plain(head[1]), answer, None, line, family)
                continue
        if line.strip():
            yield _read_slowly(line, family)


def _read_slowly(line: bytes, family: Family) -> BatchRow[Any]:
    """Any other line: an error, an answer that does not fit, or none of these."""
    try:
        given = json.loads(line)
        record_id = str(given["recordId"])
    except (ValueError, KeyError, TypeError, RecursionError):
        error = BatchRowError(UNREADABLE, "this line of the result is no row; it may be cut off")
        return BatchRow(record_id_of(line), None, error, line, family)
    told = given.get("error")
    if "modelOutput" in given and (given["modelOutput"] is not None or told is None):
        return _answered(record_id, given["modelOutput"], line, family)
    told = told if isinstance(told, dict) else {"errorMessage": str(told or "neither modelOutput nor error is there")}
    came = _bytes(told.get("answer"))
    error = BatchRowError(_code(told.get("errorCode")), str(told.get("errorMessage") or "no reason is given"), came)
    return BatchRow(record_id, None, error, line, family)


def _bytes(said: object) -> bytes:
    try:
        return base64.b64decode(said, validate=True) if isinstance(said, str) else b""
    except ValueError:
        return b""


def _code(said: object) -> int | str:
    return said if isinstance(said, int | str) and not isinstance(said, bool) else "unknown"


def _answered(record_id: str, output: Any, line: bytes, family: Family) -> BatchRow[Any]:
    try:
        answer = family.parse_response(json.dumps(output, ensure_ascii=False))
    except AnswerError as problem:
        return BatchRow(record_id, None, BatchRowError(UNREADABLE, str(problem)), line, family)
    return BatchRow(record_id, answer, None, line, family)


def result_files(folder: Folder) -> list[str]:
    """The files of results below a folder; manifests are none."""
    return [name for name in folder.names() if name.endswith(RESULT) and not name.rpartition("/")[2].startswith(MANIFEST)]


def manifest_counts(folder: Folder) -> dict[str, int]:
    """What the manifest says of the rows; empty if there is none."""
    content = folder.read("manifest.json.out")
    try:
        given = json.loads(content) if content else {}
    except (ValueError, RecursionError):
        return {}
    return {key: value for key, value in given.items() if type(value) is int} if isinstance(given, dict) else {}


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
