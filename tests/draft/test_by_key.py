"""A format in which nothing but keys tells things apart; and what a draft does where a guess fails."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from bedrock_codegen.commands import draft as commands
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.pipeline import generate
from bedrock_codegen.draft import folder
from bedrock_codegen.draft.card import whole as card
from bedrock_codegen.lint import lint
from bedrock_codegen.load import load
from bedrock_codegen.write import write

from tests.draft import marram
from tests.draft.test_command import completed

Json = Any
FAMILY = "marram/marram_strand"


def recordings(top: Path) -> Path:
    """A folder with the exchanges, and the page beside it."""
    calls: list[Json] = [{"request": request, "response": response} for request, response in marram.EXCHANGES]
    calls += [{"request": request, "events": events} for request, events in marram.STREAMS]
    (top / "calls").mkdir()
    for number, each in enumerate(calls):
        (top / f"calls/{number:02}.json").write_text(json.dumps({"model_id": marram.MODEL, **each}))
    (top / "page.md").write_text(marram.PAGE)
    return top / "calls"


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("marram")
    calls = recordings(top)
    assert main(["draft", FAMILY, str(calls), "--docs", str(top / "page.md"), "--specs", str(top / "specs")]) == 0
    return top / "specs"


@pytest.fixture(scope="module")
def drafted(specs: Path) -> Json:
    return json.loads((specs / FAMILY / "family.json").read_bytes())


@pytest.fixture(scope="module")
def package(specs: Path) -> Iterator[Any]:
    done = specs.parent / "completed"
    copytree(specs, done)
    for path in done.rglob("*.json"):
        path.write_text(completed(path.read_text()))
    corpus, findings = load([done])
    assert findings + lint(corpus) == []
    write(generate([done]), specs.parent / "strand_clients")
    sys.path.insert(0, str(specs.parent))
    yield import_module("strand_clients")
    sys.path.remove(str(specs.parent))


def test_the_card_tells_by_keys_who_speaks_and_what_an_answer_holds(drafted: Json) -> None:
    messages = drafted["fm"]["text"]["messages"]
    assert messages == {
        "at": "/scroll",
        "human": {"ask": "$text"},
        "assistant": {"tell": "$text"},
        "system": {"at": "/frame", "value": "$text"},
        "image": {"show": {"kind": "$media_type", "bytes": "$base64"}},
    }
    answer = drafted["answer"]
    assert answer["text"] == {"response": "/scroll/*/tell", "event": "/tell"}
    assert answer["stop_reason"] == {"response": "/ended", "event": "/close/ended"}, "not the reason that one answer has"
    assert answer["usage"]["output_tokens"] == {"response": "/weight/wrote", "event": "/close/weight/wrote"}
    kinds = [{"/tell": {"from": "/tell", "take": "join"}}, {"/craft": {"from": "/craft"}}]
    assert answer["fields"]["/scroll"] == {"begins": "/craft", "items": kinds}
    assert drafted["fm"]["stop_reasons"] == {
        "barred": "filtered",
        "craft": "tool_use",
        "mark": "stop_sequence",
        "most": "length",
        "whole": "end",
    }


def test_streams_are_put_together_into_what_whole_answers_are(package: Any) -> None:
    assembled = import_module("strand_clients._runtime.streams.assemble").assembled
    whole = assembled(marram.STREAMS[-1][1], package.families()["marram_strand"].answer)
    assert whole == marram.answer(marram.tell("I look it up."), marram.CALL, ended="craft", weight=(7, 3))


def test_it_is_asked_and_streamed_at_a_local_endpoint(package: Any) -> None:
    strand, testing = import_module("strand_clients.marram_strand"), import_module("strand_clients.testing")
    with testing.LocalBedrock() as bedrock:
        client = bedrock.client()
        answer = strand.invoke(marram.MODEL, [marram.turn("Why do dunes move?")], client=client)
        assert answer.text
        with strand.stream(marram.MODEL, [marram.turn("Why do dunes move?")], client=client) as events:
            said = "".join(events.text())
        assert events.answer().text == said != ""
        assert not events.answer().misfits
        model = package.fm.from_model_id(marram.MODEL, client=client)
        assert model.chat([package.fm.System("Be brief."), package.fm.Human("Hello?")])
        assert bedrock.requests[-1].body["scroll"] == [{"ask": "Hello?"}]


def test_the_card_says_that_tools_are_a_map_and_calls_turns_of_their_own(drafted: Json) -> None:
    assert drafted["answer"]["tool_calls"] == {"at": "/scroll/*/craft", "id": "/slip", "name": "/which", "arguments": "/given"}
    assert drafted["conversation"] == {
        "tools": {"at": "/crafts", "each": {"$name": {"about": "$description", "takes": "$schema"}}},
        "call": {"craft": {"which": "$name", "given": "$arguments", "slip": "$id"}},
        "result": {"given_back": {"slip": "$id", "words": "$text"}},
        "turns": ["call", "result"],
    }
    assert "todo" not in drafted


def test_a_line_of_a_page_about_several_members_is_said_of_one(specs: Path) -> None:
    said = "".join(path.read_text() for path in (specs / FAMILY).glob("*.json"))
    named = {name for name, words in re.findall(r'"(\w+)": \{[^{}]*"description": "([^"]*)"', said) if "are tokens" in words}
    assert len(named) == 1


def paths(top: Path) -> list[str]:
    return ["--docs", str(top / "page.md"), "--specs", str(top / "specs")]


@pytest.mark.parametrize(
    ("module", "name", "place"),
    [
        (card, "purpose", "/fm"),
        (folder, "answered_calls", "/answer/tool_calls"),
        (folder, "readings", "/answer"),
        (folder, "assembly_of", "/answer/assembly"),
        (folder, "ends_of", "/answer/ends"),
        (commands, "described", "--docs"),
    ],
)
def test_a_guess_that_fails_is_a_todo_and_nothing_else_fails_with_it(
    module: Any, name: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("tell")

    monkeypatch.setattr(module, name, fail)
    assert main(["draft", FAMILY, str(recordings(tmp_path)), *paths(tmp_path)]) == 0
    todo = json.loads((tmp_path / "specs" / FAMILY / "family.json").read_bytes())["todo"]
    assert [each for each in todo if each.startswith(f"TODO: {place}: could not be guessed")]
    capsys.readouterr()
    assert main(["lint", "--specs", str(tmp_path / "specs")]) == 1
    assert all("TODO" in line for line in capsys.readouterr().err.splitlines() if "#" in line)


def test_a_way_that_does_not_rebuild_the_streams_is_not_written(tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    calls.mkdir()
    for number, words in enumerate((["red ", "and blue"], ["one ", "or two"], ["up ", "and down"])):
        whole = {"outer": [{"inner": ["".join(words)], "n": number}], "why": "fin"}
        asked = {"model_id": "odd.one", "request": {"ask": "Say it"}}
        (calls / f"{number}.json").write_text(json.dumps({**asked, "response": whole}))
        pieces = [*({"k": [[word[::-1]]]} for word in words), {"w": '{"far":'}, {"w": " 1}"}]  # JSON that no answer holds
        (calls / f"s{number}.json").write_text(json.dumps({**asked, "events": [*pieces, {"over": {"why": "fin"}}]}))
    assert main(["draft", "odd/odd_one", str(calls), "--specs", str(tmp_path / "specs")]) == 0
    drafted = json.loads((tmp_path / "specs/odd/odd_one/family.json").read_bytes())
    assert drafted["answer"]["assembly"].startswith("TODO: how the events of a stream make up a response")


def test_a_model_of_a_family_that_was_not_generated_is_told_so(package: Any) -> None:
    request = package.families()["marram_strand"].parse_request(json.dumps(marram.EXCHANGES[0][0]))
    with pytest.raises(package.errors.UnknownModelError) as caught:
        package.port(request, to="anthropic.claude-opus-4-7")
    assert "the families that it was generated from (marram_strand)" in str(caught.value)
    assert "--specs bedrock-typed" in str(caught.value)


def test_port_knows_by_keys_who_speaks(package: Any) -> None:
    read, form_of = (import_module(f"{package.__name__}._runtime.porting.{each}") for each in ("read", "forms"))
    talk = read.read(marram.EXCHANGES[3][0], form_of.form_of("marram_strand", ""))
    assert [(turn.speaker, turn.parts[0].text) for turn in talk.turns] == [
        ("human", "May I camp?"),
        ("assistant", "On which beach?"),
        ("human", "The north one."),
    ]
    assert talk.instructions[0].text == "You speak as a ranger."
