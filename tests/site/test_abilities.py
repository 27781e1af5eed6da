"""What a model can do, read off the members of requests and what excludes them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from bedrock_codegen.site.abilities import _best, _excludes, _verdict
from bedrock_codegen.site.facts import NOT_ACCEPTED, Evidence, Fact, bound_words, place
from bedrock_codegen.site.verdicts import Verdict

from tests.support.in_one import in_one


def fact(at: str, sentence: str = NOT_ACCEPTED, evidence: str = "documented", message: str = "") -> Fact:
    said: dict[str, Any] = {"anchor": "limit-1", "spec": "", "kind": "limit", "fields": (at,), "on": "", "models": ()}
    return Fact(**said, sentence=sentence, message=message, evidence=Evidence(kind=evidence, source=None))


@in_one(
    "path, at, excluded",
    [
        ("/tools", "/tools", True),
        ("/tools", "/tools/*/name", True),
        ("/tools/*/cache", "/tools/*/cache", True),
        ("/tool", "/tools", False),
        ("/tools/*/name", "/tools", False),
        ("/tools/0", "/tools/*", False),
        ("/messages/-1/cache", "/messages/*/cache", False),
        ("/v1", "/v1", True),
    ],
)
def test_a_limit_takes_a_place_away_and_what_is_below_it(path: str, at: str, excluded: bool) -> None:  # noqa: FBT001 - a case
    assert _excludes(fact(path), at) is excluded
    assert not _excludes(fact(path, sentence="must be at most 5"), at)


@in_one(
    "answers, best",
    [(["no", "yes"], "yes"), (["no", "perhaps not"], "perhaps not"), (["yes", "perhaps not"], "yes"), (["no"], "no")],
)
def test_a_model_of_several_formats_can_do_what_one_of_them_can(answers: list[Any], best: str) -> None:
    for order in (answers, answers[::-1]):
        found = _best([Verdict(answer=each, href="", why="") for each in order])
        assert found
        assert found.answer == best
    assert _best([]) is None


def test_what_is_certain_counts_before_what_is_suspected() -> None:
    family: Any = SimpleNamespace(name="acme", place_of=lambda _: "there")
    sure, suspected = fact("/tools", message="sure"), fact("/tools", evidence="unconfirmed", message="perhaps")
    for facts, answer, why in (
        ([], "yes", ""),
        ([suspected], "perhaps not", "perhaps"),
        ([sure], "no", "sure"),
        ([suspected, sure], "no", "sure"),
        ([sure, suspected], "no", "sure"),
        ([fact("/tools")], "no", NOT_ACCEPTED),
        ([fact("/other")], "yes", ""),
    ):
        found = _verdict("/tools", family, facts)
        assert (found.answer, found.why) == (answer, why)


@in_one(
    "schema, words",
    [
        (False, NOT_ACCEPTED),
        ({"maximum": 5}, "must be at most 5"),
        ({"enum": ["a", 1]}, 'must be one of "a", 1'),
        ({"const": "a"}, 'must be one of "a"'),
        ({"pattern": "^a"}, "must be text that matches ^a"),
        ({"type": "string", "maxLength": 9}, "must be at most 9 characters and of type string"),
    ],
)
def test_a_limit_as_a_sentence(schema: Any, words: str) -> None:
    assert bound_words(schema) == words


@in_one(
    "path, where",
    [
        ("/a/0/b", "/a/*/b"),
        ("/a/-1", "/a/*"),
        ("/a/:-1/b", "/a/*/b"),
        ("/a/12[type=text]/b", "/a/*[type=text]/b"),
        ("/a1/b2", "/a1/b2"),
    ],
)
def test_items_have_one_place(path: str, where: str) -> None:
    assert place(path) == where
