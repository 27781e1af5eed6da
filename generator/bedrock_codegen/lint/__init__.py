"""Stage 2: everything that is wrong with the specs, all at once.

Each check takes specs as they come, of any type anywhere: the meta-schemas report what is of the wrong type, and the others look
at what is left. Only a schema that no validator can use keeps its examples from being checked.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from ..common.findings import SpecError, SpecFinding
from ..load import ROLES, Corpus, Document, FamilySpec, Json
from .bodies import body_findings, find_broken
from .card import card_findings
from .catalogue import catalogue_findings
from .conversation import conversation_findings
from .converse import converse_findings
from .examples import Validators, assembled_findings, example_findings
from .fm import class_findings, fm_findings, model_findings
from .meta import Meta, meta, too_large
from .names import class_names, family_names, field_names
from .rules import rule_findings
from .todos import UNWRITTEN, find_todos
from .unions import union_findings
from .values import patterns, value_findings
from .views import BodyView, FamilyView, family_of, mapping

__all__ = ["SpecError", "SpecFinding", "lint"]


class _All:
    """Every name."""

    def __contains__(self, name: object) -> bool:
        return True


ALL: Container[str] = _All()


def lint(corpus: Corpus, only: Container[str] = ALL) -> list[SpecFinding]:
    """Every finding, sorted by place; with `only`, other families are not looked into, but for what is between families."""
    found = set(_findings(corpus, only))
    unwritten = {(each.file, each.pointer): each for each in found if each.wrong.startswith(UNWRITTEN)}
    return sorted(each for each in found if unwritten.get((each.file, each.pointer), each) == each)


def _findings(corpus: Corpus, only: Container[str]) -> Iterator[SpecFinding]:
    schemas = meta()
    bedrock = _bedrock(corpus)
    found = [*_bedrock_findings(schemas, corpus.bedrock, bedrock)]
    yield from found
    oversized = {spec.folder: _find_oversized(spec) for spec in corpus.families}
    yield from (finding for findings in oversized.values() for finding in findings)
    specs = [spec for spec in corpus.families if not oversized[spec.folder]]
    families = [family_of(spec, bedrock) for spec in specs]
    for family in (each for each in families if each.spec.name in only):
        yield from _family(schemas, family, None if found else corpus.bedrock.data)
        yield from converse_findings(family, families)
    yield from family_names(families)
    yield from class_findings(specs)
    yield from model_findings(specs)
    others = list(too_large(corpus.other_models)) or list(schemas.check("other models", corpus.other_models))
    yield from others
    if len(specs) == len(corpus.families):
        yield from catalogue_findings(corpus, families)


def _bedrock(corpus: Corpus) -> dict[str, BodyView]:
    """The bodies of bedrock.json."""
    parts = mapping(corpus.bedrock.data)
    return {
        role: BodyView(path=corpus.bedrock.path, role=role, prefix="Bedrock", data=mapping(parts.get(role)), within=f"/{role}")
        for role in ROLES
    }


def _bedrock_findings(schemas: Meta, document: Document, bodies: Mapping[str, BodyView]) -> Iterator[SpecFinding]:
    """What is wrong with bedrock.json."""
    if too_big := list(too_large(document)):
        yield from too_big
        return
    for role, body in bodies.items():
        yield from schemas.check("body", Document(document.path, mapping(document.data).get(role)), f"/{role}")
        yield from (*find_broken(body), *union_findings(body), *patterns(body), *body_findings(body), *field_names(body, body))


def _find_oversized(spec: FamilySpec) -> list[SpecFinding]:
    """The files of a family that are too large to look into."""
    examples = (*spec.examples.values(), *spec.refused.values())
    documents = (spec.card, spec.models, *spec.bodies.values(), *examples)
    return [finding for document in documents for finding in too_large(document)]


def _family(schemas: Meta, family: FamilyView, bedrock: Json) -> Iterator[SpecFinding]:
    """What is wrong with a family; `bedrock` is None where it is wrong itself."""
    yield from schemas.family(family.spec)
    todos = list(find_todos(family.spec))
    yield from todos
    usable: set[str] = set()
    for role, body in family.bodies.items():
        unusable = [*find_broken(body), *union_findings(body), *patterns(body)]
        yield from unusable
        yield from body_findings(body)
        yield from field_names(body, family.whole[role])
        if not unusable and not list(schemas.check("body", family.spec.bodies[role])):
            usable.add(role)
            yield from value_findings(body)
    yield from class_names(family)
    wrong = [*card_findings(family)]
    yield from wrong
    yield from rule_findings(family)
    validators = Validators(family, bedrock, usable if bedrock is not None else set(), schemas.sound)
    unwritten = {each.pointer for each in todos if each.file == family.spec.card.path}
    is_card = all(each.pointer in unwritten for each in schemas.check("card", family.spec.card))
    if bedrock is not None and usable == set(family.bodies) and is_card:
        yield from fm_findings(family, validators)
        yield from conversation_findings(family, validators)
        yield from assembled_findings(family, validators) if not wrong else ()
    yield from example_findings(family, validators)
