"""`docs`: the page of a model, served or made."""

from __future__ import annotations

import subprocess
import webbrowser
from pathlib import Path
from typing import Any

import pytest

from tests.cli.ran import Run


@pytest.mark.parametrize(
    ("model", "page"),
    [
        ("", "index.html"),
        ("eu.amazon.nova-lite-v1:0", "models/amazon.nova-lite-v1:0/index.html"),
        ("titan_text", "families/titan_text/index.html"),
        ("arn:aws:bedrock:us-east-1:123456789012:imported-model/abc", "families/imported/index.html"),
    ],
)
def test_the_page_of_a_site_that_is_served(run: Run, monkeypatch: pytest.MonkeyPatch, model: str, page: str) -> None:
    opened: list[str] = []

    def browse(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setenv("BEDROCK_TYPED_DOCS", "https://models.example")
    monkeypatch.setattr(webbrowser, "open", browse)
    assert run("docs", *([model] if model else [])).status == 0
    assert opened == [f"https://models.example/{page}"]


def test_pages_are_made_once(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made: list[list[str]] = []

    def make(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        made.append(command)
        folder = Path(command[command.index("--out") + 1])
        folder.mkdir(parents=True)
        (folder / "site.json").write_text("{}")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.delenv("BEDROCK_TYPED_DOCS", raising=False)
    monkeypatch.setattr(subprocess, "run", make)
    for _ in range(2):
        ran = run("docs", "titan_text", "--site", tmp_path / "site", "--print")
        assert ran.out == f"{(tmp_path / 'site').as_uri()}/families/titan_text/index.html\n"
    assert len(made) == 1
    assert made[0][1:4] == ["-m", "bedrock_codegen", "site"]


def test_what_cannot_be_made_says_why(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BEDROCK_TYPED_DOCS", raising=False)
    needs = "bedrock-codegen needs jinja2: pip install 'bedrock-typed[generator]'"
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 2, "", needs))
    ran = run("docs", "--site", tmp_path / "site")
    assert ran.status == 2
    assert needs in ran.err
    assert run("docs", "nonsense.model").status == 2
