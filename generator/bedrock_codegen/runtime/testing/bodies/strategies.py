"""Hypothesis strategies for bodies that are true to the specs: to test a client library, a fake or a program of your own.

    from hypothesis import given
    from bedrock_models.testing import strategies

    @given(strategies.answers("titan_text"))
    def test_my_reader(answer):
        read(json.dumps(answer))

Every strategy yields plain JSON values, as they stand on the wire. They shrink: towards few members and small values.
This module alone needs hypothesis, which the extra `testing` installs.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from hypothesis import strategies as st

from ..._runtime.json.bounds import to_the_end
from ..._runtime.json.rules import Limit, Rule, applies
from ..._runtime.models.catalogue import families, schema
from ..._runtime.models.family import Family
from ..._runtime.models.references import base_id
from ..endpoint import sequences
from .drawing import Drawing, Json
from .edits import Place
from .repair import Repair, checks_by_class

Item = TypeVar("Item")
Draw = Callable[[st.SearchStrategy[Any]], Any]


def requests(family: Family | str, model_id: str | None = None) -> st.SearchStrategy[dict[str, Json]]:
    """Request bodies of a family: true to its schema and to the rules between its fields.

    Args:
        family: A family, or its name.
        model_id: Also respect the rules and limits of this model, those that are unconfirmed included.
    """
    known = _family(family)
    checks = tuple(check for check in known.checks if model_id and applies(check, base_id(model_id)[0]))
    return _requests(known, checks)


def answers(family: Family | str, *, unknown: bool = False) -> st.SearchStrategy[dict[str, Json]]:
    """Response bodies of a family.

    Args:
        family: A family that answers, or its name.
        unknown: Also draw what a newer service might send: fields, kinds of blocks and values that the spec does not list.

    Raises:
        LookupError: The family has no responses.
    """
    return bodies(schema(_family(family).name, "response"), unknown=unknown)


def events(family: Family | str, *, unknown: bool = False) -> st.SearchStrategy[Json]:
    """Single events of a family's streams, of any kind and in any state.

    Args:
        family: A family that streams, or its name.
        unknown: Also draw what a newer service might send: fields, kinds of events and values that the spec does not list.

    Raises:
        LookupError: The family has no events.
    """
    return bodies(schema(_family(family).name, "event"), unknown=unknown)


def event_sequences(family: Family | str, *, unknown: bool = False) -> st.SearchStrategy[list[Json]]:
    """Whole streams: events in an order that the service keeps, the terminal event and Bedrock's counts at the end.

    Blocks start, grow by pieces of their own kind and stop, one after the other; pieces of a tool call's arguments join to JSON;
    nothing but the last events looks like the end.

    Args:
        family: A family that streams, or its name.
        unknown: Also draw fields and values that the spec does not list.

    Raises:
        LookupError: The family has no events.
    """
    known = _family(family)
    event, response = schema(known.name, "event"), schema(known.name, "response")

    def whole(draw: Draw) -> list[Json]:
        choices = _Hypothesis(draw)
        return sequences.sequence(
            choices, known.answer, event, response, lambda part: Drawing(choices, event, unknown=unknown).value(part)
        )

    return st.composite(whole)()


def bodies(document: Json, *, unknown: bool = False) -> st.SearchStrategy[Json]:
    """Values of any schema of our subset, such as `bedrock_models.schema()` returns; rules between fields are not looked at.

    Args:
        document: The schema, with its definitions.
        unknown: Also draw members that an open schema does not name, and values for its open arms.
    """

    def body(draw: Draw) -> Json:
        return Drawing(_Hypothesis(draw), document, unknown=unknown).value(document)

    return st.composite(body)()


def _requests(family: Family, checks: tuple[Rule | Limit, ...]) -> st.SearchStrategy[dict[str, Json]]:
    document = schema(family.name, "request")
    by_class = checks_by_class(family.request, checks)

    def body(draw: Draw) -> dict[str, Json] | None:
        choices = _Hypothesis(draw)
        drawing = Drawing(choices, document)
        drawn = drawing.value(document)
        kept = Repair(choices, Place(drawn, document, document), drawing.value, by_class).repair()
        return cast("dict[str, Json]", drawn) if kept else None

    return cast("st.SearchStrategy[dict[str, Json]]", st.composite(body)().filter(lambda drawn: drawn is not None))


def _family(family: Family | str) -> Family:
    return families()[family] if isinstance(family, str) else family


class _Hypothesis:
    """Choices that hypothesis makes, and shrinks."""

    __slots__ = ("_draw",)

    def __init__(self, draw: Draw) -> None:
        self._draw = draw

    def integer(self, low: int, high: int) -> int:
        return cast("int", self._draw(_integers(low, high)))

    def number(self, low: float | None, high: float | None, *, above: bool, below: bool) -> float:
        return cast("float", self._draw(_floats(low, high, above, below)))

    def text(self, shortest: int, longest: int) -> str:
        return cast("str", self._draw(_texts(shortest, longest)))

    def matching(self, pattern: str, shortest: int, longest: int | None) -> str:
        return cast("str", self._draw(_matching(pattern, shortest, longest)))

    def base64(self, shortest: int) -> str:
        return cast("str", self._draw(_base64(shortest)))

    def one(self, items: Sequence[Item]) -> Item:
        return items[0] if len(items) == 1 else items[self.integer(0, len(items) - 1)]


_CHARACTERS = st.characters(codec="utf-8")
_integers = cache(st.integers)


@cache
def _floats(low: float | None, high: float | None, above: bool, below: bool) -> st.SearchStrategy[float]:  # noqa: FBT001 - cache is by position
    return st.floats(low, high, exclude_min=above, exclude_max=below, allow_nan=False, allow_infinity=False)


@cache
def _texts(shortest: int, longest: int) -> st.SearchStrategy[str]:
    return st.text(_CHARACTERS, min_size=shortest, max_size=longest)


@cache
def _base64(shortest: int) -> st.SearchStrategy[str]:
    fewest = max(0, -(-shortest // 4) * 3 - 2)
    return st.binary(min_size=fewest, max_size=fewest + 24).map(lambda data: base64.b64encode(data).decode())


@cache
def _matching(pattern: str, shortest: int, longest: int | None) -> st.SearchStrategy[str]:
    # In JSON Schema, and on the wire, `$` is the end; Python's also stands before a last line feed.
    found = st.from_regex(to_the_end(pattern), alphabet=_CHARACTERS)
    return found.filter(lambda text: shortest <= len(text) <= (len(text) if longest is None else longest))
