"""Files from outside, read row by row without trusting any of them."""

from __future__ import annotations
