"""What comes back: texts, streams, details, vectors, pictures, ranks; of every family's examples and of our own answers."""

from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models._runtime.json.paths import found
from bedrock_models.errors import AnswerError
from bedrock_models.fm import EmbeddingType, Human, Ranked, from_model_id
from PIL.Image import Image

from tests.fm.answers import ANSWERS, PICTURE
from tests.support.fake_client import PNG, FakeAsyncClient, FakeClient
from tests.support.in_one import in_one

TEXT_FAMILIES = [
    name
    for name, family in bedrock_models.families().items()
    if family.answer.text.response and "invoke" in family.operations and family.api == "invoke_model"
]
"""What has a class of the common interface; Converse serves the models of all of them, and has none of its own."""
MISTRAL = "mistral.mistral-7b-instruct-v0:2"


def examples(part: str) -> list[Any]:
    """The examples of all text families that have a part, by family and name."""
    folder = Path(bedrock_models.__path__[0])
    return [
        pytest.param(name, example, id=f"{name}-{example['name']}")
        for name in TEXT_FAMILIES
        for example in json.loads((folder / name / "examples.json").read_text(encoding="utf-8"))
        if part in example
    ]


@in_one("name, example", examples("response"))
def test_texts_of_every_example_are_those_at_the_card_s_path(name: str, example: dict[str, Any]) -> None:
    answer = bedrock_models.families()[name].answer
    expected = [str(text) for path in answer.text.response for _, text in found(example["response"], path)]
    model = from_model_id(_model(name, example), family=name, client=FakeClient(example["response"]))
    arguments = {"video": b"x"} if name == "pegasus" else {}
    assert "".join(model.generate("Hi", **arguments)) == "".join(expected)


@pytest.mark.parametrize(("name", "example"), examples("events"))
def test_streams_of_every_example_are_the_pieces_at_the_card_s_path(name: str, example: dict[str, Any]) -> None:
    family = bedrock_models.families()[name]
    events = [event for event in example["events"] if isinstance(event, dict)]
    expected = [str(text) for event in events for path in family.answer.text.event for _, text in found(event, path)]
    model = from_model_id(_model(name, example), family=name, client=FakeClient(events=example["events"]))
    arguments = {"video": b"x"} if name == "pegasus" else {}
    pieces = list(model.generate("Hi", stream=True, **arguments))
    assert "" not in pieces
    assert "".join(pieces) == "".join(expected)


def _model(name: str, example: dict[str, Any]) -> str:
    """The example's model; `MistralLarge` writes messages, though large models answer prompts too."""
    return MISTRAL if name == "mistral_prompt" else str(example["model_id"])


def test_each_answer_of_several_is_an_output_of_its_own() -> None:
    choice = ANSWERS["jamba"]["choices"][0]
    client = FakeClient({**ANSWERS["jamba"], "choices": [choice, {**choice, "message": {"role": "assistant", "content": "Bye"}}]})
    assert from_model_id("ai21.jamba-instruct-v1:0", client=client).generate("Hi") == ["Hello", "Bye"]


def test_pieces_of_one_answer_are_joined() -> None:
    assert from_model_id("amazon.nova-lite-v1:0", client=FakeClient(ANSWERS["nova"])).generate("Hi") == ["Hello"]


def test_details_hold_prompt_body_answer_usage_reason_and_latency() -> None:
    client = FakeClient(ANSWERS["titan_text"])
    details = from_model_id("amazon.titan-text-express-v1", client=client).generate("Hi", details=True, temperature=0)
    assert details.output == ["Hello"]
    assert details.prompt == "Hi"
    assert details.body == client.sent[-1]["body"].decode()
    assert details.response.results[0].token_count == 2
    assert (details.usage.input_tokens, details.usage.output_tokens) == (3, 2)
    assert details.stop_reason == "end"
    assert 0 < details.latency < 60


