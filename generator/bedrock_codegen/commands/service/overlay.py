"""What a service model cannot say: `overlay.json` in a family's folder, which people edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from ...common.findings import SpecError, SpecFinding
from ...load import Json, parse, shown_path

FILE = "overlay.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """The decisions of people about one family. Shapes and members go by the names of the service model: `Shape.member`."""

    description: str = ""
    service: str
    """The service, as botocore calls its folder."""
    botocore: str = ""
    """The version of botocore that the bodies were made of; written by the import."""
    prefix: str
    roots: Mapping[str, str]
    """Role to the shape that its body is made of."""
    descriptions: Mapping[str, str]
    """Role to the description of its body."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Shape to the name of its class, where its own is too long or says little; the prefix is added."""
    shapes: Mapping[str, Json] = field(default_factory=dict)
    """Shape of an item or a value to what is merged into its definition."""
    members: Mapping[str, Json] = field(default_factory=dict)
    """`Shape.member` to what is merged into its schema: words, a name in Python, another type."""
    added: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    """Shape to members that the service sends in answers and the model lacks."""
    required: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Shape to what no answer leaves out; an answer's other members are optional, whatever the model says."""
    optional: Sequence[str] = ()
    """`Shape.member` that a request may leave out, though the model says otherwise."""
    open: Sequence[str] = ()
    """Shapes of enumerations of which the service takes more in a request than the model lists."""
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Shapes of enumerations to the values that the service uses and the model does not list."""
    without: Sequence[str] = ()
    """`Shape.member` that is not taken over."""


def read_overlay(folder: Path) -> Overlay:
    """The overlay of a family's folder.

    Raises:
        SpecError: there is none, or it says what an overlay cannot.
    """
    path = folder / FILE
    if not path.is_file():
        raise SpecError([SpecFinding(shown_path(path), "", "is not there", "the overlay of an imported family")])
    data: Any = parse(path.read_bytes(), shown_path(path))
    known = {each.name for each in fields(Overlay)}
    missing = [name for name in ("service", "prefix", "roots", "descriptions") if name not in data]
    wrong = [
        SpecFinding(shown_path(path), f"/{name}", "is not known here", f"one of {', '.join(sorted(known))}")
        for name in data
        if name not in known
    ]
    wrong += [SpecFinding(shown_path(path), f"/{name}", "is missing", "a value for it") for name in missing]
    if wrong:
        raise SpecError(wrong)
    return Overlay(**data)
