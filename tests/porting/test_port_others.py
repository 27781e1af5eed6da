"""`port` of requests for vectors, ranks and pictures: by meaning, by hand and for every example."""

from __future__ import annotations

import json
from typing import Any

import bedrock_models
import pytest
from bedrock_models._runtime.porting.forms import others_of
from bedrock_models._runtime.porting.port import Ported
from bedrock_models.errors import RequestError

from tests.porting.test_port import target
from tests.support.corpus import FAMILIES, examples
from tests.support.in_one import in_one

Json = Any
KINDS = {name: {form["kind"] for form in others_of(name, "")} for name in FAMILIES}
OTHERS = [name for name, kinds in KINDS.items() if kinds]
BY_HAND: dict[str, tuple[str, Json, str, Json, list[str]]] = {
    "Titan to Cohere 4": (
        "titan_embed_text_v2",
        {"inputText": "Hi", "dimensions": 512, "normalize": True},
        "cohere.embed-v4:0",
        {"texts": ["Hi"], "input_type": "search_document", "output_dimension": 512},
        ["", "/normalize"],
    ),
    "a length that Cohere 4 does not have": (
        "titan_embed_text_v2",
        {"inputText": "Hi", "dimensions": 512},
        "amazon.titan-embed-text-v1",
        {"inputText": "Hi"},
        ["/dimensions"],
    ),
    "Cohere 3 to Nova, by purpose": (
        "cohere_embed_v3",
        {"texts": ["Hi"], "input_type": "search_query", "truncate": "START"},
        "amazon.nova-2-multimodal-embeddings-v1:0",
        {
            "taskType": "SINGLE_EMBEDDING",
            "singleEmbeddingParams": {
                "embeddingPurpose": "GENERIC_RETRIEVAL",
                "text": {"value": "Hi", "truncationMode": "START"},
            },
        },
        [],
    ),
    "bits": (
        "titan_embed_text_v2",
        {"inputText": "Hi", "embeddingTypes": ["binary"]},
        "cohere.embed-english-v3",
        {"texts": ["Hi"], "input_type": "search_document", "embedding_types": ["binary"]},
        [""],
    ),
    "a picture to a vector": (
        "titan_embed_image",
        {"inputImage": "aGk="},
        "cohere.embed-english-v3",
        {"images": ["data:image/png;base64,aGk="], "input_type": "image"},
        [],
    ),
    "ranks": (
        "amazon_rerank",
        {"query": "q", "documents": ["a", "b"], "top_n": 1},
        "cohere.rerank-v3-5:0",
        {"query": "q", "documents": ["a", "b"], "top_n": 1, "api_version": 2},
        [],
    ),
    "SDXL to Canvas: a prompt below zero is what shall not be seen": (
        "sdxl",
        {
            "text_prompts": [{"text": "a cat", "weight": 1}, {"text": "dogs", "weight": -1}],
            "height": 1024,
            "width": 1024,
            "seed": 5,
            "cfg_scale": 30,
            "samples": 2,
            "steps": 40,
        },
        "amazon.nova-canvas-v1:0",
        {
            "taskType": "TEXT_IMAGE",
            "textToImageParams": {"text": "a cat", "negativeText": "dogs"},
            "imageGenerationConfig": {"height": 1024, "width": 1024, "seed": 5, "cfgScale": 10, "numberOfImages": 2},
        },
        ["/steps", "/cfg_scale"],
    ),
    "SDXL to Stable Image: a prompt of no weight is no wish that it be left out": (
        "sdxl",
        {"text_prompts": [{"text": "a cat", "weight": 1}, {"text": "dogs", "weight": 0}, {"text": "rain", "weight": -0.5}]},
        "stability.sd3-5-large-v1:0",
        {"prompt": "a cat, dogs", "negative_prompt": "rain"},
        ["/text_prompts"],
    ),
    "Canvas to SDXL, and back to a prompt below zero": (
        "nova_canvas",
        {"taskType": "TEXT_IMAGE", "textToImageParams": {"text": "a cat", "negativeText": "dogs"}},
        "sdxl",
        {"text_prompts": [{"text": "a cat"}, {"text": "dogs", "weight": -1.0}]},
        [],
    ),
    "Canvas to Stable Image: a size is a shape": (
        "nova_canvas",
        {
            "taskType": "TEXT_IMAGE",
            "textToImageParams": {"text": "a cat", "negativeText": "dogs"},
            "imageGenerationConfig": {"width": 1280, "height": 720, "numberOfImages": 3, "seed": 7},
        },
        "stability.stable-image-core-v1:1",
        {"prompt": "a cat", "negative_prompt": "dogs", "aspect_ratio": "16:9", "seed": 7},
        ["/imageGenerationConfig/width", "/imageGenerationConfig/numberOfImages"],
    ),
    "Stable Image to Canvas: a shape is a size": (
        "stable_image",
        {"prompt": "a cat", "aspect_ratio": "1:1", "output_format": "png"},
        "amazon.nova-canvas-v1:0",
        {
            "taskType": "TEXT_IMAGE",
            "textToImageParams": {"text": "a cat"},
            "imageGenerationConfig": {"width": 1024, "height": 1024},
        },
        ["/aspect_ratio", "/output_format"],
    ),
}


