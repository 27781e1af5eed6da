"""What a change means by what was there before: nothing, or the same thing at another place."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from bedrock_codegen.commands.diff.bodies import BOUNDS, Bodies
from bedrock_codegen.commands.diff.cards import _calls
from bedrock_codegen.commands.diff.interfaces import _converse, _port
from bedrock_codegen.commands.diff.models import FLAGS, homeless, models
from bedrock_codegen.commands.diff.refusals import refusals

from tests.support.in_one import in_one

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


@in_one(
    "before, after, meaning", [(None, 2, "breaking"), (2, None, "new"), (4, 2, "new"), (2, 4, "breaking"), (2, 3, "breaking")]
)
def test_numbers_that_were_taken_are_taken_by_a_step_that_divides_the_former(
    before: int | None, after: int | None, meaning: str
) -> None:
    old, new = (field(**({"multipleOf": step} if step else {})) for step in (before, after))
    assert said(old, new) == [("/a", meaning)]


@in_one(
    "role, bytes_now, meaning",
    [("request", True, "new"), ("request", False, "breaking"), ("response", True, "breaking"), ("response", False, "breaking")],
)
def test_text_that_becomes_bytes_or_bytes_that_become_text(role: str, bytes_now: bool, meaning: str) -> None:  # noqa: FBT001 - a case
    text, data = field(type="string"), field(type="string", contentEncoding="base64")
    assert said(*((text, data) if bytes_now else (data, text)), role=role) == [("/a", meaning)]


def test_what_changed_in_an_arm_is_told_where_that_is_told_apart_by_its_own_key() -> None:
    def union(by: str, most: int) -> Json:
        arm = {"type": "object", "properties": {by: {"const": "text"}, "b": {"type": "string", "maxLength": most}}}
        return field(oneOf=[arm], discriminator={"propertyName": by})

    for by in ("type", "role", "kind"):
        assert said(union(by, 9), union(by, 5)) == [(f"/a[{by}=text]/b", "breaking")]


RULE = {"rule": "at_most_one", "fields": ["/a", "/b"], "source": "guide", "message": "m"}
LIMIT = {"at": "/a", "schema": {"maximum": 5}, "source": "guide", "message": "m"}


@in_one("key, fact", [("rules", RULE), ("limits", LIMIT), ("stream_limits", LIMIT)])
def test_a_refusal_comes_goes_warns_or_is_told_in_other_words(key: str, fact: Json) -> None:
    sure, suspected = {**fact, "evidence": "documented"}, {**fact, "evidence": "unconfirmed"}

    def meanings(old: Json, new: Json) -> list[str]:
        groups = {"model_groups": {"small": ["acme.a*", "acme.b"]}}
        cards = ({**groups, key: [each] if each else []} for each in (old, new))
        return [change.meaning for change in refusals("acme", *cards)]

    assert meanings(None, sure) == meanings(suspected, sure) == ["breaking"]
    assert meanings(sure, None) == meanings(sure, suspected) == ["new"]
    assert meanings(None, suspected) == meanings(suspected, None) == ["fix"]
    assert meanings(sure, {**sure, "evidence": "recorded", "source": "other", "message": "n"}) == []
    by_group, by_name, wider = ({**sure, "models": ids} for ids in (["@small"], ["acme.a*", "acme.b"], ["acme.*"]))
    assert meanings(by_group, by_name) == []
    assert sorted(meanings(by_group, wider)) == ["breaking", "new"]


def test_a_model_that_has_found_a_family_is_not_gone() -> None:
    def corpus(homeless: tuple[str, ...], of_family: tuple[str, ...]) -> Any:
        family = SimpleNamespace(models=SimpleNamespace(data={name: {} for name in of_family}))
        other = SimpleNamespace(data={"without_family": {name: {} for name in homeless}})
        return SimpleNamespace(families=(family,), other_models=other)

    old = corpus(("acme.a", "acme.b", "acme.c"), ())
    assert [(each.at, each.meaning) for each in homeless(old, corpus(("acme.a",), ("acme.b",)))] == [("acme.c", "breaking")]


ALL_SETTINGS = {"a": "/a", "b": "/b"}


@in_one(
    "before, after, meaning",
    [
        (ALL_SETTINGS, {"a": "/a"}, "breaking"),
        ({"a": "/a"}, ALL_SETTINGS, "new"),
        ({}, ALL_SETTINGS, "new"),
        (ALL_SETTINGS, {}, "breaking"),
    ],
)
def test_settings_that_are_carried_no_more_break_programs_and_others_do_not(before: Json, after: Json, meaning: str) -> None:
    old, new = ({"parameters": each} for each in (before, after))
    assert [(change.at, change.meaning) for change in _port("acme", old, new)] == [("port: settings", meaning)]


@in_one("key, come, gone", [("extras", "new", "breaking"), ("without", "breaking", "new")])
def test_what_converse_takes_and_what_it_does_not(key: str, come: str, gone: str) -> None:
    none: Json = {"converse": {}}
    some: Json = {"converse": {key: ["/a"]}}
    assert [change.meaning for change in _converse("acme", none, some)] == [come]
    assert [change.meaning for change in _converse("acme", some, none)] == [gone]
