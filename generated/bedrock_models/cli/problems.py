# Copied from generator/bedrock_codegen/runtime/cli/problems.py; edit it there.
"""What goes wrong, as one line that says what to do."""

from __future__ import annotations

import json
from typing import Any

from .. import errors

NO_CREDENTIALS = (
    "no AWS credentials; set AWS_PROFILE, AWS_BEARER_TOKEN_BEDROCK or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
    "or try it without an account: --local"
)
NO_REGION = "no region; set AWS_REGION, or give --region, such as --region us-east-1"


class Problem(Exception):
    """Something that ends the command: its words go to stderr.

    `status` is 1 for what was looked at and found wrong, 2 where nothing could be done.
    """

    def __init__(self, message: str, status: int = 2) -> None:
        self.status = status
        super().__init__(message)


def told(error: Exception) -> Problem | None:
    """The problem that an error is to somebody at a terminal; None for a fault of this program."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, OSError) and error.filename is not None:
        return Problem(f"{error.filename} cannot be used: {(error.strerror or str(error)).lower()}")
    if isinstance(error, errors.UnknownModelError):
        return Problem(str(error).replace("family='...'", "--family NAME"))
    if isinstance(error, errors.BedrockModelsError):
        return Problem(str(error), status=1)
    return _of_botocore(error)


def read_json(text: str | bytes, shown: str) -> Any:
    """The JSON of a text.

    Raises:
        Problem: it is none; names `shown` and the place.
    """
    try:
        return json.loads(text)
    except UnicodeDecodeError:
        raise Problem(f"{shown} is not JSON: it is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise Problem(f"{shown} is not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise Problem(f"{shown} is not JSON that can be used: it is nested too deeply") from None


def _of_botocore(error: Exception) -> Problem | None:
    """Credentials, region, network; botocore is there whenever one of its errors is."""
    from botocore import exceptions as boto  # noqa: PLC0415 - only on the way out

    unreachable = f"{_endpoint(error)} cannot be reached; check the connection, the region and AWS_ENDPOINT_URL_BEDROCK_RUNTIME"
    known: tuple[tuple[Any, str], ...] = (
        ((boto.NoCredentialsError, boto.PartialCredentialsError, boto.TokenRetrievalError), NO_CREDENTIALS),
        (boto.NoRegionError, NO_REGION),
        (boto.ProfileNotFound, f"{error}; aws configure list-profiles names those there are"),
        ((boto.ConnectTimeoutError, boto.EndpointConnectionError), f"no network: {unreachable}"),
        (boto.ReadTimeoutError, f"{_endpoint(error)} said nothing for too long; try again, or stream the answer"),
        (boto.HTTPClientError, f"the connection to the service failed: {_line(error)}"),
        (boto.ClientError, _line(error)),
        (boto.BotoCoreError, _line(error)),
    )
    return next((Problem(words, 1 if kind is boto.ClientError else 2) for kind, words in known if isinstance(error, kind)), None)


def _endpoint(error: Exception) -> str:
    return str(getattr(error, "kwargs", {}).get("endpoint_url", "the service"))


def _line(error: Exception) -> str:
    return " ".join(str(error).split())
