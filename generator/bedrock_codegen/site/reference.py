"""The reference of the Python package: signatures and docstrings, read by griffe, nothing imported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from .guides import coloured
from .pages import Page

EXTRAS = ("errors", "converse", "fm", "testing", "batch", "async_jobs", "otel")
"""Modules beside those of the formats, in the order people meet them."""

SKIPPED = ("cli", "recording")
"""Commands, which have a guide."""


FIRST_SCREEN = 30
"""Lines of symbols that fill a screen, and more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """A name that people import, or a member of a class."""

    name: str
    anchor: str
    kind: str
    signature: str
    """As HTML."""
    words: str
    parameters: tuple[tuple[str, str], ...]
    raises: tuple[tuple[str, str], ...]
    members: tuple[Symbol, ...]

    @property
    def lines(self) -> int:
        """How many lines of a screen it fills at least."""
        return 7 + self.signature.count("\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModulePage:
    """A module of the package."""

    name: str
    path: str
    words: str
    symbols: tuple[Symbol, ...]
    classes: tuple[tuple[str, str], ...]
    """Of a format: the names of its bodies and what they are, which its own pages open."""

    @property
    def screens(self) -> tuple[tuple[Symbol, ...], tuple[Symbol, ...]]:
        """The symbols that may be on the first screen, and those that are surely behind it."""
        tops = accumulate((symbol.lines for symbol in self.symbols), initial=0)
        end = sum(top < FIRST_SCREEN for top in tops)
        return self.symbols[:end], self.symbols[end:]


def read_reference(package: Path, formats: tuple[str, ...]) -> tuple[ModulePage, ...]:
    """The pages of a package that lies in a folder."""
    import griffe  # noqa: PLC0415 - of the extra `site`

    whole: Any = griffe.load(
        package.name,
        search_paths=[package.parent],
        allow_inspection=False,
        docstring_parser="google",
        docstring_options={"warnings": False},
    )
    names = [name for name in (*EXTRAS, *formats) if name in whole.members and name not in SKIPPED]
    pages = [_page(package.name, "", whole, is_format=False)]
    pages += [_page(package.name, name, whole.members[name], is_format=name in formats) for name in dict.fromkeys(names)]
    return tuple(pages)


def _page(package: str, name: str, module: Any, *, is_format: bool) -> ModulePage:
    names = module.exports or [each for each in module.members if not each.startswith("_") and each != "annotations"]
    found = [(item, target) for item in sorted(set(map(str, names))) if (target := _target(module, item)) is not None]
    classes = [(item, target) for item, target in found if target.is_class]
    shown = [(item, target) for item, target in found if not (is_format and target.is_class) and not target.is_module]
    return ModulePage(
        name=f"{package}.{name}" if name else package,
        path=f"reference/{name or package}/index.html",
        words=_text(module),
        symbols=tuple(_symbol(item, target, item) for item, target in sorted(shown, key=_order)),
        classes=tuple((item, _summary(target)) for item, target in classes) if is_format else (),
    )


def _order(found: tuple[str, Any]) -> tuple[bool, str]:
    """Functions first, then classes and the rest."""
    return not found[1].is_function, found[0]


def _target(module: Any, name: str) -> Any:
    """What a name stands for in the end; None where that cannot be read."""
    member = module.members.get(name)
    try:
        return member.final_target if member is not None and member.is_alias else member
    except Exception:  # noqa: BLE001 - griffe raises several errors for names from other packages
        return None


def _symbol(name: str, item: Any, anchor: str, language: str = "python") -> Symbol:
    parts = item.docstring.parsed if item.docstring else []
    return Symbol(
        name=name,
        anchor=anchor,
        kind=item.kind.value,
        signature=coloured(_signature(name, item), language),
        words=_text(item),
        parameters=tuple(
            (each.name, each.description) for part in parts if part.kind.value == "parameters" for each in part.value
        ),
        raises=tuple(
            (str(each.annotation), each.description) for part in parts if part.kind.value == "raises" for each in part.value
        ),
        members=tuple(_members(item, anchor)) if item.is_class else (),
    )


def _members(cls: Any, anchor: str) -> Iterator[Symbol]:
    for name, member in cls.members.items():
        if not name.startswith("_") and not member.is_alias and (member.docstring or member.is_function):
            yield _symbol(name, member, f"{anchor}.{name}", "text")  # colours would double the page


def _text(item: Any) -> str:
    parts = item.docstring.parsed if item.docstring else []
    return "\n\n".join(part.value for part in parts if part.kind.value == "text")


def _summary(item: Any) -> str:
    return _text(item).partition("\n\n")[0]


def _signature(name: str, item: Any) -> str:
    if item.is_function:
        given = [_argument(parameter) for parameter in item.parameters]
        star = next(
            (index for index, each in enumerate(item.parameters) if each.kind and each.kind.value == "keyword-only"), None
        )
        if star is not None and not any(each.startswith("*") for each in given):
            given.insert(star, "*")
        line = f"{name}({', '.join(given)})"
        inner = "".join(f"\n    {each}," for each in given)
        head = line if len(line) < 90 else f"{name}({inner}\n)"
        return f"{head} -> {item.returns}" if item.returns else head
    if item.is_class:
        bases = ", ".join(str(base) for base in item.bases)
        return f"class {name}({bases})" if bases else f"class {name}"
    return f"{name}: {item.annotation}" if getattr(item, "annotation", None) else name


def _argument(parameter: Any) -> str:
    kind = parameter.kind.value if parameter.kind else ""
    name = {"variadic positional": "*", "variadic keyword": "**"}.get(kind, "") + parameter.name
    typed = f"{name}: {parameter.annotation}" if parameter.annotation else name
    plain = parameter.default is None or kind.startswith("variadic")
    return typed if plain else f"{typed} = {parameter.default}"


def places(modules: tuple[ModulePage, ...]) -> dict[str, str]:
    """Class to its place in the reference; of several of one name the first."""
    found: dict[str, str] = {}
    for module in modules:
        for name in (*(symbol.name for symbol in module.symbols), *(name for name, _ in module.classes)):
            found.setdefault(name, f"{module.path}#{name}")
    return found


def linked(signature: str, places: Mapping[str, str], page: Page) -> str:
    """A signature on a page, in which names that have a place lead there."""

    def link(found: re.Match[str]) -> str:
        path, _, name = places.get(found[0], "").partition("#")
        return f'<a href="{"" if path == page.path else page.root + path}#{name}">{found[0]}</a>' if path else found[0]

    return re.sub(r"(?<![\w&.-])[A-Z]\w+(?![\w;])", link, signature)
