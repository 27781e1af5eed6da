"""A vendor whose calls give arguments one by one, and who lists parameters in words of its own: drafted, called, ported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.draft import draft
from bedrock_codegen.common.porting import port_data
from bedrock_codegen.common.streams import answer_of
from bedrock_codegen.runtime._runtime.porting.forms import form_by
from bedrock_codegen.runtime._runtime.porting.read import read
from bedrock_codegen.runtime._runtime.porting.talk import Called
from bedrock_codegen.runtime._runtime.streams.assemble import assembled

Json = Any
TIDE = {"title": "tide", "about": "The tide at a port.", "wants": [{"is": "port", "sort": "text", "needed": True}]}
BERTH = {
    "title": "berth",
    "about": "A berth at a port.",
    "wants": [
        {"is": "port", "sort": "text", "about": "Where to lie.", "choice": ["Oban", "Mallaig"]},
        {"is": "nights", "sort": "whole"},
        {"is": "extras", "sort": "list", "each": "text"},
    ],
}


def call(ref: str, tool: str, **given: Json) -> Json:
    return {"errand": {"ref": ref, "tool": tool, "gives": [{"is": name, "to": value} for name, value in given.items()]}}


def words(text: str) -> Json:
    return {"words": text}


def turn(who: str, *parts: Json) -> Json:
    return {"who": who, "parts": list(parts)}


def ask(*turns: Json, **more: Json) -> Json:
    return {"talk": list(turns), **more}


def answer(*parts: Json, ended: str = "whole", spent: tuple[int, int] = (7, 9)) -> Json:
    return {"reply": turn("gull", *parts), "ended": ended, "spent": {"read": spent[0], "written": spent[1]}}


CALLS = [call("c-1", "tide", port="Oban"), call("c-2", "berth", port="Mallaig", nights=2, extras=["water"])]
PERSON = turn("person", words("The tide at Oban, please, and a berth?"))
RESULTS = turn(
    "crew",
    {"came": {"ref": "c-1", "ok": True, "out": [words("High at nine.")]}},
    {"came": {"ref": "c-2", "ok": False, "why": "It is full."}},
)
ANSWERS = [
    (ask(turn("person", words("Which knot holds best?"))), answer(words("A bowline holds best."))),
    (
        ask(
            turn("person", words("Name a knot.")),
            turn("gull", words("A reef knot.")),
            turn("person", words("Does it hold well?")),
        ),
        answer(words("It slips at times.")),
    ),
    (ask(PERSON, tools=[TIDE, BERTH]), answer(words("I look."), *CALLS, ended="errand")),
    (ask(PERSON, tools=[TIDE]), answer(CALLS[0], ended="errand")),
    (ask(PERSON, turn("gull", *CALLS), RESULTS, tools=[TIDE, BERTH]), answer(words("High at nine, and no berth."))),
]


def events(*parts: Json, ended: str) -> list[Json]:
    """Every part is opened, grows by its number, and counts are told as they grow."""
    made: list[Json] = [{"event": "begin", "reply": turn("gull"), "spent": {"read": 7, "written": 0}}]
    for at, part in enumerate(parts):
        kind = next(iter(part))
        opened = {"words": ""} if kind == "words" else {kind: {**part[kind], "gives": []}}
        text = part["words"] if kind == "words" else json.dumps(part[kind]["gives"])
        made += [{"event": "open", "at": at, "part": opened}]
        pieces = [text[:9], text[9:20], text[20:]]
        made += [{"event": "more", "at": at, "more": {"words" if kind == "words" else "gives_text": piece}} for piece in pieces]
        made += [{"event": "shut", "at": at}]
    return [*made, {"event": "end", "ended": ended, "spent": {"read": 7, "written": 9}}]


STREAMS = [
    (ask(PERSON), events(words("A reef knot slips, so do not trust it."), ended="whole")),
    (ask(PERSON, tools=[TIDE, BERTH]), events(words("I look for both of them now."), *CALLS, ended="errand")),
]


def drafted(top: Path, answers: list[tuple[Json, Json]], streams: list[tuple[Json, list[Json]]]) -> Json:
    (top / "calls").mkdir(parents=True)
    for number, (request, response) in enumerate(answers):
        (top / f"calls/{number}.json").write_text(
            json.dumps({"model_id": "gull.wing-1", "request": request, "response": response})
        )
    for number, (request, said) in enumerate(streams):
        (top / f"calls/s{number}.json").write_text(json.dumps({"model_id": "gull.wing-1", "request": request, "events": said}))
    folder = draft([top / "specs"], "gull/gull_wing", [top / "calls"]).folder
    return {path.relative_to(folder).as_posix(): json.loads(path.read_bytes()) for path in folder.rglob("*.json")}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Json:
    return drafted(tmp_path_factory.mktemp("gull"), ANSWERS, STREAMS)


def test_pairs_and_parameters_are_found(files: Json) -> None:
    card = files["family.json"]
    assert card["answer"]["tool_calls"] == {
        "at": "/reply/parts/*/errand",
        "id": "/ref",
        "name": "/tool",
        "arguments": "/gives",
        "pairs": {"name": "/is", "value": "/to"},
    }
    said = card["conversation"]
    assert said["tools"]["each"]["wants"] == [
        "$definitions",
        {"is": "$key", "sort": "$type", "needed": "$required?", "about": "$description?", "choice": "$enum?", "each": "$items?"},
    ]
    assert said["tools"]["types"] == {"text": "string", "whole": "integer", "list": "array"}
    assert said["call"] == {"errand": {"ref": "$id", "tool": "$name", "gives": ["$arguments", {"is": "$key", "to": "$value"}]}}
    assert said["result"] == {"came": {"ref": "$id", "ok": "$is_ok?", "out": [{"words": "$text"}]}}
    data = port_data(card)
    talk = read(ANSWERS[-1][0], form_by("gull", data["forms"][0], data))
    calls = [part for each in talk.turns for part in each.parts if isinstance(part, Called)]
    assert [each.arguments for each in calls] == [{"port": "Oban"}, {"port": "Mallaig", "nights": 2, "extras": ["water"]}]
    assert list(talk.tools[1].schema["properties"]) == ["port", "nights", "extras"]


def test_values_of_arguments_are_any_json_and_names_are_no_words_of_the_format(files: Json) -> None:
    for role in ("request", "response"):
        pair = next(each for each in files[f"{role}.json"]["$defs"].values() if each.get("properties", {}).keys() == {"is", "to"})
        assert pair["properties"]["is"]["type"] == "string"
        assert pair["properties"]["to"].keys() == {"description"}
    assert "Mallaig" not in json.dumps(files)


def test_streams_hold_all_that_their_events_say(files: Json) -> None:
    card = files["family.json"]
    for (_, said), (parts, ended) in zip(STREAMS, ((1, "whole"), (3, "errand")), strict=True):
        whole = assembled(said, answer_of(card["answer"])) or {}
        assert "unplaced_events" not in whole
        assert (len(whole["reply"]["parts"]), whole["ended"], whole["spent"]) == (parts, ended, {"read": 7, "written": 9})
    assert whole["reply"]["parts"][1:] == CALLS
    assert card["answer"]["usage"]["output_tokens"]["event"] == "/spent/written"


def test_pieces_of_json_are_json_in_examples(files: Json) -> None:
    shown = [each["events"] for name, each in files.items() if name.startswith("examples/seen") and "events" in each]
    texts = dict[int, str]()
    for event in (event for each in shown for event in each if "gives_text" in event.get("more", {})):
        texts[event["at"]] = texts.get(event["at"], "") + event["more"]["gives_text"]
    assert texts
    assert all(pair.keys() == {"is", "to"} for text in texts.values() for pair in json.loads(text))


def test_what_no_field_reads_and_what_no_card_says_of_tools_are_asked(tmp_path: Path) -> None:
    unnamed = [(request, said) for request, said in ANSWERS if "tools" not in request] + [
        (ask(PERSON, tools=[TIDE]), answer(words("I do not know that.")))
    ]
    noise = [(STREAMS[0][0], [*STREAMS[0][1][:-1], {"event": "aside", "at": 0, "more": {"mood": "cheerful"}}, STREAMS[0][1][-1]])]
    todo = "\n".join(drafted(tmp_path, unnamed, noise)["family.json"]["todo"])
    assert "/more/mood" in todo
    assert "/answer/tool_calls: requests offer tools" in todo
    assert "/conversation: requests offer tools" in todo
