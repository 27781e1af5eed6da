# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/__init__.py; edit it there.
"""Answers made from a request: its texts, tools, schemas, sizes and counts decide what comes back; a seed decides the rest."""
