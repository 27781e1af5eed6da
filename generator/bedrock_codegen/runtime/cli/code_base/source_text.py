"""The text of a program, as Python reads it: by the encoding that it names, with the ends of its lines as they are."""

from __future__ import annotations

import io
import tokenize
from pathlib import Path


def read_source(path: str) -> tuple[str, str]:
    """A program's text, without a byte-order mark, and its encoding; of what its encoding cannot be, the text as far as it goes.

    The encoding is then empty.

    Raises:
        OSError: it cannot be read.
    """
    data = Path(path).read_bytes()
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding), encoding
    except (SyntaxError, UnicodeDecodeError, LookupError):
        return data.decode("utf-8", errors="replace"), ""
