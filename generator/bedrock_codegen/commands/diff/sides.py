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
    if not side.strip():
        raise _unknown(side)
    path = Path(side)
    if path.is_dir():
        return path / "specs" if (path / "specs").is_dir() else path
    if path.suffix == ".whl":
        return _wheel(path, scratch)
    if side.startswith(RELEASE):
        return find_package(side, {}, scratch) / INSIDE
    return _revision(side, scratch)


def _wheel(path: Path, scratch: Path) -> Path:
    try:
        with zipfile.ZipFile(path) as wheel:
            held = [name for name in wheel.namelist() if name.startswith(f"{INSIDE}/")]
            wheel.extractall(scratch, held)  # noqa: S202 - no .. survives it
    except zipfile.BadZipFile:
        raise SpecError(
            [SpecFinding(shown_path(path), "", "is no wheel", "a whole file, as a build or `pip download` gives")]
        ) from None
    if not held:
        raise SpecError([SpecFinding(shown_path(path), "", "holds no specs", "a wheel of bedrock-typed")])
    return scratch / INSIDE


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
