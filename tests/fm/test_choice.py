"""Which class a model gets, what it can do, and how it says that it cannot."""

from __future__ import annotations

import ast
import inspect
import json
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models import fm
from bedrock_models.errors import BedrockModelsError, ConverseWarning, RequestError, UnknownModelError
from bedrock_models.fm import Claude, Human, InstanceProfile, Model, Titan, UnsupportedError, from_model_id
from bedrock_models.fm.choices import CHOICES

from tests.fm.answers import ANSWERS
from tests.support.fake_client import FakeClient
from tests.support.in_one import in_one

CLASSES = {
    "Jurassic": "ai21.j2-grande-instruct ai21.j2-jumbo-instruct ai21.j2-mid ai21.j2-mid-v1 ai21.j2-ultra ai21.j2-ultra-v1",
    "Jamba": "ai21.jamba-1-5-large-v1:0 ai21.jamba-1-5-mini-v1:0 ai21.jamba-instruct-v1:0",
    "TitanEmbeddings": "amazon.titan-embed-g1-text-02 amazon.titan-embed-text-v1",
    "TitanEmbeddingsV2": "amazon.titan-embed-text-v2:0",
    "TitanMultimodalEmbeddings": "amazon.titan-embed-image-v1",
    "TitanImageGeneration": "amazon.titan-image-generator-v1 amazon.titan-image-generator-v2:0",
    "Titan": "amazon.titan-text-express-v1 amazon.titan-text-lite-v1 amazon.titan-text-premier-v1:0 amazon.titan-tg1-large",
    "Claude3": "anthropic.claude-3-5-sonnet-20240620-v1:0 anthropic.claude-3-5-sonnet-20241022-v2:0 "
    "anthropic.claude-3-haiku-20240307-v1:0 anthropic.claude-3-opus-20240229-v1:0 anthropic.claude-3-sonnet-20240229-v1:0",
    "Claude": "anthropic.claude-instant-v1 anthropic.claude-v2 anthropic.claude-v2:1",
    "Command": "cohere.command-light-text-v14 cohere.command-text-v14",
    "CommandR": "cohere.command-r-plus-v1:0 cohere.command-r-v1:0",
    "Embed": "cohere.embed-english-v3 cohere.embed-multilingual-v3",
    "Llama2Chat": "meta.llama2-13b-chat-v1 meta.llama2-70b-chat-v1",
    "Llama3Instruct": "meta.llama3-1-405b-instruct-v1:0 meta.llama3-1-70b-instruct-v1:0 meta.llama3-1-8b-instruct-v1:0 "
    "meta.llama3-2-11b-instruct-v1:0 meta.llama3-2-1b-instruct-v1:0 meta.llama3-2-3b-instruct-v1:0 "
    "meta.llama3-2-90b-instruct-v1:0 "
    "meta.llama3-70b-instruct-v1:0 meta.llama3-8b-instruct-v1:0",
    "Mistral": "mistral.mistral-7b-instruct-v0:2 mistral.mistral-small-2402-v1:0",
    "MistralLarge": "mistral.mistral-large-2402-v1:0 mistral.mistral-large-2407-v1:0",
    "Mixtral": "mistral.mixtral-8x7b-instruct-v0:1",
    "StableImage": "stability.sd3-large-v1:0 stability.stable-image-core-v1:0 stability.stable-image-ultra-v1:0",
    "SDXL": "stability.stable-diffusion-xl-v1",
}
"""The 53 models that `bedrock_fm` lists."""
LISTED = [(model_id, name) for name, ids in CLASSES.items() for model_id in ids.split()]
CATALOGUE: dict[str, Any] = json.loads((Path(bedrock_models.__path__[0]) / "catalogue.json").read_text(encoding="utf-8"))
BY_ARN = {"Converse", "Imported"}
"""Classes of models that have an ARN of their own, and no id."""
METHODS = {"generate": "generate", "chat": "chat", "embed": "generate_for_query", "image": "generate", "rerank": "rerank"}


