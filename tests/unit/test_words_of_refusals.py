"""The words of a refusal: their frames, the places they name at odd keys, and what they speak of, by tables of few words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bedrock_models import errors, families
from bedrock_models._runtime.models import lifecycle
from bedrock_models._runtime.models.references import base_id
from bedrock_models._runtime.service_errors.blamed_field import blame
from bedrock_models._runtime.service_errors.retry import may_retry, may_retry_status
from bedrock_models._runtime.service_errors.said import CONVERSE, said, speaks_of, unwrapped
from bedrock_models._runtime.service_errors.search import at, child, holds, spec_places, walk
from pydantic import BaseModel

from tests.support.in_one import in_one

CALLED = "An error occurred (ValidationException) when calling the Converse operation (reached max retries: 4): "
FRAMED = [
    "words",
    f"{CALLED}words",
    f"{CONVERSE}words",
    f"{CALLED}{CONVERSE}words",
    "400 Bad Request: words",
    *(json.dumps(held) for held in ({"message": "words"}, {"detail": "words"}, {"Message": "words"})),
    *(json.dumps({"error": error}) for error in ({"message": "words"}, {"detail": "words", "Message": "no"})),
    json.dumps({"error": "other", "message": "words"}),
    f"{CALLED}{CONVERSE}" + json.dumps({"error": {"message": "words"}, "message": "no"}),
]


@in_one("message", FRAMED)
def test_words_are_read_without_any_frame(message: str) -> None:
    assert unwrapped(message) == "words"
    assert said(message, b"{", None).converse is (CONVERSE in message)


def test_phrases_are_met_piece_after_piece() -> None:
    found = [text for text in ("ab cb", "ab", "b ab", "abb", "xab..b") if speaks_of(text, ("no", "ab…b"))]
    assert found == ["ab cb", "abb", "xab..b"]


AGAIN: list[tuple[str, str, bool]] = [
    ("ThrottlingException", "", True),
    ("THROTTLINGEXCEPTION", "too many tokens per day", False),
    ("ValidationException", "too many tokens, please wait", True),
    ("ValidationException", "there are too many tokens, please wait", False),
    ("ModelErrorException", "", False),
]


@in_one("code, text, again", AGAIN)
def test_a_refusal_that_passes_is_known_by_name_or_words(code: str, text: str, again: bool) -> None:  # noqa: FBT001
    assert may_retry(code, text) is again


def test_a_status_that_passes_does_so_but_for_a_daily_quota() -> None:
    assert [may_retry_status(status, "x") for status in (429, "503", "", "x", 404)] == [True, True, False, False, False]
    assert not may_retry_status(429, "Too many tokens PER DAY")


BODY = {"a": [{"b": None}, "x"], "~/": {"c": 0}}


def test_places_of_a_body_are_found_in_order_and_no_further() -> None:
    assert [pointer for pointer, _ in walk(BODY)] == ["/a", "/a/0", "/a/0/b", "/a/1", "/~0~1", "/~0~1/c"]
    assert [at(BODY, pointer) for pointer in ("/a/1", "/a/2", "/a/x", "/~0~1/c", "/a/1/b")] == ["x", None, None, 0, None]
    assert [holds(BODY, keys) for keys in (["a", "0", "b"], ["a", "2"], ["a", "-1"], ["~/", "c"])] == [True, False, False, True]
    assert (child([7], "0"), child([7], "1"), child("text", "0")) == (7, None, None)


class Four(BaseModel):
    """The innermost."""

    deep: int


class Three(BaseModel):
    """Holds it."""

    four: Four


class Two(BaseModel):
    """Holds that."""

    three: Three | None


class One(BaseModel):
    """Holds that."""

    two: Two


class Request(BaseModel):
    """A request whose field is four objects down."""

    one: One
    also: int


def test_a_field_of_a_spec_is_found_so_many_objects_down() -> None:
    assert [*spec_places(Request, "deep")] == ["/one/two/three/four/deep"]
    assert [*spec_places(Request, "also")] == ["/also"]


TRY = ", please reformat your input and try again."
BLAMED: list[tuple[str, Any, str | None]] = [
    (f"Malformed input request: #: required key [a/b~] not found{TRY}", {}, "/a~1b~0"),
    (f"Malformed input request: #/x: extraneous key [k/] is not permitted{TRY}", {"x": {"k/": 1}}, "/x/k~1"),
    (f"Malformed input request: expected type: Number, found: Null{TRY}", {"a": None, "b": 1}, "/a"),
    (f"Malformed input request: expected type: Number, found: String{TRY}", {"a": "x", "b": "y"}, None),
    (f"Malformed input request: expected maxLength: 1, actual: 2{TRY}", {"a": "xy", "b": "xyz"}, "/a"),
    (f"Malformed input request: expected maxLength: 1, actual: 2{TRY}", {"a": "xy", "b": "yz"}, None),
    ("Value at 'modelInput.a.member.b' failed to satisfy constraint: x", {"a": {"b": 1}}, "/a/b"),
    ("Value at 'modelId' failed to satisfy constraint: x", {"a": 1}, None),
    ("Value at 'body' failed to satisfy constraint: x", {"body": 1}, "/body"),
    ("messages.0.content: Input tag 'x' found using 'type'", {"messages": [{"content": {}}]}, "/messages/0/content/type"),
]


@in_one("message, body, pointer", BLAMED)
def test_a_refusal_blames_the_one_place_it_can_mean(message: str, body: Any, pointer: str | None) -> None:
    found = blame(message, json.dumps(body).encode(), None)
    assert (found.finding.pointer if found else None) == pointer


def test_a_field_that_is_refused_is_not_proposed_again() -> None:
    kind = families()["claude_messages"].request
    assert said("", b"{}", kind).unknown("/max_tokens").endswith("or not without a beta flag")
    assert said("", b"{}", families()["titan_text"].request).unknown("/inputText").endswith("does not take")
    assert "max_tokens" in said("", b"{}", kind).unknown("/max_token")


LIVES: list[tuple[dict[str, str], bool]] = [
    ({}, False),
    ({"status": "active"}, False),
    ({"status": "legacy"}, True),
    ({"legacy": "2999-01-01"}, True),
    ({"eol": "2999-01-01"}, True),
]


@in_one("life, mortal", LIVES)
def test_a_model_with_a_date_or_a_state_may_end(life: dict[str, str], mortal: bool) -> None:  # noqa: FBT001
    assert lifecycle.may_end({"lifecycle": life}) is mortal


def test_a_warning_names_the_successor_that_lives_and_comes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lives = {"old": {"eol": "2000-01-01", "successor": "mid"}, "mid": {"eol": "2001-01-01", "successor": "new"}, "new": {}}
    rows = {name: {"lifecycle": life} for name, life in lives.items()}
    monkeypatch.setattr(lifecycle, "table", lambda: rows)
    monkeypatch.setattr(lifecycle, "_warned", set())
    with pytest.warns(errors.LifecycleWarning, match="old is past its end of life .*; use new") as told:
        [*map(lifecycle.warn_of_end, ("old", "old"), (rows["old"], rows["old"]))]
    assert len(told) == 1
    loop = {"a": {"lifecycle": {"eol": "2000-01-01", "successor": "a"}}}
    monkeypatch.setattr(lifecycle, "table", lambda: loop)
    assert lifecycle.successor_of({"successor": "a"}) is None


def test_a_prefix_that_nobody_knows_is_one_before_an_id_of_any_length() -> None:
    known = "anthropic.claude-3-haiku-20240307-v1:0"
    for ref in (known, f"us.{known}", f"xx.{known}", f"{known}:200k", f"xx.{known}:200k", f"us.{known}:48k"):
        assert base_id(ref) == (known, "")
    assert base_id("xx.nobody-knows")[0] == "xx.nobody-knows"
