"""Events in the form of an example's hold nothing of the example's own answer, and stand where its events stand."""

from __future__ import annotations

from typing import Any

from bedrock_codegen.common.streams import answer_of
from bedrock_codegen.runtime._runtime.models.family import AnswerMap, End, Reading
from bedrock_codegen.runtime.testing.bodies.event_pieces import of_item
from bedrock_codegen.runtime.testing.bodies.forms import match_form, tell_apart
from bedrock_codegen.runtime.testing.bodies.recount import finished, numbered, recount

from tests.support.in_one import in_one

Json = Any
OPENED = {"kind": "opened", "letter": {"id": "a", "used": {"read": 70}}}
BIT = {"kind": "bit", "more": "Hm."}
SHUT = {"kind": "shut"}


@in_one("event, at", [(SHUT, 2), ({"kind": "bit", "more": "Else."}, 1), ({"kind": "opened", "letter": {"id": "b"}}, 0)])
def test_an_event_has_the_form_that_holds_least_beside_what_it_holds(event: Json, at: int) -> None:
    assert match_form([OPENED, BIT, SHUT], event) == at


def test_an_item_of_no_kind_that_streams_show_has_no_events() -> None:
    said = {"by": "/no", "items": [{"/kind": {"value": "words"}, "/words": {"from": "/words", "take": "join"}}]}
    (field,) = answer_of({"assembly": "fields", "fields": {"/parts": said}}).fields
    assert of_item(field, {"kind": "call", "name": "tide"}, 0, {0: [{"no": 0, "words": "Hm."}]}) == []
    assert of_item(field, {"kind": "words", "words": "Aha."}, 3, {}) == [{"no": 3, "words": "Aha."}]


def test_counts_are_the_same_in_every_event() -> None:
    answer = AnswerMap(
        input_tokens=Reading(response=("/used/read",), event=("/end/used/read",)),
        output_tokens=Reading(response=("/used/wrote",), event=("/end/used/wrote",)),
    )
    given = {"name": "tide", "given": {"read": 1, "port": "Oban"}}
    events: list[Json] = [
        {"start": {"used": {"read": 70, "wrote": 8}}},
        {"call": given},
        {"end": {"used": {"read": 3, "wrote": 8, "kept": None}}},
    ]
    recount(events, answer, {"used": {"read": 3, "wrote": 5}})
    assert [event.popitem()[1] for event in events] == [
        {"used": {"read": 3, "wrote": 5}},
        given,
        {"used": {"read": 3, "wrote": 5, "kept": None}},
    ]


def test_a_stream_ends_with_a_mark_of_its_end() -> None:
    answer = AnswerMap(ends=(End("/why"), End("/kind", "shut")))
    assert finished([BIT], answer, {}) == [BIT, SHUT]
    for last in (SHUT, {"why": "done"}):
        assert finished([BIT, last], answer, {}) == [BIT, last]
    assert finished([BIT], AnswerMap(ends=(End("/why"),)), {}) == [BIT]


def test_events_are_numbered_by_a_member_that_every_example_counts_by() -> None:
    answer = AnswerMap(output_tokens=Reading(event=("/wrote",)))
    shown = [{"no": 1, "wrote": 1}, {"no": 4, "wrote": 2}, {"no": 9, "wrote": 3}]
    assert numbered([{"no": 4, **BIT}, {"wrote": 7}, SHUT], answer, [shown]) == [
        {"no": 1, **BIT},
        {"no": 2, "wrote": 7},
        {"no": 3, **SHUT},
    ]
    for streams in ([shown, [{"no": 3}, {"no": 3}]], [[{"no": 1}, {}]], [[{"no": 1}]], []):
        assert numbered([dict(BIT)], answer, streams) == [BIT]


def test_a_beat_that_says_no_kind_leaves_the_others_told_apart() -> None:
    beat: Json = {"body": None}
    events: list[Json] = [{"body": OPENED}, *[{"body": BIT}] * 8, {"body": SHUT}]
    assert tell_apart([*events, beat], ())
    assert not tell_apart([*events, beat, beat, beat], ())
    assert not tell_apart([{"model": "m", **BIT, "kind": 1}, {"model": "m", "shut": True}], ())
