"""What putting an answer together costs: by the number of events, and not by its square."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import bedrock_models
from bedrock_models._runtime.models.family import Field
from bedrock_models._runtime.streams.by_fields import fields

MANY = 200
TITAN = bedrock_models.families()["titan_text"].answer
CALLS = Field(
    to="/calls",
    sources=("/call",),
    items=((Field(to="/id", sources=("/id",)), Field(to="/given", sources=("/piece",), take="join")),),
    by=("/id",),
)


class Counted(dict[str, Any]):
    """An event that counts how often it is compared."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return super().__eq__(other)

    __hash__ = None


class Id(str):
    """An id that counts how often it is compared."""

    __slots__ = ()
    compared = 0

    def __eq__(self, other: object) -> bool:
        Id.compared += 1
        return super().__eq__(other)

    __hash__ = str.__hash__


def test_events_that_no_field_reads_are_not_compared_with_each_other() -> None:
    Counted.compared = 0
    read = [Counted({"outputText": "a", "index": 0}), *(Counted({"strange": number}) for number in range(MANY))]
    whole = fields(read, TITAN)
    assert [len(whole["unplaced_events"]), Counted.compared] == [MANY, 0]


def test_a_piece_finds_its_item_without_a_search() -> None:
    Id.compared = 0
    pieces = [{"call": {"id": Id(f"c-{number % MANY}"), "piece": "x"}} for number in range(3 * MANY)]
    whole = fields(pieces, replace(TITAN, fields=(CALLS,)))
    assert [call["given"] for call in whole["calls"]] == ["xxx"] * MANY
    assert Id.compared <= 3 * MANY


def test_a_piece_of_any_number_has_an_item() -> None:
    numbers: list[Any] = [{"a": 1}, [2], None, True, "three", 4.5, {"a": 1}]
    whole = fields([{"call": {"id": number, "piece": "x"}} for number in numbers], replace(TITAN, fields=(CALLS,)))
    assert [call.get("given") for call in whole["calls"]] == ["xx", "xx", "x", "x", "x"], "without one it goes on"
