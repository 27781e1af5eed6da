"""Twelve exchanges with a made-up vendor whose turns, parts, events and tools are all told apart by their key."""

from __future__ import annotations

from typing import Any

from tests.draft.orchard import PIXEL

Json = Any
MODEL = "marram.strand-1-v1:0"
PATHS = {"about": "The paths between two beaches.", "takes": {"type": "object", "properties": {"from": {"type": "string"}}}}
BIRDS = {"about": "The birds that were seen.", "takes": {"type": "object", "properties": {}}}
CALL = {"craft": {"which": "paths", "given": {"from": "Texel"}, "slip": "c-31"}}


def ask(*turns: Json, **more: Json) -> Json:
    return {"cut": "strand/2026-08", "scroll": list(turns), **more}


def answer(*parts: Json, ended: str = "whole", weight: tuple[int, int] = (8, 12), **more: Json) -> Json:
    read, wrote = weight
    return {"no": f"m-{read}", "scroll": list(parts), "ended": ended, "weight": {"read": read, "wrote": wrote}, **more}


def stream(*parts: Json, ended: str = "whole") -> list[Json]:
    close = {"ended": ended, "weight": {"read": 7, "wrote": len(parts)}}
    return [{"open": {"no": "m-7"}}, *parts, {"close": close}]


def turn(text: str) -> Json:
    return {"ask": text}


def tell(text: str) -> Json:
    return {"tell": text}


EXCHANGES: list[tuple[Json, Json]] = [
    (ask(turn("Why do dunes move?")), answer(tell("The wind carries them inland grain by grain."))),
    (
        ask(turn("Name a grass."), gears={"wildness": 0.3, "share": 0.8, "most": 50, "marks": ["END"]}),
        answer(tell("Marram."), ended="mark", mark="END", weight=(5, 2)),
    ),
    (ask(turn("Tell me all about sand."), gears={"most": 3}), answer(tell("Sand is what"), ended="most", weight=(9, 3))),
    (
        ask(turn("May I camp?"), tell("On which beach?"), turn("The north one."), frame="You speak as a ranger."),
        answer(tell("Not before the terns have left."), weight=(30, 8)),
    ),
    (
        ask({"show": {"kind": "image/png", "bytes": PIXEL}}, turn("What is on it?"), gears={"most": 80}),
        answer(tell("A gull on a groyne."), weight=(200, 6)),
    ),
    (
        ask(turn("How do I get from Texel to the mainland?"), crafts={"paths": PATHS}),
        answer(tell("I look it up."), CALL, ended="craft", weight=(60, 20)),
    ),
    (
        ask(
            turn("How do I get from Texel to the mainland?"),
            CALL,
            {"given_back": {"slip": "c-31", "words": "By ferry to Den Helder."}},
            crafts={"paths": PATHS},
        ),
        answer(tell("Take the ferry to Den Helder."), weight=(90, 7)),
    ),
    (
        ask(turn("Any spoonbills?"), crafts={"paths": PATHS, "birds": BIRDS}, pick="must"),
        answer({"craft": {"which": "birds", "given": {}, "slip": "c-32"}}, ended="craft", weight=(70, 10)),
    ),
    (ask(turn("Curse at me.")), answer(ended="barred", weight=(6, 0), barred={"reason": "insult", "sure": 0.91})),
]
STREAMS: list[tuple[Json, list[Json]]] = [
    (ask(turn("Why do dunes move?"), gears={"most": 30}), stream(tell("The wind"), tell(" carries"), tell(" them."))),
    (ask(turn("Name a wind."), frame="Be short."), stream(tell("North"), tell("wester"))),
    (
        ask(turn("And from Vlieland?"), crafts={"paths": PATHS}),
        stream(tell("I look"), tell(" it up."), CALL, ended="craft"),
    ),
]
PAGE = """# Strand

| Field | Type | Required | Description |
|---|---|---|---|
| cut | string | yes | The cut of the format: `strand/2026-08`. |
| frame | string | no | What the model is to know beforehand. |
| scroll | array | yes | The conversation. |
| gears.wildness | number | no | How random the words are. 0 to 2, default 0.5. |
| gears.share | number | no | Nucleus: the probability mass that is drawn from. |
| gears.most | integer | no | The most tokens of the answer: 1 to 4096. |
| gears.marks | array of string | no | Texts at which the answer stops. |
| crafts | map | no | Functions by name: what each is `about`, and what it `takes`. |
| pick | string | no | `may` (default), `must` or `never`. |

It says in `ended` how it went: `whole` (finished), `most` (the limit), `mark` (one of the stop texts), `craft`
(a function is called) or `barred` (by the filter). `weight.read` and `weight.wrote` are tokens.
"""
