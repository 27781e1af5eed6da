"""The scripts of the site without a browser: in V8 alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from bedrock_codegen.site.assets import asset
from py_mini_racer import MiniRacer

from .site import files

Json = Any

VERDICT = """
const known = {};
bedrock.checks = (family, checks) => { known[family] = checks; };
const verdict = (family, id, text) => {
  let parsed;
  try {
    parsed = bedrock.parseJson(text);
  } catch (error) {
    return JSON.stringify({ unreadable: error.message, line: error.line });
  }
  return JSON.stringify(bedrock.judge(known[family], parsed.value, id));
};
"""


Verdict = Callable[[str, str, str], Json]
"""Family, base id and text of a body to what the page says: `refused` and `suspected`, or `unreadable`."""


@contextmanager
def scripts() -> Generator[MiniRacer]:
    """V8 with what the page that checks bodies loads, but for the page itself. Left open, its threads would outlive the tests."""
    with MiniRacer() as engine:
        for name in ("lifecycle", "json", "paths", "schema", "pictures", "rules", "registry"):
            engine.eval(asset(f"{name}.js"))
        engine.eval(VERDICT)
        for path, text in files().items():
            if path.parts[:2] == ("data", "check") or path.as_posix() == "data/registry.js":
                engine.eval(text)
        yield engine


def verdicts(engine: MiniRacer) -> Verdict:
    """What the page says of bodies."""
    return lambda family, model_id, text: json.loads(str(engine.call("verdict", family, model_id, text)))
