"""Reading spec folders: what is refused before anything looks at it, and how roots are laid over one another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.lint import lint
from bedrock_codegen.load import MAX_BYTES, MAX_DEPTH, load, parse

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b'{"a": 1, "b": {"c": 1, "c": 2}}', "x.json#: the key 'c' stands twice in one object; each key once"),
        (b"[NaN]", "x.json#: NaN is no JSON number that fits 64 bits; a finite number"),
        (b"[1e999]", "x.json#: 1e999 is no JSON number that fits 64 bits; a finite number"),
        (b'{"a": ["\\ud800"]}', "x.json#/a/0: holds half of a surrogate pair; text that UTF-8 can hold"),
        (b'{"\\udfff": 1}', "x.json#: holds half of a surrogate pair; text that UTF-8 can hold"),
        (b"[" * 70 + b"]" * 70, "x.json#" + "/0" * (MAX_DEPTH + 1) + ": is nested too deeply; at most 60 levels"),
        (b"[" * 200_000, "x.json#: is nested too deeply; at most 60 levels"),
        (b" " * (MAX_BYTES + 1), "x.json#: has more than 2,000,000 bytes; a smaller file"),
    ],
)
def test_what_parsers_disagree_about_is_refused(data: bytes, line: str) -> None:
    with pytest.raises(SpecError) as caught:
        parse(data, "x.json")
    assert str(caught.value) == line


@pytest.mark.parametrize("data", [b"", b"{", b"{} {}", b"{'a': 1}", b"\xff\xfe{\x00}\x00", b"\xef\xbb\xbf{}", b"1" * 5000])
def test_what_is_not_json_in_utf8_is_refused(data: bytes) -> None:
    with pytest.raises(SpecError, match=r"^x\.json#: is not JSON \(.+\); one JSON value in UTF-8$"):
        parse(data, "x.json")


def test_a_value_of_the_greatest_depth_is_read() -> None:
    assert json.dumps(parse(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, "x.json")) == "[" * MAX_DEPTH + "]" * MAX_DEPTH


def write(folder: Path, files: dict[str, Any]) -> Path:
    for name, value in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")
    return folder


def test_a_family_is_read_with_its_files(tmp_path: Path) -> None:
    files = {
        "acme/text/family.json": {"title": "Text"},
        "acme/text/models.json": {"acme.text-v1": {}},
        "acme/text/request.json": {"title": "TextRequest"},
        "acme/text/examples/one.json": {"request": {}},
        "acme/text/examples/invalid/two.json": {"request": 1},
    }
    corpus, findings = load([write(tmp_path, files)])
    assert findings == []
    (family,) = corpus.families
    assert (family.provider, family.name, family.folder) == ("acme", "text", "specs/acme/text")
    assert set(family.bodies) == {"request"}
    assert (family.examples["one"].data, family.refused["two"].data) == ({"request": {}}, {"request": 1})


def test_a_later_root_replaces_a_family_and_adds_ids_to_another(tmp_path: Path) -> None:
    ours = {"acme/a/family.json": {"title": "old"}, "acme/b/family.json": {"title": "kept"}, "acme/b/models.json": {"x.one": {}}}
    theirs = {"mine/a/family.json": {"title": "new"}, "mine/b/models.json": {"x.two": {}}}
    corpus, findings = load([write(tmp_path / "ours", ours), write(tmp_path / "theirs", theirs)])
    assert findings == []
    assert [(family.provider, family.card.data["title"]) for family in corpus.families] == [("mine", "new"), ("acme", "kept")]
    assert set(corpus.families[1].models.data) == {"x.one", "x.two"}


def test_of_what_several_roots_say_the_last_says_it(tmp_path: Path) -> None:
    """Once for each thing that roots may both have: what Bedrock adds, models without a family, ids of a family."""
    roots = []
    for number, name in enumerate(("one", "two", "three")):
        told = {"note": name}
        ids = {"x.all": told, f"x.{name}": told} | ({} if number == 2 else {"x.both": told})
        files = {
            "bedrock.json": {"said": name},
            "models.json": {"without_family": ids, "preferred": {"x.all": name}},
            "acme/a/models.json": ids,
        }
        roots.append(write(tmp_path / name, files | ({} if number else {"acme/a/family.json": {}})))
    corpus, findings = load(roots)
    assert findings == []
    whose = {"x.both": "two", "x.all": "three", "x.one": "one", "x.two": "two", "x.three": "three"}
    assert corpus.bedrock.data == {"said": "three"}
    assert corpus.other_models.data["preferred"] == {"x.all": "three"}
    for found in (corpus.other_models.data["without_family"], corpus.families[0].models.data):
        assert {name: row["note"] for name, row in found.items()} == whose
    corpus, _ = load([*roots[:2], write(tmp_path / "four", {"mine/b/family.json": {}})])
    assert (corpus.bedrock.data, corpus.other_models.data["preferred"]) == ({"said": "two"}, {"x.all": "two"})


def test_a_file_may_have_so_many_bytes_and_no_more() -> None:
    most = b'"' + b"x" * (MAX_BYTES - 2) + b'"'
    assert len(parse(most, "a.json")) == MAX_BYTES - 2
    with pytest.raises(SpecError, match="has more than"):
        parse(most + b" ", "a.json")


def test_one_root_cannot_have_a_family_twice(tmp_path: Path) -> None:
    _, findings = load([write(tmp_path, {"acme/text/family.json": {}, "bolt/text/family.json": {}})])
    (finding,) = findings
    assert (finding.wrong, finding.right) == (f"has the name of {(tmp_path / 'acme/text').as_posix()}", "a name of its own")


def test_ids_without_a_family_are_reported(tmp_path: Path) -> None:
    _, findings = load([write(tmp_path, {"acme/text/models.json": {"x.one": {}}})])
    (finding,) = findings
    assert (finding.wrong, finding.right) == ("has no family.json", "a card, or the name of a family it adds ids to")


def test_ids_of_a_wrong_type_are_reported_and_no_crash(tmp_path: Path) -> None:
    ours = write(tmp_path / "ours", {"acme/b/family.json": {}, "acme/b/models.json": [1]})
    theirs = write(tmp_path / "theirs", {"mine/b/models.json": {"x.two": {}}})
    _, findings = load([ours, theirs])
    assert [finding.wrong for finding in findings] == ["has no family.json"]


def test_a_root_cannot_loosen_the_meta_schemas(tmp_path: Path) -> None:
    loose = write(tmp_path, {"body.schema.json": True, "family.schema.json": True, "acme/text/family.json": {}})
    corpus, _ = load([loose])
    assert {each.pointer for each in lint(corpus) if each.wrong == "is missing"} >= {"/title", "/class_prefix", "/operations"}


def test_a_root_that_is_no_folder_is_reported(tmp_path: Path) -> None:
    _, findings = load([tmp_path / "nowhere"])
    assert [finding.wrong for finding in findings] == ["is not a folder"]


def test_what_cannot_be_read_is_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"acme/text/family.json": {}, "acme/text/request.json": {}})
    (tmp_path / "acme/text/response.json").mkdir()
    (tmp_path / "acme/text/event.json").write_bytes(b"{")
    corpus, findings = load([tmp_path])
    assert sorted(finding.file.rpartition("/")[2] for finding in findings) == ["event.json", "response.json"]
    assert set(corpus.families[0].bodies) == {"request"}
