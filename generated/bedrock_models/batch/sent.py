# Copied from generator/bedrock_codegen/runtime/batch/sent.py; edit it there.
"""The rows of a job as they were sent, of a plan or of another program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .._runtime.errors import JobError
from .._runtime.storage import open_folder
from .plan import Plan
from .rows import record_id_of


def rows_sent(plan: Plan | None, inputs: Iterable[str], s3: Any) -> Iterator[tuple[str, bytes]]:
    """The rows, each with its record id: of a plan, or where there is none, of what the jobs were given.

    Raises:
        JobError: a row has no record id, so that its result cannot be told from others.
    """
    for row in filter(bytes.strip, plan.lines(s3) if plan is not None else _lines(inputs, s3)):
        record_id = record_id_of(row)
        if not record_id:
            raise JobError(
                f"{', '.join(inputs)}: a row has no recordId, so its result cannot be told from others. "
                "Read them by results(), and give rows ids when they are written"
            )
        yield record_id, row


def _lines(inputs: Iterable[str], s3: Any) -> Iterator[bytes]:
    """Lines of files, or of all files in folders."""
    for uri in inputs:
        folder_uri, _, name = uri.rpartition("/") if uri.endswith(".jsonl") else (uri.rstrip("/"), "", "")
        folder = open_folder(f"{folder_uri}/", s3)
        for each in [name] if name else [found for found in folder.names() if found.endswith(".jsonl")]:
            yield from folder.lines(each)
