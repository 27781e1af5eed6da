"""Stage 4: from the model of the package to the text of its files."""