def test_all_of_that_library_s_models_are_listed() -> None:
    assert len(LISTED) == 53
    assert {model_id for model_id, _ in LISTED} <= set(Model)


@in_one("model_id, name", LISTED)
def test_each_of_that_library_s_models_gets_its_class(model_id: str, name: str) -> None:
    assert type(from_model_id(model_id)).__name__ == name
    assert type(from_model_id(Model(model_id))).__name__ == name
    assert type(from_model_id(f"us.{model_id}")).__name__ == name
    assert type(from_model_id(f"arn:aws:bedrock:us-east-1::foundation-model/{model_id}")).__name__ == name


@in_one("model_id", CATALOGUE)
def test_each_model_of_the_catalogue_has_a_class_that_does_what_it_says(model_id: str) -> None:
    families = CATALOGUE[model_id]["families"]
    if not families and "converse" in CATALOGUE[model_id]["apis"]:
        with pytest.warns(ConverseWarning, match=f"{model_id} is called by Converse"):
            assert type(from_model_id(model_id)).__name__ == "Converse"
        return
    callable_families = [name for name in families if "invoke" in bedrock_models.families()[name].operations]
    if not callable_families:
        with pytest.raises(UnsupportedError, match="no class in the common interface"):
            from_model_id(model_id)
        return
    model = from_model_id(model_id)
    assert model.model_id == model_id
    row = next(row for row in CHOICES if row[0] == type(model).__name__)
    assert row[1] in families
    for operation, method in METHODS.items():
        if operation in row[4]:
            assert callable(getattr(model, method))
            assert inspect.iscoroutinefunction(getattr(model, f"a{method}"))


@in_one("name", sorted({row[0] for row in CHOICES}))
def test_each_class_lists_its_models_and_takes_them(name: str) -> None:
    cls = getattr(fm, name)
    ids = cls.list_model_ids()
    assert bool(ids) == (name not in BY_ARN)
    assert all(cls.from_id(model_id).model_id == model_id for model_id in ids)


@pytest.mark.parametrize(
    ("model_id", "method", "alternative"),
    [
        ("ai21.j2-mid-v1", "chat", "Claude3"),
        ("cohere.command-text-v14", "achat", "CommandR"),
        ("amazon.titan-text-express-v1", "rerank", "CohereRerank"),
        ("amazon.titan-text-express-v1", "generate_for_query", "Embed"),
        ("cohere.embed-english-v3", "chat", "Llama3Instruct"),
        ("stability.sd3-large-v1:0", "chat", "Nova"),
        ("cohere.rerank-v3-5:0", "generate", "Titan"),
    ],
)
def test_what_a_model_cannot_do_names_what_can(model_id: str, method: str, alternative: str) -> None:
    model = from_model_id(model_id)
    assert not hasattr(model, method)
    with pytest.raises(UnsupportedError, match=alternative) as failure:
        getattr(model, method)
    assert isinstance(failure.value, BedrockModelsError)
    assert type(model).__name__ in str(failure.value)


def test_an_attribute_that_is_no_operation_is_just_missing() -> None:
    model: Any = from_model_id("ai21.j2-mid-v1")
    with pytest.raises(AttributeError, match="no attribute 'color'"):
        _ = model.color


@pytest.mark.parametrize(
    ("cls", "model_id", "right"),
    [
        (Claude, "anthropic.claude-3-haiku-20240307-v1:0", "Claude3"),
        (Titan, "amazon.titan-image-generator-v1", "TitanImageGeneration"),
        (Titan, "us.amazon.titan-embed-text-v1", "TitanEmbeddings"),
        (fm.Mistral, "mistral.mixtral-8x7b-instruct-v0:1", "Mixtral"),
        (fm.Llama2Chat, "meta.llama3-8b-instruct-v1:0", "Llama3Instruct"),
        (fm.SDXL, "stability.stable-image-core-v1:0", "StableImage"),
        (fm.TitanImageColorGuidedContent, "amazon.titan-image-generator-v1", "TitanImageGeneration"),
        (Titan, "anthropic.claude-v1", "Claude"),
    ],
)
def test_a_model_of_another_class_is_refused_with_the_right_one(cls: Any, model_id: str, right: str) -> None:
    with pytest.raises(UnknownModelError, match=rf"is no model of {cls.__name__}.*\b{right}\b"):
        cls.from_id(model_id)


