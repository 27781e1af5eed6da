"""Whether a request would be taken, and the refusal if not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import reduce
from typing import Any

from ..._runtime.json.findings import Finding
from ..._runtime.json.paths import keys_of, member
from ..._runtime.json.rules import Limit, Rule, applies
from ..._runtime.models.checks import faults
from ..._runtime.models.family import Family
from ..._runtime.models.references import base_id
from ..._runtime.models.table import PACKAGE
from ...errors import RequestError
from ..bodies.violations import Place, violations
from . import known, wording
from .values import AwsError

INVALID_ID = "The provided model identifier is invalid."
NO_STREAM = "The model is unsupported for streaming"
NO_JOBS = "The provided request is not valid"
NO_TALK = "This action doesn't support the model that you provided. Try again with a supported text or chat model."
"""What AWS says where a model that gives vectors or pictures is to converse."""
NO_CONVERSE = (
    f"The package {PACKAGE} has no family for Converse: generate it with `--specs bedrock-typed` too, or call InvokeModel."
)
"""What only this endpoint says: a package of private families may have been made without Converse."""
NO_COUNT = "The provided model doesn't support counting tokens."
"""What AWS says to the id of a profile: a model counts, wherever it runs."""


def check(families: Sequence[Family], reference: str, raw: bytes, *, stream: bool = False) -> Family:
    """The family that takes a body.

    Raises:
        AwsError: none does, in the words that the service has for the first of them.
    """
    if not families:
        raise AwsError("ValidationException", INVALID_ID)
    base, _ = base_id(reference)
    refusals: list[AwsError] = []
    for family in families:
        try:
            check_body(family, base, raw, stream=stream)
        except AwsError as error:
            refusals.append(error)
        else:
            return family
    raise refusals[0]


def check_body(family: Family, base: str, raw: bytes, *, stream: bool = False) -> None:
    """Check a body by the schema, the rules and the limits of a model; what is unconfirmed refuses nothing.

    Raises:
        AwsError: it is refused.
    """
    try:
        body = json.loads(raw, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise AwsError("ValidationException", wording.MALFORMED) from None
    try:
        request = family.parse_request(raw)
    except RequestError as error:
        raise AwsError("ValidationException", _words(family, body, error)) from None
    for rule in (*family.checks, *(family.stream_checks if stream else ())):
        if rule.certain and applies(rule, base):
            for finding in faults(rule, request):
                raise AwsError("ValidationException", _rule_words(family, rule, finding, body))


def check_operation(family: Family, operation: str) -> None:
    """Check that a family is served by an operation.

    Raises:
        AwsError: it is not.
    """
    if operation == "InvokeModel" and "invoke" not in family.operations:
        raise AwsError("ValidationException", wording.WRONG_FORM)
    if operation == "InvokeModelWithResponseStream" and "stream" not in family.operations:
        raise AwsError("ValidationException", NO_STREAM if "invoke" in family.operations else wording.WRONG_FORM)
    if operation == "StartAsyncInvoke" and "async_invoke" not in family.operations:
        raise AwsError("ValidationException", NO_JOBS)


def _no_number(name: str) -> None:
    raise ValueError(f"{name}: is not JSON")


def _words(family: Family, body: Any, error: RequestError) -> str:
    broken_schema = violations(body, known.schemas(family.name)["request"])
    if broken_schema:
        return wording.refusal(family.name, broken_schema)
    finding = error.findings[0]
    rules: tuple[Rule, ...] = family.request.__rules__
    broken = next((rule for rule in rules if any(rule.broken(body))), None)
    return wording.rule_refusal(family.name, broken, finding, _at(body, finding.pointer))


def _rule_words(family: Family, rule: Rule | Limit, finding: Finding, body: Any) -> str:
    value = _at(body, finding.pointer)
    if isinstance(rule, Limit) and rule.schema is not None and not (family.api == "converse" and rule.message):
        keys = tuple(keys_of(finding.pointer))
        beyond = violations(value, rule.schema, Place(keys, keys))
        if beyond:
            return wording.refusal(family.name, beyond)
    return wording.rule_refusal(family.name, rule, finding, value)


def _at(body: Any, pointer: str) -> Any:
    """What stands at a place of a body; None where there is nothing."""
    return reduce(lambda holder, key: None if holder is None else member(holder, key), keys_of(pointer), body)
