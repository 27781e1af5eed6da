# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/__init__.py; edit it there.
"""The classes that generated bodies derive from, and what they change in pydantic."""
