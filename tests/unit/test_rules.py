"""Rules, limits and paths, over typed objects and plain JSON alike."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from bedrock_models._runtime.bodies import rule_checks
from bedrock_models._runtime.bodies.large_files import Making
from bedrock_models._runtime.json.bounds import fitting, violation
from bedrock_models._runtime.json.class_places import places_of
from bedrock_models._runtime.json.paths import found, values
from bedrock_models._runtime.json.rules import (
    Alternate,
    Answered,
    AtMost,
    AtMostOne,
    Combination,
    InOrder,
    LessThan,
    Limit,
    OneOf,
    OnlyWhen,
    Requires,
    Rule,
    Unique,
    When,
    applies,
)
from bedrock_models._runtime.json.screen import Screen
from bedrock_models._runtime.models.checks import faults
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

A_B = ("/a", "/b")


@pytest.mark.parametrize(
    ("rule", "body", "pointers"),
    [
        (AtMostOne(fields=A_B), {}, []),
        (AtMostOne(fields=A_B), {"a": 0}, []),
        (AtMostOne(fields=A_B), {"a": 0, "b": None}, []),
        (AtMostOne(fields=A_B), {"a": 0, "b": False}, ["/b"]),
        (OneOf(fields=A_B), {"b": ""}, []),
        (OneOf(fields=A_B), {}, [""]),
        (OneOf(fields=A_B), {"a": 1, "b": 2}, ["/b"]),
        (Requires(fields=("/a",), needs=("/b", "/c")), {"a": 1, "b": 1, "c": 1}, []),
        (Requires(fields=("/a",), needs=("/b", "/c")), {"b": 1}, []),
        (Requires(fields=("/a",), needs=("/b", "/c")), {"a": 1, "b": 1}, ["/c"]),
        (Requires(fields=("/a",), needs=("/b",), when=When("/a", equals=("x",))), {"a": "y"}, []),
        (Requires(fields=("/a",), needs=("/b",), when=When("/a", equals=("x",))), {"a": "x"}, ["/b"]),
        (LessThan(fields=A_B), {"a": 1, "b": 2}, []),
        (LessThan(fields=A_B), {"a": 2, "b": 2}, ["/a"]),
        (LessThan(fields=A_B), {"a": 2}, []),
        (LessThan(fields=A_B, when=When("/c/*", differs=("x",))), {"a": 2, "b": 1, "c": ["y", "x"]}, []),
        (LessThan(fields=A_B, when=When("/c/*", differs=("x",))), {"a": 2, "b": 1, "c": ["y"]}, ["/a"]),
        (OnlyWhen(fields=("/a",), when=When("/t", equals=("x", "y"))), {"a": 1, "t": "y"}, []),
        (OnlyWhen(fields=("/a",), when=When("/t", equals=("x", "y"))), {"a": 1, "t": "z"}, ["/a"]),
        (OnlyWhen(fields=("/a",), when=When("/t", equals=("x",))), {"a": 1}, ["/a"]),
        (OnlyWhen(fields=("/a",), when=When("/t", differs=("x",))), {"a": 1}, []),
        (OnlyWhen(fields=("/a",), when=When("/t", differs=("x",)), unless=(1,)), {"a": 1, "t": "x"}, []),
        (OnlyWhen(fields=("/a",), when=When("/t", differs=("x",)), unless=(1,)), {"a": True, "t": "x"}, ["/a"]),
        (Combination(fields=A_B, allowed=((1, 2), (3, 4))), {"a": 1, "b": 2}, []),
        (Combination(fields=A_B, allowed=((1, 2), (3, 4))), {"a": 1, "b": 4}, ["/a"]),
        (Combination(fields=A_B, allowed=((1, 2), (3, 4))), {"a": 9}, []),
    ],
)
def test_a_rule_says_what_breaks_it(rule: Any, body: dict[str, Any], pointers: list[str]) -> None:
    assert [finding.pointer for finding in rule.broken(body)] == pointers


@pytest.mark.parametrize(
    ("schema", "value", "breaks"),
    [
        ({"maximum": 2}, 2, False),
        ({"maximum": 2}, 2.1, True),
        ({"maximum": 2}, True, False),
        ({"minimum": 1}, 0, True),
        ({"exclusiveMinimum": 1}, 1, True),
        ({"exclusiveMaximum": 1}, 0.5, False),
        ({"multipleOf": 64}, 65, True),
        ({"maxLength": 2}, "abc", True),
        ({"minLength": 1}, "", True),
        ({"pattern": "^a"}, "ba", True),
        ({"maxItems": 1}, [1, 2], True),
        ({"minItems": 1}, [], True),
        ({"enum": ["a"]}, "b", True),
        ({"const": "a"}, "a", False),
        ({"type": "string"}, 1, True),
        ({"type": ["string", "null"]}, "x", False),
        ({"maxLength": 2}, 12345, False),
    ],
)
def test_a_fragment_bounds_a_value_of_its_type(schema: dict[str, Any], value: object, breaks: bool) -> None:  # noqa: FBT001
    assert bool(violation(value, schema)) is breaks


BOUND = st.integers(-3, 3) | st.floats(-3, 3)
FRAGMENT = st.fixed_dictionaries(
    {},
    optional={
        "minimum": BOUND,
        "maximum": BOUND,
        "exclusiveMinimum": BOUND,
        "minItems": st.integers(0, 3),
        "maxItems": st.integers(0, 3),
        "minLength": st.integers(0, 2),
        "maxLength": st.integers(0, 3),
        "pattern": st.sampled_from(["[^a]", "[^ \\n]", "^a"]),
        "enum": st.lists(st.sampled_from(["a", "b", 1, 0, True, None]), min_size=1),
    },
)
VALUE = (
    BOUND | st.booleans() | st.none() | st.text("ab \n", max_size=4) | st.lists(st.integers(0, 1), max_size=4) | st.just(("a",))
)


@given(FRAGMENT, VALUE)
def test_what_passes_the_quick_test_keeps_the_limit(schema: dict[str, Any], value: object) -> None:
    if fitting(schema)(value):
        assert not violation(value, schema)


class Sizes(BaseModel):
    width: int | None = None
    height: int | None = None
    style: str = "plain"
    color: str | None = None


RULES: list[Rule | Limit] = [
    AtMostOne(fields=("/width", "/height")),
    OneOf(fields=("/width", "/color")),
    Requires(fields=("/width", "/height"), needs=("/color",)),
    LessThan(fields=("/width", "/height")),
    OnlyWhen(fields=("/color",), when=When(at="/style", equals=("rich",))),
    Combination(fields=("/width", "/height"), allowed=((1, 2),)),
    Combination(fields=("/style", "/width"), allowed=(("plain", 1),)),
    Limit(at="/width", schema={"maximum": 1}),
    Limit(at="/style", schema={"enum": ["rich"]}),
]


@given(st.fixed_dictionaries({}, optional={"width": st.integers(0, 3), "height": st.integers(0, 3), "color": st.just("red")}))
def test_what_a_screen_lets_pass_is_not_broken(fields: dict[str, Any]) -> None:
    body = Sizes(**fields)
    doubtful = Screen(RULES, Sizes).doubtful(body)
    assert [rule for rule in RULES if list(rule.broken(body)) and rule not in doubtful] == []


class Block(BaseModel):
    kind: str
    id: str | None = None
    mark: str | None = None


class Turn(BaseModel):
    who: str
    said: str | list[Block] | None = None


class Talk(BaseModel):
    turns: list[Turn]
    tools: list[Block] | None = None
    style: str | None = None


TALK_RULES: list[Rule] = [
    AtMost(fields=("/tools/*/mark", "/turns/*/said/*/mark"), most=1),
    InOrder(fields=("/tools/*/mark", "/turns/*/said/*/mark"), order=("b", "a")),
    Unique(fields=("/turns/*/said/*[kind=ask]/id",)),
    Alternate(fields=("/turns/*/who",)),
    Answered(fields=("/turns/*",), asks="/said/*[kind=ask]/id", answers="/said/*[kind=tell]/id", speaker="/who"),
    Requires(fields=("/turns",), needs=("/style",), when=When(at="/turns/*/who", equals=("b",))),
    Requires(fields=("/style",), needs=("/tools/0",)),
    OneOf(fields=("/style", "/tools")),
    OnlyWhen(fields=("/turns/*/said/*[kind!=ask]/id",), when=When(at="/style", equals=("a",))),
    OnlyWhen(fields=("/turns/*/said/*[kind=ask]",), when=When(at="/tools/*/kind", equals=("ask",))),
]
AB = st.sampled_from("ab")
BLOCKS = st.lists(
    st.fixed_dictionaries({"kind": st.sampled_from(["ask", "tell"])}, optional={"id": AB, "mark": AB | st.none()}), max_size=3
)
TALKS = st.fixed_dictionaries(
    {"turns": st.lists(st.fixed_dictionaries({"who": AB}, optional={"said": AB | BLOCKS | st.none()}), max_size=3)},
    optional={"tools": BLOCKS | st.none(), "style": AB | st.none()},
)


@given(TALKS)
def test_what_a_class_passes_over_quickly_is_not_broken(fields: dict[str, Any]) -> None:
    class Ruled(Talk):
        __rules__ = TALK_RULES

    body, looked_at = Ruled(**fields), list[Rule]()
    with patch.object(rule_checks, "_apply", lambda rules, _: looked_at.extend(rules)):
        rule_checks.keep(body)
    assert [rule for rule in TALK_RULES if list(rule.broken(body)) and rule not in looked_at] == []


@given(st.lists(TALKS, min_size=1, max_size=3))
def test_objects_whose_rules_were_put_off_are_judged_as_each_alone(talks: list[dict[str, Any]]) -> None:
    class Ruled(Talk):
        __rules__ = TALK_RULES

    making = Making(None)
    making.unjudged += [Ruled(**fields) for fields in talks]
    keep = [not [finding for rule in TALK_RULES for finding in rule.broken(body)] for body in making.unjudged]
    assert rule_checks.all_keep(making) is all(keep)


TALK_LIMITS: list[Rule | Limit] = [
    Limit(at="/turns/*/said/*/id", schema={"enum": ["a"]}),
    Limit(at="/turns/0/said/*[kind=ask]/id", schema={"enum": ["b"]}),
    Limit(at="/turns/*[who=a]/said/*/mark", schema={"maxLength": 0}),
    Limit(at="/turns/*/said/-1/mark", schema=None),
    Limit(at="/turns/-1[who=a]/said/-1/mark", schema=None),
    Limit(at="/turns/-1[who=b]/said/*/id", schema={"enum": ["a"]}),
    Limit(at="/tools", schema={"minItems": 2}),
    Limit(at="/tools/*[kind=tell]/mark", schema=None),
    OnlyWhen(fields=("/id",), on="Block", when=When(at="/mark", there=True)),
    Requires(fields=("/who",), on="Turn", needs=("/said/*",)),
    Requires(fields=("/kind",), on="Block", needs=("/id",)),
    Requires(fields=("/kind",), on="Block", needs=("/id", "/mark"), when=When(at="/kind", differs=("tell",))),
]


@given(TALKS)
def test_what_a_screen_of_rules_limits_and_classes_lets_pass_is_not_broken(fields: dict[str, Any]) -> None:
    checks, body = [*TALK_RULES, *TALK_LIMITS], Talk(**fields)
    broken = [check for check in checks if list(faults(check, body))]  # type: ignore[arg-type] # any class with fields will do
    for told in (Screen(checks, Talk).doubtful(body), Screen(checks, Talk).doubtful(Loose(**fields))):
        assert [check for check in broken if check not in told] == []


class OpenBlock(BaseModel, extra="allow"):
    """A block whose members are not named, but for one."""

    kind: str = "ask"


class OpenTurn(BaseModel):
    """A turn of such blocks."""

    who: str = "a"
    said: str | list[OpenBlock] | None = None


class OpenTalk(Talk):
    """A conversation of such turns."""

    turns: list[OpenTurn]  # type: ignore[assignment]


@given(TALKS)
def test_what_a_first_look_at_one_check_lets_pass_keeps_it(fields: dict[str, Any]) -> None:
    for body in (Talk(**fields), Loose(**fields), OpenTalk(**fields)):
        for check in (*TALK_RULES, *TALK_LIMITS):
            told = Screen([check], type(body)).doubtful(body)
            assert told or not list(faults(check, body))  # type: ignore[arg-type] # any class with fields will do


class Loose(BaseModel):
    """Plain JSON in place of objects."""

    turns: list[Any]
    tools: Any = None
    style: Any = None


def test_a_body_without_what_checks_are_about_is_done_with() -> None:
    turns = [Turn(who=who, said=[Block(kind="say")]) for who in "ab"]
    quiet = [rule for rule in TALK_RULES if not isinstance(rule, OneOf | Alternate | Requires)]
    assert Screen(quiet, Talk).doubtful(Talk(turns=turns)) == ()


def test_one_item_breaks_no_rule_of_several_and_is_not_looked_at_closely() -> None:
    rules: list[Rule] = [Alternate(fields=("/turns/*/who",)), Unique(fields=("/turns/*/who",))]
    assert Screen(rules, Talk).doubtful(Talk(turns=[Turn(who="a")])) == ()
    assert Screen(rules, Talk).doubtful(Talk(turns=[Turn(who="a"), Turn(who="a")])) == rules
    spread: list[Rule] = [AtMost(fields=("/turns/*/who", "/tools/*/kind"), most=1)]
    assert Screen(spread, Talk).doubtful(Talk(turns=[Turn(who="a")], tools=[Block(kind="ask")])) == spread


class Shelf(BaseModel):
    shelves: "list[Shelf]" = []  # noqa: UP037 - it holds itself
    label: dict[str, Block] = {}


def test_where_no_path_leads_to_all_objects_of_a_class_its_rules_are_always_looked_at() -> None:
    rules: list[Rule] = [AtMostOne(fields=("/id", "/mark"), on=name) for name in ("Shelf", "Block")]
    assert Screen(rules, Shelf).doubtful(Shelf()) == rules
    assert (places_of("Turn", Talk), places_of("Block", Talk)) == (("/turns/*",), ("/turns/*/said/*", "/tools/*"))


def test_a_limit_names_every_place() -> None:
    limit = Limit(at="/messages/*/content/*[type=text]/text", schema={"maxLength": 1})
    body = {
        "messages": [
            {"content": [{"type": "text", "text": "ab"}, {"type": "other", "text": "ab"}]},
            {"content": [{"type": "text", "text": "a"}, {"type": "text", "text": "abc"}]},
        ]
    }
    assert [finding.pointer for finding in limit.broken(body)] == ["/messages/0/content/0/text", "/messages/1/content/1/text"]


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [("^a$", "a\n", False), ("^a$", "a", True), (r"^\$$", "$", True), ("^[a$]+$", "a$", True), (r"^[\]$]$", "$", True)],
)
def test_a_dollar_is_the_end_or_itself(pattern: str, text: str, *, fits: bool) -> None:
    assert bool(violation(text, {"pattern": pattern})) is not fits


def test_a_field_that_a_model_does_not_take() -> None:
    assert [str(finding) for finding in Limit(at="/a", schema=None).broken({"a": 0})] == ["/a: is not accepted by this model"]


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("/a/0", [1]),
        ("/a/*", [1, 2]),
        ("/a/9", []),
        ("/b~1c", [3]),
        ("/n", []),
        ("[k=v]/a/*", [1, 2]),
        ("[k=w]/a/*", []),
        ("/s/0", []),
    ],
)
def test_a_path_leads_to_values(path: str, values: list[object]) -> None:
    body = {"a": [1, 2, None], "b/c": 3, "n": None, "k": "v", "s": "text"}
    assert [value for _, value in found(body, path)] == values


def test_a_pattern_of_ids() -> None:
    limit = Limit(at="/a", schema={}, models=("acme.one-*", "acme.two"))
    assert [model for model in ("acme.one-v1", "acme.two", "acme.two-v1", "x.acme.two") if applies(limit, model)] == [
        "acme.one-v1",
        "acme.two",
    ]


def turns(*turns: tuple[str, list[str], list[str]]) -> dict[str, Any]:
    return {"turns": [{"who": who, "asks": asks, "answers": answers} for who, asks, answers in turns]}


ANSWERED = Answered(fields=("/turns/*",), asks="/asks/*", answers="/answers/*", speaker="/who")


@pytest.mark.parametrize(
    ("body", "pointers"),
    [
        (turns(("a", ["1", "2"], []), ("b", [], ["2", "1"])), []),
        (turns(("a", ["1", "2"], []), ("b", [], ["2"]), ("b", [], ["1"])), []),
        (turns(("b", [], []), ("a", ["1"], [])), []),
        (turns(("a", ["1", "2"], []), ("b", [], ["2"]), ("a", [], [])), ["/turns/0/asks/0"]),
        (turns(("a", ["1"], []), ("b", [], []), ("a", [], []), ("b", [], ["1"])), ["/turns/0/asks/0", "/turns/3/answers/0"]),
        (turns(("b", [], ["1"])), ["/turns/0/answers/0"]),
        ({"turns": []}, []),
        ({}, []),
    ],
)
def test_the_next_turn_answers_what_one_asks(body: dict[str, Any], pointers: list[str]) -> None:
    assert [finding.pointer for finding in ANSWERED.broken(body)] == pointers


@pytest.mark.parametrize(("path", "pointers"), [("/s/-1", ["/s/2"]), ("/s/:-1", ["/s/0", "/s/1"]), ("/e/-1", []), ("/n/-1", [])])
def test_a_path_tells_the_last_item_from_those_before_it(path: str, pointers: list[str]) -> None:
    body = {"s": [1, 2, 3], "e": [], "n": 1}
    assert [pointer for pointer, _ in found(body, path)] == pointers
    assert values(body, path) == [value for _, value in found(body, path)]
