"""What a person at the desk can ask for; one frozen class per request."""

from __future__ import annotations
