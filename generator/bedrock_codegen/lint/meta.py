"""Documents against the meta-schemas, and against what no meta-schema can say: their size."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import cache

from ..common.findings import SpecFinding
from ..common.pointers import steps
from ..load import Document, FamilySpec, Json, meta_schemas
from .validator import Checker, Mismatch
from .views import mapping

MAX_VALUES = 20_000
"""Values in one file: several times what the largest holds, and still checked within seconds."""
MAX_MEMBERS = 2000
"""Properties and definitions in one body."""

TRAPS = {
    "format": "leave it out: validators and pydantic disagree about formats; say it in the description, or by `pattern`",
    "customTypePath": "leave it out: it makes the engine import whatever it names",
    "customBasePath": "leave it out: it makes the engine import whatever it names",
    "x-python-type": "leave it out: it makes the engine import whatever it names",
    "x-python-import": "leave it out: it makes the engine import whatever it names",
    "uniqueItems": "leave it out: the engine drops it; say it in the description",
    "prefixItems": "`items`: the engine forgets positions",
    "not": "leave it out: the engine drops it; a rule or a limit of the card can say it",
    "if": "a rule of the card (`only_when`, `requires`): the engine drops conditions",
    "then": "a rule of the card (`only_when`, `requires`): the engine drops conditions",
    "else": "a rule of the card (`only_when`, `requires`): the engine drops conditions",
    "dependentRequired": "a rule of the card: `requires`",
    "allOf": "one definition that holds all of it: the engine loses bounds of scalars in `allOf`",
    "patternProperties": "`additionalProperties` with a schema: the engine drops patterns of names",
    "propertyNames": "`additionalProperties` with a schema: the engine drops patterns of names",
    "unevaluatedProperties": "`additionalProperties`",
    "nullable": '`"type": ["string", "null"]`, or an arm `{"type": "null"}`',
    "definitions": "`$defs`",
    "example": "`examples`, an array",
    "$id": "leave it out: references are `#/$defs/Name` and a file stands alone",
    "$anchor": "leave it out: references are `#/$defs/Name`",
    "$dynamicRef": "`$ref`",
    "$comment": "`description`, or a note at the source",
}


@cache
def meta() -> Meta:
    """The meta-schemas, made ready once."""
    return Meta()


class Meta:
    """The meta-schemas, ready to check documents."""

    def __init__(self) -> None:
        named = meta_schemas()
        self._keywords = tuple(mapping(named["body.schema.json"]["$defs"]["schema"]["properties"]))
        self._checkers = {
            name: Checker({"$ref": ref}, named, strict_integers=True)
            for name, ref in {
                "body": "body.schema.json",
                "fragment": "body.schema.json#/$defs/schema",
                "card": "family.schema.json",
                "models": "family.schema.json#/$defs/models",
                "other models": "family.schema.json#/$defs/other_models",
                "example": "family.schema.json#/$defs/example",
                "refused example": "family.schema.json#/$defs/refused_example",
            }.items()
        }

    def family(self, spec: FamilySpec) -> Iterator[SpecFinding]:
        """What is wrong with the files of a family."""
        yield from self.check("card", spec.card)
        yield from self.check("models", spec.models)
        for document in spec.bodies.values():
            yield from self.check("body", document)
        for document in spec.examples.values():
            yield from self.check("example", document)
        for document in spec.refused.values():
            yield from self.check("refused example", document)

    def check(self, kind: str, document: Document, within: str = "") -> Iterator[SpecFinding]:
        """What is wrong with a document, or with the part of it that `within` points to."""
        for fault in self._checkers[kind].faults(document.data):
            right = self._keyword(fault) if self._is_keyword(kind, fault) else fault.right
            yield SpecFinding(document.path, f"{within}{fault.pointer}", fault.wrong, right)

    def sound(self, fragment: Json) -> bool:
        """Whether a fragment of the subset, or false, can be used to check a value."""
        return fragment is False or (isinstance(fragment, dict) and not self._checkers["fragment"].faults(fragment))

    def _is_keyword(self, kind: str, fault: Mismatch) -> bool:
        """Whether a fault is about a word of JSON Schema, not about a member of a card."""
        return fault.wrong == "is not known here" and (kind in ("body", "fragment") or "/schema/" in fault.pointer)

    def _keyword(self, fault: Mismatch) -> str:
        name = steps(fault.pointer)[-1]
        near = difflib.get_close_matches(name[:100], self._keywords, n=1)
        return TRAPS.get(name) or (f"`{near[0]}`" if near else f"a keyword of the subset: {', '.join(self._keywords)}")


def too_large(document: Document) -> Iterator[SpecFinding]:
    """A finding for a document that is not worth looking into."""
    values, members = _counts(document.data)
    if values > MAX_VALUES:
        yield SpecFinding(document.path, "", f"holds {values:,} values", f"at most {MAX_VALUES:,}")
    elif members > MAX_MEMBERS:
        yield SpecFinding(document.path, "", f"has {members:,} properties and definitions", f"at most {MAX_MEMBERS:,}")


def _counts(value: Json) -> tuple[int, int]:
    values = members = 0
    waiting = [value]
    while waiting:
        value = waiting.pop()
        values += 1
        if isinstance(value, dict):
            waiting += value.values()
            members += sum(len(mapping(value.get(key))) for key in ("properties", "$defs"))
        elif isinstance(value, list):
            waiting += value
    return values, members
