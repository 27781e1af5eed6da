# Copied from generator/bedrock_codegen/runtime/recording/credentials.py; edit it there.
"""Whether credentials stand in what was said, however they are spelt."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any
from urllib.parse import unquote_to_bytes

BEGINNINGS = (b"bedrock-api-key-", b"ABSK")
"""How keys of the service begin, all of them: not a part of a secret."""
BLOCK = 12
"""Bytes of a secret that are looked for at once: what is cut into two pieces holds some of them whole."""
SHORT_BLOCK, SHORT_STEP, SHORT = 8, 2, 30
"""The same for a secret that is short, such as the id of an access key."""
DEPTH = 5
"""How often one coding may stand inside another: JSON in base64 in JSON in a URL."""
BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}")
HEX = re.compile(rb"(?:[0-9A-Fa-f]{2}){8,}")
ESCAPED = re.compile(rb"\\u([0-9A-Fa-f]{4})|\\(.)", re.DOTALL)


class Credentials:
    """Secrets that must never be written down.

    Args:
        secrets: As they are.
    """

    def __init__(self, secrets: Iterable[bytes]) -> None:
        self._blocks = frozenset(block for secret in secrets for block in _blocks(secret))

    def stand_in(self, *said: object) -> bool:
        """Whether one of them, or a piece of one, stands in bytes or in values of JSON; plain, escaped, encoded or cut in two."""
        return bool(self._blocks) and any(self._found(item, DEPTH) for item in said)

    def _found(self, item: object, depth: int) -> bool:
        data = item if isinstance(item, bytes) else None
        if data is not None:
            return self._in_bytes(data, depth)
        texts = list(_texts(item))
        joined = "".join(texts).encode("utf-8", "surrogatepass")
        return self._in_bytes(joined, 0) or any(self._in_bytes(text.encode("utf-8", "surrogatepass"), depth) for text in texts)

    def _in_bytes(self, data: bytes, depth: int) -> bool:
        if any(block in data for block in self._blocks):
            return True
        return depth > 0 and any(self._found(inner, depth - 1) for inner in _decoded(data))


def _blocks(secret: bytes) -> Iterator[bytes]:
    """Pieces of a secret; each half of it holds one whole."""
    for beginning in BEGINNINGS:
        secret = secret.removeprefix(beginning)
    size, step = (SHORT_BLOCK, SHORT_STEP) if len(secret) < SHORT else (BLOCK, BLOCK // 2)
    yield from (secret[start : start + size] for start in range(0, max(len(secret) - size, 0) + 1, step))


def _decoded(data: bytes) -> Iterator[Any]:
    """What some bytes say in another coding."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, str | dict | list):
        yield value
    if b"%" in data:
        yield unquote_to_bytes(data)
    if b"\\" in data:
        yield ESCAPED.sub(lambda match: _character(match.group(1), match.group(2)), data)
    for match in chain(BASE64.finditer(data), HEX.finditer(data)):
        yield from _runs(match.group())


def _character(number: bytes | None, other: bytes | None) -> bytes:
    return chr(int(number, 16)).encode("utf-8", "surrogatepass") if number else other or b""


def _runs(run: bytes) -> Iterator[bytes]:
    """A run of base64 from each place where it may begin, and of hexadecimal digits."""
    plain = run.replace(b"-", b"+").replace(b"_", b"/")
    for start in range(4):
        part = plain[start:]
        part = part[:-1] if len(part) % 4 == 1 else part
        yield base64.b64decode(part + b"=" * (-len(part) % 4))
    if HEX.fullmatch(run):
        yield bytes.fromhex(run.decode())


def _texts(value: object) -> Iterator[str]:
    """Every text in a value, keys among them."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            waiting += [part for pair in reversed(item.items()) for part in reversed(pair)]
        elif isinstance(item, list):
            waiting += reversed(item)
