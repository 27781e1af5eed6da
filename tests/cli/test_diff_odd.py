"""What a change means by what was there before: nothing, or the same thing at another place."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from bedrock_codegen.commands.diff.bodies import BOUNDS, Bodies
from bedrock_codegen.commands.diff.cards import _calls
from bedrock_codegen.commands.diff.models import FLAGS, homeless, models

Json = Any


def said(old: Json, new: Json, role: str = "request") -> list[tuple[str, str]]:
    return [(change.at, change.meaning) for change in Bodies("acme", role, old, new).changes()]


def field(**schema: Json) -> Json:
    return {"type": "object", "properties": {"a": schema}}


LOWER = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems"})


@pytest.mark.parametrize("key", [key for keys in BOUNDS for key in keys])
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


@pytest.mark.parametrize("key", FLAGS)
def test_what_a_model_can_cannot_or_is_not_known_to_do(key: str) -> None:
    states: dict[tuple[bool | None, bool | None], str] = {
        (None, True): "new",
        (None, False): "fix",
        (False, None): "fix",
        (False, True): "new",
        (True, None): "breaking",
        (True, False): "breaking",
    }
    for (before, after), meaning in states.items():
        old, new = ({"acme.one": {} if each is None else {key: each}} for each in (before, after))
        assert [change.meaning for change in models("acme", old, new)] == [meaning], (before, after)


@pytest.mark.parametrize(("before", "after", "meaning"), [("a", "b", "breaking"), (None, "a", "fix"), ("a", None, "breaking")])
def test_the_family_that_a_model_of_several_is_taken_for(before: str | None, after: str | None, meaning: str) -> None:
    old, new = ({"preferred": {"acme.one": each} if each else {}} for each in (before, after))
    corpora: Any = [SimpleNamespace(families=(), other_models=SimpleNamespace(data=each)) for each in (old, new)]
    assert [change.meaning for change in homeless(*corpora)] == [meaning]


def test_a_constant_that_is_another_is_told() -> None:
    old, new = ({"operations": [], "parameters": {"constants": {"/version": each}}} for each in ("v1", "v2"))
    assert [str(change) for change in _calls("acme", old, new)] == ["/version: is filled in as 'v2'"]
    assert list(_calls("acme", old, old)) == []
