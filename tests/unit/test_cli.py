"""The command: what it writes, says and returns."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bedrock_codegen.commands.cli import main

TOYS = str(Path(__file__).parents[1] / "golden" / "specs")


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_generate_then_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "package"
    assert main(["generate", "--specs", TOYS, "--out", str(out)]) == 0
    assert f"to {out}" in capsys.readouterr().out
    before = files(tmp_path)
    assert main(["generate", "--specs", TOYS, "--out", str(out), "--check"]) == 0
    assert capsys.readouterr().out == f"{out} is what the specs say\n"
    assert main(["generate", "--specs", TOYS, "--out", str(out)]) == 0
    assert files(tmp_path) == before, "nothing changed, so no time did"


def test_check_says_what_differs_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "package"
    main(["generate", "--specs", TOYS, "--out", str(out)])
    (out / "acme_text" / "calls.py").write_text("# mine\n")
    (out / "acme_chat" / "calls.py").unlink()
    (out / "notes.txt").write_text("mine")
    capsys.readouterr()
    before = files(tmp_path)
    assert main(["generate", "--specs", TOYS, "--out", str(out), "--check"]) == 1
    assert capsys.readouterr().out == "missing: acme_chat/calls.py\nstale: acme_text/calls.py\nstray: notes.txt\n"
    assert files(tmp_path) == before


def test_findings_are_told_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "package"
    assert main(["generate", "--specs", str(tmp_path / "nowhere"), "--out", str(out)]) == 1
    said = capsys.readouterr().err
    assert "nowhere#: is not a folder; a folder that holds PROVIDER/FAMILY folders" in said
    assert said.endswith("1 finding; nothing was written\n")
    assert list(tmp_path.iterdir()) == []


def test_several_findings_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--specs", str(tmp_path / "a"), "--specs", str(tmp_path / "b")]) == 1
    assert capsys.readouterr().err.endswith("2 findings; nothing was written\n")


def test_a_folder_that_is_not_ours_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert main(["generate", "--specs", TOYS, "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(f"bedrock-codegen: {tmp_path}: exists and is no generated package")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_lint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--specs", TOYS]) == 0
    assert capsys.readouterr().out == "2 families, no findings\n"


def test_new_lint_and_add_model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    specs = ["--specs", str(tmp_path)]
    assert main(["new", "acme/my_text", *specs]) == 0
    assert main(["add-model", "my_text", "acme.my-v1", *specs]) == 0
    assert main(["lint", *specs]) == 1
    assert main(["new", "acme/my_text", *specs]) == 1
    assert main(["add-model", "my_text", "acme.my-v1", *specs]) == 1
    said = capsys.readouterr()
    assert "fill in what begins with TODO" in said.out
    assert "added acme.my-v1" in said.out
    assert "is there already" in said.err


@pytest.mark.parametrize("arguments", [[], ["nothing"], ["new"], ["generate", "--nothing"], ["add-model", "x"]])
def test_arguments_that_cannot_be_used(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: bedrock-codegen" in capsys.readouterr().err


def test_the_specs_are_those_of_the_folder_or_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["lint"]) in (0, 1), "the package's own"
    capsys.readouterr()
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "family.schema.json").write_text("{}")
    main(["new", "acme/my_text"])
    assert capsys.readouterr().out.startswith("wrote specs/acme/my_text")


def test_it_runs_as_a_module() -> None:
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "bedrock_codegen", "lint", "--specs", TOYS]
    run = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)  # noqa: S603
    assert (run.returncode, run.stdout) == (0, "2 families, no findings\n")
