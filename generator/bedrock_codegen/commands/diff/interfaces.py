"""What changed in other ways to call a family: Converse, the common interface, `port`, jobs that leave files."""

from __future__ import annotations

from collections.abc import Iterator

from ...load import Json
from .changes import Meaning, SpecChange, of_three, said
from .refusals import refusals

FM_KINDS = ("text", "image", "embedding", "rerank")
PORTED = {
    "tools": "tools",
    "call": "calls of tools",
    "parts": "documents and other parts",
    "documents": "documents",
    "cache": "marks of caches",
    "asks": "choices of tools, reasoning and forms of answers",
    "native": "members of a model's own format",
}


def interfaces(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    """Every change in a card beside bodies, calls, refusals and answers."""
    yield from _converse(family, old, new)
    yield from _fm(family, old.get("fm", {}), new.get("fm", {}))
    yield from _port(family, old.get("conversation", {}), new.get("conversation", {}))
    yield from _job(family, old.get("job", {}), new.get("job", {}))
    if old["class_prefix"] != new["class_prefix"]:
        yield said(family, "classes", "call", "breaking", f"begin with {new['class_prefix']} (was {old['class_prefix']})")
    ours, theirs = (set(card["parameters"].get("echoes", {}).items()) for card in (old, new))
    for request, answer in sorted(ours - theirs):
        yield said(family, answer, "call", "breaking", f"may not stand for {request} as it came")
    for request, answer in sorted(theirs - ours):
        yield said(family, answer, "call", "new", f"may stand for {request} as it came")
    if old["parameters"].get("streaming") != new["parameters"].get("streaming"):
        yield said(family, "streams", "send", "fix", "are asked for by other members")


def _converse(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    if "converse" not in old or "converse" not in new:
        if "converse" in old:
            yield said(family, "converse", "call", "breaking", "its models are not called by Converse")
        if "converse" in new:
            yield said(family, "converse", "call", "new", "its models are called by Converse as well")
        return
    ours, theirs = old["converse"], new["converse"]
    for key, come, gone in (("without", False, True), ("extras", True, False)):
        before, after = (set(each.get(key, ())) for each in (ours, theirs))
        for pointer in sorted(before ^ after):
            taken = come if pointer in after else gone
            says = "is taken by converse" if taken else "is not taken by converse"
            yield said(family, pointer, "send", "new" if taken else "breaking", says)
    yield from refusals(family, _expanded(ours, old), _expanded(theirs, new))


def _expanded(part: Json, card: Json) -> Json:
    return {**part, "model_groups": card.get("model_groups", {})}


def _fm(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    before, after = (set(each.get("classes", {})) for each in (old, new))
    for name in sorted(before - after):
        yield said(family, f"fm.{name}", "call", "breaking", "the class is gone")
    for name in sorted(after - before):
        yield said(family, f"fm.{name}", "call", "new", "the class is new")
    for kind in FM_KINDS:
        yield from _settings(family, old.get(kind, {}).get("parameters", {}), new.get(kind, {}).get("parameters", {}))
        forms = [{key: value for key, value in each.get(kind, {}).items() if key != "parameters"} for each in (old, new)]
        if forms[0] != forms[1]:
            yield said(family, f"fm.{kind}", "send", "fix", "the common interface writes requests in another way")
    ours, theirs = old.get("stop_reasons", {}), new.get("stop_reasons", {})
    for reason in sorted(ours.keys() | theirs.keys()):
        if ours.get(reason) != theirs.get(reason):
            says = f"means {theirs[reason]}" if reason in theirs else "has no meaning that is known"
            yield said(family, f"fm.stop_reasons.{reason}", "read", "fix", says)
    for key in ("outputs", "templates", "enums"):
        if old.get(key) != new.get(key):
            yield said(family, f"fm.{key}", "call", "fix", "the common interface has other ones")


def _settings(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield said(family, f"fm.{name}", "send", "breaking", "the common interface has no such setting any more")
        elif name not in old:
            yield said(family, f"fm.{name}", "send", "new", "the common interface has the setting")
        elif old[name] != new[name]:
            yield said(family, f"fm.{name}", "send", "fix", f"the common interface puts it at {new[name]}")


def _port(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    for key, words in PORTED.items():
        if old.get(key) != new.get(key):
            meaning: Meaning = of_three(key, old, new, "breaking", "new", "fix")
            way = of_three(key, old, new, "are carried no more", "are carried", "are written in another way")
            yield said(family, f"port: {words}", "call", meaning, way)
    if old.get("messages") != new.get("messages"):
        yield said(family, "port: turns", "call", "fix", "are written in another way")
    gone, come = (old.get("parameters", {}), new.get("parameters", {}))
    if gone != come:
        yield said(
            family,
            "port: settings",
            "call",
            "breaking" if gone.keys() - come.keys() else "new",
            f"are {', '.join(come) or 'none'}",
        )


def _job(family: str, old: Json, new: Json) -> Iterator[SpecChange]:
    if old.get("kind") != new.get("kind") and old and new:
        yield said(family, "job", "read", "breaking", f"leaves {new['kind']} (was {old['kind']})")
    for key in ("main", "status"):
        if old and new and old.get(key) != new.get(key):
            yield said(family, "job", "read", "fix", f"leaves {new.get(key, 'no file')} as its {key} file")
