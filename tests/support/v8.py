"""The scripts of the site without a browser: in V8 alone."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from bedrock_codegen.site.render import asset
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
  return JSON.stringify(bedrock.judge(known[family], parsed.value, id, parsed.fractions));
};
"""


@cache
def engine() -> MiniRacer:
    """V8 with what the page that checks bodies loads, but for the page itself."""
    made = MiniRacer()
    for name in ("lifecycle", "json", "paths", "schema", "rules", "registry"):
        made.eval(asset(f"{name}.js"))
    made.eval(VERDICT)
    for path, text in files().items():
        if path.parts[:2] == ("data", "check") or path.as_posix() == "data/registry.js":
            made.eval(text)
    return made


def verdict(family: str, model_id: str, text: str) -> Json:
    """What the page says of a body: `refused` and `suspected`, or `unreadable`."""
    return json.loads(str(engine().call("verdict", family, model_id, text)))
