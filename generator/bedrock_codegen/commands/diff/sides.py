"""The two states of the specs that are compared: folders, revisions, or releases."""

from __future__ import annotations

import io
import subprocess
import tarfile
import zipfile
from pathlib import Path

from ...common.findings import SpecError, SpecFinding
from ...load import Corpus, load, shown_path
from ..refresh.packages import find_package

INSIDE = "bedrock_codegen/specs"
"""Where a release of this package has its specs."""
RELEASE = "bedrock-typed=="


def corpus_of(side: str, scratch: Path) -> Corpus:
    """The specs of a folder, a wheel, a release (`bedrock-typed==1.0`) or a git revision (`v1.0`, `HEAD~3:my-specs`).

    Raises:
        SpecError: it is none of these, or what it holds cannot be read as specs.
        OSError: a release cannot be had.
    """
    root = _root(side, scratch)
    corpus, findings = load([root])
    if findings:
        raise SpecError(findings)
    if not corpus.families:
        raise SpecError([SpecFinding(side, "", "holds no family", "a folder that holds PROVIDER/FAMILY folders")])
    return corpus


def _root(side: str, scratch: Path) -> Path:
    path = Path(side)
    if path.is_dir():
        return path / "specs" if (path / "specs").is_dir() else path
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            wheel.extractall(scratch, [name for name in wheel.namelist() if name.startswith(INSIDE)])  # noqa: S202 - no .. survives it
        return scratch / INSIDE
    if side.startswith(RELEASE):
        return find_package(side, {}, scratch) / INSIDE
    return _revision(side, scratch)


def _revision(side: str, scratch: Path) -> Path:
    """The specs as git has them: the folder behind the colon, or `specs`."""
    revision, _, folder = side.partition(":")
    inside = folder or "specs"
    if revision.startswith("-"):
        raise _unknown(side)
    ran = subprocess.run(["git", "archive", "--format=tar", revision, inside], capture_output=True, check=False)  # noqa: S603, S607
    if ran.returncode:
        raise _unknown(side)
    with tarfile.open(fileobj=io.BytesIO(ran.stdout)) as archive:
        archive.extractall(scratch, filter="data")
    return scratch / inside


def _unknown(side: str) -> SpecError:
    here = shown_path(Path.cwd())
    right = "a folder, a wheel, bedrock-typed==VERSION, or REVISION or REVISION:FOLDER of a git repository"
    return SpecError([SpecFinding(side, "", f"is nothing that can be compared, seen from {here}", right)])
