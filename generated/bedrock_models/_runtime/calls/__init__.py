# Copied from generator/bedrock_codegen/runtime/_runtime/calls/__init__.py; edit it there.
"""From a function's arguments to the service and back: clients, options, the four verbs, the guard."""
