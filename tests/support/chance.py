"""Bodies out of random numbers alone: as wild as those of hypothesis, for a tenth of the work, but nothing makes them smaller."""

from __future__ import annotations

import base64
import math
from collections.abc import Sequence
from importlib import import_module
from random import Random
from typing import Any, TypeVar

from .subject import Json, Subject

Item = TypeVar("Item")

ODD_NUMBERS = (0.0, 1.0, -2.25, 1e-7, 0.1, 5e-324, 1e16, 1.7976931348623157e308, -1e300)
ALPHABETS = (
    (0x61, 0x7A),
    (0x20, 0x7E),
    (0x00, 0x1F),
    (0x80, 0x17F),
    (0x300, 0x36F),
    (0x2000, 0x206F),
    (0xE000, 0xFFFF),
    (0x1F300, 0x1FAFF),
)
"""Ranges of characters that texts are of: letters, ASCII, controls, Latin, marks, odd blanks, the end of a plane, pictures."""


class Chance:
    """Choices of a walk over a schema, each as likely to lie at an end as in between."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)  # noqa: S311 - test data

    def integer(self, low: int, high: int) -> int:
        """A whole number: an end, one near zero, or any."""
        near = min(max(self._random.randint(-3, 300), low), high)
        return self._random.choice((self._random.randint(low, high), self._random.randint(low, high), near, low, high))

    def number(self, low: float | None, high: float | None, *, above: bool, below: bool) -> float:
        """A number: an end, an odd one, or any."""
        least, most = -1000.0 if low is None else low, 1000.0 if high is None else high
        drawn = (*ODD_NUMBERS, least, most, self._random.uniform(least, most), self._random.uniform(least, most))
        inside = [number for number in drawn if _is_inside(number, low, high, above=above, below=below)]
        return float(self._random.choice(inside)) if inside else (least + most) / 2

    def text(self, shortest: int, longest: int) -> str:
        """Text of characters of one kind, or of all."""
        count = self._random.choice((shortest, longest, self._random.randint(shortest, longest)))
        kinds = ALPHABETS if self._random.random() < 0.5 else (self._random.choice(ALPHABETS),)
        return "".join(chr(self._random.randint(*self._random.choice(kinds))) for _ in range(count))

    def matching(self, pattern: str, shortest: int, longest: int | None) -> str:
        """Text in which a pattern is found."""
        matching = import_module("bedrock_models.testing.bodies.patterns").matching
        return str(matching(pattern, self._random, shortest, shortest + 100 if longest is None else longest))

    def base64(self, shortest: int) -> str:
        """Bytes, encoded."""
        fewest = max(0, math.ceil(shortest / 4) * 3 - 2)
        return base64.b64encode(self._random.randbytes(self._random.randint(fewest, fewest + 24))).decode()

    def one(self, items: Sequence[Item]) -> Item:
        """One of several."""
        return self._random.choice(items)


def _is_inside(number: float, low: float | None, high: float | None, *, above: bool, below: bool) -> bool:
    over = low is None or (number > low if above else number >= low)
    return over and (high is None or (number < high if below else number <= high))


def request(subject: Subject, name: str, model_id: str | None, seed: str) -> Json:
    """A request of a family that keeps all rules, and those of a model if one is named."""
    repair, family, document = _drawing(subject, "repair"), subject.family(name), subject.document(name, "request")
    applies = import_module(f"{subject.package}._runtime.json.rules").applies
    by_class = repair.checks_by_class(family.request, [check for check in family.checks if model_id and applies(check, model_id)])
    for number in range(1000):
        chance = Chance(f"{seed} {number}")
        drawing = _drawing(subject, "drawing").Drawing(chance, document)
        drawn = drawing.value(document)
        place = _drawing(subject, "edits").Place(drawn, document, document)
        if repair.Repair(chance, place, drawing.value, by_class).repair():
            return drawn
    raise AssertionError(f"{name}: no request was found that keeps all rules of {model_id}")


def body(subject: Subject, document: Json, seed: str, *, unknown: bool) -> Json:
    """A body of any schema."""
    return _drawing(subject, "drawing").Drawing(Chance(seed), document, unknown=unknown).value(document)


def stream(subject: Subject, name: str, seed: str) -> list[Json]:
    """A whole stream."""
    chance = Chance(seed)
    event, response = subject.document(name, "event"), subject.document(name, "response")
    sequence = import_module(f"{subject.package}.testing.endpoint.sequences").sequence
    drawing = _drawing(subject, "drawing").Drawing
    events: list[Json] = sequence(
        chance, subject.family(name).answer, event, response, lambda part: drawing(chance, event).value(part)
    )
    return events


def _drawing(subject: Subject, module: str) -> Any:
    return import_module(f"{subject.package}.testing.bodies.{module}")
