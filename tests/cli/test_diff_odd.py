"""What a change means by what was there before: nothing, or the same thing at another place."""

from __future__ import annotations

from typing import Any

import pytest
from bedrock_codegen.commands.diff.bodies import BOUNDS, LOWER, Bodies
from bedrock_codegen.commands.diff.models import models

Json = Any


def said(old: Json, new: Json, role: str = "request") -> list[tuple[str, str]]:
    return [(change.at, change.meaning) for change in Bodies("acme", role, old, new).changes()]


def field(**schema: Json) -> Json:
    return {"type": "object", "properties": {"a": schema}}


@pytest.mark.parametrize("key", BOUNDS)
def test_a_bound_that_comes_goes_or_moves(key: str) -> None:
    low, high = field(**{key: 1}), field(**{key: 2})
    assert said(field(), low) == [("/a", "breaking")]
    assert said(low, field()) == [("/a", "new")]
    assert said(low, high) == [("/a", "breaking" if key in LOWER else "new")]
    assert said(high, low) == [("/a", "new" if key in LOWER else "breaking")]
    assert said(field(**{key: 0}), low) == [("/a", "breaking" if key in LOWER else "new")]


def test_a_definition_is_compared_with_each_that_takes_its_place() -> None:
    one, two = {"type": "string", "maxLength": 9}, {"type": "string", "maxLength": 5}
    places = {name: {"$ref": "#/$defs/One"} for name in ("a", "b")}
    old = {"type": "object", "properties": places, "$defs": {"One": one, "Two": two}}
    new = {**old, "properties": {**places, "b": {"$ref": "#/$defs/Two"}}}
    assert said(old, new) == [("/b", "breaking")]
    assert said(old, {**old, "$defs": {"One": two}}) == [("/a", "breaking")]


@pytest.mark.parametrize(
    ("before", "after", "meaning"),
    [
        (None, "profile", "fix"),
        ("on_demand", "profile", "breaking"),
        ("by_region", "profile", "breaking"),
        ("profile", "on_demand", "fix"),
        ("profile", None, "fix"),
    ],
)
def test_how_a_model_is_called(before: str | None, after: str | None, meaning: str) -> None:
    old, new = ({"acme.one": {"inference": each} if each else {}} for each in (before, after))
    assert [change.meaning for change in models("acme", old, new)] == [meaning]
