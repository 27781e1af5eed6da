"""A model whose own format nobody here knows is called by Converse, and that is said."""

from __future__ import annotations

import warnings

import pytest
from bedrock_models import errors
from bedrock_models.fm import Converse, Human, from_model_id
from bedrock_models.testing import LocalBedrock

NEW = "acme.anvil-large-v9:0"


def test_an_unknown_model_generates_chats_and_streams() -> None:
    with LocalBedrock(validate=False) as bedrock:
        with pytest.warns(errors.ConverseWarning, match=f"{NEW} is called by Converse. The catalogue does not know it"):
            model = from_model_id(NEW, client=bedrock.client(), temperature=0.5, max_token_count=60)
        assert isinstance(model, Converse)
        assert model.generate("Which bird cannot fly?")[0]
        assert bedrock.requests[-1].operation == "Converse"
        assert bedrock.requests[-1].body == {
            "messages": [{"role": "user", "content": [{"text": "Which bird cannot fly?"}]}],
            "inferenceConfig": {"maxTokens": 60, "temperature": 0.5},
        }
        assert model.chat([Human("Hi")])[0]
        assert "".join(model.generate("Which bird?", stream=True))
        assert bedrock.requests[-1].operation == "ConverseStream"


def test_a_model_that_converse_alone_serves_is_called_by_it() -> None:
    with pytest.warns(errors.ConverseWarning, match="AWS lists Converse, Chat Completions"):
        assert isinstance(from_model_id("us.openai.gpt-5.6-sol"), Converse)


def test_a_slip_is_told_and_no_new_model() -> None:
    with pytest.raises(errors.UnknownModelError, match=r"did you mean amazon\.titan-text-express-v1"):
        from_model_id("amazon.titan-text-expres-v1")


def test_what_another_endpoint_serves_is_still_refused() -> None:
    with pytest.raises(errors.BedrockModelsError, match="mantle"):
        from_model_id("google.gemma-4-31b")


def test_whoever_asks_for_converse_hears_nothing_of_it() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert isinstance(from_model_id("us.amazon.nova-lite-v1:0", family="converse"), Converse)
