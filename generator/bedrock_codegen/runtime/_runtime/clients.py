"""The client that calls share when none is given."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def shared_client() -> Any:
    """A boto3 client of `bedrock-runtime`."""
    import boto3  # noqa: PLC0415 - late: it takes longer to import than everything else

    return boto3.client("bedrock-runtime")
