"""What is wrong with the `fm` part of a card: pointers, names, and whether what it describes fits the schemas.

It looks at parts that the meta-schema has nothing against, in families whose bodies can be used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ..common.findings import SpecFinding
from ..common.fm import KINDS, enum_members, kind_of, merge_class, model_member, place
from ..common.names import KEYWORDS
from ..common.pointers import escape, paths_of
from ..ir.fm import OFFERED
from ..load import FamilySpec, Json
from ..runtime._runtime.porting.patterns import marks_of
from . import fm_sample
from .examples import Validators
from .paths import UnresolvedError, reach, types
from .views import FamilyView, mapping, texts

RESERVED = frozenset(
    (
        "self prompt prompts conversation data text query documents stream details output type encoding extra_args extra_body "
        "options session client async_client instance_profile model_id family token_count given parameters"
    ).split()
)
"""Names that the methods of a class need themselves."""
NEEDED = {
    "text": (),
    "embedding": ("texts", "vectors"),
    "image": ("pictures",),
    "rerank": ("query", "documents", "results", "index", "score"),
}
POINTERS = ("prompt", "images", "texts", "query", "documents")


def fm_findings(family: FamilyView, validators: Validators) -> Iterator[SpecFinding]:
    """What is wrong with one family's part of the common interface."""
    given: Json = family.card.get("fm")
    if not given or "request" not in family.bodies or "response" not in family.bodies:
        return
    for pointer, wrong, right in _Part(family, given, validators).findings():
        yield family.finding(f"/fm{pointer}", wrong, right)


def class_findings(specs: Iterable[FamilySpec]) -> Iterator[SpecFinding]:
    """Classes and enumerations of the same name, in whatever family."""
    owners = dict.fromkeys((*chain(*OFFERED.values()), "Model"), "the package itself")
    for spec in specs:
        given = mapping(mapping(spec.card.data).get("fm"))
        for kind in ("classes", "enums"):
            for name in mapping(given.get(kind)):
                if name in owners:
                    wrong = f"{name} is the name of something in {owners[name]}"
                    yield SpecFinding(spec.card.path, f"/fm/{kind}/{escape(name)}", wrong, "a name of its own")
                owners.setdefault(name, spec.name)


def model_findings(specs: Iterable[FamilySpec]) -> Iterator[SpecFinding]:
    """Models that would have one name in the enumeration of models."""
    owners: dict[str, str] = {}
    for spec in specs:
        for model_id in mapping(spec.models.data):
            name = model_member(model_id) if model_id.strip(".") else model_id
            if owners.setdefault(name, model_id) != model_id:
                wrong = f"{model_id} would be {name} in the enumeration of models, as is {owners[name]}"
                yield SpecFinding(spec.models.path, f"/{escape(model_id)}", wrong, "one of them")


Slip = tuple[str, str, str]
"""Pointer below `/fm`, what is wrong, what would be right."""


