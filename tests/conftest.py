"""What all tests share: how many examples are drawn, where shared code is found, and what the summary says of recordings."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections import Counter
from functools import cache, partial
from pathlib import Path

import pytest
from botocore.loaders import JSONFileLoader
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.support.made_once import FOLDER

_ALL = tuple(HealthCheck)
settings.register_profile(
    "default", max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=_ALL, print_blob=False
)
settings.register_profile("long", settings.get_profile("default"), max_examples=300, derandomize=False, print_blob=True)
settings.load_profile("long" if os.environ.get("BEDROCK_TESTS") == "long" else "default")

JSONFileLoader.load_file = staticmethod(cache(JSONFileLoader().load_file))  # type: ignore[method-assign]
"""Each session of botocore reads a megabyte of endpoints, as much as many a test takes; here the first reads them for all."""

EXCHANGES = "exchanges of "
"""Begins the name of a property by which a test says how many exchanges of a folder it ran."""


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder for what the workers of this run make for each other; collect no rubbish while tests are found."""
    gc.disable()
    if FOLDER not in os.environ:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="bedrock-typed-tests-")
        config.add_cleanup(partial(shutil.rmtree, os.environ[FOLDER], ignore_errors=True))


@given(st.none())
def _start_hypothesis(_: None) -> None:
    """Let hypothesis register its random numbers: it asks the collector who holds them, which tells no more once it is frozen."""


def pytest_collection_finish() -> None:
    """Spare the garbage collector what lives as long as the run: thousands of items slow each `gc.collect()` of a test."""
    _start_hypothesis()
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(20_000, 20, 50)  # a tenth of the run went into looking for rubbish where there is little


def pytest_sessionfinish() -> None:
    """Look once for what tests left to the collector: pytest looks five times, at everything that lives."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many recorded exchanges of which folder ran."""
    ran: Counter[str] = Counter()
    for report in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", []):
        for name, count in getattr(report, "user_properties", ()):
            if name.startswith(EXCHANGES):
                ran[name.removeprefix(EXCHANGES)] += count
    for folder, count in sorted(ran.items()):
        terminalreporter.write_line(f"recorded exchanges: {count} of {folder}")
