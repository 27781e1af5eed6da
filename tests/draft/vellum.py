"""Exchanges with a made-up vendor that writes several drafts at once, and whose events hold each as far as it is."""

from __future__ import annotations

from typing import Any

from tests.draft.orchard import PIXEL

Json = Any
MODEL = "vellum.scribe-2-v1:0"


def scene(role: str, text: str, **more: Json) -> Json:
    return {"role_is": role, "text": text, **more}


def ask(*scenes: Json, **more: Json) -> Json:
    return {"scenes": list(scenes), **more}


def draft_of(place: int, text: str | None, close: str | None = "full", **more: Json) -> Json:
    return {"place": place, "text": text, "close": close, **more}


def answer(*drafts: Json) -> Json:
    return {"ref": "V-1", "drafts": list(drafts), "sums": {"promptUnits": 9, "draftUnits": [4] * len(drafts)}}


def state(place: int, text: str | None, close: str | None = None, **more: Json) -> Json:
    return {"no": 1, "state": draft_of(place, text, close, **more)}


def stream(*states: Json, drafts: int = 1) -> list[Json]:
    return [{"no": 0, "ref": "V-1"}, *states, {"no": 2, "done": True, "sums": answer(*[0] * drafts)["sums"]}]


EXCHANGES: list[tuple[Json, Json]] = [
    (ask(scene("hearer", "What is a quire?")), answer(draft_of(1, "Four folded sheets of vellum."))),
    (
        ask(
            scene("matter", "Vellum is calfskin.", title="Glossary"),
            scene("hearer", "What is vellum?"),
            rules={"voice": "Dry."},
        ),
        answer(draft_of(1, "It is calfskin."), draft_of(2, "The skin of calves.")),
    ),
    (
        ask(scene("hearer", "Name a rune."), scene("teller", "Ansuz."), scene("hearer", "Another?"), length=4, cuts=["raido"]),
        answer(draft_of(1, "Then there is", "cut")),
    ),
    (
        ask(scene("hearer", "What is this?", leaves=[{"kind": "png", "base64": PIXEL}])),
        answer(draft_of(1, "A pale leaf.", marks=[{"name": "leaf", "box": [0.25, 0.5, 0.75, 1.0], "sure": 0.9}])),
    ),
    (ask(scene("hearer", "Score yourself, please."), scores=True), answer(draft_of(1, "I will do so.", score=-0.25))),
    (ask(scene("hearer", "Go on."), scene("teller", "The ink was")), answer(draft_of(1, " made of oak galls.", "length"))),
]
TWO = [
    state(1, "A book "),
    state(2, "The hours "),
    state(1, "A book of hours.", "full"),
    state(2, "The hours of old.", "full"),
]
STREAMS: list[tuple[Json, list[Json]]] = [
    (
        ask(scene("hearer", "What is a book of hours?")),
        stream(state(1, None), state(1, "A book "), state(1, "A book of "), state(1, "A book of hours.", "full")),
    ),
    (ask(scene("hearer", "Write two."), rules={"voice": "Be short."}), stream(*TWO, drafts=2)),
    (ask(scene("hearer", "Stop there."), cuts=["there"]), stream(state(1, "I do "), state(1, "I do not get ", "cut"))),
]
PAGE = """# Scribe

- **`scenes`** (list): what is read, each with `role_is` and `text`.
- **`rules`** (object): `voice` (string) is who the model is. This is what others call the system prompt.
- **`length`** (integer, 1 to 900): the most tokens of a draft.
- **`cuts`** (list): where one of these would be written, the draft ends.
- **`close`**: `full` (finished), `cut` (one of `cuts` was met) or `length` (the limit was reached).
"""
