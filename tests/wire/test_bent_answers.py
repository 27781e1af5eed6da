"""Answers with one member left out, null, or of another type: they come back typed and equal, and say what does not fit.

Every recorded answer and every example is bent at every place, with the published schema as the oracle: what it takes has no
misfit, what it refuses has one, at that place. `BEDROCK_TESTS=long` bends all of them; otherwise a sample is drawn.
"""

from __future__ import annotations

import copy
import json
import os
import random
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import jsonschema_rs
import pytest
from bedrock_models import errors, families, resolve, schema
from bedrock_models._runtime.bodies.base import AnswerBody

from tests.support.corpus import ANSWERS, examples
from tests.support.equality import difference
from tests.support.exchanges import exchanges

LONG = os.environ.get("BEDROCK_TESTS") == "long"
SAMPLE = 60
"""Bent bodies of one family and role that are tried by default."""
OTHERS: tuple[Any, ...] = (None, True, 7, 0.5, "bent", ["bent"], {"bent": 1})
LEFT_OUT = object()
Step = str | int


@dataclass(frozen=True)
class Bent:
    """A body that differs from one that came in one place."""

    body: Any
    pointer: str
    value: Any

    @property
    def words(self) -> str:
        return f"{self.pointer} {'left out' if self.value is LEFT_OUT else f'= {self.value!r}'}"


def bent(body: Any) -> Iterator[Bent]:
    for steps in places(body):
        pointer = "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)
        held = at(body, steps)
        for value in (*([LEFT_OUT] if isinstance(steps[-1], str) else []), *OTHERS):
            if value is LEFT_OUT or kind(value) != kind(held):
                yield Bent(changed(body, steps, value), pointer, value)


def places(value: Any, steps: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Every place below a value; of a long array its two ends."""
    inner = list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    for key, item in inner if len(inner) < 10 or isinstance(value, dict) else (inner[0], inner[-1]):
        yield (*steps, key)
        yield from places(item, (*steps, key))


def at(body: Any, steps: tuple[Step, ...]) -> Any:
    for step in steps:
        body = body[step]
    return body


def changed(body: Any, steps: tuple[Step, ...], value: Any) -> Any:
    whole = copy.deepcopy(body)
    holder = at(whole, steps[:-1])
    if value is LEFT_OUT:
        del holder[steps[-1]]
    else:
        holder[steps[-1]] = copy.deepcopy(value)
    return whole


def kind(value: Any) -> str:
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__


def as_role(role: str) -> Literal["response", "event"]:
    return "response" if role == "response" else "event"


@cache
def came(name: str, role: str) -> tuple[Any, ...]:
    """The answers or events of a family that came, and its examples; each once."""
    shown = examples(name).values()
    found = [one["response"] for one in shown if "response" in one] if role == "response" else []
    found += [event for one in shown for event in one.get("events", ())] if role == "event" else []
    for exchange in exchanges("BEDROCK_RECORDINGS"):
        if name in spoken(exchange.model_id) and exchange.accepted:
            found += list(exchange.events) if role == "event" else [exchange.answer]
    different = {json.dumps(body): body for body in found if isinstance(body, dict)}
    validator = jsonschema_rs.validator_for(schema(name, as_role(role)))
    return tuple(body for body in different.values() if validator.is_valid(body))


@cache
def spoken(model_id: str) -> frozenset[str]:
    try:
        return frozenset(family.name for family in resolve(model_id).families)
    except errors.UnknownModelError:
        return frozenset()


def chosen(name: str, role: str) -> Iterator[Bent]:
    """All of them, or a sample that is the same each time."""
    if LONG:
        yield from (one for body in came(name, role) for one in bent(body))
        return
    chance = random.Random(f"{name} {role}")  # noqa: S311 - a sample, not a key
    bodies = came(name, role)
    for body in chance.sample(bodies, min(len(bodies), 12)):
        found = list(bent(body))
        yield from chance.sample(found, min(len(found), SAMPLE // 12))


@pytest.mark.parametrize(("name", "role"), ANSWERS)
def test_a_bent_answer_comes_back_and_says_where(name: str, role: str) -> None:
    validator = jsonschema_rs.validator_for(schema(name, as_role(role)))
    family = families()[name]
    read = family.parse_response if role == "response" else family.parse_event
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", errors.AnswerWarning)
        for one in chosen(name, role):
            answer = read(json.dumps(one.body))
            assert isinstance(answer, AnswerBody), one.words
            assert not (wrong := difference(json.loads(answer.to_wire()), one.body)), f"{one.words}: {wrong}"
            found = [finding.pointer for finding in answer.misfits]
            expected = [] if validator.is_valid(one.body) else [one.pointer]
            assert found == expected or one_arm_of_several(found, one), f"{one.words}: {answer.misfits}"


def one_arm_of_several(found: list[str], one: Bent) -> bool:
    """Where an array or an object may stand, one of the two in the place of the other is read, and its parts do not fit."""
    return isinstance(one.value, list | dict) and len(found) == 1 and found[0].startswith(f"{one.pointer}/")


def test_there_is_enough_to_bend() -> None:
    assert all(came(name, role) for name, role in ANSWERS)
