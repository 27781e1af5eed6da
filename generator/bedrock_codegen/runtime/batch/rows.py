"""One row of a batch: how it is checked, written and read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from os import PathLike
from typing import Any

from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.quick import quick
from .._runtime.bodies.writing import written
from .._runtime.calls.call import build
from .._runtime.errors import RequestError, StorageError, UnknownModelError
from .._runtime.json.findings import Finding, is_text, shown
from .._runtime.models.catalogue import resolve
from .._runtime.models.checks import check_of
from .._runtime.models.family import Family

OWN_ID = "row-{:08d}"
"""The record id of a row that was given none: its number from 1, in all of the plan."""


@dataclass(frozen=True, slots=True)
class RowFinding(Finding):
    """One thing that is wrong with a row."""

    row: int = 0
    """The number of the row, from 1."""
    record_id: str = ""

    def __str__(self) -> str:
        record_id = self.record_id.encode(errors="backslashreplace").decode()
        return f"row {self.row:,} ({record_id}) {self.pointer or 'body'}: {self.message}"


@dataclass(frozen=True, slots=True)
class Checker:
    """Turns what a caller gives for a row into its bytes, once it is right for the model."""

    family: Family
    base: str
    check: Callable[[RequestBody], None]
    """Refuses what the model does not take."""

    @classmethod
    def of(cls, model_id: str, family: str | None) -> Checker:
        """The checker for a model.

        Raises:
            UnknownModelError: its family cannot be told; name it by `family`.
        """
        info = resolve(model_id, family=family)
        if info.family is None:
            raise UnknownModelError(f"{model_id}: is of no family that is known here. Name the family of its body: family='...'")
        return cls(info.family, info.id, check_of(info.family, info.id))

    def body(self, given: Any) -> bytes:
        """The body of a row.

        Raises:
            RequestError: it is wrong, or of another family than the model.
        """
        request = given if type(given) is self.family.request else self._built(given)
        self.check(request)
        return written(request)

    def _built(self, given: Any) -> RequestBody:
        if isinstance(given, RequestBody):
            return self._own(given)
        if not isinstance(given, Mapping):
            raise RequestError("no row:", [Finding("", f"must be a request or its JSON object; got {type(given).__name__}")])
        quicker = quick(self.family.request) if type(given) is dict and None not in given.values() else None
        usual = None if quicker is None else quicker.made(given)
        return build(self.family.request, given) if usual is None else usual

    def _own(self, request: RequestBody) -> RequestBody:
        if request.__family__ != self.family.name:
            other = Finding("", f"is of {request.__family__ or type(request).__name__}, and the model takes {self.family.name}")
            raise RequestError("this row is of another family:", [other])
        return request


def line(record_id: str, body: bytes) -> bytes:
    """A row as the service reads it."""
    return b'{"recordId":%b,"modelInput":%b}\n' % (quoted(record_id).encode(), body)


quoted: Callable[[str], str] = json.encoder.encode_basestring
"""A text as JSON: what `json.dumps` does with one, without what it does before."""


def check_id(record_id: str, seen: set[int]) -> None:
    """Refuse an id that is empty, or that a row before has; `seen` are the hashes of those, and gets this one's.

    Raises:
        RequestError: it is no id of its own.
    """
    mark = hash(record_id)
    if mark in seen or not record_id:
        what = f"{record_id!r} is there twice" if record_id else "is empty"
        raise RequestError("id:", [Finding("/recordId", f"{what}. Give every row an id of its own")])
    if not record_id.isascii() and not is_text(record_id):
        raise RequestError("id:", [Finding("/recordId", f"{shown(record_id)} is no text that can be sent")])
    seen.add(mark)


def numbered(rows: Iterable[Any]) -> Iterator[tuple[int, str | None, Any]]:
    """Number, record id if one is given, and request of every row. An error of the caller's own says at which row it came.

    Raises:
        TypeError: these are no rows.
    """
    _check_rows(rows)
    number = 0
    try:
        for number, row in enumerate(rows, start=1):
            record_id, given = row if isinstance(row, tuple) and len(row) == 2 else (None, row)
            yield number, None if record_id is None else str(record_id), given
    except Exception as error:
        error.add_note(f"while row {number + 1:,} was made")
        raise


def _check_rows(rows: object) -> None:
    """Refuse what would be taken apart into what is no row, or cannot be gone through.

    Raises:
        TypeError: with what to give instead.
    """
    other = isinstance(rows, str | bytes | Mapping | RequestBody | PathLike) or hasattr(rows, "columns")
    if other or not hasattr(rows, "__iter__"):
        kind = next((kind for kind in _INSTEAD if hasattr(rows, kind)), "")
        instead = _INSTEAD.get(kind, "Give a list, or a generator, of requests or of pairs of record id and request")
        raise TypeError(f"rows: must be many, and {type(rows).__name__} is not. {instead}")


_INSTEAD = {
    "columns": "Give its rows: frame.to_dict('records')",
    "items": "Give its pairs, if its keys are record ids: rows.items(); a single request goes in a list",
    "__aiter__": "Gather it first: [row async for row in rows]",
    "__fspath__": "Give what is in the file: map(json.loads, open(...)); the command line takes a file as it is",
}
"""What to give in place of what has such a member."""


def record_id_of(row: bytes) -> str:
    """The record id of a row or of its result; empty for what is no such JSON."""
    match = FIRST.match(row)
    if match is not None:
        return plain(match[1])
    try:
        return str(json.loads(row)["recordId"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""


def plain(record_id: bytes) -> str:
    """A record id as text; bytes that are none are shown, so that its row is not lost."""
    return record_id.decode(errors="backslashreplace")


def input_of(row: bytes) -> Any:
    """The request in a row that was written before.

    Raises:
        StorageError: it is no row any more.
    """
    try:
        return json.loads(row)["modelInput"]
    except (ValueError, KeyError, TypeError, RecursionError):
        start = row[:40].decode(errors="replace")
        raise StorageError(f"{start!r}: is no row any more: its file was changed or cut off. Write the rows anew") from None


FIRST = re.compile(rb'\s*\{\s*"recordId"\s*:\s*"([^"\\]*)"')
"""A row that begins with a plain record id: nearly all do, and need not be parsed for it."""


def number_of(record_id: str) -> int:
    """The number of a row by an id of our own; 0 for another id."""
    match = _OWN.fullmatch(record_id)
    number = int(match[1]) if match else 0
    return number if OWN_ID.format(number) == record_id else 0  # a longer one with more zeros is another's


_OWN = re.compile(r"row-([0-9]{8,12})")
