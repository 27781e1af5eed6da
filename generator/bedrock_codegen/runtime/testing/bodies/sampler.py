"""Bodies drawn from a schema out of a seed: the same seed gives the same body, and nothing has to be installed."""

from __future__ import annotations

import base64
import json
import string
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, Literal, TypeVar

from ..._runtime.json.rules import Limit, Rule, applies
from ..._runtime.models.catalogue import families, resolve
from ..._runtime.models.family import Family
from ..._runtime.models.references import base_id
from ..._runtime.models.table import family_names
from ...errors import RequestError
from ..endpoint import known
from .drawing import Drawing
from .edits import Place
from .patterns import matching
from .repair import Repair, checks_by_class

Item = TypeVar("Item")

DRAWS = 40
"""Requests that are drawn until one keeps all rules."""
WIDE = 2**31
"""A range wider than this is no bound: numbers then come from its small end."""
WORDS = ("sea", "harbour", "lantern", "north", "quiet", "bread", "river", "seven", "stone", "letter", "garden", "evening")
PICTURE = base64.b64encode(
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde"
    b"\0\0\0\x0cIDATx\x9cc\xf8\xff\xff?\0\x05\xfe\x02\xfe\r\xefF\xb8\0\0\0\0IEND\xaeB`\x82"
).decode()
"""A white pixel as PNG, for whatever is written in base64."""


def sample(ref: str, role: Literal["request", "response", "event"] = "request", *, seed: object = 0) -> Any:
    """A body of a family or a model, the same for the same seed.

    A request keeps the rules of its family, and the limits of the model.

    Raises:
        UnknownModelError: no such family or model.
        LookupError: the family has no such body, or none that obeys was found.
    """
    family = families()[ref] if ref in family_names() else resolve(ref).family
    schema = known.schemas(family.name).get(role) if family else None
    if family is None or schema is None:
        raise LookupError(f"{ref}: has no {role}")
    if role != "request":
        return drawn(schema, seed)
    base = base_id(ref)[0]
    checks = [check for check in family.checks if ref != family.name and applies(check, base)]
    for number in range(DRAWS):
        body = _request(family, schema, checks, Seeded(f"{seed} {number}"))
        if body is not None:
            return body
    raise LookupError(f"{family.name}: no request was found that obeys all its rules")


def drawn(schema: Mapping[str, Any], seed: object) -> Any:
    """A body that a schema allows, whatever rules there are beside it."""
    return Drawing(Seeded(seed), schema).value(schema)


class Seeded:
    """Choices out of a seed, with values that people can read."""

    __slots__ = ("_random",)

    def __init__(self, seed: object) -> None:
        self._random = Random(str(seed))  # noqa: S311 - test data

    def integer(self, low: int, high: int) -> int:
        """A whole number, both ends included; a small one where there is no real bound."""
        if high - low > WIDE:
            low, high = (max(low, 0), max(low, 0) + 100) if high >= 0 else (high - 100, high)
        return self._random.randint(low, high)

    def number(self, low: float | None, high: float | None, *, above: bool, below: bool) -> float:
        """A number with two digits behind the point, or one between the ends where there is no room for that."""
        least = low if low is not None else min(0.0, high if high is not None else 0.0)
        most = high if high is not None else least + 100
        value = round(self._random.uniform(least, most), 2)
        inside = (least < value if above else least <= value) and (value < most if below else value <= most)
        return value if inside else (least + most) / 2

    def text(self, shortest: int, longest: int) -> str:
        """Words."""
        text = " ".join(self._random.choices(WORDS, k=self._random.randint(1, 8)))
        while len(text) < shortest:
            text += self._random.choice(string.ascii_lowercase)
        return text[:longest].rstrip() if len(text[:longest].rstrip()) >= shortest else text[:longest]

    def matching(self, pattern: str, shortest: int, longest: int | None) -> str:
        """A text that a pattern is found in."""
        return matching(pattern, self._random, shortest, longest if longest is not None else shortest + 100)

    def base64(self, shortest: int) -> str:
        """A picture, or nothing but zeros where it is too short."""
        return PICTURE if len(PICTURE) >= shortest else base64.b64encode(bytes(shortest)).decode()

    def one(self, items: Sequence[Item]) -> Item:
        """One of several."""
        return self._random.choice(items)


def _request(family: Family, schema: Mapping[str, Any], checks: Sequence[Rule | Limit], choices: Seeded) -> Any:
    """A request that keeps all rules, or None if this one cannot be made to."""
    by_class = checks_by_class(family.request, checks)
    drawing = Drawing(choices, schema)
    body = drawing.value(schema)
    if not Repair(choices, Place(body, schema, schema), drawing.value, by_class).repair():
        return None
    try:
        family.parse_request(json.dumps(body))
    except RequestError:
        return None
    return body