def test_a_new_model_is_not_sent_astray() -> None:
    with pytest.raises(UnknownModelError, match="family="):
        from_model_id("anthropic.claude-next-20300101-v1:0")
    with pytest.raises(UnknownModelError, match="another provider"):
        Titan.from_id("anthropic.claude-next-20300101-v1:0")
    client = FakeClient(ANSWERS["claude_messages"])
    assert fm.Claude3.from_id("anthropic.claude-next-20300101-v1:0", client=client).generate("Hi") == ["Hello"]
    assert type(from_model_id("anthropic.claude-next-20300101-v1:0", family="claude_messages")).__name__ == "Claude3"


ARN = "arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abcdefghijkl"


def test_an_opaque_arn_needs_its_family() -> None:
    with pytest.raises(UnknownModelError, match="family"):
        from_model_id(ARN)
    client = FakeClient(ANSWERS["claude_messages"])
    model = from_model_id(ARN, family="claude_messages", client=client)
    assert model.generate("Hi") == ["Hello"]
    assert client.sent[-1]["modelId"] == ARN


@pytest.mark.parametrize(
    ("family", "classes"),
    [
        ("llama", ["Llama2Chat", "Llama3Instruct", "Llama4Instruct"]),
        ("mistral_prompt", ["Mistral", "Mixtral"]),
        ("marengo", ["Marengo", "Marengo27"]),
    ],
)
def test_an_opaque_arn_needs_its_class_where_models_differ(family: str, classes: list[str]) -> None:
    with pytest.raises(UnknownModelError, match=" or ".join(rf"{name}\.from_id\(\.\.\.\)" for name in classes)):
        from_model_id(ARN, family=family)
    assert [getattr(fm, name).from_id(ARN).model_id for name in classes] == [ARN] * len(classes)


def test_an_opaque_arn_is_of_the_usual_class_where_all_models_have_it() -> None:
    assert type(from_model_id(ARN, family="titan_image")).__name__ == "TitanImageGeneration"


def test_a_profile_is_put_before_the_id() -> None:
    for profile in (InstanceProfile.US, "us."):
        model = from_model_id("anthropic.claude-3-haiku-20240307-v1:0", instance_profile=profile)
        assert model.model_id == "us.anthropic.claude-3-haiku-20240307-v1:0"


def test_a_parameter_that_a_family_lacks_is_not_in_its_signature() -> None:
    titan, claude = (inspect.signature(cls.generate).parameters for cls in (Titan, Claude))
    assert {"temperature", "top_p", "max_token_count", "stop_sequences", "stream", "details"} <= titan.keys()
    assert "top_k" not in titan
    assert "top_k" in claude
    assert "stop_sequences" not in inspect.signature(fm.Llama3Instruct.generate).parameters
    assert "stream" not in inspect.signature(fm.Jurassic.generate).parameters
    with pytest.raises(TypeError, match="top_k"):
        from_model_id("amazon.titan-text-express-v1").generate("Hi", top_k=1)  # type: ignore[call-overload]


@in_one("name", sorted({row[0] for row in CHOICES}))
def test_every_method_shows_every_parameter(name: str) -> None:
    cls = getattr(fm, name)
    own = {*cls._places, "extra_args", "extra_body", "options"}
    members = inspect.getmembers(cls, inspect.isfunction)
    methods = [method for name, method in members if name.removeprefix("a") in METHODS.values()]
    assert methods
    for method in methods:
        shown = inspect.signature(method).parameters
        assert own <= shown.keys()
        assert all(item.kind is not inspect.Parameter.VAR_KEYWORD for item in shown.values())
        assert {item.annotation for item in shown.values() if item.name in own} != {inspect.Parameter.empty}
    words = getattr(cls, "rerank" if hasattr(cls, "rerank") else "generate").__doc__
    assert [item for item in own if f" {item}: " not in words] == []


