"""A wrong keyword of a call names the right one, on every Python."""

from __future__ import annotations

import asyncio
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from bedrock_models import converse, nova
from bedrock_models._runtime.calls.spelling import spelled

LOOSE: Any = nova
LOOSE_CONVERSE: Any = converse


@pytest.mark.parametrize(
    "call",
    [
        lambda: LOOSE.request([], temprature=1),
        lambda: LOOSE.invoke("x", [], temprature=1),
        lambda: LOOSE.stream("x", [], temprature=1),
        lambda: asyncio.run(LOOSE.ainvoke("x", [], temprature=1)),
        lambda: LOOSE.converse("x", messages=[], temprature=1),
    ],
)
def test_the_right_keyword_is_named(call: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'temprature'\. Did you mean 'temperature'\?"):
        call()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: LOOSE_CONVERSE.invoke("x", [], inferenceConfig={}), "max_tokens=, temperature=, top_p=, stop_sequences="),
        (lambda: LOOSE_CONVERSE.stream("x", [], toolConfig={}), "tools=, tool_choice="),
        (lambda: LOOSE_CONVERSE.request([], additionalModelRequestFields={}), "extras="),
        (lambda: LOOSE.converse("x", [], toolConfig={}), "tools=, tool_choice="),
    ],
)
def test_what_boto3_takes_in_an_object_is_told_by_its_parts(call: Callable[[], object], said: str) -> None:
    with pytest.raises(TypeError, match=f"What boto3 takes in it is given by itself here: {said}$"):
        call()


def test_only_what_a_function_takes_is_told_of() -> None:
    def takes(*, tools: object = None, response_fields: object = None) -> None:
        """As functions are that no Python tells of."""

    function: Any = spelled(takes)
    with pytest.raises(TypeError, match=r"is given by itself here: tools=$"):
        function(toolConfig={})
    with pytest.raises(TypeError, match=r"keyword argument 'promptVariables'$"):
        function(promptVariables={})


def test_other_errors_stay_as_they_are() -> None:
    with pytest.raises(TypeError, match="missing 2 required positional arguments"):
        LOOSE.invoke()
    with pytest.raises(TypeError, match=r"keyword argument 'zzzz'$"):
        LOOSE.request([], zzzz=1)


def test_what_a_function_raises_itself_stays_as_it_is() -> None:
    def fails(*, value: object = None) -> None:
        raise TypeError(f"of its own: {value}") from ValueError("the cause")

    function: Any = spelled(fails)
    with pytest.raises(TypeError, match=r"^of its own: 1$") as caught:
        function(value=1)
    assert isinstance(caught.value.__cause__, ValueError)


def test_the_functions_are_what_they_were() -> None:
    assert inspect.iscoroutinefunction(nova.ainvoke)
    assert not inspect.iscoroutinefunction(nova.invoke)
    assert "temperature" in inspect.signature(nova.invoke).parameters
    assert pickle.loads(pickle.dumps(nova.invoke)) is nova.invoke  # noqa: S301 - our own
