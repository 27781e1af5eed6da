"""What a card says of conversations, as the data that `port` reads and writes bodies by."""

from __future__ import annotations

from typing import Any

from .fm import kind_of, merge_class, own_turns

Json = Any

TOOLS = ("tools", "call", "calls", "result", "results", "statuses")
HELD = ("parts", "documents", "cache", "instruction", "system_turns", "asks", "also", "native")
KEYS = ("prompt", "images", "messages", "parameters", "defaults", "constants")


def port_data(card: Json) -> Json:
    """The ways of writing a request, by models, and how tools stand in it; empty for a family of which no card tells."""
    fm, own = card.get("fm", {}), card.get("conversation", {})
    names = fm.get("classes", {})
    forms = [_named(_form(merge_class(fm, name), fm), own) for name in names if kind_of(fm, name) == "text"]
    if "messages" in own:
        forms.append({key: own[key] for key in ("messages", "parameters") if key in own})
    forms = [{**form, **({"turns": turns} if (turns := own_turns(form.get("messages", {}), own)) else {})} for form in forms]
    others = [_other(merge_class(fm, name), kind_of(fm, name), own) for name in names if kind_of(fm, name) != "text"]
    if not forms and not others:
        return {}
    parameters = card["parameters"]
    more = {
        "forms": forms,
        "others": others,
        "tools": {key: own[key] for key in TOOLS if key in own},
        "held": {key: own[key] for key in HELD if key in own},
        "reasons": fm.get("stop_reasons", {}),
    }
    fixed = [*parameters.get("constants", {}), *parameters.get("omit", ())]
    said = {key: value for key, value in more.items() if value}
    return {**said, "constants": parameters.get("constants", {}), "fixed": fixed}


def _other(own: Json, kind: str, said: Json) -> Json:
    """A way of asking for vectors, ranks or pictures."""
    form = _named({"kind": kind, **own[kind]}, said)
    return {**form, **({"models": own["models"]} if "models" in own else {})}


def _named(form: Json, own: Json) -> Json:
    """A form whose settings go by the names that people know."""
    known = own.get("parameters", {})
    settings = {name: at for name, at in form.get("parameters", {}).items() if at not in known.values()}
    return {**form, "parameters": {**settings, **known}}


def _form(own: Json, fm: Json) -> Json:
    text = own["text"]
    form = {key: text[key] for key in KEYS if key in text}
    template = {"template": fm["templates"][text["template"]]} if "template" in text else {}
    return {**form, **template, **({"models": own["models"]} if "models" in own else {})}
