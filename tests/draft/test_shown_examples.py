"""The examples of a draft: those that show most, with other words that still fit together."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from bedrock_codegen.commands.draft import fit
from bedrock_codegen.draft.examples import Veil
from bedrock_codegen.draft.folder import drafted
from bedrock_codegen.draft.observe import Sample
from bedrock_codegen.draft.shapes.kinds import Scalar
from bedrock_codegen.load import load

from tests.support.corpus import SPECS
from tests.support.in_one import in_one

Json = Any
LONG = ["Blea", " Water", " is", " deep", ", they", " say", " in", " Mardale", "."]


def ask(text: str, **more: Json) -> Json:
    return {"turns": [{"who": "me", "says": text}], **more}


def answer(text: str, fin: str) -> Json:
    return {"parts": [{"sort": "prose", "prose": text}], "fin": fin}


def grown(number: int, *pieces: Json, **start: Json) -> list[Json]:
    growth = [{"step": "grew", "no": number, "growth": each} for each in pieces]
    return [{"step": "begun", "no": number, "part": start}, *growth, {"step": "done"}]


def prose(text: str) -> Json:
    return {"prose": text}


THOUGHT = [{"thought": each} for each in ("Let", " me think", ".")]
STREAM: list[Json] = [
    *grown(0, *THOUGHT, {"seal": "c2VhbA"}, sort="thought", thought="", seal=""),
    *grown(1, *map(prose, LONG), sort="prose", prose=""),
    {"step": "closed", "fin": "rested", "whole": "".join(LONG)},
]
CALLS = [
    (ask("Which tarn is deepest?"), answer("Blea Water is.", "rested")),
    (ask("Name all tarns."), answer("Angle Tarn,", "capped")),
    (ask("Say no."), answer("No.", "rested")),
    (ask("And which is highest?"), answer("Red Tarn is.", "rested")),
    (ask("How do I drown?"), answer("I will not say.", "barred")),
    (
        ask("Think of it."),
        {"parts": [{"sort": "thought", "thought": "It is.", "seal": "c2VhbA"}, *answer("It is.", "")["parts"]], "fin": "rested"},
    ),
]


@cache
def files() -> dict[str, Json]:
    samples = [
        Sample(where="", model_id="tarn.fell-1", operation="InvokeModel", request=asked, response=said) for asked, said in CALLS
    ]
    stream = Sample(
        where="", model_id="tarn.fell-1", operation="InvokeModelWithResponseStream", request=ask("Go on."), events=tuple(STREAM)
    )
    return drafted("tarn_fell", [*samples, stream], load([SPECS])[0].families, fit)


def shown() -> list[Json]:
    return [each for name, each in files().items() if name.startswith("examples/seen")]


def test_every_reason_and_every_kind_of_part_is_shown() -> None:
    assert {each["response"]["fin"] for each in shown() if "response" in each} == {"rested", "capped", "barred"}
    assert {part["sort"] for each in shown() for part in each.get("response", {}).get("parts", ())} == {"prose", "thought"}


def test_a_short_stream_keeps_every_mark_and_two_pieces_of_each_run() -> None:
    (events,) = [each["events"] for each in shown() if "events" in each]
    assert [each["step"] for each in events] == ["begun", *["grew"] * 3, "done", "begun", "grew", "grew", "done", "closed"]
    assert events[-1]["whole"] == "".join(each["growth"]["prose"] for each in events if "prose" in each.get("growth", ()))


def test_what_is_empty_where_a_part_begins_is_taken_from_where_it_grows() -> None:
    parts = files()["family.json"]["answer"]["fields"]["/parts"]["items"]
    assert next(each["/seal"] for each in parts if "/seal" in each) == {"from": "/growth/seal"}


def test_no_word_of_theirs_is_left() -> None:
    said = json.dumps(shown())
    assert not [word for word in ("Blea", "Mardale", "tarn ", "drown", "think", "c2VhbA") if word in said]


@in_one(
    "value, wanted",
    [
        (" me think", " Rivers run"),
        ("deep and", "Rivers run"),
        ("so it is.", "Rivers run to."),
        ("it is\n", "Rivers run\n"),
        (".", "."),
        (" - ", " - "),
        ("\n\n", "\n\n"),
    ],
)
def test_a_piece_stays_a_piece(value: str, wanted: str) -> None:
    assert Veil(in_pieces=True).hide(Scalar(kind="string"), value) == wanted
