"""PostgreSQL that comes with the console: private, by password, shared by its seats."""

from __future__ import annotations

from console.db.embedded.errors import EmbeddedServerError
from console.db.embedded.server import DATABASE, OWNER, EmbeddedServer

__all__ = ["DATABASE", "OWNER", "EmbeddedServer", "EmbeddedServerError"]
