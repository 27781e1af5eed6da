"""A folder on this machine, as rows and results lie in it. What the system refuses is told as S3's refusals are."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from .errors import StorageError

PIECE = 1 << 18
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""Reasons that go away once there is room."""
DAY = 86_400.0
CHECK = "Check that it is still there, and may be read"
CHOOSE = "Choose another folder"


@contextmanager
def storage_errors(place: object, verb: str, advice: str) -> Generator[None]:
    """A block whose errors of the system are told as others of storage are.

    Args:
        place: What cannot be used.
        verb: What cannot be done with it, such as `written`.
        advice: What to do, but where only room is missing.

    Raises:
        StorageError: in place of an error of the system.
    """
    try:
        yield
    except StorageError:
        raise
    except OSError as error:
        what = "Make room there, and start again: what was done is not done twice" if error.errno in FULL else advice
        raise StorageError(f"{place}: cannot be {verb}: {error.strerror or error}. {what}", type(error).__name__) from error


def local_path(given: str | PathLike[str]) -> Path:
    """A place on this machine; `~` is the home of who calls, as in a shell."""
    return Path(os.path.expanduser(given))  # noqa: PTH111 - which raises where there is no home


def clear_left(folder: Path, start: str, end: str = "", *, dead: str | None = None) -> None:
    """Take away what processes that were killed left under such names, once it is a day old, since others may be at work.

    Names that begin with `dead` are known to be nobody's.
    """
    for old in folder.iterdir():
        if old.name.startswith(start) and old.name.endswith(end):
            with suppress(OSError):  # another process has just taken its own away
                if (dead and old.name.startswith(dead)) or time.time() - old.stat().st_mtime > DAY:
                    shutil.rmtree(old) if old.is_dir() else old.unlink()


@contextmanager
def none_left_empty(*paths: Path) -> Generator[None]:
    """A block that, where it fails, leaves none of these files and folders empty that it made, nor the folders above."""
    made = [each for path in paths for each in (path, *path.parents) if not os.path.exists(each)]  # noqa: PTH110 - raises nothing
    try:
        yield
    except BaseException:
        for each in made:
            with suppress(OSError):  # there is something in it, or it was never made
                if each.is_dir():
                    each.rmdir()
                elif not each.stat().st_size:
                    each.unlink()
        raise


def split_lines(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Lines out of pieces of any size; the last one counts without an end, too."""
    rest: list[bytes] = []  # joined once: a row of many pieces, such as a film, would be copied with each
    for piece in pieces:
        head, *more = piece.split(b"\n")
        rest.append(head)
        if more:
            yield b"".join(rest)
            yield from more[:-1]
            rest = more[-1:]
    if last := b"".join(rest):
        yield last


@dataclass(frozen=True, slots=True)
class LocalFolder:
    """A folder on this machine."""

    path: Path

    @property
    def uri(self) -> str:
        return f"{self.path}/"

    def read(self, name: str) -> bytes | None:
        with storage_errors(self.path / name, "read", CHECK):
            try:
                return (self.path / name).read_bytes()
            except FileNotFoundError:
                return None

    def write(self, name: str, content: bytes) -> None:
        target, beside = self.path / name, self._beside(name)
        with storage_errors(target, "written", CHOOSE):
            target.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(content)
            beside.replace(target)

    def lines(self, name: str) -> Iterator[bytes]:
        return split_lines(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        with storage_errors(self.path / name, "read", CHECK), (self.path / name).open("rb") as file:
            while piece := file.read(PIECE):
                yield piece

    def names(self, below: str = "") -> list[str]:
        with storage_errors(self.path, "read", CHECK):
            found = (path.relative_to(self.path).as_posix() for path in self.path.rglob("*") if path.is_file())
            return sorted(name for name in found if name.startswith(below))

    def delete(self, name: str) -> None:
        with storage_errors(self.path / name, "taken away", CHOOSE):
            (self.path / name).unlink(missing_ok=True)

    def put_file(self, name: str, path: Path, digest: str) -> bool:  # noqa: ARG002 - a file is moved whole
        target = self.path / name
        if target == path:
            return False
        with storage_errors(target, "written", CHOOSE):
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                path.replace(target)
            except OSError as error:
                if error.errno != errno.EXDEV:  # it was staged on another disk, and cannot be moved
                    raise
                shutil.copyfile(path, self._beside(name))
                self._beside(name).replace(target)
        return True

    def _beside(self, name: str) -> Path:
        """Where a file stands until it is whole: at the top, since what lies beside rows would be read as such."""
        return self.path / f".{Path(name).name}.new"
