"""What one worker of a run has made serves the others too: JSON in a folder that lives as long as the run."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

Json = Any
FOLDER = "BEDROCK_TESTS_MADE"
"""Names the folder; `tests/conftest.py` makes it and takes it away."""


def made_once(name: str, make: Callable[[], Json]) -> Json:
    """What `make` returns, or what it returned to another worker of this run."""
    path = Path(os.environ[FOLDER]) / f"{re.sub(r'[^A-Za-z0-9]+', '-', name)}.json"
    if not path.exists():
        own = path.with_suffix(f".{os.getpid()}")
        own.write_text(json.dumps(make()), encoding="utf-8")
        own.replace(path)  # whole or not at all; where two make it at once, it is the same
    return json.loads(path.read_text(encoding="utf-8"))
