"""Recorded exchanges and published programs: what AWS took, the specs take."""

from __future__ import annotations

import pytest

from tests.corpus.traffic import families_of, judge, listed, written_by_hand
from tests.support.exchanges import Exchange, exchanges, folders

RECORDED = exchanges("BEDROCK_RECORDINGS")
SAMPLES = exchanges("BEDROCK_SAMPLES")


def _misfits(of: tuple[Exchange, ...]) -> dict[str, str]:
    verdicts = {exchange.name: judge(exchange) for exchange in of}
    wrong = {name: [*verdict.problems, *verdict.unknown] for name, verdict in verdicts.items()}
    return {name: found[0] for name, found in wrong.items() if found}


@pytest.mark.parametrize("folder", [name for name, _ in folders("BEDROCK_RECORDINGS")])
def test_recordings_fit_with_every_rule_and_limit_of_their_model(folder: str) -> None:
    """Read, known to the last field, written back equal; no request that the service took is refused."""
    of = tuple(exchange for exchange in RECORDED if exchange.folder == folder)
    misfits = _misfits(of)
    assert of
    assert set(misfits) <= set(listed()["exchanges"]), misfits
    assert all(name.startswith("fixtures/") for name in misfits)


@pytest.mark.skipif(not SAMPLES, reason="BEDROCK_SAMPLES names no folder")
def test_published_programs_send_what_passes_or_what_aws_refuses() -> None:
    misfits = _misfits(SAMPLES)
    assert set(misfits) <= set(listed()["exchanges"]), misfits


@pytest.mark.skipif(not SAMPLES, reason="BEDROCK_SAMPLES names no folder")
def test_every_listed_exchange_is_there_and_does_not_fit() -> None:
    assert set(listed()["exchanges"]) == set(_misfits(RECORDED + SAMPLES))


@pytest.mark.parametrize("reference", listed()["references"])
def test_a_listed_reference_is_used_and_says_no_model_itself(reference: str) -> None:
    used = {exchange.model_id for exchange in RECORDED}
    assert reference in used or "123456789012" in reference
    assert len(families_of(reference)) <= 1


def test_exchanges_written_by_hand_are_told_from_recorded_ones() -> None:
    assert not any(written_by_hand(exchange) for exchange in RECORDED if exchange.folder == "tests/recordings")
