"""Twelve exchanges with a second made-up vendor: tools by key, numbers as texts, events in envelopes, usage at the end."""

from __future__ import annotations

from typing import Any

from tests.draft.orchard import PIXEL

Json = Any
MODEL = "lumen.beam-2-large-v1:0"
FORECAST = {
    "purpose": "The weather of a town on a day.",
    "shape": {"type": "object", "properties": {"town": {"type": "string"}, "day": {"type": "string"}}},
}
FERRIES = {"purpose": "When ferries leave.", "shape": {"type": "object", "properties": {"harbour": {"type": "string"}}}}
BOX = {"forecast": FORECAST, "ferries": FERRIES}


def plain(text: str) -> Json:
    return {"plain": text}


def guest(*parts: Json) -> Json:
    return {"from": "guest", "say": list(parts)}


def lumen(*parts: Json) -> Json:
    return {"from": "lumen", "say": list(parts)}


def ask(*turns: Json, **more: Json) -> Json:
    return {"edition": "lumen-3", "thread": list(turns), **more}


def bill(read: int, written: int) -> Json:
    return {"read_tokens": str(read), "written_tokens": str(written)}


def answer(*parts: Json, why: str = "complete", spent: tuple[int, int] = (12, 9)) -> Json:
    return {"thread_id": f"th_{sum(spent)}c", "outcome": {"said": lumen(*parts), "why": why}, "bill": bill(*spent)}


def use(tool: str, handle: str, **given: str) -> Json:
    return {"use": {tool: {"handle": handle, "given": given}}}


def event(kind: str, **data: Json) -> Json:
    return {"event": kind, "data": data}


def stream(*pieces: Json, why: str = "complete") -> list[Json]:
    middle = [event("delta", at=int("plain" not in piece), change=piece) for piece in pieces]
    return [event("open", thread_id="th_9a"), *middle, event("shut", why=why, bill=bill(8, len(pieces)))]


EXCHANGES: list[tuple[Json, Json]] = [
    (ask(guest(plain("Which lighthouse is the oldest?"))), answer(plain("The Tower of Hercules still works."))),
    (
        ask(
            guest(plain("Write me a line about fog.")),
            setup="You write like a sailor.",
            knobs={"warmth": "0.7", "ceiling": "120"},
        ),
        answer(plain("Fog eats the horn and the hand alike."), spent=(20, 11)),
    ),
    (
        ask(guest(plain("Go on for ever.")), knobs={"warmth": "0", "ceiling": "5", "quit_on": ["AMEN"]}),
        answer(plain("And so the sea"), why="ceiling", spent=(9, 5)),
    ),
    (
        ask(guest(plain("What do you see?"), {"photo": {"mime": "image/png", "b64": PIXEL}})),
        answer(plain("One grey dot, and nothing more."), spent=(31, 8)),
    ),
    (
        ask(guest(plain("How is Lisbon tomorrow?")), toolbox=BOX),
        answer(plain("Let me look."), use("forecast", "h-1", town="Lisbon", day="tomorrow"), why="use", spent=(80, 14)),
    ),
    (
        ask(
            guest(plain("How is Lisbon tomorrow?")),
            lumen(plain("Let me look."), use("forecast", "h-1", town="Lisbon", day="tomorrow")),
            guest({"used": {"handle": "h-1", "yield": "18 degrees, some wind"}}),
            toolbox=BOX,
        ),
        answer(plain("Mild, with some wind."), spent=(110, 13)),
    ),
    (
        ask(guest(plain("When does the ferry leave?")), toolbox={"ferries": FERRIES}, knobs={"nucleus": "0.9"}),
        answer(use("ferries", "h-2", harbour="Split"), why="use", spent=(60, 12)),
    ),
    (
        ask(guest(plain("Good evening.")), lumen(plain("Good evening to you.")), guest(plain("Name a star.")), setup="One word."),
        answer(plain("Vega."), spent=(25, 2)),
    ),
]
STREAMS: list[tuple[Json, list[Json]]] = [
    (ask(guest(plain("Count to three."))), stream(plain("One,"), plain(" two,"), plain(" three."))),
    (ask(guest(plain("A long poem.")), knobs={"ceiling": "2"}), stream(plain("The"), plain(" tide"), why="ceiling")),
    (ask(guest(plain("Say hello.")), setup="Be loud."), stream(plain("HELLO"), plain(" THERE"))),
    (
        ask(guest(plain("Weather in Faro?")), toolbox=BOX),
        stream(plain("Looking"), plain(" it up."), use("forecast", "h-9", town="Faro"), why="use"),
    ),
]

PAGE = """# Request body

- **edition** (string, required): the edition of the format.
- **thread** (array, required): the turns so far, the guest's last.
- **setup** (string): standing instructions for the whole thread.
- **knobs** (object): how the answer is made; all values are strings.
  - **ceiling**: the most tokens that an answer may have.
  - **quit_on**: texts at which the answer stops.

| why | meaning |
|---|---|
| complete | the answer is whole |
| ceiling | the answer was cut |
| use | a tool is to be used |
"""
