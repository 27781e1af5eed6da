"""Twelve exchanges with a third made-up vendor: vectors of one text or of many, as numbers or as base64, and rankings."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import Any

Json = Any
MODEL = "tessera.mosaic-embed-1"


def vector(text: str, length: int = 8) -> list[float]:
    seed = zlib.crc32(text.encode())
    return [round(((seed >> place) % 997) / 499 - 1.0007, 4) for place in range(length)]


def packed(numbers: list[float]) -> str:
    return base64.b64encode(struct.pack(f"<{len(numbers)}f", *numbers)).decode()


def one(text: str, **more: Json) -> tuple[Json, Json]:
    numbers = vector(text, more.get("width", 8))
    return {"task": "embed", "source": {"content": text}, **more}, {"vector": numbers, "consumed": {"tokens": len(text.split())}}


def many(*texts: str, **more: Json) -> tuple[Json, Json]:
    vectors = [vector(text, more.get("width", 8)) for text in texts]
    if more.get("pack") == "base64":
        held: list[Json] = [{"i": place, "packed": packed(numbers)} for place, numbers in enumerate(vectors)]
    else:
        held = [{"i": place, "v": numbers} for place, numbers in enumerate(vectors)]
    request = {"task": "embed", "sources": [{"content": text} for text in texts], **more}
    return request, {"vectors": held, "consumed": {"tokens": 3 * len(texts)}}


def rank(question: str, scores: dict[int, float], *candidates: str, **more: Json) -> tuple[Json, Json]:
    ranking = [{"i": place, "relevance": score} for place, score in scores.items()]
    request = {"task": "rank", "question": question, "candidates": list(candidates), **more}
    return request, {"ranking": ranking, "consumed": {"tokens": 30}}


CANDIDATES = ("Otters hold hands when they sleep.", "The bank closes at five.", "A river otter eats fish.")
EXCHANGES: list[tuple[Json, Json]] = [
    one("A quiet harbour at night."),
    one("Where do otters live?", aim="seek", width=4),
    one("The bank of a river.", aim="store"),
    many("red tiles here", "blue tiles there"),
    many("one text alone", aim="store", width=4),
    many("first text here", "second text here", pack="base64"),
    many("packed and narrow text", pack="base64", width=4, aim="store"),
    many("plain floats please", pack="floats", unit=False),
    rank("What do otters eat?", {2: 0.97312, 0: 0.41008, 1: 0.00021}, *CANDIDATES),
    rank("When does the bank close?", {1: 0.99102}, *CANDIDATES, keep=1),
    rank("Do otters sleep well?", {0: 0.88123, 1: 0.00113}, *CANDIDATES[:2], keep=2),
    one("Last of the twelve.", unit=True),
]
PAGE = """<h1>Mosaic</h1>
<p>One endpoint, two tasks: <code>embed</code> and <code>rank</code>.</p>
<table>
<tr><th>Field</th><th>Task</th><th>What it does</th><th>Range</th><th>Default</th></tr>
<tr><td>task</td><td>both</td><td>What is wanted: embed or rank.</td><td></td><td></td></tr>
<tr><td>width</td><td>embed</td><td>How many numbers each vector has.</td><td>4 to 1024</td><td>8</td></tr>
<tr><td>aim</td><td>embed</td><td>Whether texts are documents to store or questions that seek them.</td><td></td><td></td></tr>
<tr><td>unit</td><td>embed</td><td>Whether vectors are brought to length one.</td><td></td><td>true</td></tr>
<tr><td>keep</td><td>rank</td><td>How many of the best come back.</td><td>1 to 1000</td><td></td></tr>
</table>
"""
