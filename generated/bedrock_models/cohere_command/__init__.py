# Generated from specs/cohere/cohere_command by bedrock-codegen; do not edit.
"""Cohere Command.

A prompt in, one or more texts out: Command and Command Light. A stream comes in pieces only where the body says `stream` true; else it is one event with the whole answer.
"""

from .answers import CohereCommandEvent, CohereCommandGeneration, CohereCommandResponse, CohereCommandTokenLikelihood
from .calls import CohereCommandSettings, ainvoke, astream, invoke, request, stream
from .conversing import aconverse, aconverse_stream, converse, converse_stream, prompt
from .dicts import CohereCommandRequestDict
from .family import FAMILY, CohereCommandModelId
from .requests import CohereCommandBias, CohereCommandRequest

__all__ = [
    "CohereCommandBias",
    "CohereCommandEvent",
    "CohereCommandGeneration",
    "CohereCommandModelId",
    "CohereCommandRequest",
    "CohereCommandRequestDict",
    "CohereCommandResponse",
    "CohereCommandSettings",
    "CohereCommandTokenLikelihood",
    "FAMILY",
    "aconverse",
    "aconverse_stream",
    "ainvoke",
    "astream",
    "converse",
    "converse_stream",
    "invoke",
    "prompt",
    "request",
    "stream",
]


def __dir__() -> list[str]:
    return list(__all__)
