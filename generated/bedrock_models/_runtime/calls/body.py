# Copied from generator/bedrock_codegen/runtime/_runtime/calls/body.py; edit it there.
"""Reading the body of an answer: whole, or an error that carries what came of it."""

from __future__ import annotations

from typing import Any

from ..errors import AnswerInterrupted
from ..json.findings import Finding
from ..streams.deadline import reason


def read_body(body: Any, model_id: str) -> bytes:
    """The bytes of an answer.

    Raises:
        AnswerInterrupted: the connection broke first.
    """
    try:
        data: bytes = body.read()
    except Exception as error:
        raise _interrupted(error, model_id) from error
    return data


async def read_body_async(body: Any, model_id: str) -> bytes:
    """The bytes of an answer.

    Raises:
        AnswerInterrupted: the connection broke first.
    """
    try:
        data: bytes = await body.read()
    except Exception as error:
        raise _interrupted(error, model_id) from error
    return data


def _interrupted(error: Exception, model_id: str) -> AnswerInterrupted:
    came = _part(error)
    finding = Finding("", f"broke off after {len(came)} bytes: {reason(error)}")
    return AnswerInterrupted(f"the connection broke in the body of an answer of {model_id}:", [finding], came)


def _part(error: Any) -> bytes:
    """What came before an error. `http.client` keeps it in its own, which urllib3 and botocore wrap."""
    seen: list[Any] = []
    waiting = [error]
    while waiting:
        item = waiting.pop()
        if not isinstance(item, BaseException) or item in seen:
            continue
        seen.append(item)
        part = getattr(item, "partial", None)
        if isinstance(part, bytes):
            return part
        waiting += [*item.args, *getattr(item, "kwargs", {}).values(), item.__cause__, item.__context__]
    return b""
