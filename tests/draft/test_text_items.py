"""Lists of texts that grow in a stream, each text by its number: put together, found by a draft, and written again in pieces."""

from __future__ import annotations

from typing import Any

from bedrock_codegen.commands.draft import fit
from bedrock_codegen.common.streams import answer_of
from bedrock_codegen.draft.folder import drafted
from bedrock_codegen.draft.observe import Sample
from bedrock_codegen.load import load
from bedrock_codegen.runtime._runtime.streams.assemble import assembled
from bedrock_codegen.runtime._runtime.streams.by_fields import grouped
from bedrock_codegen.runtime.testing.bodies.event_pieces import forms_of, of_item

from tests.draft.test_bare_texts import EXCHANGES, KIT, ask, guest
from tests.support.corpus import SPECS
from tests.support.in_one import in_one

Json = Any
SAID: Json = {"by": "/verse/no", "items": [{"": {"from": "/verse/more", "take": "join"}}]}
CARD: Json = {"assembly": "fields", "fields": {"/poem/0/verses": SAID, "/poem/0/over": {"from": "/over"}}}


def verse(number: int, more: str) -> Json:
    return {"verse": {"no": number, "more": more}}


@in_one(
    "events, verses",
    [
        ([verse(0, "A gale"), verse(0, " came.")], ["A gale came."]),
        ([verse(0, "A "), verse(1, "B "), verse(0, "gale"), verse(1, "boat")], ["A gale", "B boat"]),
        ([verse(1, "second"), verse(0, "first")], ["first", "second"]),
        ([verse(0, ""), verse(1, "late")], ["", "late"]),
    ],
)
def test_items_may_be_texts(events: list[Json], verses: list[str]) -> None:
    whole = assembled([*events, {"over": "done"}], answer_of(CARD))
    assert whole == {"poem": [{"verses": verses, "over": "done"}]}


def test_a_piece_that_is_no_text_is_kept_apart() -> None:
    whole = assembled([verse(0, "A"), {"verse": {"no": 0, "more": {"odd": 1}}}], answer_of(CARD)) or {}
    assert "odd" in str(whole)


def test_texts_are_written_in_pieces_as_the_examples_have_them() -> None:
    answer = answer_of(CARD)
    field = answer.fields[0]
    forms = forms_of(field, answer.fields, [{"events": [verse(0, "Old "), verse(0, "one"), verse(1, "Two"), {"over": "x"}]}])
    verses = ["A gale came.", "It went."]
    events = [event for number, item in enumerate(verses) for event in of_item(field, item, number, forms)]
    assert len(events) > len(verses)
    assert [item.number for item in grouped(events, field)] == [0, 1]
    assert (assembled(events, answer) or {})["poem"][0]["verses"] == verses


def said(number: int, more: str) -> Json:
    return {"said": {"no": number, "more": more}}


def slip(number: int, **more: Json) -> Json:
    return {"slip": {"no": number, **more}}


END: Json = {"end": {"finish": "WHOLE", "cost": {"read_tokens": 9, "write_tokens": 7}}}
STREAMS: list[tuple[Json, list[Json]]] = [
    (
        ask(guest("Which bird dives?")),
        [
            {"open": {"id": "a-1"}},
            {"muse": {"bit": "Birds "}},
            {"muse": {"bit": "dive."}},
            said(0, "A gannet"),
            said(0, " dives."),
            said(1, "From "),
            said(1, "up high."),
            END,
        ],
    ),
    (
        ask(guest("Is it high water, and a moon?"), kit=KIT),
        [
            {"open": {"id": "a-2"}},
            said(0, "I look "),
            said(0, "it up."),
            slip(0, slip="s-3", label="tide"),
            slip(0, given='{"port": '),
            slip(0, given='"Oban"}'),
            slip(1, slip="s-4", label="moon"),
            slip(1, given='{"night": "to'),
            slip(1, given='day"}'),
            {"end": {**END["end"], "finish": "KIT"}},
        ],
    ),
]
WHOLE = [
    {"said": ["A gannet dives.", "From up high."], "finish": "WHOLE", "muses": "Birds dive."},
    {
        "said": ["I look it up."],
        "slips": [
            {"slip": "s-3", "label": "tide", "given": {"port": "Oban"}},
            {"slip": "s-4", "label": "moon", "given": {"night": "today"}},
        ],
        "finish": "KIT",
    },
]


@in_one("streams", [STREAMS, STREAMS[:1]])
def test_a_draft_finds_texts_that_grow_by_their_number_beside_calls_that_do(streams: Json) -> None:
    samples = [Sample(where="", model_id="wren.song-v1:0", request=request, response=body) for request, body in EXCHANGES]
    samples += [Sample(where="", model_id="wren.song-v1:0", request=request, events=tuple(events)) for request, events in streams]
    reading = drafted("wren_song", samples, load([SPECS])[0].families, fit)["family.json"]["answer"]
    assert reading["fields"]["/takes/0/said"] == {"by": "/said/no", "items": [{"": {"from": "/said/more", "take": "join"}}]}
    for (_, events), whole in zip(streams, WHOLE, strict=False):
        assert (assembled(events, answer_of(reading)) or {})["takes"] == [whole]


def test_a_list_of_which_streams_grow_one_text_is_filled_with_it() -> None:
    events = [{"open": {"id": "a-1"}}, {"said": "A gannet"}, {"said": " dives."}, END]
    samples = [Sample(where="", model_id="wren.song-v1:0", request=request, response=body) for request, body in EXCHANGES]
    samples += [Sample(where="", model_id="wren.song-v1:0", request=STREAMS[0][0], events=tuple(events))]
    reading = drafted("wren_song", samples, load([SPECS])[0].families, fit)["family.json"]["answer"]
    assert (assembled(events, answer_of(reading)) or {})["takes"] == [{"said": ["A gannet dives."], "finish": "WHOLE"}]


def test_items_go_by_their_number_though_every_event_says_whose_it_is() -> None:
    def part(text: str, **more: Json) -> Json:
        return {"call": "b-1", "ways": [{"no": 0, "content": text, **more}]}

    whole = [Sample(where="", request={"ask": f"Go {n}."}, response=part(f" far {n}", ended="done")) for n in range(3)]
    both = {
        "call": "b-2",
        "ways": [{"no": 0, "content": " left", "ended": "done"}, {"no": 1, "content": " right", "ended": "cut"}],
    }
    streams = [
        Sample(where="", request={"ask": "Go on."}, events=(part(" far"), part(" away"), part("", ended=ended)))
        for ended in ("done", "cut")
    ]
    samples = [*whole, Sample(where="", request={"ask": "Two."}, response=both), *streams]
    card = drafted("bract_way", samples, load([SPECS])[0].families, fit)["family.json"]
    assert card["answer"]["fields"]["/ways"]["by"] == "/no"
