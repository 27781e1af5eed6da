# Copied from generator/bedrock_codegen/runtime/_runtime/porting/others.py; edit it there.
"""Requests for vectors, ranks and pictures as those of another family, by what the cards say of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..errors import RequestError
from ..json.findings import Finding
from ..models.catalogue import ModelInfo
from ..models.family import Family
from .forms import fixed_of, others_of
from .settle import settle
from .talk import Note
from .wishes import Wish, read_wish
from .write_wishes import write_wish

Json = Any
Others = Mapping[str, Json]


def port_other(body: Json, source: Family, target: Family, info: ModelInfo | None, note: Note) -> Json | None:
    """The body; None where the two families do not make the same kind of thing.

    Raises:
        RequestError: the other family cannot hold the request at all.
    """
    forms = others_of(target.name, info.id if info else "")
    wishes = [read_wish(body, form, fixed_of(source.name)) for form in others_of(source.name, "")]
    pairs = [(wish, form) for wish in wishes if wish.is_one for form in forms if form["kind"] == wish.kind]
    if not pairs:
        return None
    tried = [_tried(wish, form, target, info) for wish, form in pairs]
    made = [each for each in tried if not isinstance(each, RequestError)]
    if not made:
        raise next(each for each in tried if isinstance(each, RequestError))
    best, notes = min(made, key=lambda each: len(each[1]))
    for pointer, message in notes:
        note(pointer, message)
    return best


def _tried(wish: Wish, form: Others, target: Family, info: ModelInfo | None) -> tuple[Json, list[tuple[str, str]]] | RequestError:
    notes: list[tuple[str, str]] = []

    def note(pointer: str, message: str) -> None:
        if (pointer, message) not in notes:
            notes.append((pointer, message))

    try:
        for pointer in wish.lost:
            note(pointer, f"{target.name} has nothing that means the same; left out")
        made = write_wish(wish, form, target.name, note)
        settle(made, target.name, form.get("parameters", {}), info, note, wish.places, form.get("defaults", {}))
        target.parse_request(json.dumps(made))
    except RequestError as error:
        findings = error.findings or [Finding("", str(error))]
        return RequestError(f"this request cannot be a body of {target.name}:", findings)
    return made, notes
