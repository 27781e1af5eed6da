"""What one worker of a run has made serves the others too: JSON in a folder that lives as long as the run."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any

Json = Any
FOLDER = "BEDROCK_TESTS_MADE"
"""Names the folder; `tests/conftest.py` makes it and takes it away."""


def made_once(name: str, make: Callable[[], Json]) -> Json:
    """What `make` returns, or what it returned to another worker of this run."""
    path = Path(os.environ[FOLDER]) / f"{re.sub(r'[^A-Za-z0-9]+', '-', name)}.json"
    with path.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)  # whoever comes while it is made waits for it
        if not path.exists():
            path.write_text(json.dumps(make()), encoding="utf-8")
    return json.loads(path.read_text(encoding="utf-8"))
