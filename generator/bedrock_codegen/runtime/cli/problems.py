"""What goes wrong, as one line that says what to do."""

from __future__ import annotations

import errno
import json
from collections import Counter
from functools import partial
from typing import Any

from .. import errors
from .._runtime.service_errors.failures import failure

_ALSO = {"region": "Or give --region, such as --region us-east-1.", "credentials": "Or try it without an account: --local."}
"""What the command offers beside what a program can do, by what a `SetupError` is about."""

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG})
"""Reasons for which nothing more can be written."""


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
        return Problem(f"{error.filename}: cannot be used ({(error.strerror or str(error)).lower()})")
    if isinstance(error, OSError) and error.errno in FULL:
        return Problem(f"standard output: cannot be written ({(error.strerror or str(error)).lower()})")
    if isinstance(error, errors.UnknownModelError):
        return Problem(str(error).replace("family='...'", "--family NAME"))
    if isinstance(error, errors.BedrockModelsError) and not isinstance(error, errors.SetupError | errors.NetworkError):
        service = isinstance(error, errors.JobError | errors.StorageError)  # whose sentence may go over several lines
        return Problem(" ".join(str(error).split()) if service else str(error), status=1)
    return _of_client(error)


def read_json(text: str | bytes, shown: str, *, once: bool = False) -> Any:
    """The JSON of a text; `once`, where each member is to be sent as it is given, and one that is given twice cannot be.

    Raises:
        Problem: it is none; names `shown` and the place.
    """
    try:
        return json.loads(text, object_pairs_hook=partial(_unique, shown) if once else None)
    except UnicodeDecodeError:
        raise Problem(f"{shown}: is not JSON, since it is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise Problem(f"{shown}: is not JSON ({error.msg} in line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise Problem(f"{shown}: is nested too deeply to be used") from None
    except ValueError:  # what Python does not read: an integer of more than 4,300 digits
        raise Problem(f"{shown}: holds an integer of thousands of digits, which cannot be read. Write it as a text") from None


def _unique(shown: str, members: list[tuple[str, Any]]) -> dict[str, Any]:
    """The members of an object.

    Raises:
        Problem: one is there twice.
    """
    found = dict(members)
    if len(found) < len(members):
        [(twice, _)] = Counter(name for name, _ in members).most_common(1)
        raise Problem(f"{shown}: has {json.dumps(twice)} twice in one object. Give it once")
    return found


def _of_client(error: Exception) -> Problem | None:
    """Credentials, region, network; in the words that a program gets."""
    if isinstance(error, errors.ServiceError) or hasattr(error, "response"):
        return Problem(" ".join(str(error).split()), status=1)
    ours = error if isinstance(error, errors.SetupError | errors.NetworkError) else failure(error)
    return None if ours is None else Problem(" ".join((str(ours), _ALSO.get(getattr(ours, "what", ""), ""))).strip())
