"""Texts and numbers of the same shape and length that say nothing of the ones they stand for.

Every letter becomes another letter of its case, every digit another digit; space and punctuation stay. The same text becomes
the same text throughout one run, so that an id and what refers to it still agree; without the key of the run nothing leads back.
"""

from __future__ import annotations

import hashlib
import json
import re

LOWER = "àáâãäåæçèéêëìíîïðñòóôõö"
UPPER = LOWER.upper()
IDEOGRAPHS = 0x4E00
"""Where letters begin that are neither small nor capital."""
LEADING = re.compile(r"(?:https?|s3|gs|ftp)://|arn:aws[a-z-]*:[a-z-]*:[a-z0-9-]*:")
"""Beginnings that are protocol: the scheme of an address; partition, service and region of an ARN."""
TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null', re.DOTALL)
ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)


class Masks:
    """The masks of one run.

    Args:
        key: What decides the masks, at most 64 bytes; random bytes that are thrown away keep anybody from trying texts out.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def text(self, text: str) -> str:
        """A text of the same length and shape; JSON stays JSON."""
        if _is_json(text):
            return TOKEN.sub(lambda match: self._token(match.group()), text)
        return self.plain(text)

    def plain(self, text: str, salt: str = "") -> str:
        """A text of the same length and shape, taken as it is."""
        leading = LEADING.match(text)
        start = leading.end() if leading else 0
        noise = self._noise(salt + text, len(text))
        return text[:start] + "".join(map(_other, text[start:], noise[start:]))

    def colour(self, text: str) -> str:
        """Another colour of the form #rrggbb."""
        noise = self._noise(text, len(text))
        return "#" + "".join(_hexadecimal(char, seed) for char, seed in zip(text[1:], noise, strict=False))

    def number(self, value: float) -> int | float:
        """A number with the same sign and as many digits; of an integer, one that is not farther from zero."""
        if isinstance(value, int):
            return -self._integer(-value) if value < 0 else self._integer(value)
        if value.is_integer() and abs(value) < 10**15:
            return float(self.number(int(value)))
        return float(self._digits(repr(value)))

    def _integer(self, value: int) -> int:
        """Another with as many digits, not more than the value; one less for a power of ten, and 0, which says nothing, for 0."""
        low = 10 ** (len(str(value)) - 1) if value > 9 else 0
        found = low + int.from_bytes(self._noise(str(value), 16)) % (value - low + 1)
        return found if found != value else max(value - 1, 0)

    def _digits(self, text: str) -> str:
        """Other digits, but for zeros in front and the exponent, which say how large a number is."""
        mantissa, mark, exponent = text.partition("e")
        head = re.match(r"-?0*\.?0*", mantissa)
        start = head.end() if head else 0
        noise = self._noise(text, len(mantissa))
        other = [_digit(char, seed, first=index == start) for index, (char, seed) in enumerate(zip(mantissa, noise, strict=True))]
        return mantissa[:start] + "".join(other[start:]) + mark + exponent

    def _token(self, token: str) -> str:
        """A piece of JSON text: strings keep their escapes, numbers stay numbers."""
        if token[0] != '"':
            return token if token[0].isalpha() else self._digits(token)
        parts = ESCAPE.split(token[1:-1])
        escapes = [*map(_escape, ESCAPE.findall(token)), ""]
        return '"' + "".join(self.plain(part) + escape for part, escape in zip(parts, escapes, strict=True)) + '"'

    def _noise(self, text: str, length: int) -> bytes:
        return hashlib.shake_256(self._key + b"\0" + text.encode("utf-8", "surrogatepass")).digest(max(length, 1))


def _other(char: str, seed: int) -> str:
    """Another character of the same kind."""
    if char.isascii():
        if char.isdigit():
            return _digit(char, seed, first=False)
        if not char.isalpha():
            return char
        base = ord("a") if char.islower() else ord("A")
        return chr(base + (ord(char) - base + 1 + seed % 25) % 26)
    if not char.isalnum():
        return char
    letters = LOWER if char.islower() else UPPER if char.isupper() else ""
    return next(picked for step in (seed, seed + 1) if (picked := _letter(letters, step)) != char)


def _letter(letters: str, seed: int) -> str:
    """One of some letters, or of those of a script that knows no capitals."""
    return letters[seed % len(letters)] if letters else chr(IDEOGRAPHS + 7 * seed)


def _hexadecimal(char: str, seed: int) -> str:
    other = f"{(int(char, 16) + 1 + seed % 15) % 16:x}"
    return other.upper() if char.isupper() else other


def _digit(char: str, seed: int, *, first: bool) -> str:
    """Another digit; a first one is not 0, since numbers do not begin so."""
    if not char.isdigit():
        return char
    if first:
        return str((int(char) + seed % 8) % 9 + 1)
    return str((int(char) + 1 + seed % 9) % 10)


def _escape(escape: str) -> str:
    """An escape of JSON as it is, but for one that stands for a letter."""
    if not escape.startswith("\\u") or escape[2].lower() == "d":
        return escape
    return "\\u00e9" if json.loads(f'"{escape}"').isalnum() else escape


def _is_json(text: str) -> bool:
    if text.lstrip()[:1] not in {"{", "["}:
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
