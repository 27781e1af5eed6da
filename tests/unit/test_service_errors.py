"""Errors of the service that come another way than botocore's own: in the middle of a stream, or where it could not read them."""

from __future__ import annotations

import json
from types import FunctionType, SimpleNamespace
from typing import Any

import pytest
from bedrock_models import errors
from bedrock_models._runtime.service_errors.classes import in_stream, service_error, translated
from bedrock_models._runtime.service_errors.sent import Sent
from bedrock_models._runtime.streams.eventstream import Frame, HeaderValue
from botocore.exceptions import ClientError, EventStreamError

from tests.support.in_one import in_one

SENT = Sent("some.model", operation="ConverseStream")
HEAD = {"RequestId": "r", "HTTPStatusCode": 200, "RetryAttempts": 1}


class Modelled(ClientError):
    """A class of a client's own."""


def streamed(headers: dict[str, HeaderValue], payload: bytes = b"", client: Any = None) -> Any:
    return in_stream(Frame(headers, payload), SENT, HEAD, client, "part", ("event",))


NAMES: list[tuple[dict[str, HeaderValue], str]] = [
    ({":exception-type": "throttlingException"}, "ThrottlingException"),
    ({":exception-type": "ThrottlingException", ":error-code": "other"}, "ThrottlingException"),
    ({":error-code": "modelStreamErrorException", ":event-type": "other"}, "ModelStreamErrorException"),
    ({":event-type": "internalServerException"}, "InternalServerException"),
    ({":exception-type": "somethingNewException"}, "SomethingNewException"),
    ({}, "Unknown"),
]
WORDS: list[tuple[bytes, str, str]] = [
    (b'{"message": "a"}', "b", "a"),
    (b'{"Message": "a"}', "b", "a"),
    (b'{"message": "", "Message": "a"}', "b", "a"),
    (b'{"message": ["a", null]}', "b", '["a", null]'),
    *((payload, "b", "b") for payload in (b"", b"{}", b"[1]", b"no JSON", b"\xff", b"[" * 9000)),
    (b"{}", "", ""),
]
KINDS = {name.lower(): getattr(errors, name) for name in dir(errors) if name.endswith("Exception")}
STATUS = {"ThrottlingException": 429, "ModelStreamErrorException": 424, "InternalServerException": 500}


@in_one("headers, code", NAMES)
def test_the_name_of_an_error_in_a_stream_is_that_of_its_first_header_that_says_one(headers: Any, code: str) -> None:
    error = streamed(headers)
    assert (error.code, error.response["Error"]["Code"], error.status_code) == (code, code, STATUS.get(code))
    assert type(error).__name__ == (code if code in STATUS else "ServiceError")
    assert isinstance(error, EventStreamError)


@in_one("payload, header, told", WORDS)
def test_the_words_of_an_error_in_a_stream_are_those_of_its_body_or_else_its_header(
    payload: bytes, header: str, told: str
) -> None:
    assert streamed({":exception-type": "x", ":error-message": header}, payload).message == told


def test_an_error_in_a_stream_holds_all_that_is_known_of_it() -> None:
    client = SimpleNamespace(
        exceptions=SimpleNamespace(from_code=lambda code: Modelled if code == "ThrottlingException" else None)
    )
    said = json.dumps({"message": "slow", "originalStatusCode": 499}).encode()
    error = streamed({":exception-type": "throttlingException"}, said, client)
    assert {Modelled, EventStreamError, errors.ThrottlingException} <= {*type(error).__mro__}
    assert (error.partial, error.events, error.request_id, error.model_id) == ("part", ("event",), "r", "some.model")
    assert error.response["originalStatusCode"] == 499
    assert error.response["ResponseMetadata"] == {**HEAD, "HTTPStatusCode": 429}
    assert error.operation_name == "ConverseStream"


CODES: list[tuple[Any, int | None, str, int | None]] = [
    ("validationexception", 409, "validationexception", 409),
    ("ValidationException", None, "ValidationException", 400),
    ("", 429, "ThrottlingException", 429),
    (None, 403, "AccessDeniedException", 403),
    ("503", 503, "ServiceUnavailableException", 503),
    ("418", 418, "418", 418),
    ("", 418, "Unknown", 418),
    ("", None, "Unknown", None),
    ("New", 418, "New", 418),
]


@in_one("given, status, code, told", CODES)
def test_an_error_without_a_name_has_that_of_its_status(given: Any, status: int | None, code: str, told: int | None) -> None:
    error = service_error({"Error": {"Code": given, "Message": None}, "ResponseMetadata": {"HTTPStatusCode": status}}, SENT)
    assert (error.code, error.status_code, error.message) == (code, told, "")
    assert type(error) is KINDS.get(code.lower(), errors.ServiceError)
    assert translated(error, SENT) is error


def failing(module: str, answer: Any) -> Exception:
    """A failure of a client's reader that had an answer in hand."""

    def read() -> None:
        response_dict = answer
        raise ValueError(len(str(response_dict)))

    reader = FunctionType(read.__code__, {"__name__": module, "__builtins__": __builtins__}, "read", None, _cell(answer))
    with pytest.raises(ValueError, match=r"\d") as raised:
        reader()
    return raised.value


def _cell(answer: Any) -> Any:
    return (lambda: answer).__closure__


ODD = b"\xff" + b"n" * 600
TYPES = ("ThrottlingException", "ThrottlingException:http://x/#y", "com.amazon#ThrottlingException:http://x/", "")


@in_one("name", ("botocore.endpoint", "aiobotocore.endpoint"))
@in_one("typed", TYPES)
def test_an_error_answer_that_the_client_cannot_read_is_read_here(name: str, typed: str) -> None:
    headers = {"X-Amzn-ErrorType": typed, "x-amzn-RequestId": "r"}
    error = translated(failing(name, {"status_code": 429, "headers": headers, "body": ODD}), SENT)
    assert isinstance(error, errors.ThrottlingException)
    assert (error.status_code, error.request_id, error.message) == (429, "r", "\ufffd" + "n" * 499)


@in_one("answer", [None, {}, {"status_code": 200, "body": b"{}"}, {"status_code": "429"}])
def test_what_is_no_error_answer_stays_the_failure_it_is(answer: Any) -> None:
    error = failing("botocore.endpoint", answer)
    assert translated(error, SENT) is error
    others = failing("botocore.client", {"status_code": 429, "headers": {}, "body": b""})
    assert translated(others, SENT) is others
