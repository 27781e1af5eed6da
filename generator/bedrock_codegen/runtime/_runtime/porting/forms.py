"""How families write conversations: what their cards say, as data of this package."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from ..models.table import data
from .templates import read_prompt

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way of writing conversations."""

    family: str
    prompt: str
    images: str
    messages: Mapping[str, Json]
    template: Mapping[str, Json]
    parameters: Mapping[str, str]
    defaults: Mapping[str, Json]
    constants: Mapping[str, Json]
    fixed: tuple[str, ...]
    """Pointers to what names the version, the model or the operation: it is no part of a conversation."""
    tools: Mapping[str, Json]
    turns: frozenset[str]
    """Kinds of parts that are turns of their own: `call`, `result`, and those of `parts`."""
    parts: Mapping[str, list[Json]]
    """How documents and other things stand among the parts of a turn, by kind; the first pattern that fits is written."""
    documents: Mapping[str, Json]
    """Where documents are, for a family that keeps them beside the turns."""
    system_turns: list[Json]
    """Further turns that instruct, beside what the messages say."""
    cache: Mapping[str, Json]
    instruction: Json
    """One of several instructions, where the family takes a list as well as a text."""
    asks: list[Mapping[str, Json]]
    """What else may be asked for: what it `means`, where it is, and the value."""
    also: Mapping[str, str]
    """Pointers to settings in an older or another spelling, which are read and not written."""
    native: str
    """Where members of a model's own format go, in a format that serves the models of many families."""
    reasons: Mapping[str, str]
    """The family's words for why an answer ended, and the common ones."""

    @property
    def statuses(self) -> Mapping[str, str]:
        """The words of a result for a call that failed, and for one that went well where that is said."""
        found: Mapping[str, str] = self.tools.get("statuses", {"error": "error"})
        return found

    @property
    def apart(self) -> frozenset[str]:
        """Kinds of parts that stand in no turn with words: in turns of their own, or with their like."""
        return self.turns | ({"result"} if "results" in self.tools else set())


def form_in(family: str, body: Json) -> Form | None:
    """The way in which a body is written, where its family knows several: by the marks that its prompt begins with."""
    said, begun = _table().get(family, {}), list[Json]()
    for own in said.get("forms", []):
        prompt, template = body.get(own.get("prompt", "").removeprefix("/")), own.get("template", {})
        begins = tuple(template.get("formatted", ()))
        if isinstance(prompt, str) and begins and prompt.startswith(begins):
            begun.append(own)
            if read_prompt(prompt, template)[1]:  # several may begin alike
                return form_by(family, own, said)
    return form_by(family, begun[0], said) if begun else form_of(family, "")


def form_of(family: str, model_id: str) -> Form | None:
    """The way in which a model of a family writes conversations; None for one that does not."""
    said = _table().get(family)
    forms = said.get("forms") if said else None
    if said is None or not forms:
        return None
    own = next((each for each in forms if any(fnmatchcase(model_id, glob) for glob in each.get("models", ["*"]))), forms[0])
    return form_by(family, own, said)


def every_form() -> list[Form]:
    """The first way of each family that talks in turns."""
    forms = [form_of(family, "") for family in sorted(_table())]
    return [form for form in forms if form is not None and form.messages and not form.native]


def others_of(family: str, model_id: str) -> list[Mapping[str, Json]]:
    """The ways in which a model of a family is asked for vectors, ranks or pictures, as the card says them; `kind` says which."""
    forms: list[Mapping[str, Json]] = _table().get(family, {}).get("others", [])
    return [each for each in forms if any(fnmatchcase(model_id, glob) for glob in each.get("models", ["*"])) or not model_id]


def constants_of(family: str) -> Mapping[str, Json]:
    """What stands in every request of a family."""
    found: Mapping[str, Json] = _table().get(family, {}).get("constants", {})
    return found


def fixed_of(family: str) -> tuple[str, ...]:
    """Pointers to what names the version, the model or the operation."""
    return tuple(_table().get(family, {}).get("fixed", ()))


def reasons_of(family: str) -> Mapping[str, str]:
    """The family's words for why an answer ended, and the common ones."""
    found: Mapping[str, str] = _table().get(family, {}).get("reasons", {})
    return found


def form_by(family: str, own: Json, said: Json) -> Form:
    """One way of writing, of what the card of a family says."""
    held = said.get("held", {})
    return Form(
        family=family,
        prompt=own.get("prompt", ""),
        images=own.get("images", ""),
        messages=own.get("messages", {}),
        template=own.get("template", {}),
        parameters=own.get("parameters", {}),
        defaults=own.get("defaults", {}),
        constants={**said["constants"], **own.get("constants", {})},
        fixed=tuple(said["fixed"]),
        tools=said.get("tools", {}),
        turns=frozenset(own.get("turns", ())),
        parts=held.get("parts", {}),
        documents=held.get("documents", {}),
        system_turns=held.get("system_turns", []),
        cache=held.get("cache", {}),
        instruction=held.get("instruction"),
        asks=held.get("asks", []),
        also=held.get("also", {}),
        native=held.get("native", ""),
        reasons=said.get("reasons", {}),
    )


@cache
def _table() -> Mapping[str, Json]:
    found: Mapping[str, Json] = json.loads(data("port.json"))
    return found
