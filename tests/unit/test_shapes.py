"""Bodies and boto3's arguments: what becomes of each kind of value, by the shape that botocore has for it."""

from __future__ import annotations

import json
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest
from bedrock_models import errors
from bedrock_models._runtime.calls.converse import boto3_body, wire_members
from bedrock_models._runtime.calls.options import Options, body_members, boto3_arguments, merged, with_more

from tests.support.in_one import in_one


def shape(kind: str, **more: Any) -> Any:
    return SimpleNamespace(type_name=kind, **more)


TEXT, BLOB, FREE = shape("string"), shape("blob"), shape("structure", members={}, is_document_type=True)
PART = shape("structure", members={"text": TEXT, "data": BLOB})
WHOLE = shape(
    "structure",
    members={"list": shape("list", member=PART), "map": shape("map", value=BLOB), "free": FREE, "part": PART, "text": TEXT},
)
CLIENT: Any = SimpleNamespace(
    meta=SimpleNamespace(service_model=SimpleNamespace(operation_model=lambda _: SimpleNamespace(input_shape=WHOLE)))
)

WIRED: list[tuple[Any, Any]] = [
    *(({"part": {"data": data}}, {"part": {"data": "YQ=="}}) for data in ("a", b"a", bytearray(b"a"))),
    *(({"list": items([{"data": b"a"}, {}])}, {"list": [{"data": "YQ=="}, {}]}) for items in (list, tuple)),
    ({"map": {"k": b"a", "l": ""}}, {"map": {"k": "YQ==", "l": ""}}),
    ({"map": MappingProxyType({"k": b"a"}), "new": {"x": 1}}, {"map": {"k": "YQ=="}, "new": {"x": 1}}),
    ({"free": {"data": b"a", "n": [1]}}, {"free": {"data": b"a", "n": [1]}}),
    ({"part": 5, "list": "x", "text": b"a", "map": None}, {"part": 5, "list": "x", "text": b"a", "map": None}),
]


@in_one("given, wired", WIRED)
def test_arguments_of_boto3_become_what_the_wire_has(given: Any, wired: Any) -> None:
    assert wire_members(given, WHOLE) == wired


KNOWN: list[tuple[Any, Any]] = [
    ({"part": {"data": "YQ==", "text": ""}}, {"part": {"data": b"a", "text": ""}}),
    ({"list": [{"data": "YQ=="}, {"new": 1}, {}]}, {"list": [{"data": b"a"}, {}]}),
    ({"list": []}, {"list": []}),
    ({"part": {"new": 1}, "text": "t"}, {"text": "t"}),
    ({"part": {}}, {"part": {}}),
    ({"text": "", "map": {}}, {"text": "", "map": {}}),
    ({"free": {"data": "YQ==", "n": []}, "map": {"k": "YQ=="}}, {"free": {"data": "YQ==", "n": []}, "map": {"k": b"a"}}),
    ({"new": 1}, {}),
]


@in_one("body, known", KNOWN)
def test_a_body_becomes_what_boto3_takes(body: Any, known: Any) -> None:
    assert boto3_body(CLIENT, "converse", json.dumps(body).encode()) == known
    assert boto3_body(object(), "converse", json.dumps(body).encode()) == body


MERGED: list[tuple[Any, Any, Any]] = [
    ({"a": {"b": {"c": 1, "d": 2}}}, {"a": {"b": {"c": 3}, "e": 4}}, {"a": {"b": {"c": 3, "d": 2}, "e": 4}}),
    ({"a": {"b": 1}}, {"a": MappingProxyType({"c": 2})}, {"a": {"b": 1, "c": 2}}),
    ({"a": {"b": 1}}, {"a": None}, {"a": None}),
    ({"a": {"b": 1}}, {"a": 0, "c": ""}, {"a": 0, "c": ""}),
    ({"a": [1]}, {"a": [2]}, {"a": [2]}),
    ({"a": 1}, {"a": {"b": {}}, "c": {}}, {"a": {"b": {}}, "c": {}}),
    ({"a": {"b": 1}}, {"a": {}}, {"a": {"b": 1}}),
]


@in_one("body, extra, whole", MERGED)
def test_extra_members_are_merged_at_every_depth(body: Any, extra: Any, whole: Any) -> None:
    before = json.dumps(body)
    assert merged(body, extra) == whole
    assert json.dumps(body) == before


@in_one("extra", [{"a": object()}, {"a": b"x"}, {("t",): 1}, {"a": float}])
def test_extra_members_that_json_cannot_hold_are_refused(extra: Any) -> None:
    with pytest.raises(errors.RequestError, match="family: extra_body is refused"):
        with_more("family", b"{}", extra)
    loop: dict[str, Any] = {}
    loop["self"] = loop
    with pytest.raises(errors.RequestError):
        with_more("family", b"{}", loop)


OPTIONS: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ({}, {}, {}),
    ({"trace": "ENABLED_FULL"}, {"trace": "ENABLED_FULL"}, {"guardrailConfig": {"trace": "enabled_full"}}),
    (
        {"guardrail_identifier": "g", "guardrail_version": "1"},
        {"guardrailIdentifier": "g", "guardrailVersion": "1"},
        {"guardrailConfig": {"guardrailIdentifier": "g", "guardrailVersion": "1"}},
    ),
    ({"service_tier": "flex"}, {"serviceTier": "flex"}, {"serviceTier": {"type": "flex"}}),
    (
        {"performance_config_latency": "optimized"},
        {"performanceConfigLatency": "optimized"},
        {"performanceConfig": {"latency": "optimized"}},
    ),
    ({"request_metadata": {"a": "b"}}, {"requestMetadata": '{"a": "b"}'}, {"requestMetadata": {"a": "b"}}),
    ({"request_metadata": MappingProxyType({"a": "b"})}, {"requestMetadata": '{"a": "b"}'}, {"requestMetadata": {"a": "b"}}),
    ({"request_metadata": '{"a":"b"}'}, {"requestMetadata": '{"a":"b"}'}, {"requestMetadata": {"a": "b"}}),
    ({"request_metadata": {}}, {"requestMetadata": "{}"}, {}),
    ({"project_identifier": ""}, {"projectIdentifier": ""}, {}),
]


@in_one("given, beside, inside", OPTIONS)
def test_an_option_is_an_argument_or_a_member_in_both_spellings(given: Any, beside: Any, inside: Any) -> None:
    nothing = dict.fromkeys(("trace", "service_tier", "guardrail_version"))
    spelled: list[Any] = [given, {**nothing, **given}, Options(**given), MappingProxyType(given)]
    for options in spelled:
        assert boto3_arguments(options) == beside
        assert body_members(options) == inside


@in_one(
    "given", [{"guardrail_identifier": "g"}, {"guardrail_version": "1"}, {"guardrail_version": "", "guardrail_identifier": None}]
)
def test_half_a_guardrail_is_refused_beside_all_else_that_is_wrong(given: Any) -> None:
    wrong: Any = {**given, "serviceTier": "flex", "unlike": 1}
    with pytest.raises(errors.RequestError) as found:
        boto3_arguments(wrong)
    assert [finding.pointer for finding in found.value.findings] == ["options/serviceTier", "options/unlike", "options"]
