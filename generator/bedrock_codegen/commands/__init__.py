"""What a maintainer runs: the command line, the pipeline of stages, new families, drift."""
