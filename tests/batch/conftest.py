"""One endpoint for these tests, and clients of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from bedrock_models.testing import LocalBedrock


@dataclass(frozen=True, slots=True)
class Aws:
    """What a batch needs of AWS."""

    local: LocalBedrock
    s3: Any
    bedrock: Any
    runtime: Any


@pytest.fixture(scope="session")
def _shared() -> Iterator[Aws]:
    with LocalBedrock() as local:
        yield Aws(local, local.client("s3"), local.client("bedrock"), local.client())


@pytest.fixture
def _own_locks(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks of prefixes in S3 hold for a machine: other runs have buckets of the same names, each in its own S3."""
    folder = str(tmp_path_factory.getbasetemp())
    monkeypatch.setenv("TMPDIR", folder)
    monkeypatch.setattr(tempfile, "tempdir", folder)


@pytest.fixture
def aws(_shared: Aws, _own_locks: None) -> Iterator[Aws]:
    _shared.local.requests.clear()  # it keeps the last thousand: what a test counts would stand still
    yield _shared
    _shared.local.clear_faults()
