"""Twelve exchanges with a fifth made-up vendor: text that goes on, chances of words, and a name of its own for everything."""

from __future__ import annotations

from typing import Any

Json = Any
MODEL = "quill.longhand-7b-v2:1"


def chances(*words: tuple[str, float]) -> list[Json]:
    return [{"tok": word, "lp": chance, "alts": [[word, chance], ["the", -4.25]]} for word, chance in words]


def out(body: str, end: str, lps: Json = None) -> Json:
    return {"body": body, "end": end, "lps": lps}


def answer(*outs: Json, eaten: int = 5, spoken: int = 9) -> Json:
    return {"id": f"q-{eaten}{spoken}a", "outs": list(outs), "spent": {"eaten": eaten, "spoken": spoken}}


def stream(*pieces: str, end: str) -> list[Json]:
    last = {"i": 0, "body": "", "end": end, "spent": {"eaten": 6, "spoken": len(pieces)}}
    return [*({"i": 0, "body": piece, "end": None} for piece in pieces), last]


EXCHANGES: list[tuple[Json, Json]] = [
    ({"text": "The capital of Norway is"}, answer(out(" Oslo, on a fjord of its own.", "eos"))),
    ({"text": "Once upon a time", "len": 4, "temp": 0.7}, answer(out(" there was a", "len"), spoken=4)),
    ({"text": "List three fruits:", "len": 100, "temp": 0, "stops": ["\n"]}, answer(out(" apples, pears and plums", "stop"))),
    ({"text": "Water boils at", "len": 8, "lp": 1}, answer(out(" 100", "eos", chances((" 100", -0.12))), spoken=1)),
    (
        {"text": "Snow is white and", "len": 16, "lp": 2, "temp": 0.25, "nuc": 0.9},
        answer(out(" cold too", "eos", chances((" cold", -0.52), (" too", -1.0))), spoken=2),
    ),
    (
        {"text": "Two ways to say hello:", "n": 2, "temp": 1},
        answer(out(" hi and good day", "eos"), out(" greetings to you", "eos")),
    ),
    ({"text": "My favourite number is", "len": 3, "salt": 42}, answer(out(" seven, and", "len"), spoken=3)),
    (
        {"text": "def add(a, b):", "len": 20, "stops": ["def ", "class "], "echo": False},
        answer(out("\n    return a + b", "stop")),
    ),
    ({"text": "Roses are red,", "len": 12, "nuc": 1, "echo": True}, answer(out("Roses are red, violets are blue", "eos"))),
]
STREAMS: list[tuple[Json, list[Json]]] = [
    ({"text": "Count: one, two,", "len": 10}, stream(" three,", " four,", " five", end="eos")),
    ({"text": "A very long story", "len": 2}, stream(" about", " rain", end="len")),
    ({"text": "Stop when you see a dot", "stops": ["."], "temp": 0.1}, stream(" and then", " rest", end="stop")),
]
PAGE = """Longhand completes text.

text (string, required): what is to be continued.
len (int, optional): the maximum number of tokens to write. Min: 1, max: 2,048, default: 64
temp (float, optional): sampling temperature, from 0 to 1.5. Default: 0.8
nuc (float, optional): nucleus sampling, the probability mass that is kept. Greater than 0, at most 1.
stops (array, optional): up to 8 strings where writing stops.
lp (int, optional): how many alternatives with log probabilities to give, 0 to 5.
n (int): number of completions, 1 to 5
salt (int): the seed of the random choices
echo (bool): whether the text comes back in front of the completion

end: `eos` when the model was done, `len` when it was cut by len, `stop` when it met one of stops.
spent: `eaten` counts the tokens of the prompt, `spoken` those of the completion.
"""
