"""The two everyday edits of the specs: a new family's folder, a new id."""

from __future__ import annotations

import difflib
import json
import shutil
from pathlib import Path

import pytest
from bedrock_codegen.commands import folders
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.scaffold import TODO, add_model, lines, new_family
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.common.references import LONGEST_ID
from bedrock_codegen.lint import lint
from bedrock_codegen.load import load, package_specs

TOYS = Path(__file__).parents[1] / "golden" / "specs"


def test_a_new_folder_lints_but_for_what_only_a_person_can_fill_in(tmp_path: Path) -> None:
    said = new_family(tmp_path, "acme/my_text")
    assert "acme/my_text" in said
    corpus, findings = load([tmp_path])
    findings += lint(corpus)
    folder = tmp_path / "acme" / "my_text"
    assert findings
    assert all("TODO" in finding.wrong for finding in findings), findings
    assert {finding.file.rpartition("/")[2] for finding in findings} == {
        "family.json",
        "request.json",
        "response.json",
        "first.json",
    }
    for path in folder.rglob("*.json"):
        text = path.read_text().replace(f"{TODO}where the format is documented", "https://acme.example").replace(TODO, "Here is ")
        path.write_text(text)
    card = json.loads((folder / "family.json").read_text())
    del card["todo"]  # done
    (folder / "family.json").write_text(json.dumps(card))
    corpus, findings = load([tmp_path])
    assert findings + lint(corpus) == []


@pytest.mark.parametrize("family", ["acme", "acme/", "/x", "acme/a/b", "Acme/x", "acme/1x", "../x/y", "acme/a-b", "acme/x\n"])
def test_a_name_that_cannot_be_used(tmp_path: Path, family: str) -> None:
    with pytest.raises(SpecError, match="is not PROVIDER/FAMILY; two names in lower case"):
        new_family(tmp_path, family)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    new_family(tmp_path, "acme/my_text")
    with pytest.raises(SpecError, match="exists"):
        new_family(tmp_path, "acme/my_text")


CATALOGUES = sorted(package_specs().glob("*/*/models.json"))


@pytest.mark.parametrize("path", [path for path in CATALOGUES if path.read_text() != "{}\n"], ids=lambda path: path.parent.name)
def test_an_id_is_one_line_in_every_family_of_ours(tmp_path: Path, path: Path) -> None:
    folder = tmp_path / path.parent.parent.name / path.parent.name
    folder.mkdir(parents=True)
    for name in ("family.json", "models.json"):
        shutil.copy(path.with_name(name), folder)
    before = path.read_text().splitlines()
    said = add_model([tmp_path], path.parent.name, "zeta.brand-new-v1:0")
    assert "added zeta.brand-new-v1:0" in said
    after = (folder / "models.json").read_text().splitlines()
    come = [line for line in difflib.ndiff(before, after) if line.startswith("+ ")]
    gone = [line for line in difflib.ndiff(before, after) if line.startswith("- ")]
    assert len(come) - len(gone) == 1
    assert '+   "zeta.brand-new-v1:0": {"lifecycle": {"status": "active"}}' in come
    assert [line[2:] + "," for line in gone] == [line[2:] for line in come if "zeta" not in line], "a comma, no more"


def test_the_first_id_of_a_family_opens_its_file(tmp_path: Path) -> None:
    folder = shutil.copytree(package_specs() / "amazon" / "imported", tmp_path / "amazon" / "imported")
    assert (folder / "models.json").read_text() == "{}\n"
    add_model([tmp_path], "imported", "zeta.brand-new-v1:0")
    assert (folder / "models.json").read_text() == '{\n  "zeta.brand-new-v1:0": {"lifecycle": {"status": "active"}}\n}\n'


def test_an_id_goes_to_its_place_in_the_last_root_that_has_the_family(tmp_path: Path) -> None:
    first, second = (Path(shutil.copytree(TOYS, tmp_path / name)) for name in ("first", "second"))
    add_model([first, second], "acme_text", "acme.next-v1")
    assert "acme.next-v1" not in (first / "acme/acme_text/models.json").read_text()
    ids = list(json.loads((second / "acme/acme_text/models.json").read_text()))
    assert ids == sorted(ids)
    assert "acme.next-v1" in ids
    corpus, findings = load([second])
    assert findings + lint(corpus) == []


