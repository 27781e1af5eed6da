# Copied from generator/bedrock_codegen/runtime/testing/plugin.py; edit it there.
"""The pytest plugin: a fixture with a fresh endpoint, and a marker that sets it up.

Nothing of the package is loaded until a test asks for the fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .endpoint.local import LocalBedrock

SETTINGS = "handler, recordings, faults, seed, validate, folder, models"


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", f"local_bedrock({SETTINGS}): how the `local_bedrock` fixture of this test is set up")


@pytest.fixture
def local_bedrock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalBedrock]:
    """A fresh LocalBedrock, with the environment set so that clients made in the test find it.

    `@pytest.mark.local_bedrock(faults=[...], recordings="...")` sets it up; the nearest marker counts most.
    """
    from .endpoint.local import LocalBedrock  # noqa: PLC0415 - nothing is loaded before a fixture is used

    settings: dict[str, object] = {}
    for marker in reversed(list(request.node.iter_markers("local_bedrock"))):
        settings |= marker.kwargs
    with LocalBedrock(**settings) as bedrock:  # type: ignore[arg-type] # LocalBedrock itself refuses what it does not know
        for name, value in bedrock.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("AWS_PROFILE", raising=False)
        monkeypatch.delenv("AWS_SESSION_TOKEN", raising=False)
        monkeypatch.delenv("AWS_BEARER_TOKEN_BEDROCK", raising=False)
        yield bedrock