@pytest.mark.parametrize(
    ("word", "reason"),
    [("LENGTH", "length"), ("STOP_CRITERIA_MET", "stop_sequence"), ("CONTENT_FILTERED", "filtered"), ("NEW", "other")],
)
def test_stop_reasons_are_one_vocabulary(word: str, reason: str) -> None:
    answer = {"inputTextTokenCount": 1, "results": [{"outputText": "", "tokenCount": 1, "completionReason": word}]}
    details = from_model_id("amazon.titan-text-lite-v1", client=FakeClient(answer)).generate("Hi", details=True)
    assert details.stop_reason == reason


EVENTS = [
    {"outputText": "Hel", "index": 0, "totalOutputTextTokenCount": None, "completionReason": None, "inputTextTokenCount": 3},
    {"outputText": "lo", "index": 0, "totalOutputTextTokenCount": 2, "completionReason": "FINISH", "inputTextTokenCount": 3},
]


def test_a_stream_is_measured_where_it_is_true() -> None:
    details = from_model_id("amazon.titan-text-express-v1", client=FakeClient(events=EVENTS)).generate(
        "Hi", stream=True, details=True
    )
    assert json.loads(details.body) == {"inputText": "Hi"}
    assert (details.first_event_latency, details.latency, details.stop_reason) == (None, None, None)
    assert next(details.stream) == "Hel"
    assert details.first_event_latency is not None
    assert details.latency is None
    assert list(details.stream) == ["lo"]
    assert details.latency is not None
    assert details.first_event_latency <= details.latency
    assert details.stop_reason == "end"
    assert (details.usage.input_tokens, details.usage.output_tokens) == (3, 2)
    assert details.stream.response.results[0].output_text == "Hello"


def test_a_stream_closes_as_a_context_manager() -> None:
    with from_model_id("amazon.titan-text-express-v1", client=FakeClient(events=EVENTS)).generate("Hi", stream=True) as stream:
        assert next(stream) == "Hel"
    assert stream.latency is None


def test_everything_can_be_awaited() -> None:
    async def run() -> list[Any]:
        text = from_model_id("amazon.titan-text-express-v1", async_client=FakeAsyncClient(ANSWERS["titan_text"], events=EVENTS))
        details = await text.achat([Human("Hi")], stream=True, details=True)
        pieces = [piece async for piece in details.stream]
        vectors = from_model_id("cohere.embed-english-v3", async_client=FakeAsyncClient(ANSWERS["cohere_embed_v3"]))
        pictures = from_model_id("stability.sd3-large-v1:0", async_client=FakeAsyncClient(ANSWERS["stable_image"]))
        ranks = from_model_id("cohere.rerank-v3-5:0", async_client=FakeAsyncClient(ANSWERS["cohere_rerank"]))
        whole = await text.agenerate("Hi", details=True)
        return [
            await text.agenerate("Hi"),
            (whole.body, whole.stop_reason),
            pieces,
            (details.stop_reason, details.latency is not None, (await details.stream.response()).results[0].output_text),
            await vectors.agenerate_for_query("a"),
            await pictures.agenerate("a cat", output="bytes"),
            [rank.index for rank in await ranks.arerank("q", ["a", "b"])],
        ]

    assert asyncio.run(run()) == [
        ["Hello"],
        ('{"inputText":"Hi"}', "end"),
        ["Hel", "lo"],
        ("end", True, "Hello"),
        [0.5],
        [PNG],
        [1, 0],
    ]


def test_texts_are_sent_in_as_many_requests_as_it_takes() -> None:
    client = FakeClient(*({"embedding": [float(i)], "inputTextTokenCount": 1} for i in range(3)))
    assert from_model_id("amazon.titan-embed-text-v1", client=client).generate(["a", "b", "c"]) == [[0.0], [1.0], [2.0]]
    assert [json.loads(sent["body"])["inputText"] for sent in client.sent] == ["a", "b", "c"]


def test_batches_are_as_large_as_the_family_takes() -> None:
    def answer(count: int) -> dict[str, Any]:
        return {**ANSWERS["cohere_embed_v3"], "embeddings": [[0.5]] * count}

    client = FakeClient(answer(96), answer(4))
    assert (
        len(from_model_id("cohere.embed-english-v3", client=client).generate_for_documents([str(i) for i in range(100)])) == 100
    )
    assert [len(json.loads(sent["body"])["texts"]) for sent in client.sent] == [96, 4]


