"""The server's configuration file, written at every start."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MAX_CONNECTIONS = 400
HOST_RULES = (
    "# Written by the console: every connection by password, on sockets only.\n"
    "local all all scram-sha-256\n"
)
_MIB = 1 << 20

_ALWAYS: dict[str, str] = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "port": "5432",
    "max_connections": str(MAX_CONNECTIONS),
    "superuser_reserved_connections": "5",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "datestyle": "iso, ymd",
    "lc_messages": "C",
    "jit": "off",
    "random_page_cost": "1.1",
    "work_mem": "8MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "log_line_prefix": "%m [%p] %q%u@%d %a ",
    "client_connection_check_interval": "10s",
}
_DURABLE: dict[str, str] = {
    "checkpoint_timeout": "10min",
    "logging_collector": "on",
    "log_directory": "log",
    "log_filename": "server-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_min_duration_statement": "2s",
}
_FLEETING: dict[str, str] = {
    "scram_iterations": "1",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "128MB",
    "checkpoint_timeout": "1h",
}


def configuration(socket_folder: Path, *, durable: bool) -> str:
    """Return the text of `postgresql.conf`; `local.conf` beside it has the last word."""
    values = _ALWAYS | {"unix_socket_directories": str(socket_folder)}
    values |= _DURABLE | _memory() if durable else _FLEETING
    lines = [f"{name} = '{value}'" for name, value in values.items()]
    head = "# Written by the console at every start; put your own values in local.conf."
    return "\n".join([head, *lines, "include_if_exists 'local.conf'", ""])


def _memory() -> dict[str, str]:
    """A quarter of the machine's memory up to 512 MB for the server's own buffers."""
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // _MIB
    return {
        "shared_buffers": f"{min(512, max(64, total // 4))}MB",
        "effective_cache_size": f"{max(128, total // 2)}MB",
    }
