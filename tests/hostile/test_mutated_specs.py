"""Specs with one to three changes of any kind: each has findings, or becomes a package that loads and runs nothing of theirs.

By default some are drawn. `BEDROCK_TESTS=long` draws 2,000 and also loads the package of each that has no findings.
"""

from __future__ import annotations

import builtins
import importlib
import json
import keyword
import os
import random
import sys
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.emit.package import Tree, emit
from bedrock_codegen.lint import lint
from bedrock_codegen.load import Corpus
from bedrock_codegen.lower.package import lower
from bedrock_codegen.verify import unreadable, verify

from tests.hostile.test_every_text import PAYLOADS, documents, executed, only, with_document
from tests.support.remembered import remember_engine

LONG = os.environ.get("BEDROCK_TESTS") == "long"
COUNT = 2_000 if LONG else 80
FAMILIES = ("acme_text", "acme_chat")
WORDS = (*keyword.kwlist, *keyword.softkwlist, *dir(builtins), "self", "cls", "model_config", "Any", "Field", "request", "client")
VALUES: tuple[Any, ...] = (None, True, 0, -1, 1e308, 10**40, "", "x", [], {}, [[]], {"$ref": "#"}, {"type": "object"}, ["a", 1])
Steps = tuple[str | int, ...]


@pytest.fixture(scope="module", autouse=True)
def _remembered() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        remember_engine(patch)
        yield


def places(value: Any, at: Steps = ()) -> list[Steps]:
    """The way to every value below this one."""
    items = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    return [way for key, inner in items for way in ((*at, key), *places(inner, (*at, key)))]


def held(data: Any, at: Steps) -> Any:
    for step in at:
        data = data[step]
    return data


def renamed(holder: Any, key: str | int, name: str) -> None:
    if isinstance(holder, dict):
        items = {name if each == key else each: value for each, value in holder.items()}
        holder.clear()
        holder.update(items)


def replaced(holder: Any, key: Any, value: Any) -> None:
    holder[key] = deepcopy(value)


def removed(holder: Any, key: Any, _: Any) -> None:
    del holder[key]


def doubled(holder: Any, key: Any, name: Any) -> None:
    if isinstance(holder, list):
        holder.append(deepcopy(holder[key]))
    else:
        holder[str(name)] = deepcopy(holder[key])


def wrapped(holder: Any, key: Any, name: Any) -> None:
    holder[key] = [holder[key]] if isinstance(name, int) else {str(name): holder[key]}


CHANGES: tuple[tuple[Callable[[Any, Any, Any], None], tuple[Any, ...]], ...] = (
    (replaced, PAYLOADS),
    (replaced, WORDS),
    (replaced, VALUES),
    (renamed, PAYLOADS),
    (renamed, WORDS),
    (removed, (None,)),
    (doubled, (*PAYLOADS, *WORDS)),
    (wrapped, (0, *WORDS)),
)


def mutated(corpus: Corpus, chance: random.Random) -> tuple[Corpus, list[str]]:
    """A family with changes, and what they are."""
    (spec,) = corpus.families
    told = []
    for _ in range(chance.choice((1, 1, 2, 3))):
        name = chance.choice(list(documents(spec)))
        data = deepcopy(documents(spec)[name].data)
        ways = places(data)
        if not ways:
            continue
        *above, last = chance.choice(ways)
        change, values = chance.choice(CHANGES)
        value = chance.choice(values)
        holder = held(data, tuple(above))
        if change in (removed, renamed, doubled) or isinstance(holder, list | dict):
            change(holder, last, value)
        told.append(f"{name}#/{'/'.join(map(str, (*above, last)))} {change.__name__} {value!r}")
        spec = with_document(spec, name, data)
    return replace(corpus, families=(spec,)), told


def outcome(corpus: Corpus, folder: Path, plain: Tree) -> str:
    """What a spec comes to: `findings`, `package`, or what is wrong with the generator."""
    try:
        tree = {} if lint(corpus) else emit(lower(corpus))
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not fail
        return f"failed: {error!r}"
    if not tree:
        return "findings"
    if refused := [*unreadable(tree), *verify(tree)]:
        return f"refused by the last gate alone: {refused[0]}"
    if code := executed(tree):
        return f"runs {code[0]}"
    return loaded(tree, folder) if LONG and differs(tree, plain) else "package"


def differs(tree: Tree, plain: Tree) -> bool:
    """Whether its modules do, so that loading it says more than loading the other."""
    return any(path.suffix == ".py" and text != plain.get(path) for path, text in tree.items())


def loaded(tree: Tree, folder: Path) -> str:
    """Whether a package loads, every name of it."""
    name = f"made_{folder.name}"
    for path, text in tree.items():
        (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / name / path).write_text(text)
    sys.path.insert(0, str(folder))
    try:
        for family in FAMILIES:
            if (folder / name / family).is_dir():
                module = importlib.import_module(f"{name}.{family}")
                for each in dir(module):
                    getattr(module, each)
    except Exception as error:  # noqa: BLE001 - whatever it is, the package does not load
        return f"does not load: {error!r}"
    finally:
        sys.path.remove(str(folder))
        for made in [each for each in sys.modules if each.partition(".")[0] == name]:
            del sys.modules[made]
    return "package"


@pytest.mark.parametrize("family", FAMILIES)
def test_a_mutated_spec_has_findings_or_becomes_a_package(family: str, tmp_path: Path) -> None:
    corpus = only(family)
    plain = emit(lower(corpus))
    chance = random.Random(family)  # noqa: S311 - a sample, not a key
    seen: dict[str, int] = {}
    wrong = []
    for number in range(COUNT // len(FAMILIES)):
        changed, told = mutated(corpus, chance)
        folder = tmp_path / str(number)
        came = outcome(changed, folder, plain)
        seen[came if came in ("findings", "package") else "wrong"] = seen.get(came, 0) + 1
        if came not in ("findings", "package"):
            wrong.append(f"{json.dumps(told)}: {came}")
    assert not wrong, "\n".join(wrong)
    assert min(seen.values()) > 0, seen
