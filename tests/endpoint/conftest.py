"""An endpoint for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bedrock_models.testing import LocalBedrock

from tests.endpoint.endpoint_calls import Caller


@pytest.fixture
def bedrock() -> Iterator[LocalBedrock]:
    """An endpoint that answers from the specs."""
    with LocalBedrock() as running:
        yield running


@pytest.fixture
def caller(bedrock: LocalBedrock) -> Iterator[Caller]:
    """Calls to it."""
    with Caller(bedrock) as calls:
        yield calls
