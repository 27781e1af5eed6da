# Generated from specs/stability/sdxl by bedrock-codegen; do not edit.
"""Stability AI Stable Diffusion XL.

Pictures from weighted prompts, from a picture and a prompt, or inside a mask: Stable Diffusion XL 0.8 and 1.0. Which of the three is said by the keys that are there.
"""

from .answers import SdxlArtifact, SdxlResponse
from .calls import SdxlSettings, ainvoke, invoke, request
from .dicts import SdxlRequestDict, SdxlTextPromptDict
from .family import FAMILY, SdxlModelId
from .requests import SdxlRequest, SdxlTextPrompt

__all__ = [
    "FAMILY",
    "SdxlArtifact",
    "SdxlModelId",
    "SdxlRequest",
    "SdxlRequestDict",
    "SdxlResponse",
    "SdxlSettings",
    "SdxlTextPrompt",
    "SdxlTextPromptDict",
    "ainvoke",
    "invoke",
    "request",
]


def __dir__() -> list[str]:
    return list(__all__)
