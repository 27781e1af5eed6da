"""Twelve exchanges with a fourth made-up vendor: names with hyphens, turns inside an object, events that hold several pieces."""

from __future__ import annotations

from typing import Any

from tests.draft.orchard import PIXEL

Json = Any
MODEL = "halcyon.kestrel-2-v1:0"


def words(value: str) -> Json:
    return {"type": "text", "value": value}


def call(ref: str, name: str, **arguments: Json) -> Json:
    return {"type": "tool-call", "call-id": ref, "tool-name": name, "arguments": arguments}


def result(ref: str, output: str, **more: Json) -> Json:
    return {"type": "tool-result", "call-id": ref, "output": output, **more}


def turn(speaker: str, *parts: Json) -> Json:
    return {"from": speaker, "parts": list(parts)}


def ask(*turns: Json, preamble: str = "", **more: Json) -> Json:
    told = {"preamble": preamble} if preamble else {}
    return {
        "api-level": 3,
        "input": {"turns": list(turns), **told},
        **{key.replace("_", "-"): item for key, item in more.items()},
    }


def answer(*parts: Json, why: str = "natural", read: int = 10, written: int = 9, cached: int = 0) -> Json:
    meter = {"in": read, "out": written, "cached": cached}
    return {"id": f"hk-{read:04}", "output": turn("kestrel", *parts), "halted-because": why, "meter": meter}


def piece(at: int, **part: Json) -> Json:
    return {"delta": {"parts": [{"at": at, **{key.replace("_", "-"): item for key, item in part.items()}}]}}


def done(why: str, written: int, cached: int = 0) -> Json:
    return {"done": True, "stats": {"halted-because": why, "in": 9, "out": written, "cached": cached}}


PERSON = "person"
PICTURE = {"type": "image", "media": "image/png", "data": PIXEL}
FORECAST = {
    "tool-name": "forecast",
    "summary": "The weather of a place.",
    "accepts": {"type": "object", "properties": {"place": {"type": "string"}, "days": {"type": "integer"}}},
}
FERRIES = {
    "tool-name": "ferries",
    "summary": "When ferries go.",
    "accepts": {"type": "object", "properties": {"port": {"type": "string"}}},
}
RAIN = turn(PERSON, words("Will it rain in Porto?"))

EXCHANGES: list[tuple[Json, Json]] = [
    (ask(turn(PERSON, words("What is the tallest sea cliff?"))), answer(words("Cabo Girao is often named."))),
    (
        ask(
            turn(PERSON, words("Be quick about herons.")),
            controls={"max-new": 300, "randomness": 0.4, "nucleus": 0.9, "cut-at": ["END"]},
        ),
        answer(words("Herons wade and wait."), read=14),
    ),
    (
        ask(turn(PERSON, words("Tell me a long tale.")), controls={"max-new": 4}),
        answer(words("Once upon a"), why="max-new", written=4),
    ),
    (ask(turn(PERSON, words("What is in this picture?"), PICTURE)), answer(words("A single grey pixel."), read=90)),
    (ask(RAIN, toolset=[FORECAST, FERRIES]), answer(call("c_81", "forecast", place="Porto", days=2), why="tool-call", read=60)),
    (
        ask(
            RAIN,
            turn("kestrel", call("c_81", "forecast", place="Porto", days=2)),
            turn(PERSON, result("c_81", "Rain on both days.")),
            toolset=[FORECAST, FERRIES],
            pick_tool="auto",
        ),
        answer(words("Yes, take a coat on both days."), read=88, cached=40),
    ),
    (
        ask(
            turn(PERSON, words("Hello, my friend.")),
            turn("kestrel", words("Good day to you.")),
            turn(PERSON, words("Name one small owl.")),
        ),
        answer(words("The elf owl is the smallest.")),
    ),
    (
        ask(
            turn(PERSON, words("Say something of gulls STOP and more.")),
            preamble="You speak like a sailor.",
            controls={"cut-at": ["STOP", "HALT"], "randomness": 1},
        ),
        answer(words("Arr, the gulls do "), why="cut", read=31, written=6),
    ),
    (
        ask(
            turn(PERSON, words("Ferries from Ullapool?")),
            turn("kestrel", words("Let me look it up."), call("c_90", "ferries", port="Ullapool")),
            turn(PERSON, result("c_90", "No such port.", failed=True)),
            toolset=[FERRIES],
            preamble="Use the tools you have.",
            pick_tool="must",
        ),
        answer(words("I could not find it, sorry."), read=77),
    ),
]
STREAMS: list[tuple[Json, list[Json]]] = [
    (
        ask(turn(PERSON, words("Count to three please."))),
        [piece(0, type="text", value=each) for each in ("One, ", "two, ", "three.")] + [done("natural", 6)],
    ),
    (
        ask(turn(PERSON, words("Tell me a long tale.")), controls={"max-new": 3}),
        [piece(0, type="text", value="Long "), piece(0, type="text", value="ago"), done("max-new", 3)],
    ),
    (
        ask(RAIN, toolset=[FORECAST]),
        [
            piece(0, type="text", value="Looking."),
            piece(1, type="tool-call", call_id="c_99", tool_name="forecast", arguments_json='{"place": '),
            piece(1, type="tool-call", arguments_json='"Porto"}'),
            done("tool-call", 12, cached=8),
        ],
    ),
]
PAGE = """# Kestrel 2

`input.turns` is a list of turns; each is `from` a `person` or from `kestrel`, and has `parts`.

| Field | Type | Description |
|---|---|---|
| `input.preamble` | string | Instructions which the model keeps to throughout. |
| `controls.max-new` | integer | The most tokens the model may write. Default: 512. Range: 1-8192. |
| `controls.randomness` | float | How adventurous the choice of words is, 0.0-2.0 (default 0.7) |
| `controls.nucleus` | float | Only the likeliest tokens adding up to this mass count; 0 < nucleus <= 1. |
| `controls.cut-at` | list of string | Up to 4 texts at which writing stops. |
| `pick-tool` | string | `auto` (default), `must` or `never`. |

`halted-because` is one of `natural`, `max-new`, `cut`, `tool-call`, `censored`.
"""
