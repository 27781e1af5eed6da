# Generated from specs/deepseek/deepseek_r1 by bedrock-codegen; do not edit.
"""DeepSeek R1.

A prompt in DeepSeek's template in, reasoning and answer out: DeepSeek R1.
"""

from .answers import DeepseekR1Choice, DeepseekR1Event, DeepseekR1Response
from .calls import DeepseekR1Settings, ainvoke, astream, invoke, request, stream
from .conversing import aconverse, aconverse_stream, converse, converse_stream, prompt
from .dicts import DeepseekR1RequestDict
from .family import FAMILY, DeepseekR1ModelId
from .requests import DeepseekR1Request

__all__ = [
    "DeepseekR1Choice",
    "DeepseekR1Event",
    "DeepseekR1ModelId",
    "DeepseekR1Request",
    "DeepseekR1RequestDict",
    "DeepseekR1Response",
    "DeepseekR1Settings",
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
