"""The guide runs: every command of docs/new-model.md, in its order, from recordings of a made-up vendor to an answer."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from bedrock_codegen.commands.cli import main

from tests.draft import orchard
from tests.draft.test_command import completed
from tests.support.corpus import ROOT

COMMAND = re.compile(r"^    ((?:bedrock-codegen|python -m) .+)$", re.MULTILINE)
PROGRAM = re.compile(r"^```py\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGE = ROOT / "docs/new-model.md"


def ran(folder: Path, *arguments: str) -> str:
    """What Python prints in a folder that holds the package."""
    done = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_command_of_the_guide_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = COMMAND.findall(PAGE.read_text(encoding="utf-8"))
    expected = ["draft", "lint", "lint", "generate", "-m", "add-model", "drift"]
    assert [shlex.split(each)[1] for each in commands] == expected
    orchard.write(tmp_path / "recordings")
    (tmp_path / "page.md").write_text(orchard.PAGE)
    monkeypatch.chdir(tmp_path)
    draft, first_lint, second_lint, generate, ask, add, drift = (shlex.split(each)[1:] for each in commands)
    assert main(draft) == 0
    assert main(first_lint) == 1
    listed = [line for line in capsys.readouterr().err.splitlines() if "#" in line]
    assert listed
    assert all("TODO" in line for line in listed), "a person's part, and nothing else"
    for path in (tmp_path / "my-specs").rglob("*.json"):
        path.write_text(completed(path.read_text()))
    assert main(second_lint) == 0
    assert main(generate) == 0
    assert ran(tmp_path, *ask).strip()
    (program,) = PROGRAM.findall(PAGE.read_text(encoding="utf-8"))
    said = ran(tmp_path, "-W", "error", "-c", program).splitlines()
    assert len(said) == 2
    assert all(line.endswith(("finished", "limit")) or "finished" in line for line in said)
    assert main(add) == 0
    assert main(second_lint) == 0
    assert "orchard.pippin-v2:0" in (tmp_path / "my-specs/orchard/orchard_chat/models.json").read_text()
    assert main(drift) == 0
    assert list(tmp_path.rglob("*.py")), "generated, and not one of them written by hand"
    assert not list((tmp_path / "my-specs").rglob("*.py"))
