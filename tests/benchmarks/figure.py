"""One measured figure, and how samples become one."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is what goals are compared with; p50, p99 and the maximum are given where there were samples."""

    name: str
    value: float
    unit: str
    p50: float | None = None
    p99: float | None = None
    most: float | None = None

    @classmethod
    def of(cls, name: str, samples: Sequence[float], unit: str) -> "Figure":
        """A figure whose value is the 99th percentile of `samples`."""
        ordered = sorted(samples)
        p99 = ordered[min(len(ordered) - 1, round(0.99 * (len(ordered) - 1)))]
        p50 = round(statistics.median(ordered), 4)
        return cls(name, round(p99, 4), unit, p50, round(p99, 4), round(ordered[-1], 4))
