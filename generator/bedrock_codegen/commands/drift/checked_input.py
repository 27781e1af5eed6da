"""Whether what came from outside has the form that is read of it."""

from __future__ import annotations

from jsonschema import Draft202012Validator

from ...common.findings import SpecError, SpecFinding
from ...common.pointers import escape
from ...load import Json


def check(schema: Draft202012Validator, data: Json, shown: str, right: str) -> None:
    """Refuse data of another form, each place with a finding.

    Raises:
        SpecError: with what is wrong, and `right` as what would be right.
    """
    wrong = [
        SpecFinding(shown, "".join(f"/{escape(str(step))}" for step in fault.absolute_path), fault.message[:200], right)
        for fault in schema.iter_errors(data)
    ]
    if wrong:
        raise SpecError(wrong)
