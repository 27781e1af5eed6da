"""Shapes as JSON Schemas: bodies, names of their definitions, each description asked for once."""
