"""What a word on the command line is about: a model, a family, a file."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from .._runtime.models.catalogue import ModelInfo, families, resolve
from .._runtime.models.family import Family
from .._runtime.models.table import table
from .problems import Problem


def complete_model(incomplete: str) -> list[str]:
    """The model ids, inference profiles and families that begin so, for the shell."""
    profiles = (f"{profile}.{name}" for name, row in table().items() for profile in row.get("profiles", ()))
    return [name for name in (*table(), *profiles, *families()) if name.startswith(incomplete)]


ModelArgument = Annotated[
    str,
    typer.Argument(metavar="MODEL", help="A model id, an inference profile, an ARN, or a family.", autocompletion=complete_model),
]
FamilyOption = Annotated[
    str | None, typer.Option("--family", metavar="NAME", help="The family of a reference that does not say it, or of several.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@dataclass(frozen=True, slots=True)
class Subject:
    """A family, and the model where one was named."""

    family: Family
    info: ModelInfo | None
    reference: str

    @property
    def base(self) -> str:
        """The base id; empty for a family as such."""
        return self.info.id if self.info else ""


def subject(reference: str, family: str | None = None) -> Subject:
    """What a reference is about.

    Raises:
        UnknownModelError: nobody knows it; with the nearest id.
        Problem: the model takes no body of InvokeModel.
    """
    if reference in families():
        return Subject(families()[reference], None, reference)
    info = resolve(reference, family=family)
    if info.family is None:
        raise Problem(f"{info.id}: takes no body of InvokeModel. {info.note}")
    return Subject(info.family, info, reference)


def read(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`.

    Raises:
        OSError: it cannot be read.
    """
    return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
