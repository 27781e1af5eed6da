"""A service model and an overlay as the bodies of a family."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...common.names import snake
from ...load import Json
from .model import Shape, members_of, reachable
from .overlay import Overlay

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LONGEST = 240
"""Characters of a description that is taken over."""
BOUNDS = {"string": ("minLength", "maxLength"), "list": ("minItems", "maxItems")}
NUMBERS = {"integer": "integer", "long": "integer", "float": "number", "double": "number"}


def bodies(shapes: Mapping[str, Shape], overlay: Overlay) -> dict[str, Json]:
    """Role to body: what the service model says, as the overlay corrects it."""
    reach = {role: reachable(root, shapes) for role, root in overlay.roots.items()}
    answers = frozenset[str]().union(*(found for role, found in reach.items() if role != "request"))
    return {
        role: _Role(role, shapes, overlay, shared=reach.get("request", frozenset()) & answers).body() for role in overlay.roots
    }


@dataclass(slots=True)
class _Role:
    """The conversion of one body: its definitions are found on the way."""

    role: str
    shapes: Mapping[str, Shape]
    overlay: Overlay
    shared: frozenset[str]
    """Shapes of both requests and answers: a class each."""
    found: dict[str, Json] = field(default_factory=dict)

    @property
    def closed(self) -> bool:
        return self.role == "request"

    def body(self) -> Json:
        name = self.overlay.roots[self.role]
        title = f"{self.overlay.prefix}{self.role.capitalize()}"
        said = {"description": self.overlay.descriptions[self.role], "x-source": "model", "x-evidence": "documented"}
        root = {"$schema": DIALECT, **self._structure(name, title), **said}
        members = root.pop("properties")
        return {**root, "properties": members, "$defs": dict(sorted(self.found.items()))}

    def _structure(self, name: str, title: str) -> Json:
        """A class: closed in a request, open in an answer, with one member at a time where the model says union."""
        shape = self.shapes[name]
        own = members_of(shape, self.shapes)
        members = {
            key: self._member(name, key, member) for key, member in own.items() if f"{name}.{key}" not in self.overlay.without
        }
        if not self.closed:
            members |= self.overlay.added.get(name, {})
        one_of = bool(shape.get("union") or shape.get("eventstream")) and len(members) > 1
        return {
            "title": title,
            "description": _sentence(shape.get("documentation", "")) or f"{_words(name)}.",
            **{word: text for word, text in self.overlay.shapes.get(name, {}).items() if word == "description" or self.closed},
            "type": "object",
            **({"additionalProperties": False} if self.closed else {}),
            **({"x-kind": True} if one_of else {}),
            **({"required": required} if (required := self._required(name, shape, members)) else {}),
            "properties": members,
        }

    def _required(self, name: str, shape: Shape, members: Mapping[str, Json]) -> list[str]:
        if not self.closed:
            return list(self.overlay.required.get(name, ()))
        alone = list(members) if shape.get("union") and len(members) == 1 else []
        return [
            key for key in (*shape.get("required", ()), *alone) if key in members and f"{name}.{key}" not in self.overlay.optional
        ]

    def _member(self, name: str, key: str, member: Shape) -> Json:
        ours = self.overlay.members.get(f"{name}.{key}", {})
        target = self.shapes[member["shape"]]
        said = member.get("documentation") or target.get("documentation", "")
        schema = self._schema(member["shape"], named=False)
        ours = {word: value for word, value in ours.items() if self.closed or word not in _ONLY_REQUESTS}
        if "type" in ours:
            schema = {}
        return {**schema, "description": _sentence(said) or f"{_words(key)}.", **ours}

    def _schema(self, name: str, *, named: bool) -> Json:
        """The schema of a shape; `named` where it is an item, whose bounds need a definition."""
        shape = self.shapes[name]
        match shape["type"]:
            case "structure":
                return self._object(name, shape)
            case "list":
                return {"type": "array", "items": self._schema(shape["member"]["shape"], named=True), **self._bounds(shape)}
            case "map":
                return {"type": "object", "additionalProperties": self._schema(shape["value"]["shape"], named=True)}
            case _:
                plain = self._plain(name, shape)
                return self._define(name, plain) if named and plain.keys() & _BOUNDING else plain

    def _object(self, name: str, shape: Shape) -> Json:
        if shape.get("document"):
            return {}
        if not members_of(shape, self.shapes):
            return {"type": "object"}
        title = self._title(name)
        if title not in self.found:
            self.found[title] = {}  # shapes may hold themselves
            self.found[title] = self._structure(name, title)
        return {"$ref": f"#/$defs/{title}"}

    def _plain(self, name: str, shape: Shape) -> Json:
        kind = shape["type"]
        if kind == "boolean":
            return {"type": "boolean"}
        if kind in NUMBERS:
            return {"type": NUMBERS[kind], **self._bounds(shape)}
        if kind == "blob":
            return {"type": "string", "contentEncoding": "base64", **self._bounds(shape)}
        if "enum" in shape:
            listed = [*shape["enum"], *self.overlay.values.get(name, ())]
            closed = self.closed and name not in self.overlay.open
            return {"type": "string", "enum": listed} if closed else {"anyOf": [{"enum": listed}, {"type": "string"}]}
        return {"type": "string", **self._bounds(shape)}

    def _bounds(self, shape: Shape) -> Json:
        """What a request is refused by. botocore's patterns are meant for the whole text, and have no anchors."""
        if not self.closed:
            return {}
        least, most = BOUNDS.get("string" if shape["type"] == "blob" else shape["type"], ("minimum", "maximum"))
        found = {
            ours: shape[theirs]
            for theirs, ours in (("min", least), ("max", most))
            if shape.get(theirs) or (shape["type"] in NUMBERS and theirs in shape)
        }
        if "pattern" in shape:
            found["pattern"] = f"^(?:{_spelt_out(shape['pattern'])})$"
        return found

    def _define(self, name: str, schema: Json) -> Json:
        title = self._title(name)
        shape = self.shapes[name]
        said = _sentence(shape.get("documentation", "")) or f"{_words(name)}."
        self.found[title] = {"title": title, "description": said, **schema, **self.overlay.shapes.get(name, {})}
        return {"$ref": f"#/$defs/{title}"}

    def _title(self, name: str) -> str:
        both = name in self.shared and self.shapes[name]["type"] == "structure"
        within = "Input" if self.closed and both else ""
        return f"{self.overlay.prefix}{within}{self.overlay.names.get(name, name).removeprefix(self.overlay.prefix)}"


