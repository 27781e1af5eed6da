"""The kinds of rules: one module each says everything, and few other files have to know that a kind is there."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.common.rules import COMMON, own_members
from bedrock_codegen.runtime._runtime.json.rules import KINDS

ROOT = Path(__file__).parents[2]
KINDS_FOLDER = Path("generator/bedrock_codegen/runtime/_runtime/json/rules")
KNOWN_BY = {
    KINDS_FOLDER / "__init__.py": "the list of kinds",
    Path("specs/family.schema.json"): "what an editor offers, and what a card may say",
    Path("specs/README.md"): "what it means, for people",
    Path("tests/support/reference.py"): "the second reading, which the runtime's is held against",
    Path("generator/bedrock_codegen/site/assets/rules.js"): "what the pages check by, held to the runtime's by tests/site",
}
"""Every file outside its own module that names a kind, and why it has to."""
SOURCES = (
    "generator/**/*.py",
    "generator/**/*.js",
    "specs/*",
    "scripts/*",
    "docs/*.md",
    "tests/support/*.py",
    "tests/wire/*.py",
    "tests/endpoint/*.py",
)
WORDS = {"requires", "unique", "combination", "answered", "alternate", "at_most", "refers"}
"""Kinds whose names are words that anyone may use: only in quotes do they name a kind."""


@cache
def _sources() -> dict[Path, str]:
    found = {path for pattern in SOURCES for path in ROOT.glob(pattern) if path.is_file()}
    return {path.relative_to(ROOT): path.read_text(encoding="utf-8") for path in found}


def _names(kind: str, text: str) -> bool:
    if kind not in text and KINDS[kind].__name__ not in text:  # most files know nothing of a kind, and patterns are slow
        return False
    quoted = rf"""["'`]{kind}["'`]"""
    bare = "" if kind in WORDS else rf"|(?<![\w.]){kind}(?![\w.])"
    return bool(re.search(rf"{quoted}{bare}|(?<![\w.]){KINDS[kind].__name__}[(,]", text))


@pytest.mark.parametrize("kind", KINDS)
def test_few_files_know_a_kind(kind: str) -> None:
    naming = {path for path, text in _sources().items() if _names(kind, text)}
    assert naming - ADVICE.keys() == {KINDS_FOLDER / f"{kind}.py", *KNOWN_BY}


ADVICE = {
    Path("generator/bedrock_codegen/site/meanings.py"): "numbers that are listed stand in the comparison",
    Path("generator/bedrock_codegen/site/assets/bounds.js"): "the same: the sides of pictures",
    Path("generator/bedrock_codegen/lint/meta.py"): "what to write in place of a keyword that is not taken",
    Path("tests/support/rule_checks.py"): "how to make bodies for the differential",
    Path("generator/bedrock_codegen/runtime/_runtime/bodies/core_schemas.py"): "a class with one_of alone is told quickly",
    Path("generator/bedrock_codegen/runtime/_runtime/bodies/rule_checks.py"): "the same, told quickly",
    Path("generator/bedrock_codegen/common/rules.py"): "the rule that an object of one kind stands for",
    Path("generator/bedrock_codegen/commands/service/convert.py"): "the same, out of botocore's unions",
    Path("generator/bedrock_codegen/runtime/_runtime/calls/listening.py"): "a call that is answered is no rule of that name",
    Path("generator/bedrock_codegen/runtime/_runtime/calls/watch.py"): "the same",
    Path("docs/production.md"): "the same",
}
"""Files that may name some kinds, and why."""


@pytest.mark.parametrize("kind", KINDS)
def test_the_readme_says_what_the_class_says(kind: str) -> None:
    words = (KINDS[kind].__doc__ or "").replace("\n    ", " ").replace("\n", " ").strip()
    row = next(line for line in (ROOT / "specs/README.md").read_text().splitlines() if line.startswith(f"| `{kind}` |"))
    assert row == f"| `{kind}` | {words[0].lower()}{re.sub(' +', ' ', words)[1:].rstrip('.')} |"


def test_the_meta_schema_knows_what_a_kind_takes() -> None:
    rule: Any = json.loads((ROOT / "specs/family.schema.json").read_text())["$defs"]["rule"]["properties"]
    assert rule["rule"]["enum"] == list(KINDS)
    said = {"rule", "source", "evidence", *COMMON - {"certain"}, *(name for kind in KINDS.values() for name in own_members(kind))}
    assert said == rule.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_some_card_has_a_rule_of_it(kind: str) -> None:
    cards = [json.loads(path.read_text()) for path in ROOT.glob("specs/*/*/family.json")]
    assert any(rule["rule"] == kind for card in cards for rule in card.get("rules", ()))


def test_what_holds_paths_is_declared_so() -> None:
    rules: Any = [rule for path in ROOT.glob("specs/*/*/family.json") for rule in json.loads(path.read_text()).get("rules", ())]
    for rule in rules:
        kind = KINDS[rule["rule"]]
        said = {key: [rule[key]] if isinstance(rule[key], str) else rule[key] for key in own_members(kind).keys() & rule.keys()}
        listed = {key: each[0] for key, each in said.items() if isinstance(each, list) and isinstance(each[0], str)}
        held = {key for key, first in listed.items() if first.startswith(("/", "["))}
        assert held <= {*kind.beside, *kind.inside}, rule
