"""A format whose turns and answers hold bare texts in lists, tools beside them; streams grow several lists at once."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from bedrock_codegen.commands.draft import fit
from bedrock_codegen.draft.card.meanings import join
from bedrock_codegen.draft.card.todo import with_todos
from bedrock_codegen.draft.folder import drafted
from bedrock_codegen.draft.observe import Sample
from bedrock_codegen.load import load

from tests.support.corpus import SPECS
from tests.support.in_one import in_one

Json = Any
KIT = [
    {"label": "tide", "use": "The tide at a port.", "takes": {"type": "object", "properties": {"port": {"type": "string"}}}},
    {"label": "moon", "use": "The moon of a night.", "takes": {"type": "object", "properties": {"night": {"type": "string"}}}},
]
CALL = {"slip": "s-1", "label": "tide", "given": {"port": "Oban"}}
RESULT = {"who": "kit", "found": [{"slip": "s-1", "came": "High at noon.", "failed": False}]}


def ask(*turns: Json, **more: Json) -> Json:
    return {"talk": list(turns), **more}


def guest(*said: Json) -> Json:
    return {"who": "guest", "said": list(said)}


def wren(*said: Json, **more: Json) -> Json:
    return {"who": "wren", "said": list(said), **more}


def answer(*said: str, finish: str = "WHOLE", **more: Json) -> Json:
    return {
        "id": f"a-{len(said)}",
        "takes": [{"said": list(said), "finish": finish, **more}],
        "cost": {"read_tokens": 9, "write_tokens": 7},
    }


EXCHANGES: list[tuple[Json, Json]] = [
    (ask(guest("Which bird sings at night?")), answer("A nightingale does.")),
    (ask(guest("Which bird dives?", "From how high?")), answer("A gannet dives.", "From thirty metres.")),
    (ask(guest("Name all birds."), most=4), answer("Auk, bunting,", finish="CEILING")),
    (ask(guest("Is it high water?"), kit=KIT), answer(finish="KIT", slips=[CALL])),
    (ask(guest("Is it high water?"), wren(slips=[CALL]), RESULT, kit=KIT), answer("At noon it is.")),
    (ask(guest("Who is small?"), wren("The wren is."), guest("And big?")), answer("The swan is big.", muses="Swans are big.")),
]


@cache
def files(reason: str = "finish") -> dict[str, Json]:
    exchanges = json.loads(json.dumps(EXCHANGES).replace('"finish"', f'"{reason}"'))
    samples = [Sample(where="", model_id="wren.song-v1:0", request=request, response=said) for request, said in exchanges]
    return drafted("wren_song", samples, load([SPECS])[0].families, fit)


@in_one("name", ["finish", "because", "outcome", "verdict"])
def test_why_an_answer_ended_does_not_tell_its_parts_apart_whatever_it_is_called(name: str) -> None:
    reading = files(name)["family.json"]["answer"]
    assert reading["text"] == {"response": "/takes/*/said/*"}
    assert reading.get("stop_reason", {}) == ({"response": f"/takes/*/{name}"} if name in {"finish", "because"} else {})


def test_what_tells_parts_of_answers_apart_may_have_any_name() -> None:
    parts = [{"genus": "prose", "prose": "It rains."}, {"genus": "link", "to": "https://x.example"}]
    samples = [Sample(where="", request={"ask": f"Q {n}?"}, response={"parts": parts, "n": n}) for n in range(3)]
    response = drafted("wren_song", samples, load([SPECS])[0].families, fit)["response.json"]
    assert [part["discriminator"] for part in response["$defs"].values() if "discriminator" in part] == [
        {"propertyName": "genus"}
    ]


def test_turns_are_known_though_their_words_are_bare_and_tools_have_more_of_them() -> None:
    messages = files()["family.json"]["fm"]["text"]["messages"]
    assert messages == {"at": "/talk", "human": guest("$text"), "assistant": wren("$text")}


def test_results_may_stand_in_a_list_that_no_other_speaker_has() -> None:
    talk = files()["family.json"]["conversation"]
    assert (talk["call"], talk["calls"]) == ({"slip": "$id", "label": "$name", "given": "$arguments"}, "slips")
    assert talk["result"] == {"slip": "$id", "came": "$text", "failed": "$is_error?"}
    assert talk["results"] == {"who": "kit", "found": ["$result"]}


QUILL: list[tuple[Json, Json]] = [
    (ask(guest("Name a pen.")), answer("A dip pen.", finish="done")),
    (ask({"who": "house", "said": ["Be terse."]}, guest("And an ink?")), answer("Iron gall.", finish="done")),
    (ask(guest("Who flies?"), wren("The wren flies."), guest("Far?")), answer("Not far.", finish="done")),
    (ask(guest("High water?"), kit=KIT), answer(finish="KIT", slips=[CALL])),
    (
        ask(guest("High water?"), wren(slips=[CALL]), {"who": "clerk", "slip": "s-1", "said": ["High at noon."]}, kit=KIT),
        answer("At noon.", finish="done"),
    ),
]


def test_who_only_ever_speaks_first_is_no_person_and_who_answers_is_the_model() -> None:
    exchanges = [(request, {**said, "takes": [{**take, "who": "wren"} for take in said["takes"]]}) for request, said in QUILL]
    samples = [Sample(where="", model_id="wren.song-v1:0", request=request, response=said) for request, said in exchanges]
    card = drafted("wren_song", samples, load([SPECS])[0].families, fit)["family.json"]
    assert card["fm"]["text"]["messages"] == {
        "at": "/talk",
        "human": guest("$text"),
        "assistant": wren("$text"),
        "system": {"message": {"who": "house", "said": ["$text"]}},
    }
    assert card["conversation"]["result"] == {"who": "clerk", "slip": "$id", "said": ["$text"]}


@in_one(
    "line, wanted",
    [
        ("The texts of an answer are joined by line breaks.", "\n"),
        ("Show them separated by a blank line.", "\n\n"),
        ("Put together with a space between them.", " "),
        ("Lines are kept. Joined they are not.", None),
        ("They are joined. A space is left at the end.", None),
    ],
)
def test_a_page_says_what_stands_between_texts(line: str, wanted: str | None) -> None:
    answer: Json = {"text": {"response": "/takes/*/said/*"}}
    join(answer, [line])
    assert answer.get("between") == wanted
    alone: Json = {"text": {"response": "/said"}}
    join(alone, [line])
    assert "between" not in alone


def test_what_stands_between_texts_of_a_list_is_asked_where_nobody_says_it() -> None:
    made = with_todos(files(), "wren_song")["family.json"]
    assert [line for line in made["todo"] if line.startswith("TODO: /answer/between")]
    card = {**files()["family.json"], "answer": {**files()["family.json"]["answer"], "between": "\n"}}
    assert "/answer/between" not in str(with_todos({**files(), "family.json": card}, "wren_song")["family.json"].get("todo"))


@in_one("name", ["fin", "outcome", "finish"])
def test_a_reason_with_members_of_its_own_tells_no_kinds_of_answers_apart(name: str) -> None:
    more: list[Json] = [{name: "mark", "mark": "END"}, {name: "barred", "cause": {"sure": 0.9}}, {name: "whole"}]
    samples = [
        Sample(where="", request={"ask": f"Q {n}?"}, response={"takes": [{"said": ["It rains."], **each}], "n": n})
        for n, each in enumerate([*more, *more])
    ]
    response = drafted("wren_song", samples, load([SPECS])[0].families, fit)["response.json"]
    assert not [part for part in response["$defs"].values() if "discriminator" in part]
