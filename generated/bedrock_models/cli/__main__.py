# Copied from generator/bedrock_codegen/runtime/cli/__main__.py; edit it there.
"""Lets `python -m` run the command."""

from __future__ import annotations

import sys

from . import main

sys.exit(main())
