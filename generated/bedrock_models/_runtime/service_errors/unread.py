# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/unread.py; edit it there.
"""Error answers that botocore fails on before it has made an error of them: bytes that are no text, JSON of a thousand levels.

What it raises then says nothing of status, code or request. They are in the answer that it was about to read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_READERS = ("botocore.endpoint", "aiobotocore.endpoint")
_ANSWER = "response_dict"
_FAILED = 300
_LONGEST = 500


def unread_answer(error: Exception) -> dict[str, Any] | None:
    """botocore's form of the error answer that it could not read; None if this failure is another."""
    answer = _in_hand(error)
    status = answer.get("status_code") if answer else None
    if answer is None or not isinstance(status, int) or status < _FAILED:
        return None
    headers = {str(name).lower(): value for name, value in dict(answer.get("headers") or {}).items()}
    code = str(headers.get("x-amzn-errortype", "")).partition(":")[0].rpartition("#")[2]
    body = answer.get("body") or b""
    message = body[:_LONGEST].decode("utf-8", "replace") if isinstance(body, bytes) else ""
    metadata = {"HTTPStatusCode": status, "HTTPHeaders": headers, "RequestId": headers.get("x-amzn-requestid")}
    return {"Error": {"Code": code, "Message": message}, "ResponseMetadata": metadata}


def _in_hand(error: Exception) -> Mapping[str, Any] | None:
    """The answer that botocore held when it failed."""
    place = error.__traceback__
    while place is not None:
        frame, place = place.tb_frame, place.tb_next
        if frame.f_globals.get("__name__") in _READERS and isinstance(frame.f_locals.get(_ANSWER), Mapping):
            held: Mapping[str, Any] = frame.f_locals[_ANSWER]
            return held
    return None
