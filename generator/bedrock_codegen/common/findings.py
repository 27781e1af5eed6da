"""What is wrong with a spec, told so that a person can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class SpecFinding:
    """One mistake: where it is, what is wrong, and what would be right."""

    file: str
    pointer: str
    wrong: str
    right: str

    def __str__(self) -> str:
        return f"{self.file}#{self.pointer}: {self.wrong}; {self.right}"


class SpecError(Exception):
    """The specs cannot be used; `findings` says why, sorted by place."""

    def __init__(self, findings: Iterable[SpecFinding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(map(str, self.findings)))
