"""Vectors and ranks in the answers of a family whose members have names of their own: by what its card says."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...._runtime.json.paths import first, values
from ...._runtime.porting.forms import others_of
from ...._runtime.porting.places import put as put_at
from . import asked, places
from .ranking import rank
from .vectors import vector


def put_vectors_by_card(family: str, answer: dict[str, Any], body: Any) -> None:
    """Make the vectors of an answer those of the texts of a request, as long as it asks for."""
    for form in _asked_by(family, "embedding", body):
        texts = list(_texts(form, body))
        asked_for = first(body, form.get("parameters", {}).get("dimensions", ""))
        for path in _listed(form["vectors"]):
            shown = values(answer, path)
            if texts and shown and isinstance(shown[0], list) and shown[0]:
                length = asked_for if isinstance(asked_for, int) else len(shown[0])
                if "/*" in path:
                    places.repeat(answer, path, len(texts))
                places.put(answer, path, [vector(text, length) for text in texts])


def put_ranks_by_card(family: str, answer: dict[str, Any], body: Any) -> None:
    """Make the ranks of an answer those of the documents of a request."""
    for form in _asked_by(family, "rerank", body):
        query, documents, shown = first(body, form["query"]), first(body, form["documents"]), first(answer, form["results"])
        if not isinstance(query, str) or not isinstance(documents, list) or not isinstance(shown, list) or not shown:
            continue
        most = first(body, form.get("parameters", {}).get("top_n", ""))
        ranked = rank(query, documents)[: most if isinstance(most, int) else None]
        put_at(answer, form["results"], [_ranked(form, shown[0], index, score) for index, score in ranked])


def _ranked(form: Mapping[str, Any], shown: Any, index: int, score: float) -> Any:
    made = copy.deepcopy(shown)
    put_at(made, form["index"], index)
    put_at(made, form["score"], score)
    return made


def _asked_by(family: str, kind: str, body: Any) -> list[Mapping[str, Any]]:
    """The ways of asking that a request is in, by what always stands in them."""
    forms = [form for form in others_of(family, "") if form["kind"] == kind]
    return [form for form in forms if all(first(body, at) == value for at, value in form.get("constants", {}).items())]


def _texts(form: Mapping[str, Any], body: Any) -> Iterator[str]:
    """What is embedded: the texts of the card, or else all there are."""
    given = first(body, form["texts"])
    found = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    yield from (text for text in found if isinstance(text, str)) if found else _lists_of_texts(body)


def _lists_of_texts(body: Any) -> Sequence[str]:
    """A text for each item of the first list of objects that hold one."""
    lists = (value for value in body.values() if isinstance(value, list) and value) if isinstance(body, dict) else ()
    return next(([" ".join(asked.strings(item)) for item in items] for items in lists if isinstance(items[0], dict)), [])


def _listed(paths: Any) -> list[str]:
    return [paths] if isinstance(paths, str) else list(paths)
