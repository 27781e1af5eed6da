# Copied from generator/bedrock_codegen/runtime/_runtime/fm/errors.py; edit it there.
"""What only the common interface raises; all of it is also a `BedrockModelsError`."""

from __future__ import annotations

from ..errors import BedrockModelsError, RequestError


class UnsupportedError(BedrockModelsError, AttributeError):
    """A model was asked for what it cannot do; the message names models that can."""


class ConversationError(RequestError):
    """A conversation that cannot be sent; the message says what to change."""

    def __init__(self, message: str) -> None:
        super().__init__(message, ())


class PictureError(BedrockModelsError, ValueError):
    """A picture that cannot be read, or an answer without any."""
