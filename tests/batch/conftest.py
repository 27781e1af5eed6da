"""One endpoint for these tests, and clients of it."""

from __future__ import annotations

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
def aws(_shared: Aws) -> Iterator[Aws]:
    _shared.local.requests.clear()  # it keeps the last thousand: what a test counts would stand still
    yield _shared
    _shared.local.clear_faults()
