"""The command `import-service`: write a family's bodies anew, or say what a newer service model adds to them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from ...common.findings import SpecError, SpecFinding
from ...load import Json, parse, shown_path
from .convert import bodies, find_additions
from .model import read_shapes
from .overlay import FILE, read_overlay


def import_service(roots: Sequence[Path], model: Path | None) -> list[str]:
    """Write the bodies of every imported family; returns the files that changed.

    Raises:
        SpecError: no family has an overlay, an overlay or the model cannot be used, or the botocore that is installed
            is older than the one that the bodies were made of.
    """
    folders = _folders(roots)
    if model is None:
        _refuse_older(folders)
    written = [path for path, text in _render(folders, model) if _write(path, text)]
    if model is None:
        written += [folder / FILE for folder in folders if _note_version(folder / FILE)]
    return [shown_path(path) for path in written]


def news(roots: Sequence[Path], model: Path | None) -> list[str]:
    """What the service model has that the specs lack, a line each.

    Raises:
        SpecError: no family has an overlay, or an overlay or the model cannot be used.
    """
    return [
        f"{shown_path(path)}#{pointer}: is new: {json.dumps(value)[:200]}"
        for path, text in _render(_folders(roots), model)
        for pointer, value in sorted(find_additions(json.loads(text), _read_kept(path)), key=lambda each: each[0])
    ]


def made_by(roots: Sequence[Path]) -> str:
    """The newest botocore that bodies were made of, where it is newer than the installed one; empty where none is."""
    versions = [read_overlay(folder).botocore for folder in _folders(roots)]
    return max(filter(_is_newer, versions), key=_numbers, default="")


def installed() -> str:
    """The version of botocore that is here."""
    return version("botocore")


def _folders(roots: Sequence[Path]) -> list[Path]:
    folders = [overlay.parent for root in roots for overlay in sorted(root.glob(f"*/*/{FILE}"))]
    if not folders:
        raise SpecError([SpecFinding(shown_path(roots[-1]), "", f"holds no {FILE}", "a family that was imported")])
    return folders


def _refuse_older(folders: Sequence[Path]) -> None:
    """An older model lacks members: what it would write is the bodies without them."""
    findings = [
        SpecFinding(
            shown_path(folder / FILE),
            "/botocore",
            f"says that the bodies were made of botocore {made}, and {installed()} is installed, which knows less",
            f"botocore {made} or newer (`pip install -U botocore`), or its service-2.json by --model",
        )
        for folder in folders
        if _is_newer(made := read_overlay(folder).botocore)
    ]
    if findings:
        raise SpecError(findings)


def _is_newer(made: str) -> bool:
    return _numbers(made) > _numbers(installed())


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", text))


def _note_version(overlay: Path) -> bool:
    """Write into an overlay which botocore its bodies are made of by now; all else stays as people wrote it."""
    text = overlay.read_text(encoding="utf-8")
    line = f'"botocore": "{installed()}"'
    noted, found = re.subn(r'"botocore":\s*"[^"]*"', line, text, count=1)
    return _write(overlay, noted if found else re.sub(r'("service":\s*"[^"]*",)', rf"\1\n  {line},", text, count=1))


def _render(folders: Sequence[Path], model: Path | None) -> Iterator[tuple[Path, str]]:
    for folder in folders:
        overlay = read_overlay(folder)
        for role, body in bodies(read_shapes(overlay.service, model), overlay).items():
            yield folder / f"{role}.json", json.dumps(body, indent=2, ensure_ascii=False) + "\n"


def _read_kept(path: Path) -> Json:
    return parse(path.read_bytes(), shown_path(path)) if path.is_file() else {}


def _write(path: Path, text: str) -> bool:
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.write_text(text, encoding="utf-8")
    return True