def test_many_texts_are_awaited_in_their_order() -> None:
    async def run() -> Any:
        client = FakeAsyncClient(*({"embedding": [float(i)], "inputTextTokenCount": 1} for i in range(20)))
        return await from_model_id("amazon.titan-embed-text-v1", async_client=client).agenerate([str(i) for i in range(20)])

    assert asyncio.run(run()) == [[float(i)] for i in range(20)]


def test_no_text_makes_no_request() -> None:
    client = FakeClient()
    assert from_model_id("amazon.titan-embed-text-v1", client=client).generate([]) == []
    assert client.sent == []


def test_one_text_is_no_list_of_texts() -> None:
    with pytest.raises(TypeError, match="generate_for_query"):
        from_model_id("amazon.titan-embed-text-v1", client=FakeClient()).generate("abc")


def test_vectors_come_in_the_encoding_that_was_asked_for() -> None:
    answer = {**ANSWERS["cohere_embed_v3"], "response_type": "embeddings_by_type", "embeddings": {"int8": [[1, -2]]}}
    client = FakeClient(answer)
    assert from_model_id("cohere.embed-english-v3", client=client).generate(["a"], encoding="int8") == [[1, -2]]
    assert client.body["embedding_types"] == ["int8"]


@pytest.mark.parametrize("count", [1, 3])
def test_an_answer_with_too_few_vectors_or_too_many_is_not_taken_for_a_whole_one(count: int) -> None:
    answer = {**ANSWERS["cohere_embed_v3"], "embeddings": ANSWERS["cohere_embed_v3"]["embeddings"] * count}
    with pytest.raises(AnswerError, match=f"vectors: {count} came for 2 inputs") as failure:
        from_model_id("cohere.embed-english-v3", client=FakeClient(answer)).generate(["a", "b"])
    assert json.loads(failure.value.body) == answer


def test_a_model_without_purposes_takes_those_of_searches() -> None:
    client = FakeClient(ANSWERS["titan_embed_text_v1"])
    from_model_id("amazon.titan-embed-text-v1", client=client).generate(["a"], type=EmbeddingType.QUERY)
    assert client.body == {"inputText": "a"}


def test_pictures_are_pil_images_or_bytes() -> None:
    real = _real_picture()
    model = from_model_id("stability.sd3-large-v1:0", client=FakeClient({**ANSWERS["stable_image"], "images": [real]}))
    (image,) = model.generate("a cat")
    assert isinstance(image, Image)
    assert image.size == (2, 3)
    assert model.generate("a cat", output="bytes") == [base64.b64decode(real)]


def _real_picture() -> str:
    import io  # noqa: PLC0415

    from PIL import Image as images  # noqa: N813, PLC0415

    file = io.BytesIO()
    images.new("RGB", (2, 3)).save(file, format="PNG")
    return base64.b64encode(file.getvalue()).decode()


def test_an_answer_without_a_picture_says_why() -> None:
    answer = {"seeds": [1], "finish_reasons": ["Filter reason: prompt"], "images": []}
    with pytest.raises(AnswerError, match="Filter reason: prompt") as failure:
        from_model_id("stability.sd3-large-v1:0", client=FakeClient(answer)).generate("a cat", output="bytes")
    assert json.loads(failure.value.body) == answer


def test_documents_come_back_ranked_with_their_texts() -> None:
    model = from_model_id("cohere.rerank-v3-5:0", client=FakeClient(ANSWERS["cohere_rerank"]))
    assert model.rerank("q", ["first", "second"]) == [Ranked(1, 0.9, "second"), Ranked(0, 0.1, "first")]


def test_sdxl_keeps_its_picture(tmp_path: Any) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(PNG)
    client = FakeClient(ANSWERS["sdxl"])
    model = from_model_id("stability.stable-diffusion-xl-v1", client=client)
    assert model.generate("a cat", image=path, output="bytes") == [PNG]
    assert client.body["init_image"] == PICTURE
