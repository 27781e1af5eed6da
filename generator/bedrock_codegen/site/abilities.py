"""What a model that talks can do, by its own body and by Converse: read off the members of requests and the limits on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .facts import Fact, place
from .read import Format, Model, Site, all_fields, applies
from .reasoning import thinks, thinks_by_converse
from .verdicts import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Ability:
    """Something that people ask of a model, and which members of a request ask for it."""

    name: str
    words: str
    own: str
    """A pattern of places in families' own requests."""
    converse: str
    """The place in Converse's request."""


REASONING = Ability(name="reasoning", words="Reasons", own="", converse="")
"""The one that the catalogue knows of: many bodies have the member, and few of the models that take them think."""

ABILITIES = (
    REASONING,
    Ability(name="tools", words="Calls tools", own=r"^/tools$|^/toolConfig/tools$", converse="/toolConfig"),
    Ability(name="system", words="System instructions", own=r"^/system$|^/preamble$|\[role=system\]", converse="/system"),
    Ability(
        name="documents",
        words="Reads documents",
        own=r"^/documents$|\[type=document\]|/document$",
        converse="/messages/*/content/*/document",
    ),
    Ability(
        name="schema",
        words="Answers by a schema",
        own=r"^/response_format$|^/output_config/format$",
        converse="/outputConfig/textFormat",
    ),
    Ability(
        name="caching", words="Prompt caching", own=r"/cache_control$|/cachePoint$", converse="/messages/*/content/*/cachePoint"
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Can:
    """One ability of a model."""

    ability: Ability
    own: Verdict | None
    """By InvokeModel; None where that does not serve the model."""
    converse: Verdict | None

    @property
    def possible(self) -> bool:
        """Whether one operation or the other can do it."""
        return any(verdict is not None and verdict.answer == "yes" for verdict in (self.own, self.converse))


def abilities(site: Site) -> dict[str, tuple[Can, ...]]:
    """Model to what it can do; nothing for models that do not write text."""
    converse = next((family for family in site.families if not family.invoked), None)
    return {model.id: tuple(_abilities(model, site, converse)) for model in site.models}


def _abilities(model: Model, site: Site, converse: Format | None) -> Iterator[Can]:
    families = [site.family(name) for name in model.families]
    if "text" not in model.gives or not families:
        return
    own = [(family, [*_places(family)], family.limits_of(model.id)) for family in families if family.invoked]
    talks = converse if converse and "converse" in model.apis else None
    yield Can(
        ability=REASONING,
        own=_best([thinks(model, family) for family, *_ in own]),
        converse=_best([thinks_by_converse(model, family) for family in families]) if talks else None,
    )
    for ability in ABILITIES[1:]:
        yield Can(
            ability=ability,
            own=_best([_own(ability, *each) for each in own]),
            converse=_converse(ability, model, talks, families) if talks else None,
        )


def _best(verdicts: list[Verdict]) -> Verdict | None:
    """The kindest of several: a model that speaks two formats can do what one of them can."""
    return min(verdicts, key=lambda verdict: ("yes", "perhaps not", "no").index(verdict.answer)) if verdicts else None


def _own(ability: Ability, family: Format, places: Sequence[tuple[str, str]], limits: Sequence[Fact]) -> Verdict:
    found = next((anchor for at, anchor in places if re.search(ability.own, at)), "")
    if not found:
        return Verdict(answer="no", href="", why="its body has no member for it")
    return _verdict(found, family, limits)


def _places(family: Format) -> Iterator[tuple[str, str]]:
    """The places of a request, each with its anchor; turns of the system are a place where the role may be that."""
    for field in all_fields(family.request):
        yield field.anchor, field.anchor
        if field.name == "role" and '"system"' in field.values:
            yield f"{field.anchor.removesuffix('/role')}[role=system]", field.anchor


def _verdict(at: str, family: Format, limits: Sequence[Fact]) -> Verdict:
    against = [fact for fact in limits if _excludes(fact, at)]
    for fact in sorted(against, key=lambda fact: not fact.certain):
        return Verdict(
            answer="no" if fact.certain else "perhaps not", href=family.place_of(fact), why=fact.message or fact.sentence
        )
    return Verdict(answer="yes", href=f"families/{family.name}/index.html#{at}", why="")


def _excludes(fact: Fact, at: str) -> bool:
    """Whether a limit takes a place away; one of the first item, say, leaves the others."""
    path = fact.fields[0]
    if not fact.excludes or re.search(r"/-?\d+(?=/|$)", path):
        return False
    return at == place(path) or at.startswith(f"{place(path)}/")


def _converse(ability: Ability, model: Model, converse: Format, families: list[Format]) -> Verdict:
    for family in families:
        if any(f"{ability.converse}/".startswith(f"{path}/") for path in family.card.get("converse", {}).get("without", ())):
            return Verdict(answer="no", href=f"families/{family.name}/index.html", why="none of its models takes it")
    verdict = _verdict(ability.converse, converse, converse.limits_of(model.id))
    streamed = [fact for fact in converse.stream_limits if applies(fact, model.id) and _excludes(fact, ability.converse)]
    return replace(verdict, why=streamed[0].message) if streamed and verdict.answer == "yes" else verdict
