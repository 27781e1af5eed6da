"""Stage 1: read the spec folders into values, refusing what JSON parsers disagree about.

Nothing is interpreted here. Files are bounded in size and depth before anything else looks at them, since every later stage
recurses over what they hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from importlib.resources import files
from math import isfinite
from pathlib import Path
from stat import S_ISREG
from typing import Any

from .common.converse_facts import with_families
from .common.findings import SpecError, SpecFinding
from .common.pointers import escape
from .common.rules import with_kind_rules
from .runtime._runtime.json.findings import is_text

ROLES = ("request", "response", "event")
META_SCHEMAS = ("family.schema.json", "body.schema.json")
MAX_BYTES = 2_000_000
MAX_DEPTH = 60

Json = Any


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON file: its path as people see it, and its value."""

    path: str
    data: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilySpec:
    """The folder of one family, read but not yet checked."""

    provider: str
    name: str
    card: Document
    models: Document
    bodies: Mapping[str, Document]
    examples: Mapping[str, Document]
    refused: Mapping[str, Document]

    @property
    def folder(self) -> str:
        """Where the family lives below a spec root, the same on every machine."""
        return f"specs/{self.provider}/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Everything the spec folders hold."""

    families: tuple[FamilySpec, ...]
    bedrock: Document
    other_models: Document


@dataclass(slots=True)
class _Reader:
    findings: list[SpecFinding] = field(default_factory=list)

    def read(self, path: Path) -> Document | None:
        """The file's value, or None and a finding."""
        shown = shown_path(path)
        try:
            return Document(shown, parse(contents(path), shown))
        except SpecError as error:
            self.findings.extend(error.findings)
        except OSError as error:
            self.findings.append(SpecFinding(shown, "", f"cannot be read ({error.strerror})", "a readable file"))
        return None


