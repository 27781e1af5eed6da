"""Two toy families and the package they become, file by file. `BEDROCK_UPDATE=1` writes the expected files anew."""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
from bedrock_codegen.commands.pipeline import generate
from bedrock_codegen.emit.package import Tree, runtime

HERE = Path(__file__).parent
SPECS = HERE / "specs"
EXPECTED = HERE / "expected"
SEEDS = ("0", "20261121")
"""The run in this process has a third."""


@pytest.fixture(scope="module")
def tree() -> Tree:
    return generate([SPECS])


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The toy specs, to be edited."""
    return Path(shutil.copytree(SPECS, tmp_path / "specs"))


def generated(tree: Tree) -> dict[str, str]:
    """What is not copied from the runtime, by path."""
    return {str(path): text for path, text in tree.items() if path not in runtime()}


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


def test_the_package_is_as_expected(tree: Tree) -> None:
    files = generated(tree)
    if os.environ.get("BEDROCK_UPDATE"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path, text in files.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / f"{path}.txt").write_text(text, encoding="utf-8")
    expected = {str(path.relative_to(EXPECTED).with_suffix("")): path for path in EXPECTED.rglob("*.txt")}
    assert sorted(files) == sorted(expected)
    for path, text in files.items():
        assert text == expected[path].read_text(encoding="utf-8"), path


def test_the_runtime_is_copied_and_says_from_where(tree: Tree) -> None:
    source = Path(sys.modules["bedrock_codegen"].__path__[0]) / "runtime"
    by_hand = runtime()
    assert len(by_hand) > 20
    for path, text in by_hand.items():
        header = f"# Copied from generator/bedrock_codegen/runtime/{path}; edit it there.\n" if path.suffix == ".py" else ""
        assert text.encode() == header.encode() + (source / path).read_bytes(), path
    assert by_hand.keys() <= tree.keys()


def test_each_file_says_where_it_comes_from(tree: Tree) -> None:
    for path, text in generated(tree).items():
        if path.endswith(".py"):
            assert text.startswith("# Generated from specs/"), path
            assert str(Path.cwd()) not in text


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """The files of two runs, each under another hash seed, in another folder, time zone and locale."""
    found = []
    for seed, zone in zip(SEEDS, ("Asia/Tokyo", "America/Lima"), strict=True):
        folder = tmp_path_factory.mktemp(f"seed{seed}")
        variables = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-m", "bedrock_codegen", "generate", "--specs", str(SPECS), "--out", "package"]
        subprocess.run(command, cwd=folder, env=variables, check=True, capture_output=True)  # noqa: S603
        files = [path for path in folder.rglob("*") if path.is_file()]
        found.append({str(path.relative_to(folder / "package")): path.read_bytes() for path in files})
    return found


def test_the_output_is_the_same_under_every_hash_seed(packages: list[dict[str, bytes]], tree: Tree) -> None:
    first, second = packages
    assert first == second
    assert {path: first[path].decode() for path in generated(tree)} == generated(tree)


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
