"""Where a model stands in its life: by its dates and the day, the same for everyone who asks."""

from __future__ import annotations

import warnings
from datetime import date
from typing import Any

import bedrock_models
import pytest
from bedrock_models import errors
from bedrock_models._runtime.models import lifecycle
from bedrock_models._runtime.models.lifecycle import ENDING, may_end, state, warn_of_end
from bedrock_models._runtime.models.table import table
from bedrock_models.cli.check import words
from bedrock_models.cli.models import state as shown
from bedrock_models.testing.endpoint.models_api import list_models
from bedrock_models.testing.endpoint.values import Request

from tests.support.in_one import in_one

DATED = {"legacy": "2026-05-26", "eol": "2026-11-26"}
LIVES: list[tuple[dict[str, str], dict[str, str]]] = [
    (DATED, {"2026-05-25": "active", "2026-05-26": "legacy", "2026-11-25": "legacy", "2026-11-26": "eol", "2030-01-01": "eol"}),
    (DATED | {"status": "legacy"}, {"2026-05-25": "active", "2026-11-26": "eol"}),
    (DATED | {"still_listed": "2026-12-24"}, {"2026-11-26": "legacy", "2027-11-26": "legacy"}),
    (DATED | {"still_listed": "2026-10-27"}, {"2026-11-26": "eol"}),
    (DATED | {"still_listed": "2026-11-26"}, {"2026-11-25": "legacy", "2026-11-26": "eol", "2026-11-30": "eol"}),
    ({"eol": "2027-04-08"}, {"2026-11-26": "legacy", "2027-04-07": "legacy", "2027-04-08": "eol"}),
    ({"eol": "2027-04-08", "status": "active"}, {"2026-11-26": "active", "2027-04-08": "eol"}),
    ({"legacy": "2026-05-26"}, {"2026-05-25": "active", "2030-01-01": "legacy"}),
    ({"status": "legacy"}, {"2020-01-01": "legacy"}),
    ({"status": "active", "eol_not_before": "2026-11-09"}, {"2026-11-08": "active", "2030-01-01": "active"}),
    ({}, {"2026-11-26": "unknown"}),
]


@pytest.mark.parametrize(("life", "days"), LIVES)
def test_the_dates_decide(life: dict[str, str], days: dict[str, str]) -> None:
    assert {day: state(life, date.fromisoformat(day)) for day in days} == days


@in_one("life, days", LIVES)
def test_whatever_ends_on_some_day_is_looked_at_on_every_day(life: dict[str, str], days: dict[str, str]) -> None:
    assert may_end({"lifecycle": life}) is any(state_then in ENDING for state_then in days.values())


OLD, ENDED = {"status": "legacy"}, {"status": "eol"}
SUCCESSORS: list[tuple[dict[str, dict[str, str]], str | None]] = [
    ({"a": {}}, None),
    ({"a": {"successor": "b"}, "b": {"status": "active"}}, "b"),
    ({"a": {"successor": "b"}}, "b"),
    ({"a": {"successor": "b"}, "b": {**OLD, "successor": "c"}, "c": {"status": "active"}}, "b"),
    ({"a": {"successor": "b"}, "b": {**ENDED, "successor": "c"}, "c": {**ENDED, "successor": "d"}}, "d"),
    ({"a": {"successor": "b"}, "b": ENDED}, None),
    ({"a": {**ENDED, "successor": "b"}, "b": {**ENDED, "successor": "a"}}, None),
]


@pytest.mark.parametrize(("lives", "successor"), SUCCESSORS)
def test_a_successor_is_the_first_that_has_not_ended(
    lives: dict[str, dict[str, str]], successor: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lifecycle, "table", lambda: {name: {"lifecycle": life} for name, life in lives.items()})
    assert lifecycle.successor_of(lives["a"]) == successor


JAMBA = "ai21.jamba-1-5-mini-v1:0"


@pytest.mark.parametrize(("day", "says"), [("2026-11-25", "legacy"), ("2026-11-26", "eol")])
def test_everyone_says_the_same(day: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "today", lambda: date.fromisoformat(day))
    monkeypatch.setattr(lifecycle, "_warned", set())
    info = bedrock_models.resolve(JAMBA)
    assert (info.lifecycle, shown(info)) == (says, f"{says} 2026-11-26")
    assert words(info) == {"eol": "has ended on 2026-11-26", "legacy": "is legacy, ends on 2026-11-26"}[says]
    with pytest.warns(errors.LifecycleWarning, match={"eol": "past its end of life", "legacy": "a legacy model"}[says]):
        warn_of_end(JAMBA, table()[JAMBA])
    request = Request(operation="ListFoundationModels", model_id="", body=None, raw=b"", headers={})
    answer: Any = list_models(request).body
    (model,) = [each for each in answer["modelSummaries"] if each["modelId"] == JAMBA]
    assert model["modelLifecycle"] == {
        "status": "LEGACY", "legacyTime": "2026-05-26T00:00:00Z", "endOfLifeTime": "2026-11-26T00:00:00Z",
    }  # fmt: skip


def test_a_model_that_grows_old_while_a_program_runs_warns_on_that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "_warned", set())
    monkeypatch.setattr(lifecycle, "today", lambda: date(2026, 5, 25))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warn_of_end(JAMBA, table()[JAMBA])
    monkeypatch.setattr(lifecycle, "today", lambda: date(2026, 5, 26))
    with pytest.warns(errors.LifecycleWarning):
        warn_of_end(JAMBA, table()[JAMBA])
