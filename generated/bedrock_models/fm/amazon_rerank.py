# Generated from specs/amazon/amazon_rerank by bedrock-codegen; do not edit.
"""Amazon Rerank through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack

from .._runtime.fm.model import Connection, Everywhere
from .._runtime.fm.rerank import BedrockRerankModel, Ranked
from ..amazon_rerank.answers import AmazonRerankResponse
from ..amazon_rerank.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "query": ("query",),
    "documents": ("documents",),
    "top_n": ("top_n",),
}


def _scores(response: AmazonRerankResponse) -> list[tuple[int, float]]:
    """Index and score of each document, best first."""
    return [(result.index, result.relevance_score) for result in response.results]


AmazonRerankId: TypeAlias = Literal["amazon.rerank-v1:0", Model.AMAZON_RERANK_V1_0]


class AmazonRerankParameters(Everywhere, total=False):
    """What the calls of `AmazonRerank` take by name."""

    top_n: int | None
    """How many of the best texts to return; all of them when left out."""


class AmazonRerankDefaults(AmazonRerankParameters, Connection, total=False):
    """What `AmazonRerank` takes for all its calls."""


class AmazonRerank(BedrockRerankModel):
    """Ranks texts by how well they answer a query: Rerank 1.0, by its native body. The Rerank operation of the agents runtime is another interface."""

    _family = FAMILY
    _places = {
        "top_n": ("top_n",),
    }
    _native = _NATIVE
    _scores = staticmethod(_scores)

    def __init__(self, model_id: AmazonRerankId | str, **defaults: Unpack[AmazonRerankDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: AmazonRerankId | str, **defaults: Unpack[AmazonRerankDefaults]) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    def rerank(
        self,
        query: str,
        documents: Sequence[str],
        *,
        top_n: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[Ranked]:
        """Sort documents by how well they answer a query, best first.

        Args:
            query: What is looked for.
            documents: What to look through.
            top_n: How many of the best texts to return; all of them when left out.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
        """
        given: dict[str, Any] = {
            "top_n": top_n,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._rank(_body, query, documents, given)

    async def arerank(
        self,
        query: str,
        documents: Sequence[str],
        *,
        top_n: int | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
    ) -> list[Ranked]:
        """`rerank`, awaited."""
        given: dict[str, Any] = {
            "top_n": top_n,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._arank(_body, query, documents, given)


def _body(
    subject: tuple[str, Sequence[str]],
    *,
    top_n: int | None = None,
) -> dict[str, Any]:
    """A query and its documents as the members of a request."""
    query, documents = subject
    return {
        "query": query,
        "documents": documents,
        "top_n": top_n,
    }
