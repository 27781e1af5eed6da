"""The body that is sent is what the call, the instance or the card gave, and nothing else: a table of calls and their bodies."""

# ruff: noqa: RUF001 - the marks of a prompt format are what they are
from __future__ import annotations

import base64
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest
from bedrock_models.fm import (
    Assistant,
    EmbeddingType,
    Human,
    SDStylePresets,
    System,
    TitanImageBackgroundRemoval,
    TitanImageColorGuidedContent,
    TitanImageConditionedGeneration,
    TitanImageInPainting,
    TitanImageOutPainting,
    TitanImageVariation,
    from_model_id,
)

from tests.fm.answers import ANSWERS
from tests.support.fake_client import PNG, FakeClient
from tests.support.in_one import in_one

B64 = base64.b64encode(PNG).decode()
URI = f"data:image/png;base64,{B64}"
TALK = [System("Be brief"), Human("Hi"), Assistant("Hello"), Human("Who?")]
VERSION = "bedrock-2023-05-31"


class Row(NamedTuple):
    """A call and the body that it must send."""

    family: str
    model: str
    method: str
    given: Any
    arguments: dict[str, Any]
    body: dict[str, Any]
    defaults: Mapping[str, Any] = MappingProxyType({})


TURNS = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}, {"role": "user", "content": "Who?"}]
SAID = [{"role": "system", "content": "Be brief"}, *TURNS]
SAMPLING = {"temperature": 0.0, "top_p": 0.5, "max_token_count": 7, "stop_sequences": ["x"]}
ROWS = [
    Row("titan_text", "amazon.titan-text-express-v1", "generate", "Hi", {}, {"inputText": "Hi"}),
    Row(
        "titan_text",
        "amazon.titan-text-lite-v1",
        "generate",
        "Hi",
        SAMPLING,
        {"inputText": "Hi", "textGenerationConfig": {"temperature": 0, "topP": 0.5, "maxTokenCount": 7, "stopSequences": ["x"]}},
    ),
    Row(
        "titan_text",
        "amazon.titan-tg1-large",
        "chat",
        TALK,
        {},
        {"inputText": "Be brief\nUser: Hi\nBot: Hello\nUser: Who?\nBot:"},
    ),
    Row(
        "claude_completions",
        "anthropic.claude-v2:1",
        "generate",
        "Hi",
        {"top_k": 0},
        {"prompt": "\n\nHuman: Hi\n\nAssistant:", "max_tokens_to_sample": 500, "top_k": 0},
    ),
    Row(
        "claude_completions",
        "anthropic.claude-instant-v1",
        "generate",
        "\n\nHuman: Hi",
        {"token_count": 9},
        {"prompt": "\n\nHuman: Hi\n\nAssistant:", "max_tokens_to_sample": 9},
    ),
    Row(
        "claude_completions",
        "anthropic.claude-v2",
        "chat",
        TALK,
        SAMPLING,
        {
            "prompt": "Be brief\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: Who?\n\nAssistant:",
            "max_tokens_to_sample": 7,
            "temperature": 0,
            "top_p": 0.5,
            "stop_sequences": ["x"],
        },
    ),
    Row(
        "claude_messages",
        "us.anthropic.claude-3-haiku-20240307-v1:0",
        "generate",
        "Hi",
        {},
        {"anthropic_version": VERSION, "max_tokens": 500, "messages": [{"role": "user", "content": "Hi"}]},
    ),
    Row(
        "claude_messages",
        "anthropic.claude-3-sonnet-20240229-v1:0",
        "chat",
        TALK,
        {"max_token_count": 7, "temperature": 0},
        {"anthropic_version": VERSION, "max_tokens": 7, "temperature": 0, "system": "Be brief", "messages": TURNS},
    ),
    Row(
        "claude_messages",
        "anthropic.claude-3-haiku-20240307-v1:0",
        "chat",
        [Human("See", images=[PNG])],
        {},
        {
            "anthropic_version": VERSION,
            "max_tokens": 500,
            "messages": [
                {
                    "role": "user",
                    "content": [
                        {"type": "text", "text": "See"},
                        {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": B64}},
                    ],
                }
            ],
        },
    ),
    Row(
        "jurassic2",
        "ai21.j2-mid-v1",
        "generate",
        "Hi",
        {**SAMPLING, "frequency_penalty": {"scale": 0}},
        {
            "prompt": "Hi",
            "maxTokens": 7,
            "temperature": 0,
            "topP": 0.5,
            "stopSequences": ["x"],
            "frequencyPenalty": {"scale": 0},
        },
    ),
    Row(
        "jurassic2",
        "ai21.j2-ultra",
        "generate",
        "Hi",
        {"extra_args": {"countPenalty": {"scale": 1}}},
        {"prompt": "Hi", "countPenalty": {"scale": 1}},
    ),
    Row("jamba", "ai21.jamba-instruct-v1:0", "chat", TALK, {"stop_sequences": []}, {"messages": SAID, "stop": []}),
    Row(
        "jamba",
        "ai21.jamba-1-5-mini-v1:0",
        "generate",
        "Hi",
        {"extra_args": {"n": 2}, "temperature": 0.5},
        {"messages": TURNS[:1], "n": 2, "temperature": 0.5},
    ),
    Row(
        "cohere_command",
        "cohere.command-text-v14",
        "generate",
        "Hi",
        {**SAMPLING, "k": 0, "num_generations": 2, "return_likelihoods": "ALL"},
        {
            "prompt": "Hi",
            "max_tokens": 7,
            "temperature": 0,
            "p": 0.5,
            "stop_sequences": ["x"],
            "k": 0,
            "num_generations": 2,
            "return_likelihoods": "ALL",
        },
    ),
    Row("cohere_command_r", "cohere.command-r-v1:0", "generate", "Hi", {}, {"message": "Hi"}),
    Row(
        "cohere_command_r",
        "cohere.command-r-plus-v1:0",
        "chat",
        TALK,
        {"stop_sequences": ["x"], "top_p": 0.1},
        {
            "message": "Who?",
            "preamble": "Be brief",
            "p": 0.1,
            "stop_sequences": ["x"],
            "chat_history": [{"role": "USER", "message": "Hi"}, {"role": "CHATBOT", "message": "Hello"}],
        },
    ),
    Row(
        "llama",
        "meta.llama2-13b-chat-v1",
        "chat",
        TALK,
        {},
        {"prompt": "<s>[INST] <<SYS>>\nBe brief\n<</SYS>>\n\nHi [/INST] Hello </s><s>[INST] Who? [/INST]"},
    ),
    Row("llama", "meta.llama2-70b-chat-v1", "generate", "Hi", {"top_p": 0}, {"prompt": "<s>[INST] Hi [/INST]", "top_p": 0}),
    Row(
        "llama",
        "us.meta.llama3-2-1b-instruct-v1:0",
        "chat",
        TALK,
        {"max_token_count": 7},
        {
            "prompt": "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nBe brief<|eot_id|>"
            "<|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>"
            "<|start_header_id|>assistant<|end_header_id|>\n\nHello<|eot_id|>"
            "<|start_header_id|>user<|end_header_id|>\n\nWho?<|eot_id|>"
            "<|start_header_id|>assistant<|end_header_id|>\n\n",
            "max_gen_len": 7,
        },
    ),
    Row(
        "llama",
        "us.meta.llama3-2-11b-instruct-v1:0",
        "chat",
        [Human("See", images=[PNG])],
        {},
        {
            "prompt": "<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\n<|image|>See<|eot_id|>"
            "<|start_header_id|>assistant<|end_header_id|>\n\n",
            "images": [B64],
        },
    ),
    Row(
        "llama",
        "us.meta.llama4-scout-17b-instruct-v1:0",
        "generate",
        "Hi",
        {},
        {"prompt": "<|begin_of_text|><|header_start|>user<|header_end|>\n\nHi<|eot|><|header_start|>assistant<|header_end|>\n\n"},
    ),
    Row(
        "mistral_prompt",
        "mistral.mistral-7b-instruct-v0:2",
        "generate",
        "Hi",
        {"extra_args": {"top_k": 5}},
        {"prompt": "<s>[INST] Hi [/INST]", "top_k": 5},
    ),
    Row(
        "mistral_prompt",
        "mistral.mixtral-8x7b-instruct-v0:1",
        "chat",
        TALK,
        SAMPLING,
        {
            "prompt": "<s>[INST] Be brief\n\nHi [/INST] Hello</s>[INST] Who? [/INST]",
            "max_tokens": 7,
            "temperature": 0,
            "top_p": 0.5,
            "stop": ["x"],
        },
    ),
    Row("mistral_chat", "mistral.mistral-large-2407-v1:0", "chat", TALK, {"top_p": 1}, {"messages": SAID, "top_p": 1}),
    Row(
        "mistral_chat",
        "us.mistral.pixtral-large-2502-v1:0",
        "chat",
        [Human("See", images=[PNG])],
        {},
        {
            "messages": [
                {"role": "user", "content": [{"type": "text", "text": "See"}, {"type": "image_url", "image_url": {"url": URI}}]}
            ]
        },
    ),
    Row(
        "deepseek_r1",
        "us.deepseek.r1-v1:0",
        "generate",
        "Hi",
        {"temperature": 0},
        {"prompt": "<｜begin▁of▁sentence｜><｜User｜>Hi<｜Assistant｜><think>\n", "temperature": 0},
    ),
    Row("chat_completions", "openai.gpt-oss-20b-1:0", "chat", TALK, {"seed": 0}, {"messages": SAID, "seed": 0}),
    Row("writer", "us.writer.palmyra-x5-v1:0", "chat", TALK, {"stop_sequences": ["x"]}, {"messages": SAID, "stop": ["x"]}),
    Row(
        "nova",
        "us.amazon.nova-lite-v1:0",
        "chat",
        [System("Be brief"), Human("See", images=[PNG])],
        {"top_k": 3, "temperature": 0},
        {
            "system": [{"text": "Be brief"}],
            "messages": [{"role": "user", "content": [{"text": "See"}, {"image": {"format": "png", "source": {"bytes": B64}}}]}],
            "inferenceConfig": {"temperature": 0, "topK": 3},
        },
    ),
    Row("nova", "amazon.nova-micro-v1:0", "generate", "Hi", {}, {"messages": [{"role": "user", "content": [{"text": "Hi"}]}]}),
    Row(
        "pegasus",
        "us.twelvelabs.pegasus-1-2-v1:0",
        "generate",
        "What?",
        {"video": b"abcd"},
        {"inputPrompt": "What?", "mediaSource": {"base64String": "YWJjZA=="}},
    ),
    Row("titan_embed_text_v1", "amazon.titan-embed-text-v1", "generate", ["a"], {}, {"inputText": "a"}),
    Row(
        "titan_embed_text_v2",
        "amazon.titan-embed-text-v2:0",
        "generate_for_query",
        "a",
        {"dimensions": 256, "normalize": False},
        {"inputText": "a", "dimensions": 256, "normalize": False},
    ),
    Row(
        "titan_embed_image",
        "amazon.titan-embed-image-v1",
        "generate",
        ["a"],
        {"dimensions": 256},
        {"inputText": "a", "embeddingConfig": {"outputEmbeddingLength": 256}},
    ),
    Row("titan_embed_image", "amazon.titan-embed-image-v1", "generate_for_images", [PNG], {}, {"inputImage": B64}),
    Row("cohere_embed_v3", "cohere.embed-english-v3", "generate", ["a"], {}, {"input_type": "search_document", "texts": ["a"]}),
    Row(
        "cohere_embed_v3",
        "cohere.embed-english-v3",
        "generate_for_query",
        "a",
        {},
        {"input_type": "search_query", "texts": ["a"]},
    ),
    Row(
        "cohere_embed_v3",
        "cohere.embed-multilingual-v3",
        "generate",
        ["a"],
        {"type": EmbeddingType.CLUSTERING, "truncate": "END"},
        {"input_type": "clustering", "texts": ["a"], "truncate": "END"},
    ),
    Row("cohere_embed_v3", "cohere.embed-english-v3", "generate_for_images", [PNG], {}, {"input_type": "image", "images": [URI]}),
    Row(
        "cohere_embed_v4",
        "us.cohere.embed-v4:0",
        "generate",
        ["a"],
        {"dimensions": 512},
        {"input_type": "search_document", "texts": ["a"], "output_dimension": 512},
    ),
    Row(
        "nova_embed",
        "amazon.nova-2-multimodal-embeddings-v1:0",
        "generate_for_query",
        "a",
        {"dimensions": 384},
        {
            "taskType": "SINGLE_EMBEDDING",
            "singleEmbeddingParams": {
                "embeddingPurpose": "GENERIC_RETRIEVAL",
                "embeddingDimension": 384,
                "text": {"value": "a", "truncationMode": "END"},
            },
        },
    ),
    Row(
        "nova_embed",
        "amazon.nova-2-multimodal-embeddings-v1:0",
        "generate_for_images",
        [PNG],
        {},
        {
            "taskType": "SINGLE_EMBEDDING",
            "singleEmbeddingParams": {"embeddingPurpose": "GENERIC_INDEX", "image": {"format": "png", "source": {"bytes": B64}}},
        },
    ),
    Row(
        "marengo",
        "us.twelvelabs.marengo-embed-3-0-v1:0",
        "generate",
        ["a"],
        {},
        {"inputType": "text", "text": {"inputText": "a"}},
    ),
    Row("marengo", "us.twelvelabs.marengo-embed-2-7-v1:0", "generate", ["a"], {}, {"inputType": "text", "inputText": "a"}),
    Row(
        "titan_image",
        "amazon.titan-image-generator-v1",
        "generate",
        [("a cat",)],
        {"height": 512, "width": 512, "seed": 0, "negative_prompt": "dog"},
        {
            "taskType": "TEXT_IMAGE",
            "textToImageParams": {"text": "a cat", "negativeText": "dog"},
            "imageGenerationConfig": {"height": 512, "width": 512, "seed": 0},
        },
    ),
    Row(
        "sdxl",
        "stability.stable-diffusion-xl-v1",
        "generate",
        [("a cat", 1.0), ("dog", -1)],
        {"height": 768, "width": 1344, "seed": 0, "style_preset": SDStylePresets.THREE_D_MODEL, "cfg_scale": 0},
        {
            "text_prompts": [{"text": "a cat", "weight": 1}, {"text": "dog", "weight": -1}],
            "height": 768,
            "width": 1344,
            "seed": 0,
            "style_preset": "3d-model",
            "cfg_scale": 0,
        },
    ),
    Row(
        "sdxl",
        "stability.stable-diffusion-xl-v1",
        "generate",
        "a cat",
        {"image": PNG, "image_strength": 0},
        {"text_prompts": [{"text": "a cat"}], "init_image": B64, "image_strength": 0},
    ),
    Row(
        "nova_canvas",
        "amazon.nova-canvas-v1:0",
        "generate",
        "a cat",
        {"width": 512},
        {"taskType": "TEXT_IMAGE", "textToImageParams": {"text": "a cat"}, "imageGenerationConfig": {"width": 512}},
    ),
    Row("stable_image", "stability.sd3-large-v1:0", "generate", "a cat", {"seed": 0}, {"prompt": "a cat", "seed": 0}),
    Row("stability_services", "us.stability.stable-image-remove-background-v1:0", "generate", "", {"image": PNG}, {"image": B64}),
    Row(
        "amazon_rerank",
        "amazon.rerank-v1:0",
        "rerank",
        "q",
        {"documents": ["a", "b"], "top_n": 1},
        {"query": "q", "documents": ["a", "b"], "top_n": 1},
    ),
    Row(
        "cohere_rerank",
        "cohere.rerank-v3-5:0",
        "rerank",
        "q",
        {"documents": ["a", "b"]},
        {"api_version": 2, "query": "q", "documents": ["a", "b"]},
    ),
    Row(
        "titan_text",
        "amazon.titan-text-express-v1",
        "generate",
        "Hi",
        {"temperature": 0.0, "stop_sequences": []},
        {"inputText": "Hi", "textGenerationConfig": {"temperature": 0, "topP": 0, "stopSequences": []}},
        {"temperature": 0.9, "top_p": 0, "stop_sequences": ["|"]},
    ),
    Row(
        "claude_messages",
        "anthropic.claude-3-haiku-20240307-v1:0",
        "generate",
        "Hi",
        {"extra_args": {"top_k": 0}, "extra_body": {"new": {"b": None}}},
        {
            "anthropic_version": VERSION,
            "max_tokens": 9,
            "messages": TURNS[:1],
            "top_k": 0,
            "metadata": {"user_id": "me"},
            "new": {"b": None},
        },
        {"max_token_count": 9, "extra_args": {"metadata": {"user_id": "me"}, "top_k": 5}, "extra_body": {"new": {"b": 1}}},
    ),
]


@in_one("row", ROWS)
def test_the_body_is_what_was_given(row: Row) -> None:
    client = FakeClient(ANSWERS[row.family])
    model = from_model_id(row.model, client=client, **row.defaults)
    arguments = dict(row.arguments)
    if row.family in {"titan_image", "sdxl", "nova_canvas", "stable_image", "stability_services"}:
        arguments["output"] = "bytes"
    getattr(model, row.method)(row.given, **arguments)
    assert client.body == row.body
    assert client.sent[-1]["modelId"] == row.model


TASKS = [
    (
        TitanImageVariation,
        {"images": [PNG], "similarity_strength": 0.5},
        {"taskType": "IMAGE_VARIATION", "imageVariationParams": {"text": "p", "images": [B64], "similarityStrength": 0.5}},
    ),
    (
        TitanImageInPainting,
        {"image": PNG, "mask_prompt": "the dog"},
        {"taskType": "INPAINTING", "inPaintingParams": {"text": "p", "image": B64, "maskPrompt": "the dog"}},
    ),
    (
        TitanImageOutPainting,
        {"image": PNG, "mask_image": PNG + b"2", "outpainting_mode": "PRECISE"},
        {
            "taskType": "OUTPAINTING",
            "outPaintingParams": {
                "text": "p",
                "image": B64,
                "maskImage": base64.b64encode(PNG + b"2").decode(),
                "outPaintingMode": "PRECISE",
            },
        },
    ),
    (
        TitanImageConditionedGeneration,
        {"condition_image": PNG, "control_mode": "CANNY_EDGE", "control_strength": 0.0},
        {
            "taskType": "TEXT_IMAGE",
            "textToImageParams": {"text": "p", "conditionImage": B64, "controlMode": "CANNY_EDGE", "controlStrength": 0},
        },
    ),
    (
        TitanImageColorGuidedContent,
        {"colors": ["#FF0000"]},
        {"taskType": "COLOR_GUIDED_GENERATION", "colorGuidedGenerationParams": {"text": "p", "colors": ["#FF0000"]}},
    ),
    (TitanImageBackgroundRemoval, {"image": PNG}, {"taskType": "BACKGROUND_REMOVAL", "backgroundRemovalParams": {"image": B64}}),
]


@pytest.mark.parametrize(("cls", "arguments", "body"), TASKS, ids=lambda value: getattr(value, "__name__", None))
def test_every_task_of_titan_image(cls: Any, arguments: dict[str, Any], body: dict[str, Any]) -> None:
    client = FakeClient(ANSWERS["titan_image"])
    assert cls.from_id("amazon.titan-image-generator-v2:0", client=client).generate("p", **arguments, output="bytes") == [PNG]
    assert client.body == body


@pytest.mark.parametrize(
    ("defaults", "arguments", "sent"),
    [
        ({"top_k": 5}, {}, 5),
        ({"extra_args": {"top_k": 5}}, {}, 5),
        ({"extra_args": {"top_k": 5}}, {"top_k": 0}, 0),
        ({"top_k": 5}, {"extra_args": {"top_k": 0}}, 0),
        ({"extra_args": {"top_k": 5}}, {"extra_args": {"top_k": 0}}, 0),
        ({"extra_args": {"top_k": 5}}, {"extra_args": {"system": "s"}}, 5),
        ({"extra_args": {"top_k": 5}}, {"extra_args": {}}, 5),
    ],
)
def test_a_call_overrides_its_instance_by_whatever_name(defaults: dict[str, Any], arguments: dict[str, Any], sent: int) -> None:
    client = FakeClient(ANSWERS["claude_messages"])
    from_model_id("anthropic.claude-3-haiku-20240307-v1:0", client=client, **defaults).generate("Hi", **arguments)
    assert client.body["top_k"] == sent
