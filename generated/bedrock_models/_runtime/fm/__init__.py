# Copied from generator/bedrock_codegen/runtime/_runtime/fm/__init__.py; edit it there.
"""The common interface by hand: what the generated classes of `bedrock_models.fm` derive from."""
