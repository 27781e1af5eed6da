"""What is said of a call that failed, word for word: of set-up and network by every kind of failure, of refusals by operation."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from bedrock_models import errors, families
from bedrock_models._runtime.json.findings import Finding
from bedrock_models._runtime.service_errors import failures
from bedrock_models._runtime.service_errors.advice import Refusal, read, report
from bedrock_models._runtime.service_errors.failures import failure, without_operation
from bedrock_models._runtime.service_errors.sent import Sent
from botocore import exceptions as boto

from tests.support.in_one import in_one

SECRET = "ann:secret@"
TOLD: list[tuple[Exception, str]] = [
    (
        boto.EndpointConnectionError(endpoint_url=f"https://{SECRET}host/x"),
        (
            'network: https://host/x cannot be reached (Could not connect to the endpoint URL: "https://host/x"). '
            "Check the connection, the region and AWS_ENDPOINT_URL_BEDROCK_RUNTIME."
        ),
    ),
    (
        boto.ReadTimeoutError(endpoint_url=f"https://{SECRET}host/x"),
        (
            "network: https://host/x said nothing for longer than the read timeout. "
            "Try again, stream the answer, or give the client a longer read_timeout."
        ),
    ),
    (
        boto.ProxyConnectionError(proxy_url=f"http://{SECRET}proxy"),
        'network: the proxy cannot be reached (Failed to connect to proxy URL: "http://proxy"). Check HTTPS_PROXY and NO_PROXY.',
    ),
    (
        boto.SSLError(endpoint_url="https://host", error=ValueError("self\n signed.")),
        (
            "network: no trusted connection to https://host (SSL validation failed for https://host self signed). "
            "Check the clock, the proxy and AWS_CA_BUNDLE."
        ),
    ),
    (
        ConnectionResetError(f"lost http://{SECRET}x."),
        "network: the connection to the service failed (lost http://x). Try again.",
    ),
    (TimeoutError(), "network: the connection to the service failed (TimeoutError). Try again."),
    (
        boto.LoginError(error_msg="over") if hasattr(boto, "LoginError") else boto.SSOError(),
        "Sign in once more: aws sso login, or aws login.",
    ),
    (
        boto.NoCredentialsError(),
        (
            "credentials: there are no AWS credentials that can be used (Unable to locate credentials). "
            "Set AWS_PROFILE, AWS_BEARER_TOKEN_BEDROCK, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
        ),
    ),
    (
        boto.NoRegionError(),
        "region: You must specify a region. Set AWS_REGION, such as AWS_REGION=us-east-1, or the region of the profile.",
    ),
]


@in_one("error, words", TOLD)
def test_a_failure_says_what_is_wrong_in_one_line_without_a_password(error: Exception, words: str) -> None:
    told = failure(error)
    assert str(told).endswith(words)
    assert str(told).startswith(words[:5]) or words.startswith("Sign in")
    assert "secret" not in f"{told} {vars(told)}"


def made(kind: type[Exception]) -> Exception:
    """An error of a client's, whatever it wants to be made of."""
    return kind.__new__(kind)


@in_one("name", failures._TROUBLES)  # noqa: SLF001 - the table, each row of which is tried
def test_every_failure_of_botocore_is_told_by_its_kind_and_says_whether_it_was_sent(name: str) -> None:
    kind = getattr(boto, name, None)
    if kind is None or issubclass(kind, boto.ClientError):  # another library's, or an answer
        return
    trouble = failures._TROUBLES[name]  # noqa: SLF001
    told: Any = failure(made(kind))
    assert isinstance(told, kind)
    assert isinstance(told, trouble.kind)
    assert (told.what, getattr(told, "unsent", False)) == (trouble.what, trouble.unsent)
    assert str(told).endswith(f" {trouble.remedy}.")


def client_of(service: str) -> Any:
    return SimpleNamespace(meta=SimpleNamespace(service_model=SimpleNamespace(service_name=service)))


@in_one("service", failures._METHODS)  # noqa: SLF001
@in_one("own", [*failures._METHODS, "sqs", ""])  # noqa: SLF001
def test_a_client_without_the_method_of_a_call_is_told_which_to_give(service: str, own: str) -> None:
    for method in failures._METHODS[service]:  # noqa: SLF001
        words = without_operation(AttributeError(name=method, obj=client_of(own) if own else object()))
        if own == service:
            assert words == f"{method} is newer than the installed botocore: update boto3"
        elif own:
            assert words == f"it is of {own}, which has no {method}. Give one of {service}: boto3.client({service!r})"
        else:
            assert words == f"object has no {method}. Give a client: boto3.client({service!r})"
    assert not without_operation(AttributeError(name="else", obj=client_of(own)))


S3 = (
    "Invalid S3 credentials",
    "The S3 bucket is not there",
    "Invalid S3 URI",
    "The output bucket",
    "Bucket is in another region",
)


@in_one("words", S3)
@in_one("operation", ["InvokeModel", "InvokeModelWithResponseStream", "Converse", "ConverseStream", "StartAsyncInvoke"])
def test_only_a_call_that_runs_on_its_own_is_told_where_its_output_may_go(words: str, operation: str) -> None:
    advice = read("ValidationException", f"{words}.", Sent("some.model", operation=operation)).advice
    assert advice.endswith("may write to: s3:PutObject.") is (operation == "StartAsyncInvoke")
    assert bool(advice) is (operation == "StartAsyncInvoke")


FOUND = Refusal(finding=Finding("/max_tokens", "is wrong"), certain=True)
REPORTED = Sent("us.some.model-v1:0", families()["claude_messages"], b"{}", operation="ConverseStream")
SILENT: list[dict[str, Any]] = [{"finding": None}, {"certain": False}, {"retryable": True}]


def test_only_a_certain_refusal_of_a_checked_body_is_reported_and_in_the_service_s_own_words() -> None:
    framed = 'An error occurred (X) when calling the Y operation: {"message": "its own words"}'
    for request_id in ("r", None):
        told = report(REPORTED, FOUND, "SomeException", framed, request_id)
        assert told is not None
        assert told.splitlines()[2:] == [
            f"- model: some.model-v1:0, operation: ConverseStream, request id: {request_id or 'unknown'}",
            "- the spec specs/anthropic/claude_messages/request.json accepts the body",
            "- the service refuses /max_tokens (SomeException): is wrong",
            "- its words: its own words",
        ]
    for other in SILENT:
        refusal = Refusal(**{"finding": FOUND.finding, "certain": True, **other})
        assert report(REPORTED, refusal, "SomeException", framed, "r") is None, other
    for sent in (REPORTED._replace(family=None), REPORTED._replace(unchecked=True)):
        assert report(sent, FOUND, "SomeException", framed, "r") is None


def test_a_failure_of_ours_is_none_to_be_told_anew() -> None:
    assert failure(errors.NetworkError("network: x.")) is None
    for other in (OSError("x"), FileNotFoundError("x"), PermissionError("x"), NotADirectoryError("x"), BlockingIOError("x")):
        assert failure(other) is None
