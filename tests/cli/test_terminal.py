"""What somebody at a terminal, or a program behind a pipe, gets to see."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import families
from bedrock_models.cli import main
from bedrock_models.cli.exit_status import INTERRUPTED
from bedrock_models.testing import LocalBedrock

from tests.cli.ran import Run

LITE = "us.amazon.nova-lite-v1:0"
LLAMA = "meta.llama3-1-8b-instruct-v1:0"


def test_models_in_a_pipe_are_a_line_each(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    ids = [model["id"] for model in run("models", "--json").json]
    lines = run("models").out.splitlines()
    assert [line.split()[0] for line in lines] == ids


def test_show_opens_what_is_within_a_parameter(run: Run) -> None:
    image = run("show", LITE, "messages.content.image").out
    assert "NovaImage" in image
    assert "NovaSource, required" in image
    assert run("show", LITE, "NovaImage").out.partition("\n")[2] == image.partition("\n")[2]


def test_show_says_what_is_not_there(run: Run) -> None:
    assert "Did you mean content?" in run("show", LITE, "messages.contnt").err
    assert "is no object" in run("show", LITE, "temperature").err


@pytest.mark.parametrize("name", list(families()))
def test_show_opens_everything_to_the_end(run: Run, name: str) -> None:
    shown = {item["class"] for item in run("show", name, "--all", "--json").json}
    body: Any = run("schema", name).json
    objects = {key for key, inner in body.get("$defs", {}).items() if "properties" in inner}
    assert shown == {body["title"], *objects}


def test_rules_are_sentences(run: Run) -> None:
    out = run("show", "anthropic.claude-haiku-4-5-20251001-v1:0").out
    assert "  - this model takes temperature or top_p, not both." in " ".join(out.split("\n"))
    certain, _, suspected = out.partition("Only warned about")
    assert "Refused before anything is sent:" in certain
    assert suspected
    assert " /" not in certain.partition("Refused before")[2].replace(" / ", "")


def test_every_line_of_a_jsonl_is_judged(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text('{"prompt": "Hi"}\n{"promt": "Hi"}\nno json\n\n{"prompt": 5}\n')
    ran = run("validate", LLAMA, str(file), "--json")
    assert ran.status == 1
    assert {item["line"] for item in ran.json} == {2, 3, 5}


def test_serve_says_what_arrives(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "bedrock_models.testing")
    with LocalBedrock() as bedrock:
        client = bedrock.client()
        client.invoke_model(modelId=LLAMA, body=b'{"prompt": "Hi"}')
        with pytest.raises(client.exceptions.ValidationException):
            client.invoke_model(modelId=LLAMA, body=b"{}")
    taken, refused = (record.getMessage() for record in caplog.records)
    assert taken.startswith(f"InvokeModel {LLAMA}, 16 bytes: 200, ")
    assert refused.startswith(f"InvokeModel {LLAMA}, 2 bytes: 400, ")
    assert "required key [prompt] not found" in refused


@pytest.mark.parametrize("words", [("--help",), ("models",), ("show", "llama")])
def test_a_full_disk_is_told_in_a_line(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        program = [sys.executable, "-m", "bedrock_models.cli", *words]
        ran = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603
    assert ran.returncode in {1, 2}
    assert len(ran.stderr.splitlines()) <= 1


@pytest.mark.parametrize("words", [("models",), ("show", "claude_messages", "--all"), ("ask", "--local", LITE, "Hi")])
def test_a_closed_pipe_is_met_in_silence(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    program = [sys.executable, "-m", "bedrock_models.cli", *words]
    ran = subprocess.run(program, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603
    os.close(writing)
    assert ran.stderr == ""


def test_ctrl_c_while_modules_are_loaded_is_silent(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bedrock_models.cli.import_module", interrupted)
    assert main(["models"]) == INTERRUPTED
    assert capsys.readouterr().err == ""


def test_an_endpoint_that_is_no_url_is_told_in_a_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    ran = run("ask", LITE, "Hi", "--endpoint-url", "foo", "--region", "us-east-1")
    assert ran.status == 2
    assert ran.err.startswith("bedrock-typed: endpoint: Invalid endpoint: foo.")
    assert len(ran.err.splitlines()) == 1
