"""`check` and `serve` at their edges: the day of an end, what may stay, two ids in a line, ids with signs in them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import resolve
from bedrock_models._runtime.models import lifecycle
from bedrock_models._runtime.models.table import table
from bedrock_models.cli import check, compare, models, serve
from bedrock_models.cli.code_base import scan
from bedrock_models.cli.code_base.rewrite import replaced
from bedrock_models.cli.code_base.scan import Mention
from bedrock_models.cli.problems import Problem
from bedrock_models.cli.subject import subject

from tests.cli.ran import Run
from tests.support.in_one import in_one

TODAY = date(2030, 5, 5)
HAIKU = "anthropic.claude-3-haiku-20240307-v1:0"
SONNET = "anthropic.claude-3-7-sonnet-20250219-v1:0"
LITE = "amazon.nova-lite-v1:0"


def ending(days: int, state: str = "active") -> Any:
    return replace(resolve(LITE), lifecycle=state, eol_date=(TODAY + timedelta(days=days)).isoformat(), successor=None)


@in_one("days, within, ends", [(90, 90, True), (91, 90, False), (0, 0, True), (1, 0, False), (-1, 0, True)])
def test_a_model_ends_on_its_day(days: int, within: int, ends: bool) -> None:  # noqa: FBT001 - a case
    assert check._ends(ending(days), TODAY + timedelta(days=within)) is ends  # noqa: SLF001


@in_one("days, words", [(1, "is legacy, ends on 2030-05-06"), (0, "is legacy, was to end on 2030-05-05")])
def test_an_end_is_told_as_past_from_its_day_on(days: int, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "today", lambda: TODAY)
    assert check.words(ending(days, "legacy")) == words


@in_one("allowed, status", [(HAIKU, 0), (f"us.{HAIKU}", 0), (f"eu.{HAIKU}", 1), (LITE, 1)])
def test_an_id_may_stay_by_either_of_its_names(allowed: str, status: int, run: Any, tmp_path: Any) -> None:
    (tmp_path / "a.py").write_text(f'MODEL = "us.{HAIKU}"\n')
    assert run("check", tmp_path, "--within", 99999, "--allow", allowed).status == status


def test_every_id_of_a_line_is_replaced_in_its_own_spelling() -> None:
    nova, claude = "amazon.nova-2-lite-v1:0", "anthropic.claude-haiku-4-5-20251001-v1:0"
    info = {HAIKU: replace(resolve(HAIKU), successor=claude), LITE: replace(resolve(LITE), successor=nova)}
    spelt = [HAIKU, f"us.{HAIKU}", f"xx.{HAIKU}", HAIKU.replace(":", "%3A"), HAIKU.replace(":", "%3a"), LITE]
    line, mentions = "", []
    for text in spelt:
        base = LITE if text == LITE else HAIKU
        reference = text.replace("%3A", ":").replace("%3a", ":")
        mentions.append((Mention("a", 2, len(line) + 2, reference, base), info[base]))
        line += f"'{text}',"
    for order in (mentions, mentions[::-1]):
        first, made, last = replaced(f"x\r\n{line}\r\ny".encode(), order).decode().split("\n")
        assert (first, last, made[-1]) == ("x\r", "y", "\r")
        assert made[:-2].split(",") == [
            *(f"'{claude}'", f"'us.{claude}'", f"'{claude}'"),
            *(f"'{claude.replace(':', '%3A')}'", f"'{claude.replace(':', '%3A')}'", f"'{nova}'"),
        ]


@in_one("text, calls", [("2", 2), ("1-3", range(1, 4)), ("2-2", range(2, 3))])
def test_calls_are_counted_from_the_first_to_the_last(text: str, calls: Any) -> None:
    fault: Any = serve.parse(f"Throttle,call={text},model=amazon.*")
    assert (fault.call, fault.model) == (calls, "amazon.*")


@in_one("text", ["", "-", "1-", "-2", "1-x", "x"])
def test_what_is_no_number_of_a_call_is_refused(text: str) -> None:
    with pytest.raises(Problem, match="is no number of a call"):
        serve.parse(f"Throttle,call={text}")


def test_an_id_may_hold_the_sign_that_ends_it() -> None:
    assert serve._models(["a=b=titan_text", "arn:x/y=llama"]) == {"a=b": "titan_text", "arn:x/y": "llama"}  # noqa: SLF001
    for wrong in ("titan_text", "=titan_text", "a=titan_txt"):
        with pytest.raises(Problem, match="takes ID=FAMILY"):
            serve._models([wrong])  # noqa: SLF001


def test_what_only_one_of_two_has_is_compared_too() -> None:
    one, other = subject("titan_text"), subject("llama")
    names = [row.name for row in compare._rows(one, other)]  # noqa: SLF001
    assert {"input_text", "prompt", "max_gen_len"} <= set(names)
    assert len(names) == len(set(names)) or names.count("rule") > 1


def test_a_model_is_found_by_each_of_its_families_and_told_with_its_end(run: Any) -> None:
    several = next(info for info in map(resolve, table()) if len(info.family_names) > 1)
    for family in several.family_names:
        assert several.id in {each["id"] for each in run("models", "--family", family, "--json").json}
    assert models.state(replace(ending(3), legacy_date="2029-01-01")) == "active 2030-05-08"


def test_fix_says_which_of_the_ids_it_writes_only_profiles_serve(run: Run, tmp_path: Path) -> None:
    new = str(resolve(HAIKU).successor)
    (tmp_path / "a.py").write_text(f"{new!r}\n'us.{HAIKU}', {HAIKU!r}\n")
    ran = run("check", tmp_path, "--fix")
    assert (tmp_path / "a.py").read_text() == f"{new!r}\n'us.{new}', {new!r}\n"
    told = [line for line in ran.err.splitlines() if "only profiles serve it" in line]
    assert [line.partition(new)[0] for line in told] == [f"{tmp_path}/a.py:2:{len(new) + 9}: "]
    assert f"us.{new} or " in told[0]
    assert ran.status == 0


SENT = """import json
client.invoke_model(modelId="MODEL", body=json.dumps({
    "anthropic_version": "bedrock-2023-05-31", "max_tokens": 9, MORE"messages": [{"role": "user", "content": "Hi"}LAST],
}))
"""
BOTH = '"temperature": 0.5, "top_p": 0.5, '


@in_one(
    "model, more, last, stays",
    [
        (HAIKU, BOTH, "", "/temperature"),
        (SONNET, "", ', {"role": "assistant", "content": "{"}', "/messages"),
        (HAIKU, f"**extra, {BOTH}", "", "/temperature"),
        (HAIKU, "", "", ""),
        (HAIKU, f'{BOTH}"heat": 1, ', "", ""),
    ],
)
def test_fix_leaves_an_id_whose_successor_refuses_the_body_that_the_old_one_takes(
    run: Run, tmp_path: Path, model: str, more: str, last: str, stays: str
) -> None:
    source = SENT.replace("MORE", more).replace("LAST", last)
    before = source.replace("MODEL", f"us.{model}")
    (tmp_path / "a.py").write_text(before)
    (tmp_path / "b.txt").write_text(f"us.{model}")
    ran = run("check", tmp_path, "--fix")
    new = f"us.{resolve(model).successor}"
    assert (tmp_path / "a.py").read_text() == (before if stays else source.replace("MODEL", new))
    assert (tmp_path / "b.txt").read_text() == new
    assert ran.status == (1 if stays else 0)
    why = f"a.py:2:30: left as it is: with {new} the body in {tmp_path}/a.py:2:1 is refused: {stays}"
    assert (why in ran.err) == bool(stays), ran.err


@in_one("size, found", [(60, 1), (99, 1), (100, 1), (101, 0)])
def test_a_file_is_read_up_to_the_size_of_data(size: int, found: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "LARGEST", 100)
    (tmp_path / "a.txt").write_bytes(b"x" * (size - len(HAIKU) - 1) + b" " + HAIKU.encode())
    assert len(scan.mentions(str(tmp_path / "a.txt"))) == found


@in_one("colon", [":", "%3A", "%3a"])
def test_an_id_is_named_the_same_however_its_signs_are_written(colon: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"/model/us.{HAIKU.replace(':', colon)}/invoke")
    (told,) = run("check", tmp_path, "--json", "--within", 99999).json
    assert (told["reference"], told["model"]) == (f"us.{HAIKU}", HAIKU)


@in_one("as_text", [True, False])
def test_an_id_in_a_notebook_is_told_by_its_cell_and_its_line_there(as_text: bool, run: Run, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    """However a cell keeps its lines, in one text or in a list."""
    cells = [f"import json\n\nA = '{HAIKU}'", "# nothing", f"'{HAIKU}'\nB = '{HAIKU}'\n", f"\n\nC = '{HAIKU}'"]
    made = [{"cell_type": "code", "source": cell if as_text else cell.splitlines(keepends=True)} for cell in cells]
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": "a\nb\nc"}, *made]}))
    told = run("check", tmp_path, "--json", "--within", 99999).json
    assert [(each["cell"], each["cell_line"]) for each in told] == [(2, 3), (4, 1), (4, 2), (5, 3)]


def test_what_is_told_of_an_id_is_all_that_the_catalogue_knows_of_its_life(run: Run, tmp_path: Path) -> None:
    known = [resolve(name) for name in table()]
    dated = {key: next(each for each in known if getattr(each, key)) for key in ("legacy_date", "eol_date", "eol_not_before")}
    for key, info in dated.items():
        (tmp_path / "a.py").write_text(f"'{info.id}'")
        (told,) = run("check", tmp_path, "--json", "--all").json
        for name in (*dated, "lifecycle", "successor"):
            assert told[name] == getattr(info, name), (key, name)


def test_an_id_that_nothing_follows_stays_and_the_others_are_replaced(run: Run, tmp_path: Path) -> None:
    ended = (info for name in table() if (info := resolve(name)).lifecycle == "eol")
    alone = next(info.id for info in ended if not info.successor)
    (tmp_path / "a.py").write_text(f"'{alone}', '{HAIKU}'")
    (tmp_path / "b.py").write_text(f"'{alone}'")
    ran = run("check", tmp_path, "--fix", "--within", 99999)
    assert ran.err.count(" replaced") == 1, "of what is not written nothing is said"
    assert (tmp_path / "a.py").read_text() == f"'{alone}', '{resolve(HAIKU).successor}'"
    assert (tmp_path / "b.py").read_text() == f"'{alone}'"
