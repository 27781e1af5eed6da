# Copied from generator/bedrock_codegen/runtime/testing/bodies/__init__.py; edit it there.
"""Bodies drawn from schemas: valid ones, and ones with a single thing wrong."""
