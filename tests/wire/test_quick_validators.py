"""The quicker validators of requests: what they take is what the whole ones take, and it keeps every rule."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import bedrock_models
import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import nova
from bedrock_models._runtime.bodies.base import Body, RequestBody
from bedrock_models._runtime.bodies.build_lock import built
from bedrock_models._runtime.bodies.quick import WORTH, Quick, quick, quick_of
from bedrock_models._runtime.json.paths import objects
from pydantic import Field, ValidationError, model_validator

from tests.support import corpus, drawn
from tests.support.candidates import changed
from tests.support.subject import Subject

OTHERS: tuple[Any, ...] = (None, "", "x", 0, 1.5, True, [], {})
EVERY = 1 if drawn.LONG else 4
"""Of these, one in so many is tried at each place, another at the next: examples of a family have the same places many times."""
HI: Any = [{"role": "user", "content": "Hi"}]


def leaves(value: Any, pointer: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield (*pointer, key)
        yield from leaves(item, (*pointer, key))


def _bodies(name: str, quicker: Quick) -> Iterator[Any]:
    """Bodies that are right, and such as differ from them in one place. Most of those that are not tried at all are left out."""
    for example in corpus.examples(name).values():
        body = example["request"]
        yield body
        for number, pointer in enumerate(leaves(body) if body.keys() <= quicker.members else ()):
            yield from (changed(body, pointer, other) for other in OTHERS[number % EVERY :: EVERY])
    yield from drawn.requests(Subject(), name).values


def _sets(body: Any) -> list[Any]:
    return [(at, type(each), each.__pydantic_fields_set__, each.__dict__.keys()) for at, each in objects(body)]


def _is_taken_alike(kind: Any, quicker: Quick, body: Any) -> bool:
    """Whether the quicker validator takes a body; then the whole one must make the same of it."""
    taken = quicker.made(body)
    if taken is None:
        return False
    whole = built(kind).__pydantic_validator__.validate_python(body)
    assert taken == whole
    assert _sets(taken) == _sets(whole)
    assert taken.to_wire() == whole.to_wire()
    return True


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_what_is_taken_is_what_the_whole_one_makes(name: str) -> None:
    kind = bedrock_models.families()[name].request
    for each in vars(import_module(kind.__module__)).values():
        if isinstance(each, type) and issubclass(each, Body):
            built(each)  # as where a program has made its objects before: pydantic takes the validators that it has
    quicker = quick_of(kind)
    if quicker is None:
        return
    assert any([_is_taken_alike(kind, quicker, body) for body in _bodies(name, quicker)])  # noqa: C419 - each of them
    for refused in corpus.refused_examples(name).values():
        _is_taken_alike(kind, quicker, refused["request"]) if "request" in refused else None


def test_the_usual_families_have_one() -> None:
    without = {name for name, family in bedrock_models.families().items() if quick_of(family.request) is None}
    assert without <= {"imported", "marengo", "nova_canvas", "nova_embed", "nova_reel", "stability_services", "titan_image"}


def test_what_was_made_before_gets_a_closer_look() -> None:
    """It may hold what the quicker one leaves out, and a rule of the whole may ask about that."""
    quicker = quick_of(claude.ClaudeRequest)
    assert quicker is not None
    turn = claude.ClaudeMessage(role="assistant", content=[{"type": "tool_use", "id": "t", "name": "n", "input": {}}])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    assert quicker.made({"messages": [turn, *HI], "max_tokens": 1}) is None
    assert quicker.made({"messages": HI, "max_tokens": 1}) is not None


def test_a_class_that_checks_by_itself_has_none() -> None:
    class Polite(claude.ClaudeRequest):
        @model_validator(mode="after")
        def says_please(self) -> Polite:
            if "please" not in str(self.messages):
                raise ValueError("say please")
            return self

    assert quick_of(Polite) is None
    for _ in range(WORTH + 2):
        with pytest.raises(ValidationError, match="say please"):
            Polite(messages=HI, max_tokens=1)


def test_a_class_whose_names_mean_two_things_has_none() -> None:
    class Swapped(RequestBody):
        rate: int | None = Field(default=None, alias="share")
        other: int | None = Field(default=None, alias="rate")

    assert quick_of(Swapped) is None
    assert {Swapped(rate=1).to_wire() for _ in range(WORTH + 2)} == {b'{"share":1}'}  # pyright: ignore[reportCallIssue]


def test_it_is_made_once_it_is_worth_it_and_changes_nothing() -> None:
    class Own(nova.NovaRequest):
        pass

    messages: Any = [{"role": "user", "content": [{"text": "Hi"}]}]
    made = [Own(messages=messages, inference_config={"topP": 0.5}) for _ in range(WORTH + 2)]  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert quick(Own) is not None
    assert {request.to_wire() for request in made} == {made[0].to_wire()}
    with pytest.raises(ValidationError, match="topPP"):
        Own(messages=messages, inference_config={"topPP": 0.5})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
