"""A measured figure, and how it is computed from samples."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is compared with goals; p50, p99 and the maximum are given if there were samples."""

    name: str
    value: float
    unit: str
    p50: float | None = None
    p99: float | None = None
    most: float | None = None

    @classmethod
    def of(cls, name: str, samples: Sequence[float], unit: str) -> "Figure":
        """A figure with the 99th percentile of `samples` as its value."""
        ordered = sorted(samples)
        p99 = ordered[min(len(ordered) - 1, round(0.99 * (len(ordered) - 1)))]
        p50 = round(statistics.median(ordered), 4)
        return cls(name, round(p99, 4), unit, p50, round(p99, 4), round(ordered[-1], 4))
