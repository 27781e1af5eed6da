"""`bedrock-codegen refresh`: gather, compare, tell, and write what two sources agree on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ...common.findings import SpecError
from ...load import load
from .account import ask_account
from .differences import Difference, find_differences
from .edits import write_agreed
from .lists import LISTS
from .packages import find_package, name_version
from .sdks import SDKS
from .settled import read_settled
from .statements import Catalogue, Statement, read_catalogue

SOURCES = (*LISTS, *SDKS)
"""The packages that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to read, and what to do with it."""

    given: Mapping[str, Path]
    """Packages that are at hand, and where."""
    only: tuple[str, ...] = SOURCES
    account: bool = False
    region: str | None = None
    write: bool = True


def refresh(roots: list[Path], wish: Wish) -> tuple[list[Difference], list[str]]:
    """The differences, and what of the agreed ones is left to a person.

    Specs need not pass the linter: a model that is missing may be the very one that another names as its successor.

    Raises:
        SpecError: the specs cannot be read.
        OSError: a package cannot be had.
    """
    corpus, findings = load(roots)
    if findings:
        raise SpecError(findings)
    ours = read_catalogue(corpus)
    statements = gather(wish, ours)
    found = find_differences(corpus, ours, statements, read_settled(roots))
    return found, write_agreed(roots, corpus, ours, found, statements) if wish.write else []


def gather(wish: Wish, ours: Catalogue) -> list[Statement]:
    """What every source says.

    Raises:
        OSError: a package cannot be had.
    """
    found: list[Statement] = []
    with TemporaryDirectory(prefix="bedrock-refresh-") as scratch:
        for name in wish.only:
            folder = find_package(name, wish.given, Path(scratch))
            found += read_package(name, folder, ours)
    return found + (list(ask_account(wish.region, ours)) if wish.account else [])


def read_package(name: str, folder: Path, ours: Catalogue) -> Iterable[Statement]:
    """What a package says, with its version as the source."""
    source = name_version(name, folder)
    try:
        return list(LISTS[name](folder, source, ours) if name in LISTS else SDKS[name](folder, source))
    except (OSError, SyntaxError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise OSError(f"{source}: is not laid out as before ({type(error).__name__}: {error}). See commands/refresh") from error
