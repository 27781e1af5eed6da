"""Calls that come in pieces: begun in one event, their arguments in others, however events say which call they are of."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.draft import draft
from bedrock_codegen.commands.pipeline import generate
from bedrock_codegen.lint import lint
from bedrock_codegen.load import load
from bedrock_codegen.write import write

from tests.draft.test_command import completed

Json = Any
TAKES = {"type": "object", "properties": {"port": {"type": "string"}, "nights": {"type": "integer"}}}
TOOL = {"title": "tide", "about": "The tide at a port.", "takes": TAKES}
OTHER = {**TOOL, "title": "berth", "about": "A berth at a port."}


def prose(text: str) -> Json:
    return {"sort": "prose", "prose": text}


def call(ref: str, tool: str, **given: Json) -> Json:
    return {"sort": "tool_call", "ref": ref, "tool": tool, "given": given}


def turn(speaker: str, *pieces: Json) -> Json:
    return {"speaker": speaker, "pieces": list(pieces)}


def ask(*turns: Json, **more: Json) -> Json:
    return {"turns": list(turns), **more}


def answer(*pieces: Json, ended: str = "whole", spend: tuple[int, int] = (7, 9)) -> Json:
    return {"reply": turn("fjord", *pieces), "ended": ended, "spend": {"prompt": spend[0], "reply": spend[1]}}


def person(text: str) -> Json:
    return turn("person", prose(text))


TIDES = [call("c-1", "tide", port="Oban"), call("c-2", "berth", port="Mallaig", nights=2)]
LOOK = [prose("I look it up."), *TIDES]
ANSWERS: list[tuple[Json, Json]] = [
    (ask(person("Which knot holds?")), answer(prose("A bowline holds best."))),
    (ask(person("Tell me of gales."), ceiling=4), answer(prose("The gale came"), ended="ceiling")),
    (ask(person("The tide at Oban?"), tools=[TOOL]), answer(TIDES[0], ended="tool")),
    (ask(person("Tide, and a berth?"), tools=[TOOL, OTHER]), answer(*LOOK, ended="tool", spend=(30, 21))),
    (
        ask(
            person("The tide at Oban?"),
            turn("fjord", TIDES[0]),
            turn("person", {"sort": "outcome", "ref": "c-1", "said": "High at nine."}),
            tools=[TOOL],
        ),
        answer(prose("It is high at nine.")),
    ),
    (
        ask(
            person("And a berth?"),
            turn("fjord", TIDES[1]),
            turn("person", {"sort": "outcome", "ref": "c-2", "said": "No such port.", "failed": True}),
            tools=[OTHER],
        ),
        answer(prose("There is none.")),
    ),
]
PLAIN = [prose("A reef knot slips.")]


def flat(pieces: list[Json]) -> Iterator[Json]:
    """A call begins in one flat event, pieces of its arguments follow, and it ends."""
    for piece in pieces:
        if piece["sort"] == "prose":
            yield from ({"step": "prose", "prose": word} for word in cut(piece["prose"]))
        else:
            yield {"step": "tool_call", "ref": piece["ref"], "tool": piece["tool"]}
            yield from ({"step": "given", "json": each} for each in cut(json.dumps(piece["given"])))
            yield {"step": "call_done"}


def numbered(pieces: list[Json]) -> Iterator[Json]:
    """Every event of a piece says by a number which one it is of."""
    for number, piece in enumerate(pieces):
        if piece["sort"] == "prose":
            yield from ({"step": "drip", "at": number, "prose": word} for word in cut(piece["prose"]))
        else:
            yield {"step": "start", "at": number, "begun": {"call_id": piece["ref"], "name": piece["tool"]}}
            yield from ({"step": "drip", "at": number, "args_bit": each} for each in cut(json.dumps(piece["given"])))
        yield {"step": "stop", "at": number}


def by_id(pieces: list[Json]) -> Iterator[Json]:
    """Pieces of arguments name their call; the calls grow side by side."""
    calls = [piece for piece in pieces if piece["sort"] == "tool_call"]
    for piece in pieces:
        if piece["sort"] == "prose":
            yield from ({"step": "text", "prose": word} for word in cut(piece["prose"]))
    yield from ({"step": "call", "ref": piece["ref"], "tool": piece["tool"]} for piece in calls)
    for part in range(2):
        yield from ({"step": "args", "ref": each["ref"], "bit": cut(json.dumps(each["given"]))[part]} for each in calls)


def keyed(pieces: list[Json]) -> Iterator[Json]:
    """Every event has one key, which says what it holds."""
    for piece in pieces:
        if piece["sort"] == "prose":
            yield from ({"prose": {"prose": word}} for word in cut(piece["prose"]))
        else:
            yield {"call_begins": {"ref": piece["ref"], "tool": piece["tool"]}}
            yield from ({"call_goes_on": {"more": each}} for each in cut(json.dumps(piece["given"])))
            yield {"call_is_whole": {}}


def keyed_numbers(pieces: list[Json]) -> Iterator[Json]:
    """Every event has one key, below it a number says which piece it is of; calls grow side by side, and each ends."""
    begun = list(enumerate(pieces))
    for number, piece in begun:
        if piece["sort"] == "prose":
            yield from ({"prose_bit": {"slot": number, "bit": word}} for word in cut(piece["prose"]))
            yield {"sealed": {"slot": number}}
    calls = [(number, piece) for number, piece in begun if piece["sort"] == "tool_call"]
    yield from ({"call_begun": {"slot": number, "ref": piece["ref"], "tool": piece["tool"]}} for number, piece in calls)
    for part in range(2):
        yield from ({"given_bit": {"slot": number, "bit": cut(json.dumps(piece["given"]))[part]}} for number, piece in calls)
    yield from ({"sealed": {"slot": number}} for number, _ in calls)


def cut(text: str) -> tuple[str, str]:
    return text[: len(text) // 2], text[len(text) // 2 :]


FORMS = {each.__name__: each for each in (flat, numbered, by_id, keyed, keyed_numbers)}


def streamed(form: Callable[[list[Json]], Iterator[Json]], pieces: list[Json], ended: str) -> list[Json]:
    last: Json = {"ended": ended, "spend": {"prompt": 7, "reply": 5}}
    ends = {"closed": last} if form in {keyed, keyed_numbers} else {"step": "closed", **last}
    return [*form(pieces), ends]


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same vendor five times: what it streams differs."""
    top = tmp_path_factory.mktemp("fjord")
    (top / "specs").mkdir()
    for name, form in FORMS.items():
        exchanges: list[Json] = [{"request": request, "response": response} for request, response in ANSWERS]
        for pieces, ended in ((PLAIN, "whole"), (LOOK, "tool"), ([TIDES[1]], "tool")):
            request = ask(person("The tide, please?"), tools=[TOOL, OTHER])
            exchanges.append({"request": request, "events": streamed(form, pieces, ended)})
        for number, each in enumerate(exchanges):
            (top / name).mkdir(exist_ok=True)
            (top / f"{name}/{number}.json").write_text(json.dumps({"model_id": f"fjord.{name}-1", **each}))
        draft([top / "specs"], f"fjord/fjord_{name}", [top / name])
    return top / "specs"


