"""Model references: one list of prefixes wherever one stands, and ARNs taken apart and put together alike."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.common import references as of_specs
from bedrock_models import resolve
from bedrock_models._runtime.models import references
from bedrock_models.fm import InstanceProfile

SCHEMA = Path(__file__).parents[2] / "specs" / "family.schema.json"
BASE = "amazon.nova-lite-v1:0"


def profiles_of_the_schema() -> list[str]:
    """The prefixes that a spec may list for a model."""
    found: list[str] = []

    def search(node: Any) -> None:
        if isinstance(node, dict):
            found.extend(node.get("profiles", {}).get("items", {}).get("enum", ()))
        for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            search(inner)

    search(json.loads(SCHEMA.read_bytes()))
    return found


def test_every_list_of_prefixes_is_the_same() -> None:
    known = sorted(references.PROFILES)
    assert sorted(profiles_of_the_schema()) == known
    assert sorted(item.value.removesuffix(".") for item in InstanceProfile) == known


@pytest.mark.parametrize("prefix", references.PROFILES)
def test_both_readings_know_a_prefix(prefix: str) -> None:
    profile = references.profile_id(prefix, BASE)
    assert references.base_id(profile) == (BASE, "")
    assert of_specs.has_prefix(profile)
    assert of_specs.without_prefix(profile) == BASE
    assert BASE in of_specs.possible_base_ids(references.inference_profile_arn("us-east-1", "123456789012", profile))


def test_an_arn_is_taken_apart_as_it_was_put_together() -> None:
    arn = references.foundation_model_arn("eu-west-1", BASE)
    assert references.parse_arn(arn) == ("aws", "bedrock", "eu-west-1", "", "foundation-model", BASE)
    assert resolve(arn).id == BASE
    assert BASE in of_specs.possible_base_ids(arn)
    assert references.REFERENCE.fullmatch(arn)


@pytest.mark.parametrize("ref", [BASE, f"us.{BASE}", "arn:aws:bedrock", "arn:aws:bedrock:us-east-1::foundation-model"])
def test_what_is_no_whole_arn_is_not_taken_apart(ref: str) -> None:
    assert references.parse_arn(ref) is None


def test_a_name_that_only_looks_prefixed_stays() -> None:
    assert not of_specs.has_prefix("usual.model-v1")
    assert of_specs.without_prefix("usual.model-v1") == "usual.model-v1"


ROWS: dict[str, dict[str, Any]] = {
    "a.profiled": {"inference": "profile", "profiles": ["us"]},
    "a.near": {"inference": "by_region", "regions": ["us-east-1"], "profiles": ["us", "global"]},
    "a.somewhere": {"inference": "by_region", "profiles": ["us"]},
    "a.anywhere": {"inference": "on_demand", "profiles": ["us"]},
    "a.lone": {"inference": "profile"},
    "a.private": {"profiles": ["eu"]},
}
CALLED = [
    ("a.profiled", None, None),
    ("a.profiled", "eu-west-1", "on demand in no region, so eu-west-1 may refuse it by this id; its profiles: us.a.profiled"),
    ("a.profiled", "us-gov-west-1", None),
    ("us.a.profiled", "us-east-1", None),
    ("a.near", "us-east-1", None),
    (
        "a.near",
        "us-west-2",
        "on demand in us-east-1 only, so us-west-2 may refuse it by this id; its profiles: us.a.near or global.a.near",
    ),
    ("a.near", None, None),
    ("a.somewhere", "us-east-1", None),
    ("a.anywhere", "eu-west-1", None),
    ("a.lone", "us-east-1", None),
    ("a.stranger", "us-east-1", None),
    ("a.private", "us-east-1", None),
]


@pytest.mark.parametrize(("ref", "region", "says"), CALLED)
def test_a_base_id_may_want_a_profile(ref: str, region: str | None, says: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "table", lambda: ROWS)
    told = references._profile_needed.__wrapped__(ref, region)  # noqa: SLF001 - without what is kept
    assert told is None if says is None else says in str(told)
