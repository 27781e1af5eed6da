"""A page before it is rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: where it is, which template prints it, and what of."""

    path: str
    title: str
    about: str
    """One sentence for search engines and people who hover."""
    template: str
    asked: str = ""
    """Words of questions that it answers, for search."""
    values: Mapping[str, object] = field(default_factory=dict)
    script: str = "page"
    """Which of `assets.BUNDLES` it loads."""
    data: str = ""
    """A file that its script needs before."""

    @property
    def loaded(self) -> tuple[str, ...]:
        """The files that it loads once it is painted."""
        return (*filter(None, [self.data]), f"assets/{self.script}.js")

    @property
    def root(self) -> str:
        """The way from this page to the top of the site."""
        return "../" * self.path.count("/") or "./"
