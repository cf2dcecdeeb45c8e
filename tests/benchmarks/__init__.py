"""Measurements, not tests: what the program costs, printed and compared by ratio. Run `python -m tests.benchmarks
--json`.

A benchmark is a module here with `NAMES`, the figures it provides, and `measure(small)`, which yields them as `Figure`.
"""