class _Part:
    def __init__(self, family: FamilyView, given: Json, validators: Validators) -> None:
        self._card: Json = family.card
        self._given = given
        self._bodies = family.bodies
        self._request: Json = family.bodies["request"].data
        self._validators = validators

    def findings(self) -> Iterator[Slip]:
        if "invoke" not in self._card["operations"]:
            yield "", "the family has no `invoke`", "no `fm`: its classes would have nothing to call"
            return
        for name, own in self._given["classes"].items():
            kinds = [kind for kind in KINDS if kind in own] or [kind for kind in KINDS if kind in self._given]
            if len(kinds) != 1:
                yield f"/classes/{name}", f"says {len(kinds)} of {', '.join(KINDS)}", "exactly one, here or beside `classes`"
                return
        for name in self._given["classes"]:
            yield from self._class(name)
        yield from self._enums()
        yield from self._reasons()

    def _class(self, name: str) -> Iterator[Slip]:
        kind = kind_of(self._given, name)
        part = merge_class(self._given, name)[kind]
        at = f"/classes/{name}/{kind}"
        missing = [key for key in NEEDED[kind] if key not in part]
        if missing:
            yield at, f"has no {', '.join(missing)}", "each of them, here or beside `classes`"
            return
        faults = [*self._pointers(at, part), *self._parameters(at, part)]
        if kind == "text":
            faults += self._text(at, part)
        yield from faults
        yield from self._readings(at, kind, part)
        yield from self._attributes(name)
        if not faults:
            yield from self._sample(at, kind, part)

    def _pointers(self, at: str, part: Json) -> Iterator[Slip]:
        places = {key: part[key] for key in POINTERS if isinstance(part.get(key), str)}
        for key in ("prompt", "purpose", "encoding", "messages", "images"):
            if isinstance(part.get(key), dict):
                places |= {f"{key}/{inner}": part[key][inner] for inner in ("at", "last") if inner in part[key]}
        system = part.get("messages", {}).get("system", {})
        places |= {"messages/system/at": system["at"]} if "at" in system else {}
        places |= {f"parameters/{name}": pointer for name, pointer in part.get("parameters", {}).items()}
        places |= {f"constants/{escape(pointer)}": pointer for pointer in part.get("constants", {})}
        for key, pointer in places.items():
            if place(pointer, self._request) is None:
                yield f"{at}/{key}", f"{pointer} leads nowhere in request.json", "a pointer to a field of the request"
        for key, pointer in places.items():
            if any(other.startswith(f"{pointer}/") for other in places.values()):
                yield f"{at}/{key}", f"{pointer} holds another of the places", "places of which none lies inside another"

    def _parameters(self, at: str, part: Json) -> Iterator[Slip]:
        names = part.get("parameters", {})
        for name in names:
            if name in KEYWORDS | RESERVED:
                yield f"{at}/parameters/{name}", f"{name!r} is a name that the methods need themselves", "another name"
        for key in ("first", "required", "defaults"):
            for name in part.get(key, ()):
                if name not in names:
                    yield f"{at}/{key}", f"{name!r} is no parameter", f"one of {', '.join(names)}"
        prompt = part.get("prompt")
        lead = [("prompt/optional", "prompt", not prompt.get("optional"))] if isinstance(prompt, dict) else []
        order = [
            *lead,
            *((f"first/{index}", name, name in part.get("required", ())) for index, name in enumerate(part.get("first", ()))),
        ]
        for index, (key, name, needed) in enumerate(order):
            if not needed and any(later for *_, later in order[index:]):
                yield f"{at}/{key}", f"{name!r} may be left out, and what follows by position may not", "it behind that"

    def _text(self, at: str, part: Json) -> Iterator[Slip]:
        if ("prompt" in part) == ("messages" in part):
            yield at, "says neither or both of `prompt` and `messages`", "one of them"
        template = part.get("template")
        if template and template not in self._given.get("templates", {}):
            yield f"{at}/template", f"there is no template {template!r}", f"one of {', '.join(self._given.get('templates', ()))}"
        if "seeing" in part.get("messages", {}) and "image" not in part["messages"]:
            yield f"{at}/messages/seeing", "there is no `image` beside it", "how a picture is written"
        if "seeing" in part.get("messages", {}) and "$images" not in marks_of(part["messages"]["seeing"]):
            yield f"{at}/messages/seeing", "has no $images, so pictures would be lost", "$images in the list where pictures go"
        if "text" not in self._card.get("answer", {}):
            yield at, "the card's `answer` has no `text`", "where generated text is"

    def _readings(self, at: str, kind: str, part: Json) -> Iterator[Slip]:
        answer = self._card.get("answer", {})
        wanted: list[tuple[str, str, str, str]] = []
        if kind == "text":
            wanted += [
                (f"../../answer/text/{role}", "response" if role == "among" else role, path, "string")
                for role, paths in answer.get("text", {}).items()
                for path in paths_of(paths)
            ]
        elif kind == "embedding":
            others = part.get("encoding", {}).get("others", {})
            vectors = [("vectors", part["vectors"]), *((f"encoding/others/{name}", paths) for name, paths in others.items())]
            wanted += [(key, "response", path, "array") for key, paths in vectors for path in paths_of(paths)]
        elif kind == "image":
            wanted += [
                (key, "response", path, "string") for key in ("pictures", "reason") for path in paths_of(part.get(key, ()))
            ]
        else:
            wanted += [
                (key, "response", f"{part['results']}/*{part[key]}", want)
                for key, want in (("index", "integer"), ("score", "number"))
            ]
        for key, role, path, want in wanted:
            why = self._unread(role, path, want)
            if why:
                yield f"{at}/{key}", f"{path or 'the root'} cannot be read from {role}.json: {why}", f"a path to {want}"

    def _unread(self, role: str, path: str, want: str) -> str:
        """Why a value of a type cannot be read at a path; empty if it can."""
        if role not in self._bodies:
            return "there is no such file"
        body = self._bodies[role]
        try:
            found = reach(body, path)
        except UnresolvedError as error:
            return f"it {error.wrong}"
        fits = any(want.replace("integer", "number") in types(body, schema) for schema in found)
        return "" if fits else f"{_say_path(path)} is no {want}"

    def _attributes(self, name: str) -> Iterator[Slip]:
        for key, target in self._given["classes"][name].get("attributes", {}).items():
            if target not in self._request.get("$defs", {}):
                yield f"/classes/{name}/attributes/{key}", f"{target} is no definition of request.json", "one that is"

    def _enums(self) -> Iterator[Slip]:
        for name, item in self._given.get("enums", {}).items():
            found = place(item["at"], self._request)
            if found is None or "enum" not in found[1]:
                yield f"/enums/{name}/at", f"{item['at']} has no enumeration", "a pointer to a field with `enum`"
            elif len(enum_members(item, self._request)) < len(found[1]["enum"]):
                yield f"/enums/{name}", "two values would have one name", "a name for one of them in `names`"

    def _reasons(self) -> Iterator[Slip]:
        """Every word that a text family is known to end with has a common one."""
        paths = paths_of(self._card.get("answer", {}).get("stop_reason", {}).get("response", ()))
        if not any(kind_of(self._given, name) == "text" for name in self._given["classes"]):
            return
        for path in paths:
            for word in self._words(path):
                if word not in self._given.get("stop_reasons", {}):
                    yield "/stop_reasons", f"has nothing for {word!r}, which response.json lists", "the common word for it"

    def _words(self, path: str) -> list[str]:
        """The words that an enumeration at a path lists; none at a path that leads nowhere, which is told of elsewhere."""
        try:
            return [word for schema in reach(self._bodies["response"], path) for word in texts(schema.get("enum", []))]
        except UnresolvedError:
            return []

    def _sample(self, at: str, kind: str, part: Json) -> Iterator[Slip]:
        constants = self._card["parameters"].get("constants", {})
        bodies = [(at, fm_sample.request(part, kind, self._request, constants))]
        if kind == "embedding" and "images" in part:
            bodies.append((f"{at}/images", fm_sample.pictures(part, self._request)))
        for where, body in bodies:
            for fault in self._validators.faults("request", body):
                yield where, f"what it sends does not fit request.json: {fault.pointer or 'the body'} {fault.wrong}", fault.right


def _say_path(path: str) -> str:
    """The end of a path as people say it: `/sayings/*/saying` is the `saying.saying`."""
    names = [step.partition("[")[0] for step in path.split("/")[1:]]
    one = {index: names[index - 1].removesuffix("s") for index, name in enumerate(names) if name == "*" and index}
    return ".".join([one.get(index, name) for index, name in enumerate(names)][-2:])