@pytest.fixture(scope="module")
def package(specs: Path) -> Iterator[Any]:
    for path in specs.rglob("*.json"):
        path.write_text(completed(path.read_text()))
    corpus, findings = load([specs])
    assert findings + lint(corpus) == []
    write(generate([specs]), specs.parent / "fjord_clients")
    sys.path.insert(0, str(specs.parent))
    yield import_module("fjord_clients")
    sys.path.remove(str(specs.parent))


def test_calls_and_results_are_found_whatever_their_tag_is_called(specs: Path) -> None:
    said = json.loads((specs / "fjord/fjord_flat/family.json").read_bytes())["conversation"]
    assert said["call"] == {"sort": "tool_call", "ref": "$id", "tool": "$name", "given": "$arguments"}
    assert said["result"] == {"sort": "outcome", "ref": "$id", "said": "$text", "failed": "$is_error?"}


@pytest.mark.parametrize("name", FORMS)
def test_a_recorded_stream_makes_the_answer_that_comes_at_once(name: str, package: Any) -> None:
    assembled = import_module("fjord_clients._runtime.streams.assemble").assembled
    family = package.families()[f"fjord_{name}"]
    for pieces in (LOOK, PLAIN, TIDES, [TIDES[0], prose("And more."), TIDES[1]]):
        if name != "by_id" or pieces[-1] is not TIDES[1] or len(pieces) == len(TIDES):
            whole = assembled(streamed(FORMS[name], pieces, "tool"), family.answer)
            assert whole == answer(*pieces, ended="tool", spend=(7, 5))


@pytest.mark.parametrize("name", FORMS)
def test_a_local_stream_calls_the_tool_and_the_common_interface_sees_it(name: str, package: Any) -> None:
    testing, model_id = import_module("fjord_clients.testing"), f"fjord.{name}-1"
    family = package.families()[f"fjord_{name}"]
    request = family.parse_request(json.dumps(ask(person("The tide at Oban?"), tools=[TOOL])))
    with testing.LocalBedrock() as bedrock:
        client = bedrock.client()
        with package.stream(model_id, request, client=client) as events:
            said = list(events)
        (called,) = events.answer().tool_calls
        assert (called.name, type(called.arguments), events.answer().misfits) == ("tide", dict, ())
        assert called.arguments == package.invoke(model_id, request, client=client).tool_calls[0].arguments
        assert len([event for event in said if json.loads(event.to_wire()) == {"step": "call_done"}]) == (name == "flat")
        model = package.fm.from_model_id(model_id, client=client)
        assert model.chat([package.fm.Human("Hello?")])


@pytest.mark.usefixtures("package")
def test_the_command_of_a_package_of_ones_own_calls_itself_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    main = import_module("fjord_clients.cli").main
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert "Usage: python -m fjord_clients COMMAND" in said
    assert "ask --local fjord." in said, "of its own models"
    assert main(["show", "fjord.flat-1"]) == 0
    assert "python -m fjord_clients show fjord.flat-1 NAME" in " ".join(capsys.readouterr().out.split())
    assert main(["ask", "--help"]) == 0
    assert main(["compare", "--help"]) == 0
    said = capsys.readouterr().out
    assert not re.search(r"bedrock-typed|amazon\.|llama|mistral_prompt", said)
    assert "compare fjord." in said
