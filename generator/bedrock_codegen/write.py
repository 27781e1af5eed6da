"""The last stage, and the only one that touches the output: compare, or swap the whole package in."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp

MARK = "catalogue.json"
"""A file that every generated package holds; a folder without it is not ours to replace."""


Tree = Mapping[PurePosixPath, str]
"""Path to text, for every file of a folder that is written whole."""


def differences(tree: Tree, out: Path) -> list[str]:
    """One line for each file that is missing, stale or stray in `out`."""
    fresh = {path.as_posix(): text for path, text in tree.items()}
    kept = _present(out)
    return sorted(
        [f"missing: {path}" for path in fresh.keys() - kept.keys()]
        + [f"stray: {path}" for path in kept.keys() - fresh.keys()]
        + [f"stale: {path}" for path in fresh.keys() & kept.keys() if fresh[path].encode() != kept[path].read_bytes()]
    )


def write(tree: Tree, out: Path, *, mark: str = MARK) -> None:
    """Replace `out` by the tree: whole or not at all; files that did not change keep their times.

    Args:
        tree: What the folder shall hold.
        out: The folder.
        mark: The file by which a folder is known as one that was written here.

    Raises:
        FileExistsError: `out` holds files, and none that say it was generated.
    """
    if out.exists() and not (out.is_dir() and ((out / mark).exists() or not any(out.iterdir()))):
        what = "generated package" if mark == MARK else "generated site"
        raise FileExistsError(f"{out}: exists and is no {what}. Name another folder, or remove it")
    out.parent.mkdir(parents=True, exist_ok=True)
    _mend(out)
    beside = Path(mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        new = beside / "new"
        _write_files(tree, new, out)
        _swap(new, out, beside / "old")
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _write_files(tree: Tree, new: Path, out: Path) -> None:
    for path, text in tree.items():
        target, former = new / path, out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        target.write_bytes(data)
        if former.is_file() and former.read_bytes() == data:
            shutil.copystat(former, target)


def _swap(new: Path, out: Path, old: Path) -> None:
    if out.exists():
        out.replace(old)
    try:
        new.replace(out)
    finally:
        if old.exists() and not out.exists():
            old.replace(out)


def _mend(out: Path) -> None:
    """Clear up after a run that was killed: put back what it had moved away, and remove what it had begun."""
    for beside in sorted(out.parent.glob(f".{out.name}-*")):
        if (beside / "old").exists() and not out.exists():
            (beside / "old").replace(out)
        shutil.rmtree(beside, ignore_errors=True)


def _present(out: Path) -> dict[str, Path]:
    files = (path for path in out.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {PurePosixPath(path.relative_to(out)).as_posix(): path for path in files}
