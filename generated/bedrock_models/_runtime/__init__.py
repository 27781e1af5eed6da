# Copied from generator/bedrock_codegen/runtime/_runtime/__init__.py; edit it there.
"""The hand-written part of the package: what every generated family is built on."""
