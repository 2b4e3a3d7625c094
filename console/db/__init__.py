"""Tables, migrations, guards, roles, embedded server, unit of work."""

from __future__ import annotations
