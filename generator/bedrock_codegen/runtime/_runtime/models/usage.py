"""One record of each call: what body, headers and invocation metrics say, merged.

What the body says comes first, Bedrock's own counts fill the rest. They agree everywhere but in recorded streams of Claude 3 that
call tools: there the invocation metrics count a fifth too little, and the body is what the same answer says unstreamed.

An answer holds on to what came beside it, and is read only when somebody asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from ..info import CallInfo, Usage
from ..json.paths import last
from .family import AnswerMap, Family, Reading

Role = Literal["response", "event"]

METRICS = "amazon-bedrock-invocationMetrics"
GUARDRAIL = "amazon-bedrock-guardrailAction"

_COUNTS = {
    "input_tokens": ("inputTokenCount", "x-amzn-bedrock-input-token-count"),
    "output_tokens": ("outputTokenCount", "x-amzn-bedrock-output-token-count"),
    "cache_read_tokens": ("cacheReadInputTokenCount", "x-amzn-bedrock-cache-read-input-token-count"),
    "cache_write_tokens": ("cacheWriteInputTokenCount", "x-amzn-bedrock-cache-write-input-token-count"),
}


def request_id_of(response: Mapping[str, Any]) -> str | None:
    """AWS's name for the call that a response of boto3 answers."""
    found: str | None = response.get("ResponseMetadata", {}).get("RequestId")
    return found


class Reply(NamedTuple):
    """What came beside the body of an answer."""

    family: Family
    model_id: str
    response: Mapping[str, Any]
    """boto3's response."""

    @property
    def request_id(self) -> str | None:
        """AWS's name for the call."""
        return request_id_of(self.response)

    def of_body(self, body: object) -> CallInfo:
        """The record of a call that was answered at once."""
        return self._info([body], {}, "response")

    def of_events(self, events: Sequence[object]) -> CallInfo:
        """The record of a stream, from its events as plain JSON."""
        metrics = [event[METRICS] for event in events if isinstance(event, dict) and isinstance(event.get(METRICS), dict)]
        return self._info(events, metrics[-1] if metrics else {}, "event")

    def _info(self, bodies: Sequence[object], metrics: Mapping[str, Any], role: Role) -> CallInfo:
        metadata = self.response.get("ResponseMetadata", {})
        headers = metadata.get("HTTPHeaders", {})
        answer = self.family.answer
        return CallInfo(
            request_id=self.request_id,
            model_id=self.model_id,
            usage=Usage(**{name: _count(name, metrics, headers, answer, bodies, role) for name in _COUNTS}),
            stop_reason=_text(_said(answer.stop_reason, bodies, role)),
            invocation_latency_ms=_latency(metrics, headers, _said(answer.latency, bodies, role)),
            first_byte_latency_ms=_whole(metrics.get("firstByteLatency")),
            service_tier=_text(_said(answer.service_tier, bodies, role))
            or _text(self.response.get("serviceTier"))
            or headers.get("x-amzn-bedrock-service-tier"),
            guardrail_action=_text(_last(bodies, (f"/{GUARDRAIL}",))),
        )


def _count(
    name: str, metrics: Mapping[str, Any], headers: Mapping[str, Any], answer: AnswerMap, bodies: Sequence[object], role: Role
) -> int | None:
    metric, header = _COUNTS[name]
    values = (_said(getattr(answer, name), bodies, role), metrics.get(metric), headers.get(header))
    return next((_whole(value) for value in values if value is not None), None)


def _latency(metrics: Mapping[str, Any], headers: Mapping[str, Any], said: object) -> int | None:
    return _whole(
        said if said is not None else metrics.get("invocationLatency", headers.get("x-amzn-bedrock-invocation-latency"))
    )


def _said(reading: Reading, bodies: Sequence[object], role: Role) -> object:
    return _last(bodies, reading.event if role == "event" else reading.response)


def _last(bodies: Sequence[object], paths: Sequence[str]) -> object:
    """The last value in the last body that has one."""
    if not paths:
        return None
    return next((value for body in reversed(bodies) if (value := last(body, paths)) is not None), None)


def _whole(value: object) -> int | None:
    """A count or a time as a whole number; headers hold text, some bodies hold 28.0."""
    if isinstance(value, bool | int):
        return None if isinstance(value, bool) else value
    try:
        return int(float(value)) if isinstance(value, str | float) else None
    except (ValueError, OverflowError):
        return None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
