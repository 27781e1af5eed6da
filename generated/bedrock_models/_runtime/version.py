# Copied from generator/bedrock_codegen/runtime/_runtime/version.py; edit it there.
"""The release of this package."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

DISTRIBUTION = "bedrock-typed"


def _installed() -> str:
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:  # a generated package that stands by itself, without the distribution
        return "0"


__version__ = _installed()
