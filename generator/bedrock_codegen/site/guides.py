"""README and docs as pages: Markdown in, HTML out, links between files led to pages."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, groupby, pairwise
from operator import itemgetter
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

FIRST = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "specs/README.md")
"""Pages of prose beside those below `docs`."""

FIRST_SCREEN = 55
"""Lines of Markdown that fill a screen, and more."""

FIRST_TEXT = 6_000
"""Characters that fill a screen, and more."""

COLOURED = "k kn kc ow nt s s1 s2 sd c c1 mi mf"
"""Kinds of words that have a colour, by pygments' names for them; the style has the colours."""

KINDS = ("How to", "Recipes", "The project", "Why it is as it is")
"""What pages of prose are listed under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A page of prose."""

    file: str
    """Where it lies in the repository."""
    path: str
    """Where it lies on the site."""
    title: str
    words: str
    """How it begins: a sentence."""
    html: str
    sections: tuple[tuple[str, str], ...]
    """Each heading below the title: its words and its place."""
    drawings: tuple[tuple[str, str], ...]
    """The SVG files that it shows: where they lie on the site, and their text."""

    @property
    def is_decision(self) -> bool:
        """Whether it says why something was decided."""
        return self.file.startswith("docs/decisions/")

    @property
    def kind(self) -> str:
        """Under which of `KINDS` it is listed."""
        folder = posixpath.dirname(self.file)
        return {"docs/decisions": KINDS[3], "docs/recipes": KINDS[1], "docs": KINDS[0]}.get(folder, KINDS[2])


def read_guides(top: Path) -> tuple[Guide, ...]:
    """Every page of prose below a checkout: README first, then guides by title, then decisions by number."""
    names = [name for name in FIRST if (top / name).is_file()]
    names += sorted(path.relative_to(top).as_posix() for path in (top / "docs").rglob("*.md"))
    paths = {name: _path(name) for name in names}
    guides = [_guide(name, top, paths) for name in names]
    return tuple(
        sorted(
            guides,
            key=lambda guide: (guide.is_decision, guide.file != "README.md", guide.file if guide.is_decision else guide.title),
        )
    )


def _path(name: str) -> str:
    """The page of a file: `docs/jobs.md` is `guides/jobs/index.html`."""
    slug = name.removeprefix("docs/").removesuffix(".md").lower().replace("/readme", "").replace("/", "-")
    return f"guides/{slug}/index.html"


@dataclass(slots=True)
class _Rendering:
    """A page on its way to HTML."""

    file: str
    paths: Mapping[str, str]
    title: str = ""
    sections: list[tuple[str, str]] = field(default_factory=list)
    drawings: list[str] = field(default_factory=list)
    """Files that it shows, by their place in the repository."""


def _guide(name: str, top: Path, paths: Mapping[str, str]) -> Guide:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - of the extra `site`

    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    rendering = _Rendering(name, paths)
    markdown.add_render_rule("fence", _fence)
    markdown.add_render_rule("code_block", _fence)
    tokens = markdown.parse((top / name).read_text(encoding="utf-8"))
    _place_headings(tokens, rendering)
    _lead_links(tokens, rendering)
    for table in (token for token in tokens if token.type == "table_open"):
        table.attrSet("tabindex", "0")  # a wide one is scrolled, by keyboard as well
    shown, behind = _screens(tokens)
    made = markdown.renderer.render(shown, markdown.options, {})
    if behind:
        made += f"<noscript>{markdown.renderer.render(behind, markdown.options, {})}</noscript>\n"
    return Guide(
        file=name,
        path=paths[name],
        title=rendering.title or name,
        words=_beginning(tokens),
        html=made,
        sections=tuple(rendering.sections),
        drawings=tuple(
            (_drawing(file), (top / file).read_text(encoding="utf-8")) for file in rendering.drawings if (top / file).is_file()
        ),
    )


