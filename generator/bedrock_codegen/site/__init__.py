"""The site: every model, every parameter, with its evidence, as pages that need no server.

It is made as the package is: `read` turns the specs into frozen values, one module for each thing that pages show; `render` lets
templates loop over them; `write` swaps the folder in. Nothing on a page is written by hand that a spec says.
"""
