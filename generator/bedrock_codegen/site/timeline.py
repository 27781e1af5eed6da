"""The lives of models as a picture: what ends when, and what replaces it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .read import Model

ROW = 22
WIDTH = 1000
"""Where the last year ends."""
BESIDE = 300
"""For what replaces a model, beside its bar."""
LEFT = 330


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The end of a model's life: from the day it is legacy to its last."""

    model: Model
    y: int
    x: float
    width: float
    known_end: bool
    """Whether the end is announced; otherwise it ends no sooner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The picture, in its own units."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    years: tuple[tuple[int, float], ...]
    """Each new year, and where it is."""
    first_day: str
    last_day: str
    left: int
    right: int


def timeline(models: tuple[Model, ...]) -> Timeline:
    """The picture of all models whose end, or earliest end, is known; the last to end at the top."""
    shown = sorted((model for model in models if _end(model)), key=lambda model: model.id)
    shown.sort(key=_end, reverse=True)
    begins = [model.lifecycle.get("legacy") or _end(model) for model in shown]
    first = date(min((date.fromisoformat(day).year for day in begins), default=2024), 1, 1)
    last = date(max((date.fromisoformat(_end(model)).year for model in shown), default=2024) + 1, 1, 1)

    def x(day: str) -> float:
        return round(LEFT + (WIDTH - LEFT) * (date.fromisoformat(day) - first).days / (last - first).days, 1)

    bars = tuple(
        Bar(
            model=model,
            y=ROW * (index + 1),
            x=x(begin),
            width=max(3.0, round(x(_end(model)) - x(begin), 1)),
            known_end="eol" in model.lifecycle,
        )
        for index, (model, begin) in enumerate(zip(shown, begins, strict=True))
    )
    years = tuple((year, x(f"{year}-01-01")) for year in range(first.year, last.year + 1))
    return Timeline(
        width=WIDTH + BESIDE,
        height=ROW * (len(bars) + 2),
        bars=bars,
        years=years,
        first_day=first.isoformat(),
        last_day=last.isoformat(),
        left=LEFT,
        right=WIDTH,
    )


def successions(models: tuple[Model, ...]) -> tuple[tuple[str, str], ...]:
    """For each provider the model that ends last of those that another replaces, and that other."""
    known = {model.id for model in models if model.families}
    replaced = sorted(
        (model for model in models if {model.id, model.lifecycle.get("successor")} <= known),
        key=lambda model: (_end(model), model.id),
    )
    return tuple({model.provider: (model.id, model.lifecycle["successor"]) for model in replaced}.values())


def _end(model: Model) -> str:
    return model.lifecycle.get("eol") or model.lifecycle.get("eol_not_before", "")
