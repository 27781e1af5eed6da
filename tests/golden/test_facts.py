"""What specs and runtime say is what it was: no fact changes unseen, also one that no example and no recording uses.

`BEDROCK_UPDATE=1` writes the files in `facts/` anew.
"""

from __future__ import annotations

import copy
import difflib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.constants import constants_of
from tests.support.facts import Json, facts, facts_of, placed

SPECS = Path(__file__).parents[2] / "specs"
KEPT = Path(__file__).parent / "facts"
FOLDERS = {folder.name: folder for folder in (SPECS, *SPECS.glob("*/*/"))}
"""Of each family, and the one with what is about none or all of them."""
RUNTIME = Path(__file__).parents[2] / "generator/bedrock_codegen/runtime"
MEANT = (
    "These facts are others than before. If that is meant, BEDROCK_UPDATE=1 scripts/run pytest tests/golden/test_facts.py "
    "writes them anew, and CHANGELOG.md gets a line; if not, the change is a slip.\n"
)


@pytest.mark.parametrize("name", [*FOLDERS, RUNTIME.name])
def test_no_fact_changes_unseen(name: str) -> None:
    kept, said = KEPT / f"{name}.txt", facts_of(FOLDERS[name]) if name in FOLDERS else constants_of(RUNTIME)
    if os.environ.get("BEDROCK_UPDATE"):
        KEPT.mkdir(exist_ok=True)
        kept.write_text("\n".join(said) + "\n", encoding="utf-8")
    before = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    assert before == said, MEANT + changed(before, said)


def test_no_file_is_left_over() -> None:
    assert {path.stem for path in KEPT.iterdir()} == {*FOLDERS, RUNTIME.name}, MEANT


def test_a_constant_is_there_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "waiting.py").write_text(
        'EVERY = 60.0\nKINDS = frozenset(\n    ("a", "b")\n)\nMADE = made(1)\n'
        "class Wait:\n    most: int = 3\n    none: int | None = None\n    by: Annotated[str | None, Field(alias='By')] = None\n"
        "WAYS = (first, *dict.fromkeys(('c', 'd'), second))\nWord = Literal['e']\nWords = list[Word]\nAGAIN = Wait\n"
        "def wait(at, /, every=EVERY, *, past=None, often=2): ...\n"
    )
    assert constants_of(tmp_path) == [
        "waiting.py",
        " EVERY = 60.0",
        ' KINDS = frozenset( ("a", "b") )',
        " WAYS = (first, *dict.fromkeys(('c', 'd'), second))",
        " Wait.by: Annotated[str | None, Field(alias='By')]",
        " Wait.most = 3",
        " Word = Literal['e']",
        " wait(every=EVERY)",
        " wait(often=2)",
    ]


def test_what_changed_is_named_with_its_place() -> None:
    old: Json = {"$defs": {"Tone": {"properties": {"warmth": {"type": "number", "maximum": 1}, "words": {"enum": ["a", "b"]}}}}}
    new = copy.deepcopy(old)
    new["$defs"]["Tone"]["properties"]["warmth"]["maximum"] = 2
    assert changed(facts(old, "request.json"), facts(new, "request.json")).splitlines() == [
        "- request.json #Tone/warmth type=number maximum=1",
        "+ request.json #Tone/warmth type=number maximum=2",
    ]


def changed(before: list[str], said: list[str]) -> str:
    """The lines that went and came, each with its place."""
    lines = [*difflib.unified_diff(placed(before), placed(said), n=0, lineterm="")][2:]
    return "\n".join(f"{line[0]} {line[1:]}" for line in lines if not line.startswith("@"))


def slips(value: Json) -> Iterator[Json]:
    """A value with one thing in it wrong, for each thing: another value, a member gone or misspelt, two that change places."""
    if isinstance(value, dict):
        if all(isinstance(item, dict) for item in value.values()):
            yield dict(reversed(value.items()))
        for key, item in value.items():
            yield {other: each for other, each in value.items() if other != key}
            yield {f"{other}s" if other == key else other: each for other, each in value.items()}
            yield from ({**value, key: slip} for slip in slips(item))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            rest = [*value[:index], *value[index + 1 :]]
            yield rest
            yield from [[*rest, item]] if [*rest, item] != value else []
            yield from ([*value[:index], slip, *value[index + 1 :]] for slip in slips(item))
    elif isinstance(value, str):
        yield from (f"{value}x", value.swapcase(), value[:-1])
    elif value is None or isinstance(value, bool):
        yield not value
    else:
        yield from (value + 1, -value, str(value))


LONG = os.environ.get("BEDROCK_TESTS") == "long"
SHOWN = [
    path
    for name in (FOLDERS if LONG else ("titan_embed_text_v2", "stable_image"))
    for path in sorted(FOLDERS[name].glob("*.json"))
]
"""Of two families that have together each kind of line: fields, lists, rules, limits, models, prose."""


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_slip_of_a_spec_changes_a_fact(path: Path) -> None:
    value = json.loads(path.read_text("utf-8"))
    said = facts(value, path.name)
    missed = [slip for slip in slips(value) if facts(slip, path.name) == said and json.dumps(slip) != json.dumps(value)]
    assert missed == []
