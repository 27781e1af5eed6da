"""The input files of batch jobs while they are written on this machine: split at every limit, and evened out at the end."""

from __future__ import annotations

import shutil
from collections import deque
from collections.abc import Callable
from hashlib import file_digest
from pathlib import Path
from typing import IO

from .limits import Limits
from .plan import PlanFile, PlanJob

PIECE = 1 << 20


def checksum(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


class StagedFile:
    """A file of rows."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.rows = 0
        self.bytes = 0

    def cut(self, rows: int, path: Path) -> StagedFile:
        """Take the last rows into a file of their own."""
        taken = StagedFile(path)
        start = self.bytes - self.last_bytes(rows)
        with self.path.open("r+b") as source, path.open("wb") as target:
            source.seek(start)
            shutil.copyfileobj(source, target, PIECE)
            source.truncate(start)
        taken.rows, taken.bytes = rows, self.bytes - start
        self.rows, self.bytes = self.rows - rows, start
        return taken

    def finish(self, name: str) -> PlanFile:
        """What a plan says of the file, once it is whole and has its name."""
        return PlanFile(name=name, rows=self.rows, bytes=self.bytes, sha256=checksum(self.path))

    def last_bytes(self, rows: int) -> int:
        """How many bytes the last rows have."""
        with self.path.open("rb") as file:
            return sum(deque((len(row) for row in file), maxlen=rows))


class StagedJobs:
    """The files of every job, below a folder on this machine."""

    def __init__(self, stage: Path, limits: Limits) -> None:
        self._stage = stage
        self._limits = limits
        self._jobs: list[list[StagedFile]] = []
        self._count = 0
        self._job_rows = self._job_bytes = 0
        """Of the last job, without the file that is written."""
        self._file: IO[bytes] | None = None
        self._write: Callable[[bytes], object] = len
        """Writes to it, once there is one."""
        self._rows = self._bytes = 0
        """Of the file that is written."""
        self._most_rows = self._most_bytes = 0
        """How many it may have, by all limits."""

    def append(self, row: bytes) -> None:
        """Write a row where there is room for it."""
        size = len(row)
        if self._rows >= self._most_rows or self._bytes + size > self._most_bytes:
            self._turn(size)
        self._rows += 1
        self._bytes += size
        self._write(row)

    def close(self) -> None:
        """End the file that is written."""
        if self._file is None:
            return
        self._file.close()
        self._file = None
        last = self._jobs[-1][-1]
        last.rows, last.bytes = self._rows, self._bytes
        self._job_rows += self._rows
        self._job_bytes += self._bytes
        self._rows = self._bytes = 0

    def finish(self) -> tuple[PlanJob, ...]:
        """Give every file its name, and say what there is."""
        self._fill_last()
        number = 0
        jobs: list[PlanJob] = []
        for files in self._jobs:
            name, finished = f"{len(jobs) + 1:03d}", []
            for file in files:
                number += 1
                finished.append(file.finish(f"{name}/rows-{number:05d}.jsonl"))
                target = self._stage / finished[-1].name
                target.parent.mkdir(exist_ok=True)
                file.path.replace(target)
            jobs.append(PlanJob(name=name, files=tuple(finished)))
        return tuple(jobs)

    def _turn(self, size: int) -> None:
        """Go on with a new file; of a new job, where the last has no room for a row of this size."""
        self.close()
        limits = self._limits
        if not self._jobs or self._job_rows >= limits.records or self._job_bytes + size > limits.job_bytes:
            self._jobs.append([])
            self._job_rows = self._job_bytes = 0
        file = self._new()
        self._jobs[-1].append(file)
        self._file = file.path.open("wb", PIECE)
        self._write = self._file.write
        self._most_rows = min(limits.file_records, limits.records - self._job_rows)
        self._most_bytes = min(limits.file_bytes, limits.job_bytes - self._job_bytes)

    def _new(self) -> StagedFile:
        self._count += 1
        return StagedFile(self._stage / "files" / f"{self._count:05d}")

    def _fill_last(self) -> None:
        """Give a last job that is below the minimum rows of the one before, where both then keep every limit."""
        if len(self._jobs) < 2:
            return
        before, last = self._jobs[-2:]
        need = self._limits.minimum - self._job_rows
        if need <= 0 or sum(file.rows for file in before) - need < self._limits.minimum:
            return
        if self._job_bytes + _last_bytes(before, need) > self._limits.job_bytes:
            return
        while need > 0:
            rows = min(need, before[-1].rows)
            file = before.pop() if rows == before[-1].rows else before[-1].cut(rows, self._new().path)
            last.insert(0, file)
            need -= rows


def _last_bytes(files: list[StagedFile], rows: int) -> int:
    size = 0
    for file in reversed(files):
        size += file.last_bytes(rows) if rows < file.rows else file.bytes
        rows -= file.rows
        if rows <= 0:
            break
    return size
