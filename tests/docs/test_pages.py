"""Every Python block of every page runs, page by page from top to bottom, against the local endpoint."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models.cli import main
from bedrock_models.testing import LocalBedrock

TOP = Path(__file__).parents[2]
FENCE = re.compile(r"^```python\n(.*?)^```$(?:\n\n?^```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
"""A block of Python, and what it prints where the page shows it."""
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NEEDED = {"docs/recipes/embeddings.md": ("numpy",), "docs/recipes/fastapi.md": ("fastapi", "httpx2")}
"""What some pages need that no extra brings."""
PAGES = {
    page.relative_to(TOP).as_posix(): page
    for page in (TOP / "README.md", TOP / "CONTRIBUTING.md", TOP / "specs" / "README.md", *sorted((TOP / "docs").rglob("*.md")))
}


def blocks(page: Path) -> list[tuple[int, str, str | None]]:
    """The Python blocks of a page, each with the line before its first, and what is shown of its output."""
    text = page.read_text(encoding="utf-8")
    return [(text.count("\n", 0, match.start(1)), match[1], match[2]) for match in FENCE.finditer(text)]


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if blocks(page)])
@pytest.mark.filterwarnings("ignore::bedrock_models.errors.LifecycleWarning")
def test_a_page_runs_and_prints_what_it_shows(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LocalBedrock() as bedrock:
        environment = {
            "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": bedrock.url,
            "AWS_ENDPOINT_URL_BEDROCK": bedrock.url,
            "AWS_ENDPOINT_URL_BEDROCK_AGENT": bedrock.url,
            "AWS_ENDPOINT_URL_S3": bedrock.url,
            "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "local",
            "AWS_SECRET_ACCESS_KEY": "local",
            "AWS_EC2_METADATA_DISABLED": "true",
        }
        for variable, value in environment.items():
            monkeypatch.setenv(variable, value)
        monkeypatch.chdir(tmp_path)
        for needed in NEEDED.get(name, ()):
            pytest.importorskip(needed)
        namespace: dict[str, Any] = {"__name__": "page"}
        for line, source, output in blocks(PAGES[name]):
            exec(compile("\n" * line + source, name, "exec"), namespace)  # noqa: S102 - our own pages
            printed = capsys.readouterr().out
            assert output is None or printed == output, f"{name}: line {line}"


def test_the_table_of_families_holds() -> None:
    rows = re.findall(r"^\| .* \| `((\w+)\.request\(.*\))` \|$", PAGES["README.md"].read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) >= 10
    for call, name in rows:
        request = eval(call, {name: getattr(bedrock_models, name)})  # noqa: S307 - our own page
        assert json.loads(request.to_wire())


def test_pages_name_models_that_live(capsys: pytest.CaptureFixture[str]) -> None:
    """But for a report on recordings, the example of a row that has ended, and Nova Reel, which has no successor."""
    pages = [str(page) for name, page in PAGES.items() if name not in {"docs/coverage.md", "specs/README.md"}]
    assert main(["check", *pages, "--allow", "amazon.nova-reel-v1:1"]) == 0, capsys.readouterr().out


def test_every_link_between_pages_leads_somewhere() -> None:
    broken = [
        f"{name}: {target}"
        for name, page in PAGES.items()
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not broken


def test_the_readme_has_python_to_run() -> None:
    assert len(blocks(PAGES["README.md"])) >= 4


def test_the_first_command_prints_what_the_readme_shows(capsys: pytest.CaptureFixture[str]) -> None:
    (shown,) = CONSOLE.findall(PAGES["README.md"].read_text(encoding="utf-8"))
    _, command, output = shown.split("\n", 2)
    assert command.startswith("$ bedrock-typed ask --local ")
    assert main(shlex.split(command)[2:]) == 0
    assert capsys.readouterr().out == output


def test_the_picture_shows_what_editors_offer() -> None:
    """`scripts/picture` draws it anew."""
    found = subprocess.run([sys.executable, TOP / "scripts" / "picture.py"], capture_output=True, text=True, check=True)  # noqa: S603
    assert (TOP / "docs" / "editor.svg").read_text(encoding="utf-8") == found.stdout
    assert len(found.stdout) < 5000
