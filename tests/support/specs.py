"""Our own specs, read once a process."""

from __future__ import annotations

from functools import cache

from bedrock_codegen.load import Corpus, load

from .corpus import SPECS


@cache
def specs() -> Corpus:
    """The specs, unchecked: other tests say that they are right."""
    found, findings = load([SPECS])
    assert not findings
    return found
