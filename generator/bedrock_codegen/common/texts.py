"""The one door for texts of specs into sources.

A text that people wrote (a title, a description, the words about a parameter) is `Words` from the moment it is lowered. Words
are no str: whoever formats, joins or prints them gets a TypeError, and only the functions here turn them into text that may
stand in a source. A module is `Source`, which is made here and in the templates' environment, and the package consists of
nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn


@dataclass(frozen=True, slots=True)
class Words:
    """Text from a spec: it can be put together with other text, and printed by nobody but the door."""

    unescaped: str
    """The text as it came; read here and nowhere else."""

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.unescaped)

    def __add__(self, other: str | Words) -> Words:
        """Words and text after them."""
        return Words(self.unescaped + _plain(other))

    def __radd__(self, other: str) -> Words:
        """Text and words after it."""
        return Words(other + self.unescaped)

    def renamed(self, names: Mapping[str, str]) -> Words:
        """Words in which what stands in backticks goes by other names."""
        return Words(re.sub(r"`([^`]+)`", lambda found: f"`{names.get(found[1], found[1])}`", self.unescaped))

    def __str__(self) -> NoReturn:
        raise TypeError("Words: reach a source by `docstring`, `quote` or `literal` alone")

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError("Words: reach a source by `docstring`, `quote` or `literal` alone")


class Source(str):
    """The text of a Python module, or a part of one, in which every text of a spec went through the door."""

    __slots__ = ()


def docstring(text: str | Words) -> Source:
    """Text that may stand between triple quotes: nothing in it ends them or escapes."""
    printable = "".join(character if character.isprintable() else " " for character in _plain(text))
    return Source(re.sub(r'"(?=""|\Z)', r"\"", printable.replace("\\", "\\\\")))


def quote(text: str | Words) -> Source:
    """Text as a docstring, quotes and all."""
    return Source(f'"""{docstring(text)}"""')


def literal(value: object) -> Source:
    """A value as a Python expression."""
    return Source(repr(_plain(value) if isinstance(value, Words) else value))


def comment(text: str | Words) -> Source:
    """Text as a comment of one line."""
    return Source("# " + "".join(character if character.isprintable() else " " for character in _plain(text)))


def module(header: str, doc: str | Words, body: str) -> Source:
    """A whole module: the comment on its first line, its docstring, and what follows."""
    return Source(f"{comment(header)}\n{quote(doc)}\n\n{body.strip()}\n")


def _plain(text: str | Words) -> str:
    return text.unescaped if isinstance(text, Words) else text
