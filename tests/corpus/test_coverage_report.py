"""docs/coverage.md says what scripts/spec-coverage finds today."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from tests.support.corpus import ROOT

PROGRAM = ROOT / "scripts" / "spec_coverage.py"


def test_the_report_is_current() -> None:
    """With the shared folders all of it, without them what this repository alone decides."""
    done = subprocess.run([sys.executable, str(PROGRAM), "--check"], capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    assert done.returncode == 0, done.stderr


def test_a_stale_report_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each section by its title; without the shared folders those that need them are left alone."""
    monkeypatch.syspath_prepend(str(PROGRAM.parent))
    monkeypatch.delenv("BEDROCK_SAMPLES", raising=False)
    program = import_module("spec_coverage")
    sections = program.standalone()
    assert program.outdated("\n".join(sections)) == []
    assert program.outdated("\n".join(sections[1:])) == ["Our own exchanges"]
    assert program.outdated("") == ["Our own exchanges", "Evidence", "Errors that no rule expresses"]
