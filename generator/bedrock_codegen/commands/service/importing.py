"""The command `import-service`: write a family's bodies anew, or say what a newer service model adds to them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from ...common.findings import SpecError, SpecFinding
from ...load import Json, parse, shown_path
from .convert import bodies, find_additions
from .model import read_shapes
from .overlay import FILE, read_overlay


def import_service(roots: Sequence[Path], model: Path | None) -> list[str]:
    """Write the bodies of every imported family; returns the files that changed.

    Raises:
        SpecError: no family has an overlay, or an overlay or the model cannot be used.
    """
    return [shown_path(path) for path, text in _render(roots, model) if _write(path, text)]


def news(roots: Sequence[Path], model: Path | None) -> list[str]:
    """What the service model has that the specs lack, a line each.

    Raises:
        SpecError: as `import_service`.
    """
    return [
        f"{shown_path(path)}#{pointer}: is new: {json.dumps(value)[:200]}"
        for path, text in _render(roots, model)
        for pointer, value in sorted(find_additions(json.loads(text), _read_kept(path)), key=lambda each: each[0])
    ]


def _render(roots: Sequence[Path], model: Path | None) -> Iterator[tuple[Path, str]]:
    folders = [overlay.parent for root in roots for overlay in sorted(root.glob(f"*/*/{FILE}"))]
    if not folders:
        raise SpecError([SpecFinding(shown_path(roots[-1]), "", f"holds no {FILE}", "a family that was imported")])
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
