"""Whether a model can do something, and where the pages say so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a model has an ability, by one operation."""

    answer: str
    """`yes`, `no`, or `perhaps not` where that is suspected."""
    href: str
    """Where the pages say so, from the top of the site; empty where no member asks for it."""
    why: str
    """Why not, or what to know beside: what switches it on, say."""
