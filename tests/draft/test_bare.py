"""Bodies in files of their own, and a page whose words are not ours."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from bedrock_codegen.commands.draft import draft
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.draft.card.token_counts import UNITS, usage_of
from bedrock_codegen.draft.observe import observe
from bedrock_codegen.draft.page.members import described
from bedrock_codegen.draft.shapes.at_places import places
from bedrock_codegen.draft.shapes.infer import Context, Tools, body_shape
from bedrock_codegen.draft.shapes.kinds import Seen
from bedrock_codegen.draft.vocabulary import REASON, words_of
from bedrock_codegen.load import Json, shown_path
from bedrock_models.testing.bodies import forms
from bedrock_models.testing.bodies.event_pieces import delete, put

from tests.support.in_one import in_one

NO_TOOLS = Tools(frozenset(), frozenset(), frozenset())


def test_bodies_whose_names_differ_in_the_role_alone_are_one_exchange(tmp_path: Path) -> None:
    for name, body in {
        "01-request": {"ask": "a"},
        "01-response": {"say": "b"},
        "02-request": {"ask": "c"},
        "02-event-00": {"piece": "d"},
        "02-event-01": {"piece": "e"},
        "request_alone": {"ask": "f"},
    }.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(body))
    whole, stream, alone = observe([tmp_path])
    assert (whole.operation, whole.request, whole.response) == ("InvokeModel", {"ask": "a"}, {"say": "b"})
    assert (stream.operation, stream.events) == ("InvokeModelWithResponseStream", ({"piece": "d"}, {"piece": "e"}))
    assert (alone.operation, alone.request) == ("", {"ask": "f"})


def recording(**more: Json) -> str:
    base = {"model_id": "acme.one-v1:0", "operation": "InvokeModelWithResponseStream", "request": {"body": {"ask": "a"}}}
    return json.dumps({**base, "response": {"status": 200, **more}})


def test_a_stream_is_read_whose_frames_are_written_down_as_events(tmp_path: Path) -> None:
    events = ({"piece": "d"}, {"piece": "e"})
    for name, frames in {"recorder": [{"payload": {"chunk": each}} for each in events], "by_hand": list(events)}.items():
        (tmp_path / f"{name}.json").write_text(recording(frames=frames))
        (sample,) = observe([tmp_path / f"{name}.json"])
        assert sample.events == events
    (tmp_path / "none.json").write_text(recording(frames=["data: {}"]))
    with pytest.raises(SpecError, match=r"none\.json#/response/frames: holds no event that can be read; .*payload"):
        observe([tmp_path])


def test_what_the_service_refused_is_told_with_what_to_do(tmp_path: Path) -> None:
    said = "dials.heat: 1.8 is greater than the maximum of 1.5"
    calls = {
        "taken.json": {"response": {"status": 200, "body": {"say": "b"}}, "request": {"body": {"ask": "a"}}},
        "hot.json": {"response": {"status": 400, "body": {"message": said}}, "request": {"body": {"ask": "a", "heat": 1.8}}},
        "busy.json": {"response": {"status": 429, "body": {"message": "slower"}}, "request": {"body": {"ask": "a"}}},
    }
    for name, call in calls.items():
        (tmp_path / name).write_text(json.dumps({"model_id": "acme.one-v1:0", "operation": "InvokeModel", **call}))
    made = draft([tmp_path / "specs"], "acme/acme_one", [tmp_path])
    assert [each for each in made.told() if "left out" in each] == [
        f"left out, the service refused it: {shown_path(tmp_path / 'hot.json')}: {said}"
    ]
    todo = [each for each in json.loads((made.folder / "family.json").read_bytes())["todo"] if said in each]
    assert [each.rpartition("; ")[2] for each in todo] == ["write the range or the rule, and the request to examples/invalid"]


def test_a_refusal_that_the_draft_foresees_asks_for_nothing(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("- `heat`: how free it is, from 0 to 1.5\n")
    bodies = {"taken": {"ask": "a", "heat": 0.5}, "hot": {"ask": "a", "heat": 1.8}, "odd": {"ask": "a", "warmth": 1}}
    refused = {"hot": "heat: 1.8 is greater than 1.5", "odd": "warmth: unknown setting", "other": "ask: is not polite"}
    (tmp_path / "calls").mkdir()
    for name, body in {**bodies, "other": {"ask": "b"}}.items():
        answer = {"status": 400, "body": {"message": refused[name]}} if name in refused else {"status": 200, "body": {"say": "b"}}
        call = {"model_id": "acme.one-v1:0", "operation": "InvokeModel", "request": {"body": body}, "response": answer}
        (tmp_path / "calls" / f"{name}.json").write_text(json.dumps(call))
    made = draft([tmp_path / "specs"], "acme/acme_one", [tmp_path / "calls"], page=page)
    todo = json.loads((made.folder / "family.json").read_bytes())["todo"]
    assert [said for said in refused.values() if any(said in each for each in todo)] == ["ask: is not polite"]


def test_a_page_may_name_a_member_by_its_way_and_say_its_range_in_a_column(tmp_path: Path) -> None:
    page = "| parameter | meaning | range | default |\n|---|---|---|---|\n| dials.heat | How free | 0 to 1.5 | 0.7 |\n"
    heat: Json = {"type": "number", "description": "TODO: what it is."}
    files: dict[str, Json] = {
        "request.json": {"type": "object", "properties": {"heat": heat}},
        "family.json": {"sources": {}},
    }
    (tmp_path / "request.json").write_text('{"heat": 1}')
    made = described(files, page, observe([tmp_path]))["request.json"]["properties"]["heat"]
    assert (made["minimum"], made["maximum"], made["default"]) == (0, 1.5, 0.7)
    assert made["description"].endswith("How free.")


def test_reasons_and_counts_have_other_names_elsewhere() -> None:
    assert all(REASON.search(name) for name in ("haltedby", "endedby", "stoppedby", "finishreason"))
    assert all(UNITS.search(name) for name in ("meter/promptunits", "tokencount", "replyunits"))
    assert not UNITS.search("units")


@pytest.mark.parametrize("cache", ["cache", "cache_details", "prompt-cache"])
def test_a_count_below_a_cache_is_none_of_the_prompt(cache: str) -> None:
    below = {"input_tokens": 4, "output_tokens": 2}
    bodies: list[Json] = [{"output_tokens": 3, cache: below}, {"output_tokens": 5, cache: below}]
    shape = body_shape([Seen(body) for body in bodies], Context(answer=True, tools=NO_TOOLS, words=words_of(())))
    assert usage_of(places(bodies, shape)) == {"output_tokens": ("/output_tokens",)}


def test_what_an_event_holds_of_several_kinds_comes_in_an_event_of_each() -> None:
    shown = [
        {"stage": "opened", "opened": {"id": "a"}},
        {"stage": "grew", "grew": {"prose": "b"}},
        {"stage": "closed", "closed": {"because": "c"}},
    ]
    events = [{"opened": {"id": "x"}, "grew": {"prose": "Hi"}}, {"grew": {"prose": ""}, "closed": {"because": "end"}}]
    made = forms.put_into_forms(events, shown, {"opened", "grew", "closed"})
    assert made == [
        {"stage": "opened", "opened": {"id": "x"}},
        {"stage": "grew", "grew": {"prose": "Hi"}},
        {"stage": "closed", "closed": {"because": "end"}},
    ]


def test_a_mark_of_the_end_of_which_nothing_is_read_is_sent_as_the_examples_have_it() -> None:
    shown: list[Json] = [
        {"kind": "grew", "prose": "b"},
        {"kind": "told", "counts": [{"out": 2}]},
        {"kind": "done", "amazon-bedrock-x": {}},
    ]
    assert forms.find_closing(shown, {"prose", "counts/*/out"}) == [{"kind": "done"}]
    assert forms.find_closing(shown[:2], {"prose", "counts/*/out"}) == []
    assert forms.find_closing(shown[:1], {"prose/words"}) == [], "what is read stands in a list or an object"


def test_a_text_that_has_ended_is_empty_and_not_that_of_an_example() -> None:
    shown = [{"stage": "grew", "prose": "an example's"}, {"stage": "closed", "prose": "another's", "because": "c"}]
    assert forms.put_into_forms([{"prose": "Hi"}, {"prose": "", "because": "end"}], shown, {"prose", "because"}) == [
        {"stage": "grew", "prose": "Hi"},
        {"stage": "closed", "prose": "", "because": "end"},
    ]


@in_one(
    "names, wanted",
    [
        (("in_tokens", "out_tokens", "cached_tokens"), ("in_tokens", "out_tokens")),
        (("tokens_in", "tokens_out"), ("tokens_in", "tokens_out")),
        (("heardTokens", "spokenTokens"), ("heardTokens", "spokenTokens")),
        (("input_tokens", "output_tokens"), ("input_tokens", "output_tokens")),
    ],
)
def test_counts_of_tokens_are_a_pair_by_what_is_beside_that_word(names: Sequence[str], wanted: tuple[str, str]) -> None:
    bodies: list[Json] = [{"ink": dict.fromkeys(names, number)} for number in (3, 4)]
    shape = body_shape([Seen(body) for body in bodies], Context(answer=True, tools=NO_TOOLS, words=words_of(())))
    found = usage_of(places(bodies, shape))
    assert (found["input_tokens"], found["output_tokens"]) == tuple((f"/ink/{name}",) for name in wanted)


def test_a_piece_is_written_where_a_path_with_tags_leads() -> None:
    event: Json = {"no": 1, "body": {"kind": "grew", "add": {"kind": "words", "text": "of an example"}}}
    path = "[no=1]/body[kind=grew]/add[kind=words]/text"
    put(event, path, "new")
    assert event == {"no": 1, "body": {"kind": "grew", "add": {"kind": "words", "text": "new"}}}
    made: Json = {}
    put(made, "/body[kind=grew]/add[kind=words]/text", "new")
    assert made == {"body": {"kind": "grew", "add": {"kind": "words", "text": "new"}}}
    delete(event, path)
    assert event == {"no": 1, "body": {"kind": "grew", "add": {"kind": "words"}}}


COUNTS: Json = {"read": 7, "wrote": 9, "all": 16}
KINDS: list[Json] = [
    {"no": 1, "body": {"kind": "opened", "id": "a", "of": "b", "at": "c", "counts": {"read": 3, "wrote": 0}}},
    {"no": 2, "body": {"kind": "piece", "text": "Hm."}},
    {"no": 3, "body": None},
    {"no": 4, "body": {"kind": "closed", "why": "whole", "counts": {"read": 3, "wrote": 2, "all": 5}}},
]


def test_made_events_say_all_counts_of_an_object() -> None:
    ours = ["body/id", "body/of", "body/at", "body/text", "body/why", *(f"body/counts/{name}" for name in COUNTS)]
    (opened, closed) = forms.put_into_forms(
        [{"body": {**dict.fromkeys(("id", "of", "at"), "d"), "why": "whole", "counts": COUNTS}}], KINDS, ours
    )
    assert opened["body"]["counts"] == {"read": 7, "wrote": 9}
    assert closed["body"]["counts"] == COUNTS
    assert forms.find_form(KINDS, "/body[kind=piece]/text") == 1
