"""Stage 3: from checked specs to what the emitters write; every decision about the generated code is made here."""

from .package import lower

__all__ = ["lower"]
