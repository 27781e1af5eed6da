"""Emit the whole package: every file of it, as text, by its path."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath
from types import MappingProxyType

from ..common.texts import Source, Words
from ..common.top_level import MODULES, NAMES
from ..ir.package import FamilyIR, Package
from ..runtime._runtime.json.rules import KINDS
from . import bodies, fm
from .calls import Twin, calls, twin
from .conversing import conversing
from .docstrings import CLIENT, top_summary
from .parameters import defined_names, used_names
from .text import generated_from, render

Tree = Mapping[PurePosixPath, str]
"""A package: path below its folder to text."""

OPEN_ARMS = ("UnknownBlock", "UnknownEvent")
"""Classes of what is newer than a release, offered by the families whose answers have them."""
OF_CONVERSE, WITHOUT_CONVERSE = PurePosixPath("_converse.py"), PurePosixPath("_no_converse.py")
"""The module of Converse's classes that the hand-written part gives, and what stands there where nobody has that family."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _TopFunction(Twin):
    client_doc: str
    families: tuple[_Overload, ...]

    @property
    def overloads(self) -> tuple[_Overload, ...]:
        """One for each family; of a single one the function itself says it all, and Python's typing takes no lone overload."""
        return self.families if len(self.families) > 1 else ()

    @property
    def takes(self) -> str:
        """The type of a request: of any family, or of the only one."""
        return f"{self.families[0].name}.{self.families[0].request_class}" if len(self.families) == 1 else "Any"

    @property
    def returns(self) -> str:
        """The type of an answer, likewise."""
        return self.families[0].returns if len(self.families) == 1 else "Any"


@dataclass(frozen=True, slots=True)
class Theirs:
    """Converse, and the modules of its bodies, which the families that converse have parameters of."""

    family: FamilyIR
    sources: dict[str, Source]


@dataclass(frozen=True, slots=True)
class _Overload:
    name: str
    request_class: str
    returns: str


def emit(package: Package) -> Tree:
    """The files of the package."""
    converse = next((family for family in package.families if family.name == "converse"), None)
    theirs = None if converse is None else Theirs(converse, _bodies(converse))
    tree = {**_by_hand(with_converse=theirs is not None), **_bedrock(package)}
    for family in package.families:
        tree |= {PurePosixPath(family.name) / name: text for name, text in _family(family, theirs).items()}
    tree[PurePosixPath("catalogue.json")] = _lines(package.catalogue)
    tree[PurePosixPath("port.json")] = _lines({family.name: family.port for family in package.families if family.port})
    tree[PurePosixPath("__init__.py")] = _top(package)
    tree |= fm.emit(package)
    refuse_other_sources(tree)
    return tree


def refuse_other_sources(tree: Tree) -> None:
    """Whoever writes an emitter: what is no template and no `texts.module` did not go through the door."""
    for path in tree.keys() - runtime().keys():
        if path.suffix == ".py" and not isinstance(tree[path], Source):
            raise TypeError(f"{path}: was not made by a template or by texts.module")


def _by_hand(*, with_converse: bool) -> dict[PurePosixPath, str]:
    """The hand-written part, with one of the two modules for what others give of Converse."""
    tree = dict(runtime())
    without = tree.pop(WITHOUT_CONVERSE)
    return tree if with_converse else {**tree, OF_CONVERSE: without}


@cache
def runtime() -> Tree:
    """The hand-written part: as it is, but for a line that says where it comes from; read once."""
    return MappingProxyType(dict(_files(files("bedrock_codegen") / "runtime", PurePosixPath())))


def _files(folder: Traversable, at: PurePosixPath) -> list[tuple[PurePosixPath, str]]:
    found: list[tuple[PurePosixPath, str]] = []
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            found += _files(entry, at / entry.name)
        elif entry.name.endswith((".py", ".typed", ".json", ".jinja")):
            found.append((at / entry.name, _copy(entry.read_text(encoding="utf-8"), at / entry.name)))
    return found


def _copy(text: str, path: PurePosixPath) -> str:
    """A file of the runtime as it stands in the package: it says where it is edited."""
    return f"# Copied from generator/bedrock_codegen/runtime/{path}; edit it there.\n{text}" if path.suffix == ".py" else text


