"""Guesses at what no exchange says outright: each fails alone, and is then left to a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .schemas.names import TODO

T = TypeVar("T")


class Guesses:
    """What could be guessed, and a line for each thing that could not."""

    def __init__(self) -> None:
        self.todos: list[str] = []

    def make(self, place: str, guess: Callable[[], T], otherwise: T) -> T:
        """The guess at a place of the card, or `otherwise` where these exchanges are too unlike what was ever seen."""
        try:
            return guess()
        except Exception as error:  # noqa: BLE001 - formats that nobody has seen break guesses in ways that nobody has seen
            said = " ".join(f"{type(error).__name__}: {error}".split())
            self.todos.append(f"{TODO}{place}: could not be guessed from these exchanges ({said}); write it, or delete this line")
            return otherwise
