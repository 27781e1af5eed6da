"""What each section of a page of prose says, in its words: for search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from textwrap import shorten

from .guides import Guide

HEADING = re.compile(r'<h[2-6] id="([^"]+)">')
TAG = re.compile(r"</?(?:p|li|tr|pre|div|h\d)\b[^>]*>|<[^>]+>")

LONGEST = 130
"""Characters of a description that the list of what was found shows, and that one may search in."""

CUT = " …"

MOST = 120
"""Words of a section that one may search by, without those of its beginning."""


def prose(guide: Guide) -> Iterator[tuple[str, str, str]]:
    """Place of each section, none for what stands before the first; how it begins; its words, each once."""
    places = ["", *HEADING.findall(guide.html)]
    for place, said in zip(places, HEADING.split(guide.html)[::2], strict=True):
        text = " ".join(unescape(TAG.sub(" ", re.sub(r"^.*?</h[1-6]>", "", said, count=1, flags=re.DOTALL))).split())
        begins = short(text)
        yield place, begins, " ".join(_words(text[len(begins.removesuffix(CUT)) :]))


def short(text: str) -> str:
    """As much of it as a list shows, in whole words."""
    return shorten(text, LONGEST, placeholder=CUT)


def _words(text: str) -> list[str]:
    return [*dict.fromkeys(re.findall(r"[a-z][a-z0-9_]{2,}", text.lower()))][:MOST]
