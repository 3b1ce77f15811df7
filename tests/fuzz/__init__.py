"""A fuzz target: hostile projects through every reader, rule and renderer.

`python -m tests.fuzz --minutes 10` says at its end how many inputs of which kind there were,
which rules they set off and which lines they reached. An input that breaks a promise is
written to a folder; `--replay FILE` tries it again.
"""
