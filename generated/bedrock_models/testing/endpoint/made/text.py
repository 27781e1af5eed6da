# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/text.py; edit it there.
"""Texts that are about what was asked, and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from ...bodies.event_pieces import pieces

OPENINGS = (
    "You asked: {prompt}",
    "This is about what you said: {prompt}",
    "Here is a short answer to this: {prompt}",
    "Read, and thought about: {prompt}",
)
BODIES = (
    "An answer in a few words: {topics}.",
    "What matters here is {topics}.",
    "In short, think of {topics}.",
    "It comes down to {topics}.",
)
ENDINGS = (
    "A real model would go on from here.",
    "This was made on your desk, so nothing was spent.",
    "LocalBedrock wrote this; a real model knows more.",
)
SHOWN = 160
"""Characters of a prompt that an answer repeats."""
TOPICS = 4
WORD = re.compile(r"[^\W\d_][\w'-]{3,}")


def written(prompt: str, result: str, random: Random, number: int = 0) -> str:
    """A text about a prompt; about what a tool gave back, where it gave something back. Each `number` has words of its own."""
    first = random.randrange(len(OPENINGS) * len(BODIES) * len(ENDINGS)) + number
    said = " ".join(prompt.split())
    shown = said if len(said) <= SHOWN else f"{said[:SHOWN].rsplit(' ', 1)[0]} ..."
    found = f"The tool says: {' '.join(result.split())[:SHOWN]}" if result else _one(OPENINGS, first).format(prompt=shown)
    topics = _topics(said)
    body = _one(BODIES, first).format(topics=topics) if topics else ""
    return " ".join(part for part in (found, body, _one(ENDINGS, first)) if part)


def thought(prompt: str) -> str:
    """A thought before an answer."""
    topics = _topics(" ".join(prompt.split()))
    return f"This is about {topics}, so a short answer will do." if topics else "This is short, so a short answer will do."


def cut(text: str, limit: int | None, stops: Sequence[str]) -> tuple[str, str, str]:
    """As much of a text as a request allows, why it ends (end, stop_sequence or length), and at which stop sequence."""
    ends = [(at, stop) for stop in stops if (at := text.find(stop)) >= 0]
    at, stop = min(ends, default=(len(text), ""))
    stopped = text[:at]
    words = pieces(stopped)
    if limit is not None and len(words) > limit:
        return "".join(words[:limit]), "length", ""
    return stopped, "stop_sequence" if stop else "end", stop


def _one(texts: Sequence[str], number: int) -> str:
    return texts[number % len(texts)]


def _topics(prompt: str) -> str:
    """The longest words of a prompt, in its order."""
    words = list(dict.fromkeys(word.lower() for word in WORD.findall(prompt)))
    longest = sorted(words, key=len, reverse=True)[:TOPICS]
    topics = [word for word in words if word in longest]
    return f"{', '.join(topics[:-1])} and {topics[-1]}" if len(topics) > 1 else "".join(topics)
