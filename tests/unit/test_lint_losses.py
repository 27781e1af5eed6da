"""What would be lost without a word is refused: pictures, pieces of streams, and whole folders of specs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.lint import lint
from bedrock_codegen.load import load

from tests.support.corpus import SPECS

Json = Any


def told(folder: Path, family: str, change: Any) -> list[str]:
    """What the linter says of a family of ours whose card is changed."""
    shutil.copytree(SPECS / family, folder / family)
    path = folder / family / "family.json"
    card = json.loads(path.read_bytes())
    change(card)
    path.write_text(json.dumps(card))
    corpus, found = load([folder])
    return [f"{each.pointer}: {each.wrong}; {each.right}" for each in [*found, *lint(corpus)]]


def test_a_turn_with_pictures_says_where_they_go(tmp_path: Path) -> None:
    def without(card: Json) -> None:
        turns = [holder["text"]["messages"] for holder in (card["fm"], *card["fm"]["classes"].values()) if "text" in holder]
        seeing = next(each["seeing"] for each in turns if "seeing" in each)
        seeing["content"] = [{"type": "text", "text": "$text"}]

    found = told(tmp_path, "anthropic/claude_messages", without)
    assert any("messages/seeing: has no $images, so pictures would be lost; $images in the list" in each for each in found), found


@pytest.mark.parametrize("to", ["/results/*/outputText", "/results/-1/outputText"])
def test_a_field_of_a_stream_goes_to_one_place(to: str, tmp_path: Path) -> None:
    def everywhere(card: Json) -> None:
        card["answer"]["fields"][to] = {"from": "/outputText"}

    found = told(tmp_path, "amazon/titan_text", everywhere)
    said = (
        f"has a `{to.split('/')[2]}`, and a value goes to one place; an index, such as `0`, or the list itself with `take: list`"
    )
    assert any(said in each for each in found), found


def test_items_that_come_in_pieces_are_of_the_response_and_of_the_events(tmp_path: Path) -> None:
    def items(card: Json) -> None:
        card["answer"]["fields"] = {
            "/results": {
                "by": "/nowhere",
                "begins": ["/index"],
                "items": [{"/outputText": {"from": "/outputText", "take": "join"}, "/index": {"from": "/index"}}],
            },
            "/inputTextTokenCount": {"from": "/inputTextTokenCount", "by": "/index"},
        }

    found = told(tmp_path, "amazon/titan_text", items)
    for said in (
        "/results/*/index leads nowhere at 'index' (response.json)",
        "/nowhere leads nowhere at 'nowhere' (event.json)",
        "is about pieces, and there are none",
    ):
        assert any(said in each for each in found), found


def test_events_that_lose_what_they_say_are_told(tmp_path: Path) -> None:
    def first_only(card: Json) -> None:
        del card["answer"]["fields"]["/results/0/outputText"]["take"]

    assert any(
        "which the response that they make does not hold" in each for each in told(tmp_path, "amazon/titan_text", first_only)
    )


@pytest.mark.parametrize("command", [["lint"], ["generate", "--out", "out"]])
def test_a_folder_without_families_says_where_they_are_looked_for(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine/chat").mkdir(parents=True)
    (tmp_path / "mine/chat/family.json").write_text("{}")
    assert main([*command, "--specs", "mine"]) == 1
    assert "mine#: holds no family; the folder above those of the providers" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