def _beginning(tokens: Sequence[Any]) -> str:
    """The first sentence of prose."""
    inline = next((after for token, after in pairwise(tokens) if token.type == "paragraph_open" and not token.level), None)
    said = "".join(child.content or " " for child in inline.children) if inline else ""
    return re.split(r"(?<=[.!?])\s|:\s*$", said.strip(), maxsplit=1)[0]


def _screens(tokens: Sequence[Any]) -> tuple[Sequence[Any], Sequence[Any]]:
    """What may be on the first screen, and what is surely behind it: a line of the source is at least 17 pixels high."""
    before = [0, *accumulate(len(token.content) for token in tokens)]
    tops = [(index, token.map[0]) for index, token in enumerate(tokens) if token.map and not token.level]
    end = next((index for index, line in tops if line > FIRST_SCREEN or before[index] > FIRST_TEXT), len(tokens))
    return tokens[:end], tokens[end:]


def _fence(_: Any, tokens: Sequence[Any], index: int, __: Any, ___: Any) -> str:
    token = tokens[index]
    return (
        f'<div class="code"><pre tabindex="0"><code>{coloured(token.content, token.info.strip())}</code></pre>'
        '<button type="button" class="copy">Copy</button></div>\n'
    )


def coloured(code: str, language: str) -> str:
    """Code as HTML with those words marked that have a colour; as it is where no such language is known."""
    if not (lexer := _lexer(language or "text")):
        return html.escape(code)
    words = ((_kind(token), word) for token, word in lexer.get_tokens(code))
    alike = (
        (kind, html.escape("".join(word for _, word in few), quote=False)) for kind, few in groupby(words, key=itemgetter(0))
    )
    return "".join(f'<span class="{kind}">{said}</span>' if kind else said for kind, said in alike)


@cache
def _lexer(language: str) -> Any:
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - of the extra `site`
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


@cache
def _kind(token: Any) -> str:
    """The class of a word that has a colour."""
    from pygments.token import STANDARD_TYPES  # noqa: PLC0415 - of the extra `site`

    kind = STANDARD_TYPES.get(token, "")
    return kind if kind in COLOURED.split() else ""


def slug(words: str) -> str:
    """The place of a heading, as GitHub makes it, so that links lead to the same place on both."""
    return re.sub(r"[^\w\- ]", "", words.lower()).strip().replace(" ", "-")


def _place_headings(tokens: Sequence[Any], rendering: _Rendering) -> None:
    seen: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type != "heading_open":
            continue
        words = "".join(child.content for child in inline.children or ())
        if token.tag == "h1" and not rendering.title:
            rendering.title = words
            continue
        place = slug(words) or "section"
        seen[place] = seen.get(place, 0) + 1
        place = place if seen[place] == 1 else f"{place}-{seen[place] - 1}"
        token.attrSet("id", place)
        rendering.sections.append((words, place))


def _lead_links(tokens: Sequence[Any], rendering: _Rendering) -> None:
    for token in _inline(tokens):
        if token.type == "link_open":
            token.attrSet("href", _address(str(token.attrGet("href")), rendering))
        elif token.type == "image" and str(token.attrGet("src")).endswith(".svg"):
            file = _in_repository(str(token.attrGet("src")), rendering.file)
            rendering.drawings.append(file)
            token.attrSet("src", f"../../{_drawing(file)}")


def _inline(tokens: Sequence[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from _inline(token.children or ())


def _in_repository(path: str, file: str) -> str:
    """Where a relative path leads, from the file that names it."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path))


def _drawing(file: str) -> str:
    return f"guides/drawings/{posixpath.basename(file)}"


def _address(link: str, rendering: _Rendering) -> str:
    """Where a link leads from the page: to the page of the file that it names; to guides in general, where none is made of it."""
    if re.match(r"[a-z]+:", link):
        return link
    path, place = urldefrag(link)
    target = _in_repository(path, rendering.file) if path else rendering.file
    folder = f"{target}/README.md"
    page = rendering.paths.get(target, rendering.paths.get(folder, "guides/index.html"))
    inner = f"#{place}" if place and target in rendering.paths else ""
    return f"../../{page}{inner}" if path else f"#{place}"
