"""Error messages that AWS sent, turned into requests that must be refused: rows of errors.csv merged into valid examples."""

from __future__ import annotations

import copy
import csv
import json
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import bedrock_models
from bedrock_models._runtime.models.checks import check_model
from bedrock_models._runtime.models.table import table
from bedrock_models.errors import RequestError, UnconfirmedLimitWarning

from tests.corpus.traffic import listed
from tests.support.corpus import FAMILIES, examples

NOT_OF_THE_BODY = {
    *("credentials", "no-access", "end-of-life", "on-demand-needs-profile", "quota", "throttled", "region", "unknown-model"),
    *("guardrail", "timeout", "content-filter"),
}
"""Causes that lie outside the body, or in what its text says: no schema can know them."""

SHEETS = {
    "claude-messages": "claude_messages",
    "nova-text": "nova",
    "rerank": "cohere_rerank",
    "deepseek": "deepseek_r1",
    "stability-stable-image": "stable_image",
    "stability-image-services": "stability_services",
    "stability-sdxl": "sdxl",
    "openai-gpt-oss": "chat_completions",
    "qwen": "chat_completions",
    "newer-families": "chat_completions",
}
"""Names of the fact sheets that are not those of the specs."""

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
"""A picture of one pixel, as PNG."""

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: a fragment of a request, and the field that AWS refused."""

    number: int
    family: str
    model: str
    field: str
    cause: str
    fragment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one completed request."""

    model_id: str
    body: Json
    refused: tuple[str, ...]
    """The findings."""
    warned: tuple[str, ...]
    """What the warnings say."""


def rows(path: Path) -> list[Row]:
    """The rows whose cause may lie in the body, numbered as in errors.md."""
    with path.open(newline="", encoding="utf-8") as file:
        read = [
            Row(
                number=number,
                family=_family(line["family"], line["model_id"]),
                model=line["model_id"],
                field=line["json_pointer_or_field"],
                cause=line["cause"],
                fragment=line["request_fragment"],
            )
            for number, line in enumerate(csv.DictReader(file), 1)
        ]
    return [row for row in read if row.cause not in NOT_OF_THE_BODY]


def _family(sheet: str, model: str) -> str:
    return "amazon_rerank" if model.startswith("amazon.rerank") else SHEETS.get(sheet, sheet.replace("-", "_"))


def note(row: Row) -> Json:
    """What is listed for a row.

    `outside` says why it is no body of InvokeModel, `reason` why no rule expresses it. `model`, `at` and `fragment` complete what
    the row leaves open, `without` names fields that must be left out, and `names` the field that is named instead, with `why`.
    """
    return listed()["rows"].get(str(row.number), {})


def expressible(row: Row) -> bool:
    """Whether the row has a fragment to merge and a field to name."""
    return bool(note(row).get("fragment", row.fragment) and row.field.startswith("/") and _models(row))


def outcomes(row: Row) -> Iterator[Outcome]:
    """The row merged into every example of its family that has a place for it and that its model accepts."""
    for model_id in _models(row):
        for example in _examples(row):
            body = completed(row, example)
            if body is not None and not _outcome(row.family, model_id, example).refused:
                yield _outcome(row.family, model_id, body)


def completed(row: Row, example: Json) -> Json | None:
    """An example with the fragment of a row in it, where its field lies; without the field, where its absence is the fault.

    None for an example that has no such place, or is about another task.
    """
    body = copy.deepcopy(example)
    fragment = _filled(json.loads(note(row).get("fragment", row.fragment)))
    steps = [step for step in row.field.split("/")[1:] if step]
    at = next((number for number, step in enumerate(steps) if step in fragment), 0)
    absent = row.cause == "missing-field" and "names" not in note(row)
    if absent and _descend(body, steps) is None:
        return None
    holder = _descend(body, note(row)["at"].split("/")[1:] if "at" in note(row) else steps[:at])
    if not isinstance(holder, dict) or fragment.get("taskType") not in (None, example.get("taskType")):
        return None
    if holder.get("type") == "tool_use" and fragment.get("type") == "text":
        return None  # the result in the next turn would answer nothing
    if "type" in fragment:
        holder.clear()
    _merge(holder, fragment)
    if absent:
        _delete(body, steps)
    return body


