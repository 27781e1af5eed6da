"""docs/coverage.md says what scripts/spec-coverage finds today."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

from tests.support.corpus import ROOT

PROGRAM = ROOT / "scripts" / "spec_coverage.py"


@pytest.mark.filterwarnings("ignore::bedrock_models.errors.AnswerWarning")  # the report counts what they say
def test_the_report_is_current(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With the shared folders all of it, without them what this repository alone decides."""
    monkeypatch.syspath_prepend(str(PROGRAM.parent))
    monkeypatch.setattr(sys, "argv", [str(PROGRAM), "--check"])
    assert import_module("spec_coverage").main() == 0, capsys.readouterr().err


def test_a_stale_report_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each section by its title; without the shared folders those that need them are left alone."""
    monkeypatch.syspath_prepend(str(PROGRAM.parent))
    monkeypatch.delenv("BEDROCK_SAMPLES", raising=False)
    program = import_module("spec_coverage")
    sections = program.standalone()
    assert program.outdated("\n".join(sections)) == []
    assert program.outdated("\n".join(sections[1:])) == ["Our own exchanges"]
    assert program.outdated("") == ["Our own exchanges", "Evidence", "Errors that no rule expresses"]
