"""Swapping a package in: whole or not at all, however the run ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
from bedrock_codegen import write as module
from bedrock_codegen.write import differences, write

OLD = {PurePosixPath(path): f"old {path}\n" for path in ("catalogue.json", "__init__.py", "a/calls.py", "a/gone.py")}
NEW = {
    PurePosixPath("catalogue.json"): "old catalogue.json\n",
    PurePosixPath("__init__.py"): "new\n",
    PurePosixPath("a/calls.py"): "old a/calls.py\n",
    PurePosixPath("b/calls.py"): "ünï\r\n",
}


def read(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in folder.rglob("*") if path.is_file()}


def texts(tree: dict[PurePosixPath, str]) -> dict[str, str]:
    return {path.as_posix(): text for path, text in tree.items()}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write(OLD, tmp_path / "deep" / "package")
    return tmp_path / "deep" / "package"


def test_the_new_package_takes_the_place_of_the_old(out: Path) -> None:
    write(NEW, out)
    assert read(out) == texts(NEW)
    assert list(out.parent.iterdir()) == [out]


def test_unchanged_files_keep_their_times(out: Path) -> None:
    for path in out.rglob("*.*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    write(NEW, out)
    kept = {path.relative_to(out).as_posix() for path in out.rglob("*.*") if path.stat().st_mtime == 1_000_000_000}
    assert kept == {"catalogue.json", "a/calls.py"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    write(NEW, tmp_path / "package")
    assert read(tmp_path / "package") == texts(NEW)


@pytest.mark.parametrize("name", ["setup.py", "a/b.txt", ".git/config"])
def test_a_folder_that_is_not_generated_is_left_alone(tmp_path: Path, name: str) -> None:
    mine = tmp_path / "package" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    with pytest.raises(FileExistsError, match="is no generated package"):
        write(NEW, tmp_path / "package")
    assert read(tmp_path) == {f"package/{name}": "mine"}


def test_a_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "package").write_text("mine")
    with pytest.raises(FileExistsError):
        write(NEW, tmp_path / "package")
    assert (tmp_path / "package").read_text() == "mine"


def test_differences(out: Path) -> None:
    (out / "__pycache__").mkdir()
    (out / "__pycache__" / "x.pyc").write_text("")
    assert differences(OLD, out) == []
    assert differences(NEW, out) == ["missing: b/calls.py", "stale: __init__.py", "stray: a/gone.py"]
    assert differences(NEW, out.parent / "nowhere") == sorted(f"missing: {path}" for path in NEW)
    assert read(out).keys() - texts(OLD).keys() == {"__pycache__/x.pyc"}


def test_a_check_counts_bytes_and_not_line_ends(out: Path) -> None:
    (out / "__init__.py").write_bytes(b"old __init__.py\r\n")
    assert differences(OLD, out) == ["stale: __init__.py"]


class Stopped(BaseException):
    """What Ctrl-C is, without the key."""


@pytest.mark.parametrize("method", ["write_bytes", "mkdir", "replace"])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("error", [OSError, Stopped])
def test_a_run_that_fails_leaves_the_package_whole(
    out: Path, monkeypatch: pytest.MonkeyPatch, method: str, count: int, error: type[BaseException]
) -> None:
    left = count
    real = getattr(Path, method)

    def failing(self: Path, *arguments: object, **named: object) -> object:
        nonlocal left
        left -= 1
        if left == 0:
            raise error
        return real(self, *arguments, **named)

    monkeypatch.setattr(Path, method, failing)
    try:
        write(NEW, out)
    except error:
        assert read(out) == texts(OLD)
    else:
        assert left > 0
        assert read(out) == texts(NEW)
    assert list(out.parent.iterdir()) == [out]


KILLED = """
import os, signal, sys
from pathlib import Path, PurePosixPath
from bedrock_codegen.write import write

method, left = sys.argv[1], int(sys.argv[2])
real = getattr(Path, method)

def dying(self, *arguments, **named):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(self, *arguments, **named)

setattr(Path, method, dying)
write({PurePosixPath(path): text for path, text in eval(sys.argv[4]).items()}, Path(sys.argv[3]))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a system without signals")
@pytest.mark.parametrize(("method", "count"), [("write_bytes", 1), ("write_bytes", 4), ("replace", 1), ("replace", 2)])
def test_a_run_that_is_killed_loses_nothing(out: Path, method: str, count: int) -> None:
    command = [sys.executable, "-c", KILLED, method, str(count), str(out), repr(texts(NEW))]
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(command, env=variables, capture_output=True, check=False)  # noqa: S603
    assert run.returncode == -signal.SIGKILL, run.stderr
    whole = [folder for folder in (out, *out.parent.glob(".*/old")) if folder.exists() and read(folder) == texts(OLD)]
    assert len(whole) == 1
    assert whole == [out] or (method, count) == ("replace", 2), "only between the two renames it stands beside"
    write(NEW, out)
    assert read(out) == texts(NEW)
    assert list(out.parent.iterdir()) == [out]


def test_what_a_killed_run_moved_away_is_put_back_before_anything_else(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside = out.parent / f".{out.name}-killed"
    beside.mkdir()
    out.rename(beside / "old")

    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(module, "_write_files", fail)
    with pytest.raises(OSError):  # noqa: PT011 - it is the one that was raised above
        write(NEW, out)
    assert read(out) == texts(OLD)
    assert list(out.parent.iterdir()) == [out]
