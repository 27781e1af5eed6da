"""Which vectors and ranks go into the answers of a family whose members have names of their own: by what its card says."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from ...._runtime.json.paths import first
from ...._runtime.porting.forms import others_of
from ...._runtime.porting.pointers import put as put_at
from .ranking import rank
from .vectors_by_card import has_names_of_its_own


def embedding_form(family: str, body: Any) -> Mapping[str, Any] | None:
    """How a card says that vectors are asked for and given, where the family has names of its own for them."""
    return next((form for form in _asked_by(family, "embedding", body) if has_names_of_its_own(form)), None)


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
