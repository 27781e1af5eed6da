"""What AWS itself says, to whoever has an account: ListFoundationModels and ListInferenceProfiles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ...load import Json
from ..drift.catalogue import list_models
from .statements import Catalogue, Statement, state_facts

DATES = {"legacy": "legacyTime", "eol": "endOfLifeTime", "extended": "publicExtendedAccessTime"}
"""Our names of a model's dates, and the service's."""


def ask_account(region: str | None, ours: Catalogue) -> Iterator[Statement]:
    """The statements of an account's lists in a region.

    Raises:
        botocore.exceptions.BotoCoreError, ClientError: they cannot be asked.
    """
    models, profiles = list_models(region)
    return read_lists(models, profiles, f"AWS {region or ''}".strip(), ours)


def read_lists(models: list[Json], profiles: list[Json], source: str, ours: Catalogue) -> Iterator[Statement]:
    """The statements of two such lists."""
    for model in models:
        where, life = ours.base(model["modelId"]), model.get("modelLifecycle", {})
        if where is not None:
            facts: dict[str, Json] = {name: _day(life.get(theirs)) for name, theirs in DATES.items()}
            facts |= {
                "status": life.get("status"),
                "in": sorted(each.lower() for each in model.get("inputModalities", ())),
                "out": sorted(each.lower() for each in model.get("outputModalities", ())),
                "streaming": model.get("responseStreamingSupported"),
            }
            yield from state_facts(*where, facts, source)
    for profile in profiles:
        where = ours.base(profile["inferenceProfileId"])
        if where is not None:
            yield from state_facts(*where, {}, source)


def _day(moment: object) -> str | None:
    if isinstance(moment, datetime):
        return moment.date().isoformat()
    return str(moment)[:10] if moment else None
