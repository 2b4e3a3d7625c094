"""How long a seat of the tests waits for its database before it says so."""

from __future__ import annotations

SLOW_S = 120.0
"""Many programs may run beside this one: a slow answer is no lost link here."""
