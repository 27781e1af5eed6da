# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/misfits.py; edit it there.
"""What of an answer does not fit the spec, and that it is told once."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from ..errors import AnswerWarning
from ..json.findings import Finding
from ..warnings import calling_frame

MOST_PLACES = 1000
"""Places that are remembered as told; members of a free-form object may have any name, so there is no end to them."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """One part of an answer that does not fit."""

    pointer: str
    """A JSON Pointer to it in the answer."""
    wrong: str
    """What it must be, or that it is missing; without its value."""
    got: str
    """The value, or of a long one what it is; empty if there is none."""
    kind: str
    """The type of the value in JSON's words; empty if there is none."""

    def finding(self, below: str = "") -> Finding:
        """The finding that users see, seen from an object of the answer."""
        return Finding(self.pointer.removeprefix(below), f"{self.wrong}; got {self.got}" if self.got else self.wrong)


_told: dict[tuple[str, str], tuple[AnswerWarning, str, int]] = {}
"""The places that were told, each with the warning and the line that met it first."""
_registry: dict[Any, Any] = {}
"""Python's own record of the warnings it showed: with it, filters mean here what they mean everywhere."""


def tell(kind: Any, misfits: Iterable[Misfit]) -> None:
    """Warn of each place that does not fit, once.

    Raises:
        AnswerWarning: where warnings are errors; every time, not once.
    """
    family = str(getattr(kind, "__module__", "")).split(".")[-2:][0]
    name = str(getattr(kind, "__name__", kind))
    places = {(name, re.sub(r"/\d+(?=/|$)", "/*", misfit.pointer)): misfit for misfit in reversed(list(misfits))}
    for place, misfit in reversed(places.items()):
        warning, filename, line = _told.get(place) or _first(place, family, misfit)
        warnings.warn_explicit(warning, AnswerWarning, filename, line, registry=_registry)


def is_only_told(kind: Any, findings: Iterable[Finding]) -> bool:
    """Tell what is no such body at all; False where warnings are errors."""
    try:
        tell(kind, [Misfit(finding.pointer, finding.message, "", "") for finding in findings])
    except AnswerWarning:
        return False
    return True


def _first(place: tuple[str, str], family: str, misfit: Misfit) -> tuple[AnswerWarning, str, int]:
    name, pointer = place
    wrong = f"{misfit.wrong}; got {misfit.kind}" if misfit.kind else misfit.wrong
    frame = calling_frame()
    filename, line = (frame.f_code.co_filename, frame.f_lineno) if frame else (PurePath(__file__).name, 1)
    told = AnswerWarning(family, name, pointer, wrong), filename, line
    if len(_told) < MOST_PLACES:
        told = _told.setdefault(place, told)
    return told


def forget() -> None:
    """Tell every place anew."""
    _told.clear()
    _registry.clear()
