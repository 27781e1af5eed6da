"""Twelve exchanges with a fifth made-up vendor: tools as JSON texts, counts in headers, pieces by number, faults in a 200."""

from __future__ import annotations

import json
from typing import Any

from tests.draft.orchard import PIXEL

Json = Any
MODEL = "halyard.sloop-v1:0"


def say(text: str) -> Json:
    return {"kind": "say", "say": text}


def line(by: str, *parts: Json) -> Json:
    return {"by": by, "parts": list(parts)}


def ask(*lines: Json, **more: Json) -> Json:
    return {"rig": "2026-09", "script": list(lines), **more}


def out(*parts: Json, over: str = "done") -> Json:
    return {"outputs": [{"parts": list(parts), "over": over}]}


def stream(*pieces: tuple[str, str], over: str = "done") -> list[Json]:
    grown = [{"kind": "grow", "grow": {number: {"say": text}}} for number, text in pieces]
    return [{"kind": "open", "voyage": f"v-{len(pieces)}"}, *grown, {"kind": "close", "over": over}]


TIDE = {"type": "object", "properties": {"port": {"type": "string"}}, "required": ["port"]}
GEAR = json.dumps({"name": "tide", "says": "The tide at a port.", "takes": TIDE})
USE = {"kind": "use", "use": {"ref": "u-1", "gear": "tide", "input": json.dumps({"port": "Cowes"})}}
GAVE = {"kind": "gave", "gave": {"ref": "u-1", "say": "High at nine."}}
PICTURE = {"kind": "pic", "pic": {"as": "image/png", "data": PIXEL}}
TWO = {"outputs": [{"parts": [say("By the bow.")], "over": "done"}, {"parts": [say("By the stern.")], "over": "done"}]}
FAULT = {"outputs": [], "fault": {"code": "becalmed", "words": "No wind for now. Try again."}}

EXCHANGES: list[tuple[Json, Json]] = [
    (ask(line("crew", say("Which knot holds best?"))), out(say("A bowline holds best."))),
    (ask(line("crew", say("And the quickest?")), knobs={"wind": 0.3, "reach": 200}), out(say("The slip knot, by far."))),
    (
        ask(line("crew", say("Tell me of gales.")), knobs={"wind": 0, "reach": 4, "cut": ["END"]}, orders="Answer in verse."),
        out(say("The gale came down"), over="reach"),
    ),
    (ask(line("crew", say("What hangs here?"), PICTURE), orders="You know every sail."), out(say("That is a torn jib."))),
    (ask(line("crew", say("How is the tide at Cowes?")), gear=[GEAR]), out(say("Let me look."), USE, over="use")),
    (
        ask(
            line("crew", say("How is the tide at Cowes?")),
            line("sloop", say("Let me look."), USE),
            line("crew", GAVE),
            gear=[GEAR],
        ),
        out(say("It is high at nine in Cowes.")),
    ),
    (
        ask(line("crew", say("Good morning.")), line("sloop", say("And to you.")), line("crew", say("Name a sail."))),
        out(say("The spinnaker is one.")),
    ),
    (ask(line("crew", say("Two ways to moor?")), knobs={"ways": 2}), TWO),
    (ask(line("crew", say("Are you there at all?"))), FAULT),
]
STREAMS: list[tuple[Json, list[Json]]] = [
    (ask(line("crew", say("Count three buoys."))), stream(("0", "One"), ("0", " and two"), ("0", " and three."))),
    (
        ask(line("crew", say("Tell me a yarn.")), knobs={"wind": 0.9, "reach": 3}),
        stream(("0", "Long"), ("0", " ago"), over="reach"),
    ),
    (
        ask(line("crew", say("Two words, two ways.")), knobs={"ways": 2}),
        stream(("0", "Ahoy"), ("1", "Avast"), ("0", " there")),
    ),
]
PAGE = """# The script format

| Knob | What it does | Least | Most | Default |
| --- | --- | --- | --- | --- |
| wind | How freely the next word is chosen. | 0 | 1 | 0.5 |
| reach | Most tokens of an output. | 1 | 4096 | 512 |
| ways | How many outputs to write. | 1 | 4 | 1 |

- **orders** - What the model is to know before the script begins.
- **cut** - Texts at which an output ends.
- **gear** - Tools on offer, each as JSON text: `name`, `says` and `takes`, a JSON Schema.
- **over** - Why an output ended: `done`, `reach` (the limit), `use` (a tool is asked for) or `cut`.
- **fault** - Why there is no output, though the answer is a 200.
"""
HEADERS = {"x-amzn-bedrock-input-token-count": "7", "x-amzn-bedrock-output-token-count": "6"}


def recordings() -> list[Json]:
    """As `bedrock-typed record` writes them: Bedrock's headers count the tokens."""
    whole: list[Json] = [
        {
            "model_id": MODEL,
            "operation": "InvokeModel",
            "request": {"body": request},
            "response": {"status": 200, "headers": HEADERS, "body": body},
        }
        for request, body in EXCHANGES
    ]
    return whole + [
        {
            "model_id": MODEL,
            "operation": "InvokeModelWithResponseStream",
            "request": {"body": request},
            "response": {"status": 200, "headers": {}, "frames": [{"payload": {"chunk": event}} for event in events]},
        }
        for request, events in STREAMS
    ]
