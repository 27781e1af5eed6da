"""What a model that talks can do, by its own body and by Converse: read off members that a request has and limits that exclude them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .facts import Fact, place
from .read import Format, Model, Site, all_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Ability:
    """Something that people ask of a model, and which members of a request ask for it."""

    name: str
    words: str
    own: str
    """A pattern of places in families' own requests."""
    converse: str
    """The place in Converse's request."""


ABILITIES = (
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
    Ability(name="caching", words="Prompt caching", own=r"/cache_control$|/cachePoint$", converse="/messages/*/content/*/cachePoint"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a model has an ability, by one operation."""

    answer: str
    """`yes`, `no`, or `perhaps not` where that is suspected."""
    href: str
    """Where the pages say so, from the top of the site; empty where no member asks for it."""
    why: str


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


def abilities(model: Model, site: Site) -> tuple[Can, ...]:
    """What one model can do; nothing for models that do not write text."""
    families = [site.family(name) for name in model.families]
    if "text" not in model.gives or not families:
        return ()
    converse = next((family for family in site.families if not family.invoked), None) if "converse" in model.apis else None
    return tuple(
        Can(
            ability=ability,
            own=_best([_own(ability, family, model) for family in families if family.invoked]),
            converse=_converse(ability, converse, families, model) if converse else None,
        )
        for ability in ABILITIES
    )


def _best(verdicts: list[Verdict]) -> Verdict | None:
    """The kindest of several: a model that speaks two formats can do what one of them can."""
    return min(verdicts, key=lambda verdict: ("yes", "perhaps not", "no").index(verdict.answer)) if verdicts else None


def _own(ability: Ability, family: Format, model: Model) -> Verdict:
    found = next((at for at in _places(family) if re.search(ability.own, at)), "")
    if not found:
        return Verdict(answer="no", href="", why="its body has no member for it")
    return _verdict(found, family, model)


def _places(family: Format) -> Iterator[str]:
    """The places of a request, those of turns by who speaks among them."""
    for field in all_fields(family.request):
        yield field.anchor
        if field.name == "role" and '"system"' in field.values and "[role=" not in field.anchor:
            yield f"{field.anchor.removesuffix('/role')}[role=system]"


def _verdict(at: str, family: Format, model: Model) -> Verdict:
    page = f"families/{family.name}/index.html"
    against = [fact for fact in family.limits_of(model.id) if _excludes(fact, at)]
    for fact in sorted(against, key=lambda fact: not fact.certain):
        return Verdict(
            answer="no" if fact.certain else "perhaps not", href=f"{page}#{fact.anchor}", why=fact.message or fact.sentence
        )
    return Verdict(answer="yes", href=f"{page}#{at.replace('[role=system]', '/role')}", why="")


def _excludes(fact: Fact, at: str) -> bool:
    path = place(fact.fields[0])
    return fact.sentence == "is not accepted" and (at == path or at.startswith(f"{path}/"))


def _converse(ability: Ability, converse: Format, families: list[Format], model: Model) -> Verdict:
    for family in families:
        if any(f"{ability.converse}/".startswith(f"{path}/") for path in family.card.get("converse", {}).get("without", ())):
            return Verdict(answer="no", href=f"families/{family.name}/index.html", why="none of its models takes it")
    return _verdict(ability.converse, converse, model)

