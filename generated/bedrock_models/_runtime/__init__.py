"""The hand-written part of the package: what every generated family is built on."""
