"""`check`: ids near their end, in files of any kind."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bedrock_models._runtime.models import lifecycle
from bedrock_models.cli import check
from bedrock_models.cli.code_base import scan
from bedrock_models.cli.code_base.source_text import read_source

from tests.cli.ran import Run
from tests.support.in_one import in_one

ENDED = "anthropic.claude-v2:1"
ACTIVE = "meta.llama3-1-8b-instruct-v1:0"

FILES = {
    "app.py": f'client.invoke_model(modelId="{ENDED}")',
    "app.ts": f"const model = '{ENDED}';",
    "main.tf": f'  model = "arn:aws:bedrock:us-east-1::foundation-model/{ENDED}"',
    "values.yaml": f"model: {ENDED}",
    "note.ipynb": json.dumps({"cells": [{"source": [f'MODEL = "us.{ENDED}"\n']}]}, indent=1),
    "url.txt": "https://bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-v2%3A1/invoke",
}


@pytest.mark.parametrize("name", FILES)
def test_an_id_is_found_in_any_text(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(f"\n{FILES[name]}\n")
    ran = run("check", tmp_path, "--json")
    assert ran.status == 1
    (found,) = ran.json
    line = (tmp_path / name).read_text().splitlines()[found["line"] - 1]
    assert line[found["column"] - 1 :].replace("%3A", ":").startswith(found["reference"])
    assert (found["model"], found["successor"]) == (ENDED, "anthropic.claude-sonnet-4-6")


@pytest.mark.parametrize(
    "text",
    [
        "myanthropic.claude-v2:1",
        "anthropic.claude-v2-mine",
        "x-anthropic.claude-v2",
        "anthropic.claude-v2.example.com",
        "anthropic claude-v2",
    ],
)
def test_other_names_are_not_taken_for_ids(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    ran = run("check", tmp_path, "--all", "--json")
    assert (ran.status, ran.json) == (0, [])


def test_active_models_pass(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(f"{ACTIVE!r}, {ENDED!r}")
    assert run("check", tmp_path, "--allow", ENDED).status == 0
    assert [found["ends"] for found in run("check", tmp_path, "--all", "--json").json] == [False, True]
    for spelt in (f"us.{ENDED}", ENDED.replace(":", "%3A"), f"arn:aws:bedrock:us-east-1::foundation-model/{ENDED}"):
        (tmp_path / "a.py").write_text(f"{spelt!r}")
        assert run("check", tmp_path).status == 1, spelt
        assert run("check", tmp_path, "--allow", ENDED).status == 0, spelt


def test_all_says_which_ids_only_profiles_serve(run: Run, tmp_path: Path) -> None:
    haiku, profile = "anthropic.claude-haiku-4-5-20251001-v1:0", "us.anthropic.claude-haiku-4-5-20251001-v1:0"
    (tmp_path / "a.py").write_text(f"{haiku!r}, {profile!r}, 'amazon.titan-embed-text-v2:0'")
    found = run("check", tmp_path, "--all", "--json")
    assert found.status == 0
    bare, by_profile, on_demand = (each["profiles"] for each in found.json)
    assert profile in bare
    assert by_profile == on_demand == []
    lines = run("check", tmp_path, "--all").out.splitlines()
    assert ["only profiles serve it: " in line for line in lines] == [True, False, False]


@pytest.mark.parametrize("folder", [".git", "node_modules", ".venv", "a/node_modules"])
def test_other_peoples_code_is_passed_over(run: Run, tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / "a.py").write_text(ENDED)
    assert run("check", tmp_path).status == 0


def test_binary_and_large_files_are_passed_over(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"\0" + ENDED.encode())
    (tmp_path / "b.txt").write_bytes(b" " * 2_000_001 + ENDED.encode())
    (tmp_path / "c.txt").write_bytes(b"\xff\xfe latin \xe9 " + ENDED.encode())
    assert [found["path"] for found in run("check", tmp_path, "--json").json] == [str(tmp_path / "c.txt")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("anthropic.claude-v2:0:100k", ["anthropic.claude-v2:0:100k"]),
        ("anthropic.claude-v2%3A0%3A100k", ["anthropic.claude-v2:0:100k"]),
        ("us.anthropic.claude-3-opus-20240229-v1:0:28k", ["us.anthropic.claude-3-opus-20240229-v1:0:28k"]),
        ("anthropic.claude-v2:7", []),
        ("amazon.titan-text-lite-v1:0", []),
    ],
)
def test_a_length_is_part_of_an_id_and_a_revision_that_it_does_not_have_makes_another(
    run: Run, tmp_path: Path, text: str, found: list[str]
) -> None:
    (tmp_path / "a.py").write_text(text)
    assert [each["reference"] for each in run("check", tmp_path, "--json", "--all").json] == found


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"a = 'caf\xc3\xa9'\r\n", "a = 'café'\r\n", "utf-8"),
        (b"\xef\xbb\xbfa = 1\n", "a = 1\n", "utf-8-sig"),
        (b"# coding: latin-1\na = '\xe9'\n", "# coding: latin-1\na = 'é'\n", "iso-8859-1"),
        (b"a = 'caf\xe9'\nb = 2\n", "a = 'caf\ufffd'\nb = 2\n", ""),
        (b"# coding: nonsense\na = '\xe9'\n", "# coding: nonsense\na = '\ufffd'\n", ""),
    ],
)
def test_a_program_is_read_by_its_encoding_and_else_as_far_as_it_goes(
    tmp_path: Path, data: bytes, text: str, encoding: str
) -> None:
    (tmp_path / "app.py").write_bytes(data)
    assert read_source(str(tmp_path / "app.py")) == (text, encoding)


def test_files_can_be_named_as_pre_commit_does(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(ENDED)
    (tmp_path / "b.py").write_text(ACTIVE)
    assert run("check", tmp_path / "b.py").status == 0
    assert run("check", tmp_path / "a.py", tmp_path / "b.py").status == 1


def test_a_line_says_where_and_what_instead(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(f"\n  {ENDED}")
    out = run("check", tmp_path).out
    assert out == f"{tmp_path}/a.py:2:3: {ENDED} has ended on 2025-07-21; use anthropic.claude-sonnet-4-6\n"


OPUS = "anthropic.claude-opus-4-1-20250805-v1:0"
"""Legacy from 2026-07-08 on, and at its end on 2027-01-08."""


@in_one("more, found", [(("--within", 191), 1), (("--within", 190), 0), ((), 0)])
def test_days_are_counted_from_today_to_the_end_itself(run: Run, tmp_path: Path, more: tuple[Any, ...], found: int) -> None:
    (tmp_path / "a.py").write_text(f"{OPUS}\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lifecycle, "today", lambda: date(2026, 7, 1))
        ran = run("check", tmp_path, *more)
    assert (ran.status, len(ran.out.splitlines())) == (found, found)


COUNTED = (
    (["", "", ENDED], "3 files, 1 model id to replace"),
    ([f"{ENDED} {ENDED}\n{ACTIVE}"], "1 file, 2 model ids to replace"),
    ([""], "1 file, 0 model ids to replace"),
)


@in_one("texts, told", COUNTED)
def test_files_and_ids_are_counted(run: Run, tmp_path: Path, texts: list[str], told: str) -> None:
    folder = tmp_path / told.replace(" ", "")
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.py").write_text(text)
    assert run("check", folder).err == f"{told}\n"


def test_ten_thousand_files_are_each_read_once(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(100):
        (tmp_path / str(number)).mkdir()
        for other in range(100):
            (tmp_path / str(number) / f"{other}.py").write_text(ENDED if number == other == 50 else "import json\n" * 20)
    seen: list[str] = []

    def mentions(path: str) -> list[scan.Mention]:
        seen.append(path)
        return scan.mentions(path)

    monkeypatch.setattr(check, "mentions", mentions)
    ran = run("check", tmp_path, "--json")
    assert [found["path"] for found in ran.json] == [str(tmp_path / "50" / "50.py")]
    assert len(seen) == len(set(seen)) == 10_000


def test_odd_files_are_passed_over_and_the_others_read(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a_pipe")
    (tmp_path / "b_gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c_endless").symlink_to("/dev/zero")
    (tmp_path / "d_huge").write_bytes(ENDED.encode() + b" " * scan.LARGEST)
    (tmp_path / "e_circle").symlink_to(tmp_path / "e_circle")
    (tmp_path / "f.py").write_text(ENDED)
    ran = run("check", tmp_path, "--json")
    assert ran.status == 1
    assert [Path(each["path"]).name for each in ran.json] == ["f.py"]
    assert "b_gone cannot be read" in ran.err
    assert "e_circle cannot be read" in ran.err
