"""People at work: callers, collectors, units, inspectors, dispatchers, leaders.

They act through the same use cases as a person at a desk, each over connections of
the person's own login role; nothing is written around the guards.
"""

from __future__ import annotations

from console.demo.simulate.run import Order, Summary, simulate

__all__ = ["Order", "Summary", "simulate"]
