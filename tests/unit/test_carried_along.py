"""What goes along with a call and with what came of it: options of the common interface, request ids, what an error holds."""

from __future__ import annotations

import asyncio
import copy
import io
import json
import pickle
import warnings
from itertools import product
from typing import Any

import pytest
from bedrock_models import errors, fm, guardrails, titan_text
from bedrock_models._runtime.bodies import misfits
from bedrock_models._runtime.bodies.misfits import Misfit, tell
from bedrock_models.recording.masks import Masks
from botocore.exceptions import ClientError

from tests.support.in_one import in_one

TITAN: Any = "amazon.titan-text-express-v1"


class Stopped(Exception):
    """What a client raises here instead of sending."""


class Client:
    """A client of either kind that remembers what it is asked, and sends nothing."""

    def __init__(self, *, awaited: bool, error: Exception | None = None) -> None:
        self.asked: dict[str, Any] = {}
        self._awaited = awaited
        self._error = error or Stopped()

    def _call(self, **asked: Any) -> Any:
        async def later() -> None:
            raise self._error

        self.asked = asked
        if self._awaited:
            return later()
        raise self._error

    invoke_model = invoke_model_with_response_stream = apply_guardrail = _call


async def _gone_through(found: Any) -> None:
    found = await found if hasattr(found, "__await__") else found
    async for _ in found:
        pass


@in_one("awaited, stream, details, at_once", product((False, True), repeat=4))
def test_options_and_more_of_a_body_go_with_every_call_of_the_common_interface(
    *, awaited: bool, stream: bool, details: bool, at_once: bool
) -> None:
    client = Client(awaited=awaited)
    more: dict[str, Any] = {"options": {"service_tier": "flex"}, "extra_body": {"more": 1}}
    model: Any = fm.from_model_id(TITAN, client=client, async_client=client, **({} if at_once else more))
    how: dict[str, Any] = {"stream": stream, "details": details, **(more if at_once else {})}
    with pytest.raises(Stopped):
        asyncio.run(_gone_through(model.agenerate("Hi", **how))) if awaited else list(model.generate("Hi", **how))
    assert json.loads(client.asked["body"])["more"] == 1
    assert client.asked["serviceTier"] == "flex"


class Answering(Client):
    """A client whose answer is no JSON."""

    def invoke_model(self, **_: Any) -> Any:
        class Body:
            async def read(self) -> bytes:
                return b"no JSON"

        async def later() -> Any:
            return {"body": Body(), "ResponseMetadata": {"RequestId": "id-1"}}

        return later() if self._awaited else {"body": io.BytesIO(b"no JSON"), "ResponseMetadata": {"RequestId": "id-1"}}


def test_an_answer_that_is_none_says_which_call_it_was_of() -> None:
    async def awaited() -> None:
        await titan_text.ainvoke(TITAN, input_text="Hi", client=Answering(awaited=True))

    with pytest.raises(errors.AnswerError) as plain:
        titan_text.invoke(TITAN, input_text="Hi", client=Answering(awaited=False))
    with pytest.raises(errors.AnswerError) as other:
        asyncio.run(awaited())
    for error in (plain.value, other.value):
        assert (error.request_id, error.body) == ("id-1", b"no JSON")


def test_a_refusal_of_a_guardrail_says_which_it_was() -> None:
    refused = ClientError({"Error": {"Code": "ResourceNotFoundException", "Message": "no"}}, "ApplyGuardrail")
    with pytest.raises(errors.ResourceNotFoundException) as plain:
        guardrails.apply("gr-1", "2", "Hi", client=Client(awaited=False, error=refused))
    with pytest.raises(errors.ResourceNotFoundException) as other:
        asyncio.run(guardrails.aapply("gr-1", "2", "Hi", client=Client(awaited=True, error=refused)))
    assert [(found.value.model_id, found.value.operation_name) for found in (plain, other)] == [("gr-1", "ApplyGuardrail")] * 2


def test_a_deep_copy_of_an_error_holds_nothing_that_the_error_holds() -> None:
    error = errors.StreamError("broke")
    error.partial, error.events, error.request_id = {"a": [1]}, ({"b": 2},), "id-1"
    whole, shallow = copy.deepcopy(error), copy.copy(error)
    assert (whole.partial, whole.events, whole.request_id, str(whole)) == ({"a": [1]}, ({"b": 2},), "id-1", "broke")
    assert whole.partial is not error.partial
    assert whole.events[0] is not error.events[0]
    assert shallow.partial is error.partial
    missing = errors.MissingMemberError("/a: did not come")
    missing.name, missing.obj, missing.pointer = "a", object(), "/x/a"
    again = pickle.loads(pickle.dumps(missing))  # noqa: S301 - our own
    assert (again.name, again.pointer, str(again)) == ("a", "/x/a", "/a: did not come")


@in_one("pointers, places", [
    (("/a/0", "/a/1", "/a/22"), ["/a/*"]),
    (("/a/0/b", "/a/1/b", "/a/1/c"), ["/a/*/b", "/a/*/c"]),
    (("/0/1/2", "/2/1/0"), ["/*/*/*"]),
    (("/a1", "/a2", "/1a"), ["/a1", "/a2", "/1a"]),
    (("", "/a"), ["", "/a"]),
])  # fmt: skip
def test_places_that_differ_in_indexes_alone_are_told_once_in_their_order(pointers: tuple[str, ...], places: list[str]) -> None:
    misfits.forget()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        tell(dict, [Misfit(pointer, "is wrong", "", "") for pointer in pointers])
    misfits.forget()
    assert [each.message.pointer for each in told] == places  # type: ignore[union-attr]


def test_digits_of_json_within_a_text_do_not_stay() -> None:
    texts = ['{"a": 123456789, "b": [9.875e10, "x1"]}', "[111111, 222222]", '{"n": -31415926}']
    for text in texts:
        masked = Masks(b"key").text(text)
        assert [type(json.loads(each)) for each in (text, masked)] == [type(json.loads(text))] * 2
        assert len(masked) == len(text)
        same = [old for old, new in zip(text, masked, strict=True) if old == new and old.isdigit()]
        assert "".join(same) in {"", "10"}, "an exponent says how large a number is"
