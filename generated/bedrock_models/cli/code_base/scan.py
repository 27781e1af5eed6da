# Copied from generator/bedrock_codegen/runtime/cli/code_base/scan.py; edit it there.
"""Finding model ids in files of any kind."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from stat import S_ISREG

from ..._runtime.models.references import PROFILES, base_id
from ..._runtime.models.table import table

SKIPPED = frozenset(
    (
        ".git .hg .svn .tox .nox .venv venv node_modules __pycache__ .mypy_cache .pytest_cache .ruff_cache .terraform .next "
        ".gradle .idea .eggs site-packages"
    ).split()
)
"""Folders that hold nobody's own code."""
LARGEST = 2_000_000
"""Bytes of a file above which it is data, not code."""
LONGEST_PREFIX = 12
"""Bytes before an id that are looked at."""
COLON = "(?::|%3[Aa])"
HEAD = 8192
"""Bytes that tell whether a file is text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A model id in a file."""

    path: str
    line: int
    column: int
    reference: str
    """As it stands there."""
    base: str


def files(paths: Iterable[str]) -> list[str]:
    """Every file that is named or lies below a folder that is named, sorted.

    Raises:
        OSError: a path does not exist.
    """
    found: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            found += _below(path)
        else:
            Path(path).stat()
            found.append(path)
    return found


def mentions(path: str) -> list[Mention]:
    """The model ids in one file; none in what is too large, no text, or no regular file.

    Raises:
        OSError: it cannot be read.
    """
    found = os.stat(path)  # noqa: PTH116 - a tree of files is read this way in half the time
    if not S_ISREG(found.st_mode) or found.st_size > LARGEST:  # a pipe would wait for ever, and a device never end
        return []
    with open(path, "rb") as file:  # noqa: PTH123 - the same
        data = file.read(LARGEST)
    if b"\0" in data[:HEAD]:
        return []
    return list(_mentions(path, data))


def _below(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in SKIPPED)
        yield from (os.path.join(place, name) for name in sorted(names))  # noqa: PTH118 - the same


def _mentions(path: str, data: bytes) -> Iterator[Mention]:
    line, counted = 1, 0
    for match in _ids().finditer(data):
        before = _before().search(data, max(0, match.start() - LONGEST_PREFIX), match.start())
        if before is None:
            continue
        start = before.start(1) if before.group(1) else match.start()
        line += data.count(b"\n", counted, start)
        counted = start
        reference = data[start : match.end()].decode().replace("%3A", ":").replace("%3a", ":")
        yield Mention(path, line, start - data.rfind(b"\n", 0, start), reference, base_id(reference)[0])


@cache
def _ids() -> re.Pattern[bytes]:
    """One expression for every known id, as it is or in a URL, with or without a context length.

    It begins with letters and nothing else: so most places are passed over without looking twice.
    """
    names: dict[str, list[str]] = {}
    for model_id in sorted(table(), key=len, reverse=True):
        provider, _, name = model_id.partition(".")
        names.setdefault(provider, []).append(_with_length(name, table()[model_id].get("variants", ())))
    every = "|".join(rf"{re.escape(provider)}\.(?:{'|'.join(listed)})" for provider, listed in names.items())
    return re.compile(rf"(?:{every})(?![\w-]|:\d|\.\w)".encode())


def _with_length(name: str, variants: Sequence[str]) -> str:
    """An id behind its provider, as it is or for one length of the context; in URLs a colon is `%3A`."""
    lengths = (r":\d+k?",) if re.search(r":\d+$", name) else variants
    known, ends = (text.replace(":", COLON) for text in (re.escape(name), "|".join(lengths)))
    return f"{known}(?:{ends})?" if ends else known


@cache
def _before() -> re.Pattern[bytes]:
    """What may stand before an id: the prefix of a profile, and before that nothing that would make it another name."""
    prefixes = "|".join(sorted(PROFILES, key=len, reverse=True))
    return re.compile(rf"(?:^|(?<![\w.-]))((?:{prefixes})\.)?\Z".encode())
