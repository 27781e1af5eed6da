# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/ranking.py; edit it there.
"""Rankings: documents in the order in which they are like a query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import asked
from .vectors import likeness

DIGITS = 6


def put_ranking(answer: dict[str, Any], body: Any) -> None:
    """Make the results of an answer those of the documents of a request."""
    results = answer["results"]
    documents = body.get("documents") if isinstance(body, dict) else None
    if not isinstance(results, list) or not isinstance(documents, list) or not isinstance(body.get("query"), str):
        return
    shown = results[0] if results and isinstance(results[0], dict) else {}
    ranked = rank(body["query"], documents)[: body.get("top_n") or len(documents)]
    answer["results"] = [{**shown, "index": number, "relevance_score": score} for number, score in ranked]


def rank(query: str, documents: Sequence[Any]) -> list[tuple[int, float]]:
    """The numbers of documents, each with how like the query it is, the likest first."""
    scores = [round(likeness(query, " ".join(asked.strings(document))), DIGITS) for document in documents]
    return sorted(enumerate(scores), key=lambda ranked: -ranked[1])
