"""The common interface under the checkers: what a call returns follows `stream`, `details`, `encoding` and `output`."""

from typing import assert_type

from bedrock_models.claude_messages import ClaudeEvent, ClaudeResponse
from bedrock_models.fm import (
    SDXL,
    AsyncTextStream,
    Claude3,
    CompletionDetails,
    Embed,
    Human,
    Model,
    Ranked,
    StreamDetails,
    System,
    TextStream,
    Titan,
    TitanImageInPainting,
    from_model_id,
)
from bedrock_models.titan_text import TitanTextEvent, TitanTextResponse
from PIL.Image import Image


def known_ids() -> None:
    assert_type(from_model_id("amazon.titan-text-express-v1"), Titan)
    assert_type(from_model_id(Model.AMAZON_TITAN_TEXT_EXPRESS_V1, temperature=0.1), Titan)
    assert_type(from_model_id("us.anthropic.claude-haiku-4-5-20251001-v1:0", top_k=5), Claude3)
    assert_type(from_model_id("stability.stable-diffusion-xl-v1"), SDXL)
    assert_type(Claude3.from_id("anthropic.claude-of-tomorrow-v9:0"), Claude3)


def by_a_known_id() -> None:
    model = from_model_id("amazon.titan-text-express-v1")
    assert_type(model.generate("Hi"), list[str])
    assert_type(model.generate("Hi", stream=True), TextStream[TitanTextEvent, TitanTextResponse])
    assert_type(model.generate("Hi", details=True), CompletionDetails[TitanTextResponse])
    assert_type(model.generate("Hi", stream=True, details=True), StreamDetails[TextStream[TitanTextEvent, TitanTextResponse]])


def texts(claude: Claude3) -> str:
    assert_type(claude.generate("Hi"), list[str])
    assert_type(claude.generate("Hi", details=False, stream=False), list[str])
    assert_type(claude.generate("Hi", stream=True), TextStream[ClaudeEvent, ClaudeResponse])
    assert_type(claude.chat([System("s"), Human("Hi", images=["a.png", b"b"])], temperature=0), list[str])
    details = claude.chat([Human("Hi")], details=True, extra_args={"thinking": {"type": "disabled"}})
    assert_type(details, CompletionDetails[ClaudeResponse])
    assert_type(details.response.usage.input_tokens, int)
    streamed = claude.chat([Human("Hi")], details=True, stream=True)
    assert_type(streamed, StreamDetails[TextStream[ClaudeEvent, ClaudeResponse]])
    assert_type(streamed.latency, float | None)
    with claude.generate("Hi", stream=True) as pieces:
        return "".join(pieces)


async def awaited(claude: Claude3) -> None:
    assert_type(await claude.agenerate("Hi"), list[str])
    assert_type(await claude.achat([Human("Hi")], details=True), CompletionDetails[ClaudeResponse])
    assert_type(await claude.agenerate("Hi", stream=True), AsyncTextStream[ClaudeEvent, ClaudeResponse])
    async for piece in await claude.agenerate("Hi", stream=True):
        assert_type(piece, str)


def others(embed: Embed) -> None:
    assert_type(embed.generate(["a"]), list[list[float]])
    assert_type(embed.generate(["a"], encoding="int8"), list[list[int]])
    assert_type(embed.generate_for_query("a"), list[float])
    assert_type(from_model_id("amazon.titan-embed-text-v1").generate(["a"]), list[list[float]])
    assert_type(from_model_id("cohere.rerank-v3-5:0").rerank("a", ["b"], top_n=1), list[Ranked])
    sdxl = from_model_id("stability.stable-diffusion-xl-v1")
    assert_type(sdxl.generate([("a cat", 1.0), ("dog",)], 768, 1344, steps=30), list[Image])
    assert_type(sdxl.generate("a cat", output="bytes", style_preset="anime"), list[bytes])
    inpainting = TitanImageInPainting.from_id("amazon.titan-image-generator-v1", cfg_scale=8)
    assert_type(inpainting.generate("a cat", image="a.png", mask_prompt="the dog"), list[Image])
