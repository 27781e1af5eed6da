"""What changed in a body: place by place, as one who sends or reads it sees it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ...common.pointers import escape
from ...common.schemas import resolve
from ...load import Json
from .changes import Meaning, Side, SpecChange

WORDS = {
    "minimum": "at least",
    "exclusiveMinimum": "more than",
    "maximum": "at most",
    "exclusiveMaximum": "less than",
    "minLength": "characters at least",
    "maxLength": "characters at most",
    "minItems": "items at least",
    "maxItems": "items at most",
}
BOUNDS = (
    ("minimum", "exclusiveMinimum"),
    ("maximum", "exclusiveMaximum"),
    ("minLength",),
    ("maxLength",),
    ("minItems",),
    ("maxItems",),
)
"""The words for one end of a range."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """Two states of a body."""

    family: str
    role: str
    old: Json
    new: Json
    met: set[tuple[str, str]] = field(default_factory=set)
    """Definitions that were compared already: what is inside of them is told once."""

    @property
    def side(self) -> Side:
        """Which side notices."""
        return "send" if self.role == "request" else "read"

    def changes(self) -> list[SpecChange]:
        """Every change, at the first place it is seen."""
        return list(self._pair(self.old, self.new, ""))

    def _said(self, at: str, meaning: Meaning, says: str) -> SpecChange:
        prefix = "event " if self.role == "event" else ""
        return SpecChange(family=self.family, at=f"{prefix}{at or '/'}", side=self.side, meaning=meaning, says=says)

    def _pair(self, old: Json, new: Json, at: str) -> Iterator[SpecChange]:
        pair = (str(old.get("$ref", "")), str(new.get("$ref", "")))
        if all(pair):
            if pair in self.met:
                return
            self.met.add(pair)
        old, new = resolve(old, self.old), resolve(new, self.new)
        yield from self._values(old, new, at)
        yield from self._bounds(old, new, at)
        yield from self._members(old, new, at)
        ours, theirs = _by_tag(old, self.old), _by_tag(new, self.new)
        by = (new.get("discriminator") or old.get("discriminator") or {}).get("propertyName", "kind")
        for tag in ours.keys() - theirs.keys():
            yield self._said(at, "breaking", f"knows no {by} `{tag}` any more")
        for tag in theirs.keys() - ours.keys():
            yield self._said(at, "new", f"knows the {by} `{tag}`")
        for tag in ours.keys() & theirs.keys():
            yield from self._pair(ours[tag], theirs[tag], f"{at}[{by}={tag}]")
        yield from self._parts(old, new, at)

    def _values(self, old: Json, new: Json, at: str) -> Iterator[SpecChange]:
        before, after = _kinds(old, self.old), _kinds(new, self.new)
        sends = self.side == "send"
        if before - after and before and after:
            yield self._said(
                at, "breaking" if sends or not after < before else "fix", f"is {_or(after)}, no more {_or(before - after)}"
            )
        elif after - before and before and after:
            yield self._said(at, "new" if sends else "breaking", f"may be {_or(after - before)} as well")
        ours, theirs = _listed(old), _listed(new)
        if ours != theirs and ours and theirs:
            gone, come = sorted(ours - theirs), sorted(theirs - ours)
            if gone:
                yield self._said(at, "breaking", f"lists {_quoted(gone)} no more")
            if come:
                yield self._said(at, "new", f"lists {_quoted(come)}")
        elif theirs and sends and not _is_open(new) and "const" not in new:
            yield from [self._said(at, "breaking", f"must be one of {_quoted(sorted(theirs))}")] if not ours else []
        elif ours and not theirs and before == after:
            yield self._said(at, "new" if sends else "breaking", "is any text")
        if old.get("default") != new.get("default"):
            yield self._said(at, "fix", f"is {_short(new.get('default'))} where it is left out, by what is known")
        if old.get("contentEncoding") != new.get("contentEncoding"):
            kind = "bytes as base64" if "contentEncoding" in new else "text, no bytes"
            yield self._said(at, "new" if "contentEncoding" in new and sends else "breaking", f"is {kind}")

    def _bounds(self, old: Json, new: Json, at: str) -> Iterator[SpecChange]:
        for keys in BOUNDS:
            before, after = _bound(old, keys), _bound(new, keys)
            if before != after:
                meaning: Meaning = "breaking" if _is_tighter(before, after) else "new"
                yield self._said(at, meaning, f"is {_bounded(before, after)}")
        if old.get("multipleOf") != new.get("multipleOf"):
            before, after = old.get("multipleOf"), new.get("multipleOf")
            says = f"is a multiple of {after}" if after else "is any number between its bounds"
            yield self._said(at, "breaking" if after and (not before or before % after) else "new", says)
        if old.get("pattern") != new.get("pattern"):
            yield self._said(at, "breaking" if "pattern" in new else "new", f"is written as {new.get('pattern', 'one likes')}")

    def _members(self, old: Json, new: Json, at: str) -> Iterator[SpecChange]:
        ours: Mapping[str, Json] = old.get("properties", {})
        theirs: Mapping[str, Json] = new.get("properties", {})
        required = set(old.get("required", ())), set(new.get("required", ()))
        sends = self.side == "send"
        for name in ours.keys() - theirs.keys() if "properties" in new else ():
            yield self._said(f"{at}/{escape(name)}", "breaking", "is gone")
        for name in (each for each in theirs if each not in ours and "properties" in old):
            demands = sends and name in required[1]
            yield self._said(
                f"{at}/{escape(name)}", "breaking" if demands else "new", "is new and required" if demands else "is new"
            )
        for name in (each for each in theirs if each in ours):
            place = f"{at}/{escape(name)}"
            if name in required[1] - required[0]:
                yield self._said(place, "breaking" if sends else "fix", "is required" if sends else "is always there")
            if name in required[0] - required[1]:
                yield self._said(place, "new" if sends else "breaking", "may be left out" if sends else "is not always there")
            if ours[name].get("x-name") != theirs[name].get("x-name"):
                yield self._said(place, "breaking", f"is called {theirs[name].get('x-name') or 'by its own name'} in Python")
            yield from self._pair(ours[name], theirs[name], place)
        if "properties" in old and "properties" in new:
            yield from self._closed(old, new, at)
        elif ("properties" in old) != ("properties" in new) and _kinds(old, self.old) == _kinds(new, self.new) == {"object"}:
            yield from self._shape(new, at)

    def _closed(self, old: Json, new: Json, at: str) -> Iterator[SpecChange]:
        was, now = (each.get("additionalProperties") is False for each in (old, new))
        if now and not was:
            yield self._said(at, "breaking", "takes no members that are not listed")
        if was and not now:
            yield self._said(at, "new", "takes members that are not listed")

    def _shape(self, new: Json, at: str) -> Iterator[SpecChange]:
        """An object that held anything has members of its own, or the other way round: in an answer it is another class."""
        names = list(new.get("properties", ()))
        demands = self.side == "read" or bool(new.get("required")) or new.get("additionalProperties") is False
        if names:
            yield self._said(at, "breaking" if demands else "new", f"has members of its own: {_quoted(names)}")
        else:
            yield self._said(at, "breaking" if self.side == "read" else "new", "holds anything")

    def _parts(self, old: Json, new: Json, at: str) -> Iterator[SpecChange]:
        if "items" in old and "items" in new:
            yield from self._pair(old["items"], new["items"], f"{at}/*")
        if isinstance(old.get("additionalProperties"), dict) and isinstance(new.get("additionalProperties"), dict):
            yield from self._pair(old["additionalProperties"], new["additionalProperties"], f"{at}/*")
        if "discriminator" in old or "discriminator" in new:
            return
        ours, theirs = (
            {kind: arm for arm in _arms(each) for kind in _kinds(arm, body)} for each, body in ((old, self.old), (new, self.new))
        )
        either = ours if _arms(old) else theirs
        for kind in ours.keys() & theirs.keys() if either and (_arms(old) or _arms(new)) else ():
            if kind in {"object", "array"}:
                yield from self._pair(ours[kind], theirs[kind], at)


def _bound(schema: Json, keys: tuple[str, ...]) -> tuple[str, Json] | None:
    """The bound at one end: its word, and its value."""
    return next(((key, schema[key]) for key in keys if schema.get(key) is not None), None)


def _bounded(before: tuple[str, Json] | None, after: tuple[str, Json] | None) -> str:
    """A bound as it is, and as it was: with its word where that is another now."""
    was, now = (f"{WORDS[each[0]]} {_short(each[1])}" if each else "" for each in (before, after))
    if before and after:
        return f"{now} (was {_short(before[1]) if before[0] == after[0] else was})"
    return f"without a bound ({WORDS[before[0]]}) (was {_short(before[1])})" if before else now


def _is_tighter(before: tuple[str, Json] | None, after: tuple[str, Json] | None) -> bool:
    if before is None or after is None:
        return after is not None
    if before[1] == after[1]:
        return after[0].startswith("exclusive")
    return bool(after[1] > before[1]) == (after[0].endswith("inimum") or after[0].startswith("min"))


def _arms(schema: Json) -> list[Json]:
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())]


def _by_tag(schema: Json, body: Json) -> dict[str, Json]:
    """The arms of a union by the value that tells them apart."""
    by = schema.get("discriminator", {}).get("propertyName")
    arms = [(resolve(arm, body).get("properties", {}).get(by, {}), arm) for arm in _arms(schema)] if by else []
    return {str(member["const"]): arm for member, arm in arms if "const" in member}


def _kinds(schema: Json, body: Json) -> set[str]:
    """The JSON types that a schema takes; none where it says nothing of them."""
    schema = resolve(schema, body)
    if "discriminator" in schema:
        return {"object"}
    if _arms(schema):
        return {kind for arm in _arms(schema) for kind in _kinds(arm, body)}
    if "type" in schema:
        kinds = {schema["type"]} if isinstance(schema["type"], str) else set(schema["type"])
        return kinds | ({"integer"} if "number" in kinds else set())
    return {"string"} if "enum" in schema else set()


def _listed(schema: Json) -> set[str]:
    """The values of an enumeration, open or not, or a constant."""
    if "const" in schema:
        return {str(schema["const"])}
    return {word for each in (schema, *_arms(schema)) for word in each.get("enum", ())}


def _is_open(schema: Json) -> bool:
    return any(arm.get("type") == "string" and "enum" not in arm for arm in _arms(schema))


def _or(kinds: set[str]) -> str:
    return " or ".join(sorted(kinds - ({"integer"} if "number" in kinds else set())))


def _quoted(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _short(value: object) -> str:
    return "unknown" if value is None else str(value)[:60]
