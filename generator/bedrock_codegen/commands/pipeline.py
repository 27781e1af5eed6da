"""The stages in a row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..common.findings import SpecError, SpecFinding
from ..emit.package import Tree, emit
from ..format import format_tree
from ..lint import lint
from ..load import Corpus, load, shown_path
from ..lower import lower
from ..verify import unreadable, verify


def read_specs(roots: Sequence[Path]) -> Corpus:
    """The specs, read and checked.

    Raises:
        SpecError: with every finding.
    """
    corpus, findings = load(roots)
    findings += lint(corpus)
    if not findings and not corpus.families:
        right = "the folder above those of the providers: families are looked for at PROVIDER/FAMILY/family.json in it"
        findings = [SpecFinding(shown_path(root), "", "holds no family", right) for root in roots]
    if findings:
        raise SpecError(findings)
    return corpus


def generate(roots: Sequence[Path], site: str = "") -> Tree:
    """The package for the specs, in memory; its docstrings lead to the pages at the address `site`, if there is one.

    Raises:
        SpecError: the specs have findings, or would become something that is not allowed.
    """
    emitted = emit(lower(read_specs(roots), site))
    if findings := unreadable(emitted):
        raise SpecError(findings)
    tree = format_tree(emitted)
    if findings := verify(tree):
        raise SpecError(findings)
    return tree
