# Copied from generator/bedrock_codegen/runtime/_runtime/porting/__init__.py; edit it there.
"""A body of one family as the body of another, by what their cards say of conversations."""

from __future__ import annotations

from .port import Ported, port

__all__ = ["Ported", "port"]
