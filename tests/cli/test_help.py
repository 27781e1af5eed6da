"""Every example in every help works as it is printed."""

from __future__ import annotations

import json
import re
import shlex
import sys
from pathlib import Path

import pytest
from bedrock_models.cli.app import command
from bedrock_models.cli.commands import COMMANDS as TABLE
from bedrock_models.testing import LocalBedrock

from tests.cli.ran import Run

COMMANDS = [(name, command(name).callback.__doc__ or "") for name in TABLE if name != "batch"]
EXAMPLES = [line.strip() for _, doc in COMMANDS for line in doc.splitlines() if re.match(r"\s+(\S.*\| )?bedrock-typed ", line)]
LLAMA = "meta.llama3-1-8b-instruct-v1:0"


def test_every_command_has_examples() -> None:
    used = {re.findall(r"bedrock-typed (\S+)", example)[-1] for example in EXAMPLES}
    assert used == {name for name, _ in COMMANDS}


@pytest.mark.parametrize("name", [name for name, _ in COMMANDS])
def test_help_shows_the_examples_whole(run: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    ran = run(name, "--help")
    assert ran.status == 0
    for example in EXAMPLES:
        if f"bedrock-typed {name} " in example:
            assert example in ran.out


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_works(
    run: Run, program: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, bedrock: LocalBedrock, example: str
) -> None:
    """In a shell where the example needs one or starts a program; in this process, which is quicker, where it does not."""
    del bedrock  # the endpoint that the environment leads to
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BEDROCK_TYPED_DOCS", "https://models.example/")  # pages that nobody has to make
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "bedrock-typed"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bedrock_models.cli "$@"\n')
    command.chmod(0o755)
    body = {"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 5, "anthropic_version": "bedrock-2023-05-31"}
    (tmp_path / "batch.jsonl").write_text(json.dumps({"recordId": "1", "modelInput": body}) + "\n")
    (tmp_path / "recordings").mkdir()
    recording = {"model_id": LLAMA, "operation": "InvokeModel", "request": {"body": {"prompt": "Hi"}}, "response": None}
    (tmp_path / "recordings" / "one.json").write_text(json.dumps(recording))
    if "|" in example or " -- " in example:
        ran = program("bash", "-c", example.replace(" python -c", f" {sys.executable} -c"), PATH=f"{folder}:/usr/bin:/bin")
    else:
        ran = run(*shlex.split(example)[1:])
    assert ran.status == 0, ran.err
    assert "Traceback" not in ran.err
