# Copied from generator/bedrock_codegen/runtime/testing/bodies/patterns.py; edit it there.
"""Texts that match a pattern: the part of regular expressions that specs use (classes, groups, alternatives, counts)."""

from __future__ import annotations

import re
import string
from random import Random

TOKEN = re.compile(r"\[\^?(?:\\.|[^\]\\])+\]|\\.|\{\d+(?:,\d*)?\}|\(\?:|.", re.DOTALL)
PRINTABLE = string.ascii_letters + string.digits + "-_.:/ "
MORE = 6
"""How often `*` and `+` repeat at most."""
TRIES = 60
COUNTS = {"*": (0, MORE), "+": (1, MORE), "?": (0, 1)}


def matching(pattern: str, random: Random, least: int = 0, most: int = 10_000) -> str:
    """A text between two lengths that matches; where none is found, one that only has the length."""
    for _ in range(TRIES):
        text = _Drawer(pattern, random).draw()
        while len(text) < least and not pattern.endswith("$"):
            text += random.choice(string.ascii_lowercase)
        if least <= len(text) <= most and re.search(pattern, text):
            return text
    return "a" * max(1, least)


class _Drawer:
    """One walk through a pattern, choosing as it goes."""

    def __init__(self, pattern: str, random: Random) -> None:
        self._tokens = TOKEN.findall(pattern)
        self._random = random
        self._at = 0

    def draw(self) -> str:
        """The text of the alternatives up to the end, or to the bracket that closes them."""
        choices = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            choices.append(self._sequence())
        return self._random.choice(choices)

    def _sequence(self) -> str:
        text = ""
        while self._peek() not in {"", "|", ")"}:
            start = self._at
            piece = self._atom()
            end = self._at
            count = self._count()
            after = self._at
            for _ in range(count - 1):
                self._at = start
                piece += self._atom()
            self._at = max(after, end)
            text += piece if count else ""
        return text

    def _atom(self) -> str:
        sign = self._peek()
        self._at += 1
        if sign in {"(", "(?:"}:
            text = self.draw()
            self._at += 1
            return text
        if sign in {"^", "$"}:
            return ""
        if sign == "." or sign.startswith("[") or (sign.startswith("\\") and sign[1:].isalpha()):
            return self._random.choice([letter for letter in PRINTABLE if re.fullmatch(sign, letter)] or ["a"])
        return sign.removeprefix("\\")

    def _count(self) -> int:
        sign = self._peek()
        bounds = COUNTS.get(sign)
        if sign.startswith("{") and len(sign) > 1:
            low, comma, high = sign[1:-1].partition(",")
            bounds = int(low), int(high or int(low) + MORE) if comma else int(low)
        if bounds is None:
            return 1
        self._at += 1
        return self._random.randint(*bounds)

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""
