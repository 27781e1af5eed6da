# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/pictures.py; edit it there.
"""Pictures of any size, without a library for pictures: PNG as bands of colour, JPEG and WebP in one colour.

All are valid files that every reader takes. A JPEG here is one block of eight by eight pixels and the note that all others are
the same; a lossless WebP is a tree for each channel with one leaf, so that a pixel takes no bits.
"""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]

BANDS = 8
LARGEST = 16_383
"""Pixels of a side that WebP can have; nobody is asked for more."""


def picture(kind: str, width: int, height: int, seed: str) -> str:
    """A picture in base64; its colours come from the seed."""
    hashed = zlib.crc32(seed.encode("utf-8", "surrogatepass"))
    colour = (hashed & 255, hashed >> 8 & 255, hashed >> 16 & 255)
    return _drawn(kind, min(width, LARGEST), min(height, LARGEST), colour)


@lru_cache(maxsize=16)
def _drawn(kind: str, width: int, height: int, colour: Colour) -> str:
    return base64.b64encode(WRITERS.get(kind, _png)(width, height, colour)).decode()


def size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG."""
    if data.startswith(b"\x89PNG") and len(data) > 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    at = 2 if data.startswith(b"\xff\xd8") else len(data)
    while at + 9 < len(data):
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in {0xC0, 0xC1, 0xC2}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def _png(width: int, height: int, colour: Colour) -> bytes:
    """Bands from a colour to white."""
    row = b"\0" + b"".join(bytes(_lighter(colour, x * BANDS // width)) for x in range(width))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(row * height, 1)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _lighter(colour: Colour, band: int) -> Sequence[int]:
    return [part + (255 - part) * band // BANDS for part in colour]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _jpeg(width: int, height: int, colour: Colour) -> bytes:
    """A baseline JPEG whose blocks hold a mean and nothing else."""
    means = [_level(value) for value in _ycc(colour)]
    blocks = -(-width // 8) * -(-height // 8)
    first = "".join(_difference(mean) + "0" for mean in means)
    bits = first + "000000" * (blocks - 1)
    bits += "1" * (-len(bits) % 8)
    data = int(bits, 2).to_bytes(len(bits) // 8, "big").replace(b"\xff", b"\xff\0")
    frame = struct.pack(">BHHB", 8, height, width, 3) + b"".join(bytes((number, 0x11, 0)) for number in (1, 2, 3))
    # `0` is no difference, 1000 to 1110 are differences of one to seven bits; and `0` is a block with nothing but its mean
    means_table = bytes([0x00, 1, 0, 0, 7, *[0] * 12, *range(8)])
    rest_table = bytes([0x10, 1, *[0] * 15, 0])
    scan = bytes([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])
    parts = ((0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), (0xDB, b"\0" + b"\x08" + b"\x01" * 63), (0xC0, frame))
    tables = ((0xC4, means_table), (0xC4, rest_table), (0xDA, scan))
    return b"\xff\xd8" + b"".join(_segment(*part) for part in parts + tables) + data + b"\xff\xd9"


def _segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


def _ycc(colour: Colour) -> tuple[float, float, float]:
    red, green, blue = colour
    light = 0.299 * red + 0.587 * green + 0.114 * blue
    return light, 128 + 0.564 * (blue - light), 128 + 0.713 * (red - light)


def _level(value: float) -> int:
    """The mean of a block as it is written: eight times the distance from the middle, by a quantiser of eight."""
    return max(-127, min(127, round(value - 128)))


def _difference(value: int) -> str:
    """A difference of means: the code of its length in bits, then the bits; below zero they are turned."""
    length = abs(value).bit_length()
    if not length:
        return "0"
    written = value if value > 0 else value + (1 << length) - 1
    return f"{0b1000 + length - 1:04b}{written:0{length}b}"


def _webp(width: int, height: int, colour: Colour) -> bytes:
    """A lossless WebP whose trees have one leaf each."""
    red, green, blue = colour
    bits = _bits((width - 1, 14), (height - 1, 14), (0, 1), (0, 3), (0, 1), (0, 1), (0, 1))
    for value in (green, red, blue, 255):
        bits += _bits((1, 1), (0, 1), (1, 1), (value, 8))
    bits += _bits((1, 1), (0, 1), (0, 1), (0, 1))
    bits += "0" * (-len(bits) % 8)
    data = b"\x2f" + int(bits[::-1], 2).to_bytes(len(bits) // 8, "little")
    padded = data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", 12 + len(padded)) + b"WEBPVP8L" + struct.pack("<I", len(data)) + padded


def _bits(*values: tuple[int, int]) -> str:
    """Numbers in so many bits each, the lowest first."""
    return "".join(f"{value:0{length}b}"[::-1] for value, length in values)


WRITERS: Mapping[str, Callable[[int, int, Colour], bytes]] = {"jpeg": _jpeg, "jpg": _jpeg, "png": _png, "webp": _webp}
