# Copied from generator/bedrock_codegen/runtime/_runtime/models/__init__.py; edit it there.
"""What is known of families and models: ids, ARNs, lifecycle, limits, and how an answer's record is read."""
