# Copied from generator/bedrock_codegen/runtime/_runtime/models/nearest_id.py; edit it there.
"""An id that nobody knows: what is said of it, and what was meant: the same model under its right id, or the nearest one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from ..json.nearest_name import nearest
from .references import profile_id
from .table import family_names, table

LONGEST = 200
"""Characters of the longest name that is looked at; real ids have half as many."""

FEW = 12
"""Families of a package whose specs are somebody's own."""

_REVISION = re.compile(r":.*")
_VERSION = re.compile(r"-v\d{1,3}(?:[.-]\d{1,3}){0,2}$")
_DATE = re.compile(r"-(?:\d{8}|\d{4}-\d\d-\d\d|latest)$")
_KIND = re.compile(r"-(?:instruct|chat)$")
_WORD = re.compile(r"[a-z]+|\d+")


def nearest_id(name: str) -> str:
    """The known id that was probably meant by a base id; empty if none is near.

    Ids of the same model come first, however its revision, version, date or order of words is written: those that
    InvokeModel serves before others, then those of another revision, then the nearest in spelling.
    """
    if len(name) > LONGEST:
        return ""
    wanted = _forms(name)
    same = [(served, -level, *_likeness(name, known), known) for known, served, level in _of_model(wanted)]
    return max(same)[-1] if same else nearest(name, list(table()))


def say_unknown(ref: str, base: str) -> str:
    """The words for a reference whose base id the catalogue does not have."""
    near = nearest_id(base)
    hint = f"; did you mean {called(ref.replace(base, near))}?" if near else "."
    advice = f"{'If not, name' if near else 'Name'} its family: family='...'"
    return f"the catalogue has no such model{hint} {advice}{_say_what_is_here()}"


def called(ref: str) -> str:
    """A reference as it can be called: for a base id that only inference profiles serve, the first of these, and the others."""
    row = table().get(ref, {})
    if row.get("inference") != "profile" or not row.get("profiles"):
        return ref
    first, *others = row["profiles"]
    more = ", ".join(f"{prefix}." for prefix in others)
    return profile_id(first, ref) + (f" (or {more} in place of {first}.)" if more else "")


def _say_what_is_here() -> str:
    """For a package of few families, that a model of another one is not in it."""
    names = family_names()
    if len(names) > FEW:
        return ""
    return (
        f". This package knows the families that it was generated from ({', '.join(names)}); "
        "`bedrock-codegen generate --specs bedrock-typed --specs ...` adds those of bedrock-typed"
    )


def _of_model(wanted: tuple[frozenset[str], ...]) -> Iterator[tuple[str, bool, int]]:
    """Known ids of the model with these forms: whether InvokeModel serves it, and how loosely the form was read."""
    for known, row in table().items():
        forms = _forms(known)
        level = next((level for level, (one, other) in enumerate(zip(wanted, forms, strict=True)) if one & other), None)
        if level is not None:
            yield known, bool(row["families"]), level


def _forms(name: str) -> tuple[frozenset[str], ...]:
    """How a model is called, with and without its provider: as written, its words in any order, without its kind."""
    whole = name.lower().rpartition("/")[2]
    models = {_model(each) for each in (whole, _without_provider(whole))} - {""}
    return (
        frozenset("".join(_WORD.findall(model)) for model in models),
        frozenset("".join(sorted(_WORD.findall(model))) for model in models),
        frozenset("".join(_WORD.findall(_KIND.sub("", model))) for model in models),
    )


def _model(name: str) -> str:
    """A name without revision, context length, version and date."""
    shorter = _DATE.sub("", _VERSION.sub("", _REVISION.sub("", name)))
    if name in table() and re.search(r"-\d:\d$", name):  # `-1:0` is the version of openai.gpt-oss-120b-1:0
        return shorter[:-2]
    return shorter


def _without_provider(name: str) -> str:
    provider, _, rest = name.partition(".")
    return rest if provider in _providers() else name


@cache
def _providers() -> frozenset[str]:
    return frozenset(known.partition(".")[0] for known in table())


def _likeness(one: str, other: str) -> tuple[bool, float]:
    """Whether two ids differ in their revision only, and how much of their spelling is the same."""
    same = _REVISION.sub("", one) == _REVISION.sub("", other)
    return same, SequenceMatcher(None, one, other, autojunk=False).ratio()
