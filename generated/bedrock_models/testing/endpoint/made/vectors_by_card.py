# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/vectors_by_card.py; edit it there.
"""Vectors in answers of a family whose members have names of their own: where its card says, in the form that its schema has."""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...._runtime.json.paths import first, values
from .. import known
from . import answer_paths, asked
from .allowed import Shape, shape_of
from .vector_answers import CONTENT, HOLDERS, INPUTS, LENGTHS, USUAL
from .vectors import ENCODERS, encoded, vector

Json = Any
Vector = list[float]
FORMS_DEEPEST = 2
"""Settings that say in which form vectors are wanted stand at the top of a request, or below a member or two."""


def has_names_of_its_own(form: Mapping[str, Json]) -> bool:
    """Whether a family calls texts, vectors or their length as no other family does."""
    texts, paths = form["texts"], paths_of(form)
    listed = texts.lstrip("/") in INPUTS if "batch" in form else answer_paths.key_of(texts) in CONTENT
    length = form.get("parameters", {}).get("dimensions", "")
    usual = (
        listed
        and all(HOLDERS & set(path.split("/")) for path in paths)
        and (not length or answer_paths.key_of(length) in LENGTHS)
    )
    return not usual


def put_vectors_by_card(family: str, form: Mapping[str, Json], answer: dict[str, Json], body: Json) -> None:
    """Make the vectors of an answer those of the texts of a request: as many, as long and in the forms that it asks for."""
    texts, whole = list(_texts(form, body)), shape_of(known.schemas(family).get("response"))
    wanted = [word for word in _words(body) if word not in texts]
    for path in _roots(paths_of(form), whole, wanted) if texts else ():
        shown = values(answer, path)
        length = _length(family, form, body) or _shown_length(shown) or USUAL
        made = [vector(text, length) for text in texts]
        shape, first_shown = whole.at(path), next(iter(shown), None)
        if "/*" in path:
            answer_paths.repeat(answer, path, len(made))
            answer_paths.put(answer, path, [_put(first_shown, shape, [each], wanted, "", several=False) for each in made])
        else:
            answer_paths.put(answer, path, [_put(first_shown, shape, made, wanted, "", several="batch" in form)])


def paths_of(form: Mapping[str, Json]) -> list[str]:
    """The paths at which a card finds vectors; a list of vectors by itself, not by its items."""
    paths: str | list[str] = form["vectors"]
    return [path.removesuffix("/*") for path in ([paths] if isinstance(paths, str) else paths)]


def _roots(paths: Sequence[str], whole: Shape, wanted: Sequence[str]) -> list[str]:
    """The places of which the paths are, or are below: the object, where the request names members of it beside the path's."""
    holders = [path.rpartition("/")[0] for path in paths]
    wide = [
        holder if holder and whole.at(holder).members & set(wanted) else path for path, holder in zip(paths, holders, strict=True)
    ]
    return [path for path in dict.fromkeys(wide) if not any(path.startswith(f"{other}/") for other in wide)]


def _put(shown: Json, shape: Shape, made: Sequence[Vector], wanted: Sequence[str], word: str, *, several: bool) -> Json:
    """What stands at a place: an object of the forms that are wanted, a list of vectors, one, or its bytes as text."""
    named = [each for each in wanted if each in shape.members]
    if named or (isinstance(shown, dict) and "array" not in shape.kinds):
        held = shown if isinstance(shown, dict) else {}
        also = {"string"} if named else set[str]()
        rest = {key: item for key, item in held.items() if not _holds_vectors(shape.member(key), item, also)}
        kept = named or [key for key in held if key not in rest]
        return rest | {key: _put(held.get(key), shape.member(key), made, (), key, several=several) for key in kept}
    if "array" not in shape.kinds:
        return _one(made[0], shape, word)
    inner = shape.items
    lists, single = inner.kinds & {"array", "string"}, inner.kinds & {"number", "integer"}
    if lists and (several or not single or (isinstance(shown, list) and shown and isinstance(shown[0], list | str))):
        return [_one(each, inner, word) for each in made]
    return _one(made[0], shape, word)


def _holds_vectors(shape: Shape, shown: Json, also: set[str]) -> bool:
    """Whether a member is vectors: lists of numbers, or lists of them; of texts too, where the forms have names."""
    return bool(({"number", "integer"} | also) & (shape.items.kinds | shape.items.items.kinds)) and isinstance(shown, list)


def _one(entries: Vector, shape: Shape, word: str) -> Json:
    """One vector as numbers, whole numbers or the base64 of its bytes."""
    kind = {"bits": "ubinary"}.get(word, word)
    if "array" in shape.kinds:
        own = "number" in shape.items.kinds or kind in ENCODERS
        return encoded(entries, kind if own else "int8", packed=True)
    if word in {"", "float", "base64"}:
        return base64.b64encode(struct.pack(f"<{len(entries)}f", *entries)).decode()
    whole = encoded(entries, kind if kind in {"int8", "uint8"} else "ubinary", packed=True)
    return base64.b64encode(bytes(entry % 256 for entry in whole)).decode()


def _length(family: str, form: Mapping[str, Json], body: Json) -> int:
    """How long a vector shall be: as the request says, or by default."""
    at = form.get("parameters", {}).get("dimensions", "")
    given = first(body, at) if at else None
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    schema = known.schemas(family).get("request")
    return shape_of(schema).at(at).default if at else 0


def _shown_length(shown: Sequence[Json]) -> int:
    """How long the first vector is that is shown."""
    found = next(iter(shown), None)
    while isinstance(found, list) and found and isinstance(found[0], list):
        found = found[0]
    return len(found) if isinstance(found, list) and found and not isinstance(found[0], str) else 0


def _texts(form: Mapping[str, Json], body: Json) -> Iterator[str]:
    """What is embedded: the texts of the card, or else all there are."""
    given = first(body, form["texts"])
    found = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    yield from (text for text in found if isinstance(text, str)) if found else _lists_of_texts(body)


def _lists_of_texts(body: Json) -> Sequence[str]:
    """A text for each item of the first list of objects that hold one."""
    lists = (value for value in body.values() if isinstance(value, list) and value) if isinstance(body, dict) else ()
    return next(([" ".join(asked.strings(item)) for item in items] for items in lists if isinstance(items[0], dict)), [])


def _words(body: Json, depth: int = FORMS_DEEPEST) -> Iterator[str]:
    """Texts of a request that may name forms: those of lists, and single ones."""
    for item in body.values() if isinstance(body, dict) else ():
        yield from (word for word in (item if isinstance(item, list) else [item]) if isinstance(word, str))
        if depth:
            yield from _words(item, depth - 1)
