"""Where in a body a value stands, and what a schema says of that place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from .._runtime.models.catalogue import schema

Json = Any


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a body: every schema that may hold there, references resolved; none where nothing is known."""

    document: Json
    schemas: tuple[Json, ...]

    @property
    def is_named(self) -> bool:
        """Whether the members of an object here have names of their own, not free ones."""
        return any("properties" in each for each in self.schemas)

    @property
    def is_base64(self) -> bool:
        """Whether bytes stand here."""
        return any(each.get("contentEncoding") == "base64" for each in self.schemas)

    @property
    def is_number(self) -> bool:
        """Whether the spec expects a number here."""
        kinds = [each.get("type", ()) for each in self.schemas]
        return any(
            kind in {"integer", "number"} for listed in kinds for kind in ([listed] if isinstance(listed, str) else listed)
        )

    @property
    def listed(self) -> frozenset[str]:
        """The texts that the spec lists for this place."""
        texts = [text for each in self.schemas for text in (*each.get("enum", ()), *([each["const"]] if "const" in each else ()))]
        return frozenset(text for text in texts if isinstance(text, str))

    def member(self, name: str) -> Place | None:
        """The place of a named member; None where the spec does not know it."""
        found = [each["properties"][name] for each in self.schemas if name in each.get("properties", {})]
        return self._at(found) if found else None

    def other(self) -> Place:
        """The place of a member with a free name."""
        return self._at(
            [each["additionalProperties"] for each in self.schemas if isinstance(each.get("additionalProperties"), dict)]
        )

    def items(self) -> Place:
        """The place of an item."""
        return self._at([each["items"] for each in self.schemas if "items" in each])

    def _at(self, found: Sequence[Json]) -> Place:
        return Place(self.document, tuple(leaf for each in found for leaf in _leaves(each, self.document)))


NOWHERE = Place({}, ())


@cache
def of_family(family: str, role: Any) -> Place:
    """A whole body of a family; nowhere if it has no such body."""
    try:
        document = schema(family, role)
    except LookupError:
        return NOWHERE
    return Place(document, tuple(_leaves(document, document)))


def of_operation(name: str, *, output: bool) -> Place:
    """A whole body of an operation that all models share, such as Converse."""
    document = _service()
    shape = document["operations"][name]["output" if output else "input"]
    return Place(document, tuple(_leaves({"$ref": f"#/$defs/{shape}"}, document)))


@cache
def field_names(family: str) -> frozenset[str]:
    """Every name that the schemas of a family know."""
    found = [of_family(family, role).document for role in ("request", "response", "event")]
    holders = [holder for document in found for holder in (document, *document.get("$defs", {}).values())]
    return frozenset(name for holder in holders for name in holder.get("properties", ()))


NUMBERS = frozenset(
    (
        "minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems multipleOf default enum const "
        "examples"
    ).split()
)
"""Keywords whose values are the spec's own, and nobody's secret."""


@cache
def numbers(family: str) -> frozenset[str]:
    """Every number, and every listed text, that the schemas of a family give, as sentences show them."""
    found: set[str] = set()
    waiting: list[Json] = [of_family(family, role).document for role in ("request", "response", "event")]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            waiting += node.values()
            own = [
                item for key, value in node.items() if key in NUMBERS for item in (value if isinstance(value, list) else [value])
            ]
            found |= {str(item) for item in own if isinstance(item, str | int | float)}
            found |= {str(int(item)) for item in own if isinstance(item, float) and item.is_integer()}
        elif isinstance(node, list):
            waiting += node
    return frozenset(found)


def _leaves(node: Json, document: Json) -> Iterator[Json]:
    """The schemas that a schema stands for: itself, what it refers to, or the arms of a union."""
    while "$ref" in node:
        node = document["$defs"][node["$ref"].rpartition("/")[2]]
    yield node
    for arm in (*node.get("anyOf", ()), *node.get("oneOf", ())):
        yield from _leaves(arm, document)


@cache
def _service() -> Json:
    """botocore's model of the service as one JSON Schema document."""
    from botocore.session import get_session  # noqa: PLC0415 - slow to import

    model: Any = get_session().get_service_model("bedrock-runtime")
    operations = {name: model.operation_model(name) for name in model.operation_names}
    shapes = {name: _of_shape(model.shape_for(name)) for name in model.shape_names}
    named = {name: {"input": each.input_shape.name, "output": each.output_shape.name} for name, each in operations.items()}
    return {"$defs": shapes, "operations": named}


def _of_shape(shape: Any) -> Json:  # noqa: PLR0911 - one for each kind of shape
    def reference(inner: Any) -> Json:
        return {"$ref": f"#/$defs/{inner.name}"}

    match shape.type_name:
        case "structure" if getattr(shape, "is_document_type", False):
            return {}
        case "structure":
            return {"properties": {name: reference(inner) for name, inner in shape.members.items()}}
        case "list":
            return {"type": "array", "items": reference(shape.member)}
        case "map":
            return {"additionalProperties": reference(shape.value)}
        case "string":
            return {"type": "string", **({"enum": list(shape.enum)} if shape.enum else {})}
        case "blob":
            return {"type": "string", "contentEncoding": "base64"}
        case "integer" | "long":
            return {"type": "integer"}
        case "float" | "double":
            return {"type": "number"}
        case other:
            return {"type": other}
