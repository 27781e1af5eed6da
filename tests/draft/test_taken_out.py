"""Families that exist are taken out and drafted from their recordings alone: the draft says what the spec said."""

from __future__ import annotations

import os

import pytest
from bedrock_codegen.draft.conversation.tools import offered_names
from bedrock_codegen.draft.vocabulary import USAGE
from bedrock_codegen.runtime._runtime.json.paths import values

from tests.draft.judge import Case, case, same, terminal, told_apart, whole
from tests.support.corpus import card
from tests.support.exchanges import folders

SHAPES = {
    "titan_text": "flat text",
    "claude_messages": "content unions with tools",
    "nova": "nested configuration, blocks told apart by key",
    "titan_embed_text_v2": "embeddings of two shapes",
    "cohere_command_r": "a stream whose last event holds the whole",
    "llama": "a stream that its reason ends",
    "chat_completions": "choices that grow by deltas",
    "claude_completions": "flat text, its stream with a reason of its own",
    "mistral_chat": "choices with tools, in other words",
    "nova_embed": "nested configuration of embeddings",
    "cohere_embed_v4": "embeddings in several encodings",
    "cohere_command": "a stream whose last event holds a list",
}
SLOW = {"claude_messages"} if os.environ.get("BEDROCK_TESTS") != "long" else set[str]()
"""Families with hundreds of recordings on some machines."""
MORE = [name for name in SHAPES if name not in SLOW] if len(folders("BEDROCK_RECORDINGS")) > 1 else []
CASES = [(name, False) for name in SHAPES] + [(name, True) for name in MORE]


@pytest.fixture(params=CASES, ids=lambda each: f"{each[0]}{'-all' if each[1] else ''}")
def taken(request: pytest.FixtureRequest) -> Case:
    name, everything = request.param
    return case(name, everything=everything)


def test_every_recorded_body_fits_and_nothing_in_it_is_unknown(taken: Case) -> None:
    assert taken.samples
    assert taken.misfits() == []


def test_unions_and_their_tags_are_those_of_the_spec(taken: Case) -> None:
    bodies = {role: taken.bodies(role) for role in ("request", "response", "event")}
    ours = told_apart({role: taken.files[f"{role}.json"] for role in bodies if f"{role}.json" in taken.files}, bodies)
    theirs = told_apart({role: document.data for role, document in taken.spec.bodies.items()}, bodies)
    assert ours == theirs


@pytest.mark.parametrize("keys", [("text",), ("stop_reason",), *(("usage", count) for count in USAGE)], ids=lambda keys: keys[-1])
def test_what_is_read_of_every_body_is_what_the_spec_reads(taken: Case, keys: tuple[str, ...]) -> None:
    spec = card(taken.spec.name)
    if "answer" not in spec:
        return
    ours, theirs = (list(taken.readings(each, *keys)) for each in (taken.files["family.json"], spec))
    assert [each for each in zip(ours, theirs, strict=True) if not same(*each)][:3] == []


def test_calls_of_tools_are_read_where_the_spec_reads_them(taken: Case) -> None:
    ours, theirs = (each.get("answer", {}).get("tool_calls") for each in (taken.files["family.json"], card(taken.spec.name)))
    shown = [] if theirs is None else [there for body in taken.bodies("response") for there in values(body, theirs["at"])]
    if ours is None:
        assert not [each for each in shown if offered_names(taken.bodies("request"))]
        return
    for body in taken.bodies("response"):
        found, wanted = (values(body, each["at"]) for each in (ours, theirs))
        parts = [
            [values(call, each[key]) for call in calls for key in ("id", "name", "arguments")]
            for each, calls in ((ours, found), (theirs, wanted))
        ]
        assert parts[0] == parts[1], body


def test_streams_end_at_the_same_event(taken: Case) -> None:
    spec = card(taken.spec.name)
    places = [(terminal(taken.files["family.json"], each), terminal(spec, each)) for each in taken.streams()]
    assert [pair for pair in places if pair[0] != pair[1]] == []


def test_streams_make_up_the_same_answer(taken: Case) -> None:
    spec = card(taken.spec.name)
    pairs = [(whole(taken.files["family.json"], each), whole(spec, each)) for each in taken.streams()]
    assert [pair for pair in pairs if not same(*pair)][:1] == []
