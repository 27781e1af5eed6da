"""What was recorded comes back equal, to the last field, family by family; the summary counts it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable

import bedrock_models
import pytest
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
