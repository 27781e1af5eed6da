"""Put the package together: its families, bodies, calls and catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..common.names import Name, field_name, snake
from ..common.porting import port_data
from ..common.schemas import bedrock_of, name_of, publish, subschemas, tags
from ..common.texts import Words, literal
from ..ir.package import BodiesIR, Calls, Echo, FamilyIR, Package, ShortWay, UnionIR
from ..load import Corpus, FamilySpec, Json
from . import extras, fm
from .engine_input import RUNTIME, document, is_object, redirect, twin
from .expressions import answer_map, job_files, limit, model_groups, rule
from .short_ways import short_ways

BEDROCK = "bedrock_models._bedrock"
PLAIN = ("ResponseBody", "EventBody")
"""The runtime's own bases of answers: of those to which Bedrock adds nothing."""
AWS_PAGES = "https://docs.aws.amazon.com/"
JOB_RESULTS = {"video": "VideoResult", "segments": "SegmentsResult"}


def lower(corpus: Corpus, site: str = "") -> Package:
    """Decide everything about the package; the specs must be free of findings. `site` is the address of their pages, if any."""
    bedrock: Json = corpus.bedrock.data
    return Package(
        families=tuple(_family(spec, corpus, site) for spec in corpus.families),
        bedrock=(
            _request_bodies(bedrock["request"], {}, base="RequestBody"),
            _answer_bodies(bedrock, bases=PLAIN),
            _dict_bodies(bedrock["request"], {}, "_bedrock"),
        ),
        catalogue=_catalogue(corpus),
    )


def _family(spec: FamilySpec, corpus: Corpus, site: str) -> FamilyIR:
    card: Json = spec.card.data
    documents = {role: file.data for role, file in spec.bodies.items()}
    answers = {role: body for role, body in documents.items() if role != "request"}
    request = extras.with_extras(documents["request"], card)
    api = card.get("api", "invoke_model")
    bedrock = bedrock_of(card, corpus.bedrock.data)
    return FamilyIR(
        provider=spec.provider,
        name=Name(spec.name),
        title=Words(card["title"]),
        description=Words(card.get("description", documents["request"]["description"])),
        prefix=Name(card["class_prefix"]),
        folder=spec.folder,
        operations=tuple(card["operations"]),
        guide=Words(_guide(card["sources"])),
        page=Words(f"{site.rstrip('/')}/families/{spec.name}/index.html" if site else ""),
        api=api,
        request=_request_bodies(request, card, family=spec.name, base="RequestBody" if api == "converse" else ""),
        answers=_answer_bodies(answers, bases=PLAIN if api == "converse" else None, card=card) if answers else None,
        dicts=_dict_bodies(request, card, spec.name),
        response_class=Name(answers["response"]["title"]) if "response" in answers else None,
        event_class=Name(answers["event"]["title"]) if "event" in answers else None,
        calls=_calls(card),
        reading=answer_map(card.get("answer", {})),
        model_groups=model_groups(card),
        checks=tuple(_model_checks(card, spec)),
        stream_checks=tuple(limit(item, card) for item in card.get("stream_limits", ())),
        model_ids=tuple(_all_ids(spec.models.data)),
        schemas={role: publish(body, role, bedrock) for role, body in documents.items()},
        examples=tuple({"name": name, **file.data} for name, file in spec.examples.items()),
        port=port_data(spec.card.data),
        job=job_files(card["job"]) if "job" in card else "",
        job_result=_job_result(card, answers),
        conversing=extras.conversing(card),
        fm=fm.lower(spec),
    )


def _job_result(card: Json, answers: Json) -> str:
    """The class of what an asynchronous call leaves."""
    kind = card.get("job", {}).get("kind", "")
    return str(answers["response"]["title"]) if kind == "response" else JOB_RESULTS.get(kind, "")


def _guide(sources: Json) -> str:
    """The page that describes the format: the source called `guide`, or the first of AWS's own pages."""
    urls = [sources[name]["url"] for name in ("guide", *sources) if name in sources]
    return next((url for url in urls if url.startswith(AWS_PAGES)), "")


def _calls(card: Json) -> Calls:
    parameters = card["parameters"]
    hidden = [*parameters.get("omit", ()), *parameters.get("constants", {})]
    return Calls(
        first=tuple(parameters.get("first", ())),
        flatten=tuple(pointer.removeprefix("/") for pointer in parameters.get("flatten", ())),
        hidden=tuple(pointer.removeprefix("/") for pointer in hidden),
        streaming={pointer.removeprefix("/"): value for pointer, value in parameters.get("streaming", {}).items()},
        invoke="invoke" in card["operations"],
        stream="stream" in card["operations"],
        start="async_invoke" in card["operations"],
        count="count_tokens" in card["operations"],
    )


