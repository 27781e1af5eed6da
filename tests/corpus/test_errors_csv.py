"""Requests that AWS refused, by its error messages: refused before they are sent, and for the same reason."""

from __future__ import annotations

import pytest

from tests.corpus.rows import Row, expressible, named, note, outcomes, rows
from tests.corpus.traffic import listed
from tests.support.corpus import ROOT

TABLE = ROOT.parent / "shared" / "facts" / "errors.csv"
ROWS = rows(TABLE) if TABLE.exists() else []


def _tested(*, listed_as: str | None) -> list[Row]:
    return [row for row in ROWS if (listed_as in note(row) if listed_as else not {"reason", "outside"} & note(row).keys())]


@pytest.mark.skipif(not ROWS, reason="no ../shared/facts/errors.csv beside this checkout")
def test_a_row_is_tested_or_listed_with_its_reason() -> None:
    assert not [row for row in _tested(listed_as=None) if not expressible(row)]
    assert {int(number) for number in listed()["rows"]} <= {row.number for row in ROWS}
    assert len(_tested(listed_as=None)) >= 95


@pytest.mark.parametrize("row", _tested(listed_as=None), ids=lambda row: f"{row.number}-{row.family}")
def test_a_request_is_refused_where_aws_refused_it(row: Row) -> None:
    """What rests on unconfirmed evidence warns, and is sent."""
    field = note(row).get("names", row.field)
    tried = list(outcomes(row))
    assert tried, "no example has a place for the fragment"
    for outcome in tried:
        told = outcome.refused or outcome.warned
        assert named(field, told), f"{outcome.model_id}: {field} is not named in {told} for {outcome.body}"


@pytest.mark.parametrize("row", _tested(listed_as="reason"), ids=lambda row: f"{row.number}-{row.family}")
def test_a_listed_row_is_one_that_the_specs_let_pass(row: Row) -> None:
    """An entry that is not needed goes."""
    tried = list(outcomes(row)) if expressible(row) else []
    assert not tried or not all(named(row.field, outcome.refused) for outcome in tried)


@pytest.mark.parametrize("row", [row for row in ROWS if "names" in note(row)], ids=lambda row: str(row.number))
def test_another_name_is_listed_only_where_it_is_needed(row: Row) -> None:
    assert any(not named(row.field, outcome.refused) for outcome in outcomes(row))
