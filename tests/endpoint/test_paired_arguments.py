"""Calls that LocalBedrock makes where arguments are a list of pairs: in the form of the card, as JSON or as the text of it."""

from __future__ import annotations

import json
from typing import Any

from bedrock_models.testing.endpoint.made.tool_calls import given_as

from tests.support.in_one import in_one

PAIRS = [{"is": "quay", "to": {"be": "Oban"}}, {"is": "seats", "to": {"be": 5}}]


@in_one(
    "pairs, shown, made",
    [
        (("/is", "/to/be"), [], PAIRS),
        (("/is", "/to/be"), "[]", json.dumps(PAIRS)),
        ((), {}, {"quay": "Oban", "seats": 5}),
        ((), "{}", '{"quay": "Oban", "seats": 5}'),
    ],
)
def test_arguments_are_given_as_they_are_shown(pairs: Any, shown: Any, made: Any) -> None:
    assert given_as(pairs, shown, {"quay": "Oban", "seats": 5}) == made
