"""The pages that come from the specs: models, formats, comparisons, the checker, lifecycles, schemas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import accumulate, groupby

from ..common.references import possible_base_ids
from .abilities import ABILITIES, Can
from .examples import Example
from .meanings import Matrix, meanings_of
from .pages import Page
from .read import API_WORDS, Format, Model, Site, parameters
from .timeline import successions, timeline

STATES = {"callable": "not ended", "active": "active", "legacy": "legacy", "eol": "ended", "unknown": "unknown"}
"""What one filters lifecycles by; the day of reading decides."""

USUAL_FACETS = ("provider", "takes", "gives", "can", "state")
"""The filters that are seen at once."""

CONTEXTS = (100_000, 200_000, 1_000_000)
"""Tokens that one filters contexts by."""

BATCH_WORDS = {
    "minimum": "Rows of a batch job, at least",
    "records": "Rows of a batch job, at most",
    "file_records": "Rows of a batch file, at most",
    "file_bytes": "Bytes of a batch file, at most",
    "job_bytes": "Bytes of a batch job, at most",
}
"""What the limits of batch jobs are about."""

RULES = "what must hold between the members of a request, and what single models refuse."

LONG = 5_000
"""Characters of a body that stands behind shorter ones: the first screen does not wait for it."""

FIRST_ROWS = 12
"""Rows of a wide table that fill the first screen."""

FIRST_FACTS = 8
"""Rules and limits that do."""

QUESTIONS = (
    "May I send top_k to Sonnet 5?",
    "Which embedding models take dimensions, and which values?",
    "What replaces Titan Text, and until when does it answer?",
    "Which models stream and take pictures in eu-central-1?",
    "Does Llama 3.1 take tools on InvokeModel?",
    "What stop reasons does Converse give?",
    "How do I call Titan embeddings from Python?",
)
"""What people ask, for the front page; each is found by search."""


def spec_pages(site: Site, compared: tuple[Matrix, ...], can: Mapping[str, tuple[Can, ...]]) -> Iterator[Page]:
    """All of them; `can` says what each model can do."""
    yield Page(
        path="index.html",
        title="What does a model on Amazon Bedrock take?",
        about="Every parameter of every model on Amazon Bedrock, with its range, default, limits and evidence.",
        template="home.html.jinja",
        values={"questions": QUESTIONS, "which": _which(site, compared)},
    )
    yield Page(
        path="models/index.html",
        title="Models",
        about="Every model id of Amazon Bedrock, by provider, format, modality, operation, region and lifecycle.",
        asked="which models are there, find, list, filter, on demand, region, profile, context window, stream, pictures",
        template="models.html.jinja",
        values={
            "facets": _facets(site, compared),
            "usual": USUAL_FACETS,
            "groups": _by_provider(site.models),
            "can": can,
            "meanings": meanings_of(compared),
        },
        script="models",
    )
    yield from (_model_page(model, site, can[model.id]) for model in site.models)
    yield Page(
        path="families/index.html",
        title="Formats",
        about="Every format of bodies on Amazon Bedrock.",
        asked="body, parameters, request, response",
        template="families.html.jinja",
    )
    yield Page(
        path="families/bedrock/index.html",
        title="What Bedrock adds to any body",
        about="Members that Bedrock itself reads from a request of InvokeModel or adds to its answers, whatever the model.",
        template="bedrock.html.jinja",
        values={"groups": site.bedrock},
    )
    ids = {model.id for model in site.models}
    for family in site.families:
        yield from _family_pages(family, ids)
    yield from _other_pages(site, compared)


def _which(site: Site, compared: tuple[Matrix, ...]) -> dict[str, list[tuple[str, str]]]:
    """Lists of models that people ask for, each one click away: by what they do, and by what they take for a parameter."""

    def filtered(name: str, values: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(words, f"models/index.html#{name}={value}&state=callable") for value, words in values]

    facets = {name: values for name, _, values in _facets(site, compared)}
    asked = {"take": "takes", "give": "gives", "are called by": "api", "can": "can", "have a context of": "context"}
    lists = {words: filtered(name, facets[name]) for words, name in asked.items()}
    compares = {matrix.title: [(f"take {', '.join(matrix.columns)}", f"compare/{matrix.kind}/index.html")] for matrix in compared}
    return lists | compares


def _other_pages(site: Site, compared: tuple[Matrix, ...]) -> Iterator[Page]:
    yield Page(
        path="compare/index.html",
        title="Compare models",
        about="Two models side by side, and all of them by what their parameters mean.",
        asked="difference, versus, which is better, side by side, port, migrate, switch",
        template="compare.html.jinja",
        values={"pairs": successions(site.models)},
        script="compare",
        data="data/registry.js",
    )
    for matrix in compared:
        sizes = [len([*rows]) for _, rows in groupby(sorted(row.family.name for row in matrix.rows))]
        yield Page(
            path=f"compare/{matrix.kind}/index.html",
            title=matrix.title,
            about=f"{matrix.title} ({matrix.kind}): what each calls {', '.join(matrix.columns)}, its range and default.",
            asked=f"which models take {', '.join(matrix.columns)}, which values",
            template="matrix.html.jinja",
            values={"matrix": matrix, "first_rows": FIRST_ROWS, "first_groups": _filling(sizes, FIRST_ROWS)},
            script="rows",
        )
    yield Page(
        path="check/index.html",
        title="Check a body",
        about="See what Amazon Bedrock would refuse of a request body, and why, in the browser.",
        asked="why was this body refused, error, ValidationException, malformed, invalid, validate, wrong, extraneous key",
        template="check.html.jinja",
        script="check",
        data="data/registry.js",
    )
    yield Page(
        path="lifecycles/index.html",
        title="What ends when",
        about="When models of Amazon Bedrock become legacy and end, and what replaces them.",
        asked="what replaces a model, until when does it answer, deprecated, retired, end of life, legacy, successor",
        template="lifecycles.html.jinja",
        values={"line": timeline(site.models)},
        script="rows",
    )
    yield Page(
        path="schemas/index.html",
        title="Schemas to download",
        about="JSON Schemas and OpenAPI of every body on Amazon Bedrock.",
        asked="openapi, json schema, typescript, java, go, other languages, download",
        template="schemas.html.jinja",
    )


def _filling(sizes: Iterable[int], most: int) -> int:
    """How many groups fill the first screen, which has room for so many rows."""
    return 1 + sum(total < most for total in accumulate(sizes))


def _by_provider(models: tuple[Model, ...]) -> list[tuple[str, list[Model]]]:
    """Providers with their models, in the order of names; what the catalogue knows an end of stands last in both."""
    groups: dict[str, list[Model]] = {}
    for model in sorted(models, key=lambda model: ("eol" in model.lifecycle, model.id)):
        groups.setdefault(model.provider, []).append(model)
    return sorted(groups.items(), key=lambda group: (all("eol" in model.lifecycle for model in group[1]), group[0]))


def _facets(site: Site, compared: tuple[Matrix, ...]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """The choices of the models page: name, title, and each value with its words."""

    def plain(values: Iterator[str]) -> list[tuple[str, str]]:
        return [(value, value) for value in sorted(set(values))]

    apis = [api for api in API_WORDS if any(api in model.apis for model in site.models)]
    return [
        ("provider", "Provider", plain(model.provider for model in site.models)),
        ("family", "Format", plain(name for model in site.models for name in model.families)),
        ("takes", "Takes", plain(kind for model in site.models for kind in model.takes)),
        ("gives", "Gives", plain(kind for model in site.models for kind in model.gives)),
        ("api", "Operation", [(api, API_WORDS[api]) for api in apis]),
        ("parameter", "Has", plain(name for matrix in compared for name in matrix.columns)),
        ("can", "Can", [(ability.name, ability.words) for ability in ABILITIES]),
        ("context", "Context", [(str(tokens), f"{tokens:,} or more") for tokens in CONTEXTS]),
        ("region", "Callable in", plain(region for model in site.models for region in model.regions)),
        ("called", "Called by", [("id", "its own id"), ("profile", "a profile only")]),
        ("profile", "Profile", plain(profile.partition(".")[0] for model in site.models for profile in model.profiles)),
        ("state", "Lifecycle", [*STATES.items()]),
    ]


def _model_page(model: Model, site: Site, can: tuple[Can, ...]) -> Page:
    families = [site.family(name) for name in model.families]
    return Page(
        path=f"models/{model.id}/index.html",
        title=model.id,
        about=f"{model.id}: what it takes, its limits, regions, profiles and lifecycle on Amazon Bedrock.",
        template="model.html.jinja",
        values={
            "model": model,
            "batch_words": BATCH_WORDS,
            "families": families,
            "abilities": can,
            "parameters": {family.name: [*parameters(family, model)] for family in families},
            "rules": {family.name: family.rules_of(model.id) for family in families},
        },
    )


def _family_pages(family: Format, ids: AbstractSet[str]) -> Iterator[Page]:
    folder = f"families/{family.name}"
    yield Page(
        path=f"{folder}/index.html",
        title=family.title,
        about=family.words,
        template="family.html.jinja",
        values={"family": family},
        script="fields",
    )
    if family.facts:
        yield Page(
            path=f"{folder}/rules/index.html",
            title=f"{family.title}: rules and limits",
            about=f"{family.title}: {RULES}",
            template="rules.html.jinja",
            values={
                "family": family,
                "words": RULES.capitalize(),
                "source_page": "../index.html",
                "first_facts": FIRST_FACTS,
                "first_groups": _filling(map(len, family.facts.values()), FIRST_FACTS),
            },
        )
    for name, groups, file, words in (
        ("Answers", family.response, "answers", "What comes back."),
        ("Events", family.event, "events", "One event of a stream."),
    ):
        if groups:
            yield Page(
                path=f"{folder}/{file}/index.html",
                title=f"{family.title}: {name.lower()}",
                about=f"{family.title}: {words}",
                template="body.html.jinja",
                values={"family": family, "groups": groups, "here": name, "words": words, "source_page": "../index.html"},
                script="fields",
            )
    for name, found, file, words in (
        ("Examples", family.examples, "examples", "exchanges as JSON, typed Python, boto3, JavaScript and on the command line."),
        ("Refused", family.refused, "refused", "bodies that are refused, and where."),
    ):
        if found:
            yield Page(
                path=f"{folder}/{file}/index.html",
                title=f"{family.title}: {name.lower()}",
                about=f"{family.title}: {words}",
                template="examples.html.jinja",
                values={
                    "family": family,
                    "examples": sorted(found, key=lambda example: len(example.forms["JSON"]) > LONG),
                    "here": name,
                    "bases": _bases(found, ids),
                },
            )


def _bases(found: tuple[Example, ...], ids: AbstractSet[str]) -> dict[str, str]:
    """The base id that each example's model id means; empty where it names none."""
    return {
        example.model_id: next((each for each in possible_base_ids(example.model_id) if each in ids), "") for example in found
    }
