"""From `Options` to the arguments of boto3's call."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from ..errors import RequestError
from .findings import Finding, nearest
from .info import Options, OptionsDict

_NAMES = {
    "guardrail_identifier": "guardrailIdentifier",
    "guardrail_version": "guardrailVersion",
    "trace": "trace",
    "performance_config_latency": "performanceConfigLatency",
    "service_tier": "serviceTier",
    "request_metadata": "requestMetadata",
}


def boto3_arguments(options: Options | OptionsDict) -> dict[str, Any]:
    """The arguments that options stand for; None is left to the service.

    Raises:
        RequestError: an unknown option, or a guardrail without its version.
    """
    given: Mapping[str, Any] = (
        options if isinstance(options, Mapping) else {field.name: getattr(options, field.name) for field in fields(options)}
    )
    wrong = [Finding(f"options/{name}", _hint(name)) for name in given if name not in _NAMES]
    if (given.get("guardrail_identifier") is None) != (given.get("guardrail_version") is None):
        wrong.append(Finding("options", "needs guardrail_identifier and guardrail_version together"))
    if wrong:
        raise RequestError("these options cannot be; nothing was sent:", wrong)
    arguments = {_NAMES[name]: value for name, value in given.items() if value is not None}
    metadata = arguments.get("requestMetadata")
    if isinstance(metadata, Mapping):
        arguments["requestMetadata"] = json.dumps(dict(metadata))
    return arguments


def unknown_to_botocore(error: Exception) -> RequestError | None:
    """The error for an option that is newer than the botocore at hand, if that stopped a call; botocore only names a key."""
    name = next((name for name, key in _NAMES.items() if isinstance(error, KeyError) and error.args == (key,)), None)
    if name is None:
        return None
    newer = Finding(f"options/{name}", "is newer than the installed botocore: update boto3")
    return RequestError("this option cannot be; nothing was sent:", [newer])


def _hint(name: str) -> str:
    near = nearest(name, list(_NAMES))
    return f"is no option; did you mean {near}?" if near else f"is no option; there are {', '.join(_NAMES)}"
