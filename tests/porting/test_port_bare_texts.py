"""Turns whose parts are texts and objects side by side, with pictures, calls and results: read, written, and linted."""

from __future__ import annotations

from typing import Any

from bedrock_codegen.common.porting import port_data
from bedrock_codegen.lint.conversation_read import unread
from bedrock_models._runtime.porting.forms import form_by
from bedrock_models._runtime.porting.read import read
from bedrock_models._runtime.porting.talk import Called, Got, Said, Shown
from bedrock_models._runtime.porting.write import write

from tests.support.in_one import in_one

Json = Any
MESSAGES: Json = {
    "at": "/tale",
    "human": {"by": "reader", "bits": ["$text"]},
    "assistant": {"by": "bard", "bits": ["$text"]},
    "seeing": {"by": "reader", "bits": ["$text", "$images"]},
    "image": {"sketch": {"as": "$format", "bytes": "$base64"}},
}
TOOLS: Json = {
    "tools": {"at": "/props", "each": {"title": "$name", "why": "$description", "shape": "$schema"}},
    "call": {"no": "$id", "prop": "$name", "with": "$arguments"},
    "calls": "uses",
    "result": {"no": "$id", "came": "$text", "broke": "$is_error?"},
    "results": {"by": "stage", "given": ["$result"]},
}
SKETCH: Json = {"sketch": {"as": "webp", "bytes": "UklG"}}
BODY: Json = {
    "tale": [
        {"by": "reader", "bits": ["Who is this?", SKETCH, "Look well."]},
        {"by": "bard", "bits": ["I ask."], "uses": [{"no": "u1", "prop": "who", "with": {"hat": "red"}}]},
        {"by": "stage", "given": [{"no": "u1", "came": "A piper.", "broke": True}]},
        {"by": "bard", "bits": [], "uses": [{"no": "u2", "prop": "who", "with": {}}]},
        {"by": "stage", "given": [{"no": "u2", "came": "Nobody."}]},
        {"by": "bard", "bits": ["A piper.", "It says."]},
        {"by": "reader", "bits": ["Thanks."]},
    ]
}


def card(messages: Json = MESSAGES, **tools: Json) -> Json:
    return {"parameters": {}, "conversation": {"messages": messages, **tools}}


@in_one("tools", [{}, TOOLS])
def test_bare_texts_come_back_as_they_were(tools: Json) -> None:
    data = port_data(card(**tools))
    form = form_by("tales", data["forms"][0], data)
    body = BODY if tools else {"tale": [BODY["tale"][0], *BODY["tale"][5:]]}
    talk = read(body, form)
    assert not talk.lost
    assert talk.turns[0].parts == (Said("Who is this?"), Shown("UklG", "webp"), Said("Look well."))
    if tools:
        assert talk.turns[1].parts == (Said("I ask."), Called("u1", "who", {"hat": "red"}))
        assert talk.turns[2].parts == (Got("u1", (Said("A piper."),), failed=True),)
    told: list[str] = []
    assert write(talk, form, lambda at, _: told.append(at)) == body
    assert not told


@in_one(
    "said, at",
    [
        (card(), []),
        (card(**TOOLS), []),
        (card({**MESSAGES, "human": MESSAGES["assistant"], "assistant": MESSAGES["human"] | {"by": "bard"}}), ["/messages"]),
        (card({**MESSAGES, "image": {"sketch": "$format"}}), ["/messages"]),
    ],
)
def test_what_port_cannot_read_is_found_where_no_tools_are(said: Json, at: list[str]) -> None:
    assert [pointer for pointer, _, _ in unread(said)] == at
