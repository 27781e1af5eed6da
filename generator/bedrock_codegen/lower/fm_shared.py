"""What the classes of one family in the common interface share, as a class above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from ..common.fm import base_name
from ..common.names import Name
from ..common.texts import Words
from ..ir.fm import FmClass, FmParameter

FIELDS: Mapping[str, Any] = {"template": None, "turns": None, "purposes": {}}
"""Fields that are shared where all classes agree, and their values where nothing is said."""


def share(prefix: str, classes: tuple[FmClass, ...]) -> tuple[FmClass | None, tuple[FmClass, ...]]:
    """A class above those of a family, and these without what it says; no class above a single one, or above several kinds."""
    first = classes[0]
    if len(classes) == 1 or any(each.kind != first.kind for each in classes):
        return None, classes
    own = tuple(item for item in first.parameters if all(_takes(each, item, first) for each in classes))
    above = replace(
        first,
        name=base_name(prefix),
        description=Words("What the classes of this family share."),
        methods=all(_methods(each) == _methods(first) for each in classes),
        arguments=Name(f"{prefix}Args"),
        defaults=Name(f"{prefix}Defaults"),
        own=own,
        models=(),
        data=_shared([{**each.data, "_places": _places(each, own)} for each in classes]),
        written={item.name: first.written[item.name] for item in own if item.name in first.written},
        **{field: getattr(first, field) if _agree(classes, field) else nothing for field, nothing in FIELDS.items()},
    )
    return above, tuple(_below(above, each) for each in classes)


def _below(above: FmClass, each: FmClass) -> FmClass:
    """A class without what the one above it says."""
    own = tuple(item for item in each.parameters if item not in above.own)
    by_name = [item for item in own if not item.required]
    data = {key: value for key, value in each.data.items() if above.data.get(key) != value}
    return replace(
        each,
        above=above,
        methods=not above.methods,
        arguments=each.arguments if by_name else above.arguments,
        defaults=each.defaults if by_name else above.defaults,
        own=own,
        data={key: value for key, value in {**data, "_places": _places(each, own)}.items() if value},
        written={name: function for name, function in each.written.items() if name not in above.written},
        **{field: nothing for field, nothing in FIELDS.items() if getattr(above, field) == getattr(each, field)},
    )


def _takes(each: FmClass, item: FmParameter, first: FmClass) -> bool:
    """Whether a class has a parameter as the first class has it, at the same place."""
    return item in each.parameters and _places(each, [item]) == _places(first, [item])


def _methods(each: FmClass) -> object:
    """All that the source of a class's methods depends on."""
    called = [name for name in each.operations if name != "see"]
    return called, each.parameters, each.prompt, each.encodings, each.purposes, each.kind == "embedding" and each.data.keys()


def _places(each: FmClass, items: Sequence[FmParameter]) -> dict[str, str]:
    places = cast("Mapping[str, str]", each.data.get("_places", {}))
    return {str(item.name): places[item.name] for item in items}


def _shared(tables: Sequence[Mapping[str, object]]) -> dict[str, object]:
    return {key: value for key, value in tables[0].items() if value and all(table.get(key) == value for table in tables)}


def _agree(classes: Sequence[FmClass], field: str) -> bool:
    return all(getattr(each, field) == getattr(classes[0], field) for each in classes)
