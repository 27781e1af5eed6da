# Copied from generator/bedrock_codegen/runtime/__main__.py; edit it there.
"""Lets `python -m bedrock_models` run the command."""

from __future__ import annotations

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
