# Generated from specs/ by bedrock-codegen; do not edit.
"""The classes of the common interface: name, family, patterns of ids, operations; of several for one model the usual one first."""

from __future__ import annotations

CHOICES: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Claude3", "claude_messages", (), ("generate", "chat", "see")),
    ("Embed", "cohere_embed_v3", (), ("embed",)),
    ("SDXL", "sdxl", (), ("image",)),
    ("Titan", "titan_text", (), ("generate", "chat")),
)
