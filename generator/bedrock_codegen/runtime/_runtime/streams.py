"""Streams of typed events."""

from __future__ import annotations

from typing import Generic, TypeVar

Event = TypeVar("Event")
Response = TypeVar("Response")


class Stream(Generic[Event, Response]):
    """The events of an answer as they arrive."""


class AsyncStream(Generic[Event, Response]):
    """The events of an answer as they arrive."""
