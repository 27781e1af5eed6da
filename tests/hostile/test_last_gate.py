"""The last gate by itself: whole modules as the emitters write them, each with something that allowed words were bent to do.

Every payload here uses only words that stand on the gate's lists, or hides among them; where it would run code, it would call
`os.system`. The module without the payload passes, so what is found is the payload.
"""

from __future__ import annotations

import ast

import pytest
from bedrock_codegen.verify import faults

from tests.hostile.bent_modules import IMPORTS, MEMBERS, MODULES, OTHERS, TOPS
from tests.support.in_one import in_one

CASES = [
    *(("acme/requests.py", "top", payload) for payload in (*IMPORTS, *TOPS)),
    *(("acme/requests.py", "member", payload) for payload in MEMBERS),
    *((path, place, payload) for (path, place), payloads in OTHERS.items() for payload in payloads),
    *((path, "top", payload) for path in MODULES for payload in IMPORTS[:8] if payload not in MODULES[path][0]),
]


def written(path: str, **payload: str) -> str:
    """A module with a payload in it, indented as its first line stands."""
    template, places = MODULES[path]
    return template.format(**{**places, **payload})


@pytest.mark.parametrize("path", MODULES)
def test_without_a_payload_each_module_passes(path: str) -> None:
    assert faults(written(path), path) == []


def test_there_are_hundreds() -> None:
    assert len(set(CASES)) > 250


@in_one("path, place, payload", sorted(set(CASES)))
def test_allowed_words_that_do_what_is_not_allowed_are_found(path: str, place: str, payload: str) -> None:
    source = written(path, **{place: payload})
    ast.parse(source)  # else it would be found for being no Python
    first = source.partition(payload.partition("\n")[0])[0].count("\n") + 1
    found = faults(source, path)
    assert found
    assert any(line >= first - 8 for line, _ in found), found


@pytest.mark.parametrize(
    "path", ["acme/evil.py", "evil.py", "acme/deep/requests.py", "fm/deep/acme.py", "_runtime/calls/call.py"]
)
def test_a_module_that_nobody_knows_is_found(path: str) -> None:
    assert faults("", path) == [(0, "a module of a kind that is not on the list")]
