"""Results that stand together in a turn of a third speaker: found by a draft, linted, read and written by `port`."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_codegen.common.porting import port_data
from bedrock_codegen.draft.conversation.result_marks import with_outcome
from bedrock_codegen.draft.conversation.tools import tool_use
from bedrock_codegen.lint.conversation_parts import tries
from bedrock_codegen.lint.conversation_read import unread
from bedrock_models._runtime.porting import write_tools
from bedrock_models._runtime.porting.forms import Form, form_by
from bedrock_models._runtime.porting.read import read
from bedrock_models._runtime.porting.talk import Called, Got, Said, Talk, Tool, Turn
from bedrock_models._runtime.porting.write import write

Json = Any
SHAPE: Json = {"type": "object", "properties": {"well": {"type": "string"}}}
OFFER: Json = {"name": "level", "about": "How deep a well is.", "shape": SHAPE}


def prose(text: str) -> Json:
    return {"kind": "prose", "prose": text}


def turn(speaker: str, *pieces: Json) -> Json:
    return {"speaker": speaker, "pieces": list(pieces)}


def outcome(ref: str, text: str, **more: Json) -> Json:
    return {"kind": "outcome", "ref": ref, "gave": {"prose": text, **more}}


ASKED = turn("person", prose("How deep are the wells?"))
CALLS = [{"kind": "call", "ref": ref, "name": "level", "given": {"well": ref}} for ref in ("w1", "w2")]
TALK = [
    ASKED,
    turn("warden", prose("I look."), *CALLS),
    turn("gauge", outcome("w1", "9 m", failed=False), outcome("w2", "dry", failed=True)),
]
MESSAGES: Json = {"at": "/turns", "human": turn("person", prose("$text")), "assistant": turn("warden", prose("$text"))}
SAID: Json = {
    "tools": {"at": "/tools", "each": {"name": "$name", "about": "$description", "shape": "$schema"}},
    "call": {"kind": "call", "ref": "$id", "name": "$name", "given": "$arguments"},
    "result": {"kind": "outcome", "ref": "$id", "gave": {"prose": "$text", "failed": "$is_error?"}},
    "results": {"speaker": "gauge", "pieces": ["$result"]},
}


def card(**said: Json) -> Json:
    kept = {key: value for key, value in {**SAID, **said}.items() if value is not None}
    return {"parameters": {}, "conversation": {"messages": MESSAGES, **kept}}


def form(**said: Json) -> Form:
    data = port_data(card(**said))
    return form_by("wells", data["forms"][0], data)


def test_a_draft_says_whose_turn_results_stand_in() -> None:
    assert tool_use([{"turns": TALK, "tools": [OFFER]}], [], MESSAGES) == SAID
    theirs = [*TALK[:2], turn("person", *TALK[2]["pieces"])]
    assert "results" not in (tool_use([{"turns": theirs, "tools": [OFFER]}], [], MESSAGES) or {})


def test_results_are_read_and_written_together_and_before_what_is_said_with_them() -> None:
    body = {"turns": [*TALK, turn("person", prose("So?"))]}
    talk = read(body, form())
    given = Got("w1", (Said("9 m"),)), Got("w2", (Said("dry"),), failed=True)
    assert [each.parts for each in talk.turns] == [
        (Said("How deep are the wells?"),),
        (Said("I look."), *(Called(ref, "level", {"well": ref}) for ref in ("w1", "w2"))),
        (*given, Said("So?")),
    ]
    assert not talk.lost
    told: list[str] = []
    del body["turns"][2]["pieces"][0]["gave"]["failed"]
    assert write(talk, form(), lambda at, _: told.append(at)) == body
    assert not told


def test_other_words_for_how_a_call_went_are_read_and_written() -> None:
    """By `statuses`; without them a result that went well says nothing, and only `error` is a failure."""
    pattern = {"kind": "outcome", "ref": "$id", "went": "$status", "gave": {"prose": "$text"}}
    words = {"ok": "done", "error": "failed"}
    for statuses, went in ((words, ("done", "failed")), ({"error": "bad"}, (None, "bad")), (None, (None, "error"))):
        results = [
            {key: each for key, each in {**pattern, "ref": ref, "went": word, "gave": {"prose": "9 m"}}.items() if each}
            for ref, word in zip(("w1", "w2"), went, strict=True)
        ]
        body = {"turns": [*TALK[:2], turn("gauge", *results)]}
        own = form(result={**pattern, "went": "$status?"}, statuses=statuses)
        talk = read(body, own)
        assert [part.failed for part in talk.turns[-1].parts if isinstance(part, Got)] == [False, True]
        assert write(talk, own, lambda *_: None)["turns"][-1] == body["turns"][-1]


def test_a_draft_takes_the_words_for_how_a_call_went_from_what_a_page_lists() -> None:
    said = {"went": {"anyOf": [{"enum": ["done", "failed"]}, {"type": "string"}]}, "ref": {"type": "string"}}
    for listed, wanted in ((["done", "failed"], {"ok": "done", "error": "failed"}), (["slow", "failed"], None)):
        properties = {**said, "went": {"anyOf": [{"enum": listed}, {"type": "string"}]}}
        request = {"$defs": {"Outcome": {"properties": {"kind": {"const": "outcome"}, "gave": {}, **properties}}}}
        result = {"kind": "outcome", "ref": "$id", "went": "failed", "gave": {"prose": "$text"}}
        made = with_outcome(card(result=result), request, [])["conversation"]
        assert made.get("statuses") == wanted
        assert made["result"]["went"] == ("$status" if wanted else "failed")


def test_what_else_stands_among_results_is_told() -> None:
    talk = read({"turns": [*TALK[:2], turn("gauge", outcome("w1", "9 m"), prose("Hm."))]}, form())
    assert talk.lost == ["/turns/2/pieces/1"]


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ({}, None),
        ({"results": turn("warden", "$result")}, "/results"),
        ({"results": {"pieces": ["$result"]}}, "/results"),
        ({"results": None, "turns": ["result"], "result": turn("gauge", {**SAID["result"], "gave": "$text"})}, "/result"),
        ({"call": {"kind": "call", "name": "$name", "given": "$arguments"}}, "/call"),
        ({"result": {"kind": "outcome", "ref": "$id", "gave": [{"words": "$text"}]}}, None),
    ],
)
def test_what_port_would_not_read_as_it_writes_it_is_found(said: Json, at: str | None) -> None:
    assert [pointer for pointer, _, _ in unread(card(**said))] == ([at] if at else [])


def test_what_is_asked_of_tools_is_tried_with_a_whole_tool() -> None:
    asks = [{"means": "any_tool", "at": "/policy", "value": "forced"}]
    ((at, body),) = tries({"asks": asks, "tools": SAID["tools"]}, {}, {})
    assert (at, body["policy"], body["tools"][0].keys()) == ("/asks/0", "forced", OFFER.keys())


@pytest.mark.parametrize("needed", [True, False])
def test_a_tool_without_a_description_gets_its_name_where_one_has_to_be(needed: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - of pytest
    item = {"properties": {"name": {}, "about": {}}, "required": ["name", *(["about"] if needed else [])]}
    request = {"properties": {"tools": {"items": {"anyOf": [{"$ref": "#/$defs/Tool"}]}}}, "$defs": {"Tool": item}}
    monkeypatch.setattr(write_tools, "schema", lambda _family, _kind: request)
    told: list[str] = []
    talk = Talk(turns=[Turn("human", (Said("Hi"),), "")], tools=[Tool("level", None, SHAPE, at="/tools/0")])
    body = write(talk, form(), lambda at, wrong: told.append(f"{at}: {wrong}"))
    assert body["tools"] == [{"name": "level", **({"about": "level"} if needed else {}), "shape": SHAPE}]
    wanted = "/tools/0: wells asks for a description of each tool; 'level' was put there"
    assert told == ([wanted] if needed else [])