def test_a_family_without_a_table_gets_one(tmp_path: Path) -> None:
    new_family(tmp_path, "acme/my_text")
    table = tmp_path / "acme" / "my_text" / "models.json"
    table.unlink()
    add_model([tmp_path], "my_text", "acme.my-v1")
    assert table.read_text() == '{\n  "acme.my-v1": {"lifecycle": {"status": "active"}}\n}\n'


def test_a_new_id_is_told_its_groups(tmp_path: Path) -> None:
    """Which rules a card has for it by its name alone, so that nobody has to read them all."""
    shutil.copytree(TOYS.parent / "wide", tmp_path / "wide")
    assert add_model([tmp_path / "wide"], "acme_prose", "acme.sight-v2").endswith("model_groups: seeing, of_prose")
    assert add_model([tmp_path / "wide"], "acme_prose", "acme.verse-v1").endswith("model_groups: none")
    assert "groups" not in add_model([tmp_path / "wide"], "acme_pair", "acme.pair-v3")


REFUSED = {
    "no family": ("nothing", "acme.a-v1", "is no family of these specs"),
    "no name": ("../golden", "acme.a-v1", "is no family of these specs"),
    "a pattern": ("*", "acme.a-v1", "is no family of these specs"),
    "a profile": ("acme_text", "us.acme.a-v1", "is an inference profile; the base id, acme.a-v1"),
    "an id that is there": ("acme_text", "acme.text-v1", "is there already"),
    "no id": ("acme_text", "text", "is no model id"),
    "an ARN": ("acme_text", "arn:aws:bedrock:us-east-1::foundation-model/acme.a", "is no model id"),
    "two lines": ("acme_text", "acme.a\nx", "is no model id"),
    "a letter too many": ("acme_text", f"acme.{'a' * (LONGEST_ID - 4)}", "is no model id"),
}


@pytest.mark.parametrize(("family", "model_id", "said"), REFUSED.values(), ids=REFUSED)
def test_an_id_that_cannot_be_added(tmp_path: Path, family: str, model_id: str, said: str) -> None:
    root = Path(shutil.copytree(TOYS, tmp_path / "specs"))
    before = {path: path.read_bytes() for path in root.rglob("*.json")}
    with pytest.raises(SpecError, match=said):
        add_model([root], family, model_id)
    assert {path: path.read_bytes() for path in root.rglob("*.json")} == before


@pytest.mark.parametrize("text", ["[]", "{", "null"])
def test_a_table_that_is_none_is_told(tmp_path: Path, text: str) -> None:
    root = Path(shutil.copytree(TOYS, tmp_path / "specs"))
    (root / "acme/acme_text/models.json").write_text(text)
    with pytest.raises(SpecError):
        add_model([root], "acme_text", "acme.a-v1")
    assert (root / "acme/acme_text/models.json").read_text() == text


def test_a_table_is_sorted_a_line_for_each_id() -> None:
    assert lines({"b": {"x": "ü"}, "a": {}}) == '{\n  "a": {},\n  "b": {"x": "ü"}\n}\n'


def as_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Stand in an empty folder, the specs of the package where a wheel has them; returns these."""
    theirs = tmp_path / "site-packages" / "specs"
    shutil.copytree(package_specs() / "amazon" / "titan_text", theirs / "amazon" / "titan_text")
    monkeypatch.setattr(folders, "package_specs", lambda: theirs)
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "site-packages" / "commands" / "folders.py"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return theirs


def test_without_a_clone_nothing_is_written_into_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = as_installed(monkeypatch, tmp_path)
    before = sorted(theirs.rglob("*"))
    assert main(["add-model", "titan_text", "amazon.titan-text-new-v1"]) == 1
    assert "belongs to an installed package, which is not written to" in capsys.readouterr().err
    assert main(["new", "acme/acme_text"]) == 0
    assert Path("specs/acme/acme_text/request.json").is_file()
    assert main(["add-model", "titan_text", "amazon.titan-text-new-v1"]) == 1
    assert "a copy of " in capsys.readouterr().err
    assert main(["add-model", "acme_text", "acme.text-v1"]) == 0
    assert sorted(theirs.rglob("*")) == before


def test_the_specs_of_the_package_have_a_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    theirs = as_installed(monkeypatch, tmp_path)
    assert folders.spec_folder("bedrock-typed") == theirs
    assert folders.spec_folder("other") == Path("other")
    assert folders.default_folders() == [theirs]
    Path("specs").mkdir()
    assert folders.default_folders() == [theirs, Path("specs")]
