"""Rules and registers (规则与资料): what is local, editable, with its effect shown."""

from __future__ import annotations
