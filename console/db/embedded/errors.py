"""What can be wrong with the embedded server."""

from __future__ import annotations

from console.domain.errors import DeskError


class EmbeddedServerError(DeskError):
    """The embedded server could not be prepared, started or stopped."""

    code = "embedded_server"
