"""Emit the common interface: a module for each family that has it, the table of classes, the enumeration of models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from ..ir.fm import OFFERED, Class
from ..ir.package import Family, Package
from ..lower.fm.classes import model_member
from .text import render

FOLDER = PurePosixPath("fm")
EVERYWHERE = {"extra_args": "Mapping[str, Any]", "extra_body": "Mapping[str, Any]", "options": "Options | OptionsDict"}
"""What every call takes beside a family's own parameters."""


@dataclass(frozen=True, slots=True)
class _Twin:
    """What differs between a method and the one that is awaited."""

    a: str
    prefix: str
    wait: str
    stream: str


TWINS = (_Twin("", "", "", "TextStream"), _Twin("a", "async ", "await ", "AsyncTextStream"))


def emit(package: Package) -> dict[PurePosixPath, str]:
    """The files of the common interface."""
    ids = _ids(package)
    members = {model_member(model_id): model_id for model_id in package.catalogue}
    families = [family for family in package.families if family.interface]
    literals = {name: _literals(found, package) for name, found in ids.items()}
    files = {f"{family.name}.py": _module(family, literals) for family in families}
    files["models.py"] = render("fm/models.py.jinja", members=members)
    files["choices.py"] = render("fm/choices.py.jinja", families=families)
    files["__init__.py"] = _top(families, ids)
    return {FOLDER / name: text for name, text in files.items()}


def _module(family: Family, literals: Mapping[str, list[str]]) -> str:
    interface = family.interface
    assert interface is not None  # noqa: S101 - asked before
    classes = interface.classes
    return render(
        "fm/family.py.jinja",
        family=family,
        interface=interface,
        suffix={item.name: f"_of_{_snake(item.name)}" if len(classes) > 1 else "" for item in classes},
        literals=literals,
        request_names=_request_names(family),
        answer_names=_answer_names(family),
        twins=TWINS,
        everywhere=EVERYWHERE,
    )


def _request_names(family: Family) -> list[str]:
    """The request classes that parameters mention, or that classes offer."""
    interface = family.interface
    assert interface is not None  # noqa: S101 - asked before
    types = " ".join(item.type for each in interface.classes for item in each.parameters)
    return sorted(set(re.findall(rf"\b{family.prefix}\w+", types)))


def _answer_names(family: Family) -> list[str]:
    """The answer classes that the readings mention."""
    interface = family.interface
    assert interface is not None  # noqa: S101 - asked before
    encodings = [line for each in interface.classes for encoding in each.encodings for line in encoding.lines]
    lines = " ".join([*interface.texts, *interface.piece, *interface.pictures, *interface.refusal, *interface.scores, *encodings])
    own = {str(name) for name in (family.response_class, family.event_class) if name}
    return sorted(own | set(re.findall(rf"(?<=, ){family.prefix}\w+(?=\))", lines)))


def _ids(package: Package) -> dict[str, list[str]]:
    """Class to the base ids that mean it when nobody says which class."""
    ids: dict[str, list[str]] = {
        item.name: [] for family in package.families if family.interface for item in family.interface.classes
    }
    by_name = {family.name: family for family in package.families}
    for model_id, row in package.catalogue.items():
        found = [item for name in row["families"] for item in _classes(by_name.get(name), model_id)]
        if found:
            chosen = min(found, key=lambda item: not _fits(model_id, item.first_for))
            ids[chosen.name] += [model_id, *(f"{prefix}.{model_id}" for prefix in row.get("profiles", ()))]
    return ids


def _classes(family: Family | None, model_id: str) -> list[Class]:
    classes = family.interface.classes if family and family.interface else ()
    return [item for item in classes if not item.models or _fits(model_id, item.models)]


def _fits(model_id: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(model_id, pattern) for pattern in patterns)


def _literals(ids: list[str], package: Package) -> list[str]:
    """What a type checker shall know as ids of a class: texts, and members of the enumeration."""
    return [*map(repr, ids), *(f"Model.{model_member(model_id)}" for model_id in ids if model_id in package.catalogue)]


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _top(families: list[Family], ids: Mapping[str, list[str]]) -> str:
    classes = {item.name: family.name for family in families if family.interface for item in family.interface.classes}
    enums = {name: family.name for family in families if family.interface for name in family.interface.enums}
    names: dict[str, str] = {
        **{name: f".{module}" for name, module in {**classes, **enums}.items()},
        "Model": ".models",
        **{name: f".._runtime.{module}" for name, module in OFFERED.items()},
    }
    return render(
        "fm/__init__.py.jinja",
        names=dict(sorted(names.items())),
        chosen=[(name, classes[name]) for name in classes if ids[name]],
        exported=sorted([*names, "from_model_id"]),
    )
