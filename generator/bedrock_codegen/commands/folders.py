"""Which spec folders a command reads, and which it may write to: never those of an installed package."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..common.findings import SpecError, SpecFinding
from ..load import package_specs

PACKAGE = "bedrock-typed"
"""What the specs of this package are called on a command line."""
OWN = Path("specs")


def spec_folder(text: str) -> Path:
    """The folder that a word means."""
    return package_specs() if text == PACKAGE and not Path(text).is_dir() else Path(text)


def default_folders() -> list[Path]:
    """In a clone its own specs; elsewhere those of the package, and over them what `specs` holds."""
    if (OWN / "family.schema.json").exists():
        return [OWN]
    return [package_specs(), *([OWN] if OWN.is_dir() else [])]


def folder_for_new(folders: Sequence[Path]) -> Path:
    """Where a new family goes: the last folder that is one's own."""
    return OWN if is_installed(folders[-1]) else folders[-1]


def roots_with_new(folders: Sequence[Path]) -> list[Path]:
    """The folders, the last of them where a new family goes."""
    target = folder_for_new(folders)
    target.mkdir(parents=True, exist_ok=True)
    return [*folders, *([target] if target != folders[-1] else [])]


def own_folders(folders: Sequence[Path]) -> list[Path]:
    """The folders that may be written to.

    Raises:
        SpecError: All of them belong to an installed package.
    """
    own = [folder for folder in folders if not is_installed(folder)]
    if not own:
        right = "a folder of your own, such as --specs bedrock-typed --specs specs, or a clone"
        raise SpecError([SpecFinding(str(folders[-1]), "", "belongs to an installed package, which is not written to", right)])
    return own


def folders_of(folders: Sequence[Path], family: str) -> list[Path]:
    """The folders that may be written to, of which one holds the family.

    Raises:
        SpecError: It belongs to an installed package.
    """
    own = own_folders(folders)
    theirs = [card.parent for folder in folders if folder not in own for card in folder.glob(f"*/{family}/family.json")]
    if theirs and not any(any(folder.glob(f"*/{family}/family.json")) for folder in own):
        place = own[-1] / theirs[-1].parent.name / family
        raise SpecError(
            [
                SpecFinding(
                    family, "", "belongs to an installed package, which is not written to", f"a copy of {theirs[-1]} in {place}"
                )
            ]
        )
    return own


def is_installed(folder: Path) -> bool:
    """Whether a folder lies within this package, as in a wheel; in a clone it lies beside it."""
    return folder.resolve().is_relative_to(Path(__file__).resolve().parents[1])
