"""What tables of a page say of a request, and tools whose names stand under any key: a made-up vendor, and each rule alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.draft import draft
from bedrock_codegen.draft.conversation.answered_calls import answered_calls
from bedrock_codegen.draft.conversation.tools import has_offers, offered_names, tool_use
from bedrock_codegen.draft.conversation.turns import _seeing
from bedrock_codegen.draft.examples import PIXEL
from bedrock_codegen.draft.observe import Sample
from bedrock_codegen.draft.page.lines import about
from bedrock_codegen.draft.page.members import described
from bedrock_codegen.draft.page.tables import say_required
from bedrock_codegen.draft.vocabulary import words_of

Json = Any
SCHEMA = {"type": "object", "properties": {"reef": {"type": "string"}}}
CHART = {"label": "chart", "about": "The chart of a reef.", "form": SCHEMA}
GALE = {"label": "gale", "about": "The wind over a reef.", "form": SCHEMA}
CALL = {"kind": "errand", "slip": "s-1", "which": "chart", "given": {"reef": "Rysa"}}
PAGE = """# Skerry

| Field | Type | Required | Default | Range | Description |
|---|---|---|---|---|---|
| `log` | array of objects | yes | | 1 to 90 items | The talk: `by` and `parts`. |
| `log[].by` | string | yes | | `crew`, `skerry` | Who speaks. |
| `rig` | object | yes | | | How it answers. |
| `rig.most` | integer | yes | | 1 to 900 | The most tokens of an answer. |
| `rig.pool` | integer | no | 50 | 1 to 500 | Only this many words are considered. |
| `rig.ends` | array of strings | yes | | up to 1 items | Texts at which it stops. |
| `gear` | array of objects | no | | up to 8 items | What may be used: `label`, `about` and `form`. |
"""


def said(by: str, *parts: Json) -> Json:
    return {"by": by, "parts": [{"kind": "words", "words": each} if isinstance(each, str) else each for each in parts]}


def exchange(*parts: Json, asked: str, gear: tuple[Json, ...] = (), why: str = "whole", **rig: Json) -> Json:
    talk = [said("skerry" if number % 2 else "crew", each) for number, each in enumerate(asked.split(" / "))]
    request = {"log": talk, "rig": {"most": 40, **rig}, **({"gear": list(gear)} if gear else {})}
    return {"model_id": "skerry.one", "request": request, "response": {"entry": said("skerry", *parts), "why": why}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft of a vendor whose tools have labels, and of its page."""
    top = tmp_path_factory.mktemp("skerry")
    (top / "page.md").write_text(PAGE)
    calls = [
        exchange("Four fathoms at low tide.", asked="How deep is it?"),
        exchange("Five or six.", asked="And off Rysa? / Deeper. / How deep?", most=20, ends=["seven", "eight"]),
        exchange("I look.", CALL, asked="Is there a way in?", gear=(GALE, CHART), why="errand"),
        exchange("Ask the crew.", asked="Who has the watch?", gear=(CHART,)),
    ]
    for number, each in enumerate(calls):
        (top / f"call-{number}.json").write_text(json.dumps(each))
    return draft([top / "specs"], "skerry/skerry_log", sorted(top.glob("call-*.json")), page=top / "page.md").folder


def test_calls_are_found_whatever_the_key_of_a_tools_name(folder: Path) -> None:
    card = json.loads((folder / "family.json").read_bytes())
    place = {"at": "/entry/parts/*[kind=errand]", "id": "/slip", "name": "/which", "arguments": "/given"}
    assert card["answer"]["tool_calls"] == place
    assert card["fm"]["stop_reasons"]["errand"] == "tool_use"
    assert card["conversation"]["tools"]["each"] == {"label": "$name", "about": "$description", "form": "$schema"}
    assert [each for each in card["todo"] if "none holds a call with its result" in each]


def test_a_request_must_have_what_the_page_and_every_exchange_say(folder: Path) -> None:
    request, card = (json.loads((folder / name).read_bytes()) for name in ("request.json", "family.json"))
    rig = request["$defs"]["SkerryLogRig"]
    assert set(request["required"]) == {"log", "rig"}
    assert rig["required"] == ["most"], "`ends` is not in all exchanges, whatever the page says"
    members = {**request["properties"], **rig["properties"]}
    assert [(members[name].get("minItems"), members[name].get("maxItems")) for name in ("log", "gear", "ends")] == [
        (1, 90),
        (None, 8),
        (None, None),
    ], "a request held two of `ends`"
    todo = [each for each in card["todo"] if "the page" in each]
    assert [each.partition(" the page")[0] for each in todo] == [
        "TODO: /fm/text/defaults/max_token_count:",
        "TODO: request.json: a table of",
    ]
    assert "names rig.pool, which no exchange holds" in todo[1]


