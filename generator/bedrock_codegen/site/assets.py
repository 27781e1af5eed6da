"""What pages share: scripts, each page's in one file, and the style, which stands in every page.

A page that is opened from a disk is painted late for each file that it waits for, so it waits for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

EVERYWHERE = ("lifecycle", "site", "found", "colours")
"""What every page does."""

BUNDLES = {
    "page": EVERYWHERE,
    "fields": (*EVERYWHERE, "fields"),
    "models": (*EVERYWHERE, "offers", "models"),
    "rows": (*EVERYWHERE, "rows"),
    "compare": (*EVERYWHERE, "compare"),
    "check": (*EVERYWHERE, "json", "paths", "schema", "rules", "check"),
    "search": ("offers", "answers", "search"),
}
"""Name of a file that pages load to the scripts it holds; the last is loaded with its index, when somebody searches."""


def scripts() -> Iterator[tuple[str, str]]:
    """Name and text of every script that pages load."""
    for name, parts in BUNDLES.items():
        yield f"assets/{name}.js", "".join(asset(f"{part}.js") for part in parts)


def style() -> str:
    """The style of all pages, without comments and white space."""
    text = re.sub(r"/\*.*?\*/", "", asset("site.css"), flags=re.DOTALL)
    text = re.sub(r"\s*([{};,>])\s*", r"\1", re.sub(r"\s+", " ", text))
    return re.sub(r':\s+(?!")', ":", text).replace(";}", "}").strip()


def asset(name: str) -> str:
    """A file of this package, as it is."""
    return files("bedrock_codegen.site").joinpath("assets", name).read_text(encoding="utf-8")