def test_a_parameter_that_a_family_lacks_is_refused_with_the_nearest() -> None:
    with pytest.raises(TypeError, match=r"Titan: takes no 'temprature'\. Did you mean temperature"):
        from_model_id("amazon.titan-text-express-v1").generate("Hi", temprature=1)  # type: ignore[call-overload]


def test_the_common_interface_loads_no_asyncio_by_itself() -> None:
    folder = Path(fm.__file__).parents[1]
    sources = [*folder.glob("fm/*.py"), *folder.glob("_runtime/fm/*.py")]
    at_import = [node for path in sources for node in ast.parse(path.read_text(encoding="utf-8")).body]
    loaded = {ast.unparse(node) for node in at_import if isinstance(node, ast.Import | ast.ImportFrom)}
    assert loaded
    assert [line for line in loaded if "asyncio" in line or "async_clients" in line] == []


def test_a_default_that_a_family_lacks_is_refused_with_the_nearest() -> None:
    with pytest.raises(TypeError, match=r"Titan: takes no 'temprature'\. Did you mean temperature"):
        from_model_id("amazon.titan-text-express-v1", temprature=1)
    with pytest.raises(TypeError, match="Embed: takes no 'temperature'"):
        from_model_id("cohere.embed-english-v3", temperature=1)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"extra_args": {"top_k": 1}}, "has no 'top_k'; did you mean top_p"),
        ({"extra_args": {"topP": 1}, "top_p": 0}, "/textGenerationConfig/topP: is given twice"),
        ({"extra_args": {"inputText": "x"}}, "/inputText: is given twice"),
        ({"temperature": 2}, "/textGenerationConfig/temperature"),
    ],
)
def test_what_the_family_does_not_take_is_refused_before_anything_is_sent(given: dict[str, Any], message: str) -> None:
    client = FakeClient(ANSWERS["titan_text"])
    with pytest.raises(RequestError) as failure:
        from_model_id("amazon.titan-text-express-v1", client=client).generate("Hi", **given)
    assert message in str(failure.value)
    assert client.sent == []


def test_two_names_of_one_parameter_are_one_too_many() -> None:
    with pytest.raises(TypeError, match="token_count: is another name of max_token_count"):
        from_model_id("amazon.titan-text-express-v1").generate("Hi", token_count=1, max_token_count=2)


def test_options_reach_the_call() -> None:
    client = FakeClient(ANSWERS["titan_text"])
    from_model_id("amazon.titan-text-express-v1", client=client, options={"trace": "ENABLED"}).generate("Hi")
    assert client.sent[-1]["trace"] == "ENABLED"


def test_an_instance_opens_no_client_and_makes_one_of_its_session_when_it_is_needed() -> None:
    class Session:
        def __init__(self) -> None:
            self.opened: list[str] = []

        def client(self, name: str) -> FakeClient:
            self.opened.append(name)
            return FakeClient(ANSWERS["titan_text"])

    session = Session()
    model = from_model_id("amazon.titan-text-express-v1", session=session)
    assert session.opened == []
    model.generate("Hi")
    model.chat([Human("Hi")])
    assert session.opened == ["bedrock-runtime"]


def test_a_model_shows_what_it_is() -> None:
    assert repr(from_model_id("amazon.titan-tg1-large", temperature=0)) == "Titan('amazon.titan-tg1-large', temperature=0)"


def test_the_public_names_are_there() -> None:
    assert set(fm.__all__) <= set(dir(fm))
    assert all(getattr(fm, name) is not None for name in fm.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Gpt'"):
        _ = fm.Gpt