def contents(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file, and at most one more than is taken of it.

    Raises:
        SpecError: it is a device, a pipe or a socket, which may never end, or never begin.
        OSError: it cannot be read.
    """
    if not S_ISREG(path.stat().st_mode):
        raise SpecError([SpecFinding(shown_path(path), "", "is no regular file", "a file")])
    with path.open("rb") as file:
        return file.read(most + 1)


def load(roots: Sequence[Path]) -> tuple[Corpus, list[SpecFinding]]:
    """Read one or more spec roots; a family in a later root replaces its namesake, or adds ids to it.

    Returns what could be read and what could not; a root without bedrock.json uses that of this package.
    """
    reader = _Reader()
    families: dict[str, FamilySpec] = {}
    for root in roots:
        if not root.is_dir():
            reader.findings.append(
                SpecFinding(shown_path(root), "", "is not a folder", "a folder that holds PROVIDER/FAMILY folders")
            )
        folders = {path.parent for path in root.glob("*/*/*.json") if path.name in ("family.json", "models.json")}
        reader.findings += _namesakes(folders)
        for folder in sorted(folders):
            _add(families, folder, reader)
    corpus = Corpus(
        families=tuple(_add_told_by_others(families[name], families) for name in sorted(families)),
        bedrock=_read_shared(roots, "bedrock.json", reader),
        other_models=_other_models(roots, reader),
    )
    return corpus, reader.findings


def _add_told_by_others(spec: FamilySpec, families: Mapping[str, FamilySpec]) -> FamilySpec:
    """A family with what the cards of others say about their models by it: Converse serves them all."""
    card = spec.card.data
    if not isinstance(card, dict) or card.get("api") != "converse":
        return spec
    others = [
        (other.name, other.card.data, list(other.models.data))
        for _, other in sorted(families.items())
        if isinstance(other.card.data, dict) and isinstance(other.models.data, dict)
    ]
    return replace(spec, card=Document(spec.card.path, with_families(card, others)))


def parse(data: bytes, shown: str) -> Json:
    """The JSON value of a file, or SpecError: too large, too deep, not JSON, a key twice, or text that UTF-8 cannot hold."""
    fail = partial(_failure, shown)

    def unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found: dict[str, Json] = {}
        for key, value in pairs:
            if key in found:
                raise fail(f"the key {key!r} stands twice in one object", "each key once")
            found[key] = value
        return found

    def finite(digits: str) -> Json:
        if not isfinite(number := float(digits)):
            raise fail(f"{digits[:20]} is no JSON number that fits 64 bits", "a finite number")
        return number

    if len(data) > MAX_BYTES:
        raise fail(f"has more than {MAX_BYTES:,} bytes", "a smaller file")
    try:
        value = json.loads(data.decode(), object_pairs_hook=unique, parse_constant=finite, parse_float=finite)
    except RecursionError:
        raise fail("is nested too deeply", f"at most {MAX_DEPTH} levels") from None
    except ValueError as error:
        raise fail(f"is not JSON ({error})", "one JSON value in UTF-8") from None
    for pointer, wrong, right in _unusable(value):
        raise fail(wrong, right, pointer)
    return value


def _failure(shown: str, wrong: str, right: str, pointer: str = "") -> SpecError:
    return SpecError([SpecFinding(shown, pointer, wrong, right)])


def shown_path(path: Path) -> str:
    """A path as people see it: from the current folder where it lies below, with forward slashes."""
    absolute = path.absolute()
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def package_specs() -> Path:
    """The specs that come with this package: in a wheel beside the code, in a checkout at its top."""
    inside = Path(str(files("bedrock_codegen"))) / "specs"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "specs"


@cache
def meta_schemas() -> Mapping[str, Json]:
    """The meta-schemas by name: always those of this package, since no spec may loosen what specs may say."""
    return {name: parse(contents(package_specs() / name), name) for name in META_SCHEMAS}


def _unusable(value: Json) -> Iterator[tuple[str, str, str]]:
    """What later stages could not bear: where, what is wrong, and what would be right."""
    for pointer, depth, item in _walk(value):
        if depth > MAX_DEPTH:
            yield pointer, "is nested too deeply", f"at most {MAX_DEPTH} levels"
        if isinstance(item, str) and not is_text(item):
            yield pointer, "holds half of a surrogate pair", "text that UTF-8 can hold"


def _walk(value: Json, pointer: str = "", depth: int = 0) -> Iterator[tuple[str, int, Json]]:
    """Every value and key below a value, without recursion."""
    waiting = [(pointer, depth, value)]
    while waiting:
        pointer, depth, value = waiting.pop()
        yield pointer, depth, value
        if isinstance(value, dict):
            waiting += [(pointer, depth, key) for key in value]
            waiting += [(f"{pointer}/{escape(key)}", depth + 1, item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{pointer}/{index}", depth + 1, item) for index, item in enumerate(value)]


def _add(families: dict[str, FamilySpec], folder: Path, reader: _Reader) -> None:
    """Take a family's folder in; one without a card adds its ids to the family of that name."""
    name = folder.name
    models = _optional(folder / "models.json", reader) or Document(shown_path(folder / "models.json"), {})
    if not (folder / "family.json").exists():
        earlier = families.get(name)
        if earlier and isinstance(models.data, dict) and isinstance(earlier.models.data, dict):
            families[name] = replace(earlier, models=Document(models.path, {**earlier.models.data, **models.data}))
        else:
            reader.findings.append(
                SpecFinding(shown_path(folder), "", "has no family.json", "a card, or the name of a family it adds ids to")
            )
        return
    card = reader.read(folder / "family.json")
    bodies = {role: document for role in ROLES if (document := _optional(folder / f"{role}.json", reader))}
    card = card and Document(card.path, with_kind_rules(card.data, bodies["request"].data if "request" in bodies else {}))
    if card:
        families[name] = FamilySpec(
            provider=folder.parent.name,
            name=name,
            card=card,
            models=models,
            bodies=bodies,
            examples=_examples(folder / "examples", reader),
            refused=_examples(folder / "examples" / "invalid", reader),
        )


def _namesakes(folders: Iterable[Path]) -> list[SpecFinding]:
    """A finding for each family that another provider in the same root has too: only one of them would be generated."""
    first: dict[str, Path] = {}
    pairs = [(folder, first.setdefault(folder.name, folder)) for folder in sorted(folders)]
    return [
        SpecFinding(shown_path(folder), "", f"has the name of {shown_path(other)}", "a name of its own")
        for folder, other in pairs
        if folder != other
    ]


def _examples(folder: Path, reader: _Reader) -> dict[str, Document]:
    found = {path.stem: reader.read(path) for path in sorted(folder.glob("*.json"))}
    return {name: document for name, document in found.items() if document}


def _optional(path: Path, reader: _Reader) -> Document | None:
    return reader.read(path) if path.exists() or path.is_symlink() else None


def _other_models(roots: Sequence[Path], reader: _Reader) -> Document:
    """The models.json at the top: of several roots together, of one as it is."""
    found = [document for root in roots if (document := _optional(root / "models.json", reader))]
    if not found:
        return Document("models.json", {"without_family": {}, "preferred": {}})
    *others, last = found
    for document in reversed(others):
        last = Document(last.path, _under(document.data, last.data))
    return last


def _under(below: Json, above: Json) -> Json:
    """Two objects as one, member by member at the first two levels; what is above wins."""
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    joined = dict(below)
    for key, value in above.items():
        earlier = below.get(key)
        joined[key] = {**earlier, **value} if isinstance(earlier, dict) and isinstance(value, dict) else value
    return joined


def _read_shared(roots: Sequence[Path], name: str, reader: _Reader) -> Document:
    """A file that stands once at the top of the specs; the last root that has it wins, then this package's own."""
    for root in (*reversed(roots), package_specs()):
        if (root / name).is_file() and (document := reader.read(root / name)):
            return document
    return Document(name, {})