def named(field: str, findings: Iterable[str]) -> bool:
    """Whether a finding is about a field: its pointer leads there, below, or to the same name; or its sentence says the name."""
    wanted = _steps(field)
    name = next((step for step in reversed(wanted) if step != "*"), "")
    return any(_about(wanted, name, *finding.partition(": ")[::2]) for finding in findings)


def _about(wanted: list[str], name: str, pointer: str, sentence: str) -> bool:
    got = _steps(pointer)
    return got[: len(wanted)] == wanted or name in got[-1:] or re.search(rf"\b{re.escape(name)}\b", sentence) is not None


def _steps(pointer: str) -> list[str]:
    return ["*" if step.isdigit() or step in {"N", "M", "X", "Y"} else step for step in pointer.split("/")[1:]]


def _outcome(name: str, model_id: str, body: Json) -> Outcome:
    family = bedrock_models.families()[name]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            check_model(family, model_id, family.parse_request(json.dumps(body)))
            refused: tuple[str, ...] = ()
        except RequestError as error:
            refused = tuple(map(str, error.findings))
    sentences = [str(item.message) for item in caught if issubclass(item.category, UnconfirmedLimitWarning)]
    return Outcome(model_id=model_id, body=body, refused=refused, warned=tuple(text.partition(": ")[2] for text in sentences))


def _models(row: Row) -> list[str]:
    """The models the row is about; one of the family's where it does not say."""
    ids = [model_id for model_id, entry in table().items() if row.family in entry["families"]]
    told = re.findall(r"[a-z0-9]+\.[a-z0-9.:*-]+", note(row).get("model", row.model))
    patterns = [re.sub(r"^(us|eu|apac|global|jp)\.", "", name).rstrip("*") for name in told]
    meant = [model_id for model_id in ids if any(model_id.startswith(pattern) for pattern in patterns)]
    used = [example["model_id"] for example in _documents(row.family)]
    return meant or [model_id for model_id in ids if model_id in used][:1] or ids[:1]


@cache
def _documents(family: str) -> list[Json]:
    return list(examples(family).values()) if family in FAMILIES else []


def _examples(row: Row) -> Iterator[Json]:
    """The requests of a family's examples, without the fields that the row must not have."""
    for document in _documents(row.family):
        request = copy.deepcopy(document["request"])
        for field in note(row).get("without", []):
            _delete(request, field.split("/")[1:])
        yield request


def _filled(value: Json) -> Json:
    """The value with its placeholders filled: `<676 chars>` and `<base64>`."""
    if isinstance(value, dict):
        return {key: _filled(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item) for item in value]
    if isinstance(value, str) and (length := re.fullmatch(r"<(\d+) chars>", value)):
        return "x" * int(length[1])
    return PIXEL if value == "<base64>" else value


def _descend(body: Json, steps: list[str]) -> Json | None:
    """What lies at a place, an index past the end being the last item; None where there is nothing."""
    for step in steps:
        if isinstance(body, list) and body:
            body = body[min(int(step), len(body) - 1) if step.isdigit() else 0]
        elif isinstance(body, dict) and step in body:
            body = body[step]
        else:
            return None
    return body


def _merge(body: Json, fragment: Json) -> None:
    """Put a fragment into an object: objects merge, unless they say their own type; a list's items go over those there."""
    for key, value in fragment.items():
        there = body.get(key)
        if isinstance(value, dict) and isinstance(there, dict) and "type" not in value:
            _merge(there, value)
        elif isinstance(value, list) and isinstance(there, list) and value and all(isinstance(item, dict) for item in value):
            body[key] = [_over(there[min(number, len(there) - 1)], item) for number, item in enumerate(value)]
        else:
            body[key] = value


def _over(there: Json, item: Json) -> Json:
    if not isinstance(there, dict) or "type" in item:
        return item
    merged = copy.deepcopy(there)
    _merge(merged, item)
    return merged


def _delete(body: Json, steps: list[str]) -> None:
    holder = _descend(body, steps[:-1])
    if isinstance(holder, dict):
        holder.pop(steps[-1], None)
