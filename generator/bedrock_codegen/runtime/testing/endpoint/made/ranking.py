"""Rankings: documents in the order in which they are like a query."""

from __future__ import annotations

from typing import Any

from . import asked
from .other_answers import DIGITS, put_ranks_by_card
from .vectors import likeness


def put_ranking(family: str, answer: dict[str, Any], body: Any) -> None:
    """Make the results of an answer those of the documents of a request."""
    if "results" not in answer:
        put_ranks_by_card(family, answer, body)
        return
    results = answer.get("results")
    documents = body.get("documents") if isinstance(body, dict) else None
    if not isinstance(results, list) or not isinstance(documents, list) or not isinstance(body.get("query"), str):
        return
    shown = results[0] if results and isinstance(results[0], dict) else {}
    scores = [round(likeness(body["query"], " ".join(asked.strings(document))), DIGITS) for document in documents]
    order = sorted(range(len(scores)), key=lambda number: -scores[number])
    answer["results"] = [
        {**shown, "index": number, "relevance_score": scores[number]} for number in order[: body.get("top_n") or len(order)]
    ]
