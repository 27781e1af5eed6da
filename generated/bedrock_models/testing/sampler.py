"""Bodies drawn from a schema: seeded, so that the same seed gives the same body, and without dependencies.

Only what specs are written in is known. Rules between fields are not in the schema: `sample` mends a drawn request by what the family
refuses about it.
"""

from __future__ import annotations

import base64
import json
import string
from collections.abc import Mapping
from random import Random
from typing import Any, Literal

from .._runtime.catalogue import families, resolve
from .._runtime.catalogue_table import family_names
from .._runtime.family import Family
from .._runtime.findings import Finding
from ..errors import RequestError
from . import known
from .patterns import matching
from .violations import arms, kinds, resolved, tagged

DEPTH = 6
"""How many objects may lie in each other before only required members are drawn."""
ROUNDS = 12
DRAWS = 40
WORDS = ("sea", "harbour", "lantern", "north", "quiet", "bread", "river", "seven", "stone", "letter", "garden", "evening")
PICTURE = base64.b64encode(
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde"
    b"\0\0\0\x0cIDATx\x9cc\xf8\xff\xff?\0\x05\xfe\x02\xfe\r\xefF\xb8\0\0\0\0IEND\xaeB`\x82"
).decode()
"""A white pixel as PNG, for whatever is written in base64."""


def sample(ref: str, role: Literal["request", "response", "event"] = "request", *, seed: object = 0) -> Any:
    """A body of a family or a model, the same for the same seed.

    A request obeys the rules of its family too.

    Raises:
        UnknownModelError: no such family or model.
        LookupError: the family has no such body, or none that obeys was found.
    """
    family = families()[ref] if ref in family_names() else resolve(ref).family
    schema = known.schemas(family.name).get(role) if family else None
    if family is None or schema is None:
        raise LookupError(f"{ref} has no {role}")
    if role != "request":
        return Sampler(schema, seed).draw()
    for number in range(DRAWS):
        sampler = Sampler(schema, f"{seed} {number}", lavish=1 - number / DRAWS)
        body = sampler.draw()
        if _mended(family, body, sampler):
            return body
    raise LookupError(f"no request of {family.name} was found that obeys all its rules")


class Sampler:
    """Draws values for one schema. `lavish` is how likely an optional member is to be there."""

    def __init__(self, schema: Mapping[str, Any], seed: object, *, lavish: float = 0.5) -> None:
        self._root = schema
        self._random = Random(str(seed))  # noqa: S311 - test data
        self._lavish = lavish

    def draw(self, schema: Mapping[str, Any] | None = None, depth: int = 0) -> Any:
        """A value of a schema, by default of the whole."""
        schema = resolved(self._root if schema is None else schema, self._root)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self._random.choice(schema["enum"])
        if arms(schema):
            return self.draw(self._arm(schema, depth), depth)
        kind = self._kind(schema)
        if kind == "object":
            return self._object(schema, depth)
        if kind == "array":
            return self._array(schema, depth)
        return self._scalar(kind, schema)

    def member(self, pointer: str) -> Any:
        """A value for the member of the whole at a pointer; KeyError if there is no such member in plain objects."""
        schema = resolved(self._root, self._root)
        for key in pointer.split("/")[1:]:
            schema = resolved(schema["properties"][key], self._root)
        return self.draw(schema, DEPTH)

    def _arm(self, schema: Mapping[str, Any], depth: int) -> Mapping[str, Any]:
        if "discriminator" in schema:
            choices = list(tagged(schema, self._root)[1].values())
        else:
            closed = [arm for arm in arms(schema) if kinds(arm, self._root) != ["null"]]
            choices = [arm for arm in closed if "enum" in arm] or closed
        return self._random.choice(choices) if depth < DEPTH else min(choices, key=self._size)

    def _size(self, schema: Mapping[str, Any]) -> int:
        return len(json.dumps(resolved(schema, self._root)))

    def _kind(self, schema: Mapping[str, Any]) -> str:
        named = kinds(schema, self._root) or ["object"]
        return next((kind for kind in named if kind != "null"), "null")

    def _object(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        required = schema.get("required", ())
        wanted = [
            name
            for name in schema.get("properties", {})
            if name in required or (depth < DEPTH and self._random.random() < self._lavish and not name.startswith("amazon-bedrock-"))
        ]
        drawn = {name: self.draw(schema["properties"][name], depth + 1) for name in wanted}
        others = schema.get("additionalProperties")
        if isinstance(others, dict) and not schema.get("properties"):
            drawn |= {word: self.draw(others, depth + 1) for word in self._random.sample(WORDS, 2)}
        return drawn

    def _array(self, schema: Mapping[str, Any], depth: int) -> list[Any]:
        least = schema.get("minItems", 0)
        most = min(schema.get("maxItems", least + 2), least + 2)
        count = self._random.randint(max(least, min(1, most)) if depth < DEPTH else least, max(least, most if depth < DEPTH else least))
        return [self.draw(schema.get("items") or {"type": "string"}, depth + 1) for _ in range(count)]

    def _scalar(self, kind: str, schema: Mapping[str, Any]) -> Any:
        if kind == "string":
            return self._text(schema)
        if kind in {"integer", "number"}:
            return self._number(kind, schema)
        return self._random.random() < 0.5 if kind == "boolean" else None

    def _text(self, schema: Mapping[str, Any]) -> str:
        if schema.get("contentEncoding") == "base64":
            return PICTURE
        least, most = schema.get("minLength", 0), schema.get("maxLength", 10_000)
        if "pattern" in schema:
            return matching(schema["pattern"], self._random, least, most)
        text = " ".join(self._random.choices(WORDS, k=self._random.randint(1, 8)))
        while len(text) < least:
            text += self._random.choice(string.ascii_lowercase)
        return text[:most]

    def _number(self, kind: str, schema: Mapping[str, Any]) -> float:
        step = schema.get("multipleOf", 1 if kind == "integer" else 0.01)
        low = schema.get("minimum", schema.get("exclusiveMinimum", 0 if "maximum" not in schema else min(0, schema["maximum"])))
        high = schema.get("maximum", schema.get("exclusiveMaximum", low + 100 * step))
        first = -(-low // step) + (1 if "exclusiveMinimum" in schema and low % step == 0 else 0)
        last = high // step - (1 if "exclusiveMaximum" in schema and high % step == 0 else 0)
        value = self._random.randint(int(first), int(min(max(first, last), first + 10_000))) * step
        return int(value) if kind == "integer" else min(max(round(value, 6), low), high)


def _mended(family: Family, body: Any, sampler: Sampler) -> bool:
    """Take away, or add, what the family refuses, until it takes the body."""
    for _ in range(ROUNDS):
        try:
            family.parse_request(json.dumps(body))
        except RequestError as error:
            if not _mend(body, error.findings[0], sampler):
                return False
        else:
            return True
    return False


def _mend(body: Any, finding: Finding, sampler: Sampler) -> bool:
    *way, key = finding.pointer.split("/")[1:] or [""]
    holder = body
    for step in way:
        holder = holder[int(step)] if isinstance(holder, list) else holder.get(step)
        if holder is None:
            return False
    if isinstance(holder, dict) and key in holder:
        del holder[key]
        return True
    if isinstance(holder, dict) and "needed" in finding.message:
        try:
            holder[key] = sampler.member(finding.pointer)
        except KeyError:
            return False
        return True
    return False
