"""Trials by storm: many seats as processes while servers and schedulers die."""

from __future__ import annotations