def test_what_stands_beside_a_member_is_the_cell_for_it(folder: Path) -> None:
    words = (folder / "request.json").read_text()
    assert "|" not in words
    assert '"Who speaks."' in words
    row = [
        "| name | type | what it is |",
        "|---|---|---|",
        "| sum | integer | Both. |",
        "| kit | list of things | `gaff` and more of it. |",
    ]
    assert (about("sum", row), about("gaff", row)) == ("Both.", "gaff and more of it.")


def test_that_a_setting_was_in_all_exchanges_is_said_unless_the_page_says_more() -> None:
    hint = "TODO: what it is, and its range (seen in all: perhaps required, from 1 to 9)."
    tables = {
        "| most | The most. |": "The most. (seen in all: perhaps required)",
        "| most | The most. | no |": "The most.",
        "| most | The most. | yes |": "The most.",
    }
    for row, wanted in tables.items():
        files: dict[str, Json] = {
            "request.json": {"type": "object", "properties": {"most": {"type": "integer", "description": hint}}},
            "family.json": {"sources": {}},
        }
        page = f"| field | what | required |\n|---|---|---|\n{row}\n"
        made = described(files, page, [Sample(where="", request={"most": 3})])["request.json"]
        assert made["properties"]["most"]["description"] == wanted
        assert made.get("required") == (["most"] if "yes" in row else None)


def test_a_call_may_go_by_its_number() -> None:
    asked = [{"log": [], "tools": [{"name": "chart", "takes": {"type": "object", "properties": {"sound": {"type": "string"}}}}]}]
    calls = [{"number": each, "tool": "chart", "input": {"sound": "Mull"}} for each in (1, 2)]
    wanted = {"at": "/calls/*", "id": "/number", "name": "/tool", "arguments": "/input"}
    assert answered_calls(asked, [{"calls": calls}]) == wanted
    assert "id" not in (answered_calls(asked, [{"calls": [{**each, "number": None, "weight": 3} for each in calls]}]) or {})


def test_what_one_picture_has_beside_others_is_no_part_of_the_form() -> None:
    pictures = [{"encoding": "png", "base64": PIXEL, "caption": "folio 3r"}, {"encoding": "png", "base64": PIXEL}]
    turns = [{"who": "reader", "text": "Hm?", "images": [each]} for each in pictures]
    made = _seeing({"who": "reader", "text": "$text"}, turns, words_of([]))
    assert made["image"] == {"encoding": "$format", "base64": "$base64"}


def test_tools_on_offer_that_nothing_calls_are_not_passed_over() -> None:
    asked = [{"log": [said("crew", "Hm?")], "gear": [GALE, CHART]}]
    assert (has_offers(asked), offered_names(asked)) == (True, set())
    assert answered_calls(asked, [{"entry": said("skerry", "No.")}]) is None
    messages = {"at": "/log", "human": said("crew", "$text")}
    assert tool_use(asked, [], messages) is None, "no label of a tool is a word of the format"
    both = [{**asked[0], "gear": [{**CHART, "label": "crew", "name": "chart"}]}]
    assert offered_names(both, [{"entry": said("skerry", CALL)}]) == {"chart"}, "a speaker is called as its label is"
    found = tool_use(asked, [{"entry": said("skerry", CALL)}], messages)
    assert found == {"tools": {"at": "/gear", "each": {"label": "$name", "about": "$description", "form": "$schema"}}}


def test_what_the_common_interface_sends_without_a_setting_is_asked_for_once() -> None:
    text: Json = {
        "messages": {"at": "/in/log"},
        "parameters": {"most": "/rig/most", "heat": "/rig/heat"},
        "defaults": {"heat": 1},
    }
    demanded = ["/in", "/in/log", "/rig", "/rig/most", "/rig/heat", "/mood"]
    said_of = [each.partition(":")[0] for each in say_required({"fm": {"classes": {"Skerry": {"text": text}}}}, demanded)]
    assert said_of == ["/fm/classes/Skerry/text/defaults/most", "/fm/classes/Skerry/text/parameters"]
    assert list(say_required({}, demanded)) == []


def test_what_the_page_demands_is_sent_as_requests_had_it() -> None:
    text: Json = {"messages": {"at": "/log"}, "parameters": {"most": "/most", "mood": "/mood", "gear": "/gear"}}
    asked = [{"most": 40, "mood": "calm", "gear": [1]}, {"most": 900, "mood": "wild", "gear": [2]}, {"most": 7}]
    told = list(say_required({"fm": {"text": text}}, ["/most", "/mood", "/gear"], asked))
    assert text["defaults"] == {"most": 900, "mood": "calm"}
    assert [each.partition("have ")[2].partition(" where")[0] for each in told] == [
        "/most; 900 was seen; write what shall be sent",
        "/mood; calm was seen; write what shall be sent",
        "/gear; write what is sent",
    ]


def test_a_number_that_must_be_given_takes_no_guess_away(folder: Path) -> None:
    card = json.loads((folder / "family.json").read_bytes())
    assert card["fm"]["text"]["defaults"] == {"max_token_count": 40}
    assert "conversation" in card
