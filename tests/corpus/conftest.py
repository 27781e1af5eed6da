"""Lets the tests of this folder, and nothing else, import one another by their place in the checkout."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
