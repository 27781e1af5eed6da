"""Hostile words in a whole run of the generator, as a person starts it: it writes a package that loads, or says what is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bedrock_codegen.commands.cli import main

TOYS = Path(__file__).parents[1] / "golden" / "specs"
ATTACK = 'T"""\nopen({!r}, "w")\n"""'


def spoilt(value: object, text: str) -> object:
    """Every title of people, description, message and note with another text."""
    if isinstance(value, dict):
        words = ("description", "message", "note")
        return {key: text if key in words and isinstance(item, str) else spoilt(item, text) for key, item in value.items()}
    return [spoilt(item, text) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("text", ['T"""', "T\\", ATTACK, "# coding: utf-7 +AG8-"])
def test_a_run_writes_what_loads_or_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    ran = tmp_path / "ran"
    text = text.format(str(ran))
    specs = tmp_path / "specs"
    for source in TOYS.rglob("*.json"):
        data = spoilt(json.loads(source.read_text()), text)
        if source.name == "family.json" and isinstance(data, dict):
            data["title"] = text
        target = specs / source.relative_to(TOYS)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(data))
    out = tmp_path / "made_here"
    status = main(["generate", "--specs", str(specs), "--out", str(out)])
    told = capsys.readouterr().err
    assert status in (0, 1)
    assert (status == 1) == ("finding" in told)
    assert "Traceback" not in told
    if status == 0:
        loads(out)
    assert out.exists() == (status == 0)
    assert not ran.exists()


def loads(out: Path) -> None:
    code = "import made_here.acme_text, made_here.acme_chat.calls; made_here.acme_text.FAMILY.title"
    environment = {**os.environ, "PYTHONPATH": str(out.parent)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
