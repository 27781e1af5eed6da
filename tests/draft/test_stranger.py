"""What strangers' vendors showed of drafts: each fault at its smallest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.draft import draft
from bedrock_codegen.draft.card.asks import with_asks, with_purposes
from bedrock_codegen.draft.card.readings import Readings
from bedrock_codegen.draft.conversation.echoes import echoes
from bedrock_codegen.draft.page.defaults import drop_required
from bedrock_codegen.draft.streams.assembler import Assembly, assembly_of
from bedrock_models import port
from bedrock_models.errors import RequestError

Json = Any
GUEST = {"who": "guest", "says": "Is the lock open?"}
KEEPER = {"who": "keeper", "says": "I look."}
CALL = {"who": "keeper", "asks": {"tool": "gauge", "slip": "s1", "given": {"lock": "north"}}}
RESULT = {"who": "gauge", "slip": "s1", "gave": {"ok": True, "words": "Open till nine."}}
GAUGE = {"tells": "The state of a lock.", "takes": {"type": "object", "properties": {"lock": {"type": "string"}}}}
PAGE = """# Weir

| Field | Type | Range | Default | Description |
|---|---|---|---|---|
| talk | array | | | The turns, oldest first. |
| mood | string | | `calm` | `calm`, `brisk` or `stern`. |
| share | number | 0 < x <= 1 | 1 | Nucleus sampling. |
| most | integer | 1 - 900 | 200 | The most tokens of an answer. |

`ended` says why the answer ended:

- `whole`: it is finished.
- `MOST:hit`: `most` was reached.
- `barred`: a filter took it.
"""


def ask(*turns: Json, **more: Json) -> Json:
    return {"talk": list(turns), "mood": "calm", **more}


def answer(*turns: Json, ended: str = "whole") -> Json:
    return {"turns": list(turns), "ended": ended, "used": {"in": 5, "out": 7}}


CALLS: list[tuple[Json, Json]] = [
    (ask(GUEST), answer({"who": "keeper", "says": "It opens at nine today."})),
    (ask({**GUEST, "says": "Go on for long."}, most=3, share=0.5), answer({"who": "keeper", "says": "Once a"}, ended="MOST:hit")),
    (ask(GUEST, KEEPER, {**GUEST, "says": "And then?"}), answer({"who": "keeper", "says": "Then it shuts."})),
    (ask(GUEST, tools={"gauge": GAUGE}), answer(KEEPER, CALL)),
    (ask(GUEST, tools={"gauge": GAUGE, "tide": GAUGE}, mood="brisk"), answer(CALL)),
    (ask(GUEST, KEEPER, CALL, RESULT, tools={"gauge": GAUGE}), answer({"who": "keeper", "says": "It is open till nine."})),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft of a vendor with three speakers, and of its page."""
    top = tmp_path_factory.mktemp("weir")
    (top / "page.md").write_text(PAGE)
    (top / "calls").mkdir()
    for number, (request, response) in enumerate(CALLS):
        exchange = {"model_id": "weir.lock-1", "request": request, "response": response}
        (top / f"calls/{number}.json").write_text(json.dumps(exchange))
    return draft([top / "specs"], "weir/weir_lock", [top / "calls"], page=top / "page.md").folder


def test_three_speakers_and_how_a_result_says_that_it_is_one(folder: Path) -> None:
    card = json.loads((folder / "family.json").read_bytes())
    messages = card["fm"]["text"]["messages"]
    assert (messages["human"], messages["assistant"]) == (
        {"who": "guest", "says": "$text"},
        {"who": "keeper", "says": "$text"},
    )
    assert card["conversation"] == {
        "tools": {"at": "/tools", "each": {"$name": {"tells": "$description", "takes": "$schema"}}},
        "call": {"who": "keeper", "asks": {"tool": "$name", "slip": "$id", "given": "$arguments"}},
        "result": {"who": "gauge", "slip": "$id", "gave": {"ok": "$is_ok?", "words": "$text"}},
        "turns": ["call", "result"],
    }
    assert card["fm"]["stop_reasons"] == {"MOST:hit": "length", "barred": "filtered", "whole": "end"}
    assert card["parameters"]["echoes"] == {"WeirLockTalk": "WeirLockTurn"}
    assert "todo" not in card


def test_what_has_a_default_is_not_required_and_a_range_may_be_open(folder: Path) -> None:
    request = json.loads((folder / "request.json").read_bytes())
    members = request["properties"]
    assert request["required"] == ["talk"]
    assert members["mood"]["default"] == "calm"
    assert (members["share"]["exclusiveMinimum"], members["share"]["maximum"]) == (0, 1)
    shown = [json.loads(path.read_bytes()) for path in (folder / "examples").glob("*.json")]
    assert {each["request"]["mood"] for each in shown} <= {"calm", "brisk"}, "words that the page lists are the format's own"
    assert {each["response"]["ended"] for each in shown} == {"whole", "MOST:hit"}


