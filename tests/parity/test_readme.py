"""Every example of the README of `bedrock_fm` runs once its import line is changed, and the page for its users keeps its word."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import errors, fm

from tests.fm.answers import ANSWERS
from tests.support.fake_client import FakeClient

PAGE = Path(__file__).parents[2] / "docs" / "from-bedrock-fm.md"
NAMES = (
    "Titan TitanImageGeneration TitanImageVariation TitanImageInPainting TitanImageOutPainting TitanImageConditionedGeneration "
    "TitanImageColorGuidedContent TitanImageBackgroundRemoval ControlMode OutpaintingMode Claude Claude3 Jurassic Jamba "
    "StreamDetails CompletionDetails BedrockFoundationModel BedrockEmbeddingsModel BedrockImageModel Command CommandR "
    "Embed Mistral Mixtral MistralLarge Llama2Chat Llama3Instruct SDXL SDStylePresets from_model_id Model Human "
    "Assistant System EmbeddingType InstanceProfile"
).split()


class Bedrock(FakeClient):
    """Answers each model in its family's way."""

    def invoke_model(self, **arguments: Any) -> Any:
        family = "llama" if "llama" in arguments["modelId"] else _family(arguments["modelId"])
        self.answers = [ANSWERS[family]]
        texts = _texts(arguments["body"])
        if family == "cohere_embed_v3":
            self.answers = [{**ANSWERS[family], "embeddings": [[0.5]] * texts}]
        return super().invoke_model(**arguments)

    def invoke_model_with_response_stream(self, **arguments: Any) -> Any:
        self.events = [
            {"completion": "Ha", "stop_reason": None, "stop": None},
            {"completion": "", "stop_reason": "max_tokens", "stop": None},
        ]
        return super().invoke_model_with_response_stream(**arguments)


def _family(model_id: str) -> str:
    return str(fm.from_model_id(model_id)._family.name)  # noqa: SLF001


def _texts(body: bytes) -> int:
    import json  # noqa: PLC0415

    return len(json.loads(body).get("texts", ()))


@pytest.fixture
def bedrock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bedrock:
    """Stands for AWS wherever a program asks boto3 for it, and for the picture that an example opens."""
    import boto3  # noqa: PLC0415
    from bedrock_models._runtime.calls import clients  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    client = Bedrock()
    monkeypatch.setattr(boto3.Session, "client", lambda *_, **__: client)
    monkeypatch.setattr(clients, "shared_client", lambda: client)
    Image.new("RGB", (2, 2)).save(tmp_path / "monet.png")
    monkeypatch.chdir(tmp_path)
    return client


def test_every_public_name_is_here() -> None:
    assert set(NAMES) <= set(fm.__all__)


EXAMPLES = {
    "basic": """
from bedrock_models.fm import from_model_id, Model
fm = from_model_id(Model.AMAZON_TITAN_TEXT_EXPRESS_V1)
fm.generate("Hi. Tell me a joke?")
""",
    "provider": """
from bedrock_models.fm import Titan
fm = Titan.from_id("amazon.titan-text-express-v1")
fm.generate("Hi. Tell me a joke?")
""",
    "streaming": """
from bedrock_models.fm import from_model_id, Model
fm = from_model_id(Model.ANTHROPIC_CLAUDE_INSTANT_V1)
for t in fm.generate("Hi. Tell me a joke?", stream=True):
    print(t)
""",
    "default session": """
from bedrock_models.fm import from_model_id
import boto3
boto3.setup_default_session(region_name='us-east-1')
fm = from_model_id("amazon.titan-text-express-v1")
""",
    "session": """
from bedrock_models.fm import from_model_id
import boto3
session = boto3.Session(region_name='us-east-1')
fm = from_model_id("amazon.titan-text-express-v1", session=session)
fm.generate("Hi")
""",
    "common parameters": """
from bedrock_models.fm import from_model_id
fm = from_model_id("anthropic.claude-instant-v1", temperature=0.5, top_p=1)
print(fm.generate("Hi. Tell me a joke?", token_count=100)[0])
""",
    "own parameters": """
from bedrock_models.fm import from_model_id
fm = from_model_id("anthropic.claude-instant-v1", extra_args={'top_k': 200})
for t in fm.generate("Hi. Tell me a joke?", stream=True):
    print(t)
for t in fm.generate("Hi. Tell me a joke?", stream=True, extra_args={'top_k': 400}):
    print(t)
""",
    "details": """
from bedrock_models.fm import from_model_id
fm = from_model_id("anthropic.claude-instant-v1")
print(fm.generate("Tell me a joke?", details=True))
""",
    "chat": """
from bedrock_models.fm import Assistant, Human, Llama2Chat, System
conversation = [System("You are an helpful travel agent"), Human("What is the capital of France")]
fm = Llama2Chat.from_id("meta.llama2-13b-chat-v1")
answer = fm.chat(conversation)[0]
print(answer)
conversation.append(Assistant(answer))
conversation.append(Human("Tell me more about this city"))
answer = fm.chat(conversation)[0]
print(answer)
""",
    "picture": """
from bedrock_models.fm import Claude3, Human, Assistant, System
from PIL import Image
import boto3
session = boto3.Session(region_name="us-east-1")
fm = Claude3.from_id("anthropic.claude-3-sonnet-20240229-v1:0", session = session)
painting = Image.open("monet.png")
resp = fm.chat([System("You are an expert art dealer"), Human(content="Tell me about this painting", images=[painting])])
print(resp[0])
""",
    "titan embeddings": """
from bedrock_models.fm import from_model_id
emb = from_model_id("amazon.titan-embed-text-v1")
print(emb.generate(["Tell me a joke"])[0])
""",
    "cohere embeddings": """
from bedrock_models.fm import from_model_id
emb = from_model_id("cohere.embed-english-v3")
print(emb.generate_for_documents(["Paris is in France", "Rome is in Italy", "Paris is also called Ville Lumiere"]))
print(emb.generate_for_query("Where is Paris?"))
""",
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_of_its_readme_run(name: str, bedrock: Bedrock, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(EXAMPLES[name], name, "exec"), {})  # noqa: S102
    printed = capsys.readouterr().out
    assert bool(bedrock.sent) == ("generate" in EXAMPLES[name] or "chat" in EXAMPLES[name])
    assert bool(printed) == ("print" in EXAMPLES[name])
    if name == "own parameters":
        assert [sent["body"].count(b'"top_k":200') + 2 * sent["body"].count(b'"top_k":400') for sent in bedrock.sent] == [1, 2]


def test_what_shall_fail_there_fails_here() -> None:
    with pytest.raises(errors.UnknownModelError):
        fm.Titan.from_id("anthropic.claude-v1")


def test_the_programs_on_the_page_run(bedrock: Bedrock) -> None:
    programs = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    ours = [program for program in programs if "bedrock_models" in program]
    assert ours
    names: dict[str, Any] = {}
    for program in ours:
        exec(compile(program, str(PAGE), "exec"), names)  # noqa: S102
    assert bedrock.sent
    assert "bedrock_fm" not in sys.modules
