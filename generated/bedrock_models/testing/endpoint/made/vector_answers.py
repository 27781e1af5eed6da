# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/vector_answers.py; edit it there.
"""Vectors where an answer has some: one for each input, of the length and in the encodings that were asked for."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from ...._runtime.models.table import table
from . import asked
from .vectors import encoded, vector

LENGTHS = ("dimensions", "outputEmbeddingLength", "embeddingDimension", "output_dimension")
"""Members that say how long a vector shall be."""
TYPES = ("embedding_types", "embeddingTypes")
"""Members that list the encodings that are wanted."""
INPUTS = ("texts", "images", "inputs")
"""Members that list what is embedded, each item for itself."""
HOLDERS = frozenset({"embedding", "embeddings", "embeddingsByType"})
KINDS = ("video", "audio", "image", "text")
"""Members that say by their name what is embedded."""
ENCODINGS = frozenset({"float", "int8", "uint8", "binary", "ubinary"})
CONTENT = frozenset({"base64String", "bytes", "inputImage", "inputText", "text", "uri", "url", "value"})
"""Members that hold what is embedded; others say how."""
USUAL = 1024
"""Numbers in a vector where neither the request nor the model says how many."""


def has_vectors(answer: Any) -> bool:
    """Whether vectors stand in an answer where they usually do."""
    return any(has_member(answer, name) for name in HOLDERS)


def put_vectors(answer: dict[str, Any], body: Any, base: str, schema: Any) -> None:
    """Replace the vectors of an answer by those made of what the request holds."""
    length = length_of(body, base, schema)
    normalised = asked.named(body, ("normalize",)) is not False
    made = [vector(content, length, normalised=normalised) for content in contents(body)]
    _fill(answer, made, asked.named(body, TYPES), packed=not isinstance(body, dict) or "embeddingTypes" not in body)
    _echo(answer, body)


def length_of(body: Any, base: str, schema: Any) -> int:
    """How long vectors are: as asked, by the default of the schema, or as the model has them."""
    given = asked.number(body, LENGTHS)
    return given or _default(schema) or table().get(base, {}).get("dimensions", USUAL)


def contents(body: Any) -> list[str]:
    """What is embedded: each item of a list, or the one thing there is."""
    listed = next((body[name] for name in INPUTS if isinstance(body, dict) and isinstance(body.get(name), list)), None)
    if listed:
        return [_content(item) for item in listed]
    return [" ".join(_contents(body)) or _content(body)]


def _content(item: Any) -> str:
    return _short(item) if isinstance(item, str) else " ".join(_contents(item)) or " ".join(asked.strings(item))


def _contents(value: Any) -> Iterator[str]:
    for key, item in value.items() if isinstance(value, dict) else ():
        if isinstance(item, str) and key in CONTENT:
            yield _short(item)
        elif isinstance(item, list):
            for part in item:
                yield from _contents(part)
        else:
            yield from _contents(item)


def _short(text: str) -> str:
    """A text, or the checksum of what is a picture."""
    return f"picture {zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x}" if asked.is_data(text) else text


def _fill(value: Any, made: Sequence[list[float]], kinds: Any, *, packed: bool) -> None:
    for key, item in list(value.items()) if isinstance(value, dict) else ():
        if key in HOLDERS:
            value[key] = _in_its_form(item, made, kinds or ["float"], packed=packed)
        elif isinstance(item, dict | list):
            _fill(item, made, kinds, packed=packed)
    for item in value if isinstance(value, list) else ():
        _fill(item, made, kinds, packed=packed)
    if isinstance(value, dict) and "embeddingsByType" in value and kinds:
        value.pop("embedding", None)
        value |= {"embedding": made[0]} if "float" in kinds else {}


def _in_its_form(item: Any, made: Sequence[list[float]], kinds: Sequence[str], *, packed: bool) -> Any:
    """The vectors in the form that stands there."""
    if isinstance(item, dict) and item.keys() <= ENCODINGS:
        several = any(isinstance(vectors[0], list) for vectors in item.values() if vectors)
        by_kind = {kind: [encoded(one, kind, packed=packed) for one in made] for kind in kinds}
        return by_kind if several else {kind: vectors[0] for kind, vectors in by_kind.items()}
    if isinstance(item, list) and item and isinstance(item[0], list):
        return list(made)
    if isinstance(item, list) and item and isinstance(item[0], dict):
        for part in item:
            _fill(part, made, kinds, packed=packed)
        return item
    return made[0] if isinstance(item, list) else item


def has_member(value: Any, name: str) -> bool:
    """Whether a member has a name, however deep."""
    if isinstance(value, dict):
        return name in value or any(has_member(item, name) for item in value.values())
    return isinstance(value, list) and any(has_member(item, name) for item in value)


def _echo(answer: dict[str, Any], body: Any) -> None:
    """What an answer repeats of the texts: as they were, or in lower case where its form shows that."""
    parts = answer.get("embeddings")
    if isinstance(parts, list) and len(parts) == 1 and isinstance(parts[0], dict) and "embeddingType" in parts[0]:
        parts[0]["embeddingType"] = next((kind.upper() for kind in KINDS if has_member(body, kind)), parts[0]["embeddingType"])
    if isinstance(body, dict) and isinstance(answer.get("texts"), list):
        lowered = bool(answer["texts"]) and all(text == text.lower() for text in answer["texts"] if isinstance(text, str))
        answer["texts"] = [text.lower() if lowered else text for text in body.get("texts") or ()]
    for name in ("images", "inputs"):
        if isinstance(body, dict) and isinstance(answer.get(name), list):
            first = answer[name][:1] or [{}]
            answer[name] = body.get(name, []) if name == "inputs" else first * len(body.get(name) or ())


def _default(schema: Any) -> int | None:
    """The default that a schema has for the length."""
    if isinstance(schema, list):
        return next((found for item in schema if (found := _default(item))), None)
    for key, item in schema.items() if isinstance(schema, dict) else ():
        if key in LENGTHS and isinstance(item, dict) and isinstance(item.get("default"), int):
            return int(item["default"])
        found = _default(item)
        if found:
            return found
    return None
