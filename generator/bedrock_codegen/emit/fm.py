"""Emit the common interface: a module for each family that has it, the table of classes, the enumeration of models."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import chain
from pathlib import PurePosixPath

from ..common.fm import model_member
from ..common.names import Name
from ..ir.fm import OFFERED, FmClass, FmFamily
from ..ir.package import FamilyIR, Package
from .text import render

FOLDER = PurePosixPath("fm")
LITERAL_WIDTH = 110
"""Most characters in the brackets of a `Literal` of many values."""


@dataclass(frozen=True, slots=True)
class _Twin:
    """What differs between a method and the one that is awaited."""

    a: str
    prefix: str
    wait: str
    stream: str


TWINS = (_Twin("", "", "", "Pieces"), _Twin("a", "async ", "await ", "AsyncPieces"))
METHODS = {"generate": ("prompt", "str", "str"), "chat": ("conversation", "Messages", "Sequence[Message]")}
"""Methods of text classes, and the name of what they are about and its type, in short and in full."""


def emit(package: Package) -> dict[PurePosixPath, str]:
    """The files of the common interface."""
    offers = [(family, family.fm) for family in package.families if family.fm]
    ids = _ids(package)
    id_types = {item.name: _id_type(family, ids[item.name]) for family, own in offers for item in own.classes}
    files = {f"{family.name}.py": _module(family, own, id_types) for family, own in offers}
    files["models.py"] = render("fm/models.py.jinja", members={model_member(name): name for name in package.catalogue})
    files["choices.py"] = render("fm/choices.py.jinja", offers=offers)
    files["__init__.py"] = _top(offers, ids)
    return {FOLDER / name: text for name, text in files.items()}


def _module(family: FamilyIR, own: FmFamily, id_types: Mapping[Name, str]) -> str:
    return render(
        "fm/family.py.jinja",
        family=family,
        own=own,
        id_types=id_types,
        request_names=_request_names(family, own),
        twins=TWINS,
        methods=METHODS,
    )


def _request_names(family: FamilyIR, own: FmFamily) -> list[str]:
    """The request classes that parameters mention; an enumeration may begin as they do."""
    types = " ".join(item.type for each in own.classes for item in each.parameters)
    return sorted(set(re.findall(rf"\b{family.prefix}\w+", types)) - own.enums.keys())


def _ids(package: Package) -> dict[str, dict[str, list[str]]]:
    """Class to the base ids that mean it when nobody says which class, each with its profiles."""
    by_name = {family.name: family.fm.classes for family in package.families if family.fm}
    ids: dict[str, dict[str, list[str]]] = {item.name: {} for classes in by_name.values() for item in classes}
    for model_id, row in package.catalogue.items():
        known = [item for name in row["families"] for item in by_name.get(name, ())]
        found = [item for item in known if not item.models or _fits(model_id, item.models)]
        if found:
            chosen: FmClass = min(found, key=lambda item: not _fits(model_id, item.first_for))
            ids[chosen.name][model_id] = [f"{prefix}.{model_id}" for prefix in row.get("profiles", ())]
    return ids


def _fits(model_id: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(model_id, pattern) for pattern in patterns)


def _id_type(family: FamilyIR, ids: Mapping[str, list[str]]) -> str:
    """What a type checker shall know as ids of a class: texts, and members of the enumeration; empty where there are none."""
    members = [f"Model.{model_member(model_id)}" for model_id in ids]
    texts = [text for model_id, profiles in ids.items() for text in (model_id, *profiles)]
    if ids and set(texts) == set(family.model_ids):
        return " | ".join([f"{family.prefix}KnownId", *_literals(members)])
    return " | ".join([*_literals(map(repr, texts)), *_literals(members)])


def _literals(values: Iterable[str]) -> Iterator[str]:
    """Types of any number of values, as many in each as a line holds."""
    lines = textwrap.wrap(", ".join(values), LITERAL_WIDTH, break_long_words=False, break_on_hyphens=False)
    return (f"Literal[{line.removesuffix(',')}]" for line in lines)


def _top(offers: Sequence[tuple[FamilyIR, FmFamily]], ids: Mapping[str, object]) -> str:
    by_hand = {f".._runtime.{module}": names for module, names in OFFERED.items()}
    own = {f".{family.name}": [*fm.enums, *(item.name for item in fm.classes)] for family, fm in offers}
    offered = {**by_hand, **own, ".models": ["Model"]}
    return render(
        "fm/__init__.py.jinja",
        offered={module: tuple(sorted(names)) for module, names in sorted(offered.items())},
        chosen=[name for names in own.values() for name in names if ids.get(name)],
        exported=sorted([*chain(*offered.values()), "from_model_id"]),
    )
