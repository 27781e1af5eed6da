"""Twelve exchanges with a made-up vendor whose calls, results and pictures are turns of their own; tools are a map by name."""

from __future__ import annotations

from typing import Any

from tests.draft.orchard import PIXEL

Json = Any
MODEL = "sorrel.meadow-3-v1:0"
BLOOM = {"about": "When a plant blooms.", "takes": {"type": "object", "properties": {"plant": {"type": "string"}}}}
SOIL = {"about": "What a soil is made of.", "takes": {"type": "object", "properties": {"field": {"type": "string"}}}}


def message(speaker: str, *texts: str) -> Json:
    kind = "heard" if speaker == "walker" else "spoken"
    return {"kind": "message", "speaker": speaker, "lines": [{"kind": kind, "line": text} for text in texts]}


def ask(*items: Json, **more: Json) -> Json:
    return {"path": list(items), **more}


def walker(text: str) -> Json:
    return message("walker", text)


def meadow(text: str) -> Json:
    return message("meadow", text)


def call(ref: str, tool: str, arguments: str) -> Json:
    return {"kind": "errand", "ref": ref, "tool": tool, "arguments": arguments}


def given(ref: str, output: str) -> Json:
    return {"kind": "errand_done", "ref": ref, "output": output}


def picture() -> Json:
    return {"kind": "sight", "sight": f"data:image/png;base64,{PIXEL}"}


def answer(*items: Json, ended: str = "rest", use: tuple[int, int] = (9, 7)) -> Json:
    read, wrote = use
    return {"no": f"s-{read}", "path": list(items), "ended": ended, "use": {"read": read, "wrote": wrote}}


def stream(text: list[str], *calls: Json, ended: str = "rest") -> list[Json]:
    pieces: list[Json] = [{"step": "line", "line": each} for each in text]
    whole = answer(meadow("".join(text)), *calls, ended=ended, use=(6, len(text)))
    return [{"step": "set_out", "no": "s-6"}, *pieces, {"step": "home", "whole": whole}]


CALL = call("e-7", "bloom", '{"plant": "sorrel"}')
EXCHANGES: list[tuple[Json, Json]] = [
    (ask(walker("What grows on a dry meadow?")), answer(meadow("Thyme and quaking grass."))),
    (
        ask(walker("Name a grass."), wild=0.4, longest=60, halts=["END"]),
        answer(meadow("Fescue."), ended="halt", use=(5, 2)),
    ),
    (ask(walker("Tell me all about hay."), longest=4), answer(meadow("Hay is dried grass"), ended="longest", use=(8, 4))),
    (
        ask(walker("Shall I mow?"), meadow("What is in flower?"), walker("Orchids are."), brief="You speak as a farmer."),
        answer(meadow("Then wait until July."), use=(31, 6)),
    ),
    (ask(picture(), walker("Which flower is it?"), longest=90), answer(meadow("Sheep's sorrel."), use=(180, 4))),
    (
        ask(walker("When does sorrel bloom?"), tools={"bloom": BLOOM}),
        answer(meadow("I ask for it."), CALL, ended="errand", use=(50, 14)),
    ),
    (
        ask(walker("When does sorrel bloom?"), CALL, given("e-7", "From May to August."), tools={"bloom": BLOOM}),
        answer(meadow("From May to August."), use=(80, 8)),
    ),
    (
        ask(walker("What is the soil of the north field?"), tools={"bloom": BLOOM, "soil": SOIL}, choose="must"),
        answer(call("e-8", "soil", '{"field": "north"}'), ended="errand", use=(66, 9)),
    ),
    (
        ask(
            walker("And of the south field?"),
            meadow("A moment."),
            call("e-9", "soil", '{"field": "south"}'),
            given("e-9", "Chalk below clay."),
            tools={"soil": SOIL},
            brief="Be exact.",
        ),
        answer(meadow("Clay over chalk."), use=(77, 5)),
    ),
]
STREAMS: list[tuple[Json, list[Json]]] = [
    (ask(walker("Why do meadows need mowing?"), longest=40), stream(["Trees ", "would ", "take over."])),
    (ask(walker("Name a bee."), brief="Be short."), stream(["A mining ", "bee."])),
    (ask(walker("And when does clover bloom?"), tools={"bloom": BLOOM}), stream(["I ask."], CALL, ended="errand")),
]
PAGE = """# Meadow 3

| Field | Type | Required | Description |
|---|---|---|---|
| path | array | yes | The conversation: messages of the `walker` and the `meadow`, sights, errands and what they gave. |
| brief | string | no | What the model is to keep to. |
| wild | number | no | How random the words are. 0 to 2, default 0.5. |
| longest | integer | no | The most tokens of the answer: 1 to 4096. |
| halts | array of string | no | Texts at which the answer stops. |
| tools | map | no | Tools by name: what each is `about`, and what it `takes`. |
| choose | string | no | `may` (default), `must` or `never`. |

`ended` is `rest` (finished), `longest` (the limit), `halt` (one of the stop texts) or `errand` (a tool is called).
`use.read` and `use.wrote` are tokens.
"""
