# Copied from generator/bedrock_codegen/runtime/_runtime/json/__init__.py; edit it there.
"""Looking into JSON values: paths, bounds, rules, and what is found wrong. Knows nothing of Bedrock."""
