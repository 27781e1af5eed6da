"""What was recorded comes back equal, to the last field, family by family; the summary counts it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable

import bedrock_models
import pytest
from bedrock_models._runtime.json.paths import values
from bedrock_models._runtime.streams.messages import is_terminal
from bedrock_models.errors import UnknownModelError

from tests.conftest import EXCHANGES
from tests.corpus.traffic import families_of, listed
from tests.support import corpus
from tests.support.equality import difference
from tests.support.exchanges import Exchange, exchanges


def _by_family() -> dict[tuple[str, str], list[Exchange]]:
    found: dict[tuple[str, str], list[Exchange]] = defaultdict(list)
    for exchange in exchanges("BEDROCK_RECORDINGS"):
        try:
            names = [family.name for family in families_of(exchange.model_id)]
        except UnknownModelError:
            continue
        if exchange.accepted and exchange.name not in listed()["exchanges"] and names:
            found[exchange.folder, _speaks(exchange, names)].append(exchange)
    return found


def _speaks(exchange: Exchange, names: list[str]) -> str:
    """Of the formats that a model speaks, the one whose request has the members of this one."""
    keys = set(exchange.request or ())
    return max(names, key=lambda name: len(keys & corpus.body(name, "request")["properties"].keys()))


BY_FAMILY = _by_family()


@pytest.mark.parametrize(("folder", "name"), sorted(BY_FAMILY))
def test_recorded_bodies_come_back_equal(folder: str, name: str, record_property: Callable[[str, object], None]) -> None:
    family = bedrock_models.families()[name]
    ran = 0
    for exchange in BY_FAMILY[folder, name]:
        bodies = [(family.parse_request, exchange.request)] if exchange.request is not None else []
        bodies += [(family.parse_response, exchange.answer)] if exchange.answer is not None else []
        bodies += [(family.parse_event, event) for event in exchange.events]
        for read, body in bodies:
            value = read(json.dumps(body))
            assert not difference(json.loads(value.to_wire()), body), exchange.name
            assert value.unknown_fields() == [], exchange.name
        ran += 1
    record_property(f"{EXCHANGES}{folder}", ran)
    assert ran


@pytest.mark.parametrize("folder", sorted({folder for folder, _ in BY_FAMILY}))
def test_a_folder_of_recordings_has_answers_and_streams(folder: str) -> None:
    of = [exchange for (where, _), found in BY_FAMILY.items() if where == folder for exchange in found]
    assert any(exchange.answer is not None for exchange in of)
    assert any(exchange.events for exchange in of)


STREAMED = sorted(place for place, found in BY_FAMILY.items() if any(exchange.events for exchange in found))
CUT_OFF = {"InvokeModelWithResponseStream-tinvokemodelwithresponsestreamtoolcallamazonnova-4-cd0693ae.json"}
"""Streams that broke off when they were recorded, beside those whose names say so."""


@pytest.mark.parametrize(("folder", "name"), STREAMED)
def test_a_recorded_stream_ends_by_its_terminal_event_and_says_nothing_after_it(folder: str, name: str) -> None:
    answer = bedrock_models.families()[name].answer
    whole = 0
    for exchange in BY_FAMILY[folder, name]:
        file = exchange.name.rpartition("/")[2]
        if not exchange.events or not answer.ends or "broken" in file or file in CUT_OFF:
            continue
        ends = [index for index, event in enumerate(exchange.events) if is_terminal(event, answer)]
        assert ends, exchange.name
        after = exchange.events[ends[0] + 1 :]
        assert not [text for event in after for path in answer.text.event for text in values(event, path) if text], exchange.name
        whole += 1
    assert whole
