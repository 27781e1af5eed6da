"""Twelve exchanges with a vendor that does not exist, in a format that no family has."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

Json = Any
MODEL = "orchard.pippin-v1:0"
PIXEL = base64.b64encode(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da63fcff1f0003030200efbfa7db0000000049454e44ae426082"
    )
).decode()
TOOL = {
    "does": "weather",
    "about": "The weather at a place.",
    "takes": {"type": "object", "properties": {"place": {"type": "string"}}},
}


def words(text: str) -> Json:
    return {"kind": "words", "words": text}


def turn(speaker: str, *parts: Json) -> Json:
    return {"speaker": speaker, "parts": list(parts)}


def ask(*turns: Json, **more: Json) -> Json:
    return {"format_version": "2026-03", "dialogue": list(turns), **more}


def answer(*parts: Json, because: str = "finished", spent: tuple[int, int] = (9, 14)) -> Json:
    reply = turn("orchard", *parts)
    return {"reply": reply, "ended_because": because, "spent": {"tokens_in": spent[0], "tokens_out": spent[1]}}


def stream(*pieces: str, because: str = "finished") -> list[Json]:
    middle = [{"step": "piece", "part": 0, "words": piece} for piece in pieces]
    end = {"step": "end", "ended_because": because, "spent": {"tokens_in": 8, "tokens_out": len(pieces)}}
    return [{"step": "begin", "reply_id": f"r-{len(pieces)}"}, *middle, end]


CALL = {"kind": "call", "ref": "c-1", "does": "weather", "with": {"place": "Ghent"}}
OUTCOME = {"kind": "outcome", "ref": "c-1", "words": "Seven degrees and rain."}
PICTURE = {"kind": "picture", "format": "png", "bytes": PIXEL}

EXCHANGES: list[tuple[Json, Json]] = [
    (ask(turn("customer", words("Which apple keeps longest?"))), answer(words("The Goldrush keeps until May."))),
    (
        ask(turn("customer", words("And which is sweetest of all?")), tuning={"heat": 0.3, "limit": 200}),
        answer(words("Most people say the Fuji is."), spent=(12, 20)),
    ),
    (
        ask(
            turn("customer", words("Tell me of pears.")),
            tuning={"heat": 0, "limit": 4, "halt": ["END"]},
            brief="Answer in verse.",
        ),
        answer(words("The pear is soft"), because="limit", spent=(11, 4)),
    ),
    (
        ask(turn("customer", words("What hangs here?"), PICTURE), brief="You know every fruit."),
        answer(words("That is a quince on a bare twig.")),
    ),
    (ask(turn("customer", words("How is the weather in Ghent?")), tools=[TOOL]), answer(CALL, because="call", spent=(40, 12))),
    (
        ask(
            turn("customer", words("How is the weather in Ghent?")),
            turn("orchard", CALL),
            turn("customer", OUTCOME),
            tools=[TOOL],
        ),
        answer(words("It rains in Ghent, at seven degrees."), spent=(60, 15)),
    ),
    (
        ask(
            turn("customer", words("Good morning to you.")),
            turn("orchard", words("And a good morning to you.")),
            turn("customer", words("Name a cooking apple.")),
        ),
        answer(words("Try the Bramley for a pie.")),
    ),
    (ask(turn("customer", words("Look at this one."), PICTURE)), answer(words("A bruised medlar, and ripe at last."))),
]
STREAMS: list[tuple[Json, list[Json]]] = [
    (ask(turn("customer", words("Count three apples.")), tuning={"limit": 60}), stream("One", " and two", " and three.")),
    (ask(turn("customer", words("Tell me a story.")), tuning={"heat": 0.9, "limit": 3}), stream("Long", " ago", because="limit")),
    (ask(turn("customer", words("Say a word."))), stream("Cider.")),
    (ask(turn("customer", words("Which pear is best?")), tuning={"heat": 0.5}), stream("The Comice", ", by", " far", ".")),
]

PAGE = """# The dialogue format

| Parameter | Description | Minimum | Maximum | Default |
| --- | --- | --- | --- | --- |
| heat | How freely the next word is chosen. | 0 | 1 | 0.5 |
| limit | Most tokens of a reply. | 1 | 4096 | 512 |

- **brief** - What the model is to know before the dialogue begins.
- **halt** - Texts at which the reply ends.

```json
{"format_version": "2026-03", "mood": "dry",
 "dialogue": [{"speaker": "customer", "parts": [{"kind": "words", "words": "Hello there."}]}]}
```
"""


def recordings() -> dict[str, Json]:
    """Recordings by file name, as `bedrock-typed record` writes them."""
    whole = [
        {
            "model_id": MODEL,
            "operation": "InvokeModel",
            "request": {"body": request},
            "response": {"status": 200, "headers": {}, "body": body},
        }
        for request, body in EXCHANGES
    ]
    streamed = [
        {
            "model_id": f"eu.{MODEL}",
            "operation": "InvokeModelWithResponseStream",
            "request": {"body": request},
            "response": {"status": 200, "headers": {}, "frames": [{"payload": {"chunk": event}} for event in events]},
        }
        for request, events in STREAMS
    ]
    return {f"exchange-{number:02}.json": each for number, each in enumerate([*whole, *streamed], start=1)}


def write(folder: Path) -> Path:
    """The recordings in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in recordings().items():
        (folder / name).write_text(json.dumps(data))
    return folder
