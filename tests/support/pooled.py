"""Calls that fail, for the processes of a pool to make: a module that loads little."""

from __future__ import annotations

from bedrock_models import titan_text

from .fake_client import FakeClient


def refused(_: int = 0) -> None:
    """A call that the spec refuses."""
    titan_text.invoke("amazon.titan-text-express-v1", input_text="Hi", temperature=7, client=FakeClient({}))


def wrong(_: int = 0) -> None:
    """A body that cannot be made."""
    titan_text.TitanTextRequest(input_text=5)  # type: ignore[arg-type] # wrong on purpose
