# Generated from specs/ai21/jurassic2 by bedrock-codegen; do not edit.
"""AI21 Jurassic-2.

Text to complete in, completions with their tokens out: Jurassic-2 Mid and Ultra.
"""

from .answers import (
    Jurassic2ChosenToken,
    Jurassic2Completion,
    Jurassic2FinishReason,
    Jurassic2Response,
    Jurassic2Text,
    Jurassic2TextRange,
    Jurassic2Token,
    Jurassic2TopToken,
)
from .calls import Jurassic2Settings, ainvoke, invoke, request
from .conversing import aconverse, aconverse_stream, converse, converse_stream, prompt
from .dicts import Jurassic2CountPenaltyDict, Jurassic2FrequencyPenaltyDict, Jurassic2PresencePenaltyDict, Jurassic2RequestDict
from .family import FAMILY, Jurassic2ModelId
from .requests import Jurassic2CountPenalty, Jurassic2FrequencyPenalty, Jurassic2PresencePenalty, Jurassic2Request

__all__ = [
    "FAMILY",
    "Jurassic2ChosenToken",
    "Jurassic2Completion",
    "Jurassic2CountPenalty",
    "Jurassic2CountPenaltyDict",
    "Jurassic2FinishReason",
    "Jurassic2FrequencyPenalty",
    "Jurassic2FrequencyPenaltyDict",
    "Jurassic2ModelId",
    "Jurassic2PresencePenalty",
    "Jurassic2PresencePenaltyDict",
    "Jurassic2Request",
    "Jurassic2RequestDict",
    "Jurassic2Response",
    "Jurassic2Settings",
    "Jurassic2Text",
    "Jurassic2TextRange",
    "Jurassic2Token",
    "Jurassic2TopToken",
    "aconverse",
    "aconverse_stream",
    "ainvoke",
    "converse",
    "converse_stream",
    "invoke",
    "prompt",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