def _request_bodies(body: Json, card: Json, *, family: str = "", base: str = "") -> BodiesIR:
    """The engine's document for a request: constants filled in, places for echoes, rules below the class that they are about."""
    echoes = _echoes(body, card, family)
    constants = {pointer.removeprefix("/"): value for pointer, value in card.get("parameters", {}).get("constants", {}).items()}
    whole = document(body, request=True, constants=constants)
    for echo in echoes:
        redirect(whole, echo.request, echo.name)
        whole["$defs"][echo.name] = {
            "description": echo.description,
            "anyOf": [{"$ref": f"#/$defs/{echo.request}"}, {"type": "null"}],
        }
    return BodiesIR(
        document=whole,
        roots={body["title"]: f"{RUNTIME}.{base}" if base else f"{BEDROCK}.BedrockRequest"},
        base=f"{RUNTIME}.RequestBody",
        aliases=_aliases(body),
        unions=tuple(_unions(body, "")),
        echoes=echoes,
        attributes=_attributes(body, card, family),
        kinds=_kinds(body),
    )


def _answer_bodies(bodies: Mapping[str, Json], *, bases: tuple[str, str] | None = None, card: Json | None = None) -> BodiesIR:
    """The engine's document for response and events together, which share classes."""
    response, event = bodies["response"], bodies.get("event")
    response_base, event_base = (
        (f"{RUNTIME}.{base}" for base in bases) if bases else (f"{BEDROCK}.BedrockResponse", f"{BEDROCK}.BedrockEvent")
    )
    joined = {**response, "$defs": {**response.get("$defs", {}), **(event or {}).get("$defs", {})}}
    roots = {response["title"]: response_base}
    ways = short_ways(card or {}, response)
    if event:
        joined["$defs"][event["title"]] = {key: value for key, value in event.items() if not key.startswith("$")}
        roots |= dict.fromkeys(_root_classes(event), event_base)
    return BodiesIR(
        document=document(joined, request=False),
        roots=roots,
        base=f"{RUNTIME}.AnswerBody",
        aliases=_aliases(joined),
        unions=tuple(_unions(joined, event["title"] if event else "")),
        attributes={response["title"]: tuple(_constants(ways))} if ways else {},
        kinds=_kinds(joined),
        short_ways=ways,
    )


def _constants(ways: tuple[ShortWay, ...]) -> Iterator[str]:
    for way in ways:
        yield from (f"{name} = {value!r}" for name, value in way.constants.items())


def _dict_bodies(body: Json, card: Json, family: str) -> BodiesIR:
    """The engine's document for the dict twins of a request: each place takes the class as well."""
    likes: dict[str, str] = {echo.request: echo.name for echo in _echoes(body, card, family)}
    plain = document(body, request=True)
    kept = {name: twin(schema, plain, likes) for name, schema in plain["$defs"].items() if is_object(schema, plain)}
    return BodiesIR(
        document={**twin(plain, plain, likes), "$defs": kept}, roots={}, base="", aliases={}, unions=(), attributes={}
    )


def _aliases(body: Json) -> dict[str, str]:
    aliases: dict[str, str] = {}
    for schema in subschemas(body):
        for wire, member in schema.get("properties", {}).items():
            if "x-name" in member:
                aliases[f"{schema['title']}.{wire}"] = member["x-name"]
            elif snake(wire) != wire:
                aliases[wire] = snake(wire)
    return aliases


def _unions(body: Json, event_root: str) -> Iterator[UnionIR]:
    """The discriminated unions among the definitions."""
    for name, schema in body.get("$defs", {}).items():
        if name == event_root and any(arm.get("type") == "string" for arm in schema.get("anyOf", ())):
            known = tuple(Name(name_of(arm)) for arm in schema["anyOf"] if "$ref" in arm)
            yield UnionIR(
                name=Name(name), description=schema["description"], arms=known, tag="", listed=(), open_arm=Name("EndMarker")
            )
        elif "discriminator" in schema:
            arms = [arm for arm in (*schema.get("oneOf", ()), *schema.get("anyOf", ())) if "$ref" in arm]
            unknown = Name("UnknownEvent" if name == event_root else "UnknownBlock")
            yield UnionIR(
                name=Name(name),
                description=schema["description"],
                arms=tuple(Name(name_of(arm)) for arm in arms),
                tag=schema["discriminator"]["propertyName"],
                listed=tuple(tags(schema, body)),
                open_arm=unknown if "anyOf" in schema else None,
            )


