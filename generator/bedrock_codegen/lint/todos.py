"""What `bedrock-codegen new` left to be written by a person."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.findings import SpecFinding
from ..common.pointers import escape
from ..load import Document, FamilySpec, Json

MARK = "TODO"
UNWRITTEN = "is still to be written"
LONGEST = 200
"""Characters of a text that are shown."""


def find_todos(spec: FamilySpec) -> Iterator[SpecFinding]:
    """A finding for each text that begins with the mark."""
    for document in (spec.card, *spec.bodies.values(), *spec.examples.values(), *spec.refused.values()):
        for pointer, text in _texts(document):
            if text.startswith(MARK):
                yield SpecFinding(
                    document.path,
                    pointer,
                    f"{UNWRITTEN} ({text[:LONGEST]!r})",
                    "what only you can say, in your own words",
                )


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    waiting: list[tuple[str, Json]] = [("", document.data)]
    while waiting:
        pointer, value = waiting.pop()
        if isinstance(value, str):
            yield pointer, value
        elif isinstance(value, dict):
            waiting += [(f"{pointer}/{escape(key)}", item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{pointer}/{index}", item) for index, item in enumerate(value)]