def _bedrock(package: Package) -> dict[PurePosixPath, str]:
    request, answer, twins = package.bedrock
    header = generated_from("specs/bedrock.json")
    sources = {
        "requests": bodies.requests(request, header, "bedrock.json#/request", "What Bedrock itself reads from a request."),
        "answers": bodies.answers(answer, header, "bedrock.json#/response", "What Bedrock itself adds to answers and events."),
        "dicts": bodies.dicts(
            twins, header, "bedrock.json#/request", "Plain dicts for what Bedrock itself reads from a request."
        ),
    }
    init = _init(
        Words("Bedrock's own keys."), Words("What Bedrock itself reads from requests and adds to answers."), header, sources
    )
    return {PurePosixPath("_bedrock") / f"{name}.py": text for name, text in {**sources, "__init__": init}.items()}


def _bodies(family: FamilyIR) -> dict[str, Source]:
    """The modules of a family's bodies."""
    header = generated_from(family.folder)
    sources = {
        "requests": bodies.requests(family.request, header, f"{family.folder}/request.json", family.title + ": what is sent.")
    }
    if family.answers:
        sources["answers"] = bodies.answers(
            family.answers, header, f"{family.folder}/response.json", family.title + ": what comes back."
        )
    sources["dicts"] = bodies.dicts(
        family.dicts, header, f"{family.folder}/request.json", family.title + ": requests as plain dicts."
    )
    return sources


def _family(family: FamilyIR, theirs: Theirs | None) -> dict[str, str]:
    header = generated_from(family.folder)
    sources = theirs.sources if theirs and family is theirs.family else _bodies(family)
    answer_names = [name for name in (family.response_class, family.event_class) if name]
    kinds = [kind.__name__ for kind in KINDS.values()]
    sources["family"] = render("family/family.py.jinja", family=family, header=header, answer_names=answer_names, kinds=kinds)
    sources["calls"] = calls(family, header, sources)
    if family.conversing and theirs:
        sources["conversing"] = conversing(family, family.conversing, theirs.family, header, sources, theirs.sources)
    sources["__init__"] = _init(family.title, family.description, header, sources)
    return {
        **{f"{name}.py": text for name, text in sources.items()},
        "schema.json": json.dumps(family.schemas, indent=1, ensure_ascii=False) + "\n",
        "examples.json": _items(family.examples),
    }


def _init(title: Words, description: Words, header: str, sources: Mapping[str, str]) -> Source:
    public = {
        module: sorted(name for name in defined_names(text) if not name.startswith("_") and not name.endswith("KnownId"))
        for module, text in sources.items()
    }
    modules = {module: names for module, names in public.items() if names}
    open_arms = [name for name in OPEN_ARMS if name in used_names(sources.get("answers", ""))]
    exported = sorted([*open_arms, *(name for names in modules.values() for name in names)])
    return render(
        "family/__init__.py.jinja",
        title=title,
        description=description,
        header=header,
        modules=modules,
        open_arms=open_arms,
        exported=exported,
    )


def _top(package: Package) -> str:
    functions = [function for name in ("invoke", "stream") for function in _top_twins(name, package)]
    modules = sorted([*MODULES, *(family.name for family in package.families)])
    offered = [name for names in NAMES.values() for name in names if not name.startswith("_")]
    return render(
        "__init__.py.jinja",
        modules=modules,
        offered=NAMES,
        functions=functions,
        overloaded=any(function.overloads for function in functions),
        exported=sorted([*modules, *offered, *(function.name for function in functions)]),
    )


def _top_twins(name: str, package: Package) -> list[_TopFunction]:
    stream = name == "stream"
    twins = []
    for a in ("", "a"):
        overloads = tuple(
            _Overload(family.name, family.request_class, _returns(family, a, stream=stream))
            for family in package.families
            if (family.calls.stream if stream else family.calls.invoke)
        )
        twins.append(
            _TopFunction(
                **twin(a, name, stream=stream),
                client_doc=CLIENT,
                summary=top_summary(name),
                families=overloads,
            )
        )
    return twins


def _returns(family: FamilyIR, a: str, *, stream: bool) -> str:
    response = f"{family.name}.{family.response_class}"
    kind = "AsyncStream" if a else "Stream"
    return f"{kind}[{family.name}.{family.event_class}, {response}]" if stream else response


def _lines(table: Mapping[str, object]) -> str:
    """A JSON object with a line for each member, so that a change to one is a change of one line."""
    rows = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in table.items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _items(items: tuple[Mapping[str, object], ...]) -> str:
    return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in items) + "\n]\n"
