"""Errors travel: through pickle, copy and process pools, with all that they carry."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from functools import partial
from typing import Any

import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import errors, families, fm, invoke, titan_text
from bedrock_models._runtime.errors import BedrockModelsError
from bedrock_models.batch.results import rows_of
from bedrock_models.testing import AwsError, BreakStream, Cut, GarbageJson, LocalBedrock, Refuse, Throttle, UnknownField
from botocore.config import Config
from pydantic import ValidationError

from tests.support.in_one import in_one
from tests.support.pooled import refused, wrong

MODEL = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
TURN: Any = [{"role": "user", "content": "Hi"}]
USAGE = {"input_tokens": 1, "output_tokens": 1}
MESSAGE = {"id": "m", "type": "message", "role": "assistant", "model": "x", "content": [], "usage": USAGE}
START: Any = {"type": "message_start", "message": MESSAGE}
KINDS = [
    *(getattr(errors, name) for name in dir(errors) if not name.startswith("_")),
    *(getattr(fm, name) for name in dir(fm) if name.endswith("Error")),
]
COMPLAINT = "Malformed input request: #/max_tokens: 1 is not a number, please reformat your input and try again."
ONCE = Config(retries={"total_max_attempts": 1})
read = claude.ClaudeResponse.from_wire
AGAIN = [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))]  # noqa: S301 - our own


def pickled(value: Any, protocol: int) -> Any:
    return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - our own


def bare(kind: type[BedrockModelsError]) -> BedrockModelsError:
    """An error of a class with everything that such an error may hold, without a call that raised it."""
    error = kind.__new__(kind)
    error.args = ("what happened",)
    for name, value in {"findings": (1,), "body": b"{}", "partial": [1], "events": (2,)}.items():
        setattr(error, name, value)
    return error


@pytest.fixture(scope="module")
def bedrock() -> Iterator[LocalBedrock]:
    with LocalBedrock(handler=lambda _: [START]) as endpoint:
        yield endpoint


@pytest.fixture(scope="module")
def caused(bedrock: LocalBedrock) -> list[BedrockModelsError]:
    """Errors as calls raise them."""
    request = claude.ClaudeRequest(messages=TURN, max_tokens=1)
    found: list[BedrockModelsError] = []
    with closing(bedrock.client(config=ONCE)) as client:
        calls: list[tuple[Any, Any]] = [
            (fault, lambda: list(claude.stream(MODEL, messages=TURN, max_tokens=1, client=client)))
            for fault in (UnknownField(), GarbageJson(), Cut(after=1), BreakStream(), BreakStream(error="ThrottlingException"))
        ]
        calls += [(fault, lambda: invoke(MODEL, request, client=client)) for fault in (Throttle(), Refuse(message=COMPLAINT))]
        calls += [(None, call) for call in (refused, lambda: read("[]"), lambda: read('{"id": 5}'))]
        for fault, call in calls:
            bedrock.clear_faults()
            bedrock.fault(*[fault] * (fault is not None))
            with pytest.raises(BedrockModelsError) as caught:
                call()
            found.append(caught.value)
    bedrock.clear_faults()
    assert len({type(error) for error in found}) >= 8
    return found


def everything(error: BaseException) -> dict[str, Any]:
    return {"type": errors_own(type(error)), "args": error.args, "text": str(error), **vars(error)}


def errors_own(kind: type) -> Any:
    """A class without those that a client made for itself."""
    return next(base for base in kind.__mro__ if getattr(errors, base.__name__, None) is base)


@pytest.mark.parametrize("again", AGAIN)
def test_what_calls_raise_keeps_all_of_it(caused: list[BedrockModelsError], again: Any) -> None:
    for error in caused:
        other = again(error)
        assert everything(other) == everything(error)
        for name in ("finding", "advice", "retryable", "report", "request_id", "status_code"):
            assert getattr(other, name, None) == getattr(error, name, None)
        partial = getattr(error, "partial", None)
        assert partial is None or (other.partial.bedrock == partial.bedrock and other.partial.bedrock.model_id == MODEL)


def test_no_credentials_travel(bedrock: LocalBedrock, caused: list[BedrockModelsError]) -> None:
    secrets = [value.encode() for name, value in bedrock.environment.items() if "KEY" in name or "TOKEN" in name]
    assert secrets
    for data in map(pickle.dumps, caused):
        assert [secret for secret in (*secrets, b"Authorization", b"Signature") if secret in data] == []


@pytest.mark.parametrize("again", AGAIN)
@in_one("kind", [kind for kind in KINDS if isinstance(kind, type) and issubclass(kind, BedrockModelsError)])
def test_every_class_keeps_what_it_holds(kind: type[BedrockModelsError], again: Any) -> None:
    if issubclass(kind, errors.ServiceError):
        return  # made from a response: see above
    error = bare(kind)
    error.add_note("said on the way")
    other = again(error)
    assert (type(other), other.args, vars(other)) == (kind, error.args, vars(error))


@pytest.mark.parametrize("name", [name for name in dir(errors) if name.endswith("Exception")])
def test_every_name_of_the_service_keeps_what_it_holds(bedrock: LocalBedrock, name: str) -> None:
    bedrock.fault(Refuse(error=name, message="no"))
    with closing(bedrock.client(config=ONCE)) as client, pytest.raises(errors.ServiceError) as caught:
        titan_text.invoke("amazon.titan-text-express-v1", input_text="Hi", client=client)
    bedrock.clear_faults()
    other = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert everything(other) == everything(caught.value)
    assert other.code == name


def test_pools_deliver_a_refusal_and_go_on() -> None:
    context = multiprocessing.get_context("spawn")
    calls = ((refused, errors.RequestError), (wrong, ValidationError))
    with ProcessPoolExecutor(1, mp_context=context) as pool, context.Pool(1) as workers:
        for call, kind in calls:
            with pytest.raises(kind):
                pool.submit(call).result(timeout=60)
            with pytest.raises(kind):
                workers.map_async(call, [1]).get(timeout=60)
        assert pool.submit(len, "ab").result(timeout=60) == 2
        assert workers.map_async(len, ["ab"]).get(timeout=60) == [2]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_refusals_of_the_local_endpoint_too(protocol: int) -> None:
    made = AwsError("throttlingException", "Slow down", status=503, originalStatusCode=7)
    again = pickle.loads(pickle.dumps(made, protocol))  # noqa: S301 - our own
    assert (again.code, again.args, vars(again)) == ("ThrottlingException", made.args, vars(made))


def test_findings_are_still_findings() -> None:
    with pytest.raises(errors.RequestError) as caught:
        refused()
    other = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert other.findings == caught.value.findings
    assert other.findings[0].pointer == "/textGenerationConfig/temperature"


@pytest.mark.parametrize("again", AGAIN[:2])
def test_a_copy_is_of_the_clients_own_class_as_well(bedrock: LocalBedrock, again: Any) -> None:
    bedrock.fault(Throttle(call=1))
    with closing(bedrock.client(config=ONCE)) as client:
        with pytest.raises(client.exceptions.ThrottlingException) as caught:
            claude.invoke(MODEL, messages=TURN, max_tokens=1, client=client)
        found = again(caught.value)
        assert type(found) is type(caught.value)
        assert (str(found), found.request_id, vars(found).keys()) == (
            str(caught.value),
            caught.value.request_id,
            vars(caught.value).keys(),
        )


@pytest.mark.parametrize("line", [b'{"recordId":"a","modelOutput":{"embedding":[0.5],"inputTextTokenCount":1}}', b"{cut"])
def test_rows_of_a_batch_are_equal_after_every_way(line: bytes) -> None:
    (row,) = rows_of([line], families()["titan_embed_text_v2"])
    ways: list[Any] = [*AGAIN[:2], *(partial(pickled, protocol=protocol) for protocol in range(6))]
    for again in ways:
        found = again(row)
        assert found == row
        assert found.family is row.family
        assert hash(found.error) == hash(row.error)
    other = rows_of([b'{"recordId":"a","error":{"errorCode":500,"errorMessage":"x"}}'], row.family)
    assert next(iter(other)).error != row.error
