"""Assembling an answer of which the card says each field: which values are taken, and what is an item."""

from __future__ import annotations

from typing import Any

from bedrock_models._runtime.models.family import Field

from tests.support.in_one import in_one
from tests.unit.test_assemble_odd import METRICS, whole


def items(*events: Any, **said: Any) -> Any:
    kinds = ((Field("/out", ("/out",), "join"), Field("/n", ("/n",))), (Field("/use", ("/use",)), Field("/n", ("/n",))))
    return whole("fields", *events, fields=(Field("/log", (), items=kinds, **said),))


ITEMS: list[tuple[dict[str, Any], list[Any], list[Any]]] = [
    ({"by": ("/at",)}, [{"at": 10, "out": "b"}, {"at": 0, "out": "a"}, {"at": 0, "out": "c"}], [{"out": "ac"}, {"out": "b"}]),
    (
        {"by": ("/at",)},
        [{"at": "z", "out": "a"}, {"at": "b", "out": "b"}, {"at": "z", "out": "c"}],
        [{"out": "ac"}, {"out": "b"}],
    ),
    ({"by": ("/at",)}, [{"at": "", "out": "a"}, {"at": "x", "out": "b"}, {"at": "", "out": "c"}], [{"out": "ac"}, {"out": "b"}]),
    ({"by": ("/at",)}, [{"out": "a"}, {"at": 1, "out": "b"}, {"at": 0, "out": "c"}], [{"out": "a"}, {"out": "b"}, {"out": "c"}]),
    ({"by": ("/at",)}, [{"at": {"k": 1}, "out": "a"}, {"at": {"k": 1}, "out": "b"}], [{"out": "ab"}]),
    ({"by": ("/at",)}, [{"at": 0, "n": 1}, {"at": 0, "use": 2}], [{"use": 2, "n": 1}]),
    (
        {"begins": ("/n",)},
        [{"out": "a", "n": 1}, {"out": "b"}, {"out": "c", "n": 0}],
        [{"out": "ab", "n": 1}, {"out": "c", "n": 0}],
    ),
    ({}, [{"out": "a"}, {"use": 1}, {"out": "b"}], [{"out": "a"}, {"use": 1}, {"out": "b"}]),
]


@in_one("how, events, log", ITEMS)
def test_items_are_told_apart_by_what_says_which_they_are(how: dict[str, Any], events: list[Any], log: list[Any]) -> None:
    assert items(*events, **how) == {"log": log}


TAKEN: list[tuple[str, list[Any], Any]] = [
    *((take, ["a", "b"], value) for take, value in (("last", "b"), ("first", "a"), ("join", "ab"), ("list", ["a", "b"]))),
    *((take, [0, False], value) for take, value in (("last", False), ("first", 0), ("join", [0, False]), ("list", [0, False]))),
    ("join", ["a", 1], ["a", 1]),
    ("json", ['{"a"', ": 1}"], {"a": 1}),
    ("json", [""], {}),
    ("json", [{"a": 1}, {"a": 2}], {"a": 2}),
    ("json", ["{"], "{"),
]


@in_one("take, values, taken", TAKEN)
def test_of_the_values_of_a_field_that_is_taken_which_its_card_says(take: Any, values: list[Any], taken: Any) -> None:
    made = whole("fields", *({"x": value} for value in values), fields=(Field("/a/x", ("/none", "/x"), take),))
    assert made == {"a": {"x": taken}}


def test_what_every_answer_holds_is_written_where_what_it_belongs_to_came() -> None:
    fields = (Field("/a/0/text", ("/x",)), Field("/a/0/kind", (), value=""), Field("/b/kind", (), value="k"))
    assert whole("fields", {"x": "t"}, fields=fields) == {"a": [{"text": "t", "kind": ""}]}
    many = tuple(Field(f"/list/{index}/x", (f"/x{index}",)) for index in (10, 2, 1))
    assert whole("fields", {"x10": "c"}, {"x2": "b"}, {"x1": "a"}, fields=many) == {"list": [{"x": each} for each in "abc"]}


def test_an_item_whose_piece_has_no_place_in_it_is_kept_as_it_came() -> None:
    kind = (Field("/a", ("/a",)), Field("/a/b", ("/b",)))
    fields = (Field("/log", (), items=(kind,), by=("/at",)), Field("/n", ("/n",)))
    events = [{"at": 0, "a": 1}, {"at": 0, "b": 2}, {"n": 3}]
    assert whole("fields", *events, fields=fields) == {"n": 3, "unplaced_events": events[:2]}


UNREAD: list[tuple[Any, list[Any]]] = [
    *(({"new": something}, [{"new": something}]) for something in (0, False, [{"x": "a"}])),
    ({"new": ""}, []),
    ({"new": None}, []),
    ({"new": {}}, []),
    ({"new": [None]}, []),
    ({"amazon-bedrock-x": {"a": 1}}, []),
]


@in_one("event, kept", UNREAD)
def test_an_event_that_holds_something_new_is_kept(event: Any, kept: list[Any]) -> None:
    made = whole("fields", {"x": "a"}, event, fields=(Field("/x", ("/x",)),))
    assert (made["x"], made.get("unplaced_events", [])) == ("a", kept)


def test_of_several_whole_answers_the_last_counts_and_what_is_no_object_is_no_event() -> None:
    events: list[Any] = [{"r": {"a": 1}}, "mark", {"r": {"a": 2}}, {"r": None}, METRICS, {"amazon-bedrock-x": 0}]
    assert whole("last", *events, last="/r") == {"a": 2, "amazon-bedrock-x": 0}
    assert whole("last", {"r": [1]}, last="/r") == {}
