# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/__init__.py; edit it there.
"""What AWS refuses: its errors by name, which field they blame, and what to do about it."""
