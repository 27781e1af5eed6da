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
        token = self._peek()
        self._at += 1
        if token in {"(", "(?:"}:
            text = self.draw()
            self._at += 1
            return text
        if token in {"^", "$"}:
            return ""
        if token == "." or token.startswith("[") or (token.startswith("\\") and token[1:].isalpha()):
            return self._random.choice([sign for sign in PRINTABLE if re.fullmatch(token, sign)] or ["a"])
        return token.removeprefix("\\")

    def _count(self) -> int:
        token = self._peek()
        bounds = {"*": (0, MORE), "+": (1, MORE), "?": (0, 1)}.get(token)
        if token.startswith("{") and len(token) > 1:
            low, comma, high = token[1:-1].partition(",")
            bounds = int(low), int(high or int(low) + MORE) if comma else int(low)
        if bounds is None:
            return 1
        self._at += 1
        return self._random.randint(*bounds)

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""
