# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/reading.py; edit it there.
"""From JSON to a body: a request as the spec has it or not at all, an answer whatever it is."""

from __future__ import annotations

import json
import sys
from typing import Any

from pydantic import ValidationError

from ..errors import AnswerError, AnswerWarning, RequestError
from ..json.findings import Finding, is_text, kind_of
from .pydantic_errors import from_pydantic


def read_request(validator: Any, kind: Any, data: bytes | str) -> Any:
    """Read a request strictly, by wire names; a float that is whole passes for an integer, in a second try.

    Raises:
        RequestError: the spec refuses it.
    """
    try:
        return validator.validate_json(data, strict=True, by_alias=True, by_name=False)
    except ValidationError as error:
        failure = error
    if any(details["type"] == "int_type" for details in failure.errors(include_url=False, include_context=False)):
        try:
            return validator.validate_json(_with_integers(data), strict=True, by_alias=True, by_name=False)
        except (ValidationError, ValueError, RecursionError):
            pass  # something else is wrong as well, and the first try says it best
    try:
        findings = from_pydantic(failure, json.loads(data), kind if isinstance(kind, type) else None)
    except (ValueError, RecursionError) as unread:
        findings = [Finding("", no_json(unread))]
    raise RequestError(f"{_name(kind)} refuses this body:", findings, family=getattr(kind, "__family__", ""))


def no_json(error: Exception) -> str:
    """What is said of bytes that Python does not read as JSON, though they may be."""
    if isinstance(error, json.JSONDecodeError | UnicodeError | RecursionError):
        return "is not JSON"
    digits = f"{sys.get_int_max_str_digits():,}"
    return f"holds an integer of more than {digits} digits. Let Python read it by sys.set_int_max_str_digits(), or read the bytes"


def _with_integers(data: bytes | str) -> str:
    """The JSON with whole floats written as integers."""

    def number(text: str) -> float | int:
        value = float(text)
        return int(value) if value.is_integer() else value

    return json.dumps(json.loads(data, parse_float=number))


def read_answer(validator: Any, kind: Any, data: bytes | str, *, warn: bool = True) -> Any:
    """Read an answer strictly, by wire names; where it does not fit, keep as it came what does not.

    Args:
        validator: pydantic's validator of `kind`.
        kind: A class, or an alias for several.
        data: The JSON.
        warn: Whether to tell that spec and service disagree; not for an answer that was cut.

    Raises:
        AnswerError: it is no JSON object, or does not fit where `AnswerWarning` is an error.
    """
    try:
        return validator.validate_json(data, strict=True, by_alias=True, by_name=False)
    except ValidationError:
        return _read_leniently(kind, data, warn=warn)


def _read_leniently(kind: Any, data: bytes | str, *, warn: bool) -> Any:
    from .lenient import read_leniently  # noqa: PLC0415 - only for what does not fit
    from .misfits import tell  # noqa: PLC0415 - the same

    try:
        plain = json.loads(data)
        odd = _take_odd_names(plain)
        read, misfits = read_leniently(kind, plain)
    except (ValueError, RecursionError) as error:
        raise _refusal(kind, [Finding("", no_json(error))], data) from None
    findings = [misfit.finding() for misfit in misfits]
    if not hasattr(type(read), "to_wire"):
        raise _refusal(kind, findings or [Finding("", f"must be an object; got {kind_of(plain)}")], data)
    if odd:
        read.model_extra.update(odd)
    if warn and misfits:
        try:
            tell(kind, misfits)
        except AnswerWarning:
            raise _refusal(kind, findings, data) from None
    return read


def _take_odd_names(plain: Any) -> dict[str, Any]:
    """The members of an object whose names UTF-8 cannot hold, taken out of it: pydantic has no place for them."""
    names = [name for name in plain if not is_text(name)] if isinstance(plain, dict) else []
    return {name: plain.pop(name) for name in names}


def _refusal(kind: Any, findings: list[Finding], data: bytes | str) -> AnswerError:
    body = data.encode(errors="surrogatepass") if isinstance(data, str) else bytes(data)
    return AnswerError(f"this answer does not fit {_name(kind)}:", findings, body)


def _name(kind: Any) -> str:
    return str(getattr(kind, "__name__", kind))
