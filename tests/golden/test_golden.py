"""Toy families and the package they become, file by file. `BEDROCK_UPDATE=1` writes the expected files anew.

Those in `specs` are small, for what a change of a spec does. With those in `wide` they have all that a template can write: no
line of one changes without a change here.
"""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from types import FrameType
from typing import Any

import jinja2
import pytest
from bedrock_codegen.commands.pipeline import generate
from bedrock_codegen.emit import text as templates
from bedrock_codegen.emit.package import WITHOUT_CONVERSE, Tree, runtime

HERE = Path(__file__).parent
SPECS = HERE / "specs"
WIDE = HERE / "wide"
EXPECTED = HERE / "expected"
SITE = "https://acme.example/pages"
TEMPLATES = templates.environment()


@pytest.fixture(scope="module")
def tree() -> Tree:
    return generate([SPECS])


@pytest.fixture(scope="module")
def rendered() -> dict[str, set[int]]:
    """The lines of each template that were run for `whole`."""
    return defaultdict(set)


@pytest.fixture(scope="module")
def whole(rendered: dict[str, set[int]]) -> Tree:
    """All toys together, with pages of their own."""
    with lines_noted(rendered):
        return generate([SPECS, WIDE], SITE)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The toy specs, to be edited."""
    return Path(shutil.copytree(SPECS, tmp_path / "specs"))


def generated(tree: Tree) -> dict[str, str]:
    """What is not copied from the runtime, by path."""
    return {str(path): text for path, text in tree.items() if path not in runtime()}


@contextmanager
def lines_noted(seen: dict[str, set[int]]) -> Iterator[None]:
    """Note which lines of templates are run meanwhile."""

    def note(frame: FrameType, event: str, _: Any) -> Any:
        if not frame.f_code.co_filename.endswith(".jinja"):
            return None
        if event == "line":
            seen[frame.f_code.co_filename].add(frame.f_lineno)
        return note

    def traced(template: jinja2.Template, **values: Any) -> str:
        before = sys.gettrace()
        sys.settrace(note)
        try:
            return render(template, **values)
        finally:
            sys.settrace(before)

    render = jinja2.Template.render
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Template, "render", traced)
        yield


def changes(before: Tree, after: Tree) -> dict[str, tuple[list[str], list[str]]]:
    """Path to the lines that went and the lines that came."""
    found = {}
    old, new = generated(before), generated(after)
    for path in old.keys() | new.keys():
        before_it, after_it = old.get(path, "").splitlines(), new.get(path, "").splitlines()
        if before_it != after_it:
            lines = [*difflib.unified_diff(before_it, after_it, n=0)][2:]
            gone, come = ([line[1:] for line in lines if line.startswith(sign)] for sign in "-+")
            found[path] = (gone, come)
    return found


def test_the_package_is_as_expected(whole: Tree) -> None:
    files = generated(whole)
    if os.environ.get("BEDROCK_UPDATE"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path, text in files.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / f"{path}.txt").write_text(text, encoding="utf-8")
    expected = {str(path.relative_to(EXPECTED).with_suffix("")): path for path in EXPECTED.rglob("*.txt")}
    assert sorted(files) == sorted(expected)
    for path, text in files.items():
        assert text == expected[path].read_text(encoding="utf-8"), path


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize("name", TEMPLATES.list_templates())
def test_the_toys_have_all_that_a_template_can_write(name: str, rendered: dict[str, set[int]]) -> None:
    template = TEMPLATES.get_template(name)
    lines = {template.get_corresponding_lineno(line) for line in rendered[str(template.filename)]}
    assert {line for line, _ in template.debug_info} - lines == set(), "give the toys in specs or wide what these lines are for"


def test_the_runtime_is_copied_and_says_from_where(tree: Tree) -> None:
    source = Path(sys.modules["bedrock_codegen"].__path__[0]) / "runtime"
    by_hand = runtime()
    assert len(by_hand) > 20
    for path, text in by_hand.items():
        header = f"# Copied from generator/bedrock_codegen/runtime/{path}; edit it there.\n" if path.suffix == ".py" else ""
        assert text.encode() == header.encode() + (source / path).read_bytes(), path
    assert by_hand.keys() - tree.keys() == {WITHOUT_CONVERSE}  # which stands there as `_converse.py`


def test_each_file_says_where_it_comes_from(whole: Tree) -> None:
    for path, text in generated(whole).items():
        if path.endswith(".py"):
            assert text.startswith("# Generated from specs/"), path
            assert str(Path.cwd()) not in text


def test_the_output_is_the_same_under_every_hash_seed(whole: Tree, tmp_path: Path) -> None:
    """And in another folder, time zone and locale; the run in this process has a seed by chance."""
    variables = {**os.environ, "PYTHONHASHSEED": "0", "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "bedrock_codegen", "generate", "--specs", str(SPECS), "--specs", str(WIDE), "--site", SITE]
    subprocess.run([*command, "--out", "package"], cwd=tmp_path, env=variables, check=True, capture_output=True)  # noqa: S603
    package = tmp_path / "package"
    assert {str(path): (package / path).read_text("utf-8") for path in whole} == {str(path): text for path, text in whole.items()}


def test_a_description_changes_the_lines_that_carry_it_and_no_others(copied: Path, tree: Tree) -> None:
    path = copied / "acme/acme_text/request.json"
    path.write_text(path.read_text().replace("The prompt;", "What is asked;"))
    found = changes(tree, generate([copied]))
    assert set(found) == {f"acme_text/{name}" for name in ("requests.py", "dicts.py", "calls.py", "schema.json")}
    for gone, come in found.values():
        assert all("The prompt;" in line for line in gone)
        assert all("What is asked;" in line for line in come)
        assert len(gone) == len(come)


def test_a_model_id_changes_a_handful_of_lines(copied: Path, tree: Tree) -> None:
    path = copied / "acme/acme_text/models.json"
    row = '  "acme.text-v2": {"profiles": ["us"], "lifecycle": {"status": "active"}}\n}'
    path.write_text(path.read_text().rstrip().removesuffix("\n}") + ",\n" + row + "\n")
    found = changes(tree, generate([copied]))
    assert set(found) == {"catalogue.json", "acme_text/family.py", "fm/models.py"}
    come = [line for _, lines in found.values() for line in lines]
    assert len(come) <= 6
    assert all("acme.text" in line for line in come)


def test_a_family_of_ones_own_stands_beside_ours_or_alone(copied: Path) -> None:
    shutil.rmtree(copied / "acme/acme_chat")
    (copied / "models.json").write_text('{"without_family": {}, "preferred": {}}\n')
    mine = (copied / "acme/acme_text").rename(copied / "acme/my_text")
    for file in mine.rglob("*.json"):
        file.write_text(file.read_text().replace("AcmeText", "MyText").replace("acme.", "my."))
    alone = generate([copied])
    assert {path.parts[0] for path in alone if path.name == "requests.py"} == {"_bedrock", "my_text"}
    (copied / "models.json").unlink()
    both = generate([SPECS, copied])
    assert {path.parts[0] for path in both if path.name == "requests.py"} == {"_bedrock", "my_text", "acme_text", "acme_chat"}
    assert both[PurePosixPath("my_text/requests.py")] == alone[PurePosixPath("my_text/requests.py")]


def test_a_later_root_replaces_a_family_or_adds_ids(copied: Path, tree: Tree) -> None:
    shutil.rmtree(copied / "acme/acme_chat")
    folder = copied / "acme/acme_text"
    for path in [*folder.glob("*.json"), *folder.glob("examples/**/*.json")]:
        if path.name != "models.json":
            path.unlink()
    (folder / "models.json").write_text('{\n  "acme.tuned-v1": {"lifecycle": {"status": "active"}}\n}\n')
    (copied / "models.json").unlink()
    found = changes(tree, generate([SPECS, copied]))
    assert set(found) == {"catalogue.json", "acme_text/family.py", "fm/models.py"}
    assert "acme.tuned-v1" in str(found["acme_text/family.py"][1])
