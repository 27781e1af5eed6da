"""Pages to HTML: templates that loop and print; every text is escaped, and a name that is missing is an error."""

from __future__ import annotations

import html
import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined

from .assets import style, words_of_scripts
from .examples import Example
from .guides import coloured
from .pages import Page
from .read import Model
from .reference import linked

SECTIONS = (
    ("Models", "models/index.html"),
    ("Formats", "families/index.html"),
    ("Compare", "compare/index.html"),
    ("Check a body", "check/index.html"),
    ("Lifecycles", "lifecycles/index.html"),
)
GUIDES = ("Guides", "guides/index.html")
REFERENCE = ("Python", "reference/index.html")


def render(page: Page, shared: Mapping[str, object]) -> str:
    """The HTML of a page."""
    template = _environment().get_template(page.template)
    text = _thin(template.render(page=page, root=page.root, **{**shared, **page.values}))
    return text.replace(STYLE, f"<style>{style(_names(text) | words_of_scripts(page.loaded))}</style>", 1)


BETWEEN = re.compile(r"(</(?:p|li|ul|details|summary)>|<(?:li|ul)\b[^>]*>)\n(?=</?(?:p|li|ul|details|div)\b)")
"""Line breaks between blocks, which nobody sees."""

STYLE = "<style></style>"
"""Where the style of a page will stand, once it is known what is on it."""


def _names(page: str) -> frozenset[str]:
    """The elements, classes and ids of a page."""
    found = re.findall(r'<([a-z0-9]+)|\s(?:class|id)="([^"]*)"', page)
    return frozenset(name for element, names in found for name in (element, *names.split()))


def _thin(page: str) -> str:
    """HTML without empty lines and indentation, but for what stands in `pre`, and with quotes as they are."""
    parts: list[str] = []
    for index, piece in enumerate(page.split("<pre")):
        inside, closing, after = piece.partition("</pre>") if index else ("", "", piece)
        lines = BETWEEN.sub(r"\1", "\n".join(line.strip() for line in after.split("\n") if line.strip()))
        parts.append(f"<pre{inside}{closing}{lines}" if index else lines)
    return re.sub(r">[^<>]*&[^<>]*<", _quotes, "".join(parts)) + "\n"


def _quotes(text: re.Match[str]) -> str:
    """The text between two tags, in which quotes need no escape."""
    return re.sub(r"&(?:#34|quot);", '"', re.sub(r"&#(?:39|x27);", "'", text[0]))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bedrock_codegen.site", "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    filters: dict[str, Any] = {
        "check_query": check_query,
        "json": as_json,
        "linked": linked,
        "marked": marked,
        "paragraphs": paragraphs,
        "parted": parted,
        "period": period,
        "prefixes": prefixes,
        "thousands": thousands,
        "ways": ways,
    }
    environment.filters.update(filters)
    return environment


def check_query(example: Example, family: str) -> str:
    """The part of an address that fills in the page which checks bodies."""
    given = {"model": example.model_id, "family": family, "body": example.forms["JSON"]}
    return urlencode({key: value for key, value in given.items() if value})


def as_json(value: object) -> str:
    """A value as JSON, for scripts."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def marked(text: str, *, links: bool = True) -> str:
    """Words of a spec or a docstring as HTML: what stands in backticks as code, and addresses as links."""
    words = re.sub(r"`([^`\n]+)`", r"<code>\1</code>", html.escape(text))
    return re.sub(r"https://[^\s<>&)]+[^\s<>&).,;:]", r'<a href="\g<0>">\g<0></a>', words) if links else words


def paragraphs(text: str) -> Iterator[tuple[str, str]]:
    """The paragraphs of a docstring as HTML, each with its kind: `words`, or `code` where it is indented."""
    for paragraph in re.split(r"\n\n+(?=\S)|\n\n+(?=    )", text):
        if paragraph.startswith("    "):
            yield "code", coloured(textwrap.dedent(paragraph), "python")
        else:
            yield "words", marked(paragraph)


def parted(patterns: Sequence[str]) -> tuple[list[str], list[str]]:
    """The patterns of ids that are meant, and those that are not although they would be."""
    return [each for each in patterns if each[0] != "!"], [each[1:] for each in patterns if each[0] == "!"]


def period(text: str) -> str:
    """A period such as `P6M` in words."""
    number, unit = text[1:-1], {"D": "day", "M": "month"}[text[-1]]
    return f"{number} {unit}{'' if number == '1' else 's'}"


def prefixes(profiles: Sequence[str]) -> str:
    """The geographic prefixes of inference profiles."""
    return " ".join(profile.partition(".")[0] for profile in profiles)


def thousands(number: int) -> str:
    """A number as people read it; a dash where none is known."""
    return f"{number:,}" if number else "-"


def ways(model: Model) -> str:
    """How a model is called: by its id, or by inference profiles of these parts of the world."""
    itself = ["its id"] if model.inference != "profile" and (model.regions or not model.profiles) and model.apis else []
    return ", ".join([*itself, *(f"{profile.partition('.')[0]}." for profile in model.profiles)])
