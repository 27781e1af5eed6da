"""Spans and metrics of calls, by the conventions for generative AI, read from OpenTelemetry's own exporters in memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import bedrock_models
import pytest
from bedrock_models import CallInfo, CallRecord, Usage, errors, titan_embed_text_v2
from bedrock_models import claude_messages as claude
from bedrock_models._runtime.calls.listening import Attempt
from bedrock_models._runtime.service_errors.classes import service_error
from bedrock_models._runtime.service_errors.sent import Sent
from bedrock_models.testing import LocalBedrock, Throttle

from tests.support.in_one import in_one

pytest.importorskip("opentelemetry.sdk")
from bedrock_models import otel
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

MODEL = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
TURN: Any = [{"role": "user", "content": "a secret"}]


@pytest.fixture
def told() -> Iterator[tuple[InMemorySpanExporter, InMemoryMetricReader, TracerProvider]]:
    spans, reader, tracers = InMemorySpanExporter(), InMemoryMetricReader(), TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    with otel.instrument(tracer_provider=tracers, meter_provider=MeterProvider([reader])):
        yield spans, reader, tracers


@pytest.fixture
def bedrock() -> Iterator[LocalBedrock]:
    with LocalBedrock() as endpoint:
        yield endpoint


@pytest.fixture
def client(bedrock: LocalBedrock) -> Iterator[Any]:
    made = bedrock_models.new_client(region="us-east-1", endpoint=bedrock.url, bearer_token="x", attempts=2)
    with closing(made) as client:
        yield client


def points(reader: InMemoryMetricReader) -> dict[str, list[Any]]:
    data: Any = reader.get_metrics_data()
    return {metric.name: list(metric.data.data_points) for metric in data.resource_metrics[0].scope_metrics[0].metrics}


def test_a_call_is_a_span_and_two_metrics(told: Any, client: Any) -> None:
    spans, reader, tracers = told
    with tracers.get_tracer("mine").start_as_current_span("work"):
        answer = claude.invoke(MODEL, messages=TURN, max_tokens=9, client=client)
    span, work = spans.get_finished_spans()
    assert (span.name, span.kind) == (f"chat {MODEL}", SpanKind.CLIENT)
    assert span.parent.span_id == work.context.span_id
    assert work.start_time <= span.start_time < span.end_time
    attributes = dict(span.attributes)
    assert attributes["gen_ai.provider.name"] == "aws.bedrock"
    assert attributes["gen_ai.request.model"] == MODEL
    assert f"http://{attributes['server.address']}:{attributes['server.port']}" == client.meta.endpoint_url
    assert attributes["cloud.region"] == "us-east-1"
    assert attributes["gen_ai.usage.output_tokens"] == answer.bedrock.usage.output_tokens
    assert attributes["gen_ai.response.finish_reasons"] == (answer.bedrock.stop_reason,)
    assert "secret" not in str(attributes)
    found = points(reader)
    assert found["gen_ai.client.operation.duration"][0].count == 1
    tokens = {point.attributes["gen_ai.token.type"]: point.sum for point in found["gen_ai.client.token.usage"]}
    assert tokens == {"input": answer.bedrock.usage.input_tokens, "output": answer.bedrock.usage.output_tokens}


def test_a_refusal_is_an_error_by_its_name(told: Any, bedrock: LocalBedrock, client: Any) -> None:
    spans, reader, _ = told
    bedrock.fault(Throttle(call=range(1, 9)))
    with pytest.raises(errors.ThrottlingException):
        claude.stream(MODEL, messages=TURN, max_tokens=9, client=client)
    (span,) = spans.get_finished_spans()
    assert span.status.status_code is StatusCode.ERROR
    assert span.attributes["error.type"] == "ThrottlingException"
    assert span.attributes["bedrock_models.attempts"] == 2
    assert points(reader)["gen_ai.client.operation.duration"][0].attributes["error.type"] == "ThrottlingException"


def test_streams_and_embeddings(told: Any, client: Any) -> None:
    list(claude.stream(MODEL, messages=TURN, max_tokens=9, client=client))
    titan_embed_text_v2.invoke("amazon.titan-embed-text-v2:0", input_text="x", client=client)
    names = [span.name for span in told[0].get_finished_spans()]
    assert names == [f"chat {MODEL}", "embeddings amazon.titan-embed-text-v2:0"]
    assert told[0].get_finished_spans()[0].attributes["bedrock_models.first_event"] > 0


@pytest.mark.parametrize(
    ("family", "model_id", "word"),
    [
        ("claude_messages", MODEL, "chat"),
        ("converse", "acme.anything-v1:0", "chat"),
        ("nova", "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc", "chat"),
        ("llama", "us.meta.llama3-3-70b-instruct-v1:0", "text_completion"),
        ("titan_text", "amazon.titan-text-express-v1", "text_completion"),
        ("marengo", "twelvelabs.marengo-embed-2-7-v1:0", "embeddings"),
        ("cohere_rerank", "cohere.rerank-v3-5:0", "rerank"),
        ("sdxl", "stability.stable-diffusion-xl-v1", "generate_content"),
        ("nova_reel", "amazon.nova-reel-v1:1", "generate_content"),
    ],
)
def test_a_family_says_what_its_calls_do(family: str, model_id: str, word: str) -> None:
    assert otel.operation(record_of(family, model_id)) == word


def record_of(family: str, model_id: str, **said: Any) -> CallRecord:
    facts: dict[str, Any] = {
        "operation": "InvokeModel",
        "started": datetime.now(UTC),
        "duration": 1.0,
        "first_event": None,
        "attempts": (),
        "info": CallInfo(),
        "misfits": 0,
        "error": None,
        "complete": True,
    }
    return CallRecord(family=family, model_id=model_id, **{**facts, **said})


def test_each_fact_of_a_call_is_the_attribute_that_is_called_so(told: Any) -> None:
    spans, _, tracers = told
    started = datetime(2026, 3, 1, 12, tzinfo=UTC)
    usage = Usage(input_tokens=11, output_tokens=12, cache_read_tokens=13, cache_write_tokens=14)
    refused = service_error({"Error": {"Code": "OddException", "Message": "no"}}, Sent(model_id=MODEL))
    record = record_of(
        "claude_messages",
        MODEL,
        started=started,
        duration=2.5,
        first_event=0.25,
        attempts=(Attempt(waited=0, duration=1, error=None),) * 3,
        info=CallInfo(request_id="id-1", usage=usage, stop_reason="end_turn"),
        region="eu-west-1",
        endpoint="https://bedrock.example:8443",
        error=refused,
    )
    with otel.instrument(tracer_provider=tracers, meter_provider=MeterProvider()) as listening:
        listening.tell(record)
    (span,) = spans.get_finished_spans()
    assert (span.start_time, span.end_time) == (started.timestamp() * 1e9, started.timestamp() * 1e9 + 2.5e9)
    assert dict(span.attributes) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "aws.bedrock",
        "gen_ai.request.model": MODEL,
        "gen_ai.response.finish_reasons": ("end_turn",),
        "gen_ai.usage.input_tokens": 11,
        "gen_ai.usage.output_tokens": 12,
        "gen_ai.usage.cache_read.input_tokens": 13,
        "gen_ai.usage.cache_creation.input_tokens": 14,
        "error.type": "OddException",
        "server.address": "bedrock.example",
        "server.port": 8443,
        "cloud.region": "eu-west-1",
        "aws.request_id": "id-1",
        "bedrock_models.family": "claude_messages",
        "bedrock_models.attempts": 3,
        "bedrock_models.first_event": 0.25,
    }


ALWAYS = {"gen_ai.operation.name", "gen_ai.provider.name", "gen_ai.request.model", "bedrock_models.family"}
ALONE: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {}),
    ({"first_event": 0.0}, {"bedrock_models.first_event": 0.0}),
    ({"attempts": (Attempt(waited=0, duration=1, error=None),)}, {"bedrock_models.attempts": 1}),
    ({"info": CallInfo(request_id="id-1")}, {"aws.request_id": "id-1"}),
    ({"info": CallInfo(stop_reason="end")}, {"gen_ai.response.finish_reasons": ("end",)}),
    ({"info": CallInfo(usage=Usage(cache_write_tokens=0))}, {"gen_ai.usage.cache_creation.input_tokens": 0}),
    ({"info": CallInfo(usage=Usage(cache_read_tokens=0))}, {"gen_ai.usage.cache_read.input_tokens": 0}),
    ({"info": CallInfo(usage=Usage(input_tokens=0))}, {"gen_ai.usage.input_tokens": 0}),
    ({"info": CallInfo(usage=Usage(output_tokens=0))}, {"gen_ai.usage.output_tokens": 0}),
    ({"region": "eu-west-1"}, {"cloud.region": "eu-west-1"}),
    ({"endpoint": "https://bedrock.example"}, {"server.address": "bedrock.example"}),
    ({"endpoint": "https://bedrock.example:8443"}, {"server.address": "bedrock.example", "server.port": 8443}),
    ({"error": KeyError("x")}, {"error.type": "KeyError"}),
    ({"error": errors.NetworkError("x")}, {"error.type": "NetworkError"}),
]


@in_one("said, attributes", ALONE)
def test_a_fact_is_told_whatever_else_is_known(said: dict[str, Any], attributes: dict[str, Any], told: Any) -> None:
    spans, _, tracers = told
    spans.clear()
    with otel.instrument(tracer_provider=tracers, meter_provider=MeterProvider()) as listening:
        listening.tell(record_of("nova", MODEL, **said))
    (span,) = spans.get_finished_spans()
    assert {name: value for name, value in span.attributes.items() if name not in ALWAYS} == attributes
    assert span.attributes.keys() >= ALWAYS
    assert (span.status.status_code is StatusCode.ERROR) is ("error" in said)


def test_a_count_of_zero_is_a_count(told: Any) -> None:
    spans, _, tracers = told
    usage = Usage(input_tokens=0, output_tokens=None, cache_read_tokens=0)
    with otel.instrument(tracer_provider=tracers, meter_provider=MeterProvider([counted := InMemoryMetricReader()])) as listening:
        listening.tell(record_of("claude_messages", MODEL, info=CallInfo(usage=usage)))
    (tokens,) = points(counted)["gen_ai.client.token.usage"]
    assert (tokens.attributes["gen_ai.token.type"], tokens.count, tokens.sum) == ("input", 1, 0)
    (span,) = spans.get_finished_spans()
    assert (span.attributes["gen_ai.usage.input_tokens"], span.attributes["gen_ai.usage.cache_read.input_tokens"]) == (0, 0)
    assert "gen_ai.usage.output_tokens" not in span.attributes


def test_without_opentelemetry_everything_else_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("opentelemetry", "opentelemetry.trace", "opentelemetry.metrics"):
        monkeypatch.setitem(sys.modules, name, None)  # as where it is not installed
    monkeypatch.delitem(sys.modules, "bedrock_models.otel")
    everything: dict[str, Any] = {}
    exec("from bedrock_models import *", everything)  # noqa: S102 - as somebody at a prompt writes it
    assert set(bedrock_models.__all__) <= everything.keys()
    with pytest.raises(errors.SetupError, match=r"spans need OpenTelemetry\. pip install 'bedrock-typed\[otel\]'"):
        everything["otel"].instrument()
