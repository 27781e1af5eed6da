"""The command `diff`."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from .cards import differences
from .changes import SpecChange, changelog, told, verdict
from .sides import corpus_of


def diff(old: str, new: str) -> list[SpecChange]:
    """What changed for users from one state of the specs to another.

    Raises:
        SpecError: one of them cannot be read.
        OSError: a release cannot be had.
    """
    with tempfile.TemporaryDirectory() as before, tempfile.TemporaryDirectory() as after:
        return differences(corpus_of(old, Path(before)), corpus_of(new, Path(after)))


def printed(changes: Sequence[SpecChange], *, as_json: bool, as_changelog: bool) -> Iterator[str]:
    """The changes as they were asked for."""
    if as_json:
        yield json.dumps(
            {"verdict": verdict(changes), "changes": [asdict(each) for each in changes]}, indent=2, ensure_ascii=False
        )
    else:
        yield from changelog(changes) if as_changelog else told(changes)
