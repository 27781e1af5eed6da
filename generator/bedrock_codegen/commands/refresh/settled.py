"""What was decided about differences that sources will go on showing: specs/settled.json."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ...common.findings import SpecError, SpecFinding
from ...load import Json, package_specs, parse, shown_path

NAME = "settled.json"
Settled = Mapping[tuple[str, str, str], str]
"""Subject, member and value, as they are shown, to the reason."""


def read_settled(roots: Sequence[Path]) -> Settled:
    """The decisions of the last root that has any, or of this package.

    Raises:
        SpecError: the file is not laid out as it should be.
    """
    path = next((each for root in (*reversed(roots), package_specs()) if (each := root / NAME).is_file()), None)
    if path is None:
        return {}
    shown = shown_path(path)
    groups = parse(path.read_bytes(), shown)
    found: dict[tuple[str, str, str], str] = {}
    for number, group in enumerate(groups if isinstance(groups, list) else [groups]):
        if not _is_group(group):
            wrong, right = "is no decision", "an object with `why`, `member` and `values`: subject to one value or several"
            raise SpecError([SpecFinding(shown, f"/{number}", wrong, right)])
        for subject, values in group["values"].items():
            for value in values if isinstance(values, list) else [values]:
                found[subject, group["member"], str(value)] = group["why"]
    return found


def _is_group(group: Json) -> bool:
    if not isinstance(group, dict) or group.keys() != {"why", "member", "values"}:
        return False
    return isinstance(group["why"], str) and isinstance(group["member"], str) and isinstance(group["values"], dict)
