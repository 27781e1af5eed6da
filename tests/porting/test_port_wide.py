"""`port` of what examples lack: pictures, loops of tools and instructions, written by every family that can, to every other."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bedrock_models._runtime.porting.forms import form_in, form_of
from bedrock_models._runtime.porting.other_parts import NAMES
from bedrock_models._runtime.porting.read import read

from tests.porting.test_port import TALKING, TEMPLATES, outline, ported, target, written

Json = Any
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
SHOWN = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": PIXEL}}
TAKES = {"type": "object", "properties": {"port": {"type": "string"}}, "required": ["port"]}
TIDE = {"name": "tide", "description": "The tide at a port.", "input_schema": TAKES}


def said(text: str) -> Json:
    return {"type": "text", "text": text}


def call(number: int, port: str) -> Json:
    return {"type": "tool_use", "id": f"c{number}", "name": "tide", "input": {"port": port}}


def gave(number: int, text: str, **more: Json) -> Json:
    return {"type": "tool_result", "tool_use_id": f"c{number}", "content": [said(text)], **more}


def ask(*turns: list[Json], **more: Json) -> Json:
    """A conversation as Claude has it; every second turn is the model's."""
    messages = [{"role": ("user", "assistant")[number % 2], "content": parts} for number, parts in enumerate(turns)]
    return {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 300, "messages": messages, **more}


TALKS = {
    "instructions and turns": ask(
        [said("Name a river.")],
        [said("The Elbe.")],
        [said("Another?")],
        system="You are brief.",
        temperature=0.5,
        stop_sequences=["END"],
    ),
    "a picture": ask([said("What is here?"), SHOWN], [said("A dot.")], [said("Of which colour?")], system="Look closely."),
    "two calls of which one fails": ask(
        [said("Oban and Mallaig?")],
        [call(1, "Oban"), call(2, "Mallaig")],
        [gave(1, "High at nine."), gave(2, "No such port.", is_error=True), said("And so?")],
        tools=[TIDE],
    ),
    "a loop that goes on, with a picture": ask(
        [SHOWN, said("The tide here?")],
        [said("I look."), call(1, "Oban")],
        [gave(1, "Nine.")],
        [said("At nine.")],
        [said("And when low?")],
        tools=[TIDE],
        system="Use tools.",
    ),
}


@pytest.mark.parametrize("what", TALKS)
def test_a_conversation_says_the_same_from_every_family_to_every_other(what: str) -> None:
    pairs = 0
    for name in TALKING:
        first = ported(TALKS[what], "claude_messages", name)
        if first is None or first.family.name != name:
            continue
        body = json.loads(first.request.to_wire())
        before = read(body, written(form_in(name, body)))
        for to in (each for each in TALKING if each != name):
            made = ported(body, name, to)
            if made is None or made.family.name == name:
                continue
            after = read(json.loads(made.request.to_wire()), written(form_of(made.family.name, target(to))))
            told = " ".join(finding.message for finding in made.findings)
            keeps: Json = {
                "pictures": "a picture" not in told,
                "system": "instructions" not in told,
                "failures": "that is an error" not in told,
                "folded": bool(TEMPLATES & {to, name}),
                "left": {finding.pointer for finding in made.findings if any(each in finding.message for each in NAMES.values())},
            }
            assert outline(after, **keeps) == outline(before, **keeps), (name, to, made.request)
            pairs += 1
    assert pairs >= (150 if "tool" not in json.dumps(TALKS[what]) else 30)