@pytest.mark.parametrize(("family", "body", "to", "wanted", "pointers"), BY_HAND.values(), ids=BY_HAND)
def test_a_pair_by_hand(family: str, body: Json, to: str, wanted: Json, pointers: list[str]) -> None:
    made = bedrock_models.port(json.dumps(body), to=to, family=family)
    assert json.loads(made.request.to_wire()) == wanted
    assert [finding.pointer for finding in made.findings] == pointers


BETWEEN = {(1152, 704): "16:9", (704, 960): "4:5", (576, 512): "5:4", (1088, 1216): "1:1", (512, 1280): "9:21"}
"""Sizes between two shapes: the nearest is told by how many times one is the other, high as wide."""


@in_one("size", BETWEEN)
def test_a_size_between_two_shapes_is_the_nearer(size: tuple[int, int]) -> None:
    config = dict(zip(("width", "height"), size, strict=True))
    body = {"taskType": "TEXT_IMAGE", "textToImageParams": {"text": "a cat"}, "imageGenerationConfig": config}
    made = bedrock_models.port(body, to="stability.stable-image-core-v1:1", family="nova_canvas")
    assert json.loads(made.request.to_wire())["aspect_ratio"] == BETWEEN[size]


@pytest.mark.parametrize("to", OTHERS)
def test_every_example_is_taken_or_refused_with_the_reason(to: str) -> None:
    made = {(name, example): ported(name, said["request"], to) for name, example, said in sources(to)}
    held = {place: each for place, each in made.items() if isinstance(each, Ported)}
    assert [place for place, each in made.items() if isinstance(each, RequestError) and not each.findings] == []
    for (name, example), each in held.items():
        request = examples(name)[example]["request"]
        text = next((key for key in ("inputText", "prompt", "query") if isinstance(request.get(key), str)), None)
        if text and each.family.name == to:
            assert request[text][:20] in each.request.to_wire().decode(), (name, example)
    assert held or to == "stability_services"


def sources(to: str) -> list[tuple[str, str, Json]]:
    names = [name for name in OTHERS if name != to and KINDS[name] & KINDS[to]]
    return [(name, example, said) for name in names for example, said in examples(name).items() if "request" in said]


def ported(family: str, body: Json, to: str) -> Ported | RequestError:
    try:
        return bedrock_models.port(json.dumps(body), to=target(to), family=family)
    except RequestError as error:
        return error


@pytest.mark.parametrize(
    ("family", "body", "to", "error"),
    [
        ("cohere_embed_v3", {"texts": ["a", "b"], "input_type": "search_document"}, "titan_embed_text_v2", "one text a request"),
        ("titan_embed_image", {"inputImage": "aGk="}, "titan_embed_text_v2", "takes no pictures"),
        ("titan_embed_text_v2", {"inputText": "Hi"}, "amazon.nova-canvas-v1:0", "titan_embed_text_v2 makes vectors"),
    ],
)
def test_what_cannot_be_is_told(family: str, body: Json, to: str, error: str) -> None:
    with pytest.raises(RequestError, match=error):
        bedrock_models.port(json.dumps(body), to=to, family=family)
