"""botocore's model of a service: where it lies, and what of it becomes a body."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from ...common.findings import SpecError, SpecFinding
from ...load import parse, shown_path

Shape = Mapping[str, Any]

ELSEWHERE = frozenset({"uri", "header", "headers", "querystring", "statusCode"})
"""Places of a member that is not in the body."""


def read_shapes(service: str, file: Path | None = None) -> Mapping[str, Shape]:
    """The shapes of a service: of a file, or of the newest model that the installed botocore has.

    Raises:
        SpecError: the file is no service model.
    """
    data, shown = (file.read_bytes(), shown_path(file)) if file else (_read_installed(service), f"botocore's model of {service}")
    document: Any = parse(gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data, shown)
    if not isinstance(document, dict) or "shapes" not in document:
        raise SpecError([SpecFinding(shown, "/shapes", "is missing", "a service model (service-2.json) of botocore")])
    shapes: Mapping[str, Shape] = document["shapes"]
    return shapes


def _read_installed(service: str) -> bytes:
    folder = files("botocore") / "data" / service
    newest = max(version.name for version in folder.iterdir() if version.is_dir())
    plain = folder / newest / "service-2.json"
    return plain.read_bytes() if plain.is_file() else (folder / newest / "service-2.json.gz").read_bytes()


def members_of(shape: Shape, shapes: Mapping[str, Shape]) -> dict[str, Shape]:
    """The members of a structure that stand in a body. The errors among the events of a stream do not: they are no events."""
    return {
        name: member
        for name, member in shape.get("members", {}).items()
        if member.get("location") not in ELSEWHERE and not shapes[member["shape"]].get("exception")
    }


def inner_shapes(shape: Shape, shapes: Mapping[str, Shape]) -> list[str]:
    """The shapes that a shape holds."""
    places = [*members_of(shape, shapes).values(), *(shape[key] for key in ("member", "value") if key in shape)]
    return [place["shape"] for place in places]


def reachable(root: str, shapes: Mapping[str, Shape]) -> frozenset[str]:
    """A shape and everything below it."""
    found: set[str] = set()
    waiting = [root]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += inner_shapes(shapes[name], shapes)
    return frozenset(found)
