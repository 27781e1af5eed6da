# Copied from generator/bedrock_codegen/runtime/testing/endpoint/wording.py; edit it there.
"""Refusals in the words of the service, which speaks in several voices.

Bedrock checks most bodies against a JSON Schema and prints every fault with a pointer; Anthropic's own check names the first
fault by a dotted path; Cohere's newer engine says nothing but that something is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..._runtime.json.findings import Finding
from ..._runtime.json.rules import Limit, Rule
from ..._runtime.json.rules.base import dotted
from ..bodies.violations import Violation
from . import converse_words

MALFORMED = "Malformed input request, please reformat your input and try again."
WRONG_FORM = "Malformed input request: #: required key [messages] not found, please reformat your input and try again."
"""What a body meets that was sent to the wrong operation."""

_JAVA = {
    "string": "String",
    "number": "Number",
    "integer": "Integer",
    "boolean": "Boolean",
    "object": "JSONObject",
    "array": "JSONArray",
    "null": "Null",
}
_PYTHON = {
    "string": "string",
    "number": "number",
    "integer": "integer",
    "boolean": "boolean",
    "object": "dictionary",
    "array": "list",
    "null": "null",
}
_FOUND = ((str, "String"), (dict, "JSONObject"), (list, "JSONArray"))
_INT = 2**31


def refusal(family: str, faults: Sequence[Violation]) -> str:
    """The sentence for a body that breaks its schema."""
    if family == "cohere_embed_v4":
        return "Malformed request. Please check your parameter/values and try again."
    if family == "claude_messages" and faults[0].keyword == "const" and faults[0].place.pointer == "/anthropic_version":
        return f"Invalid API version: {faults[0].value}"
    if family == "claude_messages":
        return f"{_dotted(faults[0])}: {_anthropic(faults[0])}"
    if family == "converse" and (said := converse_words.of_fault(faults[0]) or converse_words.of_constraints(faults)):
        return said
    return _framed(", ".join(_entry(fault) for fault in faults))


def rule_refusal(family: str, rule: Rule | Limit | None, finding: Finding, value: object = None) -> str:
    """The sentence for a body that breaks a rule between fields; `value` is what stands where it does."""
    if family == "claude_messages":
        return _anthropic_rule(rule, finding)
    if family == "converse":
        return converse_words.of_finding(finding, value)
    return _framed(f"#{finding.pointer}: {finding.message}")


def _framed(entries: str) -> str:
    return f"Malformed input request: {entries}, please reformat your input and try again."


def _entry(fault: Violation) -> str:
    place = fault.place.pointer
    if fault.keyword == "additionalProperties":
        place = place.rpartition("/")[0]
    if fault.keyword == "type":
        found = _java(fault.value)
        return "".join(f"#{place}: expected type: {_JAVA[kind]}, found: {found}" for kind in fault.bound)
    return f"#{place}: {_SENTENCES[fault.keyword](fault)}"


def _java(value: Any) -> str:
    if isinstance(value, bool):
        return "Boolean"
    if isinstance(value, int):
        return "Integer" if -_INT <= value < _INT else "Long"
    if isinstance(value, float):
        return "BigDecimal"
    return next((name for kind, name in _FOUND if isinstance(value, kind)), "Null")


_SENTENCES: Mapping[str, Callable[[Violation], str]] = {
    "additionalProperties": lambda fault: f"extraneous key [{fault.bound}] is not permitted",
    "required": lambda fault: f"required key [{fault.bound}] not found",
    "minimum": lambda fault: f"{json.dumps(fault.value)} is not greater or equal to {json.dumps(fault.bound)}",
    "maximum": lambda fault: f"{json.dumps(fault.value)} is not less or equal to {json.dumps(fault.bound)}",
    "exclusiveMinimum": lambda fault: f"{json.dumps(fault.value)} is not greater than {json.dumps(fault.bound)}",
    "exclusiveMaximum": lambda fault: f"{json.dumps(fault.value)} is not less than {json.dumps(fault.bound)}",
    "multipleOf": lambda fault: f"{json.dumps(fault.value)} is not a multiple of {json.dumps(fault.bound)}",
    "minLength": lambda fault: f"expected minLength: {fault.bound}, actual: {len(fault.value)}",
    "maxLength": lambda fault: f"expected maxLength: {fault.bound}, actual: {len(fault.value)}",
    "minItems": lambda fault: f"expected minimum item count: {fault.bound}, found: {len(fault.value)}",
    "maxItems": lambda fault: f"expected maximum item count: {fault.bound}, found: {len(fault.value)}",
    "pattern": lambda fault: f"string [{fault.value}] does not match pattern {fault.bound}",
    "enum": lambda fault: f"{fault.value} is not a valid enum value",
    "tag": lambda fault: f"{fault.value} is not a valid enum value",
    "const": lambda _: "",
}


def _dotted(fault: Violation) -> str:
    path = fault.place.path
    return ".".join((*path, fault.bound) if fault.keyword == "required" else path)


def _anthropic(fault: Violation) -> str:
    bound, word = fault.bound, "least" if fault.keyword.startswith("min") else "most"
    match fault.keyword:
        case "minLength" | "maxLength":
            sentence = f"String should have at {word} {bound} character{'' if bound == 1 else 's'}"
        case "minItems" | "maxItems":
            sentence = (
                f"List should have at {word} {bound} item{'' if bound == 1 else 's'} after validation, not {len(fault.value)}"
            )
        case "type":
            sentence = f"Input should be a valid {_PYTHON[bound[0]]}"
        case "tag":
            tags = ", ".join(f"'{tag}'" for tag in bound)
            by = fault.place.keys[-1]
            sentence = f"Input tag '{fault.value}' found using '{by}' does not match any of the expected tags: {tags}"
        case "enum" | "const":
            sentence = f"Input should be {_choice(bound if fault.keyword == 'enum' else [bound])}"
        case "pattern":
            sentence = f"String should match pattern '{bound}'"
        case "required":
            sentence = "Field required"
        case "additionalProperties":
            sentence = "Extra inputs are not permitted"
        case _:
            sentence = f"Input should be {_BOUNDS[fault.keyword]} {bound}"
    return sentence


_BOUNDS = {
    "minimum": "greater than or equal to",
    "maximum": "less than or equal to",
    "exclusiveMinimum": "greater than",
    "exclusiveMaximum": "less than",
    "multipleOf": "a multiple of",
}


def _choice(values: Sequence[Any]) -> str:
    words = [f"'{value}'" for value in values]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _anthropic_rule(rule: Rule | Limit | None, finding: Finding) -> str:
    if isinstance(rule, Rule):
        return rule.spoken(finding)
    if rule is not None and rule.schema is None:
        return f"{dotted(finding.pointer)}: Extra inputs are not permitted"
    return f"{dotted(finding.pointer)}: {finding.message}" if finding.pointer else finding.message
