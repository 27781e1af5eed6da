"""What any language can generate from: the schema of each body, all of them in a file, and OpenAPI."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .read import Format, Site

Json = Any

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PATHS = {
    "invoke": "/model/{modelId}/invoke",
    "stream": "/model/{modelId}/invoke-with-response-stream",
}


def schema(family: Format, role: str, base_url: str) -> Json:
    """A published schema with an `$id` that leads to it: an address, or relative to where it lies."""
    address = f"{base_url}schemas/{family.name}/{role}.json" if base_url else f"{role}.json"
    return {"$schema": DIALECT, "$id": address, **family.schemas[role]} | {"$schema": DIALECT}


def bundle(site: Site, base_url: str) -> Json:
    """All schemas: family to role to schema."""
    return {family.name: {role: schema(family, role, base_url) for role in family.schemas} for family in site.families}


def openapi(site: Site, version: str) -> Json:
    """The operations that carry these bodies, as OpenAPI 3.1; every definition is a component under its own name."""
    spoken = [family for family in site.families if family.invoked]
    converse = [family for family in site.families if not family.invoked]
    paths = {path: _operation(name, [family for family in spoken if name in family.apis]) for name, path in PATHS.items()}
    if converse:
        paths |= {
            f"/model/{{modelId}}/{path}": _operation(name, converse, body)
            for name, path, body in (("converse", "converse", "response"), ("converseStream", "converse-stream", "event"))
        }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Amazon Bedrock: the bodies of its models",
            "version": version,
            "description": "What the models on Amazon Bedrock take and answer with. Requests carry AWS's Signature 4.",
        },
        "servers": [{"url": "https://bedrock-runtime.{region}.amazonaws.com", "variables": {"region": {"default": "us-east-1"}}}],
        "jsonSchemaDialect": DIALECT,
        "paths": paths,
        "components": {"schemas": dict(sorted(_components(site)))},
    }


def _operation(name: str, families: list[Format], answer: str = "") -> Json:
    role = answer or ("event" if name == "stream" else "response")
    answers = [family.schemas[role]["title"] for family in families if role in family.schemas]
    return {
        "post": {
            "operationId": name,
            "parameters": [{"name": "modelId", "in": "path", "required": True, "schema": {"type": "string"}}],
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": _any([family.schemas["request"]["title"] for family in families])}},
            },
            "responses": {
                "200": {
                    "description": "Each event of the stream." if role == "event" else "The answer.",
                    "content": {"application/json": {"schema": _any(answers)}},
                }
            },
        }
    }


def _any(titles: list[str]) -> Json:
    references = [{"$ref": f"#/components/schemas/{title}"} for title in titles]
    return references[0] if len(references) == 1 else {"anyOf": references}


def _components(site: Site) -> Iterator[tuple[str, Json]]:
    for family in site.families:
        for body in family.schemas.values():
            yield body["title"], _moved({key: value for key, value in body.items() if not key.startswith("$")})
            yield from ((name, _moved(definition)) for name, definition in body.get("$defs", {}).items())


def _moved(node: Json) -> Json:
    """A schema whose references lead to components."""
    if isinstance(node, dict):
        return {
            key: value.replace("#/$defs/", "#/components/schemas/") if key == "$ref" else _moved(value)
            for key, value in node.items()
        }
    return [_moved(item) for item in node] if isinstance(node, list) else node


def llms(site: Site) -> str:
    """The site for language models: what is where, by llmstxt.org."""
    lines = [
        "# bedrock-typed",
        "",
        "> The bodies of every model on Amazon Bedrock: each parameter with its type, range, default, limits and evidence.",
        "",
        "- [openapi.json](openapi.json): every body as OpenAPI 3.1",
        "- [schemas/bundle.json](schemas/bundle.json): every body as JSON Schema 2020-12",
        "- models/ID.json: what is known of a model, and what its parameters take",
        "",
        "## Formats",
        "",
        *(
            f"- [{family.title}](families/{family.name}/index.html): {family.words} Schema: schemas/{family.name}/request.json. "
            f"Models: {', '.join(family.model_ids) or 'any'}"
            for family in site.families
        ),
    ]
    return "\n".join(lines) + "\n"
