"""What an asynchronous call left in S3, typed. Files are read when they are asked for, and never held whole unless asked so."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from threading import get_native_id
from typing import Any

from .._runtime.errors import JobError, StorageError
from .._runtime.local_folder import clear_left, local_path, storage_errors
from .._runtime.models.family import Family, JobFiles
from .._runtime.storage import Folder


@dataclass(frozen=True, slots=True)
class JobFile:
    """A file of a result."""

    name: str
    """Its name below the job's folder."""
    folder: Folder = field(repr=False)

    @property
    def uri(self) -> str:
        """Where it lies."""
        return f"{self.folder.uri}{self.name}"

    def read(self) -> bytes:
        """The whole file.

        Raises:
            StorageError: it cannot be read.
        """
        return b"".join(self.folder.pieces(self.name))

    def lines(self) -> Iterator[bytes]:
        """The lines of the file, one at a time."""
        return self.folder.lines(self.name)

    def download(self, path: str | PathLike[str], *, progress: Callable[[int], object] | None = None) -> Path:
        """Write the file to this machine, whole or not at all.

        Args:
            path: Where to.
            progress: Told how many bytes have come, again and again.

        Raises:
            StorageError: it cannot be read, or the file cannot be written.
        """
        target, size = local_path(path), 0
        if target.is_dir():
            raise StorageError(f"{target}: is a folder. Name a file in it")
        beside = target.with_name(f".{target.name}.{get_native_id()}.part")  # of this thread: another may fetch to the same place
        with storage_errors(target, "written", "Name another file, in a folder that is there"):
            clear_left(target.parent, f".{target.name}.", ".part")
            try:
                with beside.open("wb") as file:
                    for piece in self.folder.pieces(self.name):
                        size += file.write(piece)
                        if progress:
                            progress(size)
                beside.replace(target)
            finally:
                beside.unlink(missing_ok=True)
        return target


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A shot of a video, or the whole of it, as the service's own report tells."""

    status: str
    """`SUCCESS` or `FAILURE`."""
    location: str | None = None
    """Where it lies."""
    failure_type: str | None = None
    failure_message: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoResult:
    """A video, and the shots that it is made of."""

    video: JobFile
    shots: tuple[Shot, ...]
    """The state of each shot; empty where the model makes no such report."""
    files: tuple[JobFile, ...]
    """Everything in the job's folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The vector of one piece of a text, a sound or a film."""

    embedding: list[float] | None
    """None where the segment failed."""
    status: str
    """`SUCCESS` or `FAILURE`; `unreadable` for a line that is no segment."""
    index: int | None = None
    """Its number, from 0."""
    start: float | None = None
    """Where it begins: a character of a text, seconds of a sound or film."""
    end: float | None = None
    failure_reason: str | None = None
    message: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """The line as it came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentFile:
    """The vectors of one kind."""

    embedding_type: str
    """`TEXT`, `IMAGE`, `AUDIO`, `VIDEO` or `AUDIO_VIDEO_COMBINED`."""
    status: str
    """`SUCCESS`, `PARTIAL_SUCCESS` or `FAILURE`."""
    file: JobFile | None
    failure_reason: str | None = None
    message: str | None = None

    def segments(self) -> Iterator[Segment]:
        """The segments, one at a time."""
        for line in self.file.lines() if self.file else ():
            if line.strip():
                yield _segment(_object(line))


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentsResult:
    """Vectors of the pieces of a long file."""

    source_uri: str | None
    dimension: int | None
    """Numbers in a vector."""
    parts: tuple[SegmentFile, ...]
    files: tuple[JobFile, ...]
    """Everything in the job's folder."""

    def segments(self, embedding_type: str | None = None) -> Iterator[Segment]:
        """The segments of one kind, or of all, one at a time."""
        for part in self.parts:
            if embedding_type is None or part.embedding_type == embedding_type.upper():
                yield from part.segments()


def read_result(family: Family, folder: Folder) -> Any:
    """The result of a call, as the family's card describes its files.

    Raises:
        JobError: a file that should be there is not.
    """
    return _READERS[family.job.kind](family, family.job, folder) if family.job else _files(folder)


def _files(folder: Folder) -> tuple[JobFile, ...]:
    return tuple(JobFile(name, folder) for name in folder.names())


def _main(job: JobFiles, folder: Folder) -> bytes:
    """The file that holds a result, or says where it is."""
    content = folder.read(job.main)
    if content is None:
        raise _not_there(job, folder)
    return content


def _not_there(job: JobFiles, folder: Folder) -> JobError:
    return JobError(f"{folder.uri}{job.main}: is not there. The job may have failed: see status()")


def _video(_family: Family, job: JobFiles, folder: Folder) -> VideoResult:
    files = _files(folder)
    video = next((file for file in files if file.name == job.main), None)
    if video is None:
        raise _not_there(job, folder)
    content = folder.read(job.status) if job.status else None
    report = _object(content)
    return VideoResult(video=video, shots=tuple(map(_shot, _objects(report.get("shots")))), files=files)


def _shot(given: Mapping[str, Any]) -> Shot:
    return Shot(
        status=str(given.get("status", "")),
        location=given.get("location"),
        failure_type=given.get("failureType"),
        failure_message=given.get("failureMessage"),
    )


def _response(family: Family, job: JobFiles, folder: Folder) -> Any:
    return family.parse_response(_main(job, folder))


def _segments(_family: Family, job: JobFiles, folder: Folder) -> SegmentsResult:
    given, files = _object(_main(job, folder)), _files(folder)
    if not isinstance(given.get("embeddingResults"), list):
        raise JobError(f"{folder.uri}{job.main}: does not say where the vectors are. Read them by job.files()")
    parts = tuple(_segment_file(item, files) for item in _objects(given["embeddingResults"]))
    return SegmentsResult(
        source_uri=given.get("sourceFileUri"), dimension=given.get("embeddingDimension"), parts=parts, files=files
    )


def _segment_file(given: Mapping[str, Any], files: tuple[JobFile, ...]) -> SegmentFile:
    name = str(given.get("outputFileUri") or "").rpartition("/")[2]
    return SegmentFile(
        embedding_type=str(given.get("embeddingType", "")),
        status=str(given.get("status", "")),
        file=next((file for file in files if name and file.name == name), None),
        failure_reason=given.get("failureReason"),
        message=given.get("message"),
    )


def _segment(given: Mapping[str, Any]) -> Segment:
    if not given:
        return Segment(embedding=None, status="unreadable", message="this line is no segment; it may be cut off")
    about = given.get("segmentMetadata")
    about = about if isinstance(about, dict) else {}
    return Segment(
        embedding=given.get("embedding"),
        status=str(given.get("status", "")),
        index=about.get("segmentIndex"),
        start=about.get("segmentStartSeconds", about.get("segmentStartCharPosition")),
        end=about.get("segmentEndSeconds", about.get("segmentEndCharPosition")),
        failure_reason=given.get("failureReason"),
        message=given.get("message"),
        raw=given,
    )


def _object(content: bytes | None) -> dict[str, Any]:
    """The JSON object of a report; empty for what is none, since a report is no reason to lose a result."""
    try:
        given = json.loads(content) if content else {}
    except (ValueError, RecursionError):
        return {}
    return given if isinstance(given, dict) else {}


def _objects(given: Any) -> Iterator[dict[str, Any]]:
    """The objects of a list; nothing where it is none."""
    return (item for item in given if isinstance(item, dict)) if isinstance(given, list) else iter(())


_READERS: Mapping[str, Callable[[Family, JobFiles, Folder], Any]] = {
    "video": _video,
    "response": _response,
    "segments": _segments,
}
