"""What a card says of calls by Converse: each of its pointers leads to something, in the request that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..common.findings import SpecFinding
from ..common.pointers import escape, paths_of, steps
from .paths import unresolved
from .views import BodyView, FamilyView, mapping, texts

DEEPEST_EXTRA = 2
"""Steps of a pointer to an extra: the functions flatten one object, not one in another."""


def converse_findings(family: FamilyView, families: Sequence[FamilyView]) -> Iterator[SpecFinding]:
    """What is wrong with a card's `converse`."""
    said = mapping(family.card.get("converse"))
    own = family.bodies.get("request")
    theirs = next((each.whole.get("request") for each in families if each.card.get("api") == "converse"), None)
    extras, without, places = texts(said.get("extras")), texts(said.get("without")), mapping(said.get("as"))
    for index, pointer in enumerate(extras):
        at = f"/converse/extras/{index}"
        if len(steps(pointer)) > DEEPEST_EXTRA:
            yield family.finding(at, f"{pointer} is too deep", "a member of the request, or of an object in it")
        else:
            yield from _path(family, own, at, pointer, "request.json")
    for index, pointer in enumerate(without):
        yield from _path(family, theirs, f"/converse/without/{index}", pointer, "Converse's request")
    for pointer, there in places.items():
        at = f"/converse/as/{escape(pointer)}"
        yield from _path(family, own, at, pointer, "request.json")
        for path in texts([*paths_of(there)]) if isinstance(there, str | list) else ():
            yield from _path(family, theirs, at, path, "Converse's request")


def _path(family: FamilyView, request: BodyView | None, at: str, pointer: str, name: str) -> Iterator[SpecFinding]:
    if request is not None and (wrong := unresolved(request, pointer)):
        yield family.finding(at, f"{pointer} {wrong.wrong} ({name})", wrong.right)