def _spelt_out(pattern: str) -> str:
    """A pattern whose classes are what they are to the service, which is written in Java, in every language."""
    return re.sub(r"\[(?:\\.|[^\]])*\]|\\[sdw]", _spelt, pattern)


def _spelt(found: re.Match[str]) -> str:
    if found[0].startswith("["):
        return re.sub(r"\\.", lambda inner: _CLASSES.get(inner[0], inner[0]), found[0])
    return f"[{_CLASSES[found[0]]}]"


_CLASSES = {r"\s": r" \t\n\v\f\r", r"\d": "0-9", r"\w": "a-zA-Z0-9_"}
_BOUNDING = frozenset("minLength maxLength pattern minimum maximum".split())
_ONLY_REQUESTS = frozenset({"x-json-string", "default", "type"})


def _sentence(documentation: str) -> str:
    """The first sentence of botocore's documentation, as plain text."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", documentation))
    text = re.sub(r"\s+([.,;:)])", r"\1", re.sub(r"\s+", " ", text)).strip()
    first = re.split(r"(?<=[.!?])\s+(?=[A-Z])", text, maxsplit=1)[0]
    if len(first) > LONGEST:
        first = first[:LONGEST].rpartition(" ")[0].rstrip(",;: ")
    return f"{first}." if first and not first.endswith((".", "!", "?")) else first


def _words(name: str) -> str:
    """A name as words: `toolUseId` is `Tool use id`."""
    return str(snake(name)).replace("_", " ").strip().capitalize()


def find_additions(fresh: Any, kept: Any, pointer: str = "") -> list[tuple[str, Json]]:
    """What a fresh body has that the kept one lacks: members, definitions and values, by pointer.

    What is gone is no news: an older botocore knows less.
    """
    if isinstance(fresh, dict) and isinstance(kept, dict):
        here = [(f"{pointer}/{key}", value) for key, value in fresh.items() if key not in kept]
        return here + [
            found for key in fresh.keys() & kept.keys() for found in find_additions(fresh[key], kept[key], f"{pointer}/{key}")
        ]
    if isinstance(fresh, list) and isinstance(kept, list):
        return [(f"{pointer}/{index}", item) for index, item in enumerate(fresh) if item not in kept]
    return []
