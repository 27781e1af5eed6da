"""From exchanges that were seen to the folder of a family: observe, infer, name, write.

`observe` reads recordings and bodies; `infer` says what shape each place of a body has; `names` makes definitions of the shapes;
`readings`, `streams`, `purpose` and `card` say what the places mean; `examples` takes what was private out; `folder` puts all
of it together. Nothing here is about any one family: what words usually mean is read from the families that exist (`words`).
"""
