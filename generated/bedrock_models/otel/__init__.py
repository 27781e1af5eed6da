# Copied from generator/bedrock_codegen/runtime/otel/__init__.py; edit it there.
"""Spans and metrics of calls by OpenTelemetry's conventions for generative AI; the extra `otel`.

    from bedrock_models import otel
    listening = otel.instrument()

A span is made when its call has ended, with the times it had; it is a child of the span that was current then.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .._runtime.calls.listening import CallRecord, Listening, on_call
from .._runtime.errors import SetupError
from .._runtime.models.references import base_id
from .._runtime.porting.forms import form_of, others_of
from .._runtime.service_errors.failures import of_both

_TOKENS = [4**power for power in range(14)]
_SECONDS = [0.01 * 2**power for power in range(14)]
_WORDS = {"embedding": "embeddings", "rerank": "rerank"}


def instrument(*, tracer_provider: Any = None, meter_provider: Any = None) -> Listening:
    """Make a span and metrics of every call from now on; close what it returns to stop.

    Args:
        tracer_provider: OpenTelemetry's; by default the global one.
        meter_provider: OpenTelemetry's; by default the global one.

    Raises:
        SetupError: OpenTelemetry is not installed.
    """
    metrics, trace = (_api(name) for name in ("metrics", "trace"))
    tracer = trace.get_tracer("bedrock_models", tracer_provider=tracer_provider)
    meter = metrics.get_meter("bedrock_models", meter_provider=meter_provider)
    duration = meter.create_histogram(
        "gen_ai.client.operation.duration", "s", "Duration of calls.", explicit_bucket_boundaries_advisory=_SECONDS
    )
    tokens = meter.create_histogram(
        "gen_ai.client.token.usage", "{token}", "Tokens of calls.", explicit_bucket_boundaries_advisory=_TOKENS
    )

    def told(record: CallRecord) -> None:
        common = _common(record)
        _span(trace, tracer, record, common)
        duration.record(record.duration, common)
        for kind, count in (("input", record.info.usage.input_tokens), ("output", record.info.usage.output_tokens)):
            if count is not None:
                tokens.record(count, {**common, "gen_ai.token.type": kind})

    return on_call(told)


def _api(name: str) -> Any:
    """A part of OpenTelemetry's API, which only those who make spans need to have.

    Raises:
        SetupError: it is not installed.
    """
    try:
        return import_module(f"opentelemetry.{name}")
    except ImportError as error:
        words = "installation: spans need OpenTelemetry. pip install 'bedrock-typed[otel]'"
        raise of_both(SetupError, error, words, what="installation") from None


def operation(record: CallRecord) -> str:
    """The word of the conventions for what a call does, as far as they have one."""
    others = others_of(record.family, "")
    if others:
        return _WORDS.get(others[0]["kind"], "generate_content")
    form = form_of(record.family, base_id(record.model_id)[0])
    if form is None:
        return "generate_content"
    return "chat" if form.messages else "text_completion"


def _common(record: CallRecord) -> dict[str, Any]:
    """Attributes that a span and the metrics share: few values each."""
    named = {
        "gen_ai.operation.name": operation(record),
        "gen_ai.provider.name": "aws.bedrock",
        "gen_ai.request.model": record.model_id,
        "error.type": _error(record),
        **_server(record),
    }
    return {name: value for name, value in named.items() if value is not None}


def _server(record: CallRecord) -> dict[str, Any]:
    """Where the call went; a port only where its address names one."""
    parts = urlsplit(record.endpoint or "")
    return {"server.address": parts.hostname, "server.port": parts.port}


def _error(record: CallRecord) -> str | None:
    if record.error is None:
        return None
    return str(getattr(record.error, "code", None) or type(record.error).__qualname__)


def _span(trace: Any, tracer: Any, record: CallRecord, common: Mapping[str, Any]) -> None:
    begun = int(record.started.timestamp() * 1e9)
    usage, info = record.info.usage, record.info
    more = {
        "aws.request_id": info.request_id,
        "cloud.region": record.region,
        "gen_ai.usage.input_tokens": usage.input_tokens,
        "gen_ai.usage.output_tokens": usage.output_tokens,
        "gen_ai.usage.cache_read.input_tokens": usage.cache_read_tokens,
        "gen_ai.usage.cache_creation.input_tokens": usage.cache_write_tokens,
        "gen_ai.response.finish_reasons": [info.stop_reason] if info.stop_reason else None,
        "bedrock_models.family": record.family,
        "bedrock_models.attempts": len(record.attempts) or None,
        "bedrock_models.first_event": record.first_event,
    }
    attributes = {**common, **{name: value for name, value in more.items() if value is not None}}
    name = f"{common['gen_ai.operation.name']} {record.model_id}"
    span = tracer.start_span(name, kind=trace.SpanKind.CLIENT, attributes=attributes, start_time=begun)
    if record.error is not None:
        span.set_status(trace.Status(trace.StatusCode.ERROR))
    span.end(begun + int(record.duration * 1e9))
