"""`refresh`, `drift` and the import of a service at their edges: what is news, what is kept of a line, what is left of a list."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

from bedrock_codegen.commands.drift import apply, catalogue, judge, seen_schema
from bedrock_codegen.commands.refresh.differences import Difference, _is_new, choose_values
from bedrock_codegen.commands.refresh.edits import _edit
from bedrock_codegen.commands.refresh.lists import _window
from bedrock_codegen.commands.refresh.statements import Catalogue, Statement
from bedrock_codegen.commands.service.model import ELSEWHERE, members_of

from tests.support.in_one import in_one

Json = Any
ACTIVE: Json = {"lifecycle": {"status": "active"}}
ENDED: Json = {"lifecycle": {"status": "eol", "eol": "2020-01-01"}}
KNOWN: Json = {
    "in": ["text", "image"],
    "out": ["text"],
    "regions": ["a", "b"],
    "profiles": ["us"],
    "streaming": False,
    "context": 5,
}


@in_one(
    "member, value, of_active, of_ended",
    [
        ("id", True, False, False),
        ("profiles", "us", False, False),
        ("profiles", "eu", True, False),
        ("regions", ["a"], False, False),
        ("regions", ["a", "b", "c"], True, False),
        ("regions", ["c"], True, False),
        ("status", "ACTIVE", False, False),
        ("status", "LEGACY", True, False),
        ("in", ["text"], False, False),
        ("in", ["text", "speech"], True, True),
        ("out", ["image"], True, True),
        ("streaming", False, False, False),
        ("streaming", True, True, True),
        ("context", 5, False, False),
        ("context", 6, True, True),
        ("eol", "2020-01-01", True, False),
        ("legacy", "2020-01-01", True, True),
    ],
)
def test_what_is_news_of_a_model_and_what_of_one_that_has_ended(
    member: str,
    value: Json,
    of_active: bool,  # noqa: FBT001 - a case
    of_ended: bool,  # noqa: FBT001
) -> None:
    rows = {"acme.a": KNOWN | ACTIVE, "acme.b": KNOWN | ENDED}
    said = [Statement(subject=name, member=member, value=value, source="s") for name in (*rows, "acme.new")]
    assert [_is_new(each, Catalogue(rows, {}), {}) for each in said] == [of_active, of_ended, member == "id"]


@in_one("ours, others, value", [(None, [], 100), (100, [], 100), (150, [], 150), (None, [150], 150), (7, [], 100)])
def test_of_two_readings_of_a_context_the_one_that_another_has(ours: int | None, others: list[int], value: int) -> None:
    both = Statement(subject="acme.a", member="context", value=[100, 150], source="s")
    more = [Statement(subject="acme.a", member="context", value=each, source="t") for each in others]
    row = {} if ours is None else {"context": ours}
    assert choose_values([both, *more], Catalogue({"acme.a": row}, {}))[0].value == value


@in_one(
    "row, window",
    [
        ({"max_input_tokens": 100, "max_output_tokens": 50, "mode": "chat"}, [100, 150]),
        ({"max_input_tokens": 100, "mode": "chat"}, 100),
        ({"max_input_tokens": 100.0, "mode": "completion"}, 100),
        ({"max_input_tokens": 100, "mode": "embedding"}, None),
        ({"max_output_tokens": 50, "mode": "chat"}, None),
        ({"max_input_tokens": "many", "mode": "chat"}, None),
    ],
)
def test_a_context_is_the_part_for_the_prompt_or_with_the_answer(row: Json, window: Json) -> None:
    assert _window(row) == window


@in_one(
    "member, value, changed",
    [
        ("in", ["speech"], {"in": ["image", "speech", "text"]}),
        ("out", ["text", "image"], {"out": ["image", "text"]}),
        ("profiles", "eu", {"profiles": ["us", "eu"]}),
        ("regions", ["a"], {"regions": ["a"]}),
        ("context", 6, {"context": 6}),
        ("eol", "2030-01-01", {"lifecycle": {"legacy": "2029-01-01", "eol": "2030-01-01"}}),
        ("status", "LEGACY", {"lifecycle": {"status": "legacy", "legacy": "2029-01-01"}}),
    ],
)
def test_what_is_written_into_a_line_and_the_rest_stays(member: str, value: Json, changed: Json) -> None:
    row = KNOWN | {"lifecycle": {"status": "active", "legacy": "2029-01-01"}, "sources": {"in": "me"}}
    each = Difference(subject="acme.a", member=member, ours=None, theirs=value, sources=("s", "t"))
    made = _edit(row, each, [])
    name = next(iter(changed))
    assert {key: made[key] for key in made if key != "sources"} == {
        **{key: row[key] for key in row if key != "sources"},
        **changed,
    }
    assert made["sources"][name].startswith("s and t, ")
    assert made["sources"].keys() == {"in", name}


@in_one(
    "listed, names, left",
    [
        (["a", "b", "c"], ["b"], ["a", "c"]),
        (["a", "b"], ["a", "b"], None),
        (["a"], ["a", "z"], None),
        (["a", "b"], ["z", "b"], ["a"]),
    ],
)
def test_members_are_required_no_more_and_the_others_still(listed: list[str], names: list[str], left: list[str] | None) -> None:
    text = json.dumps({"required": listed, "properties": {}}, indent=2)
    assert json.loads(apply._without(text, "/required", names)).get("required") == left  # noqa: SLF001


@in_one("key, name", [("total_ms", "TotalMs"), ("imageURL", "ImageURL"), ("a.b-c", "ABC"), ("2x", "2x"), ("", "")])
def test_a_wire_name_keeps_its_capitals_in_the_name_of_a_class(key: str, name: str) -> None:
    assert seen_schema.camel(key) == name


@in_one(
    "said, streams", [({}, False), ({"responseStreamingSupported": True}, True), ({"responseStreamingSupported": False}, False)]
)
def test_a_model_streams_where_the_service_says_so(said: Json, streams: bool) -> None:  # noqa: FBT001 - a case
    assert catalogue._facts(said)["streaming"] is streams  # noqa: SLF001


@in_one("name, found", [("us.acme.a", []), ("eu.acme.a", ["eu"]), ("acme.a", []), ("zz.acme.a", []), ("eu.acme.b", [])])
def test_a_profile_is_an_id_behind_a_prefix_that_is_one(name: str, found: list[str]) -> None:
    rows = {"acme.a": KNOWN, "a": KNOWN}
    assert [each.theirs for each in catalogue._profiles([{"inferenceProfileId": name}], rows)] == found  # noqa: SLF001


@in_one(
    "extras, pointer, words, at",
    [
        ({"top_k": 5}, "/top_k", "is no integer", "/additionalModelRequestFields/top_k"),
        ({"top_k": 5}, "/messages/0", "is too long", "/messages/0"),
        ({"top_k": 5}, "", "extraneous key [top_k] is not permitted", "/additionalModelRequestFields"),
        ({"top_k": 5}, "", "extraneous key [other] is not permitted", ""),
        ({"top_k": 5}, "", "is wrong", ""),
        (None, "/top_k", "is no integer", "/top_k"),
    ],
)
def test_a_refused_place_is_among_the_extras_where_it_was_sent_there(extras: Json, pointer: str, words: str, at: str) -> None:
    request = {"messages": []} | ({"additionalModelRequestFields": extras} if extras else {})
    assert judge._by_converse(SimpleNamespace(request=request), pointer, words) == at  # type: ignore[arg-type]  # noqa: SLF001


def test_members_that_travel_elsewhere_are_in_no_body() -> None:
    assert {"uri", "header", "headers", "querystring", "statusCode"} == ELSEWHERE
    shapes: Json = {"S": {"type": "string"}, "E": {"type": "structure", "exception": True}}
    members = {place: {"shape": "S", "location": place} for place in ELSEWHERE} | {"a": {"shape": "S"}, "e": {"shape": "E"}}
    assert list(members_of({"members": members}, shapes)) == ["a"]