def test_what_a_page_calls_optional_is_not_required() -> None:
    request: Json = {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["a", "b"]}
    parameters = {"first": ["a", "b"]}
    drop_required(request, parameters, ["| Name | Required | What |", "|---|---|---|", "| a | yes | One. |", "| b | no | Two. |"])
    assert (request["required"], parameters["first"]) == (["a"], ["a"])


def test_what_an_answer_holds_beyond_a_request_is_no_echo() -> None:
    members = {"who": {"type": "string"}, "says": {"type": "string"}}
    item: Json = {"type": "object", "properties": members, "required": ["who"]}
    request = {"properties": {"talk": {"type": "array", "items": {"$ref": "#/$defs/In"}}}, "$defs": {"In": item}}
    more = {**item, "properties": {**members, "odds": {"type": "number"}}}
    for own, wanted in ((item, {"In": "Out"}), (more, {})):
        response = {"properties": {"turns": {"type": "array", "items": {"$ref": "#/$defs/Out"}}}, "$defs": {"Out": own}}
        assert echoes(request, response) == wanted


def test_a_way_that_loses_arguments_in_pieces_is_none() -> None:
    read = Readings(text=("/text",), event_text=("/bit",))
    way = Assembly(name="fields", fields={"/text": {"from": "/bit", "take": "join"}})
    said = [{"bit": "I look."}]
    assert assembly_of([way], [said], read, lambda _: 0, compared=True) is way
    pieces = [{"args_bit": '{"lock": '}, {"args_bit": '"north"}'}]
    assert assembly_of([way], [[*said, *pieces]], read, lambda _: 0, compared=True) is None


def test_streams_alone_hold_what_their_events_hold(tmp_path: Path) -> None:
    for number, words in enumerate((["Red ", "and blue."], ["One ", "or two."])):
        events = [{"step": "open", "no": f"n-{number}"}, *({"step": "bit", "bit": word} for word in words)]
        call = {"model_id": "odd.one", "request": {"ask": "Say it to me."}, "events": [*events, {"step": "shut", "why": "done"}]}
        (tmp_path / f"{number}.json").write_text(json.dumps(call))
    (tmp_path / "specs").mkdir()
    made = draft([tmp_path / "specs"], "odd/odd_one", sorted(tmp_path.glob("*.json")))
    card = json.loads((made.folder / "family.json").read_bytes())
    assert card["answer"]["assembly"] == "fields"
    assert "unplaced_events" not in (made.folder / "response.json").read_text()
    assert card["answer"]["text"]["event"] == "/bit"


def test_a_port_whose_last_turn_nobody_understands_is_refused() -> None:
    turns = [{"role": "user", "content": "Hi"}, {"role": "function", "name": "look", "content": "Mild."}]
    with pytest.raises(RequestError, match="/messages/1: is of a kind that the card of chat_completions does not tell of"):
        port(json.dumps({"messages": turns}), to="nova", family="chat_completions")


def test_words_that_say_which_tools_may_be_called_are_told_by_themselves_or_by_the_page() -> None:
    card: Json = {"conversation": {"tools": {"at": "/skills"}}}
    wanted = {"no_tool": "never", "any_tool": "must", "auto_tool": "as-fits"}
    request: Json = {"properties": {"skills": {"type": "array"}, "skill_policy": {"enum": [*wanted.values()]}}}
    asks = with_asks(card, request, ["`as-fits`: the model decides."])["conversation"]["asks"]
    assert {each["means"]: each["value"] for each in asks} == wanted
    assert {each["at"] for each in asks} == {"/skill_policy"}
    unsaid: Json = {"properties": {"skills": {"type": "array"}, "skill_policy": {"enum": ["red", "blue"]}}}
    assert "/skill_policy seems to say which tools may be called" in with_asks(card, unsaid, [])["todo"][0]


def test_what_texts_are_embedded_for_and_how_many_is_told_by_the_page() -> None:
    card: Json = {"fm": {"classes": {"Plume": {"embedding": {"texts": "/passages", "batch": 2}}}}}
    request: Json = {
        "properties": {
            "passages": {"type": "array", "maxItems": 128},
            "viewpoint": {"type": "string", "enum": ["shelf", "seeker"]},
        }
    }
    page = ["`viewpoint`: `shelf` for texts that will be searched, `seeker` for queries."]
    assert with_purposes(card, request, page)["fm"]["classes"]["Plume"]["embedding"] == {
        "texts": "/passages",
        "batch": 128,
        "purpose": {"at": "/viewpoint", "values": {"document": "shelf", "query": "seeker"}},
    }
