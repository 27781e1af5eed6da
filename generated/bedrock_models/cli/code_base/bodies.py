# Copied from generator/bedrock_codegen/runtime/cli/code_base/bodies.py; edit it there.
"""What the specs say of the bodies that a code base sends."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..._runtime.json.findings import Finding
from ..._runtime.models.catalogue import ANY_MODEL, families, resolve
from ..._runtime.models.checks import check_text
from ..._runtime.models.references import base_id
from ...errors import BedrockModelsError, RequestError
from .call_arguments import TWICE
from .found_calls import FoundCall

UNKNOWN_MEMBER = "is no field here"
SURE = (UNKNOWN_MEMBER, "must be", "is not JSON")
"""How findings begin that hold whatever else stands in a body."""
NOT_BOTH = ", not both"
"""How a finding ends about two members that exclude each other."""
NO_TEXT = re.compile(r"must be (?:an? )?(?:valid )?(?:integer|number|boolean|array|object)\b(?!.* or )")
"""How a finding begins that holds for any text."""


@dataclass(frozen=True, slots=True)
class BodyFinding:
    """A body that will be refused, and why."""

    call: FoundCall
    family: str
    finding: Finding

    def __str__(self) -> str:
        return f"{self.call.where}: {self.call.model_id} ({self.family}) {self.finding}"

    def data(self) -> dict[str, Any]:
        """It as JSON."""
        place: dict[str, Any] = {
            "path": self.call.path,
            "line": self.call.line,
            "column": self.call.column,
            "reference": self.call.model_id,
        }
        place |= {"cell": self.call.cell} if self.call.cell else {}
        return {**place, "family": self.family, "at": self.finding.pointer, "message": self.finding.message}


def family_of(call: FoundCall) -> str:
    """The family that a body is of, where its model knows several; empty where nobody knows one."""
    known = _families(call)
    return next((name for name in known if not _refusal(call, name)), known[0] if known else "")


def body_findings(call: FoundCall) -> Iterator[BodyFinding]:
    """What is surely wrong with a body: what is not known of it is not held against it."""
    if call.body.value == TWICE:
        yield BodyFinding(call, "any family", Finding("", "is JSON within JSON; one `json.dumps` is enough"))
        return
    judged = [(name, _refusal(call, name)) for name in _families(call)]
    if not judged or any(findings == [] for _, findings in judged):
        return
    name, findings = min(judged, key=lambda each: len(each[1]))
    yield from (BodyFinding(call, name, finding) for finding in findings)


def _families(call: FoundCall) -> tuple[str, ...]:
    if call.converse:
        return (ANY_MODEL,) if ANY_MODEL in families() else ()
    try:
        return tuple(family.name for family in resolve(call.model_id).families)
    except BedrockModelsError:
        return ()


def _refusal(call: FoundCall, name: str) -> list[Finding]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            check_text(families()[name], base_id(call.model_id)[0], json.dumps(call.body.value))
        except RequestError as error:
            return [finding for finding in error.findings if _is_sure(finding, call)]
    return []


def _is_sure(finding: Finding, call: FoundCall) -> bool:
    """Whether a finding holds whatever the program puts where we cannot look."""
    body = call.body
    if body.is_whole:
        return True
    at = finding.pointer
    if at in body.texts:
        return finding.message.startswith(UNKNOWN_MEMBER) or NO_TEXT.match(finding.message) is not None
    if at in body.holes:
        return finding.message.startswith(UNKNOWN_MEMBER)
    unknown = body.holes | body.texts
    if finding.message.endswith(NOT_BOTH):  # what is there is there, whatever else is
        return True
    near = any(hole.startswith(f"{at}/") or at.startswith(f"{hole}/") for hole in unknown)
    return finding.message.startswith(SURE) and not near
