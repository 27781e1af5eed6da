# Copied from generator/bedrock_codegen/runtime/_runtime/calls/options.py; edit it there.
"""What a call says beside its parameters: settings that become arguments of boto3's call, and what joins the body unchecked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from re import sub
from typing import Any, Literal, TypedDict, get_args

from ..errors import RequestError
from ..json.findings import Finding, no_json, shown
from ..json.nearest_name import nearest

Trace = Literal["ENABLED", "DISABLED", "ENABLED_FULL"]
Latency = Literal["standard", "optimized"]
Tier = Literal["priority", "default", "flex", "reserved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Settings of one call that do not stand in its body; None leaves a setting to the service."""

    guardrail_identifier: str | None = None
    """Id or ARN of a guardrail to apply; needs `guardrail_version`."""
    guardrail_version: str | None = None
    """`DRAFT`, or a number as text."""
    trace: Trace | None = None
    """Whether the answer shall say what the guardrail found."""
    performance_config_latency: Latency | None = None
    """`optimized` for latency-optimised serving, where a model has it."""
    service_tier: Tier | None = None
    """Priority and price of the call."""
    request_metadata: Mapping[str, str] | str | None = None
    """Tags for the invocation log, as a mapping or as its JSON text."""
    project_identifier: str | None = None
    """Id or ARN of the project that the call belongs to, or `default`; needs a botocore of 1.44 or later."""


class OptionsDict(TypedDict, total=False):
    """`Options` as a plain dict."""

    guardrail_identifier: str | None
    guardrail_version: str | None
    trace: Trace | None
    performance_config_latency: Latency | None
    service_tier: Tier | None
    request_metadata: Mapping[str, str] | str | None
    project_identifier: str | None


_NAMES = {field.name: sub("_(.)", lambda found: found[1].upper(), field.name) for field in fields(Options)}
"""Option to the argument of boto3 that it becomes."""
_WORDS = {"trace": get_args(Trace), "performance_config_latency": get_args(Latency), "service_tier": get_args(Tier)}
"""The words that an option may be. boto3 sends any; where they stand in a body, case makes no difference to a trace."""


def boto3_arguments(options: Options | OptionsDict) -> dict[str, Any]:
    """The arguments that options stand for; None is left to the service.

    Raises:
        RequestError: an unknown option, a word that it may not be, or a guardrail without its version.
    """
    given: Mapping[str, Any] = (
        options if isinstance(options, Mapping) else {field.name: getattr(options, field.name) for field in fields(options)}
    )
    wrong = [Finding(f"options/{name}", _hint(name)) for name in given if name not in _NAMES]
    wrong += [Finding(f"options/{name}", found) for name in _WORDS if (found := _no_word(name, given.get(name)))]
    if (given.get("guardrail_identifier") is None) != (given.get("guardrail_version") is None):
        wrong.append(Finding("options", "needs guardrail_identifier and guardrail_version together"))
    if wrong:
        raise RequestError("options: cannot be used as they are; nothing was sent:", wrong)
    arguments = {_NAMES[name]: value for name, value in given.items() if value is not None}
    metadata = arguments.get("requestMetadata")
    if isinstance(metadata, Mapping):
        arguments["requestMetadata"] = json.dumps(dict(metadata))
    return arguments


def body_members(options: Options | OptionsDict) -> dict[str, Any]:
    """The members of a Converse body that options stand for; there they are no headers.

    Raises:
        RequestError: an unknown option, or a guardrail without its version.
    """
    given = boto3_arguments(options)
    trace = given.get("trace")
    guardrail = {name: given[name] for name in ("guardrailIdentifier", "guardrailVersion") if name in given}
    members: dict[str, Any] = {"guardrailConfig": {**guardrail, **({"trace": trace.lower()} if trace else {})}}
    for option, name, key in (
        ("performanceConfigLatency", "performanceConfig", "latency"),
        ("serviceTier", "serviceTier", "type"),
    ):
        members[name] = {key: given[option]} if option in given else {}
    members["requestMetadata"] = json.loads(given.get("requestMetadata", "{}"))
    return {name: value for name, value in members.items() if value}


def wrong_words(arguments: Mapping[str, Any]) -> list[Finding]:
    """What is wrong with boto3's arguments that options become; botocore looks at none of it."""
    found = {_NAMES[name]: _no_word(name, arguments.get(_NAMES[name])) for name in _WORDS}
    return [Finding(name, what) for name, what in found.items() if what]


def _no_word(name: str, value: object) -> str:
    words = _WORDS[name]
    known = value is None or value in words or (name == "trace" and str(value).upper() in words)
    return "" if known else f"must be {', '.join(map(repr, words[:-1]))} or {words[-1]!r}; got {shown(value)}"


def unknown_to_botocore(error: Exception) -> RequestError | None:
    """The error for an option that is newer than the botocore at hand, if that stopped a call; botocore only names a key."""
    name = next((name for name, key in _NAMES.items() if isinstance(error, KeyError) and error.args == (key,)), None)
    if name is None:
        return None
    newer = Finding(f"options/{name}", "is newer than the installed botocore: update boto3")
    return RequestError("options: cannot be used as they are; nothing was sent:", [newer])


def _hint(name: str) -> str:
    near = nearest(name, list(_NAMES))
    return f"is no option; did you mean {near}?" if near else f"is no option; there are {', '.join(_NAMES)}"


def with_more(family: str, body: bytes, extra_body: Mapping[str, Any]) -> bytes:
    """A body as JSON with what `extra_body` adds.

    Raises:
        RequestError: it adds what JSON cannot hold.
    """
    try:
        return json.dumps(merged(json.loads(body), extra_body)).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise RequestError(f"{family}: extra_body is refused; nothing was sent:", [no_json(error)]) from None


def merged(body: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """A body with what `extra` adds, key by key at every depth; anything but an object replaces."""
    return body | {
        key: merged(body[key], value) if isinstance(value, Mapping) and isinstance(body.get(key), dict) else value
        for key, value in extra.items()
    }
