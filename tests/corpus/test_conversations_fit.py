"""Recorded conversations: what AWS took, the spec and every rule take; what came back is known and written back equal."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from bedrock_models import errors, families
from bedrock_models._runtime.models.checks import check_model
from bedrock_models._runtime.models.references import base_id

from tests.support.equality import difference
from tests.support.exchanges import Exchange, conversations

RECORDED = conversations("BEDROCK_RECORDINGS")
LEAST = 100 if len(RECORDED) > 100 else 5
"""Fewer than these are no evidence; our own alone are few."""


@pytest.fixture(scope="module", autouse=True)
def _quiet() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", errors.UnconfirmedLimitWarning)
        yield


def _changed(read: Callable[[bytes], Any], body: Any) -> str:
    value = read(json.dumps(body).encode())
    unknown = value.unknown_fields()
    return difference(json.loads(value.to_wire()), body) or (f"unknown: {unknown}" if unknown else "")


def _is_foreign(exchange: Exchange) -> bool:
    """Whether an answer is none of the service's: written by hand, or by a gateway that adds members or says that it failed."""
    return exchange.name.startswith("fixtures/") or "gateway" in exchange.name or exchange.answer.keys() == {"Message"}


def _refused(exchange: Exchange) -> str:
    converse = families()["converse"]
    try:
        request = converse.parse_request(json.dumps(exchange.request).encode())
        check_model(converse, base_id(exchange.model_id)[0], request)
    except errors.RequestError as error:
        return str(error)
    return difference(json.loads(request.to_wire()), exchange.request) or ""


def test_no_request_that_the_service_took_is_refused() -> None:
    taken = [exchange for exchange in RECORDED if exchange.accepted and exchange.request is not None]
    refused = {exchange.name: wrong for exchange in taken if (wrong := _refused(exchange))}
    assert len(taken) >= LEAST
    assert refused == {}


def test_answers_are_known_and_come_back_equal() -> None:
    answered = [exchange for exchange in RECORDED if exchange.accepted and exchange.answer and not _is_foreign(exchange)]
    read = families()["converse"].parse_response
    wrong = {exchange.name: changed for exchange in answered if (changed := _changed(read, exchange.answer))}
    assert len(answered) >= LEAST
    assert wrong == {}


def test_events_are_known_and_come_back_equal() -> None:
    events = [(exchange.name, event) for exchange in RECORDED for event in exchange.events]
    read = families()["converse"].parse_event
    wrong = {name: changed for name, event in events if (changed := _changed(read, event))}
    assert len(events) >= LEAST
    assert wrong == {}


def test_what_the_service_refused_of_ours_is_refused_before_it_is_sent() -> None:
    refused = [exchange for exchange in RECORDED if exchange.folder == "tests/recordings" and exchange.status == 400]
    assert {exchange.name for exchange in refused if not _refused(exchange)} == set()
    assert len(refused) >= 4
