"""The catalogue as data: consistent in itself, and complete against the lists that the project was given."""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models._runtime.models import lifecycle
from bedrock_models._runtime.models.table import table

from tests.support.in_one import in_one

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"
SHARED = ROOT.parent / "shared"
ORDER = (
    "provider in out streaming reasoning context output "
    "dimensions inference regions profiles variants apis lifecycle limits batch sources note"
)
PLACES = {key: place for place, key in enumerate(ORDER.split())}
NOT_A_MODEL = {"does-not-exist", "does-not-exist-model-v1:0", "us.does-not-exist-model-v1:0", "us.amazon.nova-micro-v1:O"}
MAKERS = {"moonshotai": "moonshot"}

Row = dict[str, Any]


def given(*parts: str) -> Path:
    """A folder or file that was given to the project, or a skipped test."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"there is no ../shared/{'/'.join(parts)} beside this checkout")
    return path


def listed(name: str) -> list[dict[str, str]]:
    with given("facts", name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def spec_files() -> dict[str, dict[str, Row]]:
    """Family to its rows as they are written; the ids without a family under an empty name."""
    found: dict[str, dict[str, Row]] = {path.parent.name: json.loads(path.read_bytes()) for path in SPECS.glob("*/*/models.json")}
    return {**found, "": others()["without_family"]}


def others() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((SPECS / "models.json").read_bytes())
    return read


def rows() -> list[tuple[str, Row]]:
    return [(model_id, row) for family in spec_files().values() for model_id, row in family.items()]


def families_of(model_id: str) -> list[str]:
    return [name for name, family in spec_files().items() if model_id in family]


def recorded_ids(folder: str) -> Iterator[str]:
    for path in given(folder).rglob("*.json"):
        yield json.loads(path.read_bytes())["model_id"]


def example_ids() -> set[tuple[str, str]]:
    """Each family with the models of its examples."""
    return {(path.parts[-3], json.loads(path.read_bytes())["model_id"]) for path in SPECS.glob("*/*/examples/*.json")}


def test_every_row_of_the_specs_is_in_the_package() -> None:
    assert {model_id for model_id, _ in rows()} == set(table())


def test_an_id_stands_on_a_line_of_its_own_in_order() -> None:
    for path in SPECS.glob("*/*/models.json"):
        data = json.loads(path.read_bytes())
        lines = path.read_text(encoding="utf-8").splitlines()
        assert [line.split('"')[1] for line in lines[1:-1]] == sorted(data), path


def test_keys_stand_in_one_order() -> None:
    for model_id, row in rows():
        assert list(row) == sorted(row, key=PLACES.__getitem__), model_id


def test_an_id_in_several_families_says_the_same_in_each() -> None:
    for model_id in others()["preferred"]:
        facts = [{k: v for k, v in spec_files()[name][model_id].items() if k != "limits"} for name in families_of(model_id)]
        assert all(item == facts[0] for item in facts), model_id


def test_exactly_the_ids_in_several_families_have_a_preferred_one() -> None:
    several = {model_id for model_id, _ in rows() if len(families_of(model_id)) > 1}
    preferred = others()["preferred"]
    assert set(preferred) == several
    for model_id, name in preferred.items():
        assert name in families_of(model_id)
        assert bedrock_models.resolve(model_id).family_names[0] == name


def test_claude_2_speaks_two_formats() -> None:
    for model_id in ("anthropic.claude-v2", "anthropic.claude-v2:1"):
        assert [family.name for family in bedrock_models.resolve(model_id).families] == ["claude_messages", "claude_completions"]


def test_an_id_without_a_family_says_whose_it_is_and_why() -> None:
    for model_id in others()["without_family"]:
        info = bedrock_models.resolve(model_id)
        assert info.family is None
        assert info.families == ()
        assert info.provider
        assert info.note
        with pytest.raises(bedrock_models.errors.UnknownModelError, match="has no family"):
            info.check(b"{}")


def test_the_provider_is_who_made_the_model() -> None:
    for model_id in table():
        maker = model_id.partition(".")[0]
        assert bedrock_models.resolve(model_id).provider == MAKERS.get(maker, maker)


@pytest.mark.parametrize("day", ["2025-01-01", "2026-11-27", "2028-01-01"])
def test_a_successor_is_known_and_not_past_its_end(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "today", lambda: date.fromisoformat(day))
    for model_id, row in rows():
        named, successor = row["lifecycle"].get("successor"), bedrock_models.resolve(model_id).successor
        assert named is None or named in table(), model_id
        assert successor != model_id
        assert successor is None or bedrock_models.resolve(successor).lifecycle != "eol", model_id


def test_no_status_is_stored_beside_a_date() -> None:
    """It would be wrong from the next date on."""
    for model_id, row in rows():
        life = row["lifecycle"]
        assert ("status" in life) is not bool({"legacy", "eol"} & life.keys()), model_id
        assert life.get("status") != "eol", model_id


def test_dates_stand_in_their_order() -> None:
    for model_id, row in rows():
        life = row["lifecycle"]
        assert life.get("legacy", "") < life.get("eol", "9"), model_id
        assert life.get("still_listed", "9") > life.get("eol", ""), model_id
        assert "still_listed" not in life or "eol" in life, model_id


def test_inference_fits_regions_and_profiles() -> None:
    for model_id, row in rows():
        if "regions" in row:
            assert row["inference"] in {"on_demand", "by_region"}, model_id
        if row.get("inference") in {"profile", "by_region"}:
            assert row["profiles"], model_id
        if "regions" not in row and "profiles" in row and row["lifecycle"].get("status") == "active":
            assert row.get("inference", "profile") == "profile", model_id


@pytest.mark.parametrize("name", ["models.csv", "models-regions.csv"])
def test_every_listed_id_resolves(name: str) -> None:
    for line in listed(name):
        info = bedrock_models.resolve(line["model_id"])
        assert line["model_id"].endswith(info.id)
        assert info.family_names or info.note, line["model_id"]


def test_regions_profiles_and_lifecycle_are_those_of_the_listing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "today", lambda: date(2026, 10, 27))  # the day of the listing
    for line in listed("models-regions.csv"):
        info = bedrock_models.resolve(line["model_id"])
        served = {part.split(":")[0].strip() for part in line["profile_regions"].split(";") if part.strip()}
        assert info.lifecycle == line["lifecycle"].lower(), info.id
        assert list(info.regions) == sorted(line["on_demand_regions"].split()), info.id
        assert {profile.removesuffix(f".{info.id}") for profile in info.profiles} - {"us-gov"} == served, info.id


def test_limits_are_those_of_the_list_unless_it_is_known_to_be_wrong() -> None:
    corrected = {
        "anthropic.claude-3-7-sonnet-20250219-v1:0", "deepseek.r1-v1:0", "deepseek.v3.2", "openai.gpt-6-luna", "openai.gpt-6-sol",
        "openai.gpt-6.1-terra",
    }  # fmt: skip
    corrected |= {model_id for model_id, row in rows() if {"context", "output"} & row.get("sources", {}).keys()}
    for line in listed("models.csv"):
        info = bedrock_models.resolve(line["model_id"])
        if info.id not in corrected and line["model_id"] == info.id:
            assert line["context window"] in {"", str(info.context_window)}, info.id
            assert line["max output tokens"] in {"", str(info.max_output_tokens)}, info.id


def test_every_id_of_the_library_that_fm_stands_in_for_resolves() -> None:
    for model_id in given("facts", "bedrock_fm-ids.txt").read_text(encoding="utf-8").split():
        assert bedrock_models.resolve(model_id).family_names, model_id


@pytest.mark.parametrize("folder", ["recordings", "samples"])
def test_every_id_that_was_called_resolves(folder: str) -> None:
    opaque = "application-inference-profile", ":sagemaker:"
    called = {ref for ref in recorded_ids(folder) if ref not in NOT_A_MODEL and not any(word in ref for word in opaque)}
    called -= {"anthropic.claude-3-5-sonnet-20241022-v2-0"}  # a file name that took the place of an id in a hand-written fixture
    for ref in called:
        assert bedrock_models.resolve(ref).family_names, ref


def test_every_example_is_of_a_known_model_of_its_family() -> None:
    assert example_ids()
    for name, ref in example_ids():
        assert name in bedrock_models.resolve(ref, family=name).family_names, ref
        if bedrock_models.families()[name].api == "invoke_model":
            assert name in bedrock_models.resolve(ref).family_names, ref


def test_families_know_their_ids() -> None:
    for name, family in bedrock_models.families().items():
        assert set(family.model_ids) == set(spec_files().get(name, ())), name
        assert bool(family.model_ids) == (name not in {"converse", "imported"}), name


TIERS = "haiku sonnet opus micro lite pro premier mini small large core ultra".split()
SIZE = re.compile(r"-(\d+)b-")


def line_of(model_id: str) -> dict[str, str]:
    """The models that differ from one in nothing but their size or tier, by that; only those whose end is not announced."""
    said = next((tier for tier in TIERS if f"-{tier}-" in model_id), "")
    size = SIZE.search(model_id)
    if not said and size is None:
        return {}
    before, _, after = model_id.partition(f"-{said}-" if said else str(size and size[0]))
    shape = re.compile(re.escape(before) + "-([a-z]+|[0-9]+b)-" + re.escape(after))
    live = [known for known, row in table().items() if not {"legacy", "eol"} & lifecycle.lifecycle_of(row).keys()]
    return {found[1]: known for known in live if (found := shape.fullmatch(known))}


def meant(model_id: str, successor: str) -> str:
    """Which of the successor's line a model's own size or tier leads to; itself where that says nothing."""
    line = line_of(successor)
    for tier in TIERS:
        if f"-{tier}-" in model_id and tier in line:
            return line[tier]
    size = SIZE.search(model_id)
    sizes = {int(said[:-1]): known for said, known in line.items() if said[:1].isdecimal()}
    if size is None or not sizes:
        return successor
    return sizes[min(sizes, key=lambda each: abs(math.log(each / int(size[1]))))]


SUCCEEDED = {key: str(life["successor"]) for key, row in table().items() if "successor" in (life := lifecycle.lifecycle_of(row))}


@in_one("model_id", SUCCEEDED)
def test_a_successor_is_of_the_size_or_tier_of_what_it_replaces(model_id: str) -> None:
    assert SUCCEEDED[model_id] == meant(model_id, SUCCEEDED[model_id])


def test_lines_of_models_are_found() -> None:
    assert len(line_of("meta.llama3-1-70b-instruct-v1:0")) > 1
    assert len(line_of("amazon.nova-lite-v1:0")) > 1
    assert meant("meta.llama2-70b-chat-v1", "meta.llama3-1-8b-instruct-v1:0") == "meta.llama3-1-70b-instruct-v1:0"
    assert meant("meta.llama2-13b-chat-v1", "meta.llama3-1-70b-instruct-v1:0") == "meta.llama3-1-8b-instruct-v1:0"
