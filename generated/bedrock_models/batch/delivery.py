# Copied from generator/bedrock_codegen/runtime/batch/delivery.py; edit it there.
"""Bringing the files of a plan to their place, so that whoever dies on the way can begin again."""

from __future__ import annotations

import os
import platform
import re
import shutil
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from os import PathLike
from pathlib import Path
from typing import Any

from .._runtime.errors import StorageError
from .._runtime.local_folder import CHOOSE, LocalFolder, clear_left, local_path, none_left_empty, storage_errors
from .._runtime.storage import Folder, Where, open_folder
from .lock import alone_at
from .plan import JOBS, NAME, Plan, parse_plan
from .staged import checksum

OURS = re.compile(r"\d{3,}/rows-\d{5,}\.jsonl")
"""What the files of a plan are called."""


def deliver(plan: Plan, folder: Folder, source: Callable[[str], Path], *, overwrite: bool = False) -> None:
    """Bring the files of a plan to a folder. The plan comes last: where there is one, everything is there.

    Files that a plan of other rows left are taken away, since a job reads whatever lies below its prefix.

    Raises:
        StorageError: other rows lie there, or files that are none of ours.
    """
    _make_room(plan, folder, overwrite=overwrite)
    for part in plan.parts:
        for file in part.files:
            folder.put_file(file.name, source(file.name), file.sha256)
    plan.save(folder)


def _make_room(plan: Plan, folder: Folder, *, overwrite: bool) -> None:
    there = folder.read(NAME)
    if there is not None and _digest(there, folder) != plan.digest:
        if not overwrite:
            raise StorageError(f"{folder.uri}: holds other rows. Choose another folder, or pass overwrite=True", "Exists")
        folder.delete(NAME)
        folder.delete(JOBS)
    for part in plan.parts:
        wanted = {file.name for file in part.files}
        for name in folder.names(f"{part.name}/"):
            if name not in wanted:
                _remove(folder, name)


def _digest(content: bytes, folder: Folder) -> str:
    """The digest of a plan that lies there; of what is no plan, none."""
    try:
        return parse_plan(content, folder.uri).digest
    except StorageError:
        return ""


def _remove(folder: Folder, name: str) -> None:
    if not OURS.fullmatch(name):
        raise StorageError(f"{folder.uri}{name}: lies where a job would read it as rows. Take it away, or choose another folder")
    folder.delete(name)


def upload(plan: Plan, where: Where, *, s3: Any = None, overwrite: bool = False) -> Plan:
    """Bring the rows of a local plan to S3. What is there already, from an upload that was cut short, is not sent again.

    Args:
        plan: Rows on this machine.
        where: An `s3://bucket/prefix/` where nothing else lies.
        s3: A boto3 client of S3.
        overwrite: Whether other rows that lie there are replaced.

    Raises:
        StorageError: the folder cannot be written, holds other rows, or another process writes there; or the rows were changed.
    """
    with alone_at(open_folder(where, s3)) as is_sure:
        return bring(plan, where, s3, overwrite=overwrite, is_alone=is_sure)


def bring(plan: Plan, where: Where, s3: Any, *, overwrite: bool = False, is_alone: bool = False) -> Plan:
    """What `upload` does, once no other process works there."""
    source, target = open_folder(plan.where, s3), open_folder(where, s3)
    moved = replace(plan, where=target.uri)
    sums = {file.name: file.sha256 for part in plan.parts for file in part.files}
    with stage_for(target, None, is_alone=is_alone) as staging:

        def path_of(name: str) -> Path:
            path = Path(plan.where) / name
            path = path if path.exists() else _fetched(source, name, staging)
            if checksum(path) != sums[name]:
                raise StorageError(f"{source.uri}{name}: was changed since it was checked. Write the rows anew")
            return path

        deliver(moved, target, path_of, overwrite=overwrite)
    return moved


def _fetched(source: Folder, name: str, staging: Path) -> Path:
    path = staging / Path(name).name
    with path.open("wb") as file:
        file.writelines(source.pieces(name))
    return path


@contextmanager
def workplace(folder: Folder, given: str | PathLike[str] | None) -> Generator[Path]:
    """A stage for files of a folder, where no other process is at work. A folder that was made for it goes with what is refused.

    Raises:
        StorageError: another process is at work there, or nothing can be written.
    """
    made = (folder.path,) if isinstance(folder, LocalFolder) else ()
    with none_left_empty(*made), alone_at(folder) as is_sure, stage_for(folder, given, is_alone=is_sure) as stage:
        yield stage


@contextmanager
def stage_for(folder: Folder, given: str | PathLike[str] | None, *, is_alone: bool) -> Generator[Path]:
    """A folder on this machine for files until they are brought to another; nobody else has it, and it goes in the end.

    What processes of this machine that were killed left for the same folder goes, where surely none of them lives; what others
    left goes once it is a day old.
    """
    local = given is None and isinstance(folder, LocalFolder)
    parent = folder.path if local and isinstance(folder, LocalFolder) else local_path(given or tempfile.gettempdir())
    prefix = ".writing-" if local else f"bedrock-batch-{sha256(folder.uri.encode()).hexdigest()[:16]}-"
    with storage_errors(parent, "written", CHOOSE):
        parent.mkdir(parents=True, exist_ok=True)
        ours = f"{prefix}{_machine()}-"
        clear_left(parent, prefix, dead=ours if is_alone else None)
        stage = Path(tempfile.mkdtemp(prefix=ours, dir=parent))
    process = os.getpid()
    try:
        yield stage
    finally:
        if os.getpid() == process:  # and no fork of it, which leaves the same block
            shutil.rmtree(stage, ignore_errors=True)


def _machine() -> str:
    """A short name for this machine: a folder may be shared by several."""
    return sha256(platform.node().encode()).hexdigest()[:8]
