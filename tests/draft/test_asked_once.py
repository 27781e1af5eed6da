"""What a draft asks of a person: each thing once, and nothing that the page or the card says."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_codegen.draft.card.member_words import with_card_words
from bedrock_codegen.draft.page.members import described
from bedrock_codegen.draft.page.sentences import said_about, sentence
from bedrock_codegen.draft.schemas.said_once import asked_once

from tests.support.in_one import in_one

Json = Any
OPEN = "TODO: what it is."


def text(**more: Json) -> Json:
    return {"type": "string", "description": OPEN, **more}


def thing(**properties: Json) -> Json:
    return {"description": "TODO: what this is.", "type": "object", "properties": properties}


def body(properties: Json, **definitions: Json) -> Json:
    named = {name: {"title": name, **each} for name, each in definitions.items()}
    return {"description": "What a call sends.", "type": "object", "properties": properties, "$defs": named}


def held(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}", "description": OPEN}


def listed(name: str) -> Json:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}, "description": OPEN}


def files(request: Json, response: Json | None = None, **card: Json) -> dict[str, Json]:
    made = {"family.json": {"sources": {}, **card}, "request.json": request}
    return {**made, **({"response.json": response} if response else {})}


NAMES = ("mode", "cap", "kind", "bytes", "fin", "turn")


@in_one(
    "line, wanted",
    [
        ("- `mode`: how it answers. Required.", "How it answers."),
        ("- **mode** (string, optional) - How it answers", "How it answers."),
        (
            "`mode` is one of `let` and `must`. When it is missing, `let` is assumed.",
            "`mode` is one of `let` and `must`. When it is missing, `let` is assumed.",
        ),
        ("`mode` says how it answers, and `cap` says how much.", "`mode` says how it answers."),
        ("A part has a `kind`; `mode` is how it goes, `cap` is the most", "`mode` is how it goes."),
        ("`mode` says how, `fin` why.", "`mode` says how, `fin` why."),
        ("`mode`: whether it thinks. `cap` says how long. Where left out, 9.", "Whether it thinks."),
        ("| `mode` | string | How it answers, in words |", ""),
        ("`mode` and `cap` are settings.", ""),
        ("See `mode`.", ""),
        ("`mode`: one of (", ""),
        ("`mode`: the", ""),
        ("`mode`: " + "very " * 60 + "long.", ""),
        ("`mode`: how it goes. " + "Very " * 60 + "long.", "How it goes."),
        ("The model\u2019s `mode` is \u201cfree\u201d.", '`mode` is "free".'),
    ],
)
def test_what_stands_by_itself_on_a_page_describes_a_member(line: str, wanted: str) -> None:
    assert sentence("mode", [line], NAMES) == wanted


def test_what_follows_a_clause_and_speaks_of_no_other_belongs_to_it() -> None:
    line = "- `mode`: whether it thinks. `kind` is free, and `cap` says how long: at least 9. Where left out, 2,048."
    assert list(said_about("cap", [line], NAMES)) == ["`cap` says how long: at least 9. Where left out, 2,048."]


def test_what_a_page_says_in_full_is_no_question_and_what_is_ambiguous_stays_one() -> None:
    arms = {
        "A": thing(
            kind={"const": "sound", "description": "Always `sound`."}, note=text(), cap={"type": "integer", "description": OPEN}
        )
    }
    request = body({"tune": text(), "cap": text(), "sound": text(), "part": held("A")}, **arms)
    page = "- `tune`: how it sounds.\n- `cap`: the most of it.\n- `sound`: what is heard.\n"
    made = described(files(request), page, [])["request.json"]
    said = {name: each["description"] for name, each in made["properties"].items()}
    assert said["tune"] == "How it sounds."
    assert said["cap"] == "TODO: in your own words: the most of it.", "of two types: which is meant?"
    assert said["sound"] == "TODO: in your own words: what is heard.", "a member, and the kind of a part"
    assert made["$defs"]["A"]["description"] == "TODO: what this is."


def test_the_kind_of_a_part_is_described_by_what_the_page_says_of_its_word() -> None:
    request = body({"part": held("A")}, A=thing(kind={"const": "sound", "description": "Always `sound`."}))
    made = described(files(request), "- `sound` is what is heard.\n", [])["request.json"]
    assert made["$defs"]["A"]["description"] == "`sound` is what is heard."


def test_objects_are_described_by_what_holds_them() -> None:
    union = {
        "description": "One of these, told apart by `kind`.",
        "discriminator": {"propertyName": "kind"},
        "oneOf": [{"$ref": "#/$defs/Sound"}],
    }
    sound = thing(kind={"const": "sound", "description": "Always `sound`."})
    request = body(
        {"talk": listed("Turn"), "dials": held("Dials"), "last": held("Turn")},
        Turn=thing(part=held("Part")),
        Dials=thing(),
        Part=union,
        Sound=sound,
    )
    made = asked_once(files(request))["request.json"]
    assert {name: each["description"] for name, each in made["$defs"].items()} == {
        "Turn": "One of those in `talk`, or what `last` holds.",
        "Dials": "What `dials` holds.",
        "Part": "One of these, told apart by `kind`.",
        "Sound": "The one whose `kind` is `sound`.",
    }
    assert made["properties"]["dials"]["description"] == OPEN, "it is asked where it is held"


def test_a_member_of_several_objects_is_asked_of_once() -> None:
    request = body(
        {"slip": text(), "id": text()}, A=thing(slip=text(), id=text()), B=thing(slip={"type": "integer", "description": OPEN})
    )
    response = body({"slip": text(), "seal": text(description="Proves it.")}, A=thing(id=text(), seal=text()))
    made = asked_once(files(request, response))
    said = {
        role: {name: each["description"] for name, each in made[f"{role}.json"]["properties"].items()}
        for role in ("request", "response")
    }
    inner = {
        role: {
            at: [each["description"] for each in holder["properties"].values()]
            for at, holder in made[f"{role}.json"]["$defs"].items()
        }
        for role in said
    }
    assert said["request"]["slip"] == OPEN
    assert said["response"]["slip"] == inner["request"]["A"][0] == "The same as in ``."
    assert inner["request"]["B"] == [OPEN], "another type, another meaning"
    assert inner["request"]["A"][1] == OPEN, "an id is one of something else in each object"
    assert inner["response"]["A"][0].startswith("The same"), "but not on the other side of it"
    assert inner["response"]["A"][1] == "Proves it."


@pytest.fixture
def carded() -> dict[str, Json]:
    """What is open in a family whose card is whole."""
    part = thing(kind={"const": "words", "description": "Always `words`."}, words=text())
    call = thing(kind={"const": "call", "description": "Always `call`."}, job=text(), slip=text(), extra=text())
    turn = thing(who=text(), parts={**listed("Words"), "description": OPEN})
    request = body(
        {"talk": listed("Turn"), "dials": held("Dials")},
        Turn={**turn, "required": ["who", "parts"]},
        Words=part,
        Call=call,
        Dials=thing(heat={"type": "number", "description": f"{OPEN[:-1]} (seen in all: perhaps required)."}, other=text()),
    )
    reply = thing(parts=listed("Said"))
    response = body({"reply": held("Reply"), "why": text()}, Reply=reply, Said=thing(words=text()))
    said = {"text": {"response": "/reply/parts/*/words"}, "stop_reason": {"response": "/why"}}
    speakers = {
        who: {"who": name, "parts": [{"kind": "words", "words": "$text"}]} for who, name in (("human", "me"), ("assistant", "it"))
    }
    asked = {"messages": {"at": "/talk", **speakers}, "parameters": {"temperature": "/dials/heat"}}
    conversation = {"call": {"kind": "call", "job": "$name", "slip": "$id"}}
    return with_card_words(files(request, response, answer=said, fm={"text": asked, "classes": {}}, conversation=conversation))


def test_what_the_card_knows_is_not_asked(carded: dict[str, Json]) -> None:
    request, response = carded["request.json"], carded["response.json"]
    members = {**request["properties"], **response["properties"]}
    for definition in [*request["$defs"].values(), *response["$defs"].values()]:
        members |= {name: each for name, each in definition["properties"].items() if "const" not in each}
    assert {name: each["description"] for name, each in members.items()} == {
        "talk": "The turns of the conversation, oldest first.",
        "dials": "Settings of the answer.",
        "who": "Who speaks: `me` is the person, `it` the model.",
        "parts": "Holds what the model wrote.",
        "words": "What the model wrote.",
        "job": "The tool that is called.",
        "slip": "What tells this call apart.",
        "extra": OPEN,
        "heat": "How random the choice of words is. (seen in all: perhaps required)",
        "other": OPEN,
        "reply": "Holds what the model wrote.",
        "why": "Why the answer ended.",
    }
