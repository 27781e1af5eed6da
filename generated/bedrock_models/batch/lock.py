# Copied from generator/bedrock_codegen/runtime/batch/lock.py; edit it there.
"""One process at a time writes at a place.

The lock is the operating system's, on a small file that holds the number of the process. It ends with the process, however that
dies: there is nothing to clear away after a kill. A file of that name that holds anything else is somebody's own, and stays.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from .._runtime.errors import StorageError
from .._runtime.storage import Folder, S3Folder

ENDS = ".bedrock-lock"
"""What the name of the file ends with."""
OPENED = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
LONGEST = 20
"""Digits of a number of a process, and more."""
FAR = 1 << 20
"""The byte that is locked where bytes are: what is before it can be read meanwhile."""

if sys.platform == "win32":  # pragma: no cover - of the other systems
    import msvcrt

    def _lock(file: int) -> None:
        """Lock a file that nobody has locked; else raise an OSError."""
        os.lseek(file, FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        """Lock a file that nobody has locked; else raise an OSError."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone_at(where: str | Folder) -> Generator[bool]:
    """A block in which no other process writes at a place: a file or folder of this machine, or a folder in S3.

    It is told whether that is sure: some file systems have no locks. Of processes on other machines nothing is known.

    Raises:
        StorageError: another is at work there.
    """
    with _claimed(where) as is_locked:
        if is_locked is False:
            pid = _holder(_lock_file(where))
            who = "this process" if pid == str(os.getpid()) else f"process {pid}".rstrip()
            told = f"{_name(where)}: {who} is at work there already. Wait until it ends, or choose another place"
            raise StorageError(told, "Locked")
        yield bool(is_locked)


@contextmanager
def if_alone_at(where: str | Folder) -> Generator[bool]:
    """A block that is told whether no other process writes at a place; then none does before it ends."""
    with _claimed(where) as is_locked:
        yield is_locked is not False


@contextmanager
def _claimed(where: str | Folder) -> Generator[bool | None]:
    """A block that is told whether it has the lock; None where there can be none."""
    path = _lock_file(where)
    try:
        file = _taken(path)
    except BlockingIOError:
        yield False
        return
    ours = os.getpid()
    try:
        yield None if file is None else True
    finally:
        if file is not None:
            if os.getpid() == ours:  # and no fork of it, which leaves the same block
                with suppress(OSError):  # a system that removes no open file keeps it
                    path.unlink()
            os.close(file)


def _taken(path: Path) -> int | None:
    """The lock's file, locked; None where there can be no lock, as where nobody may write.

    Raises:
        BlockingIOError: another has it.
    """
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = os.open(path, OPENED, 0o600)
        except OSError:
            return None  # who cannot write here is told so by what comes next
        try:
            _lock(file)
        except (BlockingIOError, PermissionError):
            os.close(file)
            raise BlockingIOError from None
        except OSError:  # the file system has no locks
            os.close(file)
            return None
        if not _is_lock(file):
            os.close(file)
            return None
        if _is_at(path, file):
            os.ftruncate(file, 0)
            os.lseek(file, 0, os.SEEK_SET)
            os.write(file, str(os.getpid()).encode())
            return file
        os.close(file)  # whoever had it took it away between our two steps


def _is_lock(file: int) -> bool:
    """Whether a file is empty, or holds the number of a process and nothing else."""
    held = os.read(file, LONGEST + 1)
    return not held or (len(held) <= LONGEST and held.isdigit())


def _is_at(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    """The number of the process that has the lock; empty if it has just gone."""
    try:
        return path.read_bytes().decode(errors="replace")
    except OSError:
        return ""


def _lock_file(where: str | Folder) -> Path:
    name = _name(where)
    if isinstance(where, S3Folder):
        service = getattr(getattr(where.client, "meta", None), "endpoint_url", "")
        key = f"{service} {name}"  # a bucket of that name may be in another S3, such as a local one
        return Path(tempfile.gettempdir(), f"bedrock-batch-{sha256(key.encode()).hexdigest()[:16]}{ENDS}")
    if name.endswith(("/", os.sep)):
        return Path(name, ENDS)
    whole = Path(name).resolve()  # a link, and what it leads to, are one place
    if identity := _identity(whole):
        return Path(tempfile.gettempdir(), f"bedrock-batch-{identity}{ENDS}")
    return whole.with_name(f".{whole.name}{ENDS}")


def _identity(path: Path) -> str:
    """What the names of one file have in common; empty where it has no other name."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_dev:x}-{found.st_ino:x}" if found.st_nlink > 1 and path.is_file() else ""


def _name(where: str | Folder) -> str:
    return where if isinstance(where, str) else where.uri
