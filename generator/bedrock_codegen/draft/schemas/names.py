"""Names for the objects of bodies: as short as they can be, told apart by where they stand, the same for what is the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ...load import Json

LONGEST = 40
TODO = "TODO: "
"""Begins what only a person can say; the linter reports it."""


class Definitions:
    """The definitions of one side: those of answers, or those of requests."""

    def __init__(self, prefix: str, *, side: str = "", taken: Sequence[str] = ()) -> None:
        """`side` is put behind the prefix of a name that is taken by the other side."""
        self.schemas: dict[str, Json] = {}
        self._prefix = prefix
        self._side = side
        self._taken = {*taken, *(f"{prefix}{role}" for role in ("Request", "Response", "Event", "ModelId"))}

    def add(self, trail: Sequence[str], schema: Json) -> Json:
        """A reference to a definition that says this, by the shortest name that is free or means the same."""
        name = next(name for name in self._candidates(trail) if name not in self._taken and self._same(name, schema))
        self.schemas.setdefault(name, {"title": name, **schema})
        return {"$ref": f"#/$defs/{name}"}

    def _same(self, name: str, schema: Json) -> bool:
        return name not in self.schemas or wordless(self.schemas[name]) == wordless({"title": name, **schema})

    def _candidates(self, trail: Sequence[str]) -> Iterator[str]:
        words = [camel(word) for word in trail]
        tails = ["".join(words[-length:]) for length in range(1, len(words) + 1)]
        whole = [f"{self._prefix}{side}{tail}" for tail in tails for side in dict.fromkeys(("", self._side))]
        yield from (name for name in whole if len(name) <= LONGEST)
        for number in range(2, 1000):  # names that had to be cut
            yield f"{whole[-1][: LONGEST - 3]}{number}"


def wordless(value: Any) -> Any:
    """A schema without its words, which count how often something was seen."""
    if isinstance(value, dict):
        return {key: wordless(item) for key, item in value.items() if not (key == "description" and isinstance(item, str))}
    return [wordless(item) for item in value] if isinstance(value, list) else value


def camel(name: str) -> str:
    """A wire name as a part of a class name."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", name))


def singular(name: str) -> str:
    """The name of one of many, as far as its spelling tells."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "us", "is")) else name
