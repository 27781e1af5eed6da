"""Every text and every key of a spec, one after the other, tries to become code.

What a linter lets pass must be emitted as data; what it refuses must be harmless even where nobody asked it.
"""

from __future__ import annotations

import ast
import json
import os
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.emit.package import Tree, emit, runtime
from bedrock_codegen.lint import lint
from bedrock_codegen.load import Corpus, Document, FamilySpec, load
from bedrock_codegen.lower.package import lower
from bedrock_codegen.verify import verify

from tests.support.remembered import remember_engine

HERE = Path(__file__).parent
TOYS = HERE.parent / "golden" / "specs"
PAYLOADS = (
    'x"""\npwned()\n"""',
    "x'''\npwned()\n'''",
    'x" + pwned() + "',
    "x' + str(pwned()) + '",
    'x\\"""\npwned()\n#',
    'x\\\\"""\npwned()\n#',
    "x\rpwned()\r#",
    "x\u2028pwned()",
    "x\x85pwned()",
    "x\x0c\npwned()",
    '")]\npwned()\n#',
    "{{ pwned() }}{% set x = pwned() %}",
    "x\n    pwned()\n",
    "pwned",
    '"""',
    "\\",
    "x\\",
    'x"',
    "\x00",
    "__import__('pwned')",
    "*/ pwned() /*",
)
LONG = os.environ.get("BEDROCK_TESTS") == "long"


def only(name: str, root: Path = TOYS) -> Corpus:
    """The specs of one family, which have no findings."""
    corpus, findings = load([root])
    assert not findings
    alone = replace(corpus.other_models, data={**corpus.other_models.data, "preferred": {}})
    corpus = replace(corpus, families=tuple(spec for spec in corpus.families if spec.name == name), other_models=alone)
    assert lint(corpus) == []
    return corpus


def documents(spec: FamilySpec) -> dict[str, Document]:
    examples = {f"examples/{name}": file for name, file in spec.examples.items()}
    refused = {f"examples/invalid/{name}": file for name, file in spec.refused.items()}
    return {"family": spec.card, "models": spec.models, **spec.bodies, **examples, **refused}


def with_document(spec: FamilySpec, name: str, data: Any) -> FamilySpec:
    """The family with one file changed."""
    changed = Document(documents(spec)[name].path, data)
    if name in ("family", "models"):
        return replace(spec, card=changed) if name == "family" else replace(spec, models=changed)
    if name in spec.bodies:
        return replace(spec, bodies={**spec.bodies, name: changed})
    stem = name.rpartition("/")[2]
    if "/invalid/" in name:
        return replace(spec, refused={**spec.refused, stem: changed})
    return replace(spec, examples={**spec.examples, stem: changed})


def places(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], bool]]:
    """The way to every text, and to every key (True)."""
    if isinstance(value, str):
        yield at, False
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield (*at, key), True
            yield from places(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, (*at, index))


def changed(value: Any, at: tuple[str | int, ...], text: str, *, key: bool) -> Any:
    """A copy with a text, or a key, that is another."""
    copy = deepcopy(value)
    holder = copy
    for step in at[:-1]:
        holder = holder[step]
    if key:
        renamed = {text if name == at[-1] else name: inner for name, inner in holder.items()}
        holder.clear()
        holder.update(renamed)
    else:
        holder[at[-1]] = text
    return copy


def attacks(corpus: Corpus, every: int) -> Iterator[tuple[str, Corpus]]:
    """Specs with one text or key that is hostile, by where it stands: in each place, or in one of so many.

    The counts share no factor with the number of payloads, so that each is tried.
    """
    (spec,) = corpus.families
    number = 0
    for name, document in documents(spec).items():
        for at, key in places(document.data):
            payload = PAYLOADS[number % len(PAYLOADS)]
            number += 1
            if number % every:
                continue
            data = changed(document.data, at, payload, key=key)
            pointer = "/".join(map(str, at))
            yield f"{name}#/{pointer} {payload!r}", replace(corpus, families=(with_document(spec, name, data),))


def runs(node: ast.AST) -> bool:
    """Whether a node does what a payload asks for. A field or a parameter that is only called so runs nothing."""
    if isinstance(node, ast.Call | ast.Expr):
        inner = node.func if isinstance(node, ast.Call) else node.value
        return isinstance(inner, ast.Name | ast.Attribute) and "pwned" in ast.unparse(inner)
    return isinstance(node, ast.Import | ast.ImportFrom) and "pwned" in ast.unparse(node)


def executed(tree: Tree) -> list[str]:
    """Where the payload stands as code in what was emitted; a file that does not parse runs nothing."""
    found = []
    for path, text in tree.items():
        if path.suffix == ".py" and path not in BY_HAND:
            found += [f"{path}: {code}" for code in executed_in(text)]
    return found


@cache
def executed_in(text: str) -> list[str]:
    """The same of one module: an attack leaves most of them as they are."""
    try:
        nodes = ast.walk(ast.parse(text))
        return [ast.unparse(node)[:80] for node in nodes if runs(node)]
    except (SyntaxError, ValueError):
        return []


BY_HAND = runtime().keys()


@pytest.fixture(autouse=True)
def _remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    remember_engine(monkeypatch)


@pytest.mark.parametrize(("family", "every"), [("acme_text", 8), ("acme_chat", 22)])
def test_no_text_of_a_spec_becomes_code(family: str, every: int) -> None:
    crashed, ran = [], []
    count = 0
    for where, corpus in attacks(only(family), 1 if LONG else every):
        count += 1
        findings = lint(corpus)
        try:
            tree = emit(lower(corpus))
        except Exception as error:  # noqa: BLE001 - what has findings may fail in any way; it is never given to these stages
            if not findings:
                crashed.append(f"{where}: {error!r}")
            continue
        code = executed(tree)
        refused = verify(tree) if code or not findings else []
        if code and not refused:
            ran.append(f"{where}: {code}")
        if refused and not findings:
            crashed.append(f"{where}: {refused[0]}")
    assert count > 30
    assert ran == []
    assert crashed == []


def test_the_attacks_reach_what_is_emitted() -> None:
    """The harness itself: an emitter that does not escape is caught."""
    corpus = only("acme_text")
    (spec,) = corpus.families
    hostile = with_document(spec, "family", {**spec.card.data, "description": 'x"""\npwned()\n"""'})
    tree = dict(emit(lower(replace(corpus, families=(hostile,)))))
    assert executed(tree) == []
    path = next(path for path in tree if path.as_posix() == "acme_text/__init__.py")
    line = next(line for line in tree[path].split("\n") if "pwned" in line)
    tree[path] = tree[path].replace(line, 'x"""\npwned()\n"""')
    assert executed(tree)[0] == "acme_text/__init__.py: pwned()"
    assert any(finding.file == "acme_text/__init__.py" for finding in verify(tree))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_words_of_every_place_are_escaped(payload: str) -> None:
    """One payload in every description, title of people, message and pattern at once."""
    corpus = only("acme_text")
    (spec,) = corpus.families

    def spoilt(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: payload if key in ("description", "message", "note") else spoilt(inner) for key, inner in value.items()}
        return [spoilt(inner) for inner in value] if isinstance(value, list) else value

    for name, document in documents(spec).items():
        spec = with_document(spec, name, spoilt(document.data))
    tree = emit(lower(replace(corpus, families=(spec,))))
    assert executed(tree) == []
    assert verify(tree) == []
    assert json.loads(tree[next(path for path in tree if path.name == "schema.json")])
