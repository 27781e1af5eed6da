"""What the specs know of requests: root fields, tags, betas, and the options of a call."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from ...common.schemas import subschemas
from ...load import Corpus, FamilySpec, Json
from .sdks import BETA, FIELD, LIFE, OPTION, TAG

_OPTIONS = Path(__file__).parents[2] / "runtime/_runtime/calls/options.py"
_NO_OPTIONS = frozenset(("accept", "body", "contentType", "modelId"))
"""Members of InvokeModel that are no options: the model, and what the body is."""
_LIFE = frozenset(("status", "startOfLifeTime", "legacyTime", "publicExtendedAccessTime", "endOfLifeTime"))
"""Members of a model's life that are read, or are of no use here."""


def list_known_names(corpus: Corpus) -> Mapping[tuple[str, str], frozenset[str]]:
    """Subject and kind to the names that the specs know of it."""
    found: dict[tuple[str, str], frozenset[str]] = {("FoundationModelLifecycle", LIFE): frozenset(_LIFE)}
    for shape in ("InvokeModelRequest", "InvokeModelWithResponseStreamRequest"):
        found[shape, OPTION] = frozenset(_options()) | _NO_OPTIONS
    for spec in corpus.families:
        found |= {(spec.name, kind): names for kind, names in _names(spec).items()}
    return found


def _names(spec: FamilySpec) -> dict[str, frozenset[str]]:
    body = spec.bodies["request"].data if "request" in spec.bodies else {}
    schemas = list(subschemas(body))
    beta = body.get("properties", {}).get("anthropic_beta", {})
    return {
        FIELD: frozenset(body.get("properties", ())),
        TAG: frozenset(tag for each in schemas for tag in _tags(each)),
        BETA: frozenset(_texts(beta)) | frozenset(text for each in schemas for text in _texts(each.get("examples", ()))),
    }


def _tags(schema: Json) -> Iterator[str]:
    member = schema.get("properties", {}).get("type", {})
    yield from member.get("enum", ())
    if isinstance(member.get("const"), str):
        yield member["const"]


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def _options() -> Iterator[str]:
    """The members of `Options`, as the service spells them."""
    for node in ast.parse(_OPTIONS.read_bytes()).body:
        if isinstance(node, ast.ClassDef) and node.name == "Options":
            for field in (each.target for each in node.body if isinstance(each, ast.AnnAssign)):
                if isinstance(field, ast.Name):
                    first, *words = field.id.split("_")
                    yield first + "".join(word.capitalize() for word in words)
