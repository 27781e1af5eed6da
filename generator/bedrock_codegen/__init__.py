"""From specs of Bedrock's request and answer bodies to typed Python clients.

The stages are modules, in this order: `load`, `lint`, `lower`, `emit`, `verify`, `write`.
"""