def _kinds(body: Json) -> dict[str, tuple[str, ...]]:
    """The objects that are told apart by their key, and the keys."""
    return {schema["title"]: tuple(schema["properties"]) for schema in subschemas(body) if "x-kind" in schema}


def _root_classes(event: Json) -> list[str]:
    """The classes of whole events: the root, or the arms of its union."""
    arms = [*event.get("anyOf", ()), *event.get("oneOf", ())]
    return [name_of(arm) for arm in arms if "$ref" in arm] or [event["title"]]


def _echoes(body: Json, card: Json, family: str) -> tuple[Echo, ...]:
    return tuple(
        Echo(
            name=Name(f"{request}Like"),
            request=Name(request),
            answer=Name(answer),
            description=f"{body['$defs'][request]['description'].rstrip('.')}; or what an answer of `{family}` held, as it came.",
        )
        for request, answer in card.get("parameters", {}).get("echoes", {}).items()
    )


def _attributes(body: Json, card: Json, family: str) -> dict[str, tuple[str, ...]]:
    """Lines below the docstring of a class: its family, its rules, and which of its fields may be null."""
    lines: dict[str, list[str]] = {body["title"]: [f"__family__ = {literal(family)}"] if family else []}
    if family and extras.class_of(card) in body.get("$defs", {}):
        lines[extras.class_of(card)] = [f"__extras_of__ = {literal(family)}"]
    for name, schema in ((schema["title"], schema) for schema in subschemas(body) if "properties" in schema):
        nullable = [field_name(wire, member) for wire, member in schema["properties"].items() if _takes_null(member)]
        if schema.get("additionalProperties") is True:
            lines.setdefault(name, []).append("__open__ = True")
        if "x-bare" in schema:
            lines.setdefault(name, []).append(f"__bare__ = {literal(schema['x-bare'])}")
        if nullable:
            lines.setdefault(name, []).append(f"__nullable__ = frozenset({sorted(nullable)!r})")
    rules: dict[str, list[str]] = {}
    for item in card.get("rules", ()):
        if "models" not in item and item["evidence"] != "unconfirmed":
            rules.setdefault(item.get("on", body["title"]), []).append(rule(item, card))
    for name, texts in rules.items():
        lines.setdefault(name, []).append(f"__rules__ = ({', '.join(texts)},)")
    return {name: tuple(texts) for name, texts in lines.items() if texts}


def _takes_null(member: Json) -> bool:
    said = member.keys() & {"$ref", "anyOf", "const", "enum", "oneOf", "type"}
    return not said or "null" in (member.get("type") or ()) or {"type": "null"} in member.get("anyOf", ())


def _model_checks(card: Json, spec: FamilySpec) -> Iterator[str]:
    """Rules and limits that need the model id, or only warn."""
    for item in card.get("rules", ()):
        if "models" in item or item["evidence"] == "unconfirmed":
            yield rule(item, card)
    for item in card.get("limits", ()):
        yield limit(item, card)
    for model_id, facts in spec.models.data.items():
        for item in facts.get("limits", ()):
            yield limit({**item, "models": [model_id]}, card)


def _all_ids(models: Json) -> Iterator[str]:
    yield from models
    for model_id, facts in models.items():
        yield from (f"{prefix}.{model_id}" for prefix in facts.get("profiles", ()))


def _apis(card: Json) -> Iterator[str]:
    """What serves the models of a family, as far as its card says it."""
    yield from ("invoke_model",) if "invoke" in card["operations"] else ()
    yield from ("async_invoke",) if "async_invoke" in card["operations"] else ()
    yield from ("converse",) if "converse" in card else ()


def _catalogue(corpus: Corpus) -> dict[str, dict[str, Any]]:
    """What is known of each id, its families in order of preference."""
    table: dict[str, dict[str, Any]] = {}
    preferred = corpus.other_models.data.get("preferred", {})
    for spec in corpus.families:
        for model_id, facts in spec.models.data.items():
            known = {key: value for key, value in facts.items() if key not in {"limits", "sources"}}
            row = table.setdefault(model_id, {"families": [], "provider": spec.provider, **known})
            row["families"].append(spec.name)
            if "apis" not in facts:
                row["apis"] = list(dict.fromkeys((*row.get("apis", ()), *_apis(spec.card.data))))
            if facts.get("batch", {}).get("served"):
                row["apis"] = list(dict.fromkeys((*row.get("apis", ()), "batch")))
    for model_id, row in table.items():
        row["families"].sort(key=lambda name: (name != preferred.get(model_id), name))
    for model_id, facts in corpus.other_models.data.get("without_family", {}).items():
        table[model_id] = {"families": [], **{key: value for key, value in facts.items() if key != "sources"}}
    return dict(sorted(table.items()))
